"""Every scenario of the contract that concerns what is built, and look-alikes that owe nothing.

Each row: a name, its claims, and what is owed as ``verdict predicate`` lines (findings of severity info are only
listed where the row owes one). The calendar has sixteen races a season: see ``making``.
"""

from __future__ import annotations

import pytest

from extractor.conflicts import find_conflicts
from extractor.records import Basis, Claim, Finding, Parts, Published
from tests.conflicts.making import TinyCalendar, claim

CALENDAR = TinyCalendar()


def run(claims: list[Claim]) -> list[Finding]:
    return find_conflicts(claims, calendar=CALENDAR)


def w(value: object, season: object = 2025, **more: object) -> Claim:
    return claim("wins", value, season, **more)  # type: ignore[arg-type]


TWO_SEASONS = [w(3, 2023, art="a", pub="2025-01-10"), w(6, 2024, art="a", pub="2025-01-10")]
PARTS = [
    claim("race_win", "@daytona", 2025, id="p1"),
    claim("race_win", "@las-vegas", 2025, id="p2"),
    claim("race_win", "@texas", 2025, id="p3"),
]

OWED: dict[str, tuple[list[Claim], list[str]]] = {
    "S01 growth over a season": (
        [
            w(7, pub="2025-08-12", art="a"),
            w(9, pub="2025-09-19", art="b"),
            w(12, pub="2025-11-05", art="c", tally="final"),
        ],
        ["progression wins"],
    ),
    "S02 a count that falls": ([w(7, pub="2025-08-12", art="a"), w(6, pub="2025-08-26", art="b")], ["regression wins"]),
    "S03 preview and recap of one day": (
        [w(8, pub="2025-08-20", art="a"), w(9, pub="2025-08-20", art="b")],
        ["undated_difference wins"],
    ),
    "S04 two totals after the season": (
        [w(12, pub="2025-11-05", art="a"), w(11, pub="2025-12-01", art="b")],
        ["contradiction wins"],
    ),
    "S06 two seasons read as one": (
        [
            *TWO_SEASONS,
            w(9, (2023, 2024), art="a", pub="2025-01-10"),
            w(9, 2024, art="b", pub="2025-01-12"),
            w(11, "career", art="b", pub="2025-01-12"),
        ],
        ["arithmetic wins", "arithmetic wins", "contradiction wins"],
    ),
    "S09 more wins than top fives": (
        [w(12, pub="2025-11-05"), claim("top_fives", 11, 2025, pub="2025-11-05")],
        ["bound wins"],
    ),
    "S09 in the middle of a season": (
        [w(6, pub="2025-08-12"), claim("top_fives", 5, 2025, pub="2025-08-12")],
        ["bound wins"],
    ),
    "S13 an age that the birth date excludes": (
        [
            claim("age", 23, pub="2025-05-10", art="a", series=None),
            claim("birth_date", "2002-07-05", pub="2025-06-01", art="b", series=None),
        ],
        ["age_mismatch age"],
    ),
    "S13 an age of a day that nobody dates": (
        [
            claim("age", 47, pub="2025-05-10", art="a", series=None, as_of=(None, None)),
            claim("birth_date", "1975-07-05", pub="2025-06-01", art="b", series=None),
        ],
        [],
    ),
    "S14 two winners of one race": (
        [claim("race_win", "tiny-200", 2025, art="a"), claim("race_win", "tiny-200", 2025, art="b", who="Bo Lund")],
        ["exclusive_holder race_win"],
    ),
    "S18 a recount": (
        [
            w(84, "career", pub="2021-05-01", art="a", tally="final"),
            w(85, "career", pub="2024-12-01", art="b", tally="final", revision=True),
        ],
        ["revision wins"],
    ),
    "S21 at least ten, and twelve": (
        [w(">=10", pub="2025-11-05", art="a"), w(12, pub="2025-11-05", art="b")],
        ["refinement wins"],
    ),
    "S23 four wins, three listed": (
        [w(4, parts=Parts(("p1", "p2", "p3"), True), pub="2025-11-05"), *PARTS],
        ["arithmetic wins"],
    ),
    "S26 faster than the races": ([w(7, pub="2025-09-01", art="a"), w(10, pub="2025-09-12", art="b")], ["rate wins"]),
    "S28 headline against body": (
        [w(10, pub="2025-08-20", section="headline"), w(9, pub="2025-08-20", sentence=9)],
        ["contradiction wins"],
    ),
    "S29 one series not stated": (
        [w(12, pub="2025-11-05", art="a"), w(13, pub="2025-11-05", art="b", series=None)],
        ["scope_ambiguous wins"],
    ),
    "S32 another team a year later": (
        [
            claim("drives_for", "Team A", pub="2025-03-10", art="a"),
            claim("drives_for", "Team B", pub="2026-02-10", art="b"),
        ],
        ["change drives_for"],
    ),
    "S34 a stale figure": ([w(9, pub="2025-09-20", art="a"), w(8, pub="2025-09-24", art="b")], ["regression wins"]),
    "an article two wins apart from itself": (
        [w(10, pub="2025-08-21"), w(7, pub="2025-08-21")],
        ["contradiction wins"],
    ),
    "a rival with the day stated": (
        [
            w(2, pub="2025-07-25", art="a"),
            w(5, as_of="2025-09-20", art="b", published=Published("2025-09-21", None, "inferred")),
            w(3, as_of="2025-09-20", art="c", pub="2025-09-25"),
        ],
        ["contradiction wins"],
    ),
    "a career that lost a win over the winter": (
        [
            w(25, "career", pub="2024-11-09", art="a"),
            w(2, pub="2025-04-01", art="b"),
            w(26, "career", pub="2025-04-10", art="c"),
        ],
        ["arithmetic wins", "progression wins"],
    ),
    "one series above all of them": (
        [w(12, pub="2025-11-05", art="a"), w(11, pub="2025-11-05", art="b", series="national")],
        ["bound wins"],
    ),
    "series parts above their total": (
        [
            w(8, 2024, pub="2025-01-05", art="a", series="cup"),
            w(9, 2024, pub="2025-01-05", art="a", series="nxs"),
            w(3, 2024, pub="2025-01-05", art="a"),
            w(18, 2024, pub="2025-01-05", art="b", series="national"),
        ],
        ["arithmetic wins"],
    ),
    "more wins than races": ([w(17, pub="2025-11-05")], ["bound wins"]),
    "two champions": (
        [claim("title", "truck", 2024, art="a"), claim("title", "truck", 2024, art="b", who="Bo Lund")],
        ["exclusive_holder title"],
    ),
    "two birth dates": (
        [
            claim("birth_date", "2002-07-05", art="a", series=None),
            claim("birth_date", "2002-07-15", art="b", series=None),
        ],
        ["contradiction birth_date"],
    ),
    "a birth date by its month": (
        [claim("birth_date", "2002-07", art="a", series=None), claim("birth_date", "2002-07-05", art="b", series=None)],
        ["refinement birth_date"],
    ),
    "two dates of one race": (
        [
            claim("race_date", "2025-09-06", 2025, who="Tiny 200", kind="race", art="a"),
            claim("race_date", "2025-09-07", 2025, who="Tiny 200", kind="race", art="b"),
        ],
        ["contradiction race_date"],
    ),
    "two ages that no birth date fits": (
        [
            claim("age", 23, art="a", pub="2025-05-10", series=None),
            claim("age", 22, art="b", pub="2025-06-10", series=None),
        ],
        ["age_mismatch age"],
    ),
    "two debuts": (
        [claim("debut", "2021-05-07", 2021, art="a"), claim("debut", "2022-03-04", 2022, art="b")],
        ["contradiction debut"],
    ),
    "a regular with two numbers on one weekend": (
        [
            claim("title", "truck", 2023, art="a", pub="2023-11-03"),
            claim("car_number", "98", 2023, art="a", pub="2023-10-20"),
            claim("car_number", "99", 2023, art="b", pub="2023-10-23"),
            claim("car_number", "98", 2023, art="b", pub="2023-10-23", who="Bo Lund"),
        ],
        ["contradiction car_number", "exclusive_holder car_number"],
    ),
    "two numbers in one named race": (
        [
            claim("car_number", "7", 2025, art="a", race="tiny-200"),
            claim("car_number", "07", 2025, art="b", race="tiny-200"),
        ],
        ["contradiction car_number"],
    ),
    "laps led in one race": (
        [
            claim("laps_led", 40, 2025, art="a", span="race", race="tiny-200"),
            claim("laps_led", 41, 2025, art="b", span="race", race="tiny-200"),
        ],
        ["contradiction laps_led"],
    ),
    "two titles counted, three named": (
        [
            claim("titles", 2, "career", art="a", pub="2025-05-01"),
            *(claim("title", "truck", year, art="b", pub="2025-06-01") for year in (2013, 2014, 2019)),
        ],
        ["arithmetic titles"],
    ),
    "an assumed series is a warning": (
        [
            w(12, pub="2025-11-05", art="a"),
            w(11, pub="2025-11-05", art="b", basis=Basis("named", "default", "stated")),
        ],
        ["scope_ambiguous wins"],
    ),
    "an undated article in the middle of two": (
        [w(7, pub="2025-08-12", art="a"), w(9, art="b"), w(12, pub="2025-11-05", art="c")],
        ["progression wins"],
    ),
    "winless, then a winner": (
        [w(0, pub="2025-03-28", art="a"), w(1, pub="2025-06-10", art="b")],
        ["progression wins"],
    ),
    "at most against more": (
        [w("<=3", pub="2025-11-05", art="a"), w(5, pub="2025-11-05", art="b")],
        ["contradiction wins"],
    ),
    "a career that grew more than its season": (
        [
            w(16, "career", pub="2025-01-03", art="a"),
            w(5, 2025, pub="2025-12-03", art="b", tally="final"),
            w(25, "career", pub="2026-01-08", art="c"),
        ],
        ["arithmetic wins", "progression wins"],
    ),
    "three wins between two careers of 21": (
        [
            w(3, (2023, 2024), pub="2025-09-14", tally="final", art="a"),
            w(21, "career", pub="2022-12-19", art="b"),
            w(21, "career", pub="2025-11-03", art="c"),
        ],
        ["arithmetic wins"],
    ),
    "a season's gain that its career missed": (
        [
            w(16, "career", pub="2025-04-03", art="a"),
            w(0, pub="2025-04-03", art="d"),
            w(2, as_of="2025-07-15", pub="2025-08-01", art="b"),
            w(17, "career", pub="2025-09-08", art="c"),
        ],
        ["arithmetic wins", "progression wins", "progression wins"],
    ),
    "laps led without a race": (
        [
            claim("laps_led", 79, 2025, pub="2025-08-12", art="a"),
            claim("laps_led", 115, 2025, pub="2025-08-15", art="b"),
        ],
        ["rate laps_led"],
    ),
    "fewer top fives at the end than wins in August": (
        [w(2, pub="2025-08-12", art="a"), claim("top_fives", 1, 2025, pub="2025-11-05", art="b", tally="final")],
        ["bound wins"],
    ),
    "three wins in June, two top fives in August": (
        [w(3, pub="2025-06-12", art="a"), claim("top_fives", 2, 2025, pub="2025-08-12", art="b")],
        ["bound wins"],
    ),
    "nine starts after five races": ([claim("starts", 9, 2025, pub="2025-05-01", tally="so_far")], ["bound starts"]),
    "more poles than races": ([claim("poles", 17, 2025, pub="2025-11-05", tally="final")], ["bound poles"]),
    "a season so far above its range": (
        [
            w(1, 2023, pub="2023-06-05", art="a", tally="so_far"),
            w(0, (2022, 2024), pub="2025-02-05", art="b", tally="final"),
        ],
        ["bound wins"],
    ),
    "a season above the career in all series": (
        [
            w(6, 2023, pub="2025-01-05", art="a", series="cup"),
            w(0, "career", pub="2025-02-05", art="b", series="national"),
        ],
        ["bound wins"],
    ),
    "two counts of titles on one day": (
        [
            claim("titles", 1, "career", pub="2025-05-01", art="a"),
            claim("titles", 0, "career", pub="2025-05-01", art="b"),
        ],
        ["contradiction titles"],
    ),
    "a number that a copy has otherwise": (
        [
            claim("car_number", "7", 2025, art="a", race="tiny-200"),
            claim("car_number", "07", 2025, art="b", race="tiny-200"),
        ],
        ["contradiction car_number"],
    ),
    "two days of one race, ten days apart in one article": (
        [
            claim("race_date", "2025-09-06", 2025, who="Tiny 200", kind="race", art="a"),
            claim("race_date", "2025-09-16", 2025, who="Tiny 200", kind="race", art="a"),
        ],
        ["contradiction race_date"],
    ),
    "two numbers in one named race, and a plan for the next season": (
        [
            claim("car_number", "7", 2025, art="a", race="tiny-200"),
            claim("car_number", "9", 2026, art="a", modality="planned"),
            claim("car_number", "07", 2025, art="b", race="tiny-200"),
        ],
        ["contradiction car_number"],
    ),
    "a place lost after a penalty": (
        [
            claim("standing", 3, 2025, art="a", pub="2025-10-21", tally="so_far"),
            claim("standing", 4, 2025, art="a", pub="2025-10-21", tally="final"),
        ],
        ["change standing"],
    ),
}

