"""Names as they stand in a text, and the ids that each may mean, the most prominent first."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from extractor.lexicon.model import Driver, Person, Series, Team, Track
from extractor.lexicon.variants import plain, spellings, surname, without_suffix

Surfaces = tuple[tuple[str, tuple[str, ...]], ...]
QUIET = "~"
"""Begins the name of a race that is not to be looked for in a text."""
KNOWN_BY_SUFFIX = 300
"""Weight from which a driver may be called by surname and suffix alone, when nobody else can be."""
MUCH_LESS = 10
"""A namesake whose weight is that many times smaller is hardly ever meant."""

Named = TypeVar("Named", Driver, Person, Team, Track)


class _Collector:
    """Gathers ids by surface and orders them by rank: small numbers first."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, tuple[int, ...]]] = {}

    def add(self, surface: str, id_: str, *rank: int) -> None:
        ids = self._found.setdefault(surface, {})
        ids[id_] = min(ids.get(id_, rank), rank)

    def surfaces(self) -> Surfaces:
        return tuple(
            (surface, tuple(sorted(ids, key=lambda id_: (ids[id_], id_)))) for surface, ids in self._found.items()
        )


def extended(records: dict[str, Named], more: Mapping[str, Iterable[str]]) -> dict[str, Named]:
    """The records with further aliases by id; an id that is not among them is left to ``lint``."""
    for id_, aliases in more.items():
        if id_ in records:
            records[id_] = _named_too(records[id_], aliases)
    return records


def _named_too(record: Named, aliases: Iterable[str]) -> Named:
    known: tuple[str, ...] = record.aliases
    return replace(record, aliases=tuple(dict.fromkeys((*known, *aliases))))


def of_drivers(drivers: Iterable[Driver]) -> Surfaces:
    """Whole names of drivers: as written, then aliases, then without a suffix unless somebody known is called that."""
    listed = tuple(drivers)
    canonical = {driver.name: driver.weight for driver in listed}
    found = _Collector()
    for driver in listed:
        for form in spellings(plain(driver.name)):
            found.add(form, driver.id, 0 if plain(driver.name) == driver.name else 1, -driver.weight)
        for alias in driver.aliases:
            for form in spellings(alias):
                found.add(form, driver.id, 1, -driver.weight)
        base = without_suffix(driver.name)
        if base != driver.name and canonical.get(base, -1) * MUCH_LESS < max(driver.weight, 1):
            for form in spellings(base):
                found.add(form, driver.id, 0 if base in canonical else 1, -driver.weight)
    for form, id_ in _surname_and_suffix(listed):
        found.add(form, id_, 1)
    return found.surfaces()


def _surname_and_suffix(drivers: tuple[Driver, ...]) -> Iterable[tuple[str, str]]:
    holders: dict[str, list[Driver]] = {}
    for driver in drivers:
        words = driver.name.split()
        if without_suffix(driver.name) != driver.name and len(words) > 2:
            holders.setdefault(" ".join(words[-2:]), []).append(driver)
    for short, same in holders.items():
        best, *others = sorted(same, key=lambda driver: -driver.weight)
        if best.weight >= KNOWN_BY_SUFFIX and all(other.weight * MUCH_LESS < best.weight for other in others):
            for form in spellings(short):
                yield form, best.id


def of_named(records: Iterable[Named], *, by_last_season: bool = False) -> Surfaces:
    """Names and aliases; where two share one, the canonical name goes first, then the later season."""
    found = _Collector()
    for record in records:
        rank = -record.last_season if by_last_season and isinstance(record, Team) else 0
        for form in spellings(record.name) if isinstance(record, Person) else (record.name,):
            found.add(form, record.id, 0, rank)
        for alias in record.aliases:
            found.add(alias, record.id, 1, rank)
    return found.surfaces()


def apart(surfaces: Surfaces, surnames: Container[str], verbs: Container[str]) -> tuple[Surfaces, Surfaces]:
    """The surfaces that are safe, and those of a surname and a verb, which read as a clause in small letters.

    Example:
        >>> apart((("Rowan Racing", ("a",)), ("Rowan Motorsports", ("b",))), {"rowan"}, {"racing"})
        ((('Rowan Motorsports', ('b',)),), (('Rowan Racing', ('a',)),))
    """
    safe: list[tuple[str, tuple[str, ...]]] = []
    clause: list[tuple[str, tuple[str, ...]]] = []
    for surface, ids in surfaces:
        name, _, verb = surface.lower().rpartition(" ")
        (clause if verb in verbs and name in surnames else safe).append((surface, ids))
    return tuple(safe), tuple(clause)


def of_races(names: Mapping[str, tuple[str, tuple[str, ...]]]) -> Surfaces:
    """Names and aliases of races but the quiet ones; one that ends with a number also as several: "Daytona 500s"."""
    found = _Collector()
    for id_, (name, aliases) in names.items():
        if not name.startswith(QUIET):
            found.add(name, id_, 0)
        for alias in aliases:
            found.add(alias, id_, 1)
        for each in (name, *aliases):
            if each.startswith("The "):
                found.add(each[4:], id_, 1)
            if each[-1:].isdigit() and not each.startswith(QUIET):
                found.add(each + "s", id_, 2)
    return found.surfaces()


def of_series(series: Iterable[Series], *, needs_context: bool) -> Surfaces:
    """Labels of series, either those that need context or the others, official names included."""
    found = _Collector()
    for one in series:
        if not needs_context:
            for _, _, name in one.names:
                found.add(name, one.id)
        for label in one.labels:
            if label.needs_context is needs_context:
                found.add(label.text, one.id)
    return found.surfaces()


def of_rows(rows: Iterable[Mapping[str, Any]], key: str) -> Surfaces:
    """Surfaces listed in rows of a hand-written table."""
    return inverted({row["id"]: row.get(key, ()) for row in rows})


def inverted(by_id: Mapping[str, Iterable[str]]) -> Surfaces:
    """Ids by surface from surfaces by id; ids stay in the order they are listed.

    Example:
        >>> inverted({"a": ["X", "Y"], "b": ["X"]})
        (('X', ('a', 'b')), ('Y', ('a',)))
    """
    found: dict[str, list[str]] = {}
    for id_, surfaces in by_id.items():
        for surface in surfaces:
            found.setdefault(surface, []).append(id_)
    return tuple((surface, tuple(ids)) for surface, ids in found.items())


def surnames(drivers: Iterable[Driver], more: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Driver ids by surname, the most prominent first; ``more`` has further surnames by id."""
    found: dict[str, list[Driver]] = {}
    for driver in drivers:
        for name in dict.fromkeys((surname(driver.name), *more.get(driver.id, ()))):
            if len(name) > 1 and " " in plain(driver.name):
                found.setdefault(name, []).append(driver)
    return {
        name: tuple(driver.id for driver in sorted(same, key=lambda driver: (-driver.weight, driver.id)))
        for name, same in found.items()
    }
