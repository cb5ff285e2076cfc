"""What a count of wins counts: a season, a career, a place, a streak.

A streak and a window are never a season's total, and a count that nothing bounds is no claim.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from extractor.claims.builders.win_beside import (
    MOST_RACES,
    beside_a_title,
    had_closed,
    in_all,
    in_the_points,
    leads_now,
    of_the_year_over,
    off_a_season,
    on_entering,
    ranked,
    so_far,
)
from extractor.claims.context import LONGEST_SEASON, Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import track_here
from extractor.claims.scope import Found

_RACED_FOR = frozenset({"points", "standings"})
_CAREER_WORDS = frozenset({"career", "grand", "overall"})
MOST_IN_A_SEASON = 15
"""More wins than any driver has had in a season since the early seventies; a higher ordinal is a career's."""
FEWER_RACES = 1972
"""The first season of so few races that nobody has won more than that in one."""
MOST_OF_A_TEAM = 25
"""More wins than any team has had in a season."""
# Races of no series that is counted here.
_ELSEWHERE = frozenset(
    "late model models sprint midget midgets modified modifieds kart karts karting feature features dirt weekly local "
    "regional legends bandolero combined heat track touring amateur f1 indycar formula grands grand".split()
)
# Before a number of starts: a window or a drought, not all that somebody made.
_NO_TOTAL = frozenset("last past previous next first of gone went go going".split())
_COUNTED = frozenset({"wins.count", "wins.verb_count", "wins.verb_bare"})
_HAVE_NOW = frozenset({"has", "have", "'ve", "got", "owns"})
_JUST = frozenset({"just", "only", "already", "now", "all", "of"})
_GOES_ON = frozenset("and but in with for while so now to yet or".split())
# What may follow "his first Cup Series win" when it is the first of all: not "since", "on dirt", "with a new crew".
_CLOSERS = frozenset(
    ", ; : ) . ! ? - -- ... and but when after before by came comes was is while to that which over ' '' \"".split()
)
Settler = Callable[[Context, Hit, Found, SubjectFound], bool]


def settle(context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int) -> None:
    """Fill in the span and the seasons of a count: the first way that applies decides."""
    if any(word.startswith("since ") for word in context.units.words[hit.last : found.last]):
        found.since = True
    if "here" in found.cues and found.track is None:
        found.track = track_here(context, hit.last)
    if found.track and value > MOST_IN_A_SEASON and subject.team is None and hit.rule.options.get("ordinal"):
        found.track = None  # "his 17th Cup win at Dover" was won there: nobody has so many at one track
    if found.track and hit.rule.options.get("ordinal") and _is_dated_before(context, hit, found):
        found.track = None  # "his first win with Marlow Racing last Sunday at Dover"
    if subject.basis == "topic" and hit.first == context.units.sentence(hit.first).first:
        found.cues.discard("team")  # "Sixteen wins with Marlow Racing": whose, a fragment does not say
    if "tenure" in found.cues:
        return  # "seven races in his 13 seasons with Marlow Racing": of those, whatever else the sentence dates
    _not_a_rivals_season(context, hit, found)
    _season_of_record(context, hit, found)
    if found.span is None and found.seasons is None and _is_first_or_many(context, hit, found, subject, value):
        found.span = "career"
    if found.span == "career":
        found.seasons = None
    elif found.span == "streak" and found.seasons is None and not hit.rule.options.get("ordinal"):
        _season_of_streak(context, hit, found)
    elif found.span != "streak":
        stated = found.seasons is not None
        any(way(context, hit, found, subject) for way in _WAYS)
        if found.seasons is not None and not stated and _are_too_many(found, subject, value):
            # "He left with 55 victories", in a story of 2005: no season has so many.
            found.seasons, found.seasons_basis, found.span = None, None, "career"
        if found.seasons is not None:
            found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
        elif found.track or found.race:
            found.span = "career"
        elif found.span is None and _is_beyond_a_season(context, hit, found, subject, value):
            found.span = "career"
            found.team = found.team or _team_after(context, hit)


