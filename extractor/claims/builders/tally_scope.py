"""What a tally counts when its own words do not say: a season, a career, all races at a track."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from extractor.claims.builders.win_beside import closes_a_season
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import track_here
from extractor.claims.scope import Found, Years
from extractor.claims.stories import names_season
from extractor.records import Count
from extractor.records.claim import SeasonsBasis

COUNTED = ("starts", "poles", "top_fives", "top_tens", "laps_led", "points", "stage_wins", "playoff_points")
"""What the rules count besides wins."""
MOST_RACES = 41
"""Hardly anybody starts more races in a season; more starts than these are a career's."""
_MAKES = frozenset({"made", "makes", "making", "had", "has"})
_OF_A_SEASON = frozenset({"average_start", "average_finish", "points", "playoff_points"})
_MOST_OF_A_SEASON = {"poles": 15, "top_fives": 31, "top_tens": 36}
"""More than these nobody has had in a season since the early seventies."""
_BEYOND = 10**9
_IN_FIGURES = frozenset({"top_fives", "top_tens", "stage_wins"})
_SPANS = frozenset({"wins", *COUNTED, "average_start", "average_finish"})


class Tally(NamedTuple):
    """A tally in the making.

    Attributes:
        hit: Where it is told.
        predicate: What is counted.
        subject: Whose it is.
        earlier: Drafts of the same sentence so far.
    """

    hit: Hit
    predicate: str
    subject: SubjectFound
    earlier: Sequence[Draft]

    @property
    def number(self) -> int:
        """The unit of the number."""
        return self.hit.captures["number"][0]


Way = Callable[[Context, Tally, Found], bool]


def settle(context: Context, tally: Tally, found: Found) -> None:
    """Fill in the span and the seasons of a tally whose own words give none: the first way that applies decides."""
    any(way(context, tally, found) for way in _WAYS)


def season_before(tally: Tally) -> Draft | None:
    """What the sentence has counted before of its subject's season: "has won four times, led 593 laps"; None where it is no season's.

    Args:
        tally: The tally that goes on with it.
    """
    who = tally.subject.person
    told = [each for each in tally.earlier if each.last <= tally.hit.first and isinstance(each.value, Count)]
    own = [each for each in told if each.subject is not None and each.subject.person is who]
    return own[-1] if own and own[-1].span == "season" and own[-1].seasons is not None else None


def season_told(context: Context, hit: Hit, found: Found) -> tuple[Years, SeasonsBasis | None] | None:
    """The season that laps led are said to be of: the words after them name it, or it opens the sentence.

    Args:
        context: The article.
        hit: Where they are told.
        found: The phrases after the head.
    """
    units = context.units
    sentence = units.sentence(hit.first)
    if any(units.label(unit) in ("RACE", "TRACK", "DATE") for unit in range(sentence.first, sentence.last)):
        return None
    if found.seasons is not None:
        return found.seasons, found.seasons_basis
    opening = range(sentence.first, min(sentence.first + 3, hit.first))
    named = next((unit for unit in opening if units.label(unit) in ("YEAR", "SEASON")), None)
    if named is None:
        return None
    years, basis = context.scopes.seasons_of(named)
    return (years, basis) if years is not None else None


def _labelled(context: Context, tally: Tally, found: Found) -> bool:
    """A stat line's label: "2025:", "Career:", "Martinsville:"."""
    label = context.stat_label(tally.hit.first)
    if label is None or not (label.seasons or label.career or label.track):
        return False
    found.seasons, found.seasons_basis = label.seasons, label.basis
    found.track = found.track or label.track
    found.span = "career" if label.career else None
    return True


def _placed(context: Context, tally: Tally, found: Found) -> bool:
    """At a track it is all that was ever done there; starts may have the track before them: "at Dover in six tries"."""
    units, hit = context.units, tally.hit
    if not found.track and tally.predicate == "starts" and not hit.rule.options.get("ordinal"):
        begin = max(units.sentence(hit.first).first, hit.first - 3)
        nearby = [unit for unit in range(begin, hit.last) if units.label(unit) == "TRACK"]
        if nearby:
            found.track = units.value(nearby[-1])[0]
    if found.track:
        found.span = "career"
    return found.track is not None


def _with_its_list(context: Context, tally: Tally, found: Found) -> bool:
    """The season, career or track that closes a list of figures: "21 top fives and 2,000 laps led this season"."""
    told = context.after_figures(tally.hit.last)
    if told is None or tally.hit.rule.options.get("ordinal"):
        return False
    if told.window or told.since:
        return True  # so many of the last 12 races
    if "here" in told.cues and told.track is None:
        told.track = track_here(context, told.last)
    found.seasons, found.seasons_basis, found.track = told.seasons, told.seasons_basis, found.track or told.track
    found.span = "career" if told.span == "career" or (told.track and told.seasons is None) else None
    return found.seasons is not None or found.span is not None


def _too_many(context: Context, tally: Tally, found: Found) -> bool:
    """Starts of which no season has so many, or that are numbered, are a career's."""
    if tally.predicate != "starts":
        return False
    options = tally.hit.rule.options
    if context.units.value(tally.number) <= MOST_RACES and not options.get("ordinal") and not options.get("one"):
        return False
    found.span = "career"
    return True


