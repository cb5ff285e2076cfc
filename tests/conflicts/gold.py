"""Claims made from gold annotations: the simplest mapping, so that detection is measured without extraction."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from extractor.records import ArticleRef, AsOf, Basis, Claim, Published
from tests.conflicts.making import claim

ROOT = Path(os.environ.get("EXTRACTOR_GOLD", Path(__file__).resolve().parents[3] / "shared" / "gold"))
"""Where the annotated articles are, when they are at hand."""
_TIERS = frozenset({"sure"})


def first(value: Any) -> Any:
    """Of several accepted answers the first that says something."""
    if isinstance(value, list):
        return next((one for one in value if one is not None), None)
    return value


def read(path: Path, tiers: frozenset[str] = _TIERS) -> list[Claim]:
    """The claims of one gold file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    published = Published(**data["published"])
    made = []
    for at, row in enumerate(data["claims"]):
        if row["tier"] not in tiers:
            continue
        seasons, career = first(row["seasons"]), False
        if seasons == "career":
            seasons, career = None, True
        years = tuple(int(year) for year in seasons.split("..")) if seasons else None
        scope = dict(row["scope"])
        value = str(first(row["value"]))
        if row["predicate"] == "race_win" and value == scope.get("track"):
            value = f"@{value}"
        who = str(first(row["subject"]))
        one = claim(
            row["predicate"],
            float(value) if row["predicate"].startswith("average") else value,
            (years[0], years[-1]) if years else "career" if career else None,
            who=who.replace("-", " ").title(),
            kind="race" if row["predicate"] == "race_date" else "driver",
            art=path.stem,
            published=published,
            series=first(row["series"]),
            tally=row["tally"],
            modality=first(row["modality"]),
            sentence=row["start"],
            id=f"{path.stem}:{at}",
            span=scope.pop("span", None),
            role=scope.pop("role", None),
            **{name: scope[name] for name in ("track", "race", "team", "make") if name in scope},
        )
        made.append(one)
    return made


__all__ = ["ROOT", "ArticleRef", "AsOf", "Basis", "first", "read"]
