"""What is so rather than has been counted: who drives what, for whom, where, and in which season it is so.

The families of teams, numbers and series share it: how a car is described ("the No. 7 JR Motorsports Chevrolet of
..."), whom a drive is said of, and which season the words around it give.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.claims.context import Context
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.places import read_day
from extractor.claims.scope import Years
from extractor.claims.stories import is_epithet
from extractor.reading.timex import TimeExpr
from extractor.records.claim import Modality, Role, SeasonsBasis

# Words that put a drive into a past that nobody dates.
_PAST = frozenset(
    {"former", "formerly", "previously", "once", "ex", "back", "stints", "stint", "then", "earlier", "used"}
)
# A year after one of these is an end or a beginning, not the season that is meant.
_BOUNDS = frozenset({"through", "until", "till", "since", "after", "before", "by"})
_WALLS = frozenset({";", ":", "(", "but", "and", "who", "whose", "which", "before", "while", "when", "where", "since"})
# Behind a head they lead to what was before it: "back in the No. 8 after missing most of 2019".
_THEN = frozenset({"after", "following", "because", "than"})
_NOW = frozenset({"now", "currently", "today"})
# What may stand before a year that dates a clause: "in 2023", "2001,", "early in 2023".
_ADVERBIAL = frozenset(
    {"in", "for", "during", "on", "throughout", "of", "early", "late", "mid", ",", "(", "the", "from", "spent"}
)
_STAY = 9
"""Units from the first year of a stay to its last, at most."""
_LINE = 18
"""Units of an item of a list, at most."""
_SEASON_WORDS = frozenset({"spring", "summer", "fall", "autumn", "winter", "season", "year", "month"})
_MOVED = frozenset(
    {"moved", "went", "joined", "switched", "left", "jumped", "stepped", "signed", "graduated", "climbed"}
)
_SEAT_WORDS = frozenset({"seat", "ride", "job"})
_BY_WORDS = {"of": "of", "for": "for", "with": "with", "at": "at", "from": "from"}
_CAR_WORDS = frozenset({"car", "truck", "entry", "machine", "ride", "chevy"})


# ---- the car ------------------------------------------------------------------------------------------------------


class Car(NamedTuple):
    """A car as a text describes it.

    Attributes:
        last: Unit after the last of its description.
        make: Make, if named.
        team: Unit of the team whose car it is, if named; what stands there else is a sponsor.
        owner: The team, where ``team`` is the unit of a short form that only the article explains.
    """

    last: int
    make: str | None
    team: int | None
    owner: str | None = None


def car_at(context: Context, unit: int) -> Car:
    """The car whose number stands at a unit: "(JR Motorsports') No. 7 (JR Motorsports) (BRANDT) Chevrolet (of ...)"."""
    units = context.units
    end = units.sentence(unit).last
    make: str | None = None
    team: int | None = None
    index = unit + 1
    while index < end:
        label, word = units.label(index), units.words[index]
        if label == "MAKE":
            make = make or units.value(index)[0]
        elif label == "TEAM" and team is None and make is None:
            team = index
        elif (
            label in ("DRIVER", "NAME", "PERSON", "CARNUM", "TEAM")
            or (make and label is not None)
            or (word == "'s" and units.words[index + 1] in ("steering", "wheel", "seat", "cockpit"))
            or not (units.text[units.starts[index]].isupper() or word in ("&", "-", "'s", "'") or word in _CAR_WORDS)
        ):
            break
        elif make and word not in ("-", "&") and not units.text[units.starts[index]].isupper():
            index += 1
            break
        index += 1
    if team is None:
        team, index = _owner_after(context, index, end)
    if team is None:
        team = _owner_before(context, unit)
    if team is None and units.words[unit - 1] in ("'s", "'"):
        owner = short_for(context, unit - 2)
        if owner is not None:
            return Car(index, make, unit - 2, owner)
    return Car(index, make, team)


def short_for(context: Context, unit: int) -> str | None:
    """The team that a capitalised word stands for: the one team of the article that has it in its name."""
    units = context.units
    word = units.words[unit]
    if units.label(unit) not in (None, "NAME", "PERSON", "DRIVER") or not units.text[units.starts[unit]].isupper():
        return None
    if len(word) < 4 or " " in word:
        return None
    teams = {units.value(each)[0] for each in range(len(units.mentions)) if units.label(each) == "TEAM"}
    found = [team for team in teams if word in context.lexicon.teams[team].name.lower().split()]
    return found[0] if len(found) == 1 else None


def _owner_after(context: Context, index: int, end: int) -> tuple[int | None, int]:
    units = context.units
    if index + 1 < end and units.words[index] in _BY_WORDS:
        after = index + 1
        while after < end and units.words[after] in ("the", "new", "owner"):
            after += 1
        # "the No. 88 from JR Motorsports' Rowan" is a car seen from another's side.
        if after < end and units.label(after) == "TEAM" and units.words[after + 1] not in ("'s", "'", "teammate"):
            return after, after + 1
    return None, index


def _owner_before(context: Context, unit: int) -> int | None:
    units = context.units
    before = unit - 1
    if units.words[before] in ("'s", "'", "own", "potent"):
        before -= 1
    return before if units.label(before) == "TEAM" else None


# ---- whom it is said of -------------------------------------------------------------------------------------------


def named(subjects: Sequence[SubjectFound]) -> list[SubjectFound]:
    """The people whom the sentence itself names or points to: a drive is never laid at the door of the mere topic."""
    return [each for each in subjects if each.person is not None and each.basis != "topic"]


def said_of(context: Context, first: int, last: int) -> list[SubjectFound]:
    """The people of whom a head is said, past what the general search leaves to the topic.

    Whose a thing is that came about in a drive ("her only win came in a Marlow car"), and whom the pronoun means after
    an introductory phrase ("In 2019, driving the No. 10, she was third").
    """
    units = context.units
    begin = units.sentence(first).first
    left = range(begin, first)
    owner = next((unit for unit in left if units.words[unit] in ("his", "her")), None)
    people = [unit for unit in left if units.label(unit) in ("DRIVER", "NAME", "PERSON")]
    verb = next((unit for unit in left if units.words[unit] in _COMES), None)
    if owner is not None and verb is not None and owner - begin <= 1 and owner < verb and not people:
        return context.discourse.resolve_pronoun(owner)
    if len(people) == 1 and verb is not None and people[0] - begin <= 1 and units.words[people[0] + 1] in ("'s", "'"):
        return context.captured((people[0], people[0] + 1))
    if context.discourse.has_no_subject(context.units.sentence(first)):
        return context.in_focus(first)
    found = named(context.discourse.subjects(first, last))
    if found or any(units.words[unit] in ("he", "she", "they") for unit in left):
        return found
    if units.words[begin] not in _INTRODUCTIONS and units.label(begin) not in ("SEASON", "DATE"):
        return found
    for unit in range(last, units.sentence(first).last):
        if units.label(unit) in ("DRIVER", "NAME", "PERSON"):
            break
        if units.words[unit] in ("he", "she") and units.words[unit - 1] == ",":
            return _the_one_in_mind(context, unit)
    return found


def _the_one_in_mind(context: Context, pronoun: int) -> list[SubjectFound]:
    """Whom a pronoun means: the article's own driver where that is also the one named last before its sentence."""
    units = context.units
    found = context.discourse.resolve_pronoun(pronoun)
    topic = context.discourse.topic
    begin = units.sentence(pronoun).first
    last = next((unit for unit in range(begin - 1, -1, -1) if units.label(unit) in ("DRIVER", "NAME", "PERSON")), None)
    if topic is None or last is None or units.value(last) is not topic or topic.known == "person":
        return found
    return [each._replace(person=topic) for each in found]


