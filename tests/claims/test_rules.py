"""Every rule's own examples and counter-examples, run through the whole pipeline."""

from __future__ import annotations

from functools import cache

import pytest

from extractor.claims.engine import FAMILIES, all_rules
from extractor.lexicon import load_lexicon
from extractor.pipeline import extract

PUBLISHED = "2021-06-15"
# What makes the article one about racing and about one series, and Rowan somebody who drives.
SETTING = "NASCAR Truck Series notes\n\nTruck Series driver Dana Rowan spoke.\n\n"


@cache
def entered() -> dict[str, str]:
    """Somebody whom the lexicon's entry list of the examples' season has, one who drove neither, and a champion."""
    lexicon = load_lexicon("nascar")
    entries = sorted(lexicon.season_entries("truck", 2021), key=lambda each: -each.races)
    once = [each for each in entries if len(each.numbers) == len(each.team_ids) == 1]
    driver = once[0]
    rival = next(each for each in once if each.numbers != driver.numbers and each.team_ids != driver.team_ids)
    reigns: dict[str, list[int]] = {}
    for (series, year), champion in sorted(lexicon.champions.items()):
        if series == "truck" and year < 2021:
            reigns.setdefault(champion, []).append(year)
    champion, years = next((each, years) for each, years in reigns.items() if len(years) > 1)
    return {
        "champion": lexicon.drivers[champion].name,
        "year": str(years[0]),
        "again": str(years[1]),
        "titles": str(len(years)),
        "holder": lexicon.drivers[lexicon.champions["truck", 2020]].name,
        "driver": lexicon.drivers[driver.driver_id].name,
        "number": driver.numbers[0],
        "team": lexicon.teams[driver.team_ids[0]].name,
        "short": next(
            word for word in lexicon.teams[driver.team_ids[0]].name.split() if word not in ("Racing", "Team")
        ),
        "rival": lexicon.drivers[rival.driver_id].name,
    }


def claims_by(rule_name: str, example: str) -> list[str]:
    claims = extract(SETTING + example.format(**entered()), published=PUBLISHED)
    return [claim.evidence.text for claim in claims if claim.rule == rule_name]


@pytest.mark.parametrize(("rule", "example"), [(rule.name, text) for rule in all_rules() for text in rule.examples])
def test_rule_hits_its_examples(rule: str, example: str) -> None:
    assert claims_by(rule, example), f"{rule} finds nothing in {example!r}"


@pytest.mark.parametrize(("rule", "example"), [(rule.name, text) for rule in all_rules() for text in rule.not_in])
def test_rule_leaves_its_counter_examples_alone(rule: str, example: str) -> None:
    assert claims_by(rule, example) == []


def test_names_are_unique_and_every_rule_says_something() -> None:
    names = [rule.name for rule in all_rules()]
    assert len(names) == len(set(names))
    assert all(rule.says and rule.examples for rule in all_rules())
    assert all(family.rules for family in FAMILIES)
