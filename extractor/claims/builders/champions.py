"""Championships that only the roll of champions ties to a year or a name: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Years
from extractor.claims.units import Sentence
from extractor.reading.people import Person, split_name
from extractor.records import Count, SeriesValue
from extractor.records.claim import SeasonsBasis

_PEOPLE = ("DRIVER", "NAME")
_REACH = 24
"""Units between the word for a title and its year, at most."""
_REIGN = 6
"""Years of a stretch of titles after its first, at most."""
_BEHIND = 5
"""The same, where the title is named after the year."""
_NEXT = 16
"""Units of a sentence that goes on about the title of the one before it, at most."""
_LINKS = frozenset("TEAM SERIES DRIVER NAME PERSON YEAR SEASON COUNT ORDINAL TIMES MAKE AGE NTH".split())
# What may stand between the word for a title and its year without leading away from it.
_LINK_WORDS = frozenset(
    ", and & in of from for with at as the a an his her their its 's ' ( ) : - -- ; again then later too also plus but both "
    "last another repeated repeat took won claimed added came coming captured earned followed winning more one ones them "
    "that those after before when while was were had year years what called known career life lone sole maiden season seasons won't it there series division national "
    "straight row consecutive back-to-back back brother father cousin son sister older younger elder did so points who "
    "latter former now first second third fourth fifth sixth seventh title titles championship championships crown crowns "
    "champion champions only most recent recently nascar drivers driver driver's overall team owner car truck".split()
)
# A short sentence with one of these goes on about what the one before it has told.
_GOES_ON = frozenset("again repeated repeat another followed came his one it crown second third more defended".split())
_WON_IN = (["won", "in"], ["his", "in"], ["hers", "in"], ["theirs", "in"])
_NOT_TITLES = frozenset(
    "owner owners regular regular-season rookie manufacturer manufacturers contender contenders hopes hunt chase".split()
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit, unless another rule has read it."""
    sentence = context.units.sentence(hit.first)
    if sentence.kind in ("boilerplate", "stats"):
        return
    if "number" in hit.captures:
        yield from _counted(context, hit, sentence, earlier)
        return
    if hit.rule.options.get("reigning"):
        yield from _reigning(context, hit, earlier)
        return
    unit = hit.captures["season"][0]
    years, basis = context.scopes.seasons_of(unit)
    if years is None or years[1] - years[0] > _REIGN or not _is_of_a_title(context, unit, sentence, earlier):
        return
    if context.modality.read(context.units, unit, unit + 1) != "asserted":
        return
    told = {
        (each.series, each.seasons) for each in earlier if each.predicate == "title" and each.first >= sentence.first
    }
    listed = [
        each.subject
        for each in earlier
        if each.predicate == "title" and each.subject is not None and sentence.first <= each.first < unit
    ]
    chain = next((context.units.value(e)[0] for e in _chain(context, unit) if context.units.label(e) == "SERIES"), None)
    for subject in [*listed[-1:], *_candidates(context, unit, sentence)]:
        won = [_series(context, subject, year, sentence) for year in range(years[0], years[1] + 1)]
        if None in won or (chain is not None and set(won) != {chain}):
            continue
        for year, series in zip(range(years[0], years[1] + 1), won, strict=True):
            if series is not None and (series, (year, year)) not in told:
                yield _title(context, hit, subject, series, (year, year), "stated" if years[0] != years[1] else basis)
        return


def _title(
    context: Context, hit: Hit, subject: SubjectFound, series: str, years: Years, basis: SeasonsBasis | None
) -> Draft:
    return Draft(
        rule=hit.rule.name,
        predicate="title",
        value=SeriesValue(series, context.lexicon.series[series].name),
        subject=subject,
        first=hit.captures.get("season", (hit.first, hit.last))[0],
        last=hit.last,
        value_first=hit.captures.get("season", (hit.first, hit.last))[0],
        value_last=hit.last,
        seasons=years,
        seasons_basis=basis,
        series=series,
        series_basis="inherited",
        span="season",
    )


