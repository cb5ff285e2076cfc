"""Where sentences end.

One pattern finds every mark that could end a sentence; a few tables of abbreviations decide. Both walk the text once,
so a megabyte without a line break costs what a megabyte with line breaks does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Span = tuple[int, int]


def words(text: str) -> frozenset[str]:
    """A set of words, written in a row."""
    return frozenset(text.split())


NUMBER_SIGNS: Final = frozenset({"no", "nos"})
"""End a sentence as an answer ("No. He has"), never before what they number ("No. 11")."""

TITLES: Final = words(
    "mr mrs ms dr st ste mt ft vs gov sen rep sgt capt lt col gen rev hon prof e.g i.e cf avg approx vol"
)
"""Never end a sentence."""

SOFT: Final = words(
    # suffixes and firms
    "jr sr inc co corp ltd bros dept etc esq llc ph.d "
    # months and weekdays
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    # times of day and zones
    "a.m p.m "
    # streets
    "ave blvd rd hwy "
    # states as the news agencies write them; those of initials are caught by their shape
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn "
    "tex vt va wash wis wyo ont que alta man sask"
)
"""End a sentence only before a word that starts one."""

IN_LOWER_CASE: Final = words("mr mrs dr vs e.g i.e cf avg approx jr sr inc co corp ltd bros etc a.m p.m")
"""Those of the two tables above that are abbreviations without a capital too; "ill", "sat" and "miss" are words."""

_ABBREVIATIONS: Final = NUMBER_SIGNS | TITLES | SOFT

STATES: Final = words(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y "
    "n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c ont que"
)
"""After "Town, " these take a comma when the sentence goes on, so any capital after them starts the next one."""

STARTERS: Final = words(
    "he she it they we i you his her its their our my your this that these those there here "
    "the a an and but or so yet if when while as although though because since until once before after "
    "in on at for from with without by to of during through over under then now still also even "
    "what who why where how not no yes all both each some many most only just nobody everybody "
    "he's he'd he'll she's it's it'll they're they've we're we've i'm i've i'd i'll that's there's you're "
    "meanwhile however instead elsewhere last next another one"
)
"""Words that, capitalised after an abbreviation, start a sentence."""

MARKUP_BREAK: Final = re.compile(r"\r\n?|[\n\u0085\u2028\u2029]|<(?:br|/?p|/?div)\s{0,3}/?>", re.IGNORECASE)
"""What ends a line: a line break of any kind, or a tag that shows as one."""


def _has_rare_break(text: str, start: int, end: int) -> bool:
    """Whether a line may end otherwise than in a line feed."""
    return (
        text.find("\r", start, end) >= 0
        or text.find("<", start, end) >= 0
        or (not text.isascii() and any(text.find(mark, start, end) >= 0 for mark in "\u0085\u2028\u2029"))
    )


# Matches at every run of marks, whatever follows, so that no run is tried twice.
_MARK: Final = re.compile(
    r"""([.!?…]++)
        ((?:["”’')\]»]|&quot;|&rdquo;|&\#8221;)*+)
        (?:\ \[\d\d?:\d\d\])?                       # the minute of a recording, noted after a quotation""",
    re.VERBOSE,
)
_TAIL: Final = re.compile(r"[\w&'’]+(?:\.[\w&'’]+)*\Z")
_WORD: Final = re.compile(r"[\w'’]+")
_CITY: Final = re.compile(r"[A-Za-z], \Z")
_GOES_ON: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,;:-'’")
_SPACE: Final = re.compile(r"\s*")
_OPENING: Final = '“‘"„«(['
_OPENING_ENTITIES: Final = ("&quot;", "&ldquo;", "&#8220;", "``", "''")
_TERMINAL: Final = frozenset('.!?:;"”')


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, bool]]:
    r"""The lines that are not blank, trimmed, each with whether a blank line stands before it.

    Examples:
        >>> list(lines_of("One\n two \n\nthree"))
        [(0, 3, False), (5, 8, False), (11, 16, True)]
    """
    end = len(text) if end is None else end
    blank = False
    for position, stop in _rows(text, start, end):
        line = text[position:stop]
        bare = line.strip()
        if bare:
            left = position + len(line) - len(line.lstrip())
            yield left, left + len(bare), blank
            blank = False
        else:
            blank = blank or position > start


