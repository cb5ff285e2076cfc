"""Cleaning: what a scraper left in a text is taken out before reading, and every offset finds its way back.

Folding changes one character into one and cannot delete; entities, tags, ligatures, mis-decoded characters and marks
without width need more. Each round of edits is written down, so that a span of the cleaned text is put back by
counting, never by searching. A text without dirt costs one search and is handed on as it is.

What only looks different (quotes, dashes, accents) stays for ``fold``, and a missing space after a full stop for
``sentences``.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from html.entities import html5
from typing import Final, NamedTuple

from extractor.reading.fold import LOOKALIKES

MOST_ROUNDS: Final = 10
"""An edit may bring more dirt to light ("&amp;lt;br&gt;" is a tag in the end), but nobody writes it deeper than this."""


def _byte(char: str) -> int:
    """The byte that windows-1252 shows as this character; the five bytes it has no character for stand for themselves."""
    try:
        return char.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(char)


def _shown(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _class(chars: str) -> str:
    return "[" + "".join(map(re.escape, sorted(set(chars)))) + "]"


_ZERO_WIDTH = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f"
# The second and later bytes of a character in UTF-8, as they look after decoding with windows-1252 or Latin-1.
_LATER = "".join(_shown(byte) + chr(byte) for byte in range(0x80, 0xC0) if byte != 0x85) + "…"
_LATER = "".join(char for char in _LATER if _byte(char) < 0xC0)
# Those that may as well stand after a word of capitals: "IRMÃ”" ends a quotation.
_AS_WELL = "‘’“”–—…"
_NOT_QUOTES = "".join(set(_LATER) - set(_AS_WELL))
_OTHERS = _class("".join(LOOKALIKES))
_INLINE = "a|abbr|b|big|code|em|font|i|mark|s|small|span|strong|sub|sup|u|center"
_BLOCK = (
    "article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|iframe|img|li|main|nav|"
    "ol|p|picture|pre|section|source|table|tbody|td|th|thead|tr|ul|video"
)


def _entity(match: re.Match[str]) -> str:
    name = match["entity"]
    return html.unescape(f"&{name};") if name.startswith("#") else html5.get(f"{name};", f"&{name};")


def _composed(match: re.Match[str]) -> str:
    """Letters with their accents as one character each; a mark that makes no letter is left out."""
    joined = unicodedata.normalize("NFC", match.group())
    return "".join(char for char in joined if not "\u0300" <= char <= "\u036f")


def _decoded(match: re.Match[str]) -> str:
    return bytes(map(_byte, match.group())).decode("utf-8", errors="replace")


def _compatible(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _latin(match: re.Match[str]) -> str:
    """Letters of another script inside a Latin word, as the Latin ones that they look like."""
    return "".join(LOOKALIKES[char].upper() if char.isupper() else LOOKALIKES[char] for char in match.group())


def _as(text: str) -> Callable[[re.Match[str]], str]:
    return lambda match: text


_EDITS: Final[dict[str, tuple[str, Callable[[re.Match[str]], str]]]] = {
    # a soft hyphen at the end of a line is the hyphen of a word that goes on there
    "NO_WIDTH": (rf"\u00ad\r?\n(?=[a-z])|[{_ZERO_WIDTH}]+", _as("")),
    "ENTITY": (r"&(?:amp;)*(?P<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});", _entity),
    # entities that lost their ampersand; "#39; " may as well be a car number in a list
    "HALF_ENTITY": (r"(?<=\w)\ #39;(?=(?:s|d|m|t|re|ll|ve)\b)|(?<!&)#39;(?=[A-Za-z])", _as("'")),
    "HALF_QUOTE": (r"(?<![&\w])quot;", _as('"')),
    "HALF_AND": (r"(?<![&\w])amp;", _as("&")),
    "HIDDEN": (r"<!--.{0,2000}?-->|<(?P<hidden>script|style)\b[^<>]{0,400}>.{0,4000}?</(?P=hidden)\s*>", _as("\n")),
    "INLINE": (rf"</?(?:{_INLINE})(?:\s[^<>]{{0,1000}})?/?>", _as("")),
    "BLOCK": (rf"</?(?:{_BLOCK})(?:\s[^<>]{{0,1000}})?/?>", _as("\n")),
    "MIS_2": (
        rf"Ã(?:{_class(_NOT_QUOTES)}|{_class(_AS_WELL)}(?=[a-zA-Z]))"
        rf"|Â[\u0080-\u009f\u00a0-\u00bf]|[ÄÅ]{_class(_NOT_QUOTES)}|Å“|Ëœ",
        _decoded,
    ),
    "MIS_3": (rf"â[€‚„†ˆ\u0080\u0082\u0084\u0086\u0088]{_class(_LATER)}|ï»¿", _decoded),
    "MIS_4": (rf"ð[Ÿ\u009f]{_class(_LATER)}{{2}}", _decoded),
    "MIS_QUOTE": (rf"â€(?!{_class(_LATER)})", _as("”")),
    "MIS_SPACE": (r"Â(?=\s)", _as("")),
    "LOST_APOSTROPHE": ("(?<=[A-Za-z])\ufffd(?=(?:s|d|m|t|re|ll|ve)\\b)", _as("'")),
    "CONTROL": (r"[\u0080-\u0084\u0086-\u009f]", lambda match: _shown(ord(match.group()))),
    "ACCENT": (rf"[^\W\d_][{_MARKS}]+", _composed),
    "WIDE": ("[\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]+", _compatible),
    "LOOKALIKE": (rf"(?<=[A-Za-z]){_OTHERS}+|{_OTHERS}+(?=[A-Za-z])", _latin),
    "LINE_END": (r"(?:\\r)?\\n(?![a-z])|\\t(?![a-z])", lambda match: "\n" if "n" in match.group() else " "),
    "ESCAPED": (r"""\\(?=["'$])""", _as("")),
    "DOUBLED": (r"(?<=\w)(?:''|’’)(?=(?:s|d|m|t|re|ll|ve)\b)", _as("'")),
    "DOUBLED_QUOTE": (r'(?<!")""(?!")', _as('"')),
}
"""What is dirt, by name, and what it becomes."""

