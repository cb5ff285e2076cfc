"""A scorer that cannot fail would let everything pass: every branch of it, on claims that fit in a line."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation.gold import GoldClaim
from extractor.evaluation.matching import LEVELS, NEAR, SLOTS, STATES, TALLIES, agrees, touches
from extractor.evaluation.score import Evaluation, Tally, evaluate
from extractor.records import CORE, PREDICATES, Claim, SeriesValue
from tests.evaluation.making import article, claim, gold


def scored(claims: list[Claim], owed: list[GoldClaim], published: str | None = "2025-12-01") -> Evaluation:
    return evaluate({"a": claims}, {"a": article(*owed, published=published)})


def counts(found: Evaluation, level: Any = "full") -> tuple[int, int, int]:
    total = found.total(level)
    return total.found, total.wrong, total.missed


RIGHT, WRONG, FREE = (1, 0, 0), (0, 1, 1), (0, 0, 0)


@pytest.mark.parametrize(
    ("change", "at_levels"),
    [
        # What the annotation says instead, and (found, wrong, missed) at the levels fact, season, full.
        ({}, [RIGHT, RIGHT, RIGHT]),
        ({"predicate": "starts"}, [WRONG, WRONG, WRONG]),
        ({"value": "11"}, [WRONG, WRONG, WRONG]),
        ({"value": ("11", "12")}, [RIGHT, RIGHT, RIGHT]),
        ({"value": ">=12"}, [WRONG, WRONG, WRONG]),
        ({"subject": "ray-rowan"}, [WRONG, WRONG, WRONG]),
        ({"subject": ("ray-rowan", "dana-rowan")}, [RIGHT, RIGHT, RIGHT]),
        ({"seasons": "2024"}, [RIGHT, WRONG, WRONG]),
        ({"seasons": None}, [RIGHT, WRONG, WRONG]),
        ({"seasons": ("2025", None)}, [RIGHT, RIGHT, RIGHT]),
        ({"seasons": "2024..2025"}, [RIGHT, WRONG, WRONG]),
        ({"series": None}, [RIGHT, RIGHT, WRONG]),
        ({"series": "cup"}, [RIGHT, RIGHT, WRONG]),
        ({"series": (None, "truck")}, [RIGHT, RIGHT, RIGHT]),
        ({"modality": "planned"}, [RIGHT, RIGHT, WRONG]),
        ({"modality": ("planned", "asserted")}, [RIGHT, RIGHT, RIGHT]),
        ({"scope": {"track": "dover-motor-speedway"}}, [RIGHT, RIGHT, WRONG]),
        ({"scope": {"track": "dover-motor-speedway", "span": "race"}}, [RIGHT, RIGHT, RIGHT]),
        ({"scope": {"span": "streak"}}, [RIGHT, RIGHT, WRONG]),
        ({"scope": {"span": "career"}}, [RIGHT, RIGHT, RIGHT]),
        ({"tier": "optional"}, [FREE, FREE, FREE]),
        ({"tier": "optional", "value": "11"}, [(0, 1, 0)] * 3),
        ({"start": 110 + NEAR, "end": 400}, [RIGHT, RIGHT, RIGHT]),
        ({"start": 111 + NEAR, "end": 400}, [WRONG, WRONG, WRONG]),
    ],
)
def test_slots_by_level(change: dict[str, Any], at_levels: list[tuple[int, int, int]]) -> None:
    found = scored([claim()], [gold(**change)])
    assert [counts(found, level) for level in LEVELS] == at_levels


def test_evidence_may_lie_after_the_annotation_too() -> None:
    owed = gold(start=100, end=110)
    assert agrees(claim(start=110 + NEAR, end=300), owed, None)
    assert not agrees(claim(start=111 + NEAR, end=300), owed, None)


def test_a_streak_may_be_a_streak_or_open() -> None:
    owed = gold(scope={"span": "streak"}, seasons=("2025", None))
    for span in ("streak", "open", None):
        assert agrees(claim(span=span), owed, None)
    assert not agrees(claim(span="season"), owed, None)
    assert not agrees(claim(span="career", seasons=None), owed, None)


def test_a_count_at_a_track_needs_the_track() -> None:
    owed = gold(scope={"track": "dover-motor-speedway"})
    assert agrees(claim(track="dover-motor-speedway"), owed, None)
    assert not agrees(claim(track="bristol-motor-speedway"), owed, None)
    # Where a win or a result was is no part of a count.
    assert agrees(claim("titles"), gold(predicate="titles", scope={"track": "dover-motor-speedway"}), None)


@pytest.mark.parametrize("predicate", sorted(PREDICATES))
def test_without_a_season_a_state_holds_in_the_year_of_the_article(predicate: str) -> None:
    mine, owed = claim(predicate, seasons=(2025, 2025)), gold(predicate=predicate, seasons=None)
    assert agrees(mine, owed, "2025") is (predicate in STATES)
    assert not agrees(mine, owed, "2024")
    assert not agrees(mine, owed, None)
    assert agrees(claim(predicate, seasons=None, span=None), owed, "2025")
    assert not agrees(mine, gold(predicate=predicate, seasons="2024"), "2025")


def test_the_year_is_that_of_the_article() -> None:
    mine = claim("competes_in", value=SeriesValue("truck", "Trucks"))
    owed = gold(predicate="competes_in", value="truck", seasons=None)
    assert counts(scored([mine], [owed])) == RIGHT
    assert counts(scored([mine], [owed], "2024-02-01")) == WRONG
    assert counts(scored([mine], [owed], None)) == WRONG


def test_a_meaning_counts_once() -> None:
    far = claim(start=500, end=510)
    assert counts(scored([claim(), claim(start=102)], [gold()])) == RIGHT
    assert counts(scored([claim(), far], [gold()])) == RIGHT
    assert counts(scored([claim(value=11), claim(value=11, start=102)], [gold()])) == (0, 1, 1)
    # The first place decides; what is found is found nevertheless.
    assert counts(scored([far, claim()], [gold()])) == (1, 1, 0)


def test_a_meaning_is_owed_once() -> None:
    again = gold(start=500, end=510)
    assert counts(scored([], [gold(), again])) == (0, 0, 1)
    assert counts(scored([claim(start=500, end=510)], [gold(), again])) == RIGHT
    # Of several subjects the first names what is owed.
    assert counts(scored([], [gold(subject=("dana-rowan", "ray-rowan")), gold()])) == (0, 0, 1)
    assert counts(scored([], [gold(), gold(series="cup")])) == (0, 0, 2)


def test_meanings_are_as_fine_as_the_level() -> None:
    cup, trucks = claim(series="cup"), claim(series="truck", start=103)
    found = scored([cup, trucks], [gold(value="1")])
    assert [counts(found, level)[1] for level in LEVELS] == [1, 1, 2]


def test_each_article_for_itself() -> None:
    found = evaluate(
        {"a": [claim()], "b": [claim()], "unknown": [claim()]},
        {"a": article(gold()), "b": article(), "c": article(gold())},
    )
    assert counts(found) == (1, 1, 1)
    assert [(each.kind, each.article) for each in found.mistakes] == [("wrong", "b"), ("missed", "c")]
    assert found.articles == 3


def test_predicates_that_do_not_count_are_neither_owed_nor_wrong() -> None:
    claims, owed = [claim(), claim("starts", value=3)], [gold(), gold(predicate="poles")]
    assert counts(scored(claims, owed)) == (1, 1, 1)
    core = evaluate({"a": claims}, {"a": article(*owed)}, CORE)
    assert counts(core) == RIGHT
    assert core.tallies["full"] == {"wins": Tally(1, 0, 0)}


def test_wrong_and_missed_stand_with_their_own_predicate() -> None:
    found = scored([claim("starts", value=3)], [gold(predicate="poles")])
    assert found.tallies["full"] == {"starts": Tally(wrong=1), "poles": Tally(missed=1)}


def test_mistakes_stand_in_the_order_of_the_text() -> None:
    owed = [gold(value="2", start=300, end=310), gold(value="1", start=200, end=210)]
    found = scored([claim(value=8), claim(value=9, start=200)], owed)
    assert [(each.kind, each.claim and each.claim.evidence.start, each.gold and each.gold.start) for each in found.mistakes] == [
        ("wrong", 100, None),
        ("wrong", 200, None),
        ("missed", None, 200),
        ("missed", None, 300),
    ]  # fmt: skip


def test_a_right_fact_in_a_wrong_scope_is_a_confusion() -> None:
    claims = [claim(seasons=(2024, 2024)), claim(seasons=(2024, 2024), series="cup", start=400, end=410)]
    owed = [gold(), gold(start=400, end=410), gold(value="7")]
    found = scored(claims, owed)
    assert [(each.slot, each.said, each.accepted, each.number) for each in found.confusions()] == [
        ("seasons", "2024", frozenset({"2025"}), 2),
        ("series", "cup", frozenset({"truck"}), 1),
    ]
    wrong = [each for each in found.mistakes if each.kind == "wrong"]
    assert [each.gold for each in wrong] == owed[:2]


def test_of_two_annotations_of_a_fact_the_one_that_fits_better_is_named() -> None:
    owed = [gold(series="cup", seasons="2023"), gold(seasons="2024", start=150, end=160)]
    [mistake, *_] = scored([claim()], owed).mistakes
    assert mistake.gold == owed[1]
    assert [each.slot for each in mistake.differences] == ["seasons"]


def test_spans_and_tracks_are_confusions_too() -> None:
    found = scored([claim()], [gold(scope={"span": "streak", "track": "dover-motor-speedway"})])
    assert [(row.slot, row.said) for row in found.confusions()] == [("span", "season"), ("track", None)]


def test_grounding_is_about_annotated_facts() -> None:
    found = scored([claim(), claim(start=110, end=115), claim(start=900, end=910), claim(value=3)], [gold()])
    assert found.grounding == (1, 3)
    assert found.grounding.share == pytest.approx(1 / 3)
    assert scored([], [gold()]).grounding.share == 1.0


def test_touching_takes_a_common_character() -> None:
    owed = gold(start=100, end=110)
    assert touches(claim(start=109, end=120), owed)
    assert touches(claim(start=90, end=101), owed)
    assert not touches(claim(start=110, end=120), owed)
    assert not touches(claim(start=90, end=100), owed)


def test_shares_of_nothing() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (1.0, 1.0, 1.0)
    assert Tally(wrong=1, missed=1).f1 == 0.0
    assert evaluate({}, {}).total() == Tally()


def test_only_predicates_there_are_have_laws_of_their_own() -> None:
    assert set(PREDICATES) >= STATES | TALLIES
    assert [slot.level for slot in SLOTS] == sorted((slot.level for slot in SLOTS), key=LEVELS.index)
