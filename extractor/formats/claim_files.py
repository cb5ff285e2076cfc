"""Files of claims read article by article, so that a million claims need no more memory than one article's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from extractor.errors import InputError
from extractor.formats.read_claims import BadLine, numbered_records, read_records
from extractor.formats.writers import ARTICLES
from extractor.records import PREDICATES, ArticleRecord, Claim
from extractor.records.soundness import fault_of


class ScatteredError(Exception):
    """The claims of an article do not stand together."""


class _Id(msgspec.Struct):
    id: str


class ClaimFiles:
    """Claims that a run wrote, and the articles that lie beside them.

    Args:
        paths: Files of claims.

    Attributes:
        paths: The files of claims, each once.
        count: Claims read so far.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = list(dict.fromkeys(paths))
        self.count = 0
        self._bad: list[BadLine] = []
        self._bad_records: list[BadLine] = []

    def size(self) -> int:
        """Bytes of the files of claims that are there."""
        return sum(path.stat().st_size for path in self.paths if path.is_file())

    @property
    def bad(self) -> list[BadLine]:
        """Lines that were skipped so far, those of the claims first."""
        return [*self._bad, *self._bad_records]

    def articles(self) -> Iterator[list[Claim]]:
        """The claims of one article after the other, as the files have them; a line that occurs twice counts once.

        Raises:
            UsageError: A file is missing.
            InputError: Not one line of a file could be read although it has lines.
            ScatteredError: An article comes up again after others. Then use ``gathered``.
        """
        self.count, self._bad = 0, []
        seen: set[str] = set()
        current, claims = "", dict[str, Claim]()
        for path in self.paths:
            for number, claim in self._lines(path):
                if claim.article.id != current:
                    if claim.article.id in seen:
                        raise ScatteredError(claim.article.id)
                    if claims:
                        yield list(claims.values())
                    current, claims = claim.article.id, {}
                    seen.add(current)
                self._add(claims, claim, path, number)
        if claims:
            yield list(claims.values())

    def gathered(self) -> Iterator[list[Claim]]:
        """The same for claims in any order, all of which are in memory at once.

        Raises:
            UsageError: A file is missing.
            InputError: Not one line of a file could be read although it has lines.
        """
        self.count, self._bad = 0, []
        articles: dict[str, dict[str, Claim]] = {}
        for path in self.paths:
            for number, claim in self._lines(path):
                self._add(articles.setdefault(claim.article.id, {}), claim, path, number)
        yield from (list(claims.values()) for claims in articles.values())

    def records(self) -> list[ArticleRecord]:
        """The articles in the files beside the claims, for their fingerprints."""
        self._bad_records = []
        found: dict[str, ArticleRecord] = {}
        for path in dict.fromkeys(path.with_name(ARTICLES) for path in self.paths):
            for item in read_records(path, ArticleRecord) if path.is_file() else ():
                if isinstance(item, BadLine):
                    self._bad_records.append(item)
                else:
                    found[item.id] = item
        return list(found.values())

    def claims(self, wanted: set[str]) -> list[Claim]:
        """Some claims by their ids; the others are passed over unread.

        Args:
            wanted: Ids of claims.
        """
        found: dict[str, Claim] = {}
        light, whole = msgspec.json.Decoder(_Id), msgspec.json.Decoder(Claim)
        for path in self.paths if wanted else ():
            with path.open("rb") as stream:
                for line in stream:
                    try:
                        if light.decode(line).id in wanted:
                            claim = whole.decode(line)
                            found.setdefault(claim.id, claim)
                    except (msgspec.DecodeError, UnicodeError, RecursionError):
                        continue
        return list(found.values())

    def _lines(self, path: Path) -> Iterator[tuple[int, Claim]]:
        """Claims of a file by line; what cannot be read, or cannot be, is set aside."""
        skipped, good = len(self._bad), False
        for number, item in numbered_records(path, Claim, _fault):
            if isinstance(item, BadLine):
                self._bad.append(item)
            else:
                good = True
                yield number, item
        if not good and len(self._bad) > skipped:
            reason = self._bad[skipped].reason
            raise InputError(f"{path}: no line is a claim ({reason}); name a claims.jsonl that a run wrote")

    def _add(self, claims: dict[str, Claim], claim: Claim, path: Path, number: int) -> None:
        known = claims.setdefault(claim.id, claim)
        if known is claim:
            self.count += 1
        elif known != claim:
            self._bad.append(BadLine(path, number, f"{claim.article.id} has another claim {claim.id!r} already"))


def _fault(claim: Claim) -> str | None:
    if claim.predicate not in PREDICATES:
        return f"unknown predicate {claim.predicate!r}"
    return fault_of(claim)
