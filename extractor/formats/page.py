"""A page in HTML becomes the text of its article and what its markup says of it: trafilatura does the reading.

The same page gives the same answer on any day, in any order, anywhere: nothing is fetched, no segment is dropped
because another page had it, and a date counts only where the markup gives it as that of publication. (Asked without
bounds, the date finder takes no day after today and guesses from any date in the text; the text is ours to read.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from extractor.errors import InputError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOUNDS = {"min_date": "1940-01-01", "max_date": "2199-12-31"}
"""Between these days a date is believed; without them, the day of the run would be the last."""

_DATED = re.compile(r"date|time|publi|issued|created|posted|release", re.IGNORECASE)
_OTHER_DAY = re.compile(r"modif|updat|revis|expir|copyright|event|start|end|valid|review|retriev", re.IGNORECASE)
_NAMING = ("name", "property", "itemprop", "http-equiv")
_TIME_OF_PAGE = re.compile(r"^(entry-(date|time)|published|dt-published|posted)", re.IGNORECASE)

_LONG_TAG = re.compile(r"<[A-Za-z][^>]{10000,}")
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')
_MOST_ATTRIBUTES = 1000
_UNSEEN = re.compile(r"(?is)<(script|style|head|noscript|template)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>")
_BLANK = re.compile(r"(?:\s|&nbsp;|&#160;|&#xa0;)+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_GAPS = re.compile(r"\n{2,}")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_PARAGRAPH = "\n\n"
_BREAKS = {
    **dict.fromkeys(("td", "th"), " "),
    **dict.fromkeys(("br", "dd", "dt", "li", "tr"), "\n"),
    **dict.fromkeys(
        "address article aside blockquote div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre "
        "section table ul".split(),
        _PARAGRAPH,
    ),
}
"""What stands in a text where an element begins; where one begins a paragraph, one ends with it, too."""

_PARAGRAPH_END = re.compile(r"\n+(?!- |\|)")
"""The end of a line before anything but an item of a list or a row of a table."""


class Page(NamedTuple):
    """What a page holds.

    Attributes:
        text: Its article, paragraphs with a blank line between them; empty where the page shows nothing.
        title: Its title, without the name of the site where the page keeps them apart.
        published: The day of publication that its markup gives, ISO 8601.
        url: Its canonical address, else the one that was given.
        site: The name of the site, else the host of the address.
    """

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    site: str | None = None


def read_page(markup: str, address: str | None = None) -> Page:
    """Extracts the article of a page.

    Args:
        markup: The page in HTML.
        address: Where it was found, if that is known.

    Raises:
        InputError: The page shows something, but no text could be extracted.

    Example:
        >>> page = read_page('''<html><head><title>Heim wins</title><meta property="article:published_time"
        ... content="2025-02-09T18:00:00Z"></head><body><p>Corey Heim won at Charlotte.</p></body></html>''')
        >>> page.text, page.title, page.published
        ('Corey Heim won at Charlotte.', 'Heim wins', '2025-02-09')
    """
    trafilatura = _trafilatura()
    _refuse_bomb(markup)
    try:
        tree = _tree(markup)
        if tree is None:
            return _without_text(markup)
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
        if found is None or not found.text:
            return _without_text(markup)
        said = trafilatura.extract_metadata(_part(tree, _describing(tree)), address, _date_settings())
        address = said.url or address
        published = _published(tree, address)
    except InputError:
        raise
    except Exception as error:  # lxml and trafilatura raise whatever they meet
        raise InputError(f"no text could be extracted ({type(error).__name__}: {error}); save it as .txt") from error
    text = _PARAGRAPH_END.sub(_PARAGRAPH, found.text).strip()
    return Page(text, said.title or None, published, address, said.sitename or host(address))


def plain_text(fragment: str) -> str:
    r"""The text of a fragment all of which is article, such as the body of a wire item.

    Raises:
        InputError: It cannot be parsed.

    Example:
        >>> plain_text("<p>Corey Heim <b>won</b>.</p><p>Layne Riggs<br/>was second.</p>")
        'Corey Heim won.\n\nLayne Riggs\nwas second.'
    """
    from lxml.etree import LxmlError, strip_elements

    _refuse_bomb(fragment)
    try:
        tree = _parsed(f"<div>{fragment}</div>")
    except (LxmlError, ValueError) as error:
        raise InputError(f"the HTML of its body cannot be parsed ({error}); give a plain body") from error
    strip_elements(tree, "script", "style", with_tail=False)
    pieces: list[str] = []
    for event, element in _walk(tree):
        begins = event == "start"
        mark = _BREAKS.get(element.tag, "")
        told = (element.text if begins else element.tail) or ""
        pieces += mark if begins or mark == _PARAGRAPH else "", _SPACES.sub(" ", told)
    lines = "\n".join(line.strip() for line in "".join(pieces).split("\n"))
    return _GAPS.sub(_PARAGRAPH, lines).strip()


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its first two kilobytes.

    Example:
        >>> declared_charset(b'<html><head><meta charset="iso-8859-2">')
        'iso-8859-2'
    """
    found = _CHARSET.search(data[:2048])
    return found[1].decode("ascii") if found else None


