from __future__ import annotations

import pytest

from extractor.batch import agreements
from extractor.batch.agreements import Statements
from extractor.conflicts import count_agreements
from extractor.records import Article
from tests.fakes import fake_read

STORIES = [
    "Heim won 9 races. Heim won 9 races.",
    "Heim won 9 races. Riggs won 2 races.",
    "Riggs won 2 races.",
    "",
    "Heim won 9 races.",
]


@pytest.mark.parametrize("at_once", [1, 2, 1000])
@pytest.mark.parametrize(("stories", "shared"), [(STORIES, 2), (STORIES[:1], 0), (STORIES[:2], 1), ([], 0)])
def test_counts_as_conflict_detection_does(
    monkeypatch: pytest.MonkeyPatch, at_once: int, stories: list[str], shared: int
) -> None:
    monkeypatch.setattr(agreements, "AT_ONCE", at_once)
    articles = [fake_read(Article(id=str(number), text=text)).claims for number, text in enumerate(stories)]
    with Statements() as statements:
        assert list(statements.of_each(articles)) == articles
        assert statements.shared() == shared == count_agreements([claim for claims in articles for claim in claims])
