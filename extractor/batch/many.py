"""Many articles in the middle of somebody else's job: texts in, claims out, lazily and in order."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any, Literal, NamedTuple

import msgspec

from extractor.batch.one import ReadArticle
from extractor.batch.work import Recipe, Written
from extractor.batch.workers import check_limits, read_in_order
from extractor.errors import InputError, UsageError
from extractor.formats.inputs import failed
from extractor.formats.published import published_day
from extractor.formats.writers import line
from extractor.lexicon import load_lexicon
from extractor.records import Article, ArticleRecord, Claim
from extractor.version import package_version

Given = str | Mapping[str, Any] | Article
"""An article as a job has it."""

_OPTIONAL = ("id", "title", "published", "url", "source")
_decode_record = msgspec.json.Decoder(ArticleRecord).decode
_decode_claim = msgspec.json.Decoder(Claim).decode


class Extracted(NamedTuple):
    """What became of one article.

    Attributes:
        article: Its record, as in ``articles.jsonl``; ``status`` and ``error`` say whether it could be read.
        lines: Its claims as JSON Lines, as in ``claims.jsonl``.
        version: Of this package.
        settings: What the claims depend on apart from the article: the lexicon and its version.
    """

    article: ArticleRecord
    lines: bytes
    version: str
    settings: Mapping[str, str]

    @property
    def claims(self) -> list[Claim]:
        """The claims, in the order of the text; decoded anew every time."""
        return [_decode_claim(one) for one in self.lines.splitlines()]


def extract_many(
    articles: Iterable[Given],
    *,
    workers: int = 1,
    on_error: Literal["yield", "raise"] = "yield",
    lexicon: str = "nascar",
    time_limit: float | None = None,
    memory_limit: int | None = None,
    reader: ReadArticle | None = None,
) -> Generator[Extracted, None, None]:
    """Reads articles as they come, and yields what became of each in their order.

    Nothing is read before the first result is asked for. With one worker and without limits, an article is taken when
    its result is asked for, and read in this process by a pipeline of its own. Else processes are started, which end
    with the generator; no more than 64 articles a worker are taken ahead. It sets up no logging and no signal
    handlers, and may be used in threads, each with a generator of its own, and in processes that were forked or
    spawned.

    Args:
        articles: Texts; or mappings with ``text`` and, if known, ``id``, ``title``, ``published``, ``url`` and
            ``source``, all strings; or ``Article`` records. One without an id is called by its place, from "1".
        workers: Processes that read at a time.
        on_error: What to do about an article that cannot be read: yield its record, whose status is ``failed``, or
            raise an ``InputError`` when its turn comes.
        lexicon: Name of a lexicon that comes with the package, or the path of a folder with one.
        time_limit: Seconds after which the reading of an article is ended; it has failed then.
        memory_limit: MiB of address space that a worker may take.
        reader: Finds the claims of an article instead of this package's pipeline; for workers, a function of a
            module.

    Returns:
        A generator; closing it ends the workers.

    Raises:
        UsageError: An argument makes no sense.
        LexiconError: There is no such lexicon.

    Example:
        >>> [first] = extract_many(["NASCAR: Corey Heim won six Truck Series races in 2024."])
        >>> [claim.value.number for claim in first.claims], first.article.status
        ([6], 'ok')
    """
    check_limits(workers, time_limit, memory_limit)
    if on_error not in ("yield", "raise"):
        raise UsageError(f"on_error: {on_error!r} is not known; give 'yield' or 'raise'")
    settings = {"lexicon": lexicon}
    if reader is None:
        settings["lexicon_version"] = str(load_lexicon(lexicon).version)
    results = read_in_order(
        _items(articles),
        Recipe(lexicon, reader),
        workers=workers,
        time_limit=time_limit,
        memory_limit=memory_limit,
        small_jobs_here=False,
    )
    return _extracted(results, settings, raising=on_error == "raise")


def _extracted(
    results: Generator[Written, None, None], settings: Mapping[str, str], *, raising: bool
) -> Generator[Extracted, None, None]:
    version = package_version()
    with closing(results):
        for written in results:
            record = _decode_record(written.article)
            if raising and record.status == "failed":
                raise InputError((record.error or record.id).removesuffix("."))
            yield Extracted(record, written.claims, version, settings)


def _items(articles: Iterable[Given]) -> Iterator[tuple[Article | ArticleRecord, Written | None]]:
    for number, given in enumerate(articles, start=1):
        item = _article(given, str(number))
        yield item, Written(line(item)) if isinstance(item, ArticleRecord) else None


def _article(given: Given, place: str) -> Article | ArticleRecord:
    """What was given as an article; what is none as a failed record."""
    fields: Any = given
    if isinstance(given, Article):
        fields = msgspec.structs.asdict(given)
    elif isinstance(given, str):
        fields = {"text": given}
    if not isinstance(fields, Mapping):
        return failed(place, f"{place}: a {type(given).__name__} is no article; give a text, a mapping or an Article.")
    try:
        known: dict[str, Any] = {
            key: value for key in ("text", *_OPTIONAL) if (value := _string(fields, key)) is not None
        }
        if isinstance(given, Article):
            return given
        if day := known.pop("published", None):
            known["published"] = published_day(day)
        return Article(**{**known, "id": known.get("id") or place})
    except InputError as error:
        return failed(place, f"{place}: {error}.")


def _string(fields: Mapping[str, Any], key: str) -> str | None:
    value = fields.get(key)
    if value is None and key != "text":
        return None
    if not isinstance(value, str):
        raise InputError(f"{key!r} must be a string, not {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{key!r} holds half a character at {error.start}; decode it properly") from error
    return value
