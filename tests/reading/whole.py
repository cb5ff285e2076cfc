"""Reads a text with the real reading components and lexicon; shared by the tests of names and people."""

from __future__ import annotations

from functools import cache

from spacy.language import Language

from extractor.pipeline import load
from extractor.reading.people import Person
from extractor.reading.state import ReadingState, state_of
from extractor.records import Article
from tests.floors import CORPUS, articles_of


@cache
def reading_pipeline() -> Language:
    """Every component but the one that makes claims, so that what was read stays on the document."""
    nlp = load()
    nlp.remove_pipe("claim_extractor")
    return nlp


def read(text: str, published: str | None = None) -> ReadingState:
    nlp = reading_pipeline()
    doc = nlp.make_doc(text)
    doc._.article = Article(id="article", text=text, published=published)
    return state_of(nlp(doc))


def named(state: ReadingState) -> list[tuple[str, str]]:
    """The people's mentions as (words of the text, id), in order."""
    return [
        (state.text[each.start : each.end], each.value.id) for each in state.mentions if isinstance(each.value, Person)
    ]


@cache
def corpus_texts() -> tuple[str, ...]:
    return tuple(article.text for article in articles_of(CORPUS))


@cache
def corpus_sentences() -> tuple[str, ...]:
    return tuple(line for text in corpus_texts() for line in text.splitlines() if line.strip())
