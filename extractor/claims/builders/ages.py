"""How old somebody is, when they were born, when they first raced: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.builders.births import YOUNGEST, birth
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import read_day
from extractor.claims.scope import Found
from extractor.records import Count, DateValue

# Before a figure after "at": it is a tally, a place or a lap, no age.
_DATES = 3
"""Units between an age and the year in which somebody was so old, at most."""
_NO_AGE = frozenset(
    {
        "stands",
        "stand",
        "stood",
        "sits",
        "sit",
        "sat",
        "stuck",
        "total",
        "tally",
        "count",
        "lead",
        "list",
        "lap",
        "record",
        "streak",
        "remains",
        "starts",
    }
)


_DESCRIBES = frozenset({"age.apposition", "age.comma", "age.before_name"})
_NOT_YET = frozenset({"until", "till", "once", "reaches", "reach"})
_LATEST = 45
"""Hardly anybody begins after this age."""
_OLD = 75
"""Above this a bare figure behind a name is as likely the number of a car."""


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    if hit.rule.options.get("opens") and hit.first != context.units.sentence(hit.first).first:
        return
    options = hit.rule.options
    if options.get("birth"):
        yield from birth(context, hit)
    elif options.get("debut"):
        yield from _debut(context, hit)
    elif not any(each.predicate in ("age", "wins") and each.value_first == hit.captures["age"][0] for each in earlier):
        yield from _age(context, hit)


def _age(context: Context, hit: Hit) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    unit = hit.captures["age"][0]
    age = units.value(unit)
    written = units.label(unit) == "AGE"
    # A bare figure is an age only where somebody who drives can be that old.
    if not (4 if written else 15) <= age <= 99:
        return
    if not written and age > _OLD and not (hit.rule.name == "age.comma" and _is_so_old(context, hit, age)):
        return
    # Who somebody is stands whatever the sentence tells of chances.
    describes = hit.rule.name in _DESCRIBES
    modality = "asserted" if describes else context.modality.read(units, hit.first, hit.last, negatable=False)
    if "verb" in hit.captures and units.words[hit.captures["verb"][0]] != "turned" and modality == "asserted":
        modality = "asserted" if _is_today(context, unit + 1) else "planned"
    if modality not in ("asserted", "planned"):
        return
    begin = units.sentence(hit.first).first
    words = units.words[begin : hit.first]
    if not {"like", "if"}.isdisjoint(units.words[max(begin, hit.first - 2) : hit.first]):
        return  # "races like he's 25"
    if not _NOT_YET.isdisjoint(units.words[max(begin, hit.first - 3) : unit]):
        return  # "once he reaches the age of 17"
    if options.get("figure") and not _NO_AGE.isdisjoint(words[-5:]):
        return
    if options.get("then") and age < 15:
        return
    if options.get("loose") and (
        age < 15 or "when" in words[-6:] or "since" in words[-6:] or words[-1:] in (["as"], ["that"], ["which"])
    ):
        return
    subjects = _subjects(context, hit)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    moment: tuple[str | None, str | None] | None = None
    told_of_then = options.get("loose") and (units.words[hit.first] in ("at", "of") or hit.rule.name == "age.was_when")
    if told_of_then or _is_at_age(context, unit):
        moment = context.past_moment(hit.first, hit.last)
    if not _OF_THEN.isdisjoint(units.words[hit.first : unit]):
        # "He was 18 when he left", "two days past his 23rd birthday, Gordon won": of a day that often nobody names.
        moment = None, None
    if options.get("then"):
        # An age of long ago that nobody dates is no age of today; who "dies at 49" in a headline is that old now.
        now = units.words[hit.first] in ("dies", "dead", "retires")
        moment = None if now else context.past_moment(hit.first, hit.last) or (None, None)
    if moment is not None and _is_dated_far_behind(context, hit):
        moment = None, None  # "left at 49 with 55 victories and one title, in 1989": the title's year
    yield Draft(
        rule=hit.rule.name,
        predicate="age",
        value=Count(age),
        subject=subjects[0],
        first=hit.first,
        last=hit.last if units.label(hit.last - 1) is not None else unit + 1,
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        moment=moment,
    )


def _is_dated_far_behind(context: Context, hit: Hit) -> bool:
    """Whether the first year of a sentence stands well behind an age, so that it dates something else."""
    units = context.units
    sentence = units.sentence(hit.first)
    dated = [u for u in range(sentence.first, sentence.last) if units.label(u) in ("YEAR", "DATE", "SEASON")]
    return bool(dated) and dated[0] > hit.last + _DATES


def _is_so_old(context: Context, hit: Hit, age: int) -> bool:
    """Whether somebody who began to race so long ago may be of a great age: "Vale, 94", and no "Vale, 88" of a car."""
    subjects = _subjects(context, hit)
    person, season = (subjects[0].person if len(subjects) == 1 else None), context.settings.season
    raced = [entry.season for entry in context.lexicon.entries(person.id)] if person is not None else []
    return bool(raced) and season is not None and YOUNGEST <= age - (season - min(raced)) <= _LATEST


def _is_today(context: Context, unit: int) -> bool:
    """Whether the day behind "turns 21" is the article's own."""
    units = context.units
    if unit >= len(units.words) or units.label(unit) != "DATE" or not context.settings.stated:
        return False
    day = read_day(context, unit, future=True)
    return day is not None and day.earliest == day.latest == context.settings.day


