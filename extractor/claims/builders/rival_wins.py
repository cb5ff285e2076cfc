"""Others' counts of wins told beside somebody's: what they leave out is taken from the count before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.builders.win_checks import MOST_OF_ALL, is_asserted
from extractor.claims.builders.win_scope import MOST_IN_A_SEASON, MOST_OF_A_TEAM
from extractor.claims.builders.win_subjects import is_a_relatives
from extractor.claims.builders.win_teams import relative_owner
from extractor.claims.builders.wins import PREDICATE, draft_of
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import track_here
from extractor.claims.scope import Found
from extractor.reading.people import Person
from extractor.records import Count

# What may follow a number that leaves its noun out; a noun would be what it counts.
_CLOSES = frozenset({"COMMA", "SEMICOLON", "STOP", "COLON", "CLOSE", "DASH", "QUOTE", "OPEN"})
_FOLLOWS = frozenset(
    "and but while in at with from for on this so each apiece now through since before after to here there then "
    "last when as by , . ; : ! ) ( - -- ... '' \" –".split()
)
_LABELS = frozenset({"SEASON", "YEAR"})
# What else is counted: a number after one of these counts that, until wins are spoken of again.
_OTHERS = frozenset(
    "pole poles stage stages points point laps lap heat duel finishes title titles championship championships crown "
    "crowns playoff bonus miles seconds cautions appearances berths".split()
)
_OTHER_LABELS = frozenset({"TOP5", "TOP10", "MONEY", "STAGE", "LAP", "CARNUM", "AGE", "POSITION"})
_DENOMINATOR = frozenset({"in", "from", "after", "of", "over", "through"})
_STARTS = frozenset({"starts", "start", "races", "tries", "attempts"})
_TOPIC_REACH = 150
"""Units back in which wins may have been counted for a number of wins that leaves the noun out."""
_APART = 7
"""Units between a count and the words that say who has as many, at most."""
_NOT_AS_MANY = frozenset("but fewer more than behind would twice half times double not almost nearly never".split())
_TABLE_NOUNS = frozenset({"lead", "leader", "standings", "race"})
_HAS_NOW = frozenset({"has", "have", "owns", "with"})
_FAR = 6
"""Sentences back in which the series of such a number may have been named."""
_MORE = frozenset("more most fewer only above ahead behind trail trails trailing than surpass pass all-time".split())


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    told = [each for each in earlier if each.predicate == PREDICATE and isinstance(each.value, Count)]
    options = hit.rule.options
    if options.get("same"):
        yield from _same(context, hit, told)
        return
    if options.get("tied"):
        yield from _tied(context, hit, told)
        return
    model = _model(context, hit, told)
    if options.get("own") and model is not None and _is_compared(context, hit, model):
        return
    if options.get("none"):
        yield from _none(context, hit, model)
        return
    number = hit.captures["number"][0]
    value = context.units.value(number)
    if value > MOST_OF_ALL or not _is_left_out(context, hit) or not is_asserted(context, hit):
        return
    if not _is_of_wins(context, hit, model) or _is_a_car(context, hit, value):
        return
    if options.get("apiece"):
        found = _scope(context, hit, hit.last, model, value)
        if found is None:
            return
        for subject in _named(context, hit):
            yield draft_of(context, hit, found, subject, value, context.units.at(subject.start))
        return
    subjects = _subjects(context, hit)
    each = context.units.words[hit.last : hit.last + 1] in (["each"], ["apiece"])
    if not subjects or (len(subjects) > 1 and not each) or is_a_relatives(context, hit, subjects[0]):
        return
    found = _scope(context, hit, hit.last, model, value)
    if found is None:
        return
    for subject in subjects:
        draft = draft_of(context, hit, found, subject, value)
        draft.first = number
        yield draft


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    if "subject" in hit.captures:
        units, unit = context.units, hit.captures["subject"][0]
        if units.label(unit) == "TEAM":
            return [SubjectFound(None, units.value(unit)[0], units.starts[unit], units.ends[unit], "named")]
        return context.captured(hit.captures["subject"])
    if "owner" in hit.captures:
        return context.discourse.resolve_pronoun(hit.captures["owner"][0])
    team = relative_owner(context, hit)
    if team is not None:
        return team
    return context.discourse.subjects(hit.first + 1, hit.last)


# ---- what was counted just before ---------------------------------------------------------------------------------


def _model(context: Context, hit: Hit, told: Sequence[Draft]) -> Draft | None:
    """The count whose noun and scope are shared: the last of this sentence, else the one of the sentence before."""
    sentence = context.units.sentence(hit.first)
    here = [
        each
        for each in told
        if sentence.first <= each.first and each.last <= hit.captures.get("number", (hit.last,))[0]
    ]
    if here:
        return max(here, key=lambda each: each.last)
    above = [each for each in told if each.last <= sentence.first]
    scopes = {(each.span, each.seasons, each.track, each.race) for each in above}
    return above[-1] if len(scopes) == 1 else None


def _is_compared(context: Context, hit: Hit, model: Draft) -> bool:
    """Whether "Vale's 51" has a rule of its own, "surpassing Vale's 51": it may be a mark of another season."""
    before = context.units.words[hit.first - 1]
    if before in ("than", "behind") and model.span == "season":
        return False
    return before in context.lexicon.words["COMPARE"] or before in ("to", "against", "with")


def _is_left_out(context: Context, hit: Hit) -> bool:
    """Whether nothing that a number could count follows it."""
    units = context.units
    sentence = units.sentence(hit.first)
    if hit.last >= sentence.last or hit.rule.options.get("among"):
        return True
    word, label = units.words[hit.last], units.label(hit.last)
    if label is not None:
        return label in _LABELS or label == "DATE"
    if hit.rule.options.get("own") and word in ("for", "on", "with", "to", "at"):
        return False  # "Vale's 45 for the win"
    if hit.rule.options.get("own") and word in ("are", "were"):
        return True  # "Vale's 45 are the next target"
    following = units.words[hit.last + 1 : hit.last + 3]
    if word == "to" and following[:1] not in (["his"], ["her"], ["date"]):
        return False  # "has 12 to make up"
    return word in _FOLLOWS and not (word == "in" and following == ["the", "points"])


def _is_of_wins(context: Context, hit: Hit, model: Draft | None) -> bool:
    """Whether wins are what was counted last before a number."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    if hit.rule.options.get("gapped") and (model is None or model.first < sentence.first):
        return False
    if hit.rule.options.get("among"):
        said = units.words[sentence.first : hit.first]
        near = model is not None and (model.first >= sentence.first or not _MORE.isdisjoint(said))
        ahead = units.words[hit.last : sentence.last]
        if not (words["WIN_NOUN"].isdisjoint(ahead) or _MORE.isdisjoint(ahead)):
            # "Only Vale (45) and Marlow (41) have more wins than ..."
            labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
            return _OTHERS.isdisjoint(ahead) and labels.isdisjoint(_OTHER_LABELS)
        if not near or sentence.kind in ("caption", "stats"):
            return False
    if sentence.kind not in ("body", "quote", "headline"):
        return False
    counted = words["WIN_NOUN"] | words["WIN_VERB"] | {"winner", "winners", "winningest"}
    for unit in range(hit.first - 1, max(-1, hit.first - _TOPIC_REACH), -1):
        word = units.words[unit]
        if word in counted:
            return units.words[unit - 1] not in ("stage", "pole", "-") or units.words[unit - 2] not in ("stage", "pole")
        if word == "points" and units.words[unit + 1] in _TABLE_NOUNS:
            continue  # "took the points lead from Vale, who has three"
        if word in _OTHERS or units.label(unit) in _OTHER_LABELS:
            return False
        if word in _STARTS and units.label(unit - 1) == "COUNT" and units.words[unit - 2] not in _DENOMINATOR | counted:
            return False
    return False


