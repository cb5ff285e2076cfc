"""Reads back what a run wrote: claims above all, and any other record line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from extractor.errors import InputError, UsageError
from extractor.records import PREDICATES, ArticleRecord, Claim

_Record = TypeVar("_Record", bound=msgspec.Struct)


class BadLine(NamedTuple):
    """A line that is no such record, and why."""

    path: Path
    number: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.number}: skipped ({self.reason})"


class ClaimsRead(NamedTuple):
    """The claims of some files, the articles that lay beside them, and the lines that could not be read."""

    claims: list[Claim]
    articles: list[ArticleRecord]
    bad: list[BadLine]


def read_records(
    path: Path, record: type[_Record], check: Callable[[_Record], str | None] | None = None
) -> Iterator[_Record | BadLine]:
    """Reads a JSON Lines file of one kind of record, lazily.

    Args:
        path: The file.
        record: What each line must be.
        check: Says what is wrong with a record, or None.

    Returns:
        Records, and in their places the lines that are none. Blank lines are passed over.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
    """
    return (item for _, item in numbered_records(path, record, check))


def numbered_records(
    path: Path, record: type[_Record], check: Callable[[_Record], str | None] | None = None
) -> Iterator[tuple[int, _Record | BadLine]]:
    """The same as ``read_records``, each with the number of its line.

    Args:
        path: The file.
        record: What each line must be.
        check: Says what is wrong with a record, or None.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
    """
    decoder = msgspec.json.Decoder(record)
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if not line.strip():
                    continue
                try:
                    found = decoder.decode(line)
                except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
                    yield number, BadLine(path, number, str(error))
                    continue
                wrong = check(found) if check else None
                yield number, BadLine(path, number, wrong) if wrong else found
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); name a file that a run wrote") from error


def read_claims(paths: Iterable[Path], *, articles_name: str = "articles.jsonl") -> ClaimsRead:
    """Reads claims from files that a run wrote; a line that occurs twice counts once.

    Args:
        paths: Files of claims.
        articles_name: Read too where it lies beside a file of claims, for the fingerprints of the articles.

    Returns:
        Claims in the order of the files, the articles beside them, and the bad lines of both.

    Raises:
        UsageError: A file is missing.
        InputError: Not one line of a file's claims could be read although it has lines.
    """
    claims: dict[Claim, None] = {}
    articles: dict[str, ArticleRecord] = {}
    bad: list[BadLine] = []
    beside: dict[Path, None] = {}
    for path in paths:
        good, wrong = _sorted_out(read_records(path, Claim, _unknown_predicate))
        if wrong and not good:
            raise InputError(f"{path}: no line is a claim ({wrong[0].reason}); name a claims.jsonl that a run wrote")
        claims.update(dict.fromkeys(good))
        bad.extend(wrong)
        beside[path.with_name(articles_name)] = None
    for path in beside:
        if path.is_file():
            records, wrong = _sorted_out(read_records(path, ArticleRecord))
            articles.update((record.id, record) for record in records)
            bad.extend(wrong)
    return ClaimsRead(list(claims), list(articles.values()), bad)


def _unknown_predicate(claim: Claim) -> str | None:
    return None if claim.predicate in PREDICATES else f"unknown predicate {claim.predicate!r}"


def _sorted_out(items: Iterable[_Record | BadLine]) -> tuple[list[_Record], list[BadLine]]:
    good: list[_Record] = []
    bad: list[BadLine] = []
    for item in items:
        if isinstance(item, BadLine):
            bad.append(item)
        else:
            good.append(item)
    return good, bad
