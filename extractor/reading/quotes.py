"""Who is speaking: spans of quoted speech, where their speaker would be named, and the labels of transcripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractor.reading.sentences import Span, lines_of, paragraphs, split_sentences, words

SPEECH_VERBS: Final = words(
    # the plain ones
    "said says say saying added adds add adding told tells telling stated states stating asked asks asking "
    "explained explains explaining noted notes noting wrote writes writing posted posts posting tweeted tweets "
    "replied replies answered answers responded responds continued continues began "
    # with a tone
    "joked jokes joking quipped quips admitted admits admitting confessed confesses conceded concedes insisted insists "
    "claimed claims recalled recalls recalling remembered shrugged shrugs laughed laughs smiled grinned sighed cracked "
    "declared declares announced announces argued argues warned warns promised promises predicted vowed boasted "
    "lamented complained offered offers allowed mused observed remarked remarks commented comments reflected "
    "stressed emphasized emphasised revealed reveals shared shares confirmed confirms acknowledged acknowledges "
    "suggested suggests believed exclaimed yelled shouted screamed muttered whispered texted radioed keyed "
    "summed summarized acknowledged reiterated echoed countered interjected deadpanned teased"
)
"""Verbs that a speaker's name stands next to, in the forms seen."""

MAX_SCARE_WORDS: Final = 3
"""A quotation of so few words is a label or a title unless something around it says that it was spoken."""

WINDOW: Final = 240
"""Characters before and after a quotation within which its speaker is looked for."""

LONG: Final = 4000
"""No paragraph of a speech is longer."""

PARAGRAPHS: Final = 6
"""So many paragraphs of one speech are followed to find its speaker."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation from its opening to its closing mark, both included.

    Attributes:
        start: First code point.
        end: One past the last.
        closed: False when the paragraph ends before the closing mark (the next paragraph then opens again).
        speech: False for a label or a title in quotation marks.
    """

    start: int
    end: int
    closed: bool
    speech: bool = True


_MARKS: Final = re.compile(r"[“”„‟«»\"]|``|''|&(?:quot|ldquo|rdquo|#34|#8220|#8221);")
_SIDES: Final = {
    "“": 1, "„": 1, "‟": 1, "«": 1, "``": 1, "&ldquo;": 1, "&#8220;": 1,
    "”": -1, "»": -1, "&rdquo;": -1, "&#8221;": -1,
}  # fmt: skip
"""1 opens, -1 closes; a mark that is not listed does either, by what stands beside it."""
_FEET: Final = re.compile(r"\d\s?(?:['’′]|ft\.?)\s?\d{1,2}(?:½|\.\d)?\s?\Z")
_BEFORE_OPENING: Final = frozenset("([{<>—–-/…:;,=*_")
_VERB: Final = "|".join(sorted(SPEECH_VERBS))
_HAS_VERB: Final = re.compile(rf"\b(?:{_VERB})\b", re.IGNORECASE)
_LEADS_IN: Final = re.compile(rf"(?:\b(?:{_VERB})(?:\s+\w+)?|[,:]|\b(?:that|to))\s*\Z", re.IGNORECASE)
_WORD: Final = re.compile(r"[\w'’-]+")
_EDGES: Final = re.compile(r"&\w+;|[“”„‟«»\"'’`\s]")
_DASHES: Final = "—–―- "
ATTRIBUTION_LINE: Final = re.compile(
    r"(?:[—–-]{1,2}|―)\s?\S.{0,80}\Z"
    r"|[^.!?\n]{3,70} on (?:where|what|how|why|whether|when|who|his|her|their|being|getting)\b[^.!?\n]{0,80}\Z"
)
"""Under a quotation that fills its line: a dash and a name, or "A. Rowan on why he left"."""
_LABEL: Final = re.compile(
    r"[*_]{0,2}((?:Q|A|(?:Ma?c)?[A-Z][A-Z.’'\-]*[A-Z.](?:\s(?:Ma?c)?[A-Z][A-Z.’'\-]*){0,4}))"
    r"(?:\s\([^()\n]{1,60}\))?[*_]{0,2}\s?:[*_]{0,2}(?=\s|\Z|[“\"])"
)
_QUESTION: Final = re.compile(r"(Q)\.(?=\s)")


