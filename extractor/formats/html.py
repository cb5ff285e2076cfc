"""HTML: one page, one article; its text is what was extracted, and is kept beside the claims."""

from __future__ import annotations

import codecs

import msgspec

from extractor.formats.decode import Decoded, decode
from extractor.formats.inputs import Pieces, Wrapped, sha256
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


def read_html(source: Source) -> Pieces:
    """Reads an ``.html`` file as one article.

    Args:
        source: The file.

    Yields:
        The page, to become an article with the title, day and address that it gives.

    Raises:
        InputError: The file is longer than a page can be.
        OSError: The file cannot be read on.
    """
    file = source.file
    data = source.whole(source.settings.html_bytes)
    known = Article(id=file.id, text="", source=file.name, sha256=sha256(data), keep_text=True)
    yield Wrapped(known, file.name, data, page_article)


def page_article(known: Article, data: bytes) -> Article:
    """Makes an article of a page.

    Args:
        known: What is known without the page: ``source`` is what to call it where the page names none, ``url`` where
            it was found, ``encoding`` the one that it was sent with, if that was said.
        data: Its bytes.

    Raises:
        InputError: It is no HTML, or no text could be extracted.
    """
    markup, encoding = decode_page(data, known.encoding)
    page = read_page(markup, known.url)
    return msgspec.structs.replace(
        known,
        text=page.text,
        source=page.site or known.source,
        title=page.title,
        published=page.published,
        url=page.url,
        encoding=encoding,
    )


def decode_page(data: bytes, charset: str | None = None) -> Decoded:
    r"""Decodes a page: by its mark, else as UTF-8, else by what it or its sender declares, else as windows-1252.

    Example:
        >>> decode_page(b'<meta charset="iso-8859-2"><p>Mari\xe1n Ho\xe8')
        Decoded(text='<meta charset="iso-8859-2"><p>Marián Hoč', encoding='iso-8859-2')
    """
    return decode(data, declared=charset or declared_charset(data))
