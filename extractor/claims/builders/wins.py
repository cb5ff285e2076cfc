"""How many races somebody, or a team, has won: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.claims.builders.win_scope import has_scope, settle
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Found
from extractor.records import Count

PREDICATE = "wins"
_TOTALS = frozenset({"career", "season", "season_plain", "series"})
# Words beside a number that make it count something else: what is left, the last N, one of N, a drought.
_NOT_BEFORE = frozenset("last past next final another previous first other need needs stage every between".split())
_NOT_AFTER = frozenset(
    "shy away short behind ahead clear back drought skid slump lane streak stages laps or more".split()
)
# What precedes a win that nobody has got: it is still hoped for, or it was lost. Articles and adjectives may follow.
_HOPED_FOR = (
    "(?:is|was|are|were|be|been|'s) (?:still |again |now )?(?:after|out for|(?:headed|bound|in line|in position) for)",
    r"(?:is|was|are|were|be) (?:well )?on (?:his|her|the|their) way to",
    "(?:go|goes|going|went|gunning|angling|pushing|push|ready|primed|battling|battled|contending|contended|vying|vied)"
    " (?:out )?for",
    "(?:denied|deny|denying|denies|robbed|deprived|cost|costs|costing|missed|miss|misses|missing|lost|loses|losing)"
    "(?: (?:out|him|her|them))?(?: (?:of|on))?",
    "(?:chases|chased|pursuing|pursues|sought|coveted|requires|required|dreams of|dreaming of|flirted with)",
    "(?:verge|brink|cusp) of",
    "(?:expects|expected|predicts|predicted|promises|promised|guaranteed|projected)(?: to)?",
    "stripped of",
    r"(?:nearly|almost) \w+",
)
_HOPED = regex.compile(
    rf"\b(?:{'|'.join(_HOPED_FOR)}) (?:(?:his|her|a|an|the|what|elusive|possible|potential|apparent) )*$"
)
_DENIED_SOMEBODY = regex.compile(r"\b(?:denied|denying|cost|costing|robbed|deprived) \S+(?: \S+)?(?: of)? $")
# What follows a win that is only thought of: "a third win would lock him in".
_THOUGHT_OF = frozenset({"would", "could", "might", "may", "will", "'d", "means", "mean", "guarantees"})
# What follows a win that was taken away.
_UNDONE = frozenset("disallowed rescinded encumbered voided stripped erased vacated nullified thrown taken".split())
# Wins of several people together are nobody's own.
_SHARED = frozenset({"between", "together", "combined", "combine", "collectively", "combining"})
_SEVERAL = frozenset({"we", "they", "us", "our", "we've", "they've"})
# Whoever these stand for is nobody in particular.
_NOBODY = frozenset(
    "else nobody anyone anybody everyone everybody someone somebody whoever neither none brothers duo".split()
)
_NOBODYS = frozenset({"a", "an", "any", "no", "every", "each", "other", "different"})
_OTHER_TALLIES = frozenset("pole poles stage stages start starts points point laps lap heat duel duels finish".split())
_OTHER_LABELS = frozenset({"TOP5", "TOP10", "MONEY", "STAGE", "LAP"})


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    if "numbers" in hit.captures:
        yield from _respectively(context, hit)
        return
    options = hit.rule.options
    told = [each for each in earlier if each.predicate == PREDICATE]
    value = _value(context, hit)
    if value is None or not _is_told(context, hit, told) or not _is_asserted(context, hit):
        return
    found = context.scopes.after(hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if options.get("compared"):
        found.span, found.series = found.span or told[-1].span, told[-1].series
    if options.get("labelled") and not _is_figure(context, hit):
        return
    if options.get("part") and not _is_part(context, hit, found):
        return
    if not _is_bounded(context, hit, found) or _is_of_others(context, hit, found):
        return
    subjects = _subjects(context, hit, found, told)
    if len(subjects) != 1 and not (subjects and is_for_each(context, hit, found.last)):
        return
    if is_a_relatives(context, hit, subjects[0]) or (subjects[0].team is None and _is_a_teams(context, hit)):
        return
    moment = _moment(context, hit, found)
    settle(context, hit, found, subjects[0], value)
    if not has_scope(hit, found, value):
        return
    for subject in subjects:
        for each in _each_season(context, found):
            draft = _draft(context, hit, each, subject, value)
            draft.moment = moment if draft.seasons is None else None
            yield draft


# ---- the number ---------------------------------------------------------------------------------------------------


def _value(context: Context, hit: Hit) -> int | None:
    """The number, unless the words beside it say that it counts something else."""
    units = context.units
    if "number" not in hit.captures:
        return hit.rule.options.get("value") if _NOT_AFTER.isdisjoint(units.words[hit.last : hit.last + 1]) else None
    number = hit.captures["number"][0]
    before = units.words[max(units.sentence(number).first, number - 2) : number]
    after = units.words[hit.last : hit.last + 1]
    bare = hit.rule.name == "wins.verb_bare"
    if (
        not _NOT_BEFORE.isdisjoint(before[-1:])
        or before in (["one", "of"], ["each", "of"])
        or not _NOT_AFTER.isdisjoint(after)
        or (bare and (after == ["of"] or _has_noun(context, hit.last)))
        or (hit.rule.name == "wins.count" and after == ["from"])
        or (hit.rule.options.get("total") and not _speaks_of_wins(context, hit))
    ):
        return None
    value: int = units.value(number)
    return value


def _has_noun(context: Context, unit: int) -> bool:
    """Whether "won three" goes on to name what was won: "three straight poles"."""
    units, words = context.units, context.lexicon.words
    while units.words[unit] in words["STREAK"] or units.words[unit] in words["WIN_MOD"]:
        unit += 1
    others = words["POLE_NOUN"] | words["TITLE_NOUN"] | _OTHER_TALLIES
    return units.words[unit] in others


def _speaks_of_wins(context: Context, hit: Hit) -> bool:
    """Whether the sentence of "a total of" speaks of wins and of no other tally."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    said = units.words[sentence.first : min(sentence.last, hit.last + 1)]
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    wins = words["WIN_VERB"] | words["WIN_NOUN"]
    return not wins.isdisjoint(said) and _OTHER_TALLIES.isdisjoint(said) and _OTHER_LABELS.isdisjoint(labels)


