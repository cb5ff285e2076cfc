"""In which series somebody drives for a team, or a number, where the words leave it open."""

from __future__ import annotations

from extractor.claims.context import Context
from extractor.claims.scope import Years
from extractor.reading.people import Person
from extractor.records.claim import Modality, SeriesBasis


def drive_series(
    context: Context,
    first: int,
    last: int,
    person: Person | None,
    seasons: Years | None,
    modality: Modality,
    *,
    team: str | None = None,
    number: str | None = None,
    epithet: bool = False,
) -> tuple[str | None, SeriesBasis | None]:
    """The series of a drive.

    What the words say comes first; what is only inferred gives way to what the driver is known to have done with
    that team or number, but not for a plan, and not for a series that the article never names.
    """
    scopes = context.scopes
    units = context.units
    inside = [u for u in range(first, last) if units.label(u) == "SERIES" and units.value(u)[0] != "national"]
    if inside:
        return units.value(inside[-1])[0], "stated"
    series, basis = scopes.series_for(first, last, person, seasons)
    if epithet and basis == "stated":
        basis = "inherited"
    if modality != "asserted" and basis != "stated" and number is not None and _is_back(context, first, last):
        # "But I'll be back in the 38": in the series in which he drives that now
        season = context.settings.season
        now = {e.series for e in context.lexicon.entries(person.id, season) if number in e.numbers} if person else set()
        if len(now) == 1:
            return now.pop(), "default"
    if modality != "asserted" and (modality != "planned" or seasons is None):
        soon = _known_soon(context, person, team, number) if basis != "stated" and team is not None else set()
        if not soon or series in soon:
            return series, basis
        return (soon.pop(), "default") if len(soon) == 1 else (None, None)
    if team is not None and seasons is None and basis != "stated" and person is not None:
        # Of a past that nobody dates: the series that the paragraph speaks of, if he raced it for that team.
        spoken = scopes.of_paragraph(units.sentence(first))
        if spoken in {entry.series for entry in context.lexicon.entries(person.id) if team in entry.team_ids}:
            series, basis = spoken, "inherited"
    told = series, basis
    # Which series the sentence names elsewhere is inferred as well: "trucks for Marlow in the No. 45".
    nearby = "inherited" if basis == "stated" and (seasons is not None or modality == "asserted") else basis
    number = number or _number_beside(context, last)
    if number is not None:
        known, known_basis = context.series_by_number(
            person, number, seasons, series, nearby, mainly=modality == "asserted"
        )
        series, basis = (known, known_basis) if known is not None and known != series else (series, basis)
        if known is None and basis != "stated":
            series, basis = None, None
    if team is not None:
        known, known_basis = context.series_by_team(person, team, seasons, series, nearby)
        series, basis = (known, known_basis) if known != series and (known or basis != "stated") else (series, basis)
    mentioned = context.settings.mentioned
    if series != told[0] and mentioned and series not in mentioned:
        # A series that the article never names: known of that season, else nobody says which.
        return (series, basis) if seasons is not None else (None, None)
    return series, basis


_BACK = frozenset("back return returns returning stay stays remain remains keep keeps again retain retains".split())
_BEFORE = 5
"""Units before a number in which a return to it is told."""


def _is_back(context: Context, first: int, last: int) -> bool:
    """Whether somebody comes back to what he has driven."""
    begin = max(context.units.sentence(first).first, first - _BEFORE)
    return not _BACK.isdisjoint(context.units.words[begin:last])


def _number_beside(context: Context, last: int) -> str | None:
    """The number of the car that a team's name leads to: "is in Lee Marlow's No. 22", "for the Marlow No. 22"."""
    units = context.units
    unit = last + 1 if units.words[last] in ("'s", "'") else last
    return str(units.value(unit)) if unit < len(units.words) and units.label(unit) == "CARNUM" else None


def _known_soon(context: Context, person: Person | None, team: str | None, number: str | None) -> set[str]:
    """The series in which the entry lists about that time have somebody with a team and a number that are planned for him."""
    season = context.settings.season
    if person is None or season is None:
        return set()
    return {
        entry.series
        for year in range(season, season + 2)
        for entry in context.lexicon.entries(person.id, year)
        if (team is None or team in entry.team_ids) and (number is None or number in entry.numbers)
    }
