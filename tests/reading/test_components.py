"""The components in spaCy's own ways: factories, batches, disk, serialised documents, strange texts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extractor.pipeline import COMPONENTS, load, read_article
from extractor.reading.mentions import PRIORITY
from extractor.records import Article
from tests.reading.whole import corpus_sentences, corpus_texts, reading_pipeline

SHORT = "Truck Series driver Corey Heim won 12 races in 2025. He drives the No. 11 Toyota for Tricon Garage."


@cache
def pipeline() -> Language:
    return load()


def own_pipeline() -> Language:
    """What a user builds who knows nothing but the names of the factories."""
    nlp = spacy.blank("en")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def claims(doc: Doc) -> list[dict[str, object]]:
    return [json.loads(msgspec.json.encode(claim)) for claim in doc._.claims]


# -- factories ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMPONENTS)
def test_each_factory_works_alone_in_a_users_pipeline(name: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    assert nlp(SHORT).text == SHORT
    assert claims(nlp(SHORT)) == []


def test_own_pipeline_gives_the_same_claims() -> None:
    nlp = own_pipeline()
    for text in corpus_texts()[:6]:
        expected = claims(pipeline()(text))
        assert claims(nlp(text)) == expected
    assert claims(pipeline()(SHORT))


def test_components_live_beside_those_of_others() -> None:
    nlp = own_pipeline()
    nlp.add_pipe("sentencizer", first=True)
    assert claims(nlp(SHORT)) == claims(pipeline()(SHORT))


def test_the_analysis_of_pipes_finds_no_problem() -> None:
    analysis = pipeline().analyze_pipes()
    assert not any(analysis["problems"].values())
    assert analysis["summary"]["claim_entities"]["assigns"] == ["doc.ents"]
    assert analysis["summary"]["claim_sentences"]["assigns"] == ["token.is_sent_start"]
    assert analysis["summary"]["claim_extractor"]["assigns"] == ["doc._.claims"]


def test_the_analysis_of_pipes_says_what_the_claims_need() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("claim_extractor")
    assert nlp.analyze_pipes()["problems"]["claim_extractor"] == ["doc.ents", "token.is_sent_start"]


def test_an_unknown_lexicon_is_refused() -> None:
    with pytest.raises(Exception, match="no-such-lexicon"):
        load("no-such-lexicon")


# -- batches, disk, serialised documents -------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_a_batch_gives_the_same_claims(size: int) -> None:
    texts = corpus_texts()[:8]
    alone = [claims(pipeline()(text)) for text in texts]
    assert [claims(doc) for doc in pipeline().pipe(texts, batch_size=size)] == alone
    assert any(alone)


def test_what_was_read_before_changes_nothing() -> None:
    first, *_, last = corpus_texts()[:6]
    nlp = load()
    expected = claims(nlp(first))
    nlp(last)
    assert claims(nlp(first)) == expected == claims(pipeline()(first))


def test_two_processes_give_the_same_claims() -> None:
    texts = [SHORT, "", *corpus_texts()[:2]]
    alone = [claims(pipeline()(text)) for text in texts]
    assert [claims(doc) for doc in pipeline().pipe(texts, n_process=2, batch_size=2)] == alone


def test_from_disk(tmp_path: Path) -> None:
    pipeline().to_disk(tmp_path / "nlp")
    nlp = spacy.load(tmp_path / "nlp")
    assert nlp.pipe_names == list(COMPONENTS)
    for text in [SHORT, *corpus_texts()[:3]]:
        assert claims(nlp(text)) == claims(pipeline()(text))


def test_from_bytes() -> None:
    nlp = load().from_bytes(pipeline().to_bytes())
    assert claims(nlp(SHORT)) == claims(pipeline()(SHORT))


def test_from_disk_without_importing_us(tmp_path: Path) -> None:
    pipeline().to_disk(tmp_path / "nlp")
    script = "import spacy, sys; print(len(spacy.load(sys.argv[1])(sys.argv[2])._.claims))"
    command = [sys.executable, "-c", script, str(tmp_path / "nlp"), SHORT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == str(len(claims(pipeline()(SHORT)))), done.stderr


def _by_docbin(doc: Doc) -> Doc:
    data = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [copy] = DocBin().from_bytes(data).get_docs(pipeline().vocab)
    return copy


def _by_bytes(doc: Doc) -> Doc:
    return Doc(pipeline().vocab).from_bytes(doc.to_bytes())


@pytest.mark.parametrize("copy", [_by_docbin, _by_bytes])
@pytest.mark.parametrize("titled", [False, True])
def test_claims_survive_on_a_serialised_document(copy: Callable[[Doc], Doc], titled: bool) -> None:
    doc = pipeline().make_doc(SHORT)
    if titled:
        doc._.article = Article(id="a", text=SHORT, title="Heim wins", published="2025-11-30")
    doc = pipeline()(doc)
    back = copy(doc)
    assert claims(back) == claims(doc) != []
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in back.ents] == [
        (ent.text, ent.label_, ent.kb_id_) for ent in doc.ents
    ]
    assert back._.about == doc._.about


# -- entities and sentences --------------------------------------------------------------------------------------------


def test_entities_and_sentences() -> None:
    doc = pipeline()(SHORT)
    assert [sentence.text for sentence in doc.sents] == [SHORT[:52], SHORT[53:]]
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents] == [
        ("Truck Series", "SERIES", "truck"),
        ("Corey Heim", "DRIVER", "corey-heim"),
        ("12", "COUNT", ""),
        ("2025", "YEAR", ""),
        ("No. 11", "CARNUM", ""),
        ("Toyota", "MAKE", "toyota"),
        ("Tricon Garage", "TEAM", "tricon-garage"),
    ]


def test_labels_of_entities_are_those_with_a_priority() -> None:
    labels = {ent.label_ for doc in reading_pipeline().pipe(corpus_texts()) for ent in doc.ents}
    assert labels <= set(PRIORITY)
    assert {"DRIVER", "TEAM", "SERIES", "TRACK", "RACE", "CARNUM", "COUNT", "YEAR", "DATE", "AGE"} <= labels


# -- strange texts -----------------------------------------------------------------------------------------------------

STRANGE = {
    "empty": "",
    "one character": "x",
    "one digit": "1",
    "a blank": " ",
    "only white space": " \n\t\r\n\u00a0\u2003  \n\n ",
    "NUL": "Corey Heim\0 won 12\0 races in NASCAR.\0",
    "only NUL": "\0\0\0",
    "emoji": "🏁🏁 Corey Heim 🏆 won 12 races 👨‍👩‍👧‍👦 in 2025 🇺🇸 #NASCAR",
    "right to left": "קורי היים ניצח 12 מרוצים ב-2025 NASCAR. כל הכבוד! فاز كوري هايم بـ ١٢ سباقا",
    "mixed directions": "\u202eCorey Heim won 12 races\u202c in the NASCAR Truck Series \u200f2025\u200e",
    "Chinese": "科里·海姆在2025年赢得了12场比赛。NASCAR卡车系列赛。",
    "German": "Der 23-jährige Corey Heim gewann 2025 zwölf Rennen der NASCAR Truck Series für Tricon Garage.",
    "Spanish": "¡Daniel Suárez ganó en Sonoma! «Su primera victoria de la temporada», dijo el piloto de NASCAR.",
    "combining": "Core\u0301y Heim\u0301 won\u0301 1\u03012 races in NASCAR",
    "controls": "".join(map(chr, range(32))) + "Corey Heim won 12 races in NASCAR" + "\x7f\x85\u2028\u2029",
    "only punctuation": "...,,,;;;!!!???---“”‘’()[]{}<>|/\\" * 20,
    "only line breaks": "\n" * 5000,
    "carriage returns": "NASCAR\r\rCorey Heim won 12 races.\r\nHe is 23.\n\r",
    "open quotes": "“Corey Heim won “12 races “in NASCAR “and \"so 'on",
    "one long word": "x" * 100_000,
    "digits": "9" * 100_000,
    "numbers": "No. 11 " * 5000,
    "years": "2025 " * 5000,
    "capitals": "Aa " * 5000,
}  # fmt: skip


def assert_offsets(text: str) -> None:
    for claim in read_article(pipeline(), Article(id="a", text=text)).claims:
        spans = [claim.evidence, claim.evidence.value, claim.subject.mention]
        for span in filter(None, spans):
            assert 0 <= span.start <= span.end <= len(text)
            assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_texts(kind: str) -> None:
    assert_offsets(STRANGE[kind])
    assert pipeline()(STRANGE[kind]).text == STRANGE[kind]


def test_half_a_surrogate_pair_is_refused_as_spacy_does() -> None:
    with pytest.raises(UnicodeEncodeError):
        pipeline()("Corey Heim \ud800 won")


MEGABYTE = {
    "other matters": "The council of the town met on Tuesday, and 12 of its 20 members voted for the new road; ",
    "white space": " ",
    "no white space": "x",
}


@pytest.mark.parametrize("kind", MEGABYTE)
def test_a_megabyte_without_a_line_break(kind: str) -> None:
    piece = MEGABYTE[kind]
    assert_offsets((piece * (1_000_000 // len(piece) + 1))[:1_000_000])


@pytest.mark.xfail(run=False, reason="time grows with the square: a megabyte full of claims takes many minutes")
def test_a_megabyte_of_claims_without_a_line_break() -> None:
    assert_offsets((SHORT + " ") * 10_000)


@given(
    st.lists(st.sampled_from([*corpus_sentences(), SHORT]), max_size=8), st.sampled_from(["\n\n", "\n", " ", "\r\n"])
)
@settings(max_examples=40, deadline=None)
def test_offsets_are_exact_in_shuffled_articles(parts: list[str], between: str) -> None:
    assert_offsets(between.join(parts))


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str) -> None:
    assert_offsets("NASCAR driver Corey Heim. " + text)