def _is_dated_before(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a day stands before the track of a win: then both tell when and where it was, not which it counts among."""
    labels = [context.units.label(unit) for unit in range(hit.last, found.last)]
    return "TRACK" in labels and "DATE" in labels[: labels.index("TRACK")]


def _team_after(context: Context, hit: Hit) -> str | None:
    """The team for which all were won: "after 29 victories and a championship with Marlow Racing, Rowan leaves"."""
    units = context.units
    for unit in range(hit.last, units.sentence(hit.first).last - 1):
        if units.words[unit] == ",":
            return None
        if units.words[unit] in ("with", "for", "at") and units.label(unit + 1) == "TEAM":
            return str(units.value(unit + 1)[0])
    return None


def _are_too_many(found: Found, subject: SubjectFound, value: int) -> bool:
    """Whether a season that the words of a count do not give cannot have had so many."""
    most = MOST_IN_A_SEASON if subject.team is None else MOST_OF_A_TEAM
    told = found.seasons_basis in ("inherited", "default") or bool(found.seasons and found.seasons[0] >= FEWER_RACES)
    return told and value > most and found.seasons is not None and found.seasons[0] == found.seasons[1]


def _is_beyond_a_season(context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int) -> bool:
    """Whether no season has so many: "left with 55 victories", "the 99th for Marlow Racing"."""
    units = context.units
    sentence = units.sentence(hit.first)
    most = MOST_IN_A_SEASON if subject.team is None else MOST_OF_A_TEAM
    if subject.basis == "topic" and hit.first == sentence.first:
        return False  # "Sixteen wins with Marlow Racing": whose, a fragment does not say
    bounded = found.window or found.since or found.starts is not None
    if found.team is None and units.words[hit.last : hit.last + 1] in (["with"], ["as"], ["under"], ["alongside"]):
        return False  # "25 wins with crew chief Lee Vale"
    if hit.rule.options.get("total") and not any(units.label(u) == "SERIES" for u in range(hit.first - 1, hit.last)):
        return False  # "a total of 96": of how many series, other rules see
    return value > most and not bounded and _ELSEWHERE.isdisjoint(units.words[sentence.first : sentence.last])


def has_scope(context: Context, hit: Hit, found: Found, value: int) -> bool:
    """Whether a count is bounded well enough to be a claim."""
    if "season_plain" in found.cues and found.seasons is None and found.span is None:
        return False
    if hit.rule.options.get("streak_free") and found.starts is not None and found.span != "career":
        return False  # "has not won in 30 races" is the length of a drought
    if hit.rule.options.get("maiden") and (found.seasons is not None or found.since or found.window):
        return False  # a first of long ago: no season's total, and no career's either by now
    if hit.rule.options.get("whole_season"):
        placed = found.track or found.race or "date" in found.cues
        if found.span == "career" and found.starts is not None:
            return not placed and not found.window and not found.since
        return found.seasons is not None and not placed and not found.window and not found.since
    if found.window or found.since or (found.each and found.each[0] == found.each[1]):
        return False
    if found.span == "streak":
        return value > 1
    if found.each is not None:
        return True
    if found.span is None and found.seasons is None and hit.rule.options.get("single"):
        found.span = "career"
        return True
    if found.span is None and found.seasons is None:
        if (
            found.team is not None
            and found.cues & {"team", "tenure"}
            and hit.rule.name in ("wins.count", "wins.verb_count")
        ):
            return True  # "won two races for Marlow Racing": of which seasons nobody says
        # "His seven victories came at ...": whose they are is said, of what season is not.
        return (hit.rule.name == "wins.count" and found.cues == {"came"}) or are_had_now(context, hit, found)
    return found.span is not None or not hit.rule.options.get("total")


def are_had_now(context: Context, hit: Hit, found: Found) -> bool:
    """Whether somebody has so many, told in the present of a running season: of it or of a career, nobody says."""
    if not is_held(context, hit, found) or context.units.value(hit.captures["number"][0]) == 1:
        return False
    lead = _lead(context, hit)
    return lead[-1] in _HAVE_NOW or lead[-1] == "'s"


def is_held(context: Context, hit: Hit, found: Found) -> bool:
    """Whether somebody has so many that the running season may have brought, or had them, or is told of with them."""
    units, words = context.units, context.lexicon.words
    if hit.rule.name not in _COUNTED or not context.settings.in_season or found.window or found.since:
        return False
    number = hit.captures["number"][0]
    if found.span is not None or found.seasons is not None or not 0 < units.value(number) <= MOST_IN_A_SEASON:
        return False
    if hit.rule.name == "wins.verb_bare" and units.words[hit.last].isalpha() and units.words[hit.last] not in _GOES_ON:
        return False  # "has won 11 late model features"
    lead = _lead(context, hit)
    compared = words["COMPARE"] - {"of", "top", "pass", "past"} | {"to", "with", "against"}
    owned = lead[-1:] == ["'s"] and units.label(number - 2) in ("DRIVER", "NAME") and compared.isdisjoint(lead)
    beside = lead[-2:] == [",", "with"] and units.label(number - 3) in ("DRIVER", "NAME")
    told = units.sentence(number).kind in ("body", "quote") and bool(lead)
    told = told and (owned or beside or lead[-1] in _HAVE_NOW or lead[-1] == "had")
    return told and found.starts is None and found.team is None and found.make is None


def _lead(context: Context, hit: Hit) -> list[str]:
    """The words before a count, without "just", "won" and the like."""
    units = context.units
    number = hit.captures["number"][0]
    lead = units.words[max(units.sentence(number).first, number - 4) : number]
    while lead and (lead[-1] in _JUST or lead[-1] in context.lexicon.words["WIN_VERB"]):
        lead.pop()
    return lead


def _not_a_rivals_season(context: Context, hit: Hit, found: Found) -> None:
    """Take back a year that is a rival's: "his ninth win of the season tied Marlow's record of nine in 1999"."""
    units, words = context.units, context.lexicon.words
    if not found.cues & {"season_plain", "through"} or found.seasons is None or not context.settings.season:
        return
    inside = any(units.label(unit) in ("YEAR", "SEASON") for unit in range(hit.first, found.last))
    rivals = words["COMPARE"] - {"of", "top", "than", "pass"} | words["RECORD_NOUN"] - {"total", "tally"}
    following = units.words[found.last : units.sentence(hit.first).last]
    compared = next((index for index, word in enumerate(following) if word in rivals), None)
    if inside or compared is None:
        return
    later = range(found.last + compared, found.last + len(following))
    if any(units.label(unit) == "YEAR" and context.scopes.seasons_of(unit)[0] == found.seasons for unit in later):
        story = context.scopes.stories.story(units.sentence(hit.first))
        season = story or context.settings.season
        found.seasons, found.seasons_basis = (season, season), "inherited" if story else "relative"


def _season_of_record(context: Context, hit: Hit, found: Found) -> None:
    """The year of "his mark of nine victories in a season, set in 1999"; without one nobody knows which season."""
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 4) : hit.first]
    if "season_plain" not in found.cues or context.lexicon.words["RECORD_NOUN"].isdisjoint(lead):
        return
    found.seasons, found.span = None, None
    for unit in range(found.last, units.sentence(hit.first).last):
        if units.label(unit) == "YEAR":
            found.seasons, found.seasons_basis = context.scopes.seasons_of(unit)
            return


