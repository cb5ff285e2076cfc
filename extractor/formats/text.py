"""Plain text and Markdown: one file, one article, its characters untouched."""

from __future__ import annotations

from extractor.errors import InputError
from extractor.formats.decode import decode
from extractor.formats.inputs import Items, failed, sha256
from extractor.formats.sources import Source
from extractor.records import Article


def read_text(source: Source) -> Items:
    """Reads a ``.txt`` or ``.md`` file as one article.

    Args:
        source: The file; its name is the article's source.

    Yields:
        The article, or the failed record of a file that holds no text.

    Raises:
        InputError: The file is longer than an article can be.
        OSError: The file cannot be read on.
    """
    file = source.file
    data = source.whole(source.settings.article_bytes)
    digest = sha256(data)
    try:
        text, encoding = decode(data)
    except InputError as error:
        yield failed(file.id, f"{file.name}: {error}.", source=file.name, digest=digest)
        return
    yield Article(id=file.id, text=text, source=file.name, encoding=encoding, sha256=digest)
