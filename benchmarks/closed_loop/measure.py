"""What conflict detection finds in claims that are all true, and among them in some that are wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from random import Random
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks.closed_loop.articles import write
from benchmarks.closed_loop.errors import KINDS, Injected, inject
from benchmarks.closed_loop.oracle import Oracle, Ruling
from benchmarks.closed_loop.world import World
from extractor.conflicts import find_conflicts
from extractor.records import Claim, Finding


class Case(NamedTuple):
    """A wrong claim, what is owed for it, and the findings that show it."""

    wrong: Injected
    owed: Ruling
    findings: list[Finding]

    @property
    def errors(self) -> list[Finding]:
        return [one for one in self.findings if one.severity == "error"]

    @property
    def outcome(self) -> str:
        """``error``, ``warning`` or ``missed``."""
        severities = {one.severity for one in self.findings}
        return "error" if "error" in severities else "warning" if "warning" in severities else "missed"


class Run(NamedTuple):
    """One library, read twice: all true, and with errors."""

    figures: dict[str, Any]
    false_alarms: list[Finding]
    cases: list[Case]
    claims: dict[str, Claim]


def run(world: World, claims: int, seed: int, rate: float) -> Run:
    """Write, search, spoil, search again.

    Args:
        world: What really happened.
        claims: How many claims to write.
        seed: Decides everything.
        rate: Share of claims that will be wrong.
    """
    rng = Random(seed)
    library = write(world, claims, rng)
    start = perf_counter()
    clean = find_conflicts([one.claim for one in library.told], articles=library.articles)
    seconds = perf_counter() - start
    mixed = inject(world, library.told, rate, rng)
    spoiled = [one.claim for one in mixed.true] + [one.told.claim for one in mixed.wrong]
    found = find_conflicts(spoiled, articles=library.articles)
    oracle = Oracle(world, mixed.true, [one.told for one in mixed.wrong])
    showing: dict[str, list[Finding]] = {one.told.claim.id: [] for one in mixed.wrong}
    for finding in found:
        for claim in shown(finding) & showing.keys():
            showing[claim].append(finding)
    cases = [Case(one, oracle.judge(one.told), showing[one.told.claim.id]) for one in mixed.wrong]
    alarms = [one for one in clean if one.severity != "info"]
    beside = [one for one in found if one.severity == "error" and not shown(one) & showing.keys()]
    severities = Counter(one.severity for one in clean)
    figures = {
        "seed": seed,
        "claims": len(library.told),
        "articles": len(library.articles),
        "wrong": len(mixed.wrong),
        "seconds": seconds,
        "all_true": {
            **{severity: severities[severity] for severity in ("error", "warning", "info")},
            "warnings": dict(Counter(one.verdict for one in clean if one.severity == "warning")),
        },
        "errors_reported": sum(one.severity == "error" for one in found),
        "errors_false": len(beside),
        "kinds": {kind: _counts([case for case in cases if case.wrong.kind == kind]) for kind in KINDS},
        "laws": {law: _counts([case for case in cases if case.owed.law == law]) for law in _laws(cases)},
        "verdicts": {
            verdict: dict(
                Counter(_given(case) for case in cases if case.owed.is_error and case.owed.verdict == verdict)
            )
            for verdict in sorted({str(case.owed.verdict) for case in cases if case.owed.is_error})
        },
        "suspects": _suspects(cases),
    }
    return Run(figures, alarms + beside, cases, {claim.id: claim for claim in spoiled})


def shown(finding: Finding) -> set[str]:
    """Ids of all claims among the positions of a finding."""
    return {claim for position in finding.positions for claim in position.claims}


def _laws(cases: Iterable[Case]) -> list[str]:
    return sorted({case.owed.law for case in cases if case.owed.law})


def _counts(cases: Sequence[Case]) -> dict[str, int]:
    owed = [case for case in cases if case.owed.is_error]
    outcomes = Counter(case.outcome for case in owed)
    return {
        "wrong": len(cases),
        "owed": len(owed),
        **{outcome: outcomes[outcome] for outcome in ("error", "warning", "missed")},
        "right_verdict": sum(case.owed.verdict in {one.verdict for one in case.errors} for case in owed),
        "warning_owed": sum(case.owed.verdict in ("undated_difference", "scope_ambiguous") for case in cases),
        "doubtful": sum(case.owed.doubtful for case in cases),
        "beyond": sum(case.owed.law == "beyond" for case in cases),
        "beyond_found": sum(case.owed.law == "beyond" and bool(case.errors) for case in cases),
        "not_owed_found": sum(case.owed.verdict is None and bool(case.errors) for case in cases),
    }


def _given(case: Case) -> str:
    verdicts = {one.verdict for one in case.errors}
    if case.owed.verdict in verdicts:
        return str(case.owed.verdict)
    return case.errors[0].verdict if case.errors else case.outcome


def _suspects(cases: Sequence[Case]) -> dict[str, int]:
    """Over the errors that show a wrong claim: is it the suspect?"""
    pairs = [(case.wrong.told.claim.id, finding) for case in cases for finding in case.errors]
    return {
        "shown": len(pairs),
        "named": sum(bool(finding.suspects) for _, finding in pairs),
        "among": sum(claim in finding.suspects for claim, finding in pairs),
        "first": sum(finding.suspects[:1] == (claim,) for claim, finding in pairs),
        "only": sum(finding.suspects == (claim,) for claim, finding in pairs),
    }


def total(rows: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The sums of equal rows."""
    found: Counter[str] = Counter()
    for row in rows:
        found.update(row)
    return dict(found)