def find_quotes(text: str, start: int = 0, end: int | None = None) -> list[Quote]:
    r"""The quotations of a stretch of text, in order, none inside another.

    A quotation never leaves its paragraph. One that goes on for paragraphs is one `Quote` in each, all but the last not
    closed.

    Args:
        text: The article.
        start: First code point to look at.
        end: One past the last; the whole text by default.

    Examples:
        >>> text = 'He is 5\'10" tall. "I won it," Rowan said of the “big one” there.'
        >>> [(text[q.start : q.end], q.speech) for q in find_quotes(text)]
        [('"I won it,"', True), ('“big one”', False)]
    """
    return [
        Quote(first, last, closed, _is_speech(text, first, last, closed, low, high))
        for first, last, closed, low, high in _spans(text, start, len(text) if end is None else end)
    ]


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool, int, int]]:
    """Start, end and whether it is closed of each quotation, and the paragraph's start and end."""
    if _MARKS.search(text, start, end) is None:
        return
    for low, high in paragraphs(text, start, end):
        marks = [(found.start(), found.end(), found[0]) for found in _MARKS.finditer(text, low, high)]
        if not marks:
            continue
        sided = _with_sides(text, marks, low, high)
        spans = _nested(sided)
        for first, last, closed in _flat(sided, high) if spans is None else spans:
            yield first, last, closed, low, high


def _with_sides(text: str, marks: list[tuple[int, int, str]], low: int, high: int) -> list[tuple[int, int, int]]:
    """Each mark as (start, end, side): 1 opens, -1 closes, 0 does what is due. Inch marks are left out."""
    result = []
    for start, end, mark in marks:
        before = text[start - 1] if start > low else " "
        after = text[end] if end < high else " "
        side = _SIDES.get(mark, 0)
        # ”Like this”: a closing mark before a word, at the start of one
        if side == -1 and before.isspace() and after.isalnum():
            side = 0
        if not side:
            if mark == '"' and before.isdigit() and _FEET.search(text, max(low, start - 10), start):
                continue
            free = before.isspace() or before in _BEFORE_OPENING
            if free and not after.isspace():
                side = 1
            elif not free:
                side = -1
        result.append((start, end, side))
    return result


def _nested(marks: list[tuple[int, int, int]]) -> list[tuple[int, int, bool]] | None:
    """The outermost quotations when every mark has its partner, else None."""
    result = []
    depth = first = 0
    for start, end, side in marks:
        step = side or (-1 if depth else 1)
        if step == 1 and not depth:
            first = start
        depth += step
        if depth < 0:
            return None
        if not depth:
            result.append((first, end, True))
    return None if depth else result


def _flat(marks: list[tuple[int, int, int]], high: int) -> list[tuple[int, int, bool]]:
    """The quotations when a mark is missing: an opening mark ends what was open, a closing one alone is void."""
    result = []
    first: int | None = None
    for start, end, side in marks:
        if side == 1 or (side == 0 and first is None):
            if first is not None:
                result.append((first, start, False))
            first = start
        elif first is not None:
            result.append((first, end, True))
            first = None
    if first is not None:
        result.append((first, high, False))
    return result


def _is_speech(text: str, start: int, end: int, closed: bool, low: int, high: int) -> bool:
    """Whether a quotation was spoken: a long one always, a short one if its surroundings say so."""
    if not closed or end - start > 60:
        return True
    inner = _EDGES.sub(" ", text[start:end]).strip()
    if len(_WORD.findall(inner)) > MAX_SCARE_WORDS:
        return True
    before = text[max(low, start - 80) : start].rstrip()
    after = text[end : min(high, end + 40)]
    last = inner[-1:]
    if not before and (after[:1] == ":" or not after.strip()):
        return True
    if last and last in ",?!—" and _HAS_VERB.search(after):
        return True
    if (
        _LEADS_IN.search(before[-24:])
        and not before.endswith((" that", " to"))
        and (before[-1:] == ":" or _HAS_VERB.search(before[-60:]))
    ):
        return True
    # said on its own, after a full stop: “It was long,” Rowan said. “Very long.”
    return bool(last) and last in ".?!" and (not before or before[-1] in '.!?"”')


def speaker_window(text: str, quote: Quote) -> list[Span]:
    """Stretches next to a quotation in which its speaker would be named, the most likely first.

    They are the rest of the sentence after it, the sentence (or what stands since another quotation) before it, the
    line above that ends in a colon, and the signature in the line below.

    Where a speech goes on for paragraphs, those of its other paragraphs come last.

    Args:
        text: The article.
        quote: A quotation that `find_quotes` gave.

    Examples:
        >>> text = "Rowan was calm. “It was late,” he said. The others slept."
        >>> [text[a:b] for a, b in speaker_window(text, find_quotes(text)[0])]
        ['he said.', 'Rowan was calm.']
    """
    spans = _beside(text, quote)
    if not any(_HAS_VERB.search(text, *span) for span in spans):
        for other in _continued(text, quote):
            spans += [span for span in _beside(text, other) if span not in spans]
    return spans


