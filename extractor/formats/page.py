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
from extractor.formats.markup import parsed, shows_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOUNDS = {"min_date": "1940-01-01", "max_date": "2199-12-31"}
"""Between these days a date is believed; without them, the day of the run would be the last."""

_DATED = re.compile(r"date|time|publi|issued|created|posted|release", re.IGNORECASE)
_OTHER_DAY = re.compile(r"modif|updat|revis|expir|copyright|event|start|end|valid|review|retriev", re.IGNORECASE)
_NAMING = ("name", "property", "itemprop", "http-equiv")
_TIME_OF_PAGE = re.compile(r"^(entry-(date|time)|published|dt-published|posted)", re.IGNORECASE)

_PARAGRAPH = "\n\n"
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
    from lxml.etree import ParserError

    trafilatura = _trafilatura()
    try:
        tree = parsed(trafilatura.utils.repair_faulty_html(markup, markup[:50].lower()))
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
        if found is None or not found.text:
            return _without_text(tree)
        said = trafilatura.extract_metadata(_part(_describing(tree)), address, _date_settings())
        address = said.url or address
        published = _published(tree, address)
    except (InputError, MemoryError):
        raise
    except ParserError:
        return Page("")
    except Exception as error:  # lxml and trafilatura raise whatever they meet
        raise InputError(f"no text could be extracted ({type(error).__name__}: {error}); save it as .txt") from error
    text = _PARAGRAPH_END.sub(_PARAGRAPH, found.text).strip()
    return Page(text, said.title or None, published, address, said.sitename or host(address))


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
    """The library, which takes half a second to import and is needed for HTML alone."""
    import trafilatura.utils

    return trafilatura


def _date_settings() -> dict[str, Any]:
    return {"extensive_search": False, "original_date": True, **_BOUNDS}


def _without_text(tree: HtmlElement) -> Page:
    """Nothing was extracted: an empty page if it shows nothing, else a failure."""
    if shows_text(tree):
        raise InputError("shows something, but no text could be extracted; save its text as .txt")
    return Page("")


def _describing(tree: HtmlElement) -> list[HtmlElement]:
    """The elements that say what the page is."""
    paths = ("meta", "link[@rel='canonical']", "title", "script[@type='application/ld+json']", "base")
    found: list[HtmlElement] = [element for path in paths for element in tree.findall(f".//{path}")]
    return [*found, *tree.findall(".//h1")[:2]]  # two are enough to tell that there is more than one


def _published(tree: HtmlElement, address: str | None) -> str | None:
    """The day of publication: in the address, in the head, in linked data, or in a ``<time>`` of the article itself."""
    from htmldate import find_date

    times = tree.findall(".//time")
    marked = [each for each in times if each.get("itemprop") == "datePublished" or "pubdate" in each.attrib]
    marked = marked or [each for each in times if _TIME_OF_PAGE.match(each.get("class", ""))] or times
    kept = [each for each in tree.iter("meta") if _is_date(each)]
    kept += tree.findall(".//script[@type='application/ld+json']")
    kept += marked if len(marked) == 1 else marked[:1] if marked is not times else []
    found: str | None = find_date(_part(kept), url=address, **_date_settings())
    return found


def _is_date(meta: HtmlElement) -> bool:
    named = " ".join(meta.get(each, "") for each in _NAMING) + (" published" if "pubdate" in meta.attrib else "")
    return bool(_DATED.search(named)) and not _OTHER_DAY.search(named)


def _part(elements: Iterable[HtmlElement]) -> HtmlElement:
    """A page of these elements alone, so that whoever searches it finds nothing else."""
    page = parsed("<html><head></head><body></body></html>")
    for element in elements:
        copied = deepcopy(element)
        copied.tail = None
        page[0 if element.tag in ("meta", "link", "title", "base", "script") else 1].append(copied)
    return page