_COMES = frozenset({"came", "comes", "come", "was", "is", "were", "are", "followed"})
_INTRODUCTIONS = frozenset(
    {"in", "on", "at", "after", "with", "while", "when", "driving", "during", "back", "for", "racing"}
)


def mood(context: Context, first: int, last: int) -> Modality | None:
    """How a head is told; a clause of its own between subject and verb ("who never won, drives") has no say in it."""
    units = context.units
    told = context.modality.read(units, first, last)
    if told == "asserted" or units.words[first - 1] != ",":
        return told
    for unit in range(first - 2, units.sentence(first).first, -1):
        if units.words[unit] == ",":
            break
        if units.words[unit] in ("who", "whose", "which", "whom") and units.words[unit - 1] == ",":
            return context.modality.read(units, first, last, reach=1)
    return told


_ROLES: tuple[tuple[str, Role], ...] = (
    ("ROLE_RESERVE", "reserve"),
    ("ROLE_DEVELOPMENT", "development"),
    ("ROLE_PART", "part-time"),
    ("ROLE_FULL", "full-time"),
)


def role_of(context: Context, first: int, last: int) -> Role | None:
    """What kind of drive it is, by the words in and around a head."""
    units = context.units
    words = units.words[max(units.sentence(first).first, first - 4) : last + 2]
    # The tokenizer splits "part-time" at its hyphen.
    if any(words[index : index + 3] == ["part", "-", "time"] for index in range(len(words))):
        return "part-time"
    return next((role for name, role in _ROLES if not context.lexicon.words[name].isdisjoint(words)), None)


