"""When a claim holds: the day of a race that stands nearby, ages of a day that nobody names."""

from __future__ import annotations

import pytest

from extractor.pipeline import extract

REST = " NASCAR fans still talk about it at Daytona."


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("They settled it on August 3, 1996. Ernie Irvan won the Brickyard 400.", "stated"),
        ("They settled it on August 3, 1996. It rained. Ernie Irvan won the Brickyard 400.", "stated"),
        ("It was hot in August 1996. Ernie Irvan won the Brickyard 400.", "inherited"),
        ("They had met on August 2, 1996. Ernie Irvan won the Brickyard 400.", "inherited"),
    ],
)
def test_the_day_of_the_race_settles_its_season(text: str, basis: str) -> None:
    wins = [claim for claim in extract(text + REST, published="2016-07-20") if claim.predicate == "race_win"]
    assert [(claim.scope.seasons, claim.basis.seasons) for claim in wins] == [((1996, 1996), basis)]
    assert (wins[0].as_of.earliest == "1996-08-03") == (basis == "stated")


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Jeff Gordon is a champion. He is 23.", "1995-03-01"),
        ("Jeff Gordon came from midgets. He was 18 when he left them.", None),
        ("Two days past his 23rd birthday, Jeff Gordon won.", None),
    ],
)
def test_an_age_of_then_is_of_no_day_that_is_known(text: str, as_of: str | None) -> None:
    ages = [claim for claim in extract(text + REST, published="1995-03-01") if claim.predicate == "age"]
    assert [claim.as_of.earliest for claim in ages] == [as_of]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Corey Heim won six Truck Series races in 2024.", "final"),
        ("Corey Heim's fifth Truck Series win of the 2024 season came at Pocono.", "so_far"),
        ("Corey Heim has two Truck Series wins in 2025.", "so_far"),
    ],
)
def test_an_ordinal_win_of_a_season_that_is_over_is_no_total(text: str, tally: str) -> None:
    wins = [claim for claim in extract(text + REST, published="2025-05-10") if claim.predicate == "wins"]
    assert [claim.tally for claim in wins] == [tally]
