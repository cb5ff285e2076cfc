from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import UsageError
from extractor.formats.accepted import Accepted, read_accepted

GOOD = "cfl_0123456789abcdef"


def test_ids_days_and_reasons(tmp_path: Path) -> None:
    path = tmp_path / "accepted.txt"
    path.write_text(
        f"# looked at together\n\n{GOOD} 2026-11-20 first\n  {GOOD}\t2026-11-21\tthe series differ, both are right \n",
        encoding="utf-8",
    )
    found, bad = read_accepted(path)
    assert found == {GOOD: Accepted(GOOD, "2026-11-21", "the series differ, both are right ")}
    assert bad == []


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("clm_12 2026-11-21 why", "'clm_12' is no id of a finding"),
        (GOOD, "a day such as 2026-11-21 is wanted after the id"),
        (f"{GOOD} yesterday why", "a day such as 2026-11-21 is wanted after the id"),
        (f"{GOOD} 2026-11-31 why", "a day such as 2026-11-21 is wanted after the id"),
        (f"{GOOD} 2026-11-21", "a reason is wanted after the day"),
    ],
)
def test_lines_that_cannot_be_read(written: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "accepted.txt"
    path.write_text(f"\n{written}\n", encoding="utf-8")
    found, (bad,) = read_accepted(path)
    assert found == {}
    assert (bad.number, bad.reason) == (2, reason)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.txt: cannot be read"):
        read_accepted(tmp_path / "none.txt")