def _reigning(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """The title last settled, of whom a sentence calls the champion or tells to defend it."""
    season = context.settings.season
    told = {each.value for each in earlier if each.predicate == "title" and each.first >= hit.first}
    if season is None or told or context.modality.read(context.units, hit.first, hit.last) in (None, "negated"):
        return
    found = (
        context.captured(hit.captures["subject"])
        if "subject" in hit.captures
        else context.discourse.subjects(hit.first, hit.last)
    )
    sentence = context.units.sentence(hit.first)
    named = [
        context.units.value(each)[0] for each in range(hit.first, hit.last) if context.units.label(each) == "SERIES"
    ]
    for subject in found:
        times = {year for each in range(sentence.first, sentence.last) for year in _years(context, each)}
        story = context.scopes.stories.story(sentence)
        dated = sorted(times | {story or season}) if hit.rule.options.get("dated") else [season, season - 1]
        for year in dated:
            won = [each for each in context.lexicon.series if _is_champion(context, subject, each, year)]
            won = [each for each in won if not named or each in named]
            if len(won) == 1:
                yield _title(context, hit, subject, won[0], (year, year), "relative")
                return


def _years(context: Context, unit: int) -> list[int]:
    """The year of a time in a sentence."""
    units = context.units
    if units.label(unit) == "DATE":
        return [units.value(unit).year] if units.value(unit).year else []
    years = context.scopes.seasons_of(unit)[0] if units.label(unit) in ("YEAR", "SEASON") else None
    return [years[0]] if years is not None and years[0] == years[1] else []


def _is_champion(context: Context, subject: SubjectFound, series: str, year: int) -> bool:
    person, settings = subject.person, context.settings
    over = year != settings.season or bool(
        settings.day and context.lexicon.calendar.is_over(series, year, settings.day)
    )
    return person is not None and over and context.lexicon.champion(series, year) == person.id


def _is_of_a_title(context: Context, unit: int, sentence: Sentence, earlier: Sequence[Draft]) -> bool:
    """Whether a year is one of a title: the word stands before it with nothing between that leads away, or right after it."""
    units, words = context.units, context.lexicon.words
    nouns = words["TITLE_NOUN"] | words["CHAMPION"] | words["CHAMPIONS"]
    if units.label(unit + 1) in ("RACE", "TRACK") or units.words[unit - 1] in ("since", "until", "before", "after"):
        return False
    listed = {each.value_first for each in earlier if each.predicate == "title"}
    for each in range(unit - 1, max(sentence.first, unit - _REACH) - 1, -1):
        if each in listed and units.label(each) == "YEAR":
            return True  # the next one of a list of years
        if units.words[each] in nouns:
            return _NOT_TITLES.isdisjoint((*units.words[max(sentence.first, each - 2) : each], units.words[each + 1]))
        if not (units.label(each) in _LINKS or units.words[each] in _LINK_WORDS or _is_name(context, each)):
            return False
    for each in range(unit + 1, min(sentence.last, unit + _BEHIND)):
        if units.words[each] in nouns:
            after = units.words[each + 1 : each + 2]
            return units.words[each] in words["TITLE_NOUN"] and after[:1] != ["-"] and _NOT_TITLES.isdisjoint(after)
        if not (
            units.label(each) == "SERIES" or units.words[each] in ("'s", "'", "points", "season", "winner", "of", "the")
        ):
            break
    lead = units.words[sentence.first : unit]
    above = units.sentences[sentence.index - 1] if sentence.index else None
    spoken = above is not None and above.section == sentence.section
    spoken = spoken and above is not None and not nouns.isdisjoint(units.words[above.first : above.last])
    raced = any(units.label(each) in ("RACE", "TRACK") for each in range(sentence.first, sentence.last))
    years, _ = context.scopes.seasons_of(unit)
    if spoken and not raced and (units.words[unit - 2 : unit] in _WON_IN or (years and years[1] > years[0] + 1)):
        return True  # "Vale, who won in 2003", "won five straight from 2006 through 2010", after titles
    short = sentence.last - sentence.first <= _NEXT and not _GOES_ON.isdisjoint(lead)
    bracketed = (
        units.words[unit - 1] == "(" and units.label(unit - 2) in _PEOPLE and units.words[unit + 1].startswith(")")
    )
    if not short and not (bracketed and words["WIN_NOUN"].isdisjoint(lead)):
        return False
    if above is None or above.section != sentence.section:
        return False
    told = any(
        units.sentence_of[each.first] == above.index for each in earlier if each.predicate in ("title", "titles")
    )
    return told or (bracketed and not nouns.isdisjoint(units.words[above.first : above.last]))


def _chain(context: Context, unit: int) -> range:
    """The units from a little before the nearest title in the sentence to a year behind it."""
    words = context.lexicon.words
    nouns = words["TITLE_NOUN"] | words["CHAMPION"] | words["CHAMPIONS"]
    first = context.units.sentence(unit).first
    noun = next((each for each in range(unit - 1, first - 1, -1) if context.units.words[each] in nouns), unit)
    return range(unit - 1, max(first, noun - 4) - 1, -1) if noun < unit else range(unit + 1, unit + _BEHIND)


def _is_name(context: Context, unit: int) -> bool:
    """Whether a word is capitalised and no mention: part of a name that nobody knows."""
    units = context.units
    return units.label(unit) is None and units.text[units.starts[unit]].isupper()


def _candidates(context: Context, unit: int, sentence: Sentence) -> Iterator[SubjectFound]:
    """Whose title a year may give: whom it is said of; the names before it, the nearest first; their relatives."""
    units = context.units
    named = [each for each in range(unit - 1, sentence.first - 1, -1) if units.label(each) in _PEOPLE]
    for each in named[:1]:
        yield from context.captured((each, each + 1))
    said = context.discourse.subjects(unit, unit + 1)
    yield from said
    for each in named[1:]:
        yield from context.captured((each, each + 1))
    kin = next((e for e in range(sentence.first, unit) if units.words[e] in context.lexicon.words["KIN_NOUN"]), None)
    if kin is not None:
        yield from _relatives(context, kin, sentence, unit)
    after = next((each for each in range(unit + 1, sentence.last) if units.label(each) in _PEOPLE), None)
    if after is not None:
        yield from context.captured((after, after + 1))


def _relatives(context: Context, kin: int, sentence: Sentence, unit: int) -> Iterator[SubjectFound]:
    """The champion of a year of the surname of whom a sentence is about: "His father won the championship in 1988"."""
    units, lexicon = context.units, context.lexicon
    years, _ = context.scopes.seasons_of(unit)
    focus = context.discourse.focus_before(sentence)
    for series in lexicon.series if years and focus else ():
        driver = lexicon.champion(series, years[0]) if years else None
        if driver is not None and focus is not None and driver != focus.id:
            first, surname = split_name(lexicon.drivers[driver].name)
            if surname == focus.surname:
                person = Person(driver, lexicon.drivers[driver].name, first, surname, "driver")
                yield SubjectFound(person, None, units.starts[kin], units.ends[kin], "description")


def _series(context: Context, subject: SubjectFound, year: int, sentence: Sentence) -> str | None:
    """The series whose champion somebody was in a year; of several the one that the sentence names."""
    lexicon, units = context.lexicon, context.units
    if subject.person is None:
        return None
    won = [each for each in lexicon.series if lexicon.champion(each, year) == subject.person.id]
    if len(won) > 1:
        named = {units.value(e)[0] for e in range(sentence.first, sentence.last) if units.label(e) == "SERIES"}
        won = [each for each in won if each in named]
    return won[0] if len(won) == 1 else None


def _counted(context: Context, hit: Hit, sentence: Sentence, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """One of a list of how many titles each has, where the roll says so."""
    units, lexicon = context.units, context.lexicon
    nouns = lexicon.words["TITLE_NOUN"] | lexicon.words["CHAMPIONS"]
    number = hit.captures["number"][0]
    before = range(hit.first - 1, sentence.first - 1, -1)
    counted = next((e for e in before if units.words[e] in nouns | lexicon.words["WIN_NOUN"]), None)
    if counted is None or units.words[counted] not in nouns or any(e.value_first == number for e in earlier):
        return
    if context.modality.read(units, hit.first, hit.last) != "asserted":
        return
    named = [units.value(each)[0] for each in before if units.label(each) == "SERIES"]
    for subject in context.captured(hit.captures["subject"]):
        counts = won_by(context, subject.person)
        series = next((each for each in (*named, *counts) if counts.get(each) == units.value(number)), None)
        if series is not None:
            yield Draft(
                rule=hit.rule.name,
                predicate="titles",
                value=Count(units.value(number), "exactly"),
                subject=subject,
                first=hit.first,
                last=hit.last,
                value_first=number,
                value_last=number + 1,
                series=series,
                series_basis="stated" if series in named else "inherited",
                span="career",
            )


def won_by(context: Context, person: Person | None) -> dict[str, int]:
    """How many championships of each series somebody is known to have won by the article's season."""
    counts: dict[str, int] = {}
    season = context.settings.season
    for (series, year), driver in context.lexicon.champions.items():
        if person is not None and driver == person.id and (season is None or year <= season):
            counts[series] = counts.get(series, 0) + 1
    return counts