NOTHING: dict[str, list[Claim]] = {
    "S05 a sum that agrees": [*TWO_SEASONS, w(9, (2023, 2024), art="a", pub="2025-01-10")],
    "S08 Truck wins and all wins": [
        w(12, pub="2025-11-05", art="a"),
        w(13, pub="2025-11-05", art="b", series="national"),
    ],
    "S11 races between the figures": [
        w(9, pub="2025-09-10", art="a"),
        claim("top_fives", 8, 2025, art="b", pub="2025-07-10"),
    ],
    "S16 one number in two series": [
        claim("car_number", "11", 2025, race="tiny-200"),
        claim("car_number", "11", 2025, who="Bo Lund", series="cup", race="tiny-200"),
    ],
    "S24 four wins including two": [w(4, parts=Parts(("p1", "p2"), False), pub="2025-11-05"), *PARTS[:2]],
    "S25 a possibility": [w(12, pub="2025-09-10", modality="possible"), w(11, pub="2025-11-05", art="b")],
    "S30 father and son": [w(76, "career", pub="2025-01-05"), w(26, "career", pub="2025-01-05", who="Ann Rowan Jr")],
    "a negated number": [w(10, pub="2025-11-05", modality="negated"), w(9, pub="2025-11-05", art="b")],
    "a streak is no total": [w(4, span="streak", pub="2025-11-05"), w(9, pub="2025-11-05", art="b")],
    "an open window is no total": [w(4, span="open", pub="2025-11-05"), w(9, pub="2025-11-05", art="b")],
    "wins at one track": [w(2, "career", track="daytona", pub="2025-11-05"), w(9, "career", pub="2025-11-05", art="b")],
    "wins for one team": [w(2, "career", team="team-a", pub="2025-11-05"), w(9, "career", pub="2025-11-05", art="b")],
    "an exhibition": [w(1, race_class="exhibition", pub="2025-11-05"), w(3, pub="2025-11-05", art="b")],
    "about forty": [w("~40", "career", pub="2025-11-05"), w(43, "career", pub="2025-11-05", art="b")],
    "unknown series on both sides": [
        w(3, series=None, pub="2025-11-05"),
        w(5, series=None, pub="2025-11-06", art="b", who="Bo Lund"),
    ],
    "unknown seasons": [w(3, None, pub="2025-11-05"), w(5, None, pub="2025-11-05", art="b")],
    "two series, one figure without series": [
        w(3, 2024, series="cup", pub="2025-01-05"),
        w(8, 2024, series="nxs", pub="2025-01-05"),
        w(11, 2024, series=None, pub="2025-01-05", art="b"),
    ],
    "two winners at one track in one season": [
        claim("race_win", "@daytona", 2025, art="a"),
        claim("race_win", "@daytona", 2025, art="b", who="Bo Lund"),
    ],
    "one race name in two seasons": [
        claim("race_win", "tiny-200", 2024, art="a"),
        claim("race_win", "tiny-200", 2025, art="b", who="Bo Lund"),
    ],
    "one race name in two series": [
        claim("race_win", "tiny-200", 2025, art="a"),
        claim("race_win", "tiny-200", 2025, art="b", who="Bo Lund", series="cup"),
    ],
    "a race won, a championship won": [
        claim("race_win", "final-200", 2024),
        claim("title", "truck", 2024, who="Bo Lund"),
    ],
    "champions of two series": [claim("title", "truck", 2024), claim("title", "nxs", 2024, who="Bo Lund")],
    "champions of two seasons": [claim("title", "truck", 2023), claim("title", "truck", 2024, who="Bo Lund")],
    "a title denied": [claim("title", "truck", 2024, modality="negated"), claim("title", "truck", 2024, who="Bo Lund")],
    "a part-timer in two cars": [claim("car_number", "43", 2024, art="a"), claim("car_number", "50", 2024, art="b")],
    "two cars told by one article": [
        claim("title", "truck", 2024, art="c"),
        claim("car_number", "43", 2024, pub="2024-05-01"),
        claim("car_number", "50", 2024, pub="2024-05-01"),
    ],
    "a substitute in the same car": [
        claim("car_number", "88", 2025, art="a", race="tiny-200"),
        claim("car_number", "88", 2025, art="b", race="tiny-200", who="Bo Lund"),
    ],
    "two teams at once": [
        claim("drives_for", "Team A", 2025, art="a"),
        claim("drives_for", "Team B", 2025, art="b", role="part-time"),
    ],
    "a reserve elsewhere": [
        claim("drives_for", "Team A", 2024, art="a"),
        claim("drives_for", "Team B", 2025, art="b", role="reserve"),
    ],
    "plan and fact": [
        claim("drives_for", "Team B", 2026, modality="planned", pub="2025-09-01"),
        claim("drives_for", "Team A", 2025, pub="2025-09-01"),
    ],
    "practice day in a caption": [
        claim("race_date", "2025-09-05", 2025, who="Tiny 200", kind="race", art="a", section="caption"),
        claim("race_date", "2025-09-06", 2025, who="Tiny 200", kind="race", art="b"),
    ],
    "a first start for one team": [
        claim("debut", "2024-04-28", 2024, art="a", series="cup"),
        claim("debut", "2025-05-11", 2025, art="b", series="cup", team="team-b"),
    ],
    "career at the end of 2024, wins of 2025": [
        w(11, "career", as_of="2024-12-31", pub="2025-11-05"),
        w(12, pub="2025-11-05", art="b"),
        *TWO_SEASONS,
    ],
    "career and its last season told later": [
        w(9, "career", pub="2024-07-10"),
        w(6, 2024, pub="2025-01-05", art="b"),
        w(8, 2023, pub="2025-01-05", art="b"),
    ],
    "an age told of a past day": [
        claim("age", 18, as_of="2021-05-01", pub="2025-05-10", series=None),
        claim("birth_date", "2002-07-05", series=None, art="b"),
    ],
    "all series above their parts, told by articles that nobody dates": [
        claim("starts", 497, "career", art="a", series="national", published=Published("2023-11-17", None, "inferred")),
        claim("starts", 161, "career", art="a", series="nxs", published=Published("2023-11-17", None, "inferred")),
        claim("starts", 1, "career", art="a", published=Published("2023-11-17", None, "inferred")),
        claim("starts", 330, "career", art="b", series="cup", published=Published("2023-11-17", None, "inferred")),
        *(claim("starts", 1, 2021, art="c", series=one, pub="2022-01-05") for one in ("cup", "nxs", "truck")),
    ],
    "a photograph of one race day, and the other race there": [
        claim("race_date", "2025-09-06", 2025, who="Tiny 200", kind="race", art="a", section="caption", track="tiny"),
        claim("race_win", "tiny-200", 2025, art="b", track="tiny"),
        claim("race_win", "@tiny", 2025, art="c", who="Bo Lund", as_of="2025-09-06", track="tiny"),
    ],
    "practice and race in one article": [
        claim("race_date", "2025-09-05", 2025, who="Tiny 200", kind="race", art="a"),
        claim("race_date", "2025-09-06", 2025, who="Tiny 200", kind="race", art="a"),
    ],
    "none, and no more than none": [w("<=0", pub="2025-08-12", art="a"), w(0, pub="2025-08-01", art="b")],
    "an article that counts the race of its day once": [
        w(16, "career", pub="2025-04-03", art="a"),
        w(0, pub="2025-04-03", art="a"),
        w(2, as_of="2025-07-15", pub="2025-08-01", art="b"),
        w(17, "career", pub="2025-09-08", art="c"),
    ],
    "a title out of reach for the others before the finale": [
        claim("titles", 1, "career", pub="2025-09-25", art="a"),
        claim("titles", 2, "career", pub="2025-10-08", art="b"),
    ],
    "a stale line under the text": [
        w(9, pub="2025-08-20"),
        w(8, pub="2025-08-26", art="b", section="boilerplate"),
    ],
    "two laps-led counts of two races": [
        claim("laps_led", 40, 2025, span="race", race="tiny-200"),
        claim("laps_led", 90, 2025, span="race", race="other-200", art="b"),
    ],
    "laps led in a race, laps led in a season": [
        claim("laps_led", 140, 2025, span="race", race="tiny-200", pub="2025-11-05"),
        claim("laps_led", 90, 2025, pub="2025-06-05", art="b"),
    ],
    "poles may exceed starts of the other article": [
        claim("poles", 5, 2025, pub="2025-08-20"),
        claim("starts", 4, 2025, pub="2025-05-01", art="b"),
    ],
    "points fall after a penalty": [
        claim("points", 2065, 2025, pub="2025-08-10"),
        claim("points", 2040, 2025, pub="2025-08-20", art="b"),
    ],
    "a wrong metadata date": [w(9, 2025, pub="2024-02-06"), w(12, pub="2025-11-05", art="b")],
    "a team's top fives": [
        claim("top_fives", 3, 2025, kind="team", who="Team A", pub="2025-04-01"),
        claim("top_fives", 9, 2025, kind="team", who="Team A", pub="2025-04-22", art="b"),
    ],
}


