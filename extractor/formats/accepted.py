"""Findings that somebody has looked at and accepts: a text file with an id, a day and a reason on each line."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from extractor.errors import UsageError
from extractor.formats.decode import decode
from extractor.formats.read_claims import BadLine
from extractor.records.soundness import is_day

_MARK = "cfl_"


class Accepted(NamedTuple):
    """A finding that is not to be shown again.

    Attributes:
        finding: Its id, which stays the same while its meaning does.
        day: When it was accepted (ISO 8601).
        reason: Why, in words.
    """

    finding: str
    day: str
    reason: str


def read_accepted(path: Path) -> tuple[dict[str, Accepted], list[BadLine]]:
    """Reads such a file. Blank lines and lines that begin with ``#`` are passed over; of two for one finding the last counts.

    Args:
        path: The file: ``cfl_0123456789abcdef 2026-11-21 both counts are right, the series differ``.

    Returns:
        What is accepted, by the id of the finding, and the lines that could not be read.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
        InputError: It is no text.
    """
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror or error}); name a file of accepted findings"
        ) from error
    found: dict[str, Accepted] = {}
    bad: list[BadLine] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        fields = line.split(maxsplit=2)
        fault = _fault(fields)
        if fault:
            bad.append(BadLine(path, number, fault))
        else:
            found[fields[0]] = Accepted(*fields)
    return found, bad


def _fault(fields: list[str]) -> str | None:
    if not fields[0].startswith(_MARK):
        return f"{fields[0]!r} is no id of a finding"
    if len(fields) < 2 or not is_day(fields[1]):
        return "a day such as 2026-11-21 is wanted after the id"
    return None if len(fields) == 3 else "a reason is wanted after the day"