def host(address: str | None) -> str | None:
    """The host of an address without ``www.``.

    Example:
        >>> host("https://www.example.com/a")
        'example.com'
    """
    try:
        name = urlsplit(address or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


@lru_cache(maxsize=1)
def _trafilatura() -> Any:
    """The library, which takes a third of a second to import and is needed for HTML alone."""
    import trafilatura

    return trafilatura


def _date_settings() -> dict[str, Any]:
    return {"extensive_search": False, "original_date": True, **_BOUNDS}


def _tree(markup: str) -> HtmlElement | None:
    """The parsed page. A fragment without its ``<html>`` is taken for a page all the same."""
    tree = _trafilatura().load_html(markup)
    return tree if tree is not None else _trafilatura().load_html(f"<html><body>{markup}</body></html>")


def _parsed(markup: str) -> HtmlElement:
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)


def _walk(tree: HtmlElement) -> Iterable[tuple[str, HtmlElement]]:
    from lxml.etree import iterwalk

    walk: Iterable[tuple[str, HtmlElement]] = iterwalk(tree, events=("start", "end"))
    return walk


def _without_text(markup: str) -> Page:
    """Nothing was extracted: an empty page if it shows nothing, else a failure."""
    if not _BLANK.sub("", _UNSEEN.sub("", markup)):
        return Page("")
    raise InputError("shows something, but no text could be extracted; save its text as .txt")


def _describing(tree: HtmlElement) -> list[HtmlElement]:
    """The elements that say what the page is."""
    paths = ("meta", "link[@rel='canonical']", "title", "h1", "script[@type='application/ld+json']", "base")
    return [element for path in paths for element in tree.findall(f".//{path}")]


def _published(tree: HtmlElement, address: str | None) -> str | None:
    """The day of publication: in the address, in the head, in linked data, or in a ``<time>`` of the article itself."""
    from htmldate import find_date

    times = tree.findall(".//time")
    marked = [each for each in times if each.get("itemprop") == "datePublished" or "pubdate" in each.attrib]
    marked = marked or [each for each in times if _TIME_OF_PAGE.match(each.get("class", ""))] or times
    kept = [each for each in tree.iter("meta") if _is_date(each)]
    kept += tree.findall(".//script[@type='application/ld+json']")
    kept += marked if len(marked) == 1 else marked[:1] if marked is not times else []
    found: str | None = find_date(_part(tree, kept), url=address, **_date_settings())
    return found


def _is_date(meta: HtmlElement) -> bool:
    named = " ".join(meta.get(each, "") for each in _NAMING) + (" published" if "pubdate" in meta.attrib else "")
    return bool(_DATED.search(named)) and not _OTHER_DAY.search(named)


def _part(tree: HtmlElement, elements: Iterable[HtmlElement]) -> HtmlElement:
    """A page of these elements alone, so that whoever searches it finds nothing else."""
    page = _parsed("<html><head></head><body></body></html>")
    for element in elements:
        copied = deepcopy(element)
        copied.tail = None
        page[0 if element.tag in ("meta", "link", "title", "base", "script") else 1].append(copied)
    return page


def _refuse_bomb(markup: str) -> None:
    """Refuses a tag with a thousand attributes: parsing it takes time that grows with their square."""
    for tag in _LONG_TAG.finditer(markup):
        if len(_QUOTED.sub("", tag[0]).split()) > _MOST_ATTRIBUTES:
            raise InputError(f"holds a tag with more than {_MOST_ATTRIBUTES} attributes; no article has one")
