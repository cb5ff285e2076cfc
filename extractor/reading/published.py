"""When an article was published: what its container says, else what a date line in its text says.

A photo's or a post's date is not the article's. Where nothing states a date, `candidate_event_days` gives the dated
days of a text, from which a caller that knows which of them are past events can infer a lower bound.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import regex

from extractor.reading.timex import find_times, resolve
from extractor.reading.timex_words import TimeExpr
from extractor.records.article import Published

_HEAD: Final = 2500
"""Code points within which a date line of the text must begin; further down dates belong to what is told."""

_BYLINE_HEAD: Final = 900

_YEARS: Final = range(1940, 2041)
"""In which a container's date can be; "next year" then is a season of which claims may speak."""


@dataclass(frozen=True, slots=True)
class PublishedAt:
    """A published date and where the text says it.

    Attributes:
        published: The date and how it is known.
        start: First code point of the date in the text; None when the container said it.
        end: One past its last code point, or None.
    """

    published: Published
    start: int | None = None
    end: int | None = None


_ISO: Final = regex.compile(
    r"\s*(?P<day>\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d)?(?:[.,]\d+)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?\s*"
)
_ISO_MONTH: Final = regex.compile(r"\s*(?P<year>\d{4})(?:-(?P<month>\d\d))?\s*")

# A "date 2025-02-09" that a collector put before the text, or a bare ISO date as its first words.
_PREFIX: Final = regex.compile(r"\s*(?:date:?\s+)?", regex.IGNORECASE)
_POSTED: Final = regex.compile(
    r"(?:^|[|\u2022\u00b7(])\s*(?:(?:Article|Story|Originally|First|Last)\s+)?(?P<verb>Posted|Published|Released|Filed|Created|Updated|Modified)"
    r"(?:\s+(?:by|in)\s[^\n]{1,40}?)?(?:\s+(?:on|at))?(?:\s*[:\u2013\u2014-])?\s*$",
    regex.IGNORECASE,
)
_RELEASE: Final = regex.compile(
    r"^\W*(?:for\s+immediate\s+release|news\s+release|press\s+release|media\s+advisory)\W*$", regex.IGNORECASE
)
_PLACE: Final = r"[A-Z][A-Z.'\u2019 -]{2,40}(?:,\s?(?:[A-Z][\w.]*[ ]?){1,3})?"
_DATELINE_LEFT: Final = regex.compile(
    rf"^\W*{_PLACE}\s?(?P<open>\(|[-\u2013\u2014]{{1,2}}\s?|,\s?)"
    rf"(?:AP\)?\s?[-\u2013\u2014]{{1,2}}\s?|[A-Z][\w. ]+,\s)?$"
)
_DATELINE_RIGHT: Final = regex.compile(
    r"\s?(?P<close>\))?\s?(?:\([A-Z][\w. /]{1,24}\)\s?)?(?:[-\u2013\u2014_]{1,2}|(?<=\)):)"
)
_BYLINE_LEFT: Final = regex.compile(r"^\W*(?:By\s[^\n]{2,60}?)?\W*$", regex.IGNORECASE)
_BYLINE_RIGHT: Final = regex.compile(
    r"^\W*(?:(?:written|compiled|reported|posted|and|at|updated|\s)*\bby\s[^\n]{2,60})?\W*$", regex.IGNORECASE
)
_CAPTION: Final = regex.compile(
    r"\((?:Photo|AP Photo|Credit)|Getty|Imago|EDITORIAL USE|pic\.twitter|@\w", regex.IGNORECASE
)


def find_published(
    text: str, *, metadata: str | None = None, times: Sequence[TimeExpr] | None = None
) -> PublishedAt | None:
    """Find an article's date.

    Args:
        text: The article as read.
        metadata: What its container gave: ``2025-02-09``, an ISO 8601 date and time, ``2025-02``, or a written date.
            Anything else is ignored and the text is asked.
        times: The time expressions of the text, if they were found before.

    Returns:
        The date with its basis, ``metadata`` or ``stated``, or None. In the text a collector's prefix comes before a
        "Posted" line, that before a dateline, that before a byline's date.

    Example:
        >>> find_published("", metadata="2025-02").published
        Published(earliest='2025-02-01', latest='2025-02-28', basis='metadata')
        >>> found = find_published("BROWNSBURG, Ind. (July 25, 2025) \u2014 Riggs won.")
        >>> found.published.earliest, found.published.basis, (found.start, found.end)
        ('2025-07-25', 'stated', (18, 31))
        >>> find_published("It was won on July 25, 2025.") is None
        True
    """
    told = read_metadata(metadata)
    if told is not None:
        return PublishedAt(told)
    if times is None:
        # A little more than the head, so that an expression at its edge is whole.
        times = find_times(text[: _HEAD + 100])
    times = [t for t in times if t.start < _HEAD]
    days = [t for t in times if t.kind == "day" and t.year is not None and t.last_day is None]
    if not days:
        return None
    contexts = [_Context.of(text, expr, times) for expr in days]
    for rule in _RULES:
        for context in contexts:
            if rule(context):
                value = resolve(context.expr, published=None)
                if value is not None:
                    published = Published(value.earliest, value.latest, "stated")
                    return PublishedAt(published, context.expr.start, context.expr.end)
    return None


