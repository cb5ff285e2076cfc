"""Headlines, one for each verdict."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.records import (
    PREDICATES,
    SEVERITY,
    CarNumber,
    Count,
    DateValue,
    DriverValue,
    Finding,
    FindingPosition,
    FindingScope,
    FindingSubject,
    TeamValue,
    Value,
)
from extractor.report.page.words import LABELS, headline, told_without_assumptions

YEAR = FindingScope(seasons=(2024, 2024), span="season")
YEARS = FindingScope(seasons=(2023, 2024), span="seasons")
CAREER = FindingScope(span="career")
NOWHEN = FindingScope()


def counts(*numbers: int) -> list[Value]:
    return [Count(number) for number in numbers]


def a_finding(verdict: Any, predicate: str, values: list[Value], scope: FindingScope, **fields: Any) -> Finding:
    return Finding(
        id="cfl_0",
        verdict=verdict,
        severity=SEVERITY[verdict],
        predicate=predicate,
        subject=FindingSubject("driver", "dana-rowan", "Dana Rowan"),
        scope=scope,
        positions=tuple(FindingPosition(value=value, claims=(), articles=()) for value in values),
        **{"explanation": "", **fields},
    )


CASES = [
    ("contradiction", "wins", counts(6, 9), YEAR, "6 or 9 wins in 2024?"),
    ("contradiction", "wins", counts(4, 6, 7, 8, 9, 10), YEAR, "4, 6, 7, 8 or 2 more wins in 2024?"),
    ("contradiction", "titles", counts(0, 1), CAREER, "0 or 1 title over a career?"),
    ("contradiction", "birth_date", [DateValue("1957-06-20", "1957-06-20"), DateValue("1958-06-20", "1958-06-20")], NOWHEN,
     "birth date 1957-06-20 or 1958-06-20?"),
    ("regression", "wins", counts(8, 7, 13), YEAR, "8 wins, later 7 in 2024?"),
    ("regression", "wins", counts(7, 8), YEAR, "7 or 8 wins in 2024?"),
    ("rate", "wins", counts(7, 10), YEAR, "7, then 10 wins in 2024, faster than races were run?"),
    ("arithmetic", "wins", counts(9, 9), YEARS, "wins from 2023 to 2024 do not add up"),
    ("arithmetic", "titles", counts(3), CAREER, "career titles do not add up"),
    ("bound", "top_fives", counts(12, 11), YEAR, "more top fives in 2024 than there can be"),
    ("exclusive_holder", "race_win", [DriverValue("a", "Ada Rowan"), DriverValue("b", "Bo Rowan")], YEAR,
     "Ada Rowan or Bo Rowan in 2024?"),
    ("age_mismatch", "age", counts(22, 40), NOWHEN, "age and birth date do not fit"),
    ("undated_difference", "wins", counts(8, 9), YEAR, "8 or 9 wins in 2024, order unknown"),
    ("scope_ambiguous", "wins", counts(12, 13), YEAR, "12 or 13 wins in 2024, or two different counts?"),
    ("progression", "wins", counts(7, 9, 12), YEAR, "7, 9, then 12 wins in 2024"),
    ("change", "drives_for", [TeamValue("a", "Ash Racing"), TeamValue("b", "Birch Racing")], YEARS,
     "team Ash Racing, then Birch Racing"),
    ("change", "car_number", [CarNumber("07"), CarNumber("7")], YEARS, "No. 07, then No. 7"),
    ("change", "age", counts(22, 23), NOWHEN, "age 22, then 23"),
    ("revision", "wins", counts(84, 85), CAREER, "84, corrected to 85 wins over a career"),
    ("refinement", "wins", [Count(10, "at_least"), Count(12)], YEAR,
     "at least 10 and 12 wins in 2024, one more exact than the other"),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "predicate", "values", "scope", "said"), CASES)
def test_headline(verdict: str, predicate: str, values: list[Value], scope: FindingScope, said: str) -> None:
    assert headline(a_finding(verdict, predicate, values, scope)) == f"Dana Rowan: {said}"


def test_every_verdict_has_a_headline_here() -> None:
    assert {case[0] for case in CASES} == set(SEVERITY)


def test_every_predicate_has_its_words() -> None:
    assert set(LABELS) == set(PREDICATES)


def test_assumptions_are_told_once() -> None:
    told = a_finding("bound", "wins", [], YEAR, explanation="Too many. Assumed: a; b.", assumptions=("a", "b"))
    assert told_without_assumptions(told) == "Too many."
    assert told_without_assumptions(a_finding("bound", "wins", [], YEAR, explanation="Too many.")) == "Too many."
