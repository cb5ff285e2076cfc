"""HTML: one page, one article; its text is what was extracted, and is kept beside the claims."""

from __future__ import annotations

import codecs

from extractor.errors import InputError
from extractor.formats.decode import Decoded, decode
from extractor.formats.inputs import Items, failed, sha256
from extractor.formats.markup import declared_charset
from extractor.formats.page import read_page
from extractor.formats.sources import Source
from extractor.records import Article

_BEGINNINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<!--", b"<article", b"<?xml")


def sniff_html(head: bytes) -> bool:
    r"""Whether a file begins as a page does.

    Example:
        >>> sniff_html(b"\n<!DOCTYPE html><html>"), sniff_html(b"Heim won.")
        (True, False)
    """
    begin = head.removeprefix(codecs.BOM_UTF8).lstrip()[:1024].lower()
    return begin.startswith(_BEGINNINGS) and (b"<?xml" not in begin or b"<html" in begin)


def read_html(source: Source) -> Items:
    """Reads an ``.html`` file as one article.

    Args:
        source: The file.

    Yields:
        The article, with the title, day and address that the page gives; or a failed record.

    Raises:
        InputError: The file is longer than a page can be.
        OSError: The file cannot be read on.
    """
    file = source.file
    data = source.whole(source.settings.html_bytes)
    digest = sha256(data)
    try:
        yield page_article(data, id=file.id, source=file.name, digest=digest)
    except InputError as error:
        yield failed(file.id, f"{file.name}: {error}.", source=file.name, digest=digest)


def page_article(
    data: bytes, *, id: str, source: str, digest: str, address: str | None = None, charset: str | None = None
) -> Article:
    """Makes an article of a page.

    Args:
        data: Its bytes.
        id: The article's id.
        source: What to call the source where the page names none.
        digest: The SHA-256 of the bytes.
        address: Where it was found.
        charset: The encoding that it was sent with, if that was said.

    Raises:
        InputError: It is no HTML, or no text could be extracted.
    """
    markup, encoding = decode_page(data, charset)
    page = read_page(markup, address)
    return Article(
        id=id,
        text=page.text,
        source=page.site or source,
        title=page.title,
        published=page.published,
        url=page.url,
        encoding=encoding,
        sha256=digest,
        keep_text=True,
    )


def decode_page(data: bytes, charset: str | None = None) -> Decoded:
    r"""Decodes a page: by its mark, else as UTF-8, else by what it or its sender declares, else as windows-1252.

    Example:
        >>> decode_page(b'<meta charset="iso-8859-2"><p>Mari\xe1n Ho\xe8')
        Decoded(text='<meta charset="iso-8859-2"><p>Marián Hoč', encoding='iso-8859-2')
    """
    return decode(data, declared=charset or declared_charset(data))
