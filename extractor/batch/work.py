"""The work of one article as it is handed to a process and handed back: paths or texts in, encoded lines out.

Documents of spaCy never leave the process that made them. What is handed over is small and can be pickled.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple, TypeAlias

import msgspec

from extractor.batch.one import Gate, Outcome, ReadArticle, complaint, failure, outcome
from extractor.batch.stage import stage_of_error
from extractor.formats.inputs import InputFile, Pieces, Wrapped, failed
from extractor.formats.readers import read_wrapped
from extractor.formats.sources import file_sha256
from extractor.formats.writers import line
from extractor.records import Article, ArticleRecord

Item: TypeAlias = Article | ArticleRecord | Wrapped | InputFile
"""What there is to read: an article, one in its markup, a file that is one, or the record of what cannot be read."""

OpenFile: TypeAlias = Callable[[InputFile], Pieces]
"""Reads the articles of one file."""

LIFETIME = 10_000
"""Articles that a worker, or a pipeline, reads before a fresh one takes its place: words once seen do not fill the memory."""

_pack = msgspec.msgpack.encode


class Written(NamedTuple):
    """What one article adds to the files of a run, encoded.

    Attributes:
        article: Its line of ``articles.jsonl``.
        claims: Its lines of ``claims.jsonl``.
        text: Its line of ``texts.jsonl``, if it has one.
        digest: By which an unchanged article is known; empty if this came out of the ledger or is not to be kept.
    """

    article: bytes
    claims: bytes = b""
    text: bytes = b""
    digest: bytes = b""


Perform: TypeAlias = Callable[[Item], Written]
"""Reads one item, whatever it holds."""


class Recipe(NamedTuple):
    """How articles are read: all that a process needs to know to do the same as any other.

    Attributes:
        lexicon: Name of the lexicon.
        reader: Finds the claims of one article; None is this package's pipeline with the lexicon.
        open_file: Reads the articles of one file.
        gate: Do not read articles that cannot hold a claim.
    """

    lexicon: str = "nascar"
    reader: ReadArticle | None = None
    open_file: OpenFile = read_wrapped
    gate: bool = False

    def prepared(self) -> Perform:
        """Loads the pipeline, once.

        Returns:
            What reads one item, never raising for what it holds.

        Raises:
            LexiconError: There is no such lexicon.
        """
        read = self.reader or pipeline_reader(self.lexicon)
        gate = gate_of(self.lexicon) if self.gate else None

        def perform(item: Item) -> Written:
            digest = digest_of(item)  # before the file is read: if it changes in between, the next run reads it again
            return _encoded(outcome(_the_article(item, self.open_file), read, gate), digest)

        return perform


def given_up(item: Item, error: str) -> Written:
    """What is written of an item whose reading had to be ended.

    Args:
        item: The item.
        error: What went wrong and what to do, without id and full stop.
    """
    if isinstance(item, InputFile):
        return Written(line(failure(ArticleRecord(id=item.id, source=item.name), error)))
    return Written(line(item.failed(error) if isinstance(item, Wrapped) else failure(item, error)))


def digest_of(item: Item) -> bytes:
    """A hash of all that an item's outcome depends on, apart from the settings of the run; 16 bytes.

    Args:
        item: An article, in its markup or not, or a file.

    Returns:
        The hash; empty for what cannot be read.
    """
    digest = hashlib.blake2b(digest_size=16)
    if isinstance(item, ArticleRecord):
        return b""
    if isinstance(item, Article):
        digest.update(_pack(item))
        return digest.digest()
    if isinstance(item, Wrapped):
        name = getattr(item.unwrap, "__qualname__", "<")
        if "<" in name:  # no function of a module: what it does may be another thing the next time
            return b""
        digest.update(_pack((item.known, item.unwrap.__module__, name)))
        digest.update(item.data)
        return digest.digest()
    digest.update(_pack((item.id, item.name)))
    try:
        with item.path.open("rb") as stream:
            while block := stream.read(1 << 18):
                digest.update(block)
    except OSError:
        return b""
    return digest.digest()


def sha256_of(item: Item) -> str | None:
    """The checksum that the record of an item will have, as far as it can be known before the item is read.

    Args:
        item: An article, in its markup or not, or a file.

    Returns:
        Hex digest of its bytes, unpacked; None where it has none or cannot be opened.
    """
    if isinstance(item, InputFile):
        return file_sha256(item)
    return item.known.sha256 if isinstance(item, Wrapped) else item.sha256


def weight_of(item: Item) -> int:
    """How much memory an item takes while it waits, in characters or, of markup, in bytes."""
    if isinstance(item, Wrapped):
        return len(item.data)
    return len(item.text) if isinstance(item, Article) else 0


def pipeline_reader(lexicon: str) -> ReadArticle:
    """This package's own reader; loads the pipeline."""
    from extractor.pipeline import load, read_article

    nlp = load(lexicon)
    return lambda article: read_article(nlp, article)


def gate_of(lexicon: str) -> Gate:
    """What turns away texts that cannot hold a claim."""
    from extractor.lexicon import load_lexicon
    from extractor.reading.gate import Gate as Keeper

    return Keeper(load_lexicon(lexicon))


def opened(file: InputFile, open_file: OpenFile) -> Pieces:
    """The articles of a file; a reader's fault is a failed record after whatever it could read.

    Args:
        file: The file.
        open_file: Reads it.

    Yields:
        Articles, in their markup or not, and failed records.
    """
    try:
        yield from open_file(file)
    except Exception as error:
        stage = stage_of_error(error, leaving_out=__name__)
        said = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        problem = f"{file.name}: the file could not be read in {stage} ({said}); please report it with the file."
        yield failed(file.id, problem, source=file.name)


def _the_article(item: Item, open_file: OpenFile) -> Article | ArticleRecord:
    """What there is to read as an article: opened and taken out of its markup."""
    if isinstance(item, InputFile):
        item = _only(item, open_file)
    if not isinstance(item, Wrapped):
        return item
    try:
        return item.unwrap(item.known, item.data)
    except Exception as error:  # whatever a page does, the others are read
        return item.failed(complaint(error, leaving_out=__name__))


def _only(file: InputFile, open_file: OpenFile) -> Article | ArticleRecord | Wrapped:
    """The article of a file that is one."""
    found = list(islice(opened(file, open_file), 2))
    if len(found) == 1:
        return found[0]
    number = "more than one article" if found else "no article"
    return failed(file.id, f"{file.name}: {number} in a file of one; please report it with the file.", source=file.name)


def _encoded(result: Outcome, digest: bytes) -> Written:
    # What failed is tried again by the next run: memory, time and permissions are not the same every day.
    kept = b"" if result.record.status == "failed" else digest
    return Written(line(result.record), result.lines, result.text, kept)