# ---- when it is so ------------------------------------------------------------------------------------------------


def present_season(
    context: Context, first: int, last: int, subject: SubjectFound, modality: Modality, *, epithet: bool = False
) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    """Season of a drive, and its modality: a move told in the present for a season to come is planned.

    The season that the clause names; else the story's; else, for what is told of now, the article's own.

    Args:
        context: The article.
        first: First unit of the head.
        last: Unit after its last.
        subject: Whom it is said of.
        modality: How the head is told.
        epithet: The head only says who somebody is ("the Marlow Racing driver"), whatever the sentence tells.
    """
    settings = context.settings
    units = context.units
    sentence = units.sentence(first)
    photo = context.photo_day(sentence) if sentence.kind in ("caption", "post") else None
    if photo is not None:
        # A photo shows what was so on the day it was taken.
        return (int(photo[:4]), int(photo[:4])), "stated", modality
    years, basis = dated(context, first, last)
    season = settings.season
    if years is not None and epithet and season and years[0] >= season and modality == "asserted":
        # "driver of the No. 8 for the 2022 season" is of that season; a year farther off dates what the sentence tells.
        told = not _NAMES.isdisjoint(units.words[sentence.first : first + 1])
        if not told or units.words[last : last + 1] != ["for"] or not _dates_follow(context, last):
            years, basis = None, None
    if modality == "asserted" and not epithet and _is_ahead(context, first, last):
        modality = "planned"
    named = not _NAMES.isdisjoint(units.words[sentence.first : first + 1]) and years in (None, (season, season))
    if season and named and modality == "asserted" and is_after_finale(context):
        # "today named Rowan driver of its No. 7": after the finale that is for the season to come
        return (season + 1, season + 1), "inherited", "planned"
    if years is not None:
        if season and years[0] > season and modality == "asserted":
            modality = "planned"
        if season and years[1] < season and modality == "planned" and basis == "stated":
            modality = "asserted"  # "before going to Cup in the No. 8 in 2000"
        return years, basis, modality
    if sentence.kind == "boilerplate" or not _PAST.isdisjoint(units.words[max(sentence.first, first - 8) : last]):
        return None, None, modality
    if _lost(units.words[max(sentence.first, first - 8) : first]):
        return None, None, modality  # "lost her seat with Marlow after last season"
    if modality in ("planned", "possible"):
        ahead = coming_season(context, first)
        return ((ahead, ahead), "inherited", modality) if ahead else (None, None, modality)
    past = context.told_as_past(first, last)
    if units.words[last] in ("through", "until", "till") and units.label(last + 1) in ("YEAR", "SEASON"):
        return None, None, modality  # "stayed with Marlow through 2013"
    story = _story(context, first)
    told_past = context.told_as_past(sentence.first, sentence.last) if epithet else past
    if story is not None and told_past and sentence.kind == "body":
        return (story, story), "inherited", modality
    ahead = story or context.scopes.stories.headed(sentence, context.settings.season)
    listed = _is_line(context, first) and not context.told_as_past(sentence.first, last)
    if ahead is not None and season and ahead > season and listed and not context.season_runs():
        return (ahead, ahead), "inherited", "planned"  # an item of next season's list
    if story is not None and story != season and not (story < (season or 0) and _is_told_now(context, first)):
        return None, None, modality
    if units.words[first - 1] == "came":
        # "her only win came in a Marlow truck": whenever that was.
        return None, None, modality
    if season and settings.stated and settings.in_season and (epithet or not past or _is_report(context, first)):
        return (season, season), "default", modality
    return None, None, modality