def _is_told(context: Context, hit: Hit, told: Sequence[Draft]) -> bool:
    """Whether what a head leaves out (the word "win") was said just before."""
    if not hit.rule.options.get("elided"):
        return True
    units, words = context.units, context.lexicon.words
    if told:
        # What was counted since is what the number counts: "nine wins, the pole was the third of his career".
        since = range(max(told[-1].last, units.sentence(hit.first).first), hit.first)
        labels = {units.label(unit) for unit in since}
        return _OTHER_TALLIES.isdisjoint(units.words[unit] for unit in since) and _OTHER_LABELS.isdisjoint(labels)
    lead = units.words[units.sentence(hit.first).first : hit.first]
    if hit.rule.options.get("bounded"):
        return not (words["WIN_VERB"] | words["WIN_NOUN"]).isdisjoint(lead)
    if hit.rule.options.get("apposed"):
        # "won at Dover on Friday, the ninth of her career": nothing else may stand between that could be the ninth.
        won = max((index for index, word in enumerate(lead) if word in words["WIN_VERB"]), default=None)
        labels = {units.label(unit) for unit in range(hit.first - len(lead), hit.first)}
        return won is not None and _OTHER_TALLIES.isdisjoint(lead) and _OTHER_LABELS.isdisjoint(labels)
    return False


# ---- whether it is told as a fact ---------------------------------------------------------------------------------


def _is_asserted(context: Context, hit: Hit) -> bool:
    """Whether the count is told as a fact: a hoped-for, possible or denied count is no claim."""
    units = context.units
    first = hit.first
    if "number" in hit.captures and context.comparison(first) == "about":
        first -= 1  # "nearly 20 wins" bounds the number, "nearly won" denies the winning
    modality = context.modality.read(units, first, hit.last, negatable=False)
    if (
        modality is None
        and hit.rule.options.get("value") == 0
        and units.words[hit.first] not in context.lexicon.words["WINLESS"]
    ):
        # "has never won" denies the winning, not the count of none.
        negated = context.modality.read(units, first, hit.first + 1, negatable=True)
        modality = "asserted" if negated == "negated" else negated
    return modality == "asserted" and not context.modality.sought(units, first) and not _is_hoped_for(context, hit)


def _is_hoped_for(context: Context, hit: Hit) -> bool:
    """Whether the words around a head make its win one that nobody has got."""
    units = context.units
    sentence = units.sentence(hit.first)
    lead = " ".join(units.words[max(sentence.first, hit.first - 8) : hit.first]) + " "
    clause = _until(units.words[hit.last : min(sentence.last, hit.last + 8)], ",")
    if "apparent" in lead.split()[-1:] or not _UNDONE.isdisjoint(clause):
        return True
    if _HOPED.search(lead) or _DENIED_SOMEBODY.search(lead.rpartition(",")[2]):
        return True
    opening = units.words[hit.first]
    if units.words[hit.first - 1] == "to" and "since" in lead.split():
        return True  # "the first driver since Marlow in 1999 to win nine races" says of neither how many
    if opening.endswith("ing") and opening in context.lexicon.words["WIN_VERB"] and hit.first == sentence.first:
        return "," not in units.words[hit.last : sentence.last]  # "Winning five races means a berth"
    following = units.words[hit.last : min(sentence.last, hit.last + 5)]
    return any(word in _THOUGHT_OF for word in _until(following, ",")) and hit.first - sentence.first <= 2


