"""Refuses names that are dangerous to look for in a text: words, first names, months, makes, two meanings at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extractor.lexicon.lexicon import Lexicon
from extractor.lexicon.variants import plain

ENGLISH = Path(__file__).parent / "data" / "english.toml"
PROPER = ("driver", "person", "team", "track", "race")
"""Kinds whose names are proper names; labels of series and makes may be words."""
KINDS = (*PROPER, "series", "make")
SHORTEST = 3
_NUMBER = re.compile(r"[#\d\s.,'-]+")


@cache
def _english() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in tomllib.loads(ENGLISH.read_text(encoding="utf-8")).items()}


@dataclass(frozen=True, slots=True)
class _Known:
    """What a surface is held against; all in lower case, and what the lexicon's own table lets pass."""

    first_names: frozenset[str]
    drivers: frozenset[str]
    tracks: frozenset[str]
    makes: frozenset[str]
    short: frozenset[str]
    words: frozenset[str]


Check = Callable[[str, str, _Known], bool]
"""Whether a surface (kind, surface in lower case, what is known) is refused."""

CHECKS: tuple[tuple[str, Check], ...] = (
    ("is a common word", lambda kind, low, known: low in _english()["words"] and low not in known.words),
    ("is a month", lambda kind, low, known: low in _english()["months"]),
    ("is a day of the week", lambda kind, low, known: low in _english()["weekdays"]),
    ("is a bare number", lambda kind, low, known: _NUMBER.fullmatch(low) is not None),
    ("is shorter than three characters", lambda kind, low, known: len(low) < SHORTEST and low not in known.short),
    ("is a make or model", lambda kind, low, known: low in known.makes),
    ("is a first name", lambda kind, low, known: low in known.first_names and low not in known.words),
    ("is a track or a city", lambda kind, low, known: kind in ("driver", "person") and low in known.tracks),
    ("is a driver's full name", lambda kind, low, known: kind in ("team", "track", "race") and low in known.drivers),
)
"""The rules for proper names, each with the words that the complaint has for it."""


def lint(lexicon: Lexicon) -> list[str]:
    """Everything in a lexicon that should not be shipped; empty when it is clean.

    Args:
        lexicon: The lexicon to look at.

    Returns:
        One sentence for each problem: what, of which kind and id, and what to do.

    Example:
        >>> from extractor.lexicon import load_lexicon
        >>> lint(load_lexicon())
        []
    """
    allowed = lexicon.allowances
    known = _known(lexicon)
    found = list(_dangerous(lexicon, known))
    found += _two_kinds(lexicon, allowed.get("shared", {}))
    found += _nicknames(lexicon, known)
    found += _ids(lexicon)
    return found


def _known(lexicon: Lexicon) -> _Known:
    allowed = lexicon.allowances
    return _Known(
        first_names=frozenset(_first_names(driver.name for driver in lexicon.drivers.values())),
        drivers=frozenset(plain(driver.name).lower() for driver in lexicon.drivers.values()),
        tracks=frozenset(surface.lower() for surface, _ in lexicon.surfaces("track")),
        makes=frozenset(surface.lower() for surface, _ in lexicon.surfaces("make")),
        short=frozenset(word.lower() for word in allowed.get("short", ())),
        words=frozenset(word.lower() for word in allowed.get("words", ())),
    )


def _first_names(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        words = name.split()
        if len(words) > 1 and "." not in words[0]:
            yield words[0].lower()


def _dangerous(lexicon: Lexicon, known: _Known) -> Iterator[str]:
    for kind in PROPER:
        for surface, ids in lexicon.surfaces(kind):
            low = surface.lower()
            for says, refused in CHECKS:
                if refused(kind, low, known):
                    yield f"{kind} {ids[0]}: {surface!r} {says}; drop it, or list it in ambiguity.toml if it is safe"
    for kind in ("series", "make"):
        for surface, ids in lexicon.surfaces(kind):
            if (len(surface) < SHORTEST and surface.lower() not in known.short) or _NUMBER.fullmatch(surface):
                yield f"{kind} {ids[0]}: {surface!r} is too short or a bare number; drop it"


def _two_kinds(lexicon: Lexicon, shared: dict[str, list[str]]) -> Iterator[str]:
    kinds: dict[str, dict[str, str]] = {}
    for kind in KINDS:
        for surface, ids in lexicon.surfaces(kind):
            kinds.setdefault(surface.lower(), {}).setdefault(kind, ids[0])
    listed = {surface.lower(): frozenset(of) for surface, of in shared.items()}
    for surface, found in kinds.items():
        if len(found) > 1 and listed.get(surface) != frozenset(found):
            meanings = " and ".join(f"{kind} {id_}" for kind, id_ in found.items())
            yield f"{surface!r} means {meanings}; drop one, or list it under [shared] in ambiguity.toml"


def _nicknames(lexicon: Lexicon, known: _Known) -> Iterator[str]:
    taken = {surface for kind in KINDS if kind != "driver" for surface, _ in lexicon.surfaces(kind)}
    for nickname, driver in lexicon.nicknames.items():
        low = nickname.lower()
        if driver not in lexicon.drivers:
            yield f"nickname {nickname!r}: there is no driver {driver}; correct the id in aliases.toml"
        if not nickname[0].isupper():
            yield f"nickname {nickname!r} begins with a small letter; write it as it stands in a text"
        if " " not in nickname and low in (_english()["words"] | known.first_names) - known.words:
            yield f"nickname {nickname!r} is a word or a first name; move it to [contextual.driver] in aliases.toml"
        if len(nickname) < SHORTEST and low not in known.short:
            yield f"nickname {nickname!r} is shorter than three characters; list it under short in ambiguity.toml"
        if nickname in taken:
            yield f"nickname {nickname!r} is the name of something else as well; move it to [contextual.driver]"


def _ids(lexicon: Lexicon) -> Iterator[str]:
    """Ids that lead nowhere."""
    records = {
        "driver": lexicon.drivers,
        "person": lexicon.people,
        "team": lexicon.teams,
        "track": lexicon.tracks,
        "race": lexicon.races,
        "series": lexicon.series,
        "make": lexicon.makes,
    }
    for kind, id_ in lexicon.named_in_aliases():
        if id_ not in records[kind]:
            yield f"aliases.toml: there is no {kind} {id_}; correct the id"
    for id_ in lexicon.drivers.keys() & lexicon.people.keys():
        yield f"person {id_} is a driver; give the driver that role in people.toml instead"
    for race in lexicon.occurrences():
        if race.track_id not in lexicon.tracks:
            yield f"calendar.tsv: {race.series} {race.season} race {race.number}: there is no track {race.track_id}"
        if race.race_id not in lexicon.races:
            yield f"calendar.tsv: {race.series} {race.season} race {race.number}: there is no race {race.race_id}"
    for (series, season), driver in lexicon.champions.items():
        if driver not in lexicon.drivers:
            yield f"champions.tsv: {series} {season}: there is no driver {driver}"
    entered = tuple(lexicon.all_entries())
    for id_ in sorted({row.driver_id for row in entered} - lexicon.drivers.keys()):
        yield f"entries.tsv: there is no driver {id_}"
    for id_ in sorted({id_ for row in entered for id_ in row.team_ids} - lexicon.teams.keys()):
        yield f"entries.tsv: there is no team {id_}"
