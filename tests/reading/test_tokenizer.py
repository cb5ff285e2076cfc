"""The warm tokenizer gives spaCy's own tokens, whatever it has met before."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from extractor.reading import tokenizer as module
from extractor.reading.tokenizer import WarmTokenizer
from tests.reading.whole import corpus_texts

STOCK = spacy.blank("en").tokenizer
WARM = WarmTokenizer(spacy.blank("en").tokenizer)
# Chunks that the stock tokenizer treats in special ways, and what stands between them.
CHUNKS = [
    "don't", "he's", "Dale", "Jr.", "No.", "No.11", "#11", "(R)", "U.S.", "N.C.", "10-win", "a.m.", "8:30", "$1.5m",
    "http://a.example/x?y=1", "'98", "...", "--", "—", "C'mon", "“quoted”", "cannot", "gonna", "1,127", ":-)", "😀",
    "e.g.,", "4th.", "Heim's", "Heim’s", "don’t", "x" * 40, "שלום", "\u0301",
]  # fmt: skip
SPACES = [" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2003", "\n\n", "\x0b", "\x1c", "\x85", ""]


def tokens(doc: Doc) -> list[tuple[str, int, str, str]]:
    return [(token.text, token.idx, token.whitespace_, token.norm_) for token in doc]


def assert_as_stock(text: str) -> None:
    doc = WARM(text)
    assert tokens(doc) == tokens(STOCK(text))
    assert doc.text == text


def test_corpus() -> None:
    texts = corpus_texts()
    assert texts
    for text in texts:
        assert_as_stock(text)


@given(st.text(max_size=80))
@settings(max_examples=150)
def test_any_text(text: str) -> None:
    assert_as_stock(text)


@given(st.lists(st.tuples(st.sampled_from(CHUNKS), st.sampled_from(SPACES)), max_size=12))
@settings(max_examples=150)
def test_any_row_of_awkward_chunks(parts: list[tuple[str, str]]) -> None:
    assert_as_stock("".join(chunk + space for chunk, space in parts))


@pytest.mark.parametrize("text", ["", " ", "\n", "  \n ", "\u00a0", "x", "\x00", "don't don't", "a\x00b"])
def test_short_and_empty(text: str) -> None:
    assert_as_stock(text)


def test_memory_of_chunks_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_SEEN", 10)
    warm = WarmTokenizer(spacy.blank("en").tokenizer)
    for number in range(50):
        text = f"He didn't win No. {number} at lap {number * 7}."
        assert tokens(warm(text)) == tokens(STOCK(text))
        assert len(warm._seen) < 30


def test_pipe_keeps_the_order() -> None:
    texts = ["one isn't", "two", "", "three"]
    assert [doc.text for doc in WARM.pipe(texts)] == texts


def _own_rule() -> WarmTokenizer:
    nlp = spacy.blank("en")
    nlp.tokenizer.add_special_case("23XI", [{"ORTH": "23"}, {"ORTH": "XI"}])
    return WarmTokenizer(nlp.tokenizer)


def test_bytes_round_trip() -> None:
    copy = WarmTokenizer(Tokenizer(spacy.blank("en").vocab)).from_bytes(_own_rule().to_bytes())
    assert [token.text for token in copy("23XI didn't")] == ["23", "XI", "did", "n't"]


def test_disk_round_trip(tmp_path: Path) -> None:
    _own_rule().to_disk(tmp_path / "tokenizer")
    copy = WarmTokenizer(Tokenizer(spacy.blank("en").vocab)).from_disk(tmp_path / "tokenizer")
    assert [token.text for token in copy("23XI didn't")] == ["23", "XI", "did", "n't"]


@pytest.mark.parametrize("how", ["bytes", "disk"])
def test_loading_forgets_what_was_met(how: str, tmp_path: Path) -> None:
    # Chunks met before loading were cached by the old rules.
    copy = WarmTokenizer(spacy.blank("en").tokenizer)
    copy("23XI don't")
    if how == "bytes":
        copy.from_bytes(_own_rule().to_bytes())
    else:
        _own_rule().to_disk(tmp_path / "tokenizer")
        copy.from_disk(tmp_path / "tokenizer")
    assert [token.text for token in copy("don't 23XI")] == ["do", "n't", "23", "XI"]


def test_in_a_pipeline_by_its_registered_name() -> None:
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.warm_tokenizer.v1"}}})
    assert isinstance(nlp.tokenizer, WarmTokenizer)
    assert tokens(nlp("No. 11 can't lose")) == tokens(STOCK("No. 11 can't lose"))