def read_metadata(metadata: str | None) -> Published | None:
    """Read the date that a container gave; None if it is missing, no date, or of no year in which news was written.

    Example:
        >>> read_metadata("2025-02-09T23:10:00+01:00")
        Published(earliest='2025-02-09', latest='2025-02-09', basis='metadata')
        >>> read_metadata("2025-02-31") is None, read_metadata("0001-01-01T00:00:00") is None
        (True, True)
    """
    if not metadata:
        return None
    full = _ISO.fullmatch(metadata)
    if full is not None:
        try:
            day = date.fromisoformat(full["day"])
        except ValueError:
            return None
        # Some feeds write the year 1 where they know no date.
        return Published(day.isoformat(), day.isoformat(), "metadata") if day.year in _YEARS else None
    part = _ISO_MONTH.fullmatch(metadata)
    if part is not None:
        return _part_of_year(int(part["year"]), int(part["month"]) if part["month"] else None)
    written = [t for t in find_times(metadata) if t.kind != "clock"]
    if len(written) == 1 and written[0].kind in ("day", "month") and written[0].year is not None:
        value = resolve(written[0], published=None)
        return None if value is None else Published(value.earliest, value.latest, "metadata")
    return None


def _part_of_year(year: int, month: int | None) -> Published | None:
    if year not in _YEARS or (month is not None and not 1 <= month <= 12):
        return None
    value = resolve(
        TimeExpr(0, 0, "month" if month else "year", year=year, month=month, word="month" if month else "year"),
        published=None,
    )
    return None if value is None else Published(value.earliest, value.latest, "metadata")


def candidate_event_days(text: str, times: Sequence[TimeExpr] | None = None) -> list[tuple[str, int, int]]:
    """List every day given with its year: captions, posts, past events, births and announced races alike.

    The caller decides which of them are past events; the latest of those bounds the article's date from below.

    Args:
        text: The article as read.
        times: Its time expressions, if they were found before.

    Returns:
        Day (ISO 8601, the last one of "Nov. 9-10, 2024"), start and end, in the order of the text.

    Example:
        >>> candidate_event_days("Posted by a fan, September 12, 2025")
        [('2025-09-12', 17, 35)]
    """
    days: list[tuple[str, int, int]] = []
    for expr in find_times(text) if times is None else times:
        if expr.kind == "day" and expr.year is not None:
            value = resolve(expr, published=None)
            if value is not None:
                days.append((value.latest, expr.start, expr.end))
    return days


@dataclass(frozen=True, slots=True)
class _Context:
    """A full date with the line it stands in."""

    expr: TimeExpr
    left: str
    right: str
    before: str
    iso: bool

    @classmethod
    def of(cls, text: str, expr: TimeExpr, times: Sequence[TimeExpr]) -> _Context:
        line = text.rfind("\n", 0, expr.start) + 1
        stop = text.find("\n", expr.end)
        # "Posted 11:52 PM, August 22, 2025 at 7 p.m.": a clock time beside the date says nothing more.
        clocks = [t for t in times if t.kind == "clock"]
        left_end = max(
            (c.start for c in clocks if 0 <= expr.start - c.end <= 6 and c.start >= line), default=expr.start
        )
        right_start = next((c.end for c in clocks if 0 <= c.start - expr.end <= 6), expr.end)
        right = text[right_start : stop if stop >= 0 else len(text)]
        return cls(
            expr,
            text[max(line, expr.start - 160) : left_end],
            right[:400],
            text[max(0, line - 80) : line],
            text[expr.start : expr.start + 4].isdecimal(),
        )


def _is_prefix(context: _Context) -> bool:
    # What follows on the line may be the headline itself, so only the ISO form is taken.
    at_start = context.iso and not context.before.strip()
    return at_start and bool(_PREFIX.fullmatch(context.left))


def _is_posted(context: _Context) -> bool:
    found = _POSTED.search(context.left)
    return found is not None and found["verb"].lower() not in ("updated", "modified")


def _is_updated(context: _Context) -> bool:
    return _POSTED.search(context.left) is not None


def _is_release(context: _Context) -> bool:
    return _RELEASE.match(context.left) is not None


def _is_dateline(context: _Context) -> bool:
    left, right = _DATELINE_LEFT.match(context.left), _DATELINE_RIGHT.match(context.right)
    if left is None or right is None or _CAPTION.search(context.right):
        return False
    opened: bool = left["open"] == "("
    return opened == (right["close"] is not None)


def _is_byline(context: _Context) -> bool:
    if context.expr.start > _BYLINE_HEAD or _CAPTION.search(context.left + context.right):
        return False
    return _BYLINE_LEFT.match(context.left) is not None and _BYLINE_RIGHT.match(context.right) is not None


_RULES: Final[tuple[Callable[[_Context], bool], ...]] = (
    _is_prefix, _is_posted, _is_updated, _is_release, _is_dateline, _is_byline,
)  # fmt: skip
