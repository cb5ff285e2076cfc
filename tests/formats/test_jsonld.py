"""Types and properties are those of schema.org; the vocabulary used is written down here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from extractor.formats.jsonld import article_jsonld, as_jsonld
from extractor.records import ArticleRecord, ArticleRef, AsOf, Attribution, CarNumber, Count, Published, TeamValue
from tests.floors import ROOT
from tests.formats.test_columns import claim

THING = {"identifier", "name", "url"}
WORK = THING | {
    "about", "author", "datePublished", "headline", "isPartOf", "keywords", "mentions", "temporalCoverage", "text",
}  # fmt: skip
VOCABULARY = {
    "Claim": WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "CreativeWork": WORK,
    "NewsArticle": WORK,
    "Quotation": WORK,
    "Person": THING,
    "PropertyValue": THING | {"propertyID", "value"},
    "SportsEvent": THING,
    "SportsOrganization": THING,
    "SportsTeam": THING,
    "StadiumOrArena": THING,
}
"""Properties that schema.org (version 29) has for each type, itself or from the types above it."""
_DAY = r"\d{4}-\d\d-\d\d"


def nodes(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        for each in part.values():
            yield from nodes(each)
    elif isinstance(part, list):
        for each in part:
            yield from nodes(each)


def check(document: dict[str, Any]) -> None:
    assert set(document) == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    ids = [node["@id"] for node in document["@graph"]]
    assert len(ids) == len(set(ids))
    for node in nodes(document["@graph"]):
        if set(node) == {"@id"}:
            assert node["@id"] in ids
            continue
        assert set(node) - {"@type", "@id"} <= VOCABULARY[node["@type"]]
        assert None not in node.values()
        assert re.fullmatch(_DAY, node.get("datePublished", "2025-02-09"))
        assert re.fullmatch(rf"(?:{_DAY}|\.\.)(?:/(?:{_DAY}|\.\.))?", node.get("temporalCoverage", ".."))
    for node in document["@graph"][1:]:
        assert {"@type", "identifier", "name", "about", "appearance"} <= set(node)
        assert node["appearance"]["isPartOf"] == {"@id": ids[0]}


ARTICLES = [
    json.loads(line)["id"] for line in (ROOT / "golden" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("article", ARTICLES)
def test_articles_of_the_corpus(article: str) -> None:
    document = article_jsonld(ROOT / "golden", article)
    check(document)
    written = (ROOT / "golden" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    claims = [one for one in map(json.loads, written) if one["article"]["id"] == article]
    assert [node["identifier"] for node in document["@graph"][1:]] == [one["id"] for one in claims]
    assert [node["appearance"]["text"] for node in document["@graph"][1:]] == [
        one["evidence"]["text"] for one in claims
    ]


def test_a_claim_in_full() -> None:
    published = Published("2025-02-09", "2025-02-09", "metadata")
    one = claim(
        article=ArticleRef("wire-1", "The Wire", "Heim moves", published),
        predicate="drives_for",
        value=TeamValue("tricon-garage", "TRICON Garage"),
        modality="negated",
        as_of=AsOf("2025-02-09", None, "stated"),
        attribution=Attribution("quote", "Corey Heim"),
    )
    record = ArticleRecord(id="wire-1", source="The Wire", title="Heim moves", published=published)
    assert as_jsonld(record, [one])["@graph"] == [
        {
            "@type": "NewsArticle",
            "@id": "_:article",
            "identifier": "wire-1",
            "headline": "Heim moves",
            "datePublished": "2025-02-09",
            "isPartOf": {"@type": "CreativeWork", "name": "The Wire"},
        },
        {
            "@type": "Claim",
            "@id": "_:clm_1",
            "identifier": "clm_1",
            "name": "Corey Heim: drives_for TRICON Garage (negated)",
            "keywords": ["drives_for", "negated"],
            "about": {"@type": "Person", "identifier": "corey-heim", "name": "Corey Heim"},
            "mentions": {"@type": "SportsTeam", "identifier": "tricon-garage", "name": "TRICON Garage"},
            "author": {"@type": "Person", "name": "Corey Heim"},
            "datePublished": "2025-02-09",
            "temporalCoverage": "2025-02-09/..",
            "appearance": {
                "@type": "Quotation",
                "text": "nine wins",
                "identifier": {
                    "@type": "PropertyValue",
                    "propertyID": "https://www.rfc-editor.org/rfc/rfc5147",
                    "value": "char=0,9",
                },
                "isPartOf": {"@id": "_:article"},
            },
        },
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [(Count(9), "9"), (Count(9, "at_least"), "at least 9"), (CarNumber("07"), "07")],
)
def test_values_in_words(value: Any, words: str) -> None:
    [_, node] = as_jsonld(ArticleRecord(id="a"), [claim(value=value)])["@graph"]
    assert node["name"] == f"Corey Heim: wins {words}"
