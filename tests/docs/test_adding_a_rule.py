"""The walk-through is walked through: its sentence is missed, its rule finds it, and what it shows is what happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spacy.language import Language

from extractor.claims import engine
from extractor.claims.explain import ExplainedSentence
from extractor.claims.grammar import Rule, rule
from extractor.pipeline import explain_article, load, read_article
from extractor.records import Article, Claim, Count
from tests.claims.test_rules import PUBLISHED, SETTING
from tests.docs.pages import blocks, read

PAGE = "docs/adding-a-rule.md"
LINE = 5


def article(text: str) -> Article:
    return Article(id="notes.txt", text=text, published=PUBLISHED)


@pytest.fixture(scope="module")
def notes() -> Article:
    return article(blocks(read(PAGE), "text")[0].text)


@pytest.fixture(scope="module")
def new_rule() -> Rule:
    [block] = blocks(read(PAGE), "python")
    made = eval(block.text, {"rule": rule})
    assert isinstance(made, Rule)
    return made


@pytest.fixture(scope="module")
def taught(new_rule: Rule) -> Iterator[Language]:
    """The pipeline with the page's rule where the page puts it."""
    wins, *others = engine.FAMILIES
    place = [each.name for each in wins.rules].index("wins.lane") + 1
    with pytest.MonkeyPatch.context() as patch:
        rules = (*wins.rules[:place], new_rule, *wins.rules[place:])
        patch.setattr(engine, "FAMILIES", (wins._replace(rules=rules), *others))
        yield load()


def wins_in(nlp: Language, text: Article) -> list[Claim]:
    return [claim for claim in read_article(nlp, text).claims if claim.predicate == "wins"]


def test_the_sentence_is_missed(notes: Article) -> None:
    assert wins_in(load(), notes) == [], f"the product reads this sentence by now: choose another one for {PAGE}"


def test_the_explanation_is_the_one_that_is_shown(notes: Article) -> None:
    [sentence] = explain_article(load(), notes, line=LINE).sentences
    heading, text, units, no_match = (line.strip() for line in blocks(read(PAGE), "text")[1].text.splitlines())
    assert heading == f"line {sentence.line}  {sentence.section}, in focus {sentence.focus}"
    assert text == sentence.text
    assert no_match == "no rule matched"
    assert sentence.matches == ()
    check_units(units, sentence)
    assert "wins.count" in [miss.rule for miss in sentence.near]


def check_units(shown: str, sentence: ExplainedSentence) -> None:
    """The page may leave classes out, and the full stop."""
    for chunk, unit in zip(shown.split(" · "), sentence.units[:-1], strict=True):
        assert chunk.startswith(unit.text)
        classes, _, meaning = chunk.removeprefix(unit.text).strip().partition("=")
        assert set(filter(None, classes.split("|"))) <= set(unit.classes), chunk
        assert meaning in ("", unit.meaning)


def test_the_rule_finds_it(taught: Language, notes: Article, new_rule: Rule) -> None:
    [claim] = wins_in(taught, notes)
    assert (claim.rule, claim.subject.id, claim.value) == (new_rule.name, "dana-rowan", Count(4))
    assert (claim.scope.series, claim.scope.seasons, claim.basis.subject) == ("truck", (2021, 2021), "pronoun")
    [sentence] = explain_article(taught, notes, line=LINE).sentences
    assert [match.rule for match in sentence.matches if match.claims] == [new_rule.name]


def test_the_rule_keeps_to_its_examples(taught: Language, new_rule: Rule) -> None:
    for text in new_rule.examples:
        assert [claim.rule for claim in wins_in(taught, article(SETTING + text))] == [new_rule.name], text
    for text in new_rule.not_in:
        assert [claim.rule for claim in wins_in(taught, article(SETTING + text))] == [], text
