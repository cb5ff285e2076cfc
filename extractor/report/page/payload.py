"""Records as the compact tables that the page unfolds: whatever repeats is written once and named by its place.

A claim is a row over several columns of equal length. Its value, scope, time and manner are places in tables of
distinct rows, whose cells are texts, numbers or null. Offsets stay code points of the article's text; the page counts
them out. The names of the columns and the order of the cells are those that ``assets/model.js`` reads.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from extractor.records import SEVERITY, Claim, Count, Finding, FindingPosition, Position, SeriesValue
from extractor.report.page.gather import Gathered
from extractor.report.page.words import LABELS, headline, series_names, told_without_assumptions
from extractor.report.words import value_words


class _Table:
    """Distinct rows, each with the place where it first came."""

    def __init__(self) -> None:
        self._places: dict[Hashable, int] = {}

    def place(self, row: Hashable) -> int:
        return self._places.setdefault(row, len(self._places))

    @property
    def rows(self) -> list[Hashable]:
        return list(self._places)


_ORDER = {verdict: place for place, verdict in enumerate(SEVERITY)}
"""Errors before warnings before information, two figures for one thing before sums."""
_COLUMNS = ("id", "article", "subject", "value", "scope", "time", "manner", "mention", "start", "length")
_SPANS = ("sentence", "sentenceLength", "valueStart", "valueLength")


def payload(gathered: Gathered) -> dict[str, Any]:
    """Everything the page shows, as JSON.

    Args:
        gathered: The records of a run.
    """
    places = {article.id: place for place, article in enumerate(gathered.articles)}
    claims = gathered.claims
    tables = {name: _Table() for name in ("subject", "value", "scope", "time", "manner", "mention")}
    columns: dict[str, list[Any]] = {name: [] for name in (*_COLUMNS, *_SPANS)}
    quotes: dict[int, str] = {}
    for number, claim in enumerate(claims):
        for name, cell in _cells(claim, places[claim.article.id], tables):
            columns[name].append(cell)
        if claim.article.id not in gathered.texts:
            quotes[number] = claim.evidence.text
    by_id: dict[str, list[int]] = {}
    for number, claim in enumerate(claims):
        by_id.setdefault(claim.id, []).append(number)
    return {
        "labels": {name: list(both) for name, both in LABELS.items()},
        "series": series_names(
            [(claim.value.id, claim.value.name) for claim in claims if isinstance(claim.value, SeriesValue)]
        ),
        "run": _run(gathered),
        "notes": gathered.notes + _skipped(gathered),
        "articles": [
            [
                article.id,
                article.source,
                article.title,
                article.published and [article.published.earliest, article.published.latest, article.published.basis],
                article.status,
                article.error,
                gathered.texts.get(article.id),
            ]
            for article in gathered.articles
        ],
        "tables": {name: table.rows for name, table in tables.items()},
        "claims": columns,
        "quotes": quotes,
        "parts": {
            number: [[place for part in claim.parts.claims for place in by_id.get(part, ())], claim.parts.complete]
            for number, claim in enumerate(claims)
            if claim.parts
        },
        "findings": [
            _finding(finding, claims, by_id, places)
            for finding in sorted(gathered.findings, key=lambda finding: _ORDER[finding.verdict])
        ],
    }


def _cells(claim: Claim, article: int, tables: dict[str, _Table]) -> list[tuple[str, Any]]:
    """The cells of a claim's row by column."""
    scope, evidence, subject, value = claim.scope, claim.evidence, claim.subject, claim.value
    said = claim.attribution
    number = value.number if isinstance(value, Count | Position) else None
    rows: dict[str, Hashable] = {
        "subject": (subject.kind, subject.id, subject.name),
        "value": (
            value_words(value),
            number,
            value.comparison if isinstance(value, Count) else None,
            getattr(value, "id", None),
        ),
        "scope": (
            scope.series,
            *(scope.seasons or (None, None)),
            scope.span,
            scope.track,
            scope.race,
            scope.team,
            scope.make,
            scope.role,
            scope.race_class,
        ),
        "time": (claim.as_of.earliest, claim.as_of.latest, claim.as_of.basis, claim.tally),
        "manner": (
            claim.predicate,
            claim.modality,
            said.kind,
            said.speaker,
            claim.section,
            claim.revision,
            claim.basis.subject,
            claim.basis.series,
            claim.basis.seasons,
            claim.rule,
        ),
        "mention": subject.mention.text if subject.mention else None,
    }
    return [
        ("id", claim.id),
        ("article", article),
        *((name, tables[name].place(row)) for name, row in rows.items()),
        ("start", evidence.start),
        ("length", evidence.end - evidence.start),
        ("sentence", evidence.sentence.start),
        ("sentenceLength", evidence.sentence.end - evidence.sentence.start),
        ("valueStart", evidence.value.start),
        ("valueLength", evidence.value.end - evidence.value.start),
    ]


def _finding(
    finding: Finding, claims: Sequence[Claim], by_id: dict[str, list[int]], articles: dict[str, int]
) -> dict[str, Any]:
    def numbers(ids: Sequence[str], where: Sequence[str] | None = None) -> list[int]:
        return [
            number
            for each in ids
            for number in by_id.get(each, ())
            if where is None or claims[number].article.id in where
        ]

    def position(each: FindingPosition) -> dict[str, Any]:
        return {
            "value": value_words(each.value),
            "number": each.value.number if isinstance(each.value, Count) else None,
            "claims": numbers(each.claims, each.articles) or numbers(each.claims),
            "missing": sum(one not in by_id for one in each.claims),
            "articles": [articles[one] for one in each.articles if one in articles],
            "time": [each.as_of.earliest, each.as_of.latest],
            "witnesses": each.witnesses,
        }

    scope = finding.scope
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "predicate": finding.predicate,
        "subject": [finding.subject.kind, finding.subject.id, finding.subject.name],
        "scope": [scope.series, *(scope.seasons or (None, None)), scope.span, scope.track, scope.race, scope.team],
        "headline": headline(finding),
        "explanation": told_without_assumptions(finding),
        "derivation": finding.derivation,
        "assumptions": list(finding.assumptions),
        "suspects": numbers(finding.suspects),
        "hint": finding.hint,
        "locus": finding.locus,
        "positions": [position(each) for each in finding.positions],
    }


def _run(gathered: Gathered) -> dict[str, Any] | None:
    """What may be said of the run: all but its timings, which differ where nothing else does."""
    run = gathered.run
    if run is None:
        return None
    return {
        "version": run.version,
        "lexicon": run.lexicon,
        "lexicon_version": run.settings.get("lexicon_version"),
        "agreements": run.agreements,
    }


def _skipped(gathered: Gathered) -> list[str]:
    number = len(gathered.bad)
    return [f"{number} line{'' if number == 1 else 's'} of the run's files could not be read."] if number else []
