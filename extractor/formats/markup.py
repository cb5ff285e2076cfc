"""HTML parsed with care: what a page declares of its bytes, and which markup is not parsed at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.errors import InputError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_TAG = re.compile(r"<[A-Za-z]")
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')
_LONG_TAG = 10_000
_MOST_ATTRIBUTES = 1000
_MOST_TAGS = 100_000
_UNSEEN = ("head", "script", "style", "noscript", "template")


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its first two kilobytes.

    Example:
        >>> declared_charset(b'<html><head><meta charset="iso-8859-2">')
        'iso-8859-2'
    """
    found = _CHARSET.search(data[:_DECLARED_WITHIN])
    return found[1].decode("ascii") if found else None


def _refuse_bomb(markup: str) -> None:
    """Refuses what takes time that grows with its square: a thousand attributes in a tag, a hundred thousand tags."""
    if markup.count("<") > _MOST_TAGS:
        raise InputError(f"holds more than {_MOST_TAGS} tags, as no article does; leave it out")
    for piece in markup.split(">"):
        tag = _TAG.search(piece) if len(piece) > _LONG_TAG else None
        if tag and len(_QUOTED.sub("", piece[tag.start() :]).split()) > _MOST_ATTRIBUTES:
            raise InputError(
                f"holds a tag with more than {_MOST_ATTRIBUTES} attributes, as no article does; leave it out"
            )


def parsed(markup: str) -> HtmlElement:
    """A page or a fragment as the tree of a page.

    Raises:
        InputError: It is a bomb; or the parser gave up in the middle, as it does below 255 levels.
        ParserError: There is nothing in it (an error of lxml).
    """
    from lxml.html import HTMLParser, document_fromstring

    _refuse_bomb(markup)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    if any(error.level_name == "FATAL" for error in parser.error_log):
        raise InputError("is nested so deeply that the parser gives up; save its text as .txt")
    return tree


def shows_text(tree: HtmlElement) -> bool:
    """Whether a page shows any text to whoever opens it. Spoils the tree.

    Example:
        >>> shows_text(parsed("<p>Heim won.")), shows_text(parsed("<script>go()</script>&nbsp;<img src='x'>"))
        (True, False)
    """
    from lxml.etree import strip_elements

    strip_elements(tree, *_UNSEEN, with_tail=False)
    return any(text.strip() for text in tree.itertext())
