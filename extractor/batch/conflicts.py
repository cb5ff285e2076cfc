"""Conflicts between claims that lie in files."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from extractor.batch.runner import Find
from extractor.conflicts import conflicts_of_articles
from extractor.formats.claim_files import ClaimFiles, ScatteredError
from extractor.records import Claim, Finding


def conflicts_in(files: ClaimFiles, *, lexicon: str = "nascar", finder: Find | None = None) -> list[Finding]:
    """The findings among the claims of some files.

    The claims of an article mostly stand together; then none of them stays in memory. Where they do not, all do.

    Args:
        files: The files.
        lexicon: Which lexicon to take the calendar and the names of series from.
        finder: Finds the conflicts; by default ``extractor.conflicts``.

    Raises:
        UsageError: A file is missing.
        InputError: Not one line of a file could be read although it has lines.
        LexiconError: There is no such lexicon.
    """
    try:
        return _found(files, files.articles(), lexicon, finder)
    except ScatteredError:
        return _found(files, files.gathered(), lexicon, finder)


def _found(files: ClaimFiles, articles: Iterable[list[Claim]], lexicon: str, finder: Find | None) -> list[Finding]:
    if finder is not None:
        return list(finder(list(chain.from_iterable(articles)), files.records()))
    return conflicts_of_articles(articles, articles=files.records(), lexicon=lexicon)
