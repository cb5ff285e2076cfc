"""How many errors conflict detection finds among claims that are known to be true or wrong.

usage: python -m benchmarks.closed_loop [--claims N] [--seed S] [--seeds N] [--rate SHARE] [--json FILE] [--missed]

See README.md in the folder above for what is measured and what the columns mean.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.closed_loop.measure import Case, Run, run, total
from benchmarks.closed_loop.world import DATA, World
from extractor.records import Claim, Finding


def report(figures: Sequence[dict[str, Any]]) -> str:
    """Everything as Markdown tables; the seeds are added up."""
    claims = sum(one["claims"] for one in figures)
    severities = total({key: one["all_true"][key] for key in ("error", "warning", "info")} for one in figures)
    reported, false = (sum(one[key] for one in figures) for key in ("errors_reported", "errors_false"))
    suspects = total(one["suspects"] for one in figures)
    seconds = ", ".join(f"{one['seconds']:.1f}" for one in figures)
    lines = [
        f"{claims:,} claims of {sum(one['articles'] for one in figures):,} articles, "
        f"seeds {', '.join(str(one['seed']) for one in figures)}; conflicts found in {seconds} s",
        "",
        "| all true, per 100,000 claims | |",
        "|---|--:|",
        *(f"| {key} | {number / claims * 1e5:.1f} |" for key, number in severities.items()),
        "",
        "| with errors | wrong | owed | error | warning | missed | recall | verdict | warning owed | doubt | beyond (found) | more |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    kinds = {kind: total(one["kinds"][kind] for one in figures) for kind in figures[0]["kinds"]}
    laws = {
        law: total(one["laws"].get(law, {}) for one in figures)
        for law in sorted({k for o in figures for k in o["laws"]})
    }
    lines += [_row(kind, counts) for kind, counts in kinds.items()]
    lines.append(_row("**all**", total(kinds.values())))
    lines += [_row(f"by law: {law}", counts) for law, counts in laws.items() if counts["owed"]]
    lines += ["", "| verdict owed | given |", "|---|---|"]
    for verdict in sorted({key for one in figures for key in one["verdicts"]}):
        given = total(one["verdicts"].get(verdict, {}) for one in figures)
        told = ", ".join(f"{key} {given[key]}" for key in sorted(given, key=lambda key: (-given[key], key)))
        lines.append(f"| {verdict} | {told} |")
    lines += [
        "",
        f"precision: {reported - false} of {reported} errors reported show a wrong claim ({_share(reported - false, reported)})",
        f"suspects: named in {suspects['named']} of {suspects['shown']} errors that show a wrong claim; there the wrong "
        f"claim is suspected in {_share(suspects['among'], suspects['named'])} and first in "
        f"{_share(suspects['first'], suspects['named'])} (of all: {_share(suspects['first'], suspects['shown'])})",
    ]
    return "\n".join(lines)


def _row(label: str, counts: dict[str, int]) -> str:
    owed = counts["owed"]
    cells = [counts["wrong"], owed, counts["error"], counts["warning"], counts["missed"]]
    shares = [_share(counts["error"], owed), _share(counts["right_verdict"], owed)]
    rest = [counts["warning_owed"], counts["doubtful"], f"{counts['beyond']} ({counts['beyond_found']})"]
    return f"| {' | '.join(map(str, [label, *cells, *shares, *rest, counts['not_owed_found']]))} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def told_missed(runs: Sequence[Run]) -> str:
    """Every false error, and every owed one that was missed, with the claims that prove it."""
    lines: list[str] = []
    for one in runs:
        for finding in one.false_alarms:
            if finding.severity == "error":
                lines += ["", f"FALSE {_said(finding)}"]
        for case in one.cases:
            if case.owed.is_error and case.outcome != "error":
                lines += ["", *_case(case, one.claims)]
    return "\n".join(lines)


def _case(case: Case, claims: dict[str, Claim]) -> list[str]:
    return [
        f"MISSED {case.wrong.kind}: {case.owed.verdict} by {case.owed.law}",
        f"  wrong: {_claim(case.wrong.told.claim)}",
        *(f"  true:  {_claim(claims[one])}" for one in case.owed.rivals),
        *(f"  found: {_said(one)}" for one in case.findings),
    ]


def _said(finding: Finding) -> str:
    return f"{finding.verdict} {finding.predicate}: {finding.explanation}"


def _claim(claim: Claim) -> str:
    scope, as_of = claim.scope, claim.as_of
    fields = {name: getattr(scope, name) for name in ("series", "seasons", "span", "track", "race", "team")}
    told = " ".join(f"{name}={value}" for name, value in fields.items() if value is not None)
    days = f"{as_of.earliest}..{as_of.latest} ({as_of.basis})"
    return f"{claim.id} {claim.predicate} {claim.subject.id} {claim.value} {told} {days} {claim.tally} {claim.section}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="closed_loop", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", type=int, default=10_000, help="claims of a library (default 10,000)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    parser.add_argument("--seeds", type=int, default=1, help="how many seeds (default 1)")
    parser.add_argument("--rate", type=float, default=0.02, help="share of claims that are made wrong (default 0.02)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every seed")
    parser.add_argument("--missed", action="store_true", help="show what was missed, and every false error")
    options = parser.parse_args(arguments)
    if min(options.claims, options.seeds) < 1 or not 0 <= options.rate <= 0.5:
        parser.error("claims and seeds are at least 1, the rate is 0 to 0.5")
    if not DATA.is_dir():
        sys.exit(f"the tables of results are not at {DATA}")
    world = World()
    runs = [run(world, options.claims, options.seed + at, options.rate) for at in range(options.seeds)]
    print(report([one.figures for one in runs]))
    if options.missed:
        print(told_missed(runs))
    if options.json:
        options.json.write_text(json.dumps([one.figures for one in runs], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
