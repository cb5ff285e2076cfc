"""A fragment of HTML all of which is article, as text."""

from __future__ import annotations

import re

from extractor.errors import InputError
from extractor.formats.markup import parsed

_SPACES = re.compile(r"\s+")
_GAPS = re.compile(r"\n{2,}")
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


def plain_text(fragment: str) -> str:
    r"""The text of a fragment, such as the body of a wire item: paragraphs with a blank line between them.

    Raises:
        InputError: It cannot be parsed.

    Example:
        >>> plain_text("<p>Corey Heim <b>won</b>.</p><p>Layne Riggs<br/>was second.</p>")
        'Corey Heim won.\n\nLayne Riggs\nwas second.'
    """
    from lxml.etree import LxmlError, iterwalk, strip_elements

    try:
        tree = parsed(f"<div>{fragment}</div>")
    except (LxmlError, ValueError) as error:
        raise InputError(f"the HTML of its body cannot be parsed ({error}); give a plain body") from error
    strip_elements(tree, "script", "style", with_tail=False)
    pieces: list[str] = []
    for event, element in iterwalk(tree, events=("start", "end")):
        begins = event == "start"
        mark = _BREAKS.get(element.tag, "")
        told = (element.text if begins else element.tail) or ""
        pieces += mark if begins or mark == _PARAGRAPH else "", _SPACES.sub(" ", told)
    lines = "\n".join(line.strip() for line in "".join(pieces).split("\n"))
    return _GAPS.sub(_PARAGRAPH, lines).strip()
