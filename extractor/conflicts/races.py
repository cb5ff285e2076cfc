"""Which race a name means: sponsors give one name to two races of a season, so a name may need its track."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from extractor.conflicts.clock import RaceClock
from extractor.conflicts.facts import Fact
from extractor.conflicts.keys import single_season
from extractor.records import RaceValue, TrackValue


class Race(NamedTuple):
    """One race; ``track`` is empty where the name alone is enough."""

    series: str
    season: int
    name: str
    track: str


def named_race(fact: Fact) -> str | None:
    """The race that a fact names, by its value, its subject or its scope; a track is not the name of a race.

    Args:
        fact: Any fact.
    """
    claim = fact.claim
    if isinstance(claim.value, RaceValue):
        return claim.value.id
    if claim.predicate == "race_date":
        return claim.subject.id if claim.subject.id != claim.scope.track else None
    return claim.scope.race if claim.scope.race != claim.scope.track else None


def track_of(fact: Fact) -> str | None:
    """The track of a fact."""
    return fact.claim.value.id if isinstance(fact.claim.value, TrackValue) else fact.claim.scope.track


class RaceFinder:
    """Tells races of one name apart.

    Args:
        facts: All facts that may name a race: where they give one name two tracks, the track is needed.
        clock: The season calendar; one that knows names tells which names are used twice.
    """

    def __init__(self, facts: Iterable[Fact], clock: RaceClock) -> None:
        self._calendar = clock.named
        self._tracks: dict[tuple[str, int, str], set[str]] = defaultdict(set)
        for fact in facts:
            season, series, name = single_season(fact.claim), fact.claim.scope.series, named_race(fact)
            track = track_of(fact)
            if season is not None and series is not None and name is not None and track is not None:
                self._tracks[series, season, name].add(track)

    def find(self, fact: Fact) -> Race | None:
        """The race of a fact, None where it names none or may mean either of two.

        Args:
            fact: Any fact.
        """
        season, series, name = single_season(fact.claim), fact.claim.scope.series, named_race(fact)
        if season is None or series is None or name is None:
            return None
        return self.by_name(series, season, name, track_of(fact))

    def by_name(self, series: str, season: int, name: str, track: str | None) -> Race | None:
        """The race of a name in a season, None where the name may mean either of two."""
        known = self._held(series, season, name)
        tracks = self._tracks.get((series, season, name), set())
        if len(known) <= 1 and len(tracks) <= 1:
            return Race(series, season, name, "")
        if track is None or known.count(track) > 1:
            return None
        return Race(series, season, name, track)

    def _held(self, series: str, season: int, name: str) -> list[str]:
        if self._calendar is None:
            return []
        return [str(race.track_id) for race in self._calendar.races(series, season) if race.race_id == name]