def _rows(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines, blank ones too."""
    position = start
    if _has_rare_break(text, start, end):
        for found in MARKUP_BREAK.finditer(text, start, end):
            yield position, found.start()
            position = found.end()
    else:
        # the usual case, ten times as fast
        while (stop := text.find("\n", position, end)) >= 0:
            yield position, stop
            position = stop + 1
    yield position, end


def is_wrapped(text: str, lines: list[Span]) -> bool:
    r"""Whether lines that stand together are one paragraph broken by width, as old mail and archives have it.

    Examples:
        >>> text = "Rowan drove away from the field in the last stage and\nwon by a second, his third of the season."
        >>> is_wrapped(text, [(0, 53), (54, 98)])
        True
        >>> text = "Rowan won the race on a cold evening at the short track.\nhe said so."
        >>> is_wrapped(text, [(0, 56), (57, 68)])
        False
    """
    if len(lines) < 2 or any(not 40 <= end - start <= 100 for start, end in lines[:-1]):
        return False
    inner = [before[1] for before in lines[:-1] if text[before[1] - 1] not in _TERMINAL]
    lower = sum(text[start].islower() for start, _ in lines[1:])
    return lower * 3 >= len(lines) - 1 and len(inner) * 2 >= len(lines) - 1


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    r"""The paragraphs: a line each, but lines broken by width are one.

    Examples:
        >>> paragraphs("One.\nTwo.")
        [(0, 4), (5, 9)]
    """
    end = len(text) if end is None else end
    if text.find("\n", start, end) < 0 and not _has_rare_break(text, start, end):
        # one line, as most sections are
        line = text[start:end]
        bare = line.strip()
        left = start + len(line) - len(line.lstrip()) if bare else end
        return [(left, left + len(bare))] if bare else []
    result: list[Span] = []
    group: list[Span] = []
    for left, right, blank in lines_of(text, start, end):
        if blank:
            _settle(text, group, result)
            group = []
        group.append((left, right))
    _settle(text, group, result)
    return result


def _settle(text: str, group: list[Span], result: list[Span]) -> None:
    if len(group) > 1 and is_wrapped(text, group):
        result.append((group[0][0], group[-1][1]))
    else:
        result.extend(group)


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of a stretch of text, without outer white space, in order.

    Args:
        text: The article.
        start: First code point of the stretch, of a section as a rule.
        end: One past its last.

    Examples:
        >>> text = "Rowan Jr. won in the No. 8. “It was late.” He left Boone, N.C. He slept.Then he drove."
        >>> [text[a:b] for a, b in split_sentences(text, 0, len(text))]
        ['Rowan Jr. won in the No. 8.', '“It was late.”', 'He left Boone, N.C.', 'He slept.', 'Then he drove.']
    """
    result: list[Span] = []
    for left, right in paragraphs(text, start, end):
        first = left
        for found in _MARK.finditer(text, left, right):
            end = found.end()
            # a decimal, an address, an abbreviation with its comma: most marks inside a sentence
            if end >= right or text[end] in _GOES_ON or found.start() <= first:
                continue
            if _ends(text, found, left, right):
                result.append((first, end))
                first = _after_space(text, end, right)
        if first < right:
            result.append((first, right))
    return result


def _after_space(text: str, position: int, end: int) -> int:
    if position + 1 < end and text[position] == " " and not text[position + 1].isspace():
        return position + 1
    found = _SPACE.match(text, position, end)
    return found.end() if found else position


def _ends(text: str, found: re.Match[str], low: int, high: int) -> bool:
    """Whether the mark ends a sentence that something follows."""
    after = found.end()
    upcoming = text[after]
    if upcoming.isspace():
        follow = _after_space(text, after, high)
        if follow >= high or not _can_start(text, follow, high):
            return False
        upcoming = text[follow]
    else:
        follow = after
        if not (upcoming.isupper() or upcoming in '“‘"([•&') or not _runs_on(text, found, follow, high):
            return False
    mark, close = found[1], found[2]
    if mark != "." or (close and ")" not in close):
        # "Jr..": the second point is the sentence's. Dots need a capital or an opening mark.
        return not upcoming.isdigit() or (len(mark) == 1 and mark != "…")
    return _full_stop(text, found.start(), follow, low, high)


def _can_start(text: str, position: int, end: int) -> bool:
    """Whether a sentence can start at this character."""
    char = text[position]
    if char.isupper():
        return True
    if char in _OPENING or text.startswith(_OPENING_ENTITIES, position, end):
        inner = position + 1
        while inner < end and inner < position + 8 and text[inner] in _OPENING:
            inner += 1
        return inner >= end or not (char in "([" and text[inner].islower())
    return char.isdigit() or char in "#@$•" or ord(char) > 0x2600


def _runs_on(text: str, found: re.Match[str], follow: int, end: int) -> bool:
    """Whether a mark without a space after it ends a sentence all the same: "sport.Rowan", not "J.J." or "Site.TV"."""
    before = text[found.start() - 1]
    if found[2]:
        return True
    if text[follow] in _OPENING or text.startswith(_OPENING_ENTITIES, follow):
        return before.islower() or before.isdigit()
    return (before.islower() or before.isdigit()) and follow + 1 < end and text[follow + 1].islower()


def _full_stop(text: str, dot: int, follow: int, low: int, high: int) -> bool:
    """Whether a full stop before something that could start a sentence is more than an abbreviation's."""
    last = text[max(low, text.rfind(" ", max(low, dot - 16), dot) + 1) : dot]
    if len(last) > 1 and last.isalpha() and last.lower() not in _ABBREVIATIONS:
        return True
    tail = _TAIL.search(text, max(low, dot - 16), dot)
    if tail is None:
        return True
    word, begin = tail[0].lower(), tail.start()
    if word.isdigit():
        # "1. Rowan, Ford; 2. Hale, Toyota": the figure counts the item after it
        return not (len(word) <= 3 and (begin == low or text[begin - 2 : begin] in ("; ", ": ", "• ", "- ")))
    upcoming = text[follow]
    if word in NUMBER_SIGNS:
        numbered = upcoming.isdigit() or upcoming in "#[(" or text[follow + 1 : follow + 2].isdigit()
        return not numbered and text[max(low, begin - 4) : begin].lower() != "the "
    known = tail[0][0].isupper() or word in IN_LOWER_CASE
    if known and word in TITLES:
        return False
    if not ((known and word in SOFT) or _is_initials(tail[0])):
        return True
    if upcoming in '“"‘„' or text.startswith(_OPENING_ENTITIES, follow):
        return True
    if upcoming.isdigit() or upcoming in "([#@$":
        return False
    if word in STATES and text[dot + 1 : dot + 2] != ")" and _CITY.search(text, max(low, begin - 3), begin):
        return True
    starter = _WORD.match(text, follow, min(high, follow + 16))
    return starter is not None and starter[0].lower().replace("’", "'") in STARTERS


def _is_initials(word: str) -> bool:
    """Whether a word is one letter or letters with points between them: "T", "J.J", "U.S", but not "I"."""
    return word != "I" and all(len(part) == 1 for part in word.split(".")) and word[0].isupper()
