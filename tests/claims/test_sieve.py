"""The sieve leaves out nothing: what it lets through holds every match of every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.claims.component import ClaimExtractor
from extractor.claims.engine import Engine, all_rules
from extractor.claims.units import Units
from extractor.pipeline import COMPONENTS, load

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))


def test_the_sieve_keeps_every_match_of_every_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load()
    component = nlp.get_pipe(COMPONENTS[-1])
    assert isinstance(component, ClaimExtractor)
    engine, seen = component.engine, list[Units]()
    look = Engine.hits
    monkeypatch.setattr(Engine, "hits", lambda self, units: seen.append(units) or look(self, units))
    for path in CORPUS:
        nlp(path.read_text(encoding="utf-8", errors="replace"))
    rules = [(rule, engine.codebook.compile(rule.pattern)) for rule in all_rules()]
    found = 0
    for units in seen:
        everywhere = {(rule.name, match.span()) for rule, pattern in rules for match in pattern.finditer(units.codes)}
        sieved = {(hit.rule.name, (hit.first, hit.last)) for _, hit in look(engine, units)}
        assert sieved == everywhere
        found += len(sieved)
    assert found > 500


def test_rules_that_need_nothing_run_over_every_sentence() -> None:
    from extractor.claims.grammar import Codebook, Shape, rule
    from extractor.claims.sieve import Sieve
    from extractor.claims.units import Sentence

    rules = [rule("a", "ANY", says="", examples=[]), rule("b", "won (twice | again)", says="", examples=[])]
    book = Codebook({}, rules)
    words = [["won"], ["won", "twice"], ["again"], ["again", "won"]]
    units, codes = Units(text=""), ""
    for index, sentence in enumerate(words):
        first = len(codes)
        codes += "".join(book.of_token(word, word) for word in sentence)
        units.sentences.append(Sentence(index, 0, 0, first, len(codes), 0, "body"))
        codes += "\n"
    units.codes = codes
    sieve = Sieve([Shape(book, each.pattern) for each in rules])
    assert {place: [one.index for one in left] for place, left in sieve.places(units)} == {0: [0, 1, 2, 3], 1: [1, 3]}