def _beside(text: str, quote: Quote) -> list[Span]:
    """The stretches beside one quotation, the most likely first."""
    low, low_open = _line_start(text, quote.start)
    high, high_open = _line_end(text, quote.end)
    ranked: list[tuple[int, Span]] = []
    inner_end = text[max(quote.start, quote.end - 9) : quote.end].rstrip("”\"'’»` \n").removesuffix("&quot;")[-1:]
    stop = next((span[0] for span in _spans(text, quote.end, high)), high)
    after = split_sentences(text, quote.end, stop)
    if after:
        first = after[0]
        said = bool(_HAS_VERB.search(text, *first))
        runs_on = inner_end in (",", "?", "!", "—", "-") or text[first[0]].islower()
        ranked.append((said * 2 + runs_on * 2, first))
    previous = [span[1] for span in _spans(text, low, quote.start)]
    begin = previous[-1] if previous else low
    before = split_sentences(text, begin, quote.start)
    if before:
        last = before[-1]
        said = bool(_HAS_VERB.search(text, *last))
        leads = bool(_LEADS_IN.search(text, max(last[0], last[1] - 30), last[1]))
        # what stands between two quotations of one paragraph names the speaker of both
        between = bool(previous) and begin <= before[0][0] and len(before) == 1
        ranked.append((said * 2 + leads * 2 + between, last))
    elif low_open and not text[low : quote.start].strip():
        above = _line_above(text, low)
        if above is not None and text[above[1] - 1] == ":":
            ranked.append((3, split_sentences(text, *above)[-1]))
    if high_open and not text[quote.end : high].strip():
        below = _line_below(text, high)
        if below is not None:
            ranked.append((2, below))
    ranked.sort(key=lambda item: -item[0])
    return [span for _, span in ranked]


def _continued(text: str, quote: Quote) -> Iterator[Quote]:
    """The other paragraphs of a speech that goes on for several: those after it, then those before it."""
    current, steps = quote, 0
    while not current.closed and steps < PARAGRAPHS:
        follow = next(lines_of(text, current.end, min(len(text), current.end + LONG)), None)
        if follow is None or "\n" not in text[current.end : follow[0]]:
            break
        quotes = find_quotes(text, follow[0], follow[1])
        if not quotes or quotes[0].start != follow[0]:
            break
        current, steps = quotes[0], steps + 1
        yield current
    current, steps = quote, 0
    while steps < PARAGRAPHS and (above := _line_above(text, current.start)) is not None:
        if text[above[1] : current.start].strip():
            break
        quotes = find_quotes(text, *above)
        if not quotes or quotes[-1].closed or quotes[-1].end != above[1]:
            break
        current, steps = quotes[-1], steps + 1
        yield current


def _wraps(text: str, line_break: int) -> bool:
    """Whether a line break stands inside a sentence, as in text that is broken by width."""
    return (
        0 < line_break < len(text) - 1
        and text[line_break + 1].islower()
        and (text[line_break - 1].isalnum() or text[line_break - 1] == ",")
    )


def _line_start(text: str, position: int) -> tuple[int, bool]:
    """Where the line starts, looking back no further than the window; and whether that is its true start."""
    low = max(0, position - WINDOW)
    found = text.rfind("\n", low, position)
    while found >= 0 and _wraps(text, found):
        found = text.rfind("\n", low, found)
    return (found + 1, True) if found >= 0 else (low, low == 0)


def _line_end(text: str, position: int) -> tuple[int, bool]:
    high = min(len(text), position + WINDOW)
    found = text.find("\n", position, high)
    while found >= 0 and _wraps(text, found):
        found = text.find("\n", found + 1, high)
    return (found, True) if found >= 0 else (high, high == len(text))


def _line_above(text: str, line: int) -> Span | None:
    """The line above that is not blank, unless it is longer than any paragraph."""
    low = max(0, line - LONG)
    bare = text[low:line].rstrip()
    start = bare.rfind("\n") + 1
    return (low + start, low + len(bare)) if bare and (start or not low) else None


def _line_below(text: str, line: int) -> Span | None:
    """The name in the line below, when that line does nothing but name who said it."""
    follow = next(lines_of(text, line, min(len(text), line + WINDOW)), None)
    if follow is None or not ATTRIBUTION_LINE.match(text, follow[0], follow[1]):
        return None
    start = follow[0]
    while start < follow[1] and text[start] in _DASHES:
        start += 1
    return start, follow[1]


def turn_label(text: str, start: int, end: int) -> Span | None:
    """The label of a turn in a transcript at a paragraph's start, without its colon.

    Args:
        text: The article.
        start: First code point of the paragraph.
        end: One past its last.

    Examples:
        >>> turn_label("LEA ROWAN: I won it.", 0, 20)
        (0, 9)
        >>> turn_label("Q. Did you win?", 0, 15)
        (0, 1)
        >>> turn_label("Rowan won it: the race.", 0, 23) is None
        True
    """
    while start < end and text[start].isspace():
        start += 1
    found = _LABEL.match(text, start, end) or _QUESTION.match(text, start, end)
    return found.span(1) if found else None
