"""What a count of wins counts: a season, a career, a place, a streak.

A streak and a window are never a season's total, and a count that nothing bounds is no claim.
"""

from __future__ import annotations

from collections.abc import Callable

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.scope import Found

_CAREER_WORDS = frozenset({"career", "grand", "overall"})
Settler = Callable[[Context, Hit, Found, SubjectFound], bool]


def settle(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> None:
    """Fill in the span and the seasons of a count: the first way that applies decides."""
    if found.span == "career":
        found.seasons = None
    elif found.span != "streak":
        any(way(context, hit, found, subject) for way in _WAYS)
        if found.seasons is not None:
            found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
        elif found.track or found.race:
            found.span = "career"


def has_scope(hit: Hit, found: Found, value: int) -> bool:
    """Whether a count is bounded well enough to be a claim."""
    if found.window or found.since or (found.each and found.each[0] == found.each[1]):
        return False
    if found.span == "streak":
        return value > 1
    if found.each is not None:
        return True
    if found.span is None and found.seasons is None:
        # "His seven victories came at ...": whose they are is said, of what season is not.
        return hit.rule.name == "wins.count" and found.cues == {"came"}
    return found.span is not None or not hit.rule.options.get("total")


def _stated(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    return found.seasons is not None


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


def _season_noun(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of "a 10-win season"."""
    if not hit.rule.options.get("season_noun"):
        return False
    context.scopes.this_season(hit.first, found)
    return True


def _career_total(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The career of "a grand total of 11"."""
    if hit.rule.options.get("total") and not _CAREER_WORDS.isdisjoint(context.units.words[hit.first : hit.last]):
        found.span = "career"
        return True
    return False


def _placed(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    return bool(found.track or found.race)


def _labelled(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """A stat line's label: "2025:", "Career:", "Martinsville:"."""
    label = context.stat_label(hit.first)
    if label is None:
        return False
    found.seasons, found.seasons_basis, found.track = label.seasons, label.basis, label.track
    found.span = "career" if label.career else None
    return True


def _all_starts(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """In "winless in 122 starts", "51 victories and 158 top fives in 360 starts": all that were made."""
    winless = found.starts is not None and hit.rule.options.get("value") == 0
    if winless or context.in_career_starts(hit.last):
        found.span = "career"
        return True
    return False


def _in_series(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """In "63 Cup victories" count in a series that the sentence does not bound is a career's."""
    if not found.series and "in_series" not in found.cues:
        return False
    found.seasons, found.seasons_basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if found.seasons is None and (not hit.rule.options.get("ordinal") or subject.team is not None):
        found.span = "career"
    return True


def _told_season(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of the sentence or of the story; an ordinal needs one of its own."""
    if not hit.rule.options.get("ordinal"):
        found.seasons, found.seasons_basis = context.scopes.season_for(hit.first, hit.last, subject.person)
    return True


_WAYS: tuple[Settler, ...] = (
    _stated,
    _where,
    _season_noun,
    _career_total,
    _placed,
    _labelled,
    _all_starts,
    _in_series,
    _told_season,
)
