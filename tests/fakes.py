"""A pipeline of one rule and a conflict law of one line: the doors are tested without the rooms behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extractor.records import (
    SEVERITY,
    Article,
    ArticleRecord,
    ArticleRef,
    AsOf,
    Basis,
    Claim,
    Count,
    Evidence,
    Extent,
    Finding,
    FindingPosition,
    FindingScope,
    FindingSubject,
    Published,
    Scope,
    Span,
    Subject,
    json_schema,
)

WINS = re.compile(r"(?P<name>[A-Z]\w+) won (?P<count>\d+) races")


class FakeReading(NamedTuple):
    claims: list[Claim]
    published: Published | None
    title: str | None


def wins_claim(text: str, match: re.Match[str], article: Article, number: int = 0) -> Claim:
    start, end = match.span()
    first, last = match.span("count")
    name = match["name"]
    return Claim(
        id=f"clm_{article.id}_{number}",
        article=ArticleRef(article.id, article.source, article.title),
        predicate="wins",
        subject=Subject("driver", name.lower(), name, Span(*match.span("name"), name)),
        value=Count(int(match["count"])),
        scope=Scope(series="truck", seasons=(2025, 2025), span="season"),
        as_of=AsOf(article.published, article.published, "published" if article.published else None),
        evidence=Evidence(start, end, text[start:end], Extent(start, end), Span(first, last, text[first:last])),
        basis=Basis("named", "default", "default"),
        rule="wins.verb_count",
    )


def fake_read(article: Article) -> FakeReading:
    """Finds "Heim won 9 races"; an article that says BOOM is a fault of the pipeline."""
    if "BOOM" in article.text:
        raise ValueError("the roof\nfell in")
    claims = [wins_claim(article.text, match, article, n) for n, match in enumerate(WINS.finditer(article.text))]
    published = Published(article.published, article.published, "metadata") if article.published else None
    return FakeReading(claims, published, article.title)


def fake_find(claims: Sequence[Claim], articles: Iterable[ArticleRecord] = ()) -> list[Finding]:
    """Every driver with two and more numbers contradicts himself."""
    found = []
    for subject in sorted({claim.subject.id for claim in claims}):
        mine = [claim for claim in claims if claim.subject.id == subject]
        values = sorted({claim.value for claim in mine}, key=str)
        if len(values) < 2:
            continue
        positions = tuple(
            FindingPosition(
                value=value,
                claims=tuple(claim.id for claim in mine if claim.value == value),
                articles=tuple(claim.article.id for claim in mine if claim.value == value),
            )
            for value in values
        )
        found.append(
            Finding(
                id=f"cfl_{subject}",
                verdict="contradiction",
                severity=SEVERITY["contradiction"],
                predicate="wins",
                subject=FindingSubject("driver", subject, mine[0].subject.name),
                scope=FindingScope(series="truck", seasons=(2025, 2025)),
                positions=positions,
                explanation=f"{mine[0].subject.name} cannot have {len(values)} numbers of wins.",
            )
        )
    return found


def fake_agreements(claims: Sequence[Claim]) -> int:
    return 0


def assert_valid(kind: str, lines: Iterable[Any]) -> None:
    """Every line keeps to the published schema."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json_schema(kind))
    for one in lines:
        validator.validate(one)


def outputs(folder: Path) -> dict[str, bytes]:
    """The files that a run put in place, without what it remembers."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}