def _lost(words: Sequence[str]) -> bool:
    """Whether somebody is told to have lost a drive, not a lap or a wheel: "lost his Cup seat"."""
    return "lost" in words and not _SEAT_WORDS.isdisjoint(words[words.index("lost") :])


def is_after_finale(context: Context) -> bool:
    """Whether an article that says its date was written after the finale and before the new year.

    Where it is about no one series, every national one must be over.
    """
    settings, lexicon = context.settings, context.lexicon
    if not (settings.stated and settings.in_season and settings.season and settings.day):
        return False
    about = [settings.series] if settings.series else [each.id for each in lexicon.series.values() if each.national]
    return all(lexicon.calendar.is_over(each, settings.season, settings.day) is True for each in about)


def _is_told_now(context: Context, unit: int) -> bool:
    """Whether the verb before a unit is in the present: "drives the No. 8", "is in the No. 8"."""
    begin = context.units.sentence(unit).first
    return not (_PRESENT | {"has", "owns", "gets", "'s"}).isdisjoint(
        context.units.words[max(begin, unit - 4) : unit + 1]
    )


def _is_line(context: Context, unit: int) -> bool:
    """Whether a unit stands in an item of a list: a short line with a colon or a dash, and no more."""
    units = context.units
    sentence = units.sentence(unit)
    words = units.words[sentence.first : sentence.last]
    return len(words) <= _LINE and not {":", "-", "--"}.isdisjoint(words)


def _story(context: Context, first: int) -> int | None:
    """The season that the story is at before a sentence; the sentence's own years have been judged by then."""
    units = context.units
    sentence = units.sentence(first)
    story = context.scopes.stories.story(sentence)
    for unit in range(sentence.first, sentence.last):
        if units.label(unit) == "YEAR":
            years, _ = context.scopes.seasons_of(unit)
            if years is not None and story in years:
                return None
    return story


def coming_season(context: Context, first: int, *, later: bool = False) -> int | None:
    """The season that a plan without a date means: the one just spoken of, or the one about to begin."""
    season = context.settings.season
    sentence = context.units.sentence(first)
    anchor = context.scopes.stories.story(sentence) or context.scopes.stories.headed(sentence, context.settings.season)
    over = context.settings.stated and not context.season_runs()
    if season and anchor and (anchor > season or (anchor == season and not later and not over)):
        return anchor
    if context.settings.in_season is False:
        return season
    # After the finale what is planned is for the season to come.
    return season + 1 if season and over else None


def _is_ahead(context: Context, first: int, last: int) -> bool:
    """Whether a time right before or after a head lies ahead: "next month she starts a season in the No. 8"."""
    units = context.units
    sentence = units.sentence(first)
    begin = max(sentence.first, first - 8)
    walls = [unit for unit in range(begin, first) if units.words[unit] in ("who", "whose", "which", ";")]
    for unit in range(walls[-1] if walls else begin, min(sentence.last, last + 4)):
        if units.label(unit) in ("DATE", "SEASON") and units.words[unit].startswith(("next ", "tomorrow")):
            return units.words[unit - 1] != "the"  # "the next July" counts from the story
    return False


def _is_report(context: Context, first: int) -> bool:
    """Whether a sentence tells of a race just run: it gives a place, a lap or a day of the week."""
    units = context.units
    sentence = units.sentence(first)
    for unit in range(sentence.first, sentence.last):
        label = units.label(unit)
        if label in ("ORDINAL", "POSITION", "LAP", "STAGE"):
            return True
        if label == "DATE" and units.value(unit).weekday is not None:
            return True
        if units.words[unit] in ("laps", "restart", "lap", "caution"):
            return True
    return False