@pytest.mark.parametrize("name", OWED)
def test_owed(name: str) -> None:
    claims, owed = OWED[name]
    found = run(claims)
    assert sorted(f"{one.verdict} {one.predicate}" for one in found) == sorted(owed), [one.explanation for one in found]


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_owed(name: str) -> None:
    found = [one for one in run(NOTHING[name]) if one.severity != "info"]
    assert not found, [one.explanation for one in found]


@pytest.mark.parametrize("name", OWED)
def test_every_finding_can_be_read(name: str) -> None:
    for one in run(OWED[name][0]):
        assert one.id.startswith("cfl_")
        assert len(one.id) == 20
        assert one.explanation.endswith(".")
        assert one.subject.name.split()[0] in one.explanation
        assert " 1 wins" not in one.explanation
        ids = {made.id for made in OWED[name][0]}
        assert {claim_id for position in one.positions for claim_id in position.claims} <= ids
        assert set(one.suspects) <= ids


def test_the_seeds_case_suspects_the_nine() -> None:
    claims, _ = OWED["S06 two seasons read as one"]
    nine = next(one.id for one in claims if one.scope.seasons == (2024, 2024) and one.article.id == "b")
    found = run(claims)
    assert [one.suspects for one in found] == [(nine,)] * 3
    assert [one.hint for one in found] == ["scope_slip"] * 3
    derived = {one.derivation for one in found}
    assert derived == {None, "3 (2023) + 9 (2024) = 12 > 11 (career)", "3 (2023) + 9 (2024) = 12 > 9 (2023 to 2024)"}