def _like_the_one_before(context: Context, tally: Tally, found: Found) -> bool:
    """The scope of the same driver's count before it, unless a clause's end or "but" keeps the two apart."""
    for draft in reversed(tally.earlier):
        if (
            draft.predicate in _SPANS
            and draft.span in ("season", "career", "seasons")
            and draft.subject is not None
            and draft.subject.person is tally.subject.person
        ):
            between = context.units.words[min(draft.last, tally.hit.first) : tally.hit.first]
            apart = draft.rule.startswith("wins.ordinal") and not {"he", "she"}.isdisjoint(between)
            if apart:
                return False  # "scored his first Cup win in June, and he has 12 top fives": of this season
            if ";" in between or "but" in between or _names_another_season(context, tally, draft):
                return False
            found.seasons, found.seasons_basis = draft.seasons, draft.seasons_basis
            found.span, found.track = draft.span, found.track or draft.track
            return True
    return False


def _names_another_season(context: Context, tally: Tally, draft: Draft) -> bool:
    """Whether a season is named between two counts: "ran ten races in 2005 and 35 in 2007, with two top tens"."""
    for unit in range(draft.value_last, tally.hit.first):
        years = context.scopes.seasons_of(unit)[0] if names_season(context.units, unit) else None
        if years is not None and years != draft.seasons and context.units.label(unit) != "DATE":
            return True
    return False


def _told_season(context: Context, tally: Tally, found: Found) -> bool:
    """The season of the sentence or of the story."""
    hit = tally.hit
    found.seasons, found.seasons_basis = context.scopes.season_for(hit.first, hit.last, tally.subject.person)
    return found.seasons is not None


def _closing(context: Context, tally: Tally, found: Found) -> bool:
    """The season of "ends the year with 11 top fives"."""
    years = None if tally.hit.rule.options.get("ordinal") else closes_a_season(context, tally.number)
    if years is not None:
        found.seasons, found.seasons_basis = years, "relative"
    return years is not None


def _of_a_career(context: Context, tally: Tally, found: Found) -> bool:
    """All of a career where the sentence says the word, or counts more than a season has."""
    if context.units.value(tally.number) > _MOST_OF_A_SEASON.get(tally.predicate, _BEYOND):
        found.span = "career"
        return True
    sentence = context.units.sentence(tally.hit.first)
    if "career" in context.units.words[sentence.first : sentence.last]:
        found.span = "career"
        return True
    if tally.predicate == "starts" and not _is_told_for_itself(context, tally.number):
        return True
    starts = _starts_beside(context, tally.hit)
    if starts is None or starts <= MOST_RACES:
        return False
    found.span = "career"
    return True


def _of_the_season(context: Context, tally: Tally, found: Found) -> bool:
    """The season that the story is at, or that is running; an ordinal needs one of its own."""
    if tally.hit.rule.options.get("ordinal"):
        return True
    sentence, season = context.units.sentence(tally.hit.first), context.settings.season
    story = context.scopes.stories.story(sentence)
    if story is not None:
        found.seasons, found.seasons_basis = (story, story), "inherited"
        return True
    # So many of so many starts, none of them told to be others': those of the season that is running.
    runs = tally.predicate in _OF_A_SEASON or _starts_beside(context, tally.hit) is not None
    runs = runs or (
        tally.predicate in _IN_FIGURES and bool(context.settings.in_season) and _is_had_now(context, tally.number)
    )
    if runs and season and _is_too_early(context, tally, season):
        found.track = track_here(context, tally.hit.first)
        found.span = "career" if found.track else None
    elif runs and season and sentence.kind != "boilerplate":
        found.seasons, found.seasons_basis = (season, season), "default"
    return True


def _is_too_early(context: Context, tally: Tally, season: int) -> bool:
    """Whether a count, or the starts that it is told with, is of more races than the season has had yet."""
    calendar, day = context.lexicon.calendar, context.settings.day
    if day is None or not context.settings.stated:
        return False
    held = [
        sum(each <= day for each in calendar.race_dates(one, season))
        for one in context.lexicon.series
        if calendar.complete(one, season)
    ]
    counts = [_starts_beside(context, tally.hit) or 0]
    if tally.predicate in ("starts", "poles", "top_fives", "top_tens"):
        counts.append(int(context.units.value(tally.number)))
    return bool(held) and max(counts) > max(held)


_WAYS: tuple[Way, ...] = (
    _labelled,
    _with_its_list,
    _placed,
    _too_many,
    _like_the_one_before,
    _told_season,
    _closing,
    _of_a_career,
    _of_the_season,
)


def _is_had_now(context: Context, number: int) -> bool:
    """Whether somebody has so many, told in the present: "also has eight top-five finishes and two poles"."""
    units = context.units
    lead = units.words[max(units.sentence(number).first, number - 5) : number]
    return "has" in lead and "had" not in lead


def _is_told_for_itself(context: Context, number: int) -> bool:
    """Whether starts are told for their own sake ("made 20 starts") or as those of a tally ("top fives in 20 starts")."""
    units, words = context.units, context.lexicon.words
    if units.words[number - 1] in _MAKES:
        return True
    sentence = units.sentence(number)
    if units.words[number - 1] == "in" and number - 1 == sentence.first:
        # "In 25 starts in the No. 8, Rowan had 17 top fives"
        return not {"TOP5", "TOP10"}.isdisjoint(units.label(unit) for unit in range(number, sentence.last))
    counted = units.label(number - 2) in ("TOP5", "TOP10") or (
        units.words[number - 2] in words["WIN_NOUN"] | words["POLE_NOUN"] | {"led"}
    )
    return counted and units.words[number - 1] == "in"


def _starts_beside(context: Context, hit: Hit) -> int | None:
    """How many starts the sentence counts, if it does."""
    units = context.units
    sentence = units.sentence(hit.first)
    for unit in range(sentence.first, sentence.last):
        if units.label(unit) == "COUNT":
            following = units.words[unit + 1 : min(sentence.last, unit + 4)]
            if "starts" in following or "races" in following:
                return int(units.value(unit))
    return None
