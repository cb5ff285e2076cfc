"""One article: from what a reader yields to its record and its claims' lines. An article is the unit of failure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol, TypeAlias

import msgspec

from extractor.batch.fingerprint import fingerprint
from extractor.batch.stage import stage_of_error
from extractor.errors import InputError
from extractor.formats.inputs import one_line
from extractor.formats.writers import claim_lines, text_line
from extractor.records import PREDICATES, Article, ArticleRecord, Claim, Published

OFF_TOPIC = "nothing in it is about racing, so the gate turned it away; without the gate it is read"
"""Why the gate skipped an article."""


class Reading(Protocol):
    """What reading an article gives."""

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims, in the order of the text."""

    @property
    def published(self) -> Published | None:
        """When the article was published, as far as it can be known."""

    @property
    def title(self) -> str | None:
        """The title that was given, else the headline that was found."""


ReadArticle: TypeAlias = Callable[[Article], Reading]
"""Reads one article; whatever it raises becomes a failed record."""

Gate: TypeAlias = Callable[[str], bool]
"""Whether a text may hold a claim; those that cannot are not read."""


class Outcome(NamedTuple):
    """What became of one input.

    Attributes:
        record: Its line of ``articles.jsonl``.
        lines: Its lines of ``claims.jsonl``, encoded and checked.
        claims: The same claims, for conflict detection.
        text: Its line of ``texts.jsonl``, if it has one.
    """

    record: ArticleRecord
    lines: bytes = b""
    claims: Sequence[Claim] = ()
    text: bytes = b""


def outcome(item: Article | ArticleRecord, read: ReadArticle, gate: Gate | None = None) -> Outcome:
    """Reads one article and never raises for what it holds.

    Args:
        item: An article, or the record of one that could not be decoded.
        read: Finds the claims of an article.
        gate: Turns away what cannot hold a claim; without it everything is read.
    """
    if isinstance(item, ArticleRecord):
        return Outcome(item)
    record = _known(item)
    if not item.text.strip():
        return Outcome(msgspec.structs.replace(record, status="empty"))
    try:
        # Skipped or not: it may be the first of several copies, and findings must not depend on the gate.
        record = msgspec.structs.replace(record, fingerprint=fingerprint(item.text))
        if gate is not None and not gate(item.text):
            return Outcome(msgspec.structs.replace(record, status="skipped", error=f"{item.id}: {OFF_TOPIC}."))
        reading = read(item)
        lines = claim_lines(item, reading.claims)
        counts = by_predicate(reading.claims)
        done = msgspec.structs.replace(record, title=reading.title, published=reading.published, claims=counts)
    except Exception as error:  # whatever one article does, the others are read
        said = one_line(f"{item.id}: {complaint(error, leaving_out=__name__)}.")
        return Outcome(msgspec.structs.replace(record, status="failed", error=said))
    return Outcome(done, lines, reading.claims, text_line(item))


def failure(item: Article | ArticleRecord, error: str) -> ArticleRecord:
    """The record of an article whose reading had to be given up from outside.

    Args:
        item: The article, or what is known of it.
        error: What went wrong and what to do, to stand after the article's id: one sentence without its full stop.
    """
    known = item if isinstance(item, ArticleRecord) else _known(item)
    return msgspec.structs.replace(known, status="failed", error=f"{item.id}: {error}.")


def by_predicate(claims: Iterable[Claim]) -> dict[str, int]:
    """Number of claims by predicate, in the order of the contract."""
    return in_contract_order(Counter(claim.predicate for claim in claims))


def in_contract_order(counts: Counter[str]) -> dict[str, int]:
    """Counts by predicate, in the order of the contract."""
    order = {name: place for place, name in enumerate(PREDICATES)}
    return dict(sorted(counts.items(), key=lambda pair: (order.get(pair[0], len(order)), pair[0])))


def _known(article: Article) -> ArticleRecord:
    """What is known of an article before it is read."""
    return ArticleRecord(
        id=article.id,
        source=article.source,
        sha256=article.sha256,
        encoding=article.encoding,
        title=article.title,
        published=Published(article.published, article.published, "metadata") if article.published else None,
    )


def complaint(error: Exception, *, leaving_out: str) -> str:
    """What is said of an article that raised an error: what was wrong and what to do, without place and full stop.

    Args:
        error: The error.
        leaving_out: The module that caught it.
    """
    if isinstance(error, InputError):
        return str(error)
    stage = stage_of_error(error, leaving_out=leaving_out)
    if isinstance(error, MemoryError):
        return f"reading ran out of memory in {stage}; allow more memory or split the article"
    said = " ".join(str(error).split())[:200]
    return f"reading failed in {stage} ({type(error).__name__}: {said}); please report it with the article"