def _until(words: Sequence[str], stop: str) -> Sequence[str]:
    return words[: words.index(stop)] if stop in words else words


# ---- what bounds it -----------------------------------------------------------------------------------------------


def _is_figure(context: Context, hit: Hit) -> bool:
    """Whether "Wins: 4" stands in a list of figures, and is not "Stage wins: 4"."""
    units = context.units
    before = units.words[hit.first - 1] if hit.first > units.sentence(hit.first).first else ""
    listed = units.sentence(hit.first).kind == "stats" or context.stat_label(hit.first) is not None
    return listed and not before.isalpha()


def _is_part(context: Context, hit: Hit, found: Found) -> bool:
    """Whether "three of his five wins" goes on to say where or when the three were."""
    units = context.units
    if "came" in found.cues and units.label(found.last) in ("TRACK", "RACE"):
        # "three of his wins this season have come at Dover": what came before is the scope of both.
        key = "track" if units.label(found.last) == "TRACK" else "race"
        setattr(found, key, units.value(found.last)[0])
        found.last += 1
        return True
    return "came" not in found.cues and bool(found.phrases)


def _is_bounded(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a head that leaves out a word is at least bounded by a phrase of its own."""
    options = hit.rule.options
    if options.get("compared"):
        return found.span not in ("season", "seasons", "streak") or found.seasons is not None
    if options.get("elided"):
        bare = found.span == "streak" or "here" in found.cues or not found.cues - {"filler", "date"}
        if bare:
            return False
    elif options.get("scoped") and not found.phrases and not found.series:
        return context.scopes.story(context.units.sentence(hit.first)) is not None
    return not options.get("bounded") or not found.cues.isdisjoint(_TOTALS)


# ---- whose it is --------------------------------------------------------------------------------------------------


def _subjects(context: Context, hit: Hit, found: Found, told: Sequence[Draft]) -> list[SubjectFound]:
    units, options = context.units, hit.rule.options
    if "subject" in hit.captures:
        return context.captured(hit.captures["subject"])
    if "owner" in hit.captures:
        return context.discourse.resolve_pronoun(hit.captures["owner"][0])
    team = _team_given(context, hit, found)
    if team is not None:
        return [team]
    if options.get("elided") and told:
        return [each.subject for each in told[-1:] if each.subject]
    gives = _gives_to_team(context, hit)
    named = context.named_after(hit.last, teams=gives)
    if named is not None and not options.get("prenominal"):
        return [named]
    if gives and units.words[hit.last] == "for" and units.words[hit.last + 2] in context.lexicon.words["TEAM_NOUN"]:
        return []  # "win No. 102 for the organization", and which one nobody says
    if units.words[hit.first - 1] in ("its", "their"):
        return _of_the_team(context, hit.first - 1)
    stats = units.sentence(hit.first).kind == "stats"
    in_line = context.stat_person(hit.first)
    if in_line is not None and (stats or context.stat_label(hit.first)):
        return [in_line]
    subjects = context.discourse.subjects(hit.first, hit.last, prenominal=bool(options.get("prenominal")), teams=True)
    if subjects and subjects[0].basis == "topic":
        # "It was the fourth win of the year and the fifth of Rowan's career": the career's owner is the winner.
        owner = context.career_owner(hit.last)
        if owner is not None:
            return [owner]
        return [] if has_other_subject(context, hit) else subjects
    if not subjects and options.get("prenominal"):
        # "The three-time winner led 28 laps": the description itself is the subject.
        subjects = context.described(hit.first, hit.last)
    if not subjects and stats and in_line is None:
        return context.in_focus(hit.first)
    return subjects or ([in_line] if in_line else [])


def _gives_to_team(context: Context, hit: Hit) -> bool:
    """Whether "for the team" after a win makes it the team's: not when it is "his win for the team"."""
    if not hit.rule.options.get("ordinal"):
        return False
    units, before = context.units, _determiner(context, hit)
    if units.words[before] in context.lexicon.words["POSSESSIVE_PRONOUN"] or units.words[before] in ("'s", "'"):
        return False
    return units.label(before) in ("SERIES", None)


def _determiner(context: Context, hit: Hit) -> int:
    """The unit before a win and its ordinal: "his" of "his 27th win" and of "the victory was his 27th"."""
    number = hit.captures.get("number", (hit.first, hit.first))[0]
    return (hit.first if context.units.label(number) == "NTH" else number) - 1


def _team_given(context: Context, hit: Hit, found: Found) -> SubjectFound | None:
    """The team of "the fourth win of the year for Marlow Racing": its wins, not its driver's."""
    if found.team is None or not _gives_to_team(context, hit):
        return None
    units = context.units
    for unit in range(hit.last, found.last):
        if units.label(unit) == "TEAM" and "for" in units.words[unit - 2 : unit]:
            return SubjectFound(None, units.value(unit)[0], units.starts[unit], units.ends[unit], "named")
    return None


def _of_the_team(context: Context, unit: int) -> list[SubjectFound]:
    """Whose "its third win" is: the team's right before it, or the one the clause is about; no driver's."""
    units = context.units
    before = unit - 1
    if units.label(before) == "TEAM":
        return [SubjectFound(None, units.value(before)[0], units.starts[before], units.ends[before], "named")]
    if units.label(before) is not None:
        return []  # "gave Toyota its third win"
    return [each for each in context.discourse.subjects(unit, unit + 1, teams=True) if each.team is not None]


def _is_of_others(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a count belongs to a make, a car number, an owner, or to several people together."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    if _is_of_a_kind(context, hit):
        return True
    if not _SEVERAL.isdisjoint(units.words[max(sentence.first, hit.first - 4) : hit.first]):
        return True
    following = units.words[hit.last : min(sentence.last, found.last + 4)]
    if not _SHARED.isdisjoint(following[-4:]) or not _SHARED.isdisjoint(
        units.words[max(sentence.first, hit.first - 4) : hit.first]
    ):
        return True
    if following[-4:-2] == ["as", "an"] or following[-4:-2] == ["as", "a"]:
        return following[-2] in words["OFFICIAL_NOUN"] or following[-1] in words["OFFICIAL_NOUN"]
    if not hit.rule.options.get("ordinal") or units.words[_determiner(context, hit)] not in ("the", "a"):
        return False
    for unit in range(hit.last, min(sentence.last, found.last + 2)):
        if units.words[unit] != "for":
            continue
        after = [each for each in (unit + 1, unit + 2) if each < sentence.last]
        labels = {units.label(each) for each in after}
        if not labels.isdisjoint({"MAKE", "CARNUM"}) and units.label(unit + 1) not in ("DRIVER", "NAME"):
            return True
        if any(units.words[each] in words["OFFICIAL_NOUN"] or units.words[each] == "crew" for each in after):
            return True
    return False


def _is_a_teams(context: Context, hit: Hit) -> bool:
    """Whether a team or a car that has no name is what the verb is about: "his new team won", "a team that won"."""
    units, words = context.units, context.lexicon.words
    unit, first = hit.first - 1, units.sentence(hit.first).first
    verb = units.words[hit.first] in words["WIN_VERB"]
    passed = (words["HAVE"] | words["RELATIVE"] | words["ADVERB"]) - {"with"}
    while unit >= first and units.words[unit] in passed:
        verb = verb or units.words[unit] in words["HAVE"]
        unit -= 1
    teams = words["TEAM_NOUN"] | words["CAR_NOUN"] | {"teammate", "program"}
    return verb and unit >= first and units.words[unit] in teams and units.label(unit) is None


def _is_of_a_kind(context: Context, hit: Hit) -> bool:
    """Whether only wins of a kind are counted, which no scope can say: on road courses, on dirt, in the playoffs."""
    units, words = context.units, context.lexicon.words
    inside = units.words[slice(*hit.captures.get("mods", (hit.first, hit.first)))]
    if not words["TRACK_KIND"].isdisjoint(inside):
        return True
    sentence = units.sentence(hit.first)
    after = units.words[hit.last : min(sentence.last, hit.last + 4)]
    if after[:1] not in (["on"], ["at"], ["in"]) or after[1:2] == ["in"]:
        return False
    return not words["TRACK_KIND"].isdisjoint(after[1:3])


def has_other_subject(context: Context, hit: Hit) -> bool:
    """Whether a sentence that names nobody is about somebody or something else than whom the article is about."""
    units, words = context.units, context.lexicon.words
    sentence = units.sentence(hit.first)
    opening = units.words[sentence.first : min(hit.first, sentence.first + 2)]
    if opening[:1] in (["the"], ["his"], ["her"]) and opening[-1] in words["TEAM_NOUN"]:
        return True
    people = words["DRIVER_NOUN"] | words["DESC_NOUN"]
    others = words["DRIVERS_NOUN"] | words["KIN_NOUN"] | words["OFFICIAL_NOUN"] | {"teammate"}
    for unit in range(sentence.first, hit.first):
        word = units.words[unit]
        if units.label(unit) in ("MAKE", "CARNUM", "TEAM") and units.words[unit - 1] not in words["PREP"]:
            return True
        if word in _NOBODY or word in others:
            return True
        if word in people and not _NOBODYS.isdisjoint(units.words[max(sentence.first, unit - 3) : unit]):
            return True
    return False


def is_for_each(context: Context, hit: Hit, last: int) -> bool:
    """Whether a count of several people is each one's own: "Rowan and Marlow have three wins each"."""
    units = context.units
    sentence = units.sentence(hit.first)
    near = units.words[max(sentence.first, hit.first - 3) : min(sentence.last, last + 3)]
    return "each" in near or "apiece" in near


def is_a_relatives(context: Context, hit: Hit, subject: SubjectFound) -> bool:
    """Whether what stands before a head is not the person but his father, teammate or crew chief."""
    units, words = context.units, context.lexicon.words
    unit = units.at(subject.start)
    if not unit < hit.first or subject.person is None:
        return False
    others = words["KIN_NOUN"] | words["OFFICIAL_NOUN"] | {"teammate", "teammates", "team", "crew", "brothers"}
    owned = unit + 1 if units.words[unit + 1] in ("'s", "'") else unit if units.words[unit] in ("his", "her") else None
    if owned is None:
        return False
    return not others.isdisjoint(units.words[owned + 1 : min(owned + 4, hit.first)])


# ---- when it was so ------------------------------------------------------------------------------------------------


def _moment(context: Context, hit: Hit, found: Found) -> tuple[str, str] | None:
    """The year in which an ordinal was reached, where it is told of the past: "his first career win, in 2019"."""
    if not hit.rule.options.get("ordinal"):
        return None
    story = context.scopes.story(context.units.sentence(hit.first))
    years = found.seasons or ((story, story) if story else None)
    season = context.settings.season
    if years is None or years[0] != years[1] or (season and years[1] >= season):
        return None
    return f"{years[0]}-01-01", f"{years[1]}-12-31"


# ---- the claim ----------------------------------------------------------------------------------------------------


def _each_season(context: Context, found: Found) -> Iterator[Found]:
    """The scope itself, or one for each season of "in each of the past two seasons"."""
    if found.each is None:
        yield found
        return
    first, last = found.each
    if context.season_runs() and last == context.settings.season:
        first, last = first - 1, last - 1  # said in mid-season: the seasons that are over
    for year in range(first, min(last, first + 9) + 1):
        yield replace(found, seasons=(year, year), seasons_basis="relative", span="season")


def _respectively(context: Context, hit: Hit) -> Iterator[Draft]:
    """One claim for each pair of "two, four and five wins in 2018, 2019 and 2020"."""
    units, words = context.units, context.lexicon.words
    numbers = [unit for unit in range(*hit.captures["numbers"]) if units.label(unit) == "COUNT"]
    years = [unit for unit in range(*hit.captures["years"]) if units.label(unit) == "YEAR"]
    won = units.words[hit.first] in words["WIN_VERB"] or units.words[hit.captures["noun"][0]] in words["WIN_NOUN"]
    if len(numbers) != len(years) or not won or not _is_asserted(context, hit):
        return
    subjects = context.discourse.subjects(hit.first, hit.last, teams=True)
    if len(subjects) != 1:
        return
    for number, year in zip(numbers, years, strict=True):
        found = Found(last=hit.last)
        context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
        found.seasons, found.seasons_basis = context.scopes.seasons_of(year)
        if found.seasons is not None:
            found.span = "season"
            yield _draft(context, hit, found, subjects[0], units.value(number), number)


def _draft(
    context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int, number: int | None = None
) -> Draft:
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    if number is not None:
        number_first, number_last = number, number + 1
    series, basis = context.series_of(hit, found, subject, found.seasons)
    elided = hit.rule.options.get("elided")
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=Count(value, context.comparison(number_first)),
        subject=subject,
        first=number_first if elided else min(number_first, hit.first),
        last=max(found.last, hit.last) if found.phrases else hit.last,
        value_first=number_first,
        value_last=number_last,
        seasons=found.seasons,
        seasons_basis=found.seasons_basis,
        series=series,
        series_basis=basis,
        span=found.span,
        track=found.track,
        race=found.race,
        team=found.team if subject.team is None else None,
        make=found.make,
        starts=found.starts,
        cues=found.cues,
    )
