"""Misspelled names: a name nobody knows takes the meaning of the one known name that it can only be.

Precision comes first, for a wrong name makes false claims. One edit in one word is forgiven, the other words must be
equal, and names with another word in common are the only ones compared, which is also what makes it quick. A word that
is itself somebody's name or an ordinary word ("Cory Ware" beside Cody Ware, "Austin Hills") is a misspelling only where
both spellings sound alike. Numbers are never forgiven anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from extractor.lexicon import Lexicon
from extractor.reading.fold import fold

SHORTEST_NAME: Final = 7
"""Characters of a whole name, spaces included, from which it may be misspelled."""
SHORTEST_WORD: Final = 4
"""Characters of the word that is misspelled."""
YEARS_AWAY: Final = 3
"""Years before a first and after a last season in which a driver or a team is still written about by mistake."""
MOST_WORDS: Final = 4
"""Words of the longest name that is compared."""

COMPANY: Final = frozenset(
    "racing motorsports motorsport speedway raceway enterprises enterprise garage garages autosport fairgrounds".split()
)
"""Last words of the teams and tracks that are compared; a name before one of them is no person's."""
# Spellings of one sound. Vowels stay apart: Tommy and Timmy are brothers.
_SOUNDS: Final = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("ph", "f"),
        ("ck|c(?![eiyh])|ch$", "k"),
        ("(?:ey|ie)$", "y"),
        ("a[iy]", "a"),
        ("h(?![aeiouy])", ""),
        ("i", "y"),
        (r"(.)\1", r"\1"),
    )
)


class Near(NamedTuple):
    """A known name: its label as a mention, and the ids that it may mean, the most prominent first."""

    label: str
    ids: tuple[str, ...]


def sound(word: str) -> str:
    """A folded word without what English spells in several ways.

    Example:
        >>> sound("corey") == sound("cory") == sound("kory"), sound("layne") == sound("lane")
        (True, True)
        >>> sound("cory") == sound("cody"), sound("timmy") == sound("tommy")
        (False, False)
    """
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


class NearNames:
    """Finds the one known name that is one edit away from a name as spelled.

    Args:
        lexicon: The names.
        words: Folded words that mean something by themselves.
    """

    def __init__(self, lexicon: Lexicon, words: Iterable[str]) -> None:
        # By a name with one word left open ("* heim"): what stands there in known names.
        self._blocks: dict[str, list[tuple[str, Near]]] = {}
        self._names: set[str] = set()
        self._parts = set(words)
        for label, kind in (("DRIVER", "driver"), ("PERSON", "person"), ("TEAM", "team"), ("TRACK", "track")):
            pairs = list(lexicon.surfaces(kind))
            # Folded together: seven thousand small strings would take several times as long.
            names = _plain("\n".join(surface for surface, _ in pairs)).split("\n")
            for name, (_, ids) in zip(names, pairs, strict=False):
                self._add(tuple(name.split()), Near(label, ids))
        self._seasons = {team.id: (team.first_season, team.last_season) for team in lexicon.teams.values()}
        self._seasons |= {one.id: (one.first_season, one.last_season) for one in lexicon.drivers.values()}
        self._candidate = lru_cache(maxsize=8192)(self._compare)

    def _add(self, words: tuple[str, ...], near: Near) -> None:
        self._names.add(" ".join(words))
        self._parts.update(words)
        company = near.label in ("TEAM", "TRACK")
        if not 2 <= len(words) <= MOST_WORDS or company != (words[-1] in COMPANY):
            return
        for place, word in enumerate(words):
            self._blocks.setdefault(_open(words, place), []).append((word, near))

    def find(self, words: tuple[str, ...], year: int | None) -> Near | None:
        """The known name that a misspelled one can only be.

        Args:
            words: The words of the name as spelled, from ``split``.
            year: Season of the article: nobody is meant who was not about then.
        """
        near = self._candidate(words)
        if near is None or year is None:
            return near
        ids = tuple(each for each in near.ids if self._about(each, year))
        return near._replace(ids=ids) if ids else None

    def _about(self, identifier: str, year: int) -> bool:
        first, last = self._seasons.get(identifier, (0, 0))
        return not last or first - YEARS_AWAY <= year <= last + YEARS_AWAY

    def _compare(self, words: tuple[str, ...]) -> Near | None:
        name = " ".join(words)
        if len(name) < SHORTEST_NAME or name in self._names:
            return None
        found: set[Near] = set()
        for place, word in enumerate(words):
            if len(word) < SHORTEST_WORD or not word.replace("'", "").replace("-", "").isalpha():
                continue
            block = self._blocks.get(_open(words, place), ())
            for known, near in block:
                if len(known) >= SHORTEST_WORD and OSA.distance(word, known, score_cutoff=1) == 1:
                    if place == 0 and word.endswith("a") and not known.endswith("a"):
                        return None  # a sister: Kyla, Briana
                    if not self._may_be(word, known, near, alone=len({each.ids for _, each in block}) == 1):
                        return None
                    found.add(near)
        # A driver who is an owner too is one and the same.
        return min(found) if len({near.ids[0] for near in found}) == 1 else None

    def _may_be(self, word: str, known: str, near: Near, *, alone: bool) -> bool:
        """Whether a word is a spelling of a known one, rather than another word or name."""
        if near.label in ("TEAM", "TRACK") and word in COMPANY:
            return word.rstrip("s") == known.rstrip("s")
        if word in self._parts:
            return sound(word) == sound(known)
        return word[0] == known[0] or alone


@lru_cache(maxsize=8192)
def may_be_company(word: str) -> bool:
    """Whether a folded word is the last one of teams and tracks, or a misspelling of it.

    Example:
        >>> may_be_company("motorsprots"), may_be_company("motors")
        (True, False)
    """
    return any(OSA.distance(word, each, score_cutoff=1) <= 1 for each in COMPANY)


def split(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without full stops and commas.

    Example:
        >>> split("Martin Truex, Jr.")
        ('martin', 'truex', 'jr')
    """
    return tuple(_plain(name).split())


def _plain(names: str) -> str:
    return fold(names).replace(".", "").replace(",", "")


def _open(words: tuple[str, ...], place: int) -> str:
    return " ".join((*words[:place], "*", *words[place + 1 :]))