@pytest.mark.parametrize(
    ("name", "hint", "locus"),
    [
        ("S03 preview and recap of one day", "off_by_one", "articles"),
        ("S34 a stale figure", "stale", "articles"),
        ("S28 headline against body", "off_by_one", "article"),
        ("S04 two totals after the season", "off_by_one", "articles"),
        ("S23 four wins, three listed", None, "sentence"),
    ],
)
def test_hint_and_locus(name: str, hint: str | None, locus: str) -> None:
    (found,) = run(OWED[name][0])
    assert (found.hint, found.locus) == (hint, locus)


def test_a_figure_of_the_father_given_to_the_son() -> None:
    claims = [
        w(76, "career", art="a", pub="2025-01-05", tally="final", who="Bo Lund"),
        w(26, "career", art="b", pub="2025-01-05", tally="final", who="Bo Lund Jr"),
        w(26, "career", art="c", pub="2025-01-06", tally="final", who="Bo Lund Jr"),
        w(76, "career", art="d", pub="2025-01-07", tally="final", who="Bo Lund Jr"),
    ]
    (found,) = run(claims)
    assert (found.verdict, found.suspects, found.hint) == ("contradiction", (claims[3].id,), "name_suffix")


def test_a_win_of_the_father_given_to_the_son() -> None:
    claims = [
        claim("race_win", "tiny-200", 2025, art="a", who="Bo Lund"),
        claim("race_win", "tiny-200", 2025, art="b", who="Bo Lund Jr"),
    ]
    (found,) = run(claims)
    assert (found.verdict, found.hint) == ("exclusive_holder", "name_suffix")


def test_three_claims_make_one_finding_with_ordered_positions() -> None:
    (found,) = run(OWED["S01 growth over a season"][0])
    assert [position.value.number for position in found.positions] == [7, 9, 12]  # type: ignore[union-attr]
    assert [position.articles for position in found.positions] == [("a",), ("b",), ("c",)]


def test_repeating_a_sum_does_not_repeat_the_finding() -> None:
    claims, _ = OWED["S06 two seasons read as one"]
    copies = [w(3, 2023, art=f"x{at}", pub="2025-01-11") for at in range(5)]
    more = [w(9, 2024, art=f"y{at}", pub="2025-01-13") for at in range(5)]
    assert len([one for one in run([*claims, *copies, *more]) if one.severity == "error"]) == 3


def test_assumptions_are_named() -> None:
    claims = [
        w(12, pub="2025-11-05", art="a"),
        w(11, pub="2025-11-05", art="b", basis=Basis("named", "inherited", "stated")),
    ]
    (found,) = run(claims)
    assert found.verdict == "contradiction"
    assert found.assumptions == ("series taken over from nearby words in b",)
    assert "Assumed" in found.explanation