_OF_THEN = frozenset({"was", "past", "after", "following", "spent"})
"""Words before an age that tell it of a day gone by."""


def _is_at_age(context: Context, unit: int) -> bool:
    """Whether an age is put as "age 18", "the age of 18": so old somebody was when something happened."""
    return context.units.words[unit].startswith("age")


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units, captures = context.units, hit.captures
    if "subject" in captures:
        return _of_two_namesakes(context, hit, context.captured(captures["subject"]))
    if hit.rule.options.get("labelled"):
        return context.labelled(hit.first)
    if "pronoun" in captures:
        found = context.discourse.resolve_pronoun(captures["pronoun"][0])
        return _of_that_age(context, hit, found)
    if "self" in captures:
        unit = captures["self"][0]
        speaker = context.attributions.speaker_at(units.starts[unit])
        if speaker is None or speaker.known == "person":
            return []
        return [SubjectFound(speaker, None, units.starts[unit], units.ends[unit], "pronoun")]
    if hit.rule.options.get("described") and not _is_at_age(context, captures["age"][0]):
        return context.described(hit.first, hit.last)
    found = context.discourse.subjects(hit.first, hit.last)
    if all(each.basis in ("pronoun", "topic") for each in found):
        found = _of_that_age(context, hit, found)
    # A car, a track or a dog may be that old: nobody is meant unless the sentence points to somebody.
    return found if hit.rule.options.get("figure") or all(each.basis != "topic" for each in found) else []


def _of_two_namesakes(context: Context, hit: Hit, found: list[SubjectFound]) -> list[SubjectFound]:
    """Whom a bare surname means with an age: the one of that age, where another of the name was spoken of last."""
    if "age" not in hit.captures or len(found) != 1 or found[0].person is None:
        return found
    person, text = found[0].person, context.units.text
    bare = " " not in text[found[0].start : found[0].end]
    others = any(each.surname == person.surname and each is not person for each in context.people)
    if not bare or not others:
        return found
    return context.discourse.of_age(hit.first, context.units.value(hit.captures["age"][0]), found)


def _of_that_age(context: Context, hit: Hit, found: list[SubjectFound]) -> list[SubjectFound]:
    """Whom an age is said of that somebody has now: not a man of sixty in "He's 25"."""
    units = context.units
    if "age" not in hit.captures or {"'s", "is"}.isdisjoint(units.words[hit.first - 1 : hit.last]):
        return found
    return context.discourse.of_age(hit.first, units.value(hit.captures["age"][0]), found)


def _debut(context: Context, hit: Hit) -> Iterator[Draft]:
    units = context.units
    modality = context.modality.read(units, hit.first, hit.last)
    if modality is None or modality == "negated":
        return
    if units.words[hit.first] in context.lexicon.words["DEBUT_VERB"] and units.words[hit.last] in (
        "a",
        "an",
        "the",
        "its",
        "their",
    ):
        return  # "debuted a new car": something was shown, nobody raced
    if units.words[hit.first] == "debut" and hit.last - hit.first == 1 and units.label(hit.first - 1) is not None:
        return  # "his Dover debut", with another noun's name before it
    if units.words[hit.first] == "debut" and units.words[hit.first - 1] not in ("to", "will", "would", "and", "not"):
        return  # "his podcast debut"
    subjects = context.discourse.subjects(hit.first, hit.last)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    subject = subjects[0]
    sentence = units.sentence(hit.first)
    if any(units.label(unit) == "ORDINAL" and units.value(unit) != 1 for unit in range(hit.first, hit.last)):
        return
    dates = [u for u in range(sentence.first, sentence.last) if units.label(u) in ("DATE", "YEAR", "SEASON")]
    if not dates:
        return
    unit = min(dates, key=lambda u: min(abs(u - hit.first), abs(u - hit.last)))
    if units.label(unit) == "DATE":
        value = read_day(context, unit, future=modality == "planned")
    else:
        years, _ = context.scopes.seasons_of(unit)
        value = DateValue(f"{years[0]}-01-01", f"{years[0]}-12-31", "year") if years and years[0] == years[1] else None
    if value is None or value.earliest is None:
        return
    year = int(value.earliest[:4])
    found = Found(last=hit.last)
    context.scopes.within(hit.first, hit.last, found)
    series, basis = (found.series, "stated") if found.series else (None, None)
    if series is None:
        series, basis = context.scopes.series_for(hit.first, hit.last, subject.person, (year, year))
    after = context.scopes.after(hit.last)
    yield Draft(
        rule=hit.rule.name,
        predicate="debut",
        value=value,
        subject=subject,
        first=min(hit.first, unit),
        last=max(hit.last, unit + 1),
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        seasons=(year, year),
        seasons_basis="stated",
        series=series,
        series_basis=basis,  # type: ignore[arg-type]
        track=after.track,
    )