def dated(context: Context, first: int, last: int) -> tuple[Years | None, SeasonsBasis | None]:
    """The season that the words of a head's own clause give.

    Inside the head; else to its right up to the clause's end; else to its left, where a year must be an adverbial
    ("in 2023"), not a title's or a champion's.
    """
    units = context.units
    sentence = units.sentence(first)
    for unit in range(first, last):
        years, basis = _season_at(context, unit)
        if years is not None:
            return years, basis
    if units.words[first - 2] in ("spent", "spend", "spends", "spending") and units.label(first - 1) in (
        "SEASON",
        "YEAR",
        "DATE",
    ):
        # "spent the last two seasons in the No. 8": the whole of the time is meant.
        years, basis = context.scopes.seasons_of(first - 1) if units.label(first - 1) != "DATE" else (None, None)
        season = context.settings.season
        if years is not None and years[1] == season and years[0] < years[1] and context.settings.in_season:
            # Told as over while a season runs: the ones before it.
            years = (years[0] - 1, years[1] - 1)
        return years, basis
    for unit in range(last, sentence.last):
        word = units.words[unit]
        if word in _WALLS or word in _THEN or (word == "," and not _dates_follow(context, unit)):
            break
        if _is_window(context, unit):
            return _window(context, unit, first, last)
        years, basis = _season_at(context, unit)
        if years is not None:
            return years, basis
    present = _told_now(context, first, last)
    if _opens_with_a_bound(context, first):
        return None, None
    for unit in range(first - 1, sentence.first - 1, -1):
        word = units.words[unit]
        if word == ":" and units.label(unit - 1) in ("YEAR", "SEASON", "DATE"):
            continue  # "2021: Rowan, Marlow Racing", "Who drives what next year: Rowan stays"
        if word in (";", ":", "but") or (word == "and" and units.words[unit + 1] in ("has", "have", "is")):
            break
        if word == "and" and unit >= first - 2 and units.words[unit + 1] in _MOVED and not _opens(context, unit):
            break  # "won six races in 2003 and moved up to Cup": when, nobody says
        if word in _NOW and context.settings.season:
            return (context.settings.season, context.settings.season), "relative"
        if _bounded(context, unit) or context.scopes.clauses.aside(unit, first):
            continue
        years, basis = _season_at(context, unit)
        if years is not None and "when" in units.words[unit + 1 : unit + 3]:
            return years, basis  # "than 1975, when he won four times in the No. 15"
        if years is None or (
            units.label(unit) == "YEAR"
            and units.words[unit - 1] not in _ADVERBIAL
            and unit > sentence.first
            and not (units.words[unit - 1] in _BE and units.words[unit + 1] in ("'s", "'"))
        ):
            continue
        if units.words[unit - 1] == "the" and units.words[unit + 1] not in _SEASON_WORDS:
            continue
        if present and context.settings.season and years[0] < context.settings.season:
            continue
        return years, basis
    return None, None


def _opens(context: Context, unit: int) -> bool:
    """Whether the sentence of a unit opens with its time: "In 2003, Rowan left Marlow and joined Vale"."""
    units = context.units
    begin = units.sentence(unit).first
    return any(units.label(each) in ("YEAR", "SEASON", "DATE") for each in range(begin, begin + 3))


def _is_window(context: Context, unit: int) -> bool:
    """Whether a time is that of several seasons: "the past two seasons"."""
    expr = context.units.value(unit) if context.units.label(unit) == "SEASON" else None
    return expr is not None and expr.kind == "window" and (expr.offset or 0) > 1 and expr.word in ("season", "year")


def _window(context: Context, unit: int, first: int, last: int) -> tuple[Years | None, SeasonsBasis | None]:
    """The seasons of a drive that is over: "drove the No. 8 the past two seasons"; while a season runs the last may be it."""
    years, basis = context.scopes.seasons_of(unit)
    ran = context.settings.in_season and not is_after_finale(context)
    return (years, basis) if not ran and context.told_as_past(first, last) else (None, None)


def _bounded(context: Context, unit: int) -> bool:
    """Whether a time only tells since when, or before what: "winless since Dover in May of 2020"."""
    units = context.units
    for before in range(unit - 1, units.sentence(unit).first - 1, -1):
        if units.words[before] in (",", ";") or unit - before > 6:
            return False
        if units.words[before] in ("since", "until", "before", "born"):
            return True
    return False


