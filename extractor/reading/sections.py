"""What each part of an article is: headline, dateline, body, caption, post, stats or boilerplate.

The text is read line by line. A table of patterns names the lines that give themselves away; what is left is settled by
where a line stands and what stands around it. Nothing here knows a driver, a team or an outlet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from extractor.reading.quotes import ATTRIBUTION_LINE
from extractor.reading.section_cues import (
    ABOUT,
    AP_FILE,
    BARE_DATELINE,
    CAPS_LABEL,
    CAPTION_LENGTH,
    CAPTION_REST,
    CLOCK,
    CREDIT_END,
    DATELINES,
    GETTY_START,
    HEADER_DATE,
    HEADING_LENGTH,
    HEADING_WORDS,
    HEADLINE_LENGTH,
    HOLD_CUES,
    INLINE_SIGNATURE,
    INNER_STOP,
    LABELLED,
    LINE_CUES,
    MARKDOWN,
    NO_HEADING,
    NUMBERED,
    OUTLET,
    PLACE,
    POST_LENGTH,
    POST_LINES,
    POST_TAIL,
    RUN_IN_LIST,
    SEARCH_CUES,
    SHORT_LINE,
    SIGNATURE,
    WHOLE_QUOTE,
)
from extractor.reading.sentences import Span, is_wrapped, lines_of
from extractor.records.claim import SectionKind

__all__ = ["Section", "SectionKind", "split_sections"]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the article of one kind: a paragraph of the body, a headline, a block of lines.

    Attributes:
        kind: What it is. ``quote`` is never given here: quotations are found inside sections.
        start: First code point.
        end: One past the last.
    """

    kind: SectionKind
    start: int
    end: int


@cache
def _cues_for(first: str) -> tuple[tuple[SectionKind, re.Pattern[str]], ...]:
    """The line cues that a line with this first character can fit, compiled when one is met."""
    return tuple((kind, re.compile(cue)) for kind, firsts, cue in LINE_CUES if not firsts or first in firsts)


_FIRSTS: Final = frozenset("".join(firsts for _, firsts, _ in LINE_CUES))
_FILE_OR_CITY: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
Searches = tuple[tuple[SectionKind, str, "re.Pattern[str] | None"], ...]
_HOLDS: Final = tuple((kind, hold, re.compile(cue)) for kind, hold, cue in HOLD_CUES)
_SEARCHES: Final[Searches] = tuple((kind, words, re.compile(cue) if cue else None) for kind, words, cue in SEARCH_CUES)


@dataclass(slots=True)
class _Line:
    """A line that is not blank; ``kind`` is None until it is known, ``joined`` says that the section above goes on."""

    start: int
    end: int
    text: str
    bare: str
    blank: bool
    kind: SectionKind | None = None
    joined: bool = False


def split_sections(text: str) -> list[Section]:
    r"""The sections of an article: sorted, without overlap, over every line that is not blank.

    Args:
        text: The article as it was read.

    Examples:
        >>> article = "Rowan wins at last\n\nBy LEA HALE\n\nBRISTOL, Tenn. (AP) — Rowan won.\nADVERTISEMENT\nHe slept."
        >>> for section in split_sections(article):
        ...     print(section.kind, article[section.start : section.end])
        headline Rowan wins at last
        boilerplate By LEA HALE
        dateline BRISTOL, Tenn. (AP) —
        body Rowan won.
        boilerplate ADVERTISEMENT
        body He slept.
    """
    searches = tuple(cue for cue in _SEARCHES if cue[1] in text)
    lines = _lines(text, bool(searches))
    _mark_by_shape(lines, searches)
    _mark_posts(lines)
    _mark_tables(lines)
    _mark_about(lines)
    _mark_datelines(lines)
    _mark_headlines(lines)
    _mark_wrapped(text, lines)
    return _sections(lines)


def _lines(text: str, captions: bool) -> list[_Line]:
    """The lines; a header date and the text after a caption's credit are lines of their own."""
    result: list[_Line] = []
    for start, end, blank in lines_of(text):
        if not result and (header := HEADER_DATE.match(text, start, end)):
            result.append(_line(text, (start, header.end()), blank, "dateline"))
            start, blank = header.end(), True
        elif captions and end - start > CAPTION_REST and (credit := _caption_end(text, start, end)):
            result.append(_line(text, (start, credit), blank, "caption"))
            start, blank = credit, True
        if text[start:end].strip():
            result.append(_line(text, (start, end), blank))
    return result


def _line(text: str, span: Span, blank: bool, kind: SectionKind | None = None) -> _Line:
    start, end = span
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    raw = raw.strip()
    mark = MARKDOWN.match(raw) if raw[0] in "#>*_" else None
    bare = raw[mark.end() :].rstrip("*_") if mark else raw
    return _Line(start, start + len(raw), raw, bare or raw, blank, kind)


