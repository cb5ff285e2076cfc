"""From files to the items that are read one by one, each with an id that no other has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from extractor.batch.ids import UniqueIds
from extractor.batch.progress import Progress
from extractor.batch.work import Item, OpenFile, opened
from extractor.formats.inputs import InputFile, ReadSettings, Wrapped
from extractor.formats.readers import is_one_article, read_file
from extractor.records import Article, ArticleRecord


def items_of(
    inputs: Iterable[InputFile | ArticleRecord], open_file: OpenFile, progress: Progress | None = None
) -> Iterator[Item]:
    """What there is to read, in order.

    A file of many articles is read here, once, and its articles are shared out.

    Args:
        inputs: Files, and records of what cannot be read.
        open_file: Reads the articles of one file.
        progress: Is told how far it has come, if anybody wants to know.
    """
    ids = UniqueIds()
    for entry in inputs:
        if isinstance(entry, ArticleRecord):
            yield _renamed(entry, ids)
            continue
        alone = is_one_article(entry)  # then it is opened by whoever reads the article, maybe far from here
        for item in (entry,) if alone else opened(entry, open_file):
            if progress is not None:
                progress.takes(entry, item)
            yield _renamed(item, ids)
        if progress is not None:
            progress.leaves(entry)


def articles_of(
    inputs: Iterable[InputFile | ArticleRecord], reading: ReadSettings
) -> Iterator[Article | ArticleRecord]:
    """All articles of all files, opened here, with the ids that ``items_of`` gives them.

    Args:
        inputs: Files, and records of what cannot be read.
        reading: Names of fields, and limits.
    """
    ids = UniqueIds()
    for entry in inputs:
        for item in read_file(entry, reading) if isinstance(entry, InputFile) else (entry,):
            yield msgspec.structs.replace(item, id=ids.claim(item.id))


def _renamed(item: Item, ids: UniqueIds) -> Item:
    given = ids.claim(item.id)
    if item.id == given:
        return item
    if isinstance(item, InputFile):
        return item._replace(id=given)
    if isinstance(item, Wrapped):
        return item._replace(known=msgspec.structs.replace(item.known, id=given))
    return msgspec.structs.replace(item, id=given)
