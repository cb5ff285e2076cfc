"""Every case of ``phrasings/`` is read as it says there; a case marked as not read yet is not read rightly by accident."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.evaluation.score import evaluate
from extractor.pipeline import extract
from tests.specs.phrasings import FOLDER, Case, cases

FILES = sorted(FOLDER.glob("*.txt"))


def mistakes(case: Case) -> Iterator[str]:
    """What is claimed wrongly and what is missed in a case."""
    claims = extract(case.text, published=case.published)
    for mistake in evaluate({"case": claims}, {"case": case.gold}).mistakes:
        if mistake.claim is not None:
            claim = mistake.claim
            yield f"wrong: {claim.predicate} of {claim.subject.id}, «{claim.evidence.text}» ({claim.rule})"
        elif mistake.gold is not None:
            gold = mistake.gold
            yield f"missed: {gold.predicate} {gold.subject} {gold.value} {gold.series} {gold.seasons} «{gold.text}»"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_case_is_read_as_it_says(path: Path) -> None:
    found = {case: list(mistakes(case)) for case in cases(path)}
    bad = [f"{case.name}\n  {case.text}\n  " + "\n  ".join(each) for case, each in found.items() if case.ready and each]
    assert not bad, "\n\n".join(bad)
    good = [case.name for case, each in found.items() if not case.ready and not each]
    assert not good, f"read rightly now, so take the mark ` !` off: {', '.join(good)}"


def test_every_template_has_cases_that_are_read() -> None:
    read = {case.template.split()[0] for path in FILES for case in cases(path) if case.ready}
    named = {case.template.split()[0] for path in FILES for case in cases(path)}
    assert named - read == set()
