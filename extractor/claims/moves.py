"""Seasons of drives that the entry list tells where the words do not: of moves, of plans, of what is told after the finale."""

from __future__ import annotations

from collections.abc import Callable

from extractor.claims.context import Context
from extractor.claims.places import read_day
from extractor.claims.presence import coming_season, dated, is_after_finale
from extractor.claims.scope import Years
from extractor.reading.people import Person
from extractor.records.claim import Modality, SeasonsBasis


def told_as_coming(context: Context, first: int, last: int) -> bool:
    """Whether a move is told in the present: then it is still to come unless the text dates it otherwise."""
    return not _COMING_MOVES.isdisjoint(context.units.words[first:last])


_COMING_MOVES = frozenset(
    (
        "takes gets moves switches shifts goes inherits returns heads headed leaves lands steps slides jumps graduates joins "
        "rejoins comes coming replaces succeeds advances transitions leaving joining going moving returning heading replacing"
    ).split()
)


def coming_move(
    context: Context, first: int, last: int, listed: Callable[[int], bool] = lambda season: False
) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    """Season and modality of a move told in the present: planned, unless it is dated to the season that runs.

    Args:
        context: The article.
        first: First unit of the head.
        last: Unit after its last.
        listed: Whether the entry list of a season has it: that dates a move that nobody dates.
    """
    season = context.settings.season
    years, basis = dated(context, first, last)
    if years is not None:
        now = season is not None and years[0] <= season and context.settings.in_season is not False
        return years, basis, "asserted" if now else "planned"
    anchor = context.scopes.stories.anchor(context.units.sentence(first))
    if season and anchor and anchor > season:
        return (anchor, anchor), "inherited", "planned"
    if season and context.settings.stated and context.season_runs():
        if listed(season) and _is_days_ahead(context, last):
            return (season, season), "relative", "planned"
        if listed(season):
            begun = context.settings.in_season is not False
            return (season, season), "default", "asserted" if begun else "planned"
        if listed(season + 1):
            return (season + 1, season + 1), "default", "planned"
    ahead = coming_season(context, first)
    return ((ahead, ahead), "inherited", "planned") if ahead else (None, None, "planned")


def _is_days_ahead(context: Context, last: int) -> bool:
    """Whether the words behind a move told in the present put it some days ahead: "takes over his No. 33 this weekend"."""
    units = context.units
    for unit in range(last, min(units.sentence(last - 1).last, last + _SHORT)):
        if units.label(unit) == "DATE":
            day = read_day(context, unit, future=True)
            return bool(day and context.settings.day and (day.latest or "") > context.settings.day)
        if units.words[unit] in (",", ";", "and", "but"):
            break
    return False


def listed_with(
    context: Context, person: Person | None, *, team: str | None = None, number: str | None = None
) -> Callable[[int], bool]:
    """Whether the entry list of a season has somebody with that team or number."""

    def listed(season: int) -> bool:
        entries = context.lexicon.entries(person.id, season) if person is not None else ()
        return any((team in each.team_ids) if team else (number in each.numbers) for each in entries)

    return listed


def as_listed(
    context: Context,
    first: int,
    seasons: Years | None,
    basis: SeasonsBasis | None,
    modality: Modality,
    listed: Callable[[int], bool],
) -> tuple[Years | None, SeasonsBasis | None]:
    """A season that nobody stated gives way where the entry list has the driver elsewhere then, and there in another season."""
    season = context.settings.season
    if modality != "asserted" or basis not in ("inherited", "default") or seasons is None or season is None:
        return seasons, basis
    told = any(listed(year) for year in range(seasons[0], seasons[1] + 1))
    before = any(listed(year) for year in range(season - _CAREER, season))
    if told or not before:
        return seasons, basis
    units, sentence = context.units, context.units.sentence(first)
    for unit in range(sentence.first, sentence.last):
        years = context.scopes.seasons_of(unit)[0] if units.label(unit) in ("YEAR", "SEASON") else None
        if years is not None and listed(years[0]):
            return years, "stated"
    return None, None


_SHORT = 6
"""Units before a head in which its verb stands."""


_CAREER = 25
"""Years back from an article in which somebody may have driven what it tells of."""


def in_winter(
    context: Context,
    first: int,
    seasons: Years | None,
    basis: SeasonsBasis | None,
    modality: Modality,
    listed: Callable[[int], bool],
) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    """What is told as so after the finale, but is on the list of the season to come only, is planned for that.

    So is a plan that nobody dates: of the season that runs, if it is new there, else of the next one.
    """
    season = context.settings.season
    if modality == "planned" and basis == "inherited" and season and seasons == (season + 1, season + 1):
        # "next season" of another paragraph is not that of a seat that is taken right away
        runs = context.settings.stated and context.season_runs()
        if runs and listed(season) and not listed(season + 1) and not listed(season - 1):
            return (season, season), "default", modality
    if modality == "planned" and seasons is None and season and context.settings.stated:
        runs = context.settings.in_season is not False and not is_after_finale(context)
        if runs and listed(season) and listed(season - 1):
            return seasons, basis, modality  # his already: nobody says until when
        ahead = season + (is_after_finale(context) or (runs and not listed(season)))
        return ((ahead, ahead), "default", modality) if listed(ahead) else (seasons, basis, modality)
    undated = seasons is None or basis == "default"
    if not (season and undated and is_after_finale(context) and modality == "asserted" and listed(season + 1)):
        return seasons, basis, modality
    begin = max(context.units.sentence(first).first, first - _SHORT)
    stays = not _STAYS.isdisjoint(context.units.words[begin : first + 1])
    if not listed(season) or stays:
        return (season + 1, season + 1), "inherited", "planned"
    return seasons, basis, modality


_STAYS = frozenset("return returns stay stays remain remains keep keeps retain retains back continue continues".split())