def _is_a_car(context: Context, hit: Hit, value: int) -> bool:
    """Whether "Vale's 45" is the car that Vale drives."""
    if "subject" not in hit.captures or not (hit.rule.options.get("own") or hit.rule.options.get("among")):
        return False
    units = context.units
    if not units.words[hit.captures["number"][0]].isdigit():
        return False
    person = units.value(hit.captures["subject"][0])
    if not isinstance(person, Person):
        return False
    return any(str(value) in entry.numbers for entry in context.lexicon.entries(person.id)) and not (
        hit.last < units.sentence(hit.first).last and units.words[hit.last] == "in"
    )


def _scope(context: Context, hit: Hit, last: int, model: Draft | None, value: int) -> Found | None:
    """The scope that a number's own words give, else the one of the count before it."""
    teams = "subject" in hit.captures and context.units.label(hit.captures["subject"][0]) == "TEAM"
    most = MOST_OF_A_TEAM if teams else MOST_IN_A_SEASON
    found = context.scopes.after(last)
    if found.window or found.since or found.span == "streak" or found.each:
        return None
    if "here" in found.cues and found.track is None:
        found.track = track_here(context, last)
    if found.seasons is None and found.span is None and _opens_with_season(context, hit):
        found.seasons, found.seasons_basis = context.scopes.season_in_sentence(hit.first, last)
    stated = found.seasons is not None or found.span == "career"
    if found.seasons is not None:
        found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
    elif stated or found.track or found.race or value > most:
        found.span = "career"
    elif model is None and _were_of_the_season(context, hit):
        context.scopes.this_season(hit.first, found)
    elif model is None or model.span in (None, "streak", "open"):
        return None
    else:
        found.span, found.seasons, found.track, found.race = model.span, model.seasons, model.track, model.race
        found.seasons_basis = "inherited" if model.seasons else None
    if found.series is None:
        found.series = model.series if model is not None else _series_before(context, last)
        found.series_basis = "inherited"
    return found


