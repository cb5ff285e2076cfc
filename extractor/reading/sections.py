"""What each part of an article is: headline, dateline, body, caption, post, stats or boilerplate.

The text is read line by line. A table of patterns names the lines that give themselves away; what is left is settled by
where a line stands and what stands around it. Nothing here knows a driver, a team or an outlet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from extractor.reading.quotes import ATTRIBUTION_LINE
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


# --- tables ------------------------------------------------------------------------------------------------------------

SHORT_LINE: Final = 240
"""Only lines up to here are asked for their shape; what is longer is prose, a caption or a table."""

HEADLINE_LENGTH: Final = 180
HEADING_LENGTH: Final = 120
HEADING_WORDS: Final = 20
POST_LENGTH: Final = 420
POST_LINES: Final = 8
CAPTION_LENGTH: Final = 1500

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE: Final = rf"{_MONTH} \d{{1,2}},? \d{{4}}"
_UNITS: Final = (
    r"(?:starts?|races?|wins?|victories|poles?|top[- ]?(?:5|10|20|five|ten|twenty)s?|laps(?: led)?|points|DNFs?|podiums?|"
    r"titles?|championships?|stage (?:wins?|points)|playoff points|career wins|average|avg)\b"
)

_BYLINE_WORD: Final = r"[A-Z0-9][\w.'’&-]*|and|de|van|von|der|for|of|the|with|at|[&|/–—-]"

LINE_CUES: Final[tuple[tuple[SectionKind, str, str], ...]] = (
    # agencies' and pages' stubs
    ("boilerplate", "agiruv", r"(?i:(?:via )?(?:imago|getty(?: images)?|imagn(?: images)?|usa today(?: sports)?|ap|ap photo)$)"),
    ("boilerplate", "agiruv", r"(?i:(?:via )?(?:reuters|icon sportswire|afp|associated press|getty images/.{1,40})$)"),
    ("boilerplate", "impv", r"(?i:(?:image|photo|picture|video|media)s? ?(?:credits?|courtesy|by|source)\b(?: of)?:?\s)"),
    ("boilerplate", "cps", r"(?i:photos?: |credits?: |source: (?:imago|getty|instagram|x\b|twitter))"),
    # advertisements, links, prompts
    ("boilerplate", "alrst", r"(?i:(?:advertisements?|ad|trending|sponsored(?: content)?|recommended(?: for you)?|loading.{0,3})$)"),
    ("boilerplate", "as", r"(?i:(?:article|story) continues below.{0,30}$)"),
    ("boilerplate", "alvw", r"(?i:watch what['’]?s trending|what['’]?s happening\?|view this post on|a post shared by)"),
    ("boilerplate", "l", r"(?i:listen to this (?:article|story))"),
    ("boilerplate", "r", r"(?i:related(?: (?:stories|story|articles?|news|content|posts?|reading))?\s?(?::|$))"),
    ("boilerplate", "admrsw", r"(?i:(?:read|see|also read|must[- ]read|more|don['’]?t miss|also see|watch)(?: (?:here|also|next|more))?\s?:)"),
    ("boilerplate", "amrs", r"(?i:(?:also read|read more|see also|read next|must read)\b)"),
    ("boilerplate", "cls", r"(?i:share (?:this|on|via|your)|share\s?(?::|$)|like,? (?:comment|share|subscribe)|click here)"),
    ("boilerplate", "fls", r"(?i:subscribe\b|sign up\b|log in\b|follow us|follow (?:the|our) .{0,60}@)"),
    ("boilerplate", "gjdlt", r"(?i:tap here|get the news|get our|join (?:our|the (?:conversation|discussion))|download (?:the|our))"),
    ("boilerplate", "flt", r"(?i:let us know|tell us what|tags?:|filed under|topics?:)"),
    ("boilerplate", "acnptw©", r"(?i:copyright\b|©|all rights reserved|terms of (?:use|service)|privacy policy|cookie|we use cookies|newsletter)"),
    ("boilerplate", "dhw", r"(?i:(?:what do you think|who do you|do you agree|did we|have we).{0,120}(?:comments?(?: section)?(?: below)?|sound off|let us know)[.!?]?$)"),
    ("boilerplate", "hmnrs", r"(?:Home|News|Racing|Motorsports?|NASCAR|Sports)(?: ?[/>»›] ?[\w' -]{1,30}){1,5}$"),
    ("boilerplate", "(12gmo", r"(?i:\(?(?:must be )?(?:21|18)\+|(?:21|18) and (?:over|older)|gambling problem|odds (?:as of|are|via|courtesy|provided)\b)"),
    # press releases
    ("boilerplate", "*-fmnpt", r"(?i:\W{0,4}(?:(?:news|press|team) release|media advisory|for immediate release)\W{0,4}$|for immediate release\b)"),
    ("boilerplate", "cmp", r"(?i:(?:media |press |pr |public relations )?contacts?\s?:)"),
    ("boilerplate", "#*-_=–—e", r"(?:#{2,6}|\*{3,}|-{3,}|_{3,}|={3,}|[-–—]\s?(?:30|[A-Z]{2,6})\s?[-–—]|(?i:end|ends))$"),
    # bylines
    ("boilerplate", "bprsw", rf"(?:By|BY|by|(?:Written|Posted|Story|Words|Reported) by)\s(?=[A-Z])(?:{_BYLINE_WORD})(?:,?\s(?:{_BYLINE_WORD})){{0,12}}$"),
    ("boilerplate", "aco", r"(?i:column|opinion|commentary|analysis) ?[|:–—-] ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$"),
    ("boilerplate", "acnrst", r"(?i:(?:a |the )?(?:column|story|report|notebook|commentary) by\s)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$"),
    ("boilerplate", "snwt", r"(?i:(?:staff|wire|news service|staff and wire) reports?$|the associated press$)"),
    # posts
    ("post", "ph", r"(?i:pic\.twitter\.com/|https?://t\.co/)\S+$"),
    # days of publication on a line of their own
    ("dateline", "cflpru", rf"(?i:(?:posted|published|updated|last updated|compiled|filed|released)\b:?)[^.!?]{{0,40}}{_DATE}.{{0,24}}$"),
    ("dateline", "", rf"(?=.{{0,80}}\d{{4}})(?:[A-Z][\w'’]+,? ){{0,5}}(?:[A-Z][a-z]{{2,5}}day,? )?{_DATE}(?: at)?(?:,? \d{{1,2}}:\d\d ?[AaPp]\.?[Mm]\.?(?: [A-Z]{{1,4}})?)?$"),
    ("dateline", "12", r"\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]{4,})?$"),
    # figures
    ("stats", "-•*·–", rf"[-•*·–]\s*\d[\d,.]*\s{_UNITS}"),
    ("stats", "-•*·–swptlabd", r"[-•*·–]?\s*(?:Starts|Wins|Poles|Top[- ]?(?:5s?|10s?|fives|tens)|Laps led|Points|A(?:verage|vg\.?) (?:start|finish)|Best finish|DNFs)\s?:\s*\d"),
    ("stats", "srp", r"(?:STAGE (?:\d|ONE|TWO|THREE)|RACE|POLE) WINNER:"),
    ("stats", "0123456789", r"\d[\d,.]*\s?(?:--|—)\s?(?=[A-Z])"),
    ("stats", "12", r"(?:1[89]|20)\d\d ?[A-Z][a-z]+ [A-Z][a-z]+ ?\d"),
    ("stats", "", r"[A-Z][A-Z.'’ -]{3,40}, (?:driver of the )?(?:No\. ?|#)\d{1,2}\b[^.!?:]{0,80}$"),
)  # fmt: skip
"""Lines that give themselves away by how they begin: kind, first characters in lower case (none: any), pattern.