def _caption_end(text: str, start: int, end: int) -> int | None:
    """Where a caption ends that has text after its credit on the same line."""
    opens = GETTY_START.match(text, start, end) or AP_FILE.match(text, start, end)
    if not opens and text.find("PUBLICATIONx", start, min(end, start + 700)) < 0:
        return None
    found = CREDIT_END.search(text, start, min(end, start + 1500))
    return found.end() if found and end - found.end() > CAPTION_REST else None


def _mark_by_shape(lines: list[_Line], searches: Searches) -> None:
    """Name the lines that give themselves away."""
    for line in lines:
        if line.kind is None:
            line.kind = _shape(line.bare, searches)


def _shape(line: str, searches: Searches) -> SectionKind | None:
    """The kind that a line shows by itself."""
    if len(line) <= SHORT_LINE:
        first = line[0].lower()
        # all other signs and letters share one entry of the cache
        for kind, cue in _cues_for(first if first in _FIRSTS else "?"):
            if cue.match(line):
                return kind
        for kind, hold, cue in _HOLDS:
            if hold in line and cue.match(line):
                return kind
    if "1" in line and RUN_IN_LIST.match(line):
        return "stats"
    if line[0] in _FILE_OR_CITY and (GETTY_START.match(line) or AP_FILE.match(line)):
        return "caption"
    if len(line) <= CAPTION_LENGTH:
        for kind, words, search in searches:
            if words in line and (search is None or search.search(line)):
                return kind
    return None


def _mark_posts(lines: list[_Line]) -> None:
    """Name the signature of a post and the text above it."""
    for index, line in enumerate(lines):
        if "(@" not in line.text or len(line.text) > POST_LENGTH:
            continue
        if not SIGNATURE.match(line.text):
            if INLINE_SIGNATURE.search(line.text):
                line.kind = "post"
            continue
        line.kind = "post"
        below = line
        for number in range(index - 1, max(-1, index - 1 - POST_LINES), -1):
            above = lines[number]
            if len(above.text) > POST_LENGTH or above.kind not in (None, "post") or SIGNATURE.match(above.text):
                break
            if below is not line and (below.blank or not _goes_on_from(above, below)):
                break
            above.kind = "post"
            below.joined = True
            below = above


def _goes_on_from(above: _Line, below: _Line) -> bool:
    """Whether a line of a post belongs with the line above it."""
    if POST_TAIL.match(below.text):
        return True
    return below.text[0].islower() and above.text[-1] not in '.!?”":'


def _mark_tables(lines: list[_Line]) -> None:
    """Name blocks of figures: stat blocks, lists of finishers, cards of a race."""
    for block in _blocks(lines):
        open_lines = [line for line in block if line.kind in (None, "stats")]
        if len(open_lines) < 2:
            continue
        numbered = [line for line in open_lines if NUMBERED.match(line.bare) and len(line.text) <= HEADING_LENGTH]
        if len(numbered) > 1 and any(b.start - a.end <= 2 for a, b in pairwise(numbered)):
            for line in numbered:
                line.kind = "stats"
        short = [line for line in open_lines if len(line.text) <= HEADING_LENGTH and line.text[-1] not in '.!?”"']
        has_figures = any(line.kind == "stats" for line in open_lines)
        card = len(short) == len(block) >= 3 and bool(CLOCK.search("\n".join(line.bare for line in short)))
        for line in short:
            # "Crew chief: A. Hale" is a figure's neighbour; so is all of a card
            if line.kind is None and (card or (has_figures and LABELLED.match(line.bare))):
                line.kind = "stats"
        lead = block[0]
        announces = lead.bare.endswith(":") and len(lead.text) <= HEADING_LENGTH
        if lead.kind is None and announces and block[1].kind == "stats":
            lead.kind = "stats"
        for above, line in pairwise(block):
            line.joined = line.joined or (above.kind == line.kind == "stats")


def _blocks(lines: list[_Line]) -> list[list[_Line]]:
    """Lines without a blank one between them."""
    result: list[list[_Line]] = []
    for line in lines:
        if line.blank or not result:
            result.append([])
        result[-1].append(line)
    return result


def _mark_about(lines: list[_Line]) -> None:
    """Name what a press release tells about its sender: the heading and the paragraphs under it."""
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        found = ABOUT.match(line.bare) if line.kind is None else None
        if found is None:
            continue
        line.kind = "boilerplate"
        alone = found.end() >= len(line.bare)
        taken, to_the_end = not alone, False
        while index < len(lines) and lines[index].kind is None:
            below = lines[index]
            if below.blank and not to_the_end and (taken or _may_head(below) or CAPS_LABEL.match(below.bare)):
                to_the_end = _goes_on(lines, index)
                if not to_the_end:
                    break
            below.kind = "boilerplate"
            taken = True
            index += 1


