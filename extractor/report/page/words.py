"""The headline of a finding, and what predicates are called on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from extractor.records import Count, Finding
from extractor.report.words import value_words

LABELS: dict[str, tuple[str, str]] = {
    "competes_in": ("series", "series"),
    "drives_for": ("team", "teams"),
    "car_number": ("car number", "car numbers"),
    "wins": ("win", "wins"),
    "race_win": ("race win", "race wins"),
    "result": ("result", "results"),
    "standing": ("standing", "standings"),
    "title": ("title", "titles by year"),
    "titles": ("title", "titles"),
    "starts": ("start", "starts"),
    "poles": ("pole", "poles"),
    "top_fives": ("top five", "top fives"),
    "top_tens": ("top ten", "top tens"),
    "laps_led": ("lap led", "laps led"),
    "points": ("point", "points"),
    "stage_wins": ("stage win", "stage wins"),
    "playoff_points": ("playoff point", "playoff points"),
    "average_start": ("average start", "average starts"),
    "average_finish": ("average finish", "average finishes"),
    "birth_date": ("birth date", "birth dates"),
    "age": ("age", "ages"),
    "debut": ("debut", "debuts"),
    "race_date": ("race date", "race dates"),
    "contract_until": ("contract until", "contracts until"),
}
"""One and many of every predicate."""

_SHOWN = 4


def headline(finding: Finding) -> str:
    """What a finding is about, short enough to be read at a glance.

    Args:
        finding: The finding; its explanation says the same at length.

    Example:
        >>> from extractor.records import FindingPosition, FindingScope, FindingSubject
        >>> positions = tuple(FindingPosition(value=Count(n), claims=(), articles=()) for n in (6, 9))
        >>> heim = FindingSubject("driver", "corey-heim", "Corey Heim")
        >>> headline(Finding(
        ...     id="cfl_0", verdict="contradiction", severity="error", predicate="wins", subject=heim,
        ...     scope=FindingScope(seasons=(2024, 2024)), positions=positions, explanation="",
        ... ))
        'Corey Heim: 6 or 9 wins in 2024?'
    """
    return f"{finding.subject.name}: {_SAID[finding.verdict](finding)}"


def plural(predicate: str) -> str:
    """What several of a predicate are called; its own name where nobody named it."""
    return LABELS.get(predicate, (predicate, predicate))[1]


def _either(finding: Finding) -> str:
    return f"{_values(finding, ', ', ' or ')}{_when(finding)}?"


def _fallen(finding: Finding) -> str:
    """The first figure that is lower than the one before it."""
    numbers = [position.value.number for position in finding.positions if isinstance(position.value, Count)]
    for before, after in pairwise(numbers):
        if after < before:
            return f"{before} {_noun(finding.predicate, before)}, later {after}{_when(finding)}?"
    return _either(finding)


def _values(finding: Finding, between: str, last: str) -> str:
    """The distinct values in their order, counted things with their noun."""
    values = list(dict.fromkeys(value_words(position.value) for position in finding.positions))
    hidden = len(values) - _SHOWN
    if hidden > 0:
        values = [*values[:_SHOWN], f"{hidden} more"]
    said = between.join(values[:-1]) + (last if len(values) > 1 else "") + values[-1] if values else ""
    if finding.verdict == "exclusive_holder":
        return said
    if all(isinstance(position.value, Count) for position in finding.positions) and finding.predicate != "age":
        counts = [position.value.number for position in finding.positions if isinstance(position.value, Count)]
        return f"{said} {_noun(finding.predicate, counts[-1] if counts else 0)}"
    return said if said.startswith("No. ") else f"{_noun(finding.predicate, 1)} {said}"


def _counted(finding: Finding) -> str:
    what = plural(finding.predicate)
    return f"career {what}" if finding.scope.span == "career" else f"{what}{_when(finding)}"


def _noun(predicate: str, number: int) -> str:
    one, many = LABELS.get(predicate, (predicate, predicate))
    return one if number == 1 else many


def _when(finding: Finding) -> str:
    seasons = finding.scope.seasons
    if seasons:
        first, last = seasons
        return f" in {first}" if first == last else f" from {first} to {last}"
    return " over a career" if finding.scope.span == "career" else ""


_SAID: dict[str, Callable[[Finding], str]] = {
    "contradiction": _either,
    "regression": _fallen,
    "rate": lambda finding: f"{_values(finding, ', ', ', then ')}{_when(finding)}, faster than races were run?",
    "arithmetic": lambda finding: f"{_counted(finding)} do not add up",
    "bound": lambda finding: f"more {_counted(finding)} than there can be",
    "exclusive_holder": _either,
    "age_mismatch": lambda finding: "age and birth date do not fit",
    "undated_difference": lambda finding: f"{_values(finding, ', ', ' or ')}{_when(finding)}, order unknown",
    "scope_ambiguous": lambda finding: f"{_values(finding, ', ', ' or ')}{_when(finding)}, or two different counts?",
    "progression": lambda finding: f"{_values(finding, ', ', ', then ')}{_when(finding)}",
    "change": lambda finding: _values(finding, ", ", ", then "),
    "revision": lambda finding: f"{_values(finding, ', ', ', corrected to ')}{_when(finding)}",
    "refinement": lambda finding: f"{_values(finding, ', ', ' and ')}{_when(finding)}, one more exact than the other",
}


def told_without_assumptions(finding: Finding) -> str:
    """The explanation without the assumptions at its end, which the page lists apart."""
    return finding.explanation.removesuffix(f" Assumed: {'; '.join(finding.assumptions)}.")


def series_names(named: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The name most often told of each series.

    Args:
        named: Id and name, as often as they occur.

    Example:
        >>> series_names([("truck", "Truck Series"), ("truck", "Trucks"), ("truck", "Trucks")])
        {'truck': 'Trucks'}
    """
    counts: dict[str, dict[str, int]] = {}
    for series, name in named:
        names = counts.setdefault(series, {})
        names[name] = names.get(name, 0) + 1
    return {series: min(names, key=lambda name: (-names[name], name)) for series, names in sorted(counts.items())}