def _is_first_or_many(context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int) -> bool:
    """Whether an ordinal without a scope can only be a career's: his maiden win, his first or his 59th Cup win."""
    options = hit.rule.options
    # "His first victory in the series came in the Daytona 500": where it came says nothing of what it was the first of.
    placed = (found.track or found.race) and "came" not in found.cues
    bare = not placed and found.team is None and found.make is None
    first = value == 1 and not options.get("elided")
    if first and found.team is not None and subject.team is None and "team" in found.cues and not found.since:
        return not placed and options.get("ordinal") is True
    if (
        subject.team is not None
        or found.window
        or found.since
        or (found.starts is not None and not _in_all_starts(context, hit, found))
        or not options.get("ordinal")
    ):
        return False
    if first and found.starts is not None and not placed:
        return True  # "first win in 41 career starts"
    if value > MOST_IN_A_SEASON:
        return found.series is not None and bare
    of_series = found.series or "in_series" in found.cues
    if not first or not (options.get("maiden") or (of_series and bare)):
        return False
    units = context.units
    return "came" in found.cues or found.last >= units.sentence(hit.first).last or units.words[found.last] in _CLOSERS


def _in_all_starts(context: Context, hit: Hit, found: Found) -> bool:
    words = context.units.words[hit.last : found.last]
    return not context.lexicon.words["CAREER"].isdisjoint(words)


