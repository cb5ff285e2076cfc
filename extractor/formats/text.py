"""Plain text and Markdown: one file, one article, its characters untouched."""

from __future__ import annotations

from extractor.errors import InputError
from extractor.formats.decode import decode
from extractor.formats.inputs import InputFile, Items, failed, sha256
from extractor.records import Article


def read_text(file: InputFile) -> Items:
    """Reads a ``.txt`` or ``.md`` file as one article.

    Args:
        file: The file; its name is the article's source.

    Yields:
        The article, or the failed record of a file that holds no text.

    Raises:
        OSError: The file cannot be opened.
    """
    data = file.path.read_bytes()
    digest = sha256(data)
    try:
        text, encoding = decode(data)
    except InputError as error:
        yield failed(file.id, f"{file.name}: {error}.", source=file.name, digest=digest)
        return
    yield Article(id=file.id, text=text, source=file.name, encoding=encoding, sha256=digest)
