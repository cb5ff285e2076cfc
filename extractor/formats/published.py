"""A publication date given beside a text, in one of the notations that feeds use, becomes an ISO 8601 day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from extractor.errors import InputError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NOTATIONS: tuple[Callable[[str], date], ...] = (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime)


def published_day(written: str) -> str:
    """The day of a date as ``YYYY-MM-DD``; of a time of day with a zone, the day as it is written.

    Args:
        written: ISO 8601 (``2025-02-09``, ``2025-02-09T18:30:00Z``) or the notation of mail and RSS.

    Raises:
        InputError: It is none of these, or no such day exists.

    Example:
        >>> published_day("2025-02-09T18:30:00Z")
        '2025-02-09'
        >>> published_day("Sun, 09 Feb 2025 18:30:00 GMT")
        '2025-02-09'
    """
    stripped = written.strip()
    for notation in _NOTATIONS:
        try:
            day = notation(stripped).strftime("%Y-%m-%d")
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if _DAY.fullmatch(day):
            return day
    raise InputError(f"the date {written[:40]!r} cannot be read; write it as 2025-02-09")