def _season_of_streak(context: Context, hit: Hit, found: Found) -> None:
    """The year that a clause gives its streak: "in the summer of 2009 he won five in a row"."""
    years, basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if years is not None and years[0] == years[1]:
        found.seasons, found.seasons_basis = years, basis


def _stated(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    return found.seasons is not None


def _with_its_list(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """What closes a list of figures is said of all: "three Cup wins, 21 top fives and 2,000 laps led this season"."""
    told = context.after_figures(hit.last)
    if told is None or found.phrases or hit.rule.options.get("ordinal"):
        return False
    if told.window or told.since:
        found.window = True
        return True
    told.track = told.track or (track_here(context, told.last) if "here" in told.cues else None)
    found.track, found.seasons, found.seasons_basis = found.track or told.track, told.seasons, told.seasons_basis
    if told.span == "career":
        found.span = "career"
    return found.seasons is not None or found.span == "career" or told.track is not None


def _starts_there(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The track of "In 10 starts at Dover, Rowan has one win" and of "... in 29 races at Dover, with seven wins"."""
    units, words = context.units, context.lexicon.words
    if hit.rule.options.get("ordinal") or found.phrases:
        return False
    for unit in range(units.sentence(hit.first).first + 2, hit.first - 1):
        tried = units.label(unit) == "TRACK" and units.label(unit - 1) == "COUNT"
        if tried and units.words[unit + 1] in words["START_NOUN"] and units.words[unit - 2] == "in":
            found.track = units.value(unit)[0]  # "In five Dover starts he has two wins"
            return True
        placed = units.label(unit) == "TRACK" and units.words[unit - 1] in ("at", "on")
        counted = units.words[unit - 2] in words["START_NOUN"] and "COUNT" in (
            units.label(unit - 3),
            units.label(unit - 4),
        )
        if placed and counted and ";" not in units.words[unit : hit.first]:
            found.track = units.value(unit)[0]
            return True
    return False


def _where(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """After "left for the Busch Series, where he won four times": all he won there."""
    place = context.antecedent_of_where(hit.first)
    if place is None or found.series is not None or found.track is not None:
        return False
    label, value = place
    if label == "SERIES":
        found.series = value
    else:
        found.track = value
    found.span = "career"
    return True


def _year_after(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season before of "was shut out this season, a year after piling up seven wins"."""
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 7) : hit.first]
    if not any(one == "year" and two == "after" for one, two in pairwise(lead)) or hit.rule.options.get("ordinal"):
        return False
    years, _ = context.scopes.season_in_sentence(hit.first, hit.last)
    base = years[0] if years else context.settings.season
    if base is not None:
        found.seasons, found.seasons_basis = (base - 1, base - 1), "relative"
    return True


def _season_noun(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of "a 10-win season"."""
    if not hit.rule.options.get("season_noun"):
        return False
    context.scopes.this_season(hit.first, found)
    settings = context.settings
    if found.seasons_basis == "relative" and settings.in_season is False and found.seasons == (settings.season,) * 2:
        # "an encore to his eight-win season", written in winter: the one that is over
        found.seasons = (found.seasons[0] - 1, found.seasons[0] - 1)
    return True


def _career_total(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The career of "a grand total of 11", the season of "his season total"."""
    if not hit.rule.options.get("total"):
        return False
    words = context.units.words[hit.first : hit.last]
    if "season" in words:
        context.scopes.this_season(hit.first, found)
        return True
    # "The four victories lift his Cup total to 16": all that he won in that series.
    before = context.units.words[max(0, hit.first - 3) : hit.first]
    named = any(context.units.label(unit) == "SERIES" for unit in range(hit.first - 1, hit.last))
    of_series = named and not {"his", "her"}.isdisjoint(before)
    if of_series or hit.rule.options.get("all_time") or not _CAREER_WORDS.isdisjoint(words):
        found.span = "career"
        return True
    return False


def _placed(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    return bool(found.track or found.race)


def _labelled(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """A stat line's label: "2025:", "Career:", "Martinsville:"."""
    label = context.stat_label(hit.first)
    if label is None and hit.rule.options.get("labelled") and _beside_career_starts(context, hit):
        found.span = "career"
        return True
    if label is None:
        if not hit.rule.options.get("labelled") or not _under_career(context, hit):
            return False
        found.span = "career"
        return True
    found.seasons, found.seasons_basis, found.track = label.seasons, label.basis, label.track
    found.span = "career" if label.career else None
    return True


def _beside_career_starts(context: Context, hit: Hit) -> bool:
    """Whether a line of figures counts more starts than a season has: "Starts: 668 / Wins: 32"."""
    units = context.units
    sentence = units.sentence(hit.first)
    return any(
        units.words[unit] == "starts"
        and units.words[unit + 1] == ":"
        and units.label(unit + 2) == "COUNT"
        and units.value(unit + 2) > LONGEST_SEASON
        for unit in range(sentence.first, sentence.last - 2)
    )


def _under_career(context: Context, hit: Hit) -> bool:
    """Whether the heading of the list that a line stands in says that its figures are a career's."""
    units = context.units
    for index in range(units.sentence(hit.first).index - 1, -1, -1):
        line = units.sentences[index]
        words = units.words[line.first : line.last]
        if line.kind != "stats":
            return False
        if words[:1] and words[0][:1].isalnum() and ":" not in words[:-1]:
            return "career" in words
    return False


def _all_starts(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """In "winless in 122 starts", "51 victories and 158 top fives in 360 starts": all that were made."""
    none = hit.rule.options.get("value") == 0
    starts = found.starts
    if none and starts is None and not hit.rule.options.get("seeks"):
        starts = starts_before(context, hit)
    winless = starts is not None and none
    if winless and "last" in context.units.words[context.units.sentence(hit.first).first : hit.first]:
        # "Rowan, who last won in 2019, is winless in 30 starts" tells how long a drought is.
        found.since = True
        return True
    if winless and (starts or 0) <= MOST_RACES:
        # "This year he is winless in 24 starts" counts those of the season it names.
        found.seasons, found.seasons_basis = context.scopes.season_in_sentence(hit.first, hit.last)
        if found.seasons is not None:
            return True
    if hit.rule.options.get("streak_free"):
        # "has not won in 80 races" may be a drought; "in 344 Cup starts" are all of them.
        everything = found.series or "SERIES" in {context.units.label(unit) for unit in range(hit.first, found.last)}
        winless = winless and (starts or 0) > LONGEST_SEASON and bool(everything)
    if winless and found.starts is None:
        found.starts = starts
    if winless or context.in_career_starts(hit.last) or _after_career_starts(context, hit):
        found.span = "career"
        return True
    return False


def starts_before(context: Context, hit: Hit) -> int | None:
    """How many starts the clause before "and never won one" counts: "made 76 Cup starts and ..."."""
    units, words = context.units, context.lexicon.words
    for unit in range(hit.first - 1, max(units.sentence(hit.first).first, hit.first - 24), -1):
        if units.words[unit] in words["START_NOUN"]:
            counted = (each for each in range(unit - 1, unit - 4, -1) if units.label(each) == "COUNT")
            at = next(counted, None)
            return None if at is None or units.words[at - 1] in _NO_TOTAL else int(units.value(at))
    return None


def found_season(context: Context, first: int, last: int) -> bool:
    """Whether a season or a year is named between two units."""
    return any(context.units.label(unit) in ("SEASON", "YEAR") for unit in range(first, last))


def _after_career_starts(context: Context, hit: Hit) -> bool:
    """Whether the clause begins with all the starts of a career: "In 150 career starts, Rowan has seven wins"."""
    units, words = context.units, context.lexicon.words
    first = units.sentence(hit.first).first
    lead = units.words[first : hit.first]
    counted = (unit for unit in range(first, hit.first - 1) if units.label(unit) == "COUNT")
    if units.words[hit.first - 2 : hit.first] == ["and", "just"] or units.words[hit.first - 1] in ("and", ",", "with"):
        many = any(units.value(unit) > LONGEST_SEASON and units.words[unit + 1] == "starts" for unit in counted)
        if many and not hit.rule.options.get("ordinal") and not found_season(context, first, hit.first):
            return True
    named = any(one in words["CAREER"] and two in words["START_NOUN"] for one, two in pairwise(lead))
    return named and not hit.rule.options.get("ordinal")


def _beside_the_table(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of "won 11 Winston Cup races and wound up second in points"."""
    units = context.units
    sentence = units.sentence(hit.first)
    winless = hit.rule.name == "wins.winless" and not found.series and not found.cues
    if not (winless or hit.rule.options.get("verb")) or found.starts is not None:
        return False
    if _RACED_FOR.isdisjoint(units.words[sentence.first if winless else hit.last : sentence.last]):
        return False
    context.scopes.this_season(hit.first, found)
    return found.seasons is not None


def _beside_other_figures(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of "five wins, 14 top fives and 18 top 10s in 25 starts": no more starts than a season has."""
    units = context.units
    sentence = units.sentence(hit.first)
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    match = context.patterns["in_starts"].search(units.codes, hit.last, sentence.last)
    if hit.rule.options.get("ordinal") or match is None or labels.isdisjoint({"TOP5", "TOP10"}):
        return False
    if found.series or found.starts is not None or units.value(match.start("races")) > MOST_RACES:
        return False
    years, basis = context.scopes.season_for(hit.first, hit.last, subject.person)
    season = context.settings.season
    found.seasons, found.seasons_basis = (
        (years, basis) if years else ((season, season), "default") if season else (None, None)
    )
    return found.seasons is not None


def _in_series(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """In "63 Cup victories" count in a series that the sentence does not bound is a career's."""
    mods = context.units.words[slice(*hit.captures.get("mods", (hit.first, hit.first)))]
    if not found.series and not hit.rule.options.get("ordinal"):
        found.series = _fronted_series(context, hit)
    if not found.series and "in_series" not in found.cues and "series" not in mods:
        return False
    options = hit.rule.options
    if not options.get("single") or _opens_with_season(context, hit):
        found.seasons, found.seasons_basis = context.scopes.season_in_sentence(hit.first, hit.last)
    # "victory No. 14 in the Cup Series" numbers all of them, "his fourth Cup victory" may be of this year.
    elided = (
        bool(options.get("elided")) and "in_series" in found.cues
    )  # "his second of the season and 15th in the series"
    all_of_them = elided or options.get("fronted") or options.get("numbered") or subject.team is not None
    if found.seasons is None and (not options.get("ordinal") or all_of_them):
        found.span = "career"
        found.seasons_basis = "default" if _may_be_of_a_season(context, hit, found, subject) else None
    return True


def _may_be_of_a_season(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """Whether a career is only assumed: "won three Cup races", of somebody who races there, may be of the season told."""
    units, season = context.units, context.settings.season
    options = hit.rule.options
    if subject.person is None or season is None or not (options.get("verb") or options.get("elided")):
        return False
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    if options.get("verb") and not context.lexicon.words["HAVE"].isdisjoint(lead):
        return False  # "has won three Cup races": by now
    number = units.value(hit.captures["number"][0]) if "number" in hit.captures else 0
    return number <= MOST_IN_A_SEASON and _races_now(context, found.series, subject)


def may_be_of_season_told(
    context: Context, found: Found, subject: SubjectFound, told: Sequence[Draft], value: int
) -> bool:
    """Whether a career is only assumed because a season's wins are told beside it: "won five this year. Vale has three"."""
    beside = any(each.span == "season" for each in told) and not found.cues & {"career", "in_series"}
    return beside and 0 < value <= MOST_IN_A_SEASON and not found.track and _races_now(context, found.series, subject)


def _races_now(context: Context, series: str | None, subject: SubjectFound) -> bool:
    """Whether a driver starts in a series in the article's season, or did in the one before."""
    season = context.settings.season
    if season is None or subject.person is None:
        return False
    raced = {(entry.season, entry.series) for entry in context.lexicon.entries(subject.person.id)}
    return any((year, series) in raced for year in (season, season - 1))


def _fronted_series(context: Context, hit: Hit) -> str | None:
    """The series that opens a sentence or a clause: "In trucks he has seven victories"."""
    units = context.units
    begin = units.sentence(hit.first).first
    for unit in range(hit.first - 1, begin, -1):
        if units.words[unit] in (",", ";", ":") and unit < hit.first - 1:
            return None
        opens = units.words[unit - 1] == "in" or units.words[unit - 2 : unit] == ["in", "the"]
        start = unit - 1 if units.words[unit - 1] == "in" else unit - 2
        if units.label(unit) == "SERIES" and opens and (start == begin or units.words[start - 1] in (";", ",", ":")):
            return str(units.value(unit)[0])
    return None


def _of_this_race(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """All wins of the race that the article is about: "has won this race five times"."""
    if not hit.rule.options.get("this_race"):
        return False
    found.track = track_here(context, hit.last)
    found.span = "career"
    return True


def _of_all_starts(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    if not hit.rule.options.get("of_starts"):
        return False
    units = context.units
    starts = units.value(hit.captures["starts"][0])
    said = {units.label(unit) for unit in range(hit.first, hit.last)}
    if (
        starts > MOST_RACES
        or "SERIES" in said
        or not context.lexicon.words["CAREER"].isdisjoint(units.words[hit.first : hit.last])
    ):
        found.span = "career"
    else:
        context.scopes.this_season(hit.first, found)
    return True


def _is_called_winner(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The career of "Marlow, a 10-time winner" and of "a winner of 23 races", where nothing bounds it."""
    called = (
        hit.rule.name == "wins.time_winner"
        or hit.rule.options.get("called")
        or context.units.words[hit.first] == "winner"
    )
    if not called or found.phrases or found.series:
        return False
    sentence = context.units.sentence(hit.first)
    if any(context.units.label(unit) in ("YEAR", "SEASON") for unit in range(sentence.first, sentence.last)):
        return False
    found.span = "career"
    return True


def _told_season(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of the sentence or of the story; an ordinal needs one of its own."""
    if hit.rule.options.get("single"):
        # "His lone Busch victory was at Richmond in 1989": the year is the race's; one before the head counts.
        if _opens_with_season(context, hit):
            found.seasons, found.seasons_basis = context.scopes.season_in_sentence(hit.first, hit.last)
    elif not hit.rule.options.get("ordinal"):
        found.seasons, found.seasons_basis = context.scopes.season_for(hit.first, hit.last, subject.person)
    return found.seasons is not None


def _opens_with_season(context: Context, hit: Hit) -> bool:
    units = context.units
    lead = range(units.sentence(hit.first).first, hit.first)
    return any(units.label(unit) in ("YEAR", "SEASON") for unit in lead)


_WAYS: tuple[Settler, ...] = (
    _stated,
    off_a_season,
    _year_after,
    _with_its_list,
    _where,
    _season_noun,
    _career_total,
    _of_this_race,
    _of_all_starts,
    _placed,
    _labelled,
    _starts_there,
    _all_starts,
    _beside_the_table,
    _is_called_winner,
    _beside_other_figures,
    leads_now,
    had_closed,
    _in_series,
    _told_season,
    so_far,
    in_the_points,
    beside_a_title,
    on_entering,
    in_all,
    ranked,
    of_the_year_over,
)