def _goes_on(lines: list[_Line], index: int) -> bool:
    """Whether all that is left is prose: then the sender's self-praise has a second paragraph."""
    return all(
        line.kind in (None, "boilerplate") and not _may_head(line) and not CAPS_LABEL.match(line.bare)
        for line in lines[index:]
    )


def _mark_datelines(lines: list[_Line]) -> None:
    """Cut the place and day off the first paragraph that opens with them."""
    bodies = 0
    for index, line in enumerate(lines):
        if line.kind is not None:
            continue
        found = DATELINES.match(line.text)
        if not found and (not bodies or index < 3):
            found = BARE_DATELINE.match(line.text)
        if found and line.text[found.end() :].strip():
            place = found[0]
            head = _Line(line.start, line.start + len(place), place, place, line.blank, "dateline")
            body = line.text[len(place) :].lstrip()
            lines[index] = _Line(line.end - len(body), line.end, body, body, False, "body")
            lines.insert(index, head)
            return
        bodies += not _may_head(line)
        if bodies > 6:
            return


def _may_head(line: _Line) -> bool:
    """Whether a line has the shape of a heading: short, one thought, no full stop."""
    text = line.bare
    if len(text) > HEADLINE_LENGTH or text[-1] in ".,;:":
        return False
    if text[-1] in "”\"’'" and text.rstrip("”\"’'")[-1:] in ".,!":
        return False
    return INNER_STOP.search(text) is None


def _may_subhead(line: _Line) -> bool:
    """Whether a line can be a heading inside the article."""
    text = line.bare
    if len(text) > HEADING_LENGTH or text.count(" ") >= HEADING_WORDS or not _may_head(line):
        return False
    if text[0] in "-•·–—*(" or NO_HEADING.match(text):
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'’#"


def _mark_headlines(lines: list[_Line]) -> None:
    """Name what is still open: headlines at the top, headings inside, else body."""
    top = True
    titles = 0
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        above = lines[index - 1] if index else None
        if line.kind is not None:
            top = top and line.kind not in ("body", "post")
            continue
        marked = line.text is not line.bare and line.text.startswith("#") and len(line.text) <= HEADLINE_LENGTH
        if marked or (top and titles < 4 and below is not None and _is_title(line, below, titles)):
            line.kind = "headline"
            titles += 1
        elif top and titles and len(line.text) <= HEADING_LENGTH and OUTLET.match(line.bare):
            line.kind = "boilerplate"
        elif top and titles and PLACE.match(line.bare):
            line.kind = "dateline"
        elif not top and above is not None and _names_speaker(above, line):
            line.kind, line.joined = "body", True
        elif not top and below is not None and _may_subhead(line) and _leads(lines, index):
            line.kind = "headline"
        else:
            line.kind = "body"
            top = False


def _is_title(line: _Line, below: _Line, titles: int) -> bool:
    """Whether a line above the first paragraph is the title or a line under it."""
    if titles and (OUTLET.match(line.bare) or PLACE.match(line.bare)):
        return False
    if NO_HEADING.match(line.bare) and titles:
        return False
    if _may_head(line):
        return True
    bylined = below.blank and (below.kind == "dateline" or below.bare[:3].lower() == "by ")
    return not titles and bylined and len(line.text) <= HEADING_LENGTH and line.text[-1] == "."


def _names_speaker(above: _Line, line: _Line) -> bool:
    """Whether a line is the name under a quotation that fills the line above it."""
    return (
        not line.blank
        and len(line.text) <= HEADLINE_LENGTH
        and WHOLE_QUOTE.match(above.text) is not None
        and ATTRIBUTION_LINE.match(line.text) is not None
    )


def _leads(lines: list[_Line], index: int) -> bool:
    """Whether a short line leads to something: text, pictures or figures, not to another of its kind."""
    for below in lines[index + 1 : index + 3]:
        if below.kind == "boilerplate":
            continue
        if below.kind is not None:
            return below.kind != "headline"
        return not _may_subhead(below)
    return False


def _mark_wrapped(text: str, lines: list[_Line]) -> None:
    """Join the lines of paragraphs that are broken by width."""
    for block in _blocks(lines):
        body = [line for line in block if line.kind in ("body", "headline")]
        if len(body) > 1 and is_wrapped(text, [(line.start, line.end) for line in body]) and body[-1] is block[-1]:
            for line in body:
                line.kind = "body"
            for line in body[1:]:
                line.joined = True


def _sections(lines: list[_Line]) -> list[Section]:
    result: list[Section] = []
    for line in lines:
        kind: SectionKind = line.kind or "body"
        if line.joined and result and result[-1].kind == kind:
            result[-1] = Section(kind, result[-1].start, line.end)
        else:
            result.append(Section(kind, line.start, line.end))
    return result