def _were_of_the_season(context: Context, hit: Hit) -> bool:
    """Whether the wins that were counted last, in a paragraph before, were those of the running season."""
    units, words = context.units, context.lexicon.words
    if _HAS_NOW.isdisjoint(units.words[hit.first : hit.last]):
        return False
    for unit in range(hit.first - 1, max(-1, hit.first - _TOPIC_REACH), -1):
        if units.words[unit] in words["WIN_NOUN"] | words["WIN_VERB"]:
            counted = units.label(unit - 1) in ("COUNT", "ORDINAL", "NTH")
            season = context.settings.season
            return counted and season is not None and context.scopes.after(unit + 1).seasons == (season, season)
    return False


def _opens_with_season(context: Context, hit: Hit) -> bool:
    """Whether a season stands right before a clause: "This year he has seven"."""
    units = context.units
    sentence = units.sentence(hit.first)
    return any(units.label(unit) in _LABELS for unit in range(max(sentence.first, hit.first - 3), hit.first))


def _series_before(context: Context, unit: int) -> str | None:
    """The series that was named last in a sentence that counts wins, for a number that nothing near it gives one."""
    units, words = context.units, context.lexicon.words
    here = units.sentence(unit - 1).index
    for sentence in reversed(units.sentences[max(0, here - _FAR) : here + 1]):
        said = units.words[sentence.first : sentence.last]
        named = [units.value(u)[0] for u in range(sentence.first, sentence.last) if units.label(u) == "SERIES"]
        if named and not (words["WIN_NOUN"] | words["WIN_VERB"]).isdisjoint(said):
            return str(named[-1]) if len(set(named)) == 1 else None
    return None


# ---- the same number ------------------------------------------------------------------------------------------------


def _same(context: Context, hit: Hit, told: Sequence[Draft]) -> Iterator[Draft]:
    """The counts of whoever has as many as the one whose wins were counted right before in the sentence."""
    units = context.units
    sentence = units.sentence(hit.first)
    here = [each for each in told if sentence.first <= each.first and each.last <= hit.first]
    if not here:
        return
    model = max(here, key=lambda each: each.last)
    between, following = units.words[model.last : hit.first], units.words[hit.last : min(sentence.last, hit.last + 3)]
    if len(between) > _APART or model.span in (None, "streak") or not is_asserted(context, hit):
        return
    if not (_OTHERS | {"standings"}).isdisjoint([*between, *following]) or not _NOT_AS_MANY.isdisjoint(between):
        return
    for subject in _named(context, hit):
        if model.subject is not None and subject.person is model.subject.person:
            continue
        yield _like(context, hit, model, subject)


def _like(context: Context, hit: Hit, model: Draft, subject: SubjectFound) -> Draft:
    assert isinstance(model.value, Count)
    unit = context.units.at(subject.start)
    found = Found(last=unit + 1, seasons=model.seasons, seasons_basis=model.seasons_basis, series=model.series)
    found.span, found.track, found.race, found.series_basis = model.span, model.track, model.race, "inherited"
    draft = draft_of(context, hit, found, subject, model.value.number, unit)
    draft.first, draft.last = unit, unit + 1
    return draft


def _tied(context: Context, hit: Hit, told: Sequence[Draft]) -> Iterator[Draft]:
    """The counts of whoever somebody is tied with, in the scope that follows the number."""
    units = context.units
    number = hit.captures["number"][0]
    value = units.value(number)
    said = not (context.lexicon.words["WIN_NOUN"] | {"wins"}).isdisjoint(units.words[hit.first : hit.last])
    if not said or value > MOST_OF_ALL or not is_asserted(context, hit):
        return
    same = [each for each in told if each.value_first == number]
    for subject in _named(context, hit):
        if same:
            yield _like(context, hit, same[-1], subject)
            continue
        found = _scope(context, hit, hit.last, None, value)
        if found is not None:
            yield draft_of(context, hit, found, subject, value, units.at(subject.start))


def _named(context: Context, hit: Hit) -> list[SubjectFound]:
    units = context.units
    named = [unit for unit in range(*hit.captures["names"]) if units.label(unit) in ("DRIVER", "NAME")]
    return [each for unit in named for each in context.captured((unit, unit + 1))]


def _none(context: Context, hit: Hit, model: Draft | None) -> Iterator[Draft]:
    """No wins at the track or in the season that follows, of whoever's wins were counted in the sentence."""
    units = context.units
    sentence = units.sentence(hit.first)
    if model is None or model.first < sentence.first or model.subject is None:
        return
    between = range(model.last, hit.first)
    others = {units.label(unit) for unit in between} & (_OTHER_LABELS | {"DRIVER", "NAME"})
    if others or not _OTHERS.isdisjoint(units.words[model.last : hit.first]):
        return
    found = context.scopes.after(hit.last)
    several = found.seasons is not None and found.seasons[0] != found.seasons[1]
    if found.starts is not None and found.series is None:
        # "one Truck win, and none in 64 Cup starts"
        named = [units.value(unit)[0] for unit in range(hit.last, found.last) if units.label(unit) == "SERIES"]
        found.series = named[0] if named else None
    if found.window or found.since or several or not (found.seasons or found.track or found.series):
        return
    if found.seasons is None:
        found.span = "career"
    else:
        found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
    if found.series is None:
        found.series, found.series_basis = model.series, "inherited"
    yield draft_of(context, hit, found, model.subject, 0)
