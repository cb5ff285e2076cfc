from __future__ import annotations

import msgspec
from rich.console import Console

from extractor.records import Article, AsOf, Finding
from extractor.report.findings import Quote, shown_findings
from extractor.report.summary import quotes_of
from tests.fakes import fake_find, fake_read


def shown(findings: list[Finding], quotes: dict[str, Quote], width: int = 120, **limits: int) -> str:
    console = Console(width=width)
    with console.capture() as captured:
        for block in shown_findings(findings, quotes, limits):
            console.print(block)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def case(numbers: list[int]) -> tuple[Finding, dict[str, Quote]]:
    articles = [Article(id=f"{place}.txt", text=f"Heim won {n} races.") for place, n in enumerate(numbers)]
    claims = [claim for article in articles for claim in fake_read(article).claims]
    (finding,) = fake_find(claims)
    return finding, quotes_of(claims, {claim.id for claim in claims})


def test_all_positions_stand_side_by_side_three_in_a_row() -> None:
    finding, quotes = case([6, 7, 8, 9])
    text = shown([finding], quotes)
    assert "“Heim won 6 races”  “Heim won 7 races”  “Heim won 8 races”\n" in text
    assert "    “Heim won 9 races”\n    3.txt" in text


def test_in_a_narrow_window_positions_stand_below_each_other() -> None:
    finding, quotes = case([6, 7])
    text = shown([finding], quotes, width=40)
    assert "    6\n    “Heim won 6 races”\n    0.txt\n    7\n    “Heim won 7 races”\n    1.txt" in text


def test_a_side_with_many_witnesses_is_cut_short() -> None:
    finding, quotes = case([6, 7, 7, 7, 7, 7])
    text = shown([finding], quotes)
    assert text.count("Heim won 7 races") == 3
    assert "and 2 more" in text


def test_dates_and_derivation_are_shown() -> None:
    finding, quotes = case([6, 7])
    dated = tuple(
        msgspec.structs.replace(position, as_of=AsOf("2025-08-11", "2025-08-12")) for position in finding.positions
    )
    text = shown([msgspec.structs.replace(finding, positions=dated, derivation="3 + 9 = 12 > 11")], quotes)
    assert "2025-08-11 to 2025-08-12" in text
    assert "3 + 9 = 12 > 11" in text


def test_gravest_first_and_the_rest_is_counted() -> None:
    finding, quotes = case([6, 7])
    light = msgspec.structs.replace(finding, verdict="progression", severity="info")
    text = shown([light, finding, finding, finding], quotes, error=2)
    assert text.count("error contradiction") == 2
    assert "and 1 more of severity error" in text
    assert text.index("error contradiction") < text.index("info progression")


def test_claims_that_are_not_at_hand_are_passed_over() -> None:
    finding, _ = case([6, 7])
    assert "Heim cannot have 2 numbers of wins." in shown([finding], {})
