"""What the gate turns away has no claims; most of what is not about racing is turned away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractor.claims.component import ClaimExtractor
from extractor.claims.evidence import is_racing
from extractor.claims.units import make_units
from extractor.lexicon import Lexicon, load_lexicon
from extractor.pipeline import load, read_article
from extractor.reading.clean import clean
from extractor.reading.gate import Gate
from extractor.reading.state import begin, state_of
from extractor.records import Article
from tests.claims.test_dirty import ARTICLE, FORMS
from tests.floors import SETS, articles_of, claims_by_article
from tests.specs.phrasings import FOLDER, cases

OFF_TOPIC = [
    block.split("\n", 1)
    for block in (Path(__file__).parent / "off_topic.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
]

PASSING = {"cup-final", "monster-trucks", "world-cup-football", "world-cup-skiing"}
"""Other sports' words for what is a series here: the pipeline itself takes these for racing."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon("nascar")


@pytest.fixture(scope="module")
def gate(lexicon: Lexicon) -> Gate:
    return Gate(lexicon)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def is_about_racing(nlp: Language, lexicon: Lexicon, text: str) -> bool:
    """What the pipeline itself says of a text, as ``read_article`` reads it."""
    cleaned = clean(text).text
    doc = nlp.make_doc(cleaned)
    doc._.article = Article(id="a", text=cleaned)
    begin(doc, cleaned)
    for _, component in nlp.pipeline[:-1]:
        doc = component(doc)
    last = nlp.get_pipe("claim_extractor")
    assert isinstance(last, ClaimExtractor)
    return is_racing(make_units(doc, last.engine.codebook, state_of(doc)), lexicon)


@pytest.mark.parametrize("name", [name for name, each in SETS.items() if each.present])
def test_no_annotated_article_with_claims_is_turned_away(gate: Gate, name: str) -> None:
    folder = SETS[name].articles
    claims = claims_by_article(folder)
    assert sum(map(bool, claims.values())) >= 5
    lost = [article.id for article in articles_of(folder) if claims[Path(article.id).name] and not gate(article.text)]
    assert lost == []


def texts_of_phrasings() -> Iterator[str]:
    for path in sorted(FOLDER.glob("*.txt")):
        for case in cases(path):
            yield case.text


def test_no_phrasing_with_claims_is_turned_away(gate: Gate, nlp: Language) -> None:
    turned_away = [text for text in dict.fromkeys(texts_of_phrasings()) if not gate(text)]
    assert [text for text in turned_away if read_article(nlp, Article(id="a", text=text)).claims] == []


@pytest.mark.parametrize("form", FORMS)
def test_dirt_does_not_hide_racing(gate: Gate, form: str) -> None:
    assert gate(FORMS[form](ARTICLE))


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("NASCAR", True),
        ("NAS\u00adCAR and <b>nas</b>car", True),
        ("N&#65;SCAR", True),
        ("ΝΑЅСАR", True),
        ("Ｎ\u200bＡＳＣＡＲ", True),
        ("the No. 11 and the No. 12 won", True),
        ("the Nos. 11, 12 and 20 won", True),
        ("the No. 11 and the No. 11 won", False),
        ("Hendrick Motorsports and Joe Gibbs Racing", True),
        ("Hendrick Motorsprots and Joe Gibs Racing", True),
        ("Hendrick Motorsprots and Hendrick Motorsprots", False),
        ("stage 1, stage 2, stage 3 and stage one", True),
        ("stage 1, stage 2 and stage 3", False),
        ("Ford, Toyota, Chevrolet", False),
        ("the speedway beside the raceway", True),
        ("the speedway", False),
        ("", False),
    ],
)
def test_points(gate: Gate, text: str, passes: bool) -> None:
    assert gate(text) is passes


@pytest.mark.parametrize(("name", "text"), OFF_TOPIC)
def test_what_is_turned_away_has_no_claims(gate: Gate, nlp: Language, name: str, text: str) -> None:
    assert gate(text) or not read_article(nlp, Article(id=name, text=text)).claims


def test_most_of_what_is_off_topic_is_turned_away(gate: Gate) -> None:
    assert len(OFF_TOPIC) >= 40
    assert {name for name, text in OFF_TOPIC if gate(text)} <= PASSING


PIECES = st.sampled_from(
    "Hendrick Motorsports|Hendrik Motorsports|Joe Gibbs Racing|Joe Gibs Racng|Team Penske|Penske|Talladega Superspeedway|"
    "Taladega Superspeedway|Daytona|Kansas Speedway|No. 11|#9|car 22:|Nos. 5, 24 and 48|win No. 3|No. 1 seed|stage 2|Stage one|"
    "Ford|Chevrolet|a Toyota|Busch|Busch race|Truck Series|the Cup title|Xfinity|NASCAR|nas\u00adcar|the speedway|raceway|motorsports|"
    "Corey Heim|won|and|in 2024|. |, |\n|&amp;|’s|-".split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " "])), max_size=8))
def test_never_stricter_than_the_pipeline(
    gate: Gate, nlp: Language, lexicon: Lexicon, pieces: list[tuple[str, str]]
) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    assert gate(text) or not is_about_racing(nlp, lexicon, text)
