"""How long a contract runs: from a hit to its claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.records import DateValue

PREDICATE = "contract_until"


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """The claim of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    first, last = hit.captures["year"]
    modality = context.modality.read(context.units, hit.first, hit.last)
    if modality is None or modality == "negated":
        return
    if modality == "planned" and "whom" in hit.captures:
        modality = "asserted"  # "will keep her through 2027": so long the contract runs already
    years, _ = context.scopes.seasons_of(first)
    if "whom" in hit.captures:
        whom = hit.captures["whom"][0]
        named = context.units.label(whom) is not None
        subjects = context.captured(hit.captures["whom"]) if named else context.discourse.resolve_pronoun(whom)
    else:
        subjects = context.discourse.subjects(hit.first, hit.last)
        inside = [unit for unit in range(hit.first, first) if context.units.label(unit) in ("DRIVER", "NAME")]
        if (not subjects or subjects[0].basis == "topic") and len(inside) == 1:
            subjects = context.captured((inside[0], inside[0] + 1))
    if years is None or len(subjects) != 1 or subjects[0].person is None or subjects[0].basis == "topic":
        return
    if any(each.predicate == PREDICATE and each.value_first == first for each in earlier):
        return
    series, basis = context.scopes.series_for(hit.first, hit.last, subjects[0].person, None)
    yield Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=DateValue(f"{years[1]}-01-01", f"{years[1]}-12-31", "year"),
        subject=subjects[0],
        first=hit.first,
        last=hit.last,
        value_first=first,
        value_last=last,
        modality=modality,
        series=series,
        series_basis=basis,
    )