The first that fits names the kind. Markdown's marks are gone from the line before it is asked.
"""

HOLD_CUES: Final[tuple[tuple[SectionKind, str, str], ...]] = (
    ("stats", ":", rf"[-•*·–]?\s*[^:.!?|]{{2,60}}\bstats?\b[^:.!?|]{{0,24}}:\s|[-•*·–]?\s*[^:.!?|]{{2,50}}:\s\d[\d,.]* {_UNITS}"),
    ("stats", "|", r"\|.*\|$|(?:[^|]{1,60}\|){2,}[^|]{0,60}$"),
    ("stats", "\t", r"(?:[^\t]{1,60}\t){2,}[^\t]{0,60}$"),
    ("stats", ")", r"[^.!?]{1,80}(?:No\. ?|#)\d{1,2}\b[^!?]{0,60}\((?:[+-]\d{3,5}|\d+-(?:to-)?\d+|\d+/\d+|EVEN)\)$"),
)  # fmt: skip
"""The same for short lines that must hold a certain character, which is looked for first."""

SEARCH_CUES: Final[tuple[tuple[SectionKind, str, str], ...]] = (
    ("caption", "EDITORIAL USE ONLY", r""),
    ("caption", "PUBLICATIONx", r""),
    ("caption", "Mandatory Credit", r""),
    ("caption", "opyright: ", r"[Cc]opyright: ?x"),
    ("caption", "(Photo", r"\(Photos?(?: by|/|:| courtesy)"),
    ("caption", "(AP Photo", r""),
    ("caption", "/Getty Images)", r""),
    ("caption", "Imagn", r"(?:-|/|via )Imagn(?: Images)?\b"),
    ("caption", "USA TODAY", r"(?:-|/|via )USA TODAY Sports\b"),
    ("boilerplate", "1-800-", r"1-800-(?:GAMBLER|522-4700|MY-RESET)"),
    ("post", "pic.twitter.com/", r""),
)  # fmt: skip
"""What a line is when it holds the words anywhere, whatever its length, and if so the pattern."""

NUMBERED: Final = re.compile(r"(?:[^:;]{0,80}:\s)?\(?\d{1,2}[.)]\s")
"""An item of a list with numbers; alone it may be a heading, in company it is a table of finishers."""

RUN_IN_LIST: Final = re.compile(r"(?:[^:;]{0,80}:\s*)?1[.)]\s[^;]{2,80}; ?2[.)]\s")
"""A whole order of finish on one line."""

HEADER_DATE: Final = re.compile(r"date\s+\d{4}-\d\d-\d\d(?!\d)")

_CAPS: Final = r"[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]*){0,4}"
_STATE: Final = r"(?:[A-Z][A-Za-z]+|(?:[A-Z]\.){2})\.?(?: [A-Z][a-z]+\.?){0,2}"
_DASH: Final = r"(?:--|[—–_-])"
DATELINES: Final = re.compile(
    rf"{_CAPS}, {_STATE}(?:,? \(?{_MONTH} \d{{1,2}}(?:, \d{{4}})?\)?)?(?: \([^()\n]{{2,40}}\))? ?{_DASH}(?=\s)"
    rf"|{_CAPS}(?:,? \(?{_MONTH} \d{{1,2}}(?:, \d{{4}})?\)?)(?: \([^()\n]{{2,40}}\))? ?{_DASH}(?=\s)"
    rf"|{_CAPS} \([^()\n]{{2,40}}\) ?{_DASH}(?=\s)"
    rf"|[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}, {_STATE} \([^()\n]{{2,40}}\) ?{_DASH}(?=\s)"
)
"""The place, and the day or the agency, before a report: "CITY, St. (AP) —"."""

BARE_DATELINE: Final = re.compile(rf"{_CAPS} {_DASH}(?=\s)")
"""A city alone; believed in the first paragraph only."""

GETTY_START: Final = re.compile(rf"[A-Z][A-Z.'’ \-]+, [A-Z][A-Z.'’ \-]+\s[-–—]\s(?i:{_MONTH}) \d{{1,2}}:")
AP_FILE: Final = re.compile(r"FILE\s?[-–—]\s")
CREDIT_END: Final = re.compile(
    r"\((?:AP )?Photos?(?: by|/|:| courtesy)[^()]{1,80}\)|[Cc]opyright: ?x\S{2,80}(?: \d{8}_\S{1,40})?"
)
"""Where a caption ends when more text follows on its line."""

CAPTION_REST: Final = 60
"""So many characters after the credit are a paragraph of their own."""

SIGNATURE: Final = re.compile(
    rf"(?:[—–―-]{{1,3}}|&mdash;)\s?[^()]{{1,80}}\(@\w{{1,30}}\)(?:\s+(?:{_DATE}|\d{{1,2}} {_MONTH} \d{{4}}))?$"
)
"""The line that closes a post: dash, name, handle, day."""
INLINE_SIGNATURE: Final = re.compile(rf"[—–―-]\s?[^()—–]{{1,80}}\(@\w{{1,30}}\) {_DATE}$")
POST_TAIL: Final = re.compile(r"pic\.twitter|https?://|[#@]\w|[^\w\s“\"'‘(\[]")
"""A line of a post that goes on from the line above it."""

ABOUT: Final = re.compile(
    r"ABOUT (?=[A-Z0-9])[^a-z]{2,60}$|ABOUT [A-Z0-9][^a-z:]{2,60}:"
    r"|About [A-Z0-9][^.!?:]{1,50}(?::|\b(?:Motorsports?|Racing|Garage|Team|Speedway|Raceway|NASCAR|Inc\.|LLC|Enterprises|Group|Club|Company|Foundation)\.?:?$)"
)
"""The head of what a press release tells about its sender."""

LABELLED: Final = re.compile(r"\W{0,3}[\w#.'’&() /-]{2,45}:\s")
CAPS_LABEL: Final = re.compile(r"[A-Z][A-Z0-9 .'’&/-]{1,40}:\s")
CLOCK: Final = re.compile(r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\bNoon ET\b|\b\d+(?:\.\d+)?[- ]miles?\b|\b\d+ laps\b|^\W*(?:when|where|what|tv|radio|distance)\W*:", re.IGNORECASE | re.MULTILINE)
"""What the card of a race holds: its time, its length, its laps."""

OUTLET: Final = re.compile(
    r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, )?(?:[A-Z][\w.'’&-]+ ){0,4}"
    r"(?:News|Wire|Service|Courier|Ledger|Register|Press|Times|Post|Journal|Herald|Tribune|Gazette|Observer|Chronicle|Network|Magazine|Sports|Courant|Sentinel|Staff|Writer|Editor|Correspondent|\w+\.com)$"
)
"""A byline without "By", or the outlet under one."""

PLACE: Final = re.compile(r"[A-Z][\w.'’ -]{2,40}, [A-Z][\w.'’ -]{2,30}, (?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2})$")
WHOLE_QUOTE: Final = re.compile(r"[“\"].*[”\"]$", re.DOTALL)
INNER_STOP: Final = re.compile(r"(?:[a-z)\d]|[”\"’])[.!?][”\"’)]? +[“\"‘A-Z]")
NO_HEADING: Final = re.compile(rf"{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?\s?[-–—:]|[QA][.:]\s|{CAPS_LABEL.pattern}")
"""How a line of a list, a question of a transcript and a labelled line begin; inside an article none is a heading."""
_MARKDOWN: Final = re.compile(r"[#>*_ ]{1,8}(?=[^#>*_\s])")


@cache
def _cues_for(first: str) -> tuple[tuple[SectionKind, re.Pattern[str]], ...]:
    """The line cues that a line with this first character can fit, compiled when one is met."""
    return tuple((kind, re.compile(cue)) for kind, firsts, cue in LINE_CUES if not firsts or first in firsts)


_FIRSTS: Final = frozenset("".join(firsts for _, firsts, _ in LINE_CUES))
_FILE_OR_CITY: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
Searches = tuple[tuple[SectionKind, str, "re.Pattern[str] | None"], ...]
_HOLDS: Final = tuple((kind, hold, re.compile(cue)) for kind, hold, cue in HOLD_CUES)
_SEARCHES: Final[Searches] = tuple((kind, words, re.compile(cue) if cue else None) for kind, words, cue in SEARCH_CUES)

# --- reading -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Line:
    """A line that is not blank. ``kind`` is None until it is known; ``joined`` marks what the section above goes on to."""

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
        >>> [(s.kind, article[s.start : s.end]) for s in split_sections(article)][2:]
        [('dateline', 'BRISTOL, Tenn. (AP) —'), ('body', 'Rowan won.'), ('boilerplate', 'ADVERTISEMENT'), ('body', 'He slept.')]
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
    mark = _MARKDOWN.match(raw) if raw[0] in "#>*_" else None
    bare = raw[mark.end() :].rstrip("*_") if mark else raw
    return _Line(start, start + len(raw), raw, bare or raw, blank, kind)


def _caption_end(text: str, start: int, end: int) -> int | None:
    """Where a caption ends that has text after its credit on the same line."""
    if not (GETTY_START.match(text, start, end) or AP_FILE.match(text, start, end) or "PUBLICATIONx" in text[start : start + 700]):
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
    if below.text[0].islower():
        return above.text[-1] not in ".!?”\":"
    return POST_TAIL.match(below.text) is not None


def _mark_tables(lines: list[_Line]) -> None:
    """Name blocks of figures: stat blocks, lists of finishers, cards of a race."""
    for block in _blocks(lines):
        open_lines = [line for line in block if line.kind in (None, "stats")]
        if len(open_lines) < 2:
            continue
        numbered = [line for line in open_lines if NUMBERED.match(line.bare) and len(line.text) <= HEADING_LENGTH]
        if len(numbered) > 1 and any(b.start - a.end <= 2 for a, b in zip(numbered, numbered[1:], strict=False)):
            for line in numbered:
                line.kind = "stats"
        short = [line for line in open_lines if len(line.text) <= HEADING_LENGTH and line.text[-1] not in ".!?”\""]
        has_figures = any(line.kind == "stats" for line in open_lines)
        card = len(short) == len(block) >= 3 and bool(CLOCK.search("\n".join(line.bare for line in short)))
        for line in short:
            # "Crew chief: A. Hale" is a figure's neighbour; so is all of a card
            if line.kind is None and (card or (has_figures and LABELLED.match(line.bare))):
                line.kind = "stats"
        lead = block[0]
        if lead.kind is None and lead.bare.endswith(":") and len(lead.text) <= HEADING_LENGTH and block[1].kind == "stats":
            lead.kind = "stats"
        for above, line in zip(block, block[1:], strict=False):
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
        if line.kind is not None or not line.bare.startswith(("ABOUT ", "About ")) or not (found := ABOUT.match(line.bare)):
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
            head = _Line(line.start, line.start + found.end(), line.text[: found.end()], line.text[: found.end()], line.blank, "dateline")
            rest = line.text[found.end() :]
            body = rest.lstrip()
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
        if line.text != line.bare and line.text.startswith("#") and len(line.text) <= HEADLINE_LENGTH:
            line.kind = "headline"
            titles += 1
        elif top and titles < 4 and below is not None and _is_title(line, below, titles):
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
    bylined = below.kind in ("boilerplate", "dateline") and below.blank
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
