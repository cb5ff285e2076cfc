"""What the page is made from: the files of a run, and the texts of its articles where they can be had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from extractor.batch.discover import discover
from extractor.batch.feed import articles_of
from extractor.errors import InputError, UsageError
from extractor.formats.inputs import DEFAULTS, ReadSettings
from extractor.formats.read_claims import BadLine, read_claims, read_records
from extractor.formats.writers import ARTICLES, CLAIMS, CONFLICTS, OUTPUTS, RUN, TEXTS
from extractor.records import Article, ArticleRecord, Claim, Finding, RunRecord

_Record = TypeVar("_Record", bound=msgspec.Struct)


class Gathered(NamedTuple):
    """All that the page shows.

    Attributes:
        articles: A record for every input; made from the claims where there is no ``articles.jsonl``.
        texts: The texts as they were read, by article id, of those articles of which they are known.
        notes: What is missing, a sentence each.
        bad: Lines that could not be read.
    """

    articles: list[ArticleRecord]
    claims: list[Claim]
    findings: list[Finding]
    run: RunRecord | None
    texts: dict[str, str]
    notes: list[str]
    bad: list[BadLine]


class _Text(msgspec.Struct):
    id: str
    text: str


def texts_of(
    paths: Iterable[Path], folder: Path, reading: ReadSettings = DEFAULTS
) -> dict[str, tuple[str, str | None]]:
    """Texts of articles, with the checksum of their bytes, by the ids that a run over the same paths gives them.

    Args:
        paths: The files and folders that were named to the run.
        folder: The folder of the run, whose own files are no articles.
        reading: Names of fields, and limits, as the run had them.

    Raises:
        UsageError: A path does not exist, or there is nothing to read.
    """
    inputs = discover(paths, exclude=[folder / name for name in OUTPUTS])
    articles = (item for item in articles_of(inputs, reading) if isinstance(item, Article))
    return {article.id: (article.text, article.sha256) for article in articles}


def gather(folder: Path, texts: Mapping[str, tuple[str, str | None]] | None = None) -> Gathered:
    """Reads the folder of a run.

    Args:
        folder: The folder with ``claims.jsonl`` and the files beside it.
        texts: Texts and checksums by article id; ``texts.jsonl`` in the folder adds to them.

    Raises:
        UsageError: There is no ``claims.jsonl``.
        InputError: It holds no claims but has lines.
    """
    if not (folder / CLAIMS).is_file():
        raise UsageError(f"{folder}: has no {CLAIMS}; name a folder that 'extractor run' wrote")
    read = read_claims([folder / CLAIMS], articles_name=ARTICLES)
    bad = list(read.bad)
    notes: list[str] = []
    listed = {article.id for article in read.articles}
    unlisted = {claim.article.id: _record(claim) for claim in read.claims if claim.article.id not in listed}
    articles = [*read.articles, *unlisted.values()]
    if unlisted:
        notes.append(f"{ARTICLES} is missing or not whole: inputs without claims may not be listed.")
    if not (folder / CONFLICTS).is_file():
        notes.append(f"There is no {CONFLICTS}: run again to look for conflicts.")
    findings = _read(folder / CONFLICTS, Finding, bad)
    known = {article.id: article for article in articles}
    kept = {item.id: (item.text, None) for item in _read(folder / TEXTS, _Text, bad)} | dict(texts or {})
    checked, changed = _checked(kept, known, read.claims)
    notes += _missing([article for article in articles if article.status == "ok"], checked, changed)
    return Gathered(articles, read.claims, findings, _run(folder / RUN), checked, notes, bad)


def _checked(
    texts: Mapping[str, tuple[str, str | None]], articles: Mapping[str, ArticleRecord], claims: Iterable[Claim]
) -> tuple[dict[str, str], set[str]]:
    """The texts in which every claim stands where it says, and the ids of the others."""
    changed = {
        name
        for name, (_, digest) in texts.items()
        if name in articles and digest and articles[name].sha256 not in (None, digest)
    }
    for claim in claims:
        given = texts.get(claim.article.id)
        evidence = claim.evidence
        if given is not None and given[0][evidence.start : evidence.end] != evidence.text:
            changed.add(claim.article.id)
    return {name: text for name, (text, _) in texts.items() if name in articles and name not in changed}, changed


def _missing(articles: list[ArticleRecord], texts: Mapping[str, str], changed: set[str]) -> list[str]:
    notes = []
    gone = [article.id for article in articles if article.id not in texts and article.id not in changed]
    if gone:
        which = "all" if len(gone) == len(articles) else f"{len(gone)} of {len(articles)}"
        notes.append(
            f"The texts of {which} articles are not at hand: the words of their claims stand without their sentences. "
            "Name the articles to 'extractor report' to have them."
        )
    if changed:
        articles_are = "article is" if len(changed) == 1 else "articles are"
        notes.append(
            f"The text of {len(changed)} {articles_are} not the one that was read: {', '.join(sorted(changed)[:5])}."
        )
    return notes


def _record(claim: Claim) -> ArticleRecord:
    article = claim.article
    return ArticleRecord(id=article.id, source=article.source, title=article.title, published=article.published)


def _run(path: Path) -> RunRecord | None:
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=RunRecord)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise InputError(f"{path}: is no record of a run ({error}); run again") from error


def _read(path: Path, record: type[_Record], bad: list[BadLine]) -> list[_Record]:
    """The records of a file that may be missing; bad lines are set aside."""
    found: list[_Record] = []
    for item in read_records(path, record) if path.is_file() else ():
        if isinstance(item, BadLine):
            bad.append(item)
        else:
            found.append(item)
    return found