def _opens_with_a_bound(context: Context, first: int) -> bool:
    """Whether the years before a head stand in a clause of their own: "After a win in 1994 he and the No. 24 ..."."""
    units = context.units
    begin = units.sentence(first).first
    years = [unit for unit in range(begin, first) if units.label(unit) in ("YEAR", "SEASON", "DATE")]
    return bool(years) and units.words[begin] in ("after", "since", "before") and "," in units.words[years[-1] : first]


def _dates_follow(context: Context, comma: int) -> bool:
    units = context.units
    after = comma + 1
    while units.words[after] in ("in", "beginning", "starting", "back", "during", "the"):
        after += 1
    return units.label(after) in ("YEAR", "SEASON", "DATE")


def _told_now(context: Context, first: int, last: int) -> bool:
    """Whether the head's own verb is in the present: "drives", "is", not "drove"."""
    units = context.units
    words = units.words[max(units.sentence(first).first, first - 1) : min(last, first + 3)]
    return not _PRESENT.isdisjoint(words)


_NAMES = frozenset({"named", "names", "announced", "announces", "tabbed", "tabs", "confirmed", "confirms"})
_BE = frozenset({"is", "was", "were"})
_PRESENT = frozenset({"is", "drives", "runs", "races", "competes", "pilots", "wheels", "remains", "stays", "serves"})


def _season_at(context: Context, unit: int) -> tuple[Years | None, SeasonsBasis | None]:
    """The season that a time mention gives to a drive, unless it belongs to a title or bounds a span."""
    units = context.units
    label = units.label(unit)
    if label not in ("YEAR", "SEASON", "DATE"):
        return None, None
    expr: TimeExpr = units.value(unit)
    if (
        is_epithet(units, unit)
        or (expr.kind == "window" and (expr.offset != 1 or expr.word not in ("season", "year")))
        or units.words[unit - 1] in _BOUNDS
        or (units.words[unit - 1] == "from" and units.words[unit + 1 : unit + 2] in (["on"], ["onward"], ["onwards"]))
        or _of_a_title(context, unit)
    ):
        return None, None
    if label != "DATE":
        years, basis = context.scopes.seasons_of(unit)
        until = _until(context, unit)
        return ((years[0], until), basis) if years is not None and until and until > years[0] else (years, basis)
    season = context.settings.season
    if expr.year is not None:
        return (expr.year, expr.year), "stated"
    if season is None or expr.weekday is not None:
        return None, None
    if expr.kind == "relative":
        offset = expr.offset or 0
        named_season = expr.word in _SEASON_WORDS and expr.word != "month" and expr.offset is not None
        return ((season + offset, season + offset), "relative") if named_season else (None, None)
    if expr.offset is None and not units.words[unit].startswith("last "):
        # "in November" may lie on either side of the article.
        return None, None
    day = read_day(context, unit, future=expr.offset == 1)
    if day is None or not day.earliest or day.earliest[:4] != (day.latest or "")[:4]:
        return None, None
    year = int(day.earliest[:4])
    return (year, year), "relative"


def _until(context: Context, unit: int) -> int | None:
    """The last year of a stay that is told with its end: "from 2003 until she retired in 2016"."""
    units = context.units
    if units.words[unit - 1] != "from":
        return None
    ends = False
    for each in range(unit + 1, min(unit + _STAY, units.sentence(unit).last)):
        ends = ends or units.words[each] in ("until", "till", "through", "to")
        if ends and units.label(each) == "YEAR":
            years, _ = context.scopes.seasons_of(each)
            return years[1] if years is not None else None
    return None


def _of_a_title(context: Context, unit: int) -> bool:
    """Whether a year only says which champion somebody is: "the 2014 Cup champion"."""
    units = context.units
    champions = context.lexicon.words["CHAMPION"] | context.lexicon.words["CHAMPIONS"] | context.lexicon.words["WINNER"]
    for index in range(unit + 1, min(unit + 6, units.sentence(unit).last)):
        if units.words[index] in champions:
            return True
        if (
            units.label(index) not in ("SERIES", "RACE", "TRACK")
            and units.words[index] not in ("'s", "'")
            and not units.text[units.starts[index]].isupper()
        ):
            return units.words[index] in ("series", "season") and units.words[index + 1] in champions
    return False
