"""What is found in the annotated articles never gets worse, and articles about something else say nothing."""

from __future__ import annotations

import pytest

from extractor.conflicts import find_conflicts
from extractor.evaluation.gold import read_gold
from extractor.pipeline import extract
from tests import floors
from tests.floors import SETS, GoldSet


def _present(name: str) -> GoldSet:
    if not SETS[name].present:
        pytest.skip(f"the articles of {name!r} are not at hand")
    return SETS[name]


@pytest.mark.parametrize("name", SETS)
def test_floors_are_for_these_articles(name: str) -> None:
    digest = _present(name).digest()
    assert floors.floors()[name]["sha256"] == digest, (
        f"articles or annotations of {name!r} have changed, so their floors are of other texts. Read the difference; "
        f"where it is meant, run `python -m tests.floors --update {name}` and commit tests/floors.toml with it "
        "(add --lower only where the new texts are harder, and say so in the commit)."
    )


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("which", ["core", "all"])
def test_no_figure_is_below_its_floor(name: str, which: str) -> None:
    _present(name)
    found = floors.measured(name)
    floor = floors.floors()[name]
    below = {key: value for key, value in floors.figures(found).items() if key.startswith(which) and value < floor[key]}
    errors = "\n".join(floors.mistakes(found[which]))
    assert not below, f"{name}: {below}, floors {floor}\n{errors}"


@pytest.mark.parametrize("name", SETS)
def test_every_annotated_article_is_read(name: str) -> None:
    folder, gold = _present(name)
    assert set(read_gold(gold)) <= set(floors.claims_by_article(folder))


@pytest.mark.parametrize("name", SETS)
def test_evidence_is_the_text_to_the_character(name: str) -> None:
    folder = _present(name).articles
    texts = {article.id: article.text for article in floors.articles_of(folder)}
    for claims in floors.claims_by_article(folder).values():
        for claim in claims:
            text, evidence = texts[claim.article.id], claim.evidence
            for span in filter(None, (evidence, evidence.value, claim.subject.mention)):
                assert text[span.start : span.end] == span.text
            assert evidence.sentence.start <= evidence.start <= evidence.end <= evidence.sentence.end


def test_articles_that_are_all_true_make_no_error() -> None:
    articles = floors.claims_by_article(_present("development").articles)
    found = find_conflicts([claim for claims in articles.values() for claim in claims])
    assert [each.explanation for each in found if each.severity == "error"] == []


def test_floors_only_rise_unless_asked() -> None:
    before = {"sha256": "x", "core_precision": 0.9}
    assert floors.pinned(before, {"core_precision": 0.8}, "y", lower=False) == {"sha256": "y", "core_precision": 0.9}
    assert floors.pinned(before, {"core_precision": 0.8}, "y", lower=True) == {"sha256": "y", "core_precision": 0.79}
    assert floors.pinned(before, {"core_precision": 0.95}, "y", lower=False)["core_precision"] == 0.94


def test_floors_are_written_as_they_are_read() -> None:
    assert floors.written(floors.floors()) == floors.FLOORS.read_text(encoding="utf-8")


# -- not about racing ------------------------------------------------------------------------------------------------

OTHERS = {
    "cycling": """\
VERBIER, Switzerland (July 19, 2024) — Kyle Busch, no relation to anybody with an engine, won the eighteenth stage
on Friday for his fourth win of the season, and the 23-year-old leads the overall by 41 seconds.

Team Jarrett Cycles rider Matt Gordon finished second. "I had the legs for a win, not for two," said Gordon, who
joined the squad in 2022 and has six career victories. The Tour ends on Sunday, July 21.
""",
    "election": """\
RALEIGH, N.C. (AP) — Jeff Gordon won the primary on Tuesday with 52 percent of the vote and will run for a second
term in 2026. It was his third win in a row in the county.

Gordon, 54, was born on March 3, 1971. He beat Mark Martin, a two-time champion of school reform, in 11 of 14
districts. "He drives for the people of this county," his campaign said. The race is on November 3, 2026.
""",
    "company": """\
CHICAGO, Feb. 9, 2025 — Stewart Haas Logistics won three contracts in 2024 and named Kevin Harvick, 49, its chief
financial officer. He joined the company in 2014 and replaces Tony Stewart, who left in January.

The company ranks No. 4 among shippers in the Midwest. It was the firm's best year since 1998, when it had 12 wins in
20 tenders. Harvick takes over on March 1.
""",
    "baseball": """\
ST. LOUIS — Carl Edwards Jr. picked up his fifth win of the season on Sunday, and the 33-year-old right-hander now
has 20 career wins. No. 11 struck out six.

Edwards pitched for the Cubs from 2015 to 2019 and won a title with them in 2016. Ryan Newman homered twice. The
series ends on Wednesday, Aug. 14, 2024, and the Cardinals have won four straight.
""",
}


@pytest.mark.parametrize(
    "topic",
    [
        "cycling",
        "election",
        "company",
        "baseball",
    ],
)
def test_articles_about_something_else_say_nothing(topic: str) -> None:
    claims = extract(OTHERS[topic])
    assert [(claim.predicate, claim.subject.id, claim.evidence.text) for claim in claims] == []