_ODD: Final = re.compile(
    rf"[\\<\u0080-\u0084\u0086-\u009f\ufffd{_ZERO_WIDTH}{_MARKS}\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ffÂÃÄÅËâïð{_OTHERS[1:-1]}]"
    r"|&[#\w]|#39;|quot;|amp;|''|’’|\"\""
)
"""Where no such thing stands there is nothing to clean."""
_DIRT: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _EDITS.items()), re.DOTALL)


@dataclass(frozen=True, slots=True)
class Round:
    """The edits of one pass: code points before it and after it, half-open, in order."""

    before: list[tuple[int, int]] = field(default_factory=list)
    after: list[tuple[int, int]] = field(default_factory=list)

    def place(self, offset: int) -> tuple[int, int]:
        """The stretch before the pass that a character after it was made from."""
        index = bisect_right(self.after, (offset, offset)) - 1
        # An edit that begins here comes after one that was a deletion here.
        if index + 1 < len(self.after) and self.after[index + 1][0] == offset:
            index += 1
        if index < 0:
            return offset, offset + 1
        if offset < self.after[index][1]:
            return self.before[index]
        start = self.before[index][1] + offset - self.after[index][1]
        return start, start + 1


class Cleaned(NamedTuple):
    """A text that can be read, and how it came from the text as it was."""

    text: str
    rounds: tuple[Round, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the cleaned text stands in the text as it was.

        A character made from several stands for all of them; what was deleted at an edge stays outside.

        Example:
            >>> source = "Heim&rsquo;s <b>six</b> wins"
            >>> cleaned = clean(source)
            >>> start, end = cleaned.span(0, 10)
            >>> cleaned.text[0:10], source[start:end]
            ('Heim’s six', 'Heim&rsquo;s <b>six')
        """
        for each in reversed(self.rounds):
            if start < end:
                start, end = each.place(start)[0], each.place(end - 1)[1]
            else:
                start = end = each.place(start)[0]
        return start, end


def clean(text: str) -> Cleaned:
    r"""Take out what a scraper left in a text.

    Args:
        text: The text as read.

    Example:
        >>> clean("Sua\u0301rez &amp; Co.<br>Layneâ€™s win").text
        'Suárez & Co.\nLayne’s win'
        >>> clean("Corey Heim’s sixth win").rounds
        ()
    """
    rounds: list[Round] = []
    while len(rounds) < MOST_ROUNDS and _ODD.search(text):
        done = Round()
        text = _pass(text, done)
        if not done.before:
            break
        rounds.append(done)
    return Cleaned(text, tuple(rounds))


def _pass(text: str, done: Round) -> str:
    pieces: list[str] = []
    position = length = 0
    for match in _DIRT.finditer(text):
        name = next(name for name in _EDITS if match[name] is not None)
        new = _EDITS[name][1](match)
        start, end = match.span()
        if new == match.group():
            continue
        pieces += (text[position:start], new)
        length += start - position
        done.before.append((start, end))
        done.after.append((length, length + len(new)))
        length += len(new)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
