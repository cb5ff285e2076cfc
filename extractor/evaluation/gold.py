"""Annotated articles: what a careful reader would claim of each, as ``golden/gold/*.json`` holds it.

One file an article, named like the article without its extension: ``published`` and a list ``claims``. A field
given as a list accepts any of its members. Tier ``sure`` is owed; ``optional`` is neither owed nor punished.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from extractor.errors import InputError, UsageError
from extractor.records import CORE, PREDICATES

Tier = Literal["sure", "optional"]
_Member = TypeVar("_Member")
_PLACE = re.compile(r" - at `\$\.?(?P<place>[^`]*)`$")


class GoldScope(msgspec.Struct, frozen=True):
    """What an annotation says of the scope besides series and seasons, as far as it is scored."""

    track: str | None = None
    span: str | None = None


class GoldClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One annotated claim.

    Attributes:
        value: As ``meaning.written_value`` writes a claim's.
        seasons: ``2024``, ``2023..2024``, ``career`` or None.
        start: First code point of the characters that say it, in the text as read.
        end: Code point after their last.
        text: Those characters.
        scope: None is nothing.
    """

    predicate: str
    subject: str | tuple[str, ...]
    value: str | tuple[str, ...]
    series: str | tuple[str | None, ...] | None
    seasons: str | tuple[str | None, ...] | None
    modality: str | tuple[str, ...]
    start: int
    end: int
    tier: Tier
    text: str = ""
    scope: GoldScope | None = None

    @property
    def meaning(self) -> tuple[object, ...]:
        """What makes two annotations of an article one: they are owed once."""
        return (
            self.predicate, self.main_subject, self.value, self.series, self.seasons, self.modality,
        )  # fmt: skip

    @property
    def main_subject(self) -> str:
        """The subject; of several that are accepted the first."""
        return self.subject if isinstance(self.subject, str) else self.subject[0]


class GoldPublished(msgspec.Struct, frozen=True):
    """When an article was published, as far as it is known."""

    earliest: str | None = None


class GoldArticle(msgspec.Struct, frozen=True, kw_only=True):
    """One annotated article."""

    claims: tuple[GoldClaim, ...]
    published: GoldPublished | None = None

    @property
    def year(self) -> str | None:
        """The year it was published in."""
        day = self.published.earliest if self.published else None
        return day[:4] if day else None


def members(field: _Member | tuple[_Member, ...]) -> frozenset[_Member]:
    """What a field accepts.

    Example:
        >>> members("2024"), sorted(members(("2024", "career")))
        (frozenset({'2024'}), ['2024', 'career'])
    """
    return frozenset(field) if isinstance(field, tuple) else frozenset({field})


def read_gold(folder: Path) -> dict[str, GoldArticle]:
    """The annotated articles of a folder by name, in the order of the names.

    Args:
        folder: Holds one ``.json`` file an article; everything else in it is passed over.

    Raises:
        UsageError: There is no such folder, or no annotation in it.
        InputError: A file is no annotation; the message names file and entry.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: is no folder; name the folder that holds the annotations, one .json an article")
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise UsageError(f"{folder}: holds no .json file; name the folder that holds the annotations")
    return {path.stem: _article(path) for path in paths}


def chosen_predicates(written: str) -> frozenset[str] | None:
    """The predicates that somebody named: ``core``, ``all`` or names with commas between; None is all.

    Raises:
        UsageError: There is no such predicate.

    Example:
        >>> sorted(chosen_predicates("wins,titles")), chosen_predicates("all")
        (['titles', 'wins'], None)
    """
    if written == "all":
        return None
    names = CORE if written == "core" else [name.strip() for name in written.split(",")]
    unknown = [name for name in names if name not in PREDICATES]
    if unknown:
        raise UsageError(f"there is no predicate {unknown[0]!r}; write core, all, or of {', '.join(PREDICATES)}")
    return frozenset(names)


def _article(path: Path) -> GoldArticle:
    try:
        found = msgspec.json.decode(path.read_bytes(), type=GoldArticle)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}); check the file") from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise InputError(_reason(path, str(error))) from error
    for number, claim in enumerate(found.claims):
        for wrong, said in _CHECKS:
            if wrong(claim):
                raise InputError(f"{path}, claims[{number}]: {said.format(claim)}")
    return found


def _reason(path: Path, said: str) -> str:
    place = _PLACE.search(said)
    where = f"{path}, {place['place']}" if place and place["place"] else f"{path}"
    return f"{where}: {_PLACE.sub('', said)}; see golden/gold for the form of an annotation"


_CHECKS: tuple[tuple[Callable[[GoldClaim], bool], str], ...] = (
    (lambda claim: claim.predicate not in PREDICATES, "unknown predicate {0.predicate!r}; docs/claims.md lists them"),
    (
        lambda claim: () in (claim.subject, claim.value, claim.series, claim.seasons, claim.modality),
        "an empty list accepts nothing; name at least one member, or write null",
    ),
    (lambda claim: not 0 <= claim.start <= claim.end, "start {0.start} and end {0.end} are no stretch of a text"),
)
