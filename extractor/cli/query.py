"""``extractor query``: what a claim store holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

import click

from extractor.cli.shared import STORE, complain, show_all
from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.records import ArticleRecord, Claim
    from extractor.store import ClaimStore

_ALL = ("predicate", "series", "season", "source", "article", "subject")
_ASKED = {
    "claims": frozenset(_ALL),
    "conflicts": frozenset((*_ALL, "verdict", "severity")),
    "articles": frozenset(("source", "article")),
}
"""What may be asked of what."""
_ALIKE = 0.7
"""From this share of equal letters on an id may have been meant by another."""
_SUGGESTED = 5


@click.command()
@click.argument("kind", type=click.Choice(list(_ASKED)), default="conflicts")
@STORE
@click.option("--driver", "--subject", "subject", metavar="NAME", help="Whom or what it is about, by name or id.")
@click.option("--predicate", metavar="NAME", help="What is said: wins, car_number, ...")
@click.option("--series", metavar="ID", help="cup, nxs, truck, ...")
@click.option("--season", type=int, metavar="YEAR", help="A season that it covers; a career covers none.")
@click.option("--source", metavar="NAME", help="The outlet or the file that an article came from.")
@click.option("--article", metavar="ID", help="One article.")
@click.option("--verdict", metavar="NAME", help="Findings alone: contradiction, progression, ...")
@click.option("--severity", metavar="NAME", help="Findings alone: error, warning, info.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
def query(kind: str, store: str, limit: int | None, as_json: bool, **asked: Any) -> None:
    """Show the findings, claims or articles of a claim store that have all that is asked for."""
    from extractor.formats.writers import line
    from extractor.lexicon.slug import slug
    from extractor.store import ClaimStore

    asked = {name: value for name, value in asked.items() if value is not None}
    _check(kind, asked)
    with ClaimStore(store, create=False) as open_store:
        if "subject" in asked:
            asked["subject"] = slug(named := asked["subject"])
            if next(open_store.claims(subject=asked["subject"], limit=1), None) is None:
                _tell_unknown(named, asked["subject"], open_store.subjects())
        records = getattr(open_store, kind)(limit=limit, **asked)
        if as_json:
            for record in records:
                click.echo(line(record), nl=False)
        elif kind == "conflicts":
            _show_findings(open_store, list(records))
        else:
            _show_lines(kind, records)


def _check(kind: str, asked: dict[str, Any]) -> None:
    from extractor.records import PREDICATES, SEVERITY

    for name in asked.keys() - _ASKED[kind]:
        raise UsageError(f"{kind} have no {name}; leave --{name} out")
    known: dict[str, Collection[str]] = {
        "predicate": PREDICATES,
        "verdict": SEVERITY,
        "severity": sorted(set(SEVERITY.values())),
    }
    for name, values in known.items():
        if name in asked and asked[name] not in values:
            raise UsageError(f"there is no {name} {asked[name]!r}; there are {', '.join(values)}")


def _tell_unknown(named: str, asked: str, known: list[str]) -> None:
    """Say that there is nobody of that name, and who is called much the same."""
    if asked in known:
        return
    near = _near(asked, known)
    hint = f"did you mean {', '.join(near)}?" if near else "'extractor query claims' shows whom claims are about"
    complain(f"the store knows no {' '.join(named.split())!r} ({asked or 'no id'}); {hint}")


def _near(asked: str, known: list[str]) -> list[str]:
    """The ids most like one that is asked for: those with all of its words, then those a few letters away.

    Example:
        >>> _near("heim", ["corey-heim", "layne-riggs"]), _near("corey-hiem", ["corey-heim", "layne-riggs"])
        (['corey-heim'], ['corey-heim'])
    """
    from rapidfuzz.distance import OSA

    words = set(asked.split("-"))
    likeness = {one: 1.0 if words <= set(one.split("-")) else OSA.normalized_similarity(asked, one) for one in known}
    close = [one for one in known if asked and likeness[one] >= _ALIKE]
    return sorted(close, key=lambda one: -likeness[one])[:_SUGGESTED]


def _show_findings(store: ClaimStore, findings: list[Any]) -> None:
    from extractor.report.findings import shown_findings, wanted_claims
    from extractor.report.summary import quotes_of

    wanted = wanted_claims(findings)
    show_all(shown_findings(findings, quotes_of(store.claims_by_id(wanted), wanted), {}))
    click.echo(f"{len(findings)} finding{'' if len(findings) == 1 else 's'}.")


def _show_lines(kind: str, records: Iterator[Any]) -> None:
    shown = 0
    words = _claim_words if kind == "claims" else _article_words
    for record in records:
        click.echo(words(record))
        shown += 1
    click.echo(f"{shown} {kind if shown != 1 else kind.removesuffix('s')}.")


def _claim_words(claim: Claim) -> str:
    from extractor.report.words import printable, scope_words, value_with_modality

    scope = scope_words(claim.scope)
    quote = " ".join(claim.evidence.text.split())
    said = f"{claim.subject.name}  {claim.predicate}  {value_with_modality(claim)}{f'  ({scope})' if scope else ''}"
    return printable(f"{said}  “{quote}”  {claim.article.id}").replace("\n", " ")


def _article_words(article: ArticleRecord) -> str:
    from extractor.report.words import printable

    day = article.published.earliest if article.published else None
    total = sum(article.claims.values())
    said = [article.id, day, article.title, f"{total} claim{'' if total == 1 else 's'}"]
    return printable("  ".join(one for one in said if one)).replace("\n", " ")
