"""Scores claims against the annotated articles: precision and recall over distinct meanings, and the pinned floors.

``python -m tests.scoring`` prints what is measured; ``--update`` pins it in ``floors.toml`` (see ``main``).

A gold claim says ``predicate subject value series seasons modality``; where a field is a list, any member is right.
Gold of tier ``sure`` is owed; ``optional`` is neither owed nor punished. Evidence must lie near the annotated
characters, so that a right answer read elsewhere is wrong. A meaning counts once an article, however often it is said.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extractor.formats.inputs import InputFile
from extractor.formats.readers import is_readable, read_file
from extractor.pipeline import load, read_article
from extractor.records import Article, CarNumber, Claim, Count, DateValue, Number, Position

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
FLOORS = Path(__file__).parent / "floors.toml"
GOLD = Path(os.environ.get("EXTRACTOR_GOLD", ROOT.parent / "shared" / "gold"))
"""Where annotated articles of others are, when they are at hand."""
NEAR = 120
"""Code points that evidence may lie from the annotated characters."""
MARGIN = 0.01
"""How far below the measured figure a new floor is set."""
CORE = frozenset(
    {"competes_in", "drives_for", "car_number", "wins", "race_win", "title", "titles"}
    | {"birth_date", "age", "debut", "race_date"}
)
"""The predicates that matter most; they have floors of their own."""
_STATES = frozenset({"competes_in", "drives_for", "car_number", "age", "standing"})
_COUNTED = frozenset({"wins", "starts", "poles", "top_fives", "top_tens", "laps_led", "stage_wins"})
_BOUNDS = {"at_least": ">=", "more_than": ">", "at_most": "<=", "fewer_than": "<"}


class GoldSet(NamedTuple):
    """Articles and their annotations."""

    articles: Path
    gold: Path

    @property
    def present(self) -> bool:
        return self.articles.is_dir() and self.gold.is_dir()

    def digest(self) -> str:
        """SHA-256 over names and bytes of all articles and annotations."""
        total = hashlib.sha256()
        for folder in self:
            for path in sorted(path for path in folder.iterdir() if path.is_file()):
                total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
        return total.hexdigest()


SETS: Mapping[str, GoldSet] = {
    "corpus": GoldSet(CORPUS, ROOT / "golden" / "gold"),
    "seeds": GoldSet(GOLD.parent / "seeds", GOLD / "seeds"),
    "dev": GoldSet(GOLD / "dev" / "articles", GOLD / "dev" / "gold"),
}


@dataclass
class Score:
    """Meanings found, wrongly claimed and missed.

    ``wrong`` and ``missed`` hold a line for each, for people to read.
    """

    found: int
    wrong: list[str]
    missed: list[str]

    @property
    def precision(self) -> float:
        claimed = self.found + len(self.wrong)
        return self.found / claimed if claimed else 1.0

    @property
    def recall(self) -> float:
        owed = self.found + len(self.missed)
        return self.found / owed if owed else 1.0


def articles_of(folder: Path) -> list[Article]:
    paths = sorted(path for path in folder.iterdir() if is_readable(path.name))
    items = [item for path in paths for item in read_file(InputFile(path, path.stem, path.name))]
    return [item for item in items if isinstance(item, Article)]


@cache
def claims_by_article(folder: Path) -> Mapping[str, Sequence[Claim]]:
    """The claims of every article of a folder, by the last part of the article's id."""
    nlp = load()
    return {Path(each.id).name: read_article(nlp, each).claims for each in articles_of(folder)}


def gold_by_article(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def written_value(claim: Claim) -> str:
    """A claim's value as annotations write it."""
    value = claim.value
    if isinstance(value, Count):
        return _BOUNDS.get(value.comparison, "") + str(value.number)
    if isinstance(value, Position):
        return str(value.number)
    if isinstance(value, Number):
        return f"{value.number:g}" if value.number.is_integer() else repr(value.number)
    if isinstance(value, CarNumber):
        return value.text
    if isinstance(value, DateValue):
        return value.earliest[: {"day": 10, "month": 7}.get(value.precision, 4)]
    return value.id


def written_seasons(claim: Claim) -> str | None:
    """A claim's seasons as annotations write them."""
    if claim.scope.seasons is None:
        return "career" if claim.scope.span == "career" else None
    first, last = claim.scope.seasons
    return str(first) if first == last else f"{first}..{last}"


def meaning(claim: Claim) -> tuple[str | None, ...]:
    """What makes two claims of an article the same."""
    scope = claim.scope
    return (
        claim.predicate, claim.subject.id, written_value(claim), scope.series, written_seasons(claim), claim.modality,
    )  # fmt: skip


def agrees(claim: Claim, gold: Mapping[str, Any], year: str | None) -> bool:
    """Whether a claim is what an annotation says.

    Args:
        claim: What was found.
        gold: One annotated claim.
        year: The year in which the article was published: what somebody *is* in no stated season holds for it too.
    """
    predicate, subject, value, series, seasons, modality = meaning(claim)
    if predicate != gold["predicate"]:
        return False
    if claim.evidence.start - gold["end"] > NEAR or gold["start"] - claim.evidence.end > NEAR:
        return False
    right_seasons = _members(gold["seasons"])
    if predicate in _STATES and None in right_seasons:
        right_seasons |= {year}
    plain = (
        (subject, _members(gold["subject"])),
        (value, _members(gold["value"])),
        (series, _members(gold["series"])),
        (seasons, right_seasons),
        (modality, _members(gold["modality"])),
    )
    if any(answer not in right for answer, right in plain):
        return False
    scope = gold.get("scope") or {}
    if predicate in _COUNTED and scope.get("track") and scope.get("span") != "race":
        track = scope["track"]
        if claim.scope.track != (track["id"] if isinstance(track, dict) else track):
            return False
    return scope.get("span") != "streak" or claim.scope.span in ("streak", "open", None)


def _members(field: Any) -> set[Any]:
    return set(field) if isinstance(field, list) else {field}


def _owed_as(gold: Mapping[str, Any]) -> str:
    """Annotations of one meaning are owed once; of several accepted subjects the first names it."""
    subject = gold["subject"]
    return json.dumps(
        [gold["predicate"], subject[0] if isinstance(subject, list) else subject]
        + [gold[key] for key in ("value", "series", "seasons", "modality")]
    )


def score(
    claims: Mapping[str, Sequence[Claim]],
    gold: Mapping[str, Mapping[str, Any]],
    predicates: Iterable[str] | None = None,
) -> Score:
    """Score the claims of annotated articles; articles without an annotation are left out.

    Args:
        claims: Claims by article.
        gold: Annotations by article.
        predicates: Those that count; all without.
    """
    wanted = None if predicates is None else frozenset(predicates)
    total = Score(0, [], [])
    for name, annotated in gold.items():
        year = ((annotated.get("published") or {}).get("earliest") or "")[:4] or None
        rows = [row for row in annotated["claims"] if wanted is None or row["predicate"] in wanted]
        mine = [claim for claim in claims.get(name, ()) if wanted is None or claim.predicate in wanted]
        fits = {id(claim): [row for row in rows if agrees(claim, row, year)] for claim in mine}
        right = {meaning(claim) for claim in mine if fits[id(claim)]}
        wrong = {key: claim for claim in reversed(mine) if (key := meaning(claim)) not in right}
        total.wrong += [f"{name}: {key} «{claim.evidence.text}» {claim.rule}" for key, claim in sorted_by_place(wrong)]
        met = {id(row) for hits in fits.values() for row in hits}
        owed: dict[str, list[Mapping[str, Any]]] = {}
        for row in rows:
            if row["tier"] == "sure":
                owed.setdefault(_owed_as(row), []).append(row)
        for key, same in owed.items():
            if any(id(row) in met for row in same):
                total.found += 1
            else:
                total.missed.append(f"{name}: {key} «{same[0].get('text', '')}»")
    return total


def sorted_by_place(found: Mapping[Any, Claim]) -> list[tuple[Any, Claim]]:
    return sorted(found.items(), key=lambda item: (item[1].evidence.start, item[1].evidence.end, str(item[0])))


def measured(name: str) -> dict[str, Score]:
    """The scores of one set, of the core predicates and of all."""
    articles, gold = SETS[name]
    claims, annotated = claims_by_article(articles), gold_by_article(gold)
    return {"core": score(claims, annotated, CORE), "all": score(claims, annotated)}


def figures(scores: Mapping[str, Score]) -> dict[str, float]:
    """The figures that have a floor."""
    return {
        f"{which}_{what}": getattr(each, what) for which, each in scores.items() for what in ("precision", "recall")
    }


def floors() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def pinned(before: Mapping[str, Any], now: Mapping[str, float], digest: str, *, lower: bool) -> dict[str, Any]:
    """New floors: just below what is measured, and never below the old ones unless that is asked for."""
    fresh = {key: max(0.0, int((value - MARGIN) * 1000) / 1000) for key, value in now.items()}
    kept = {key: value if lower else max(value, before.get(key, 0.0)) for key, value in fresh.items()}
    return {"sha256": digest, **kept}


HEADER = """\
# The least precision and recall on annotated articles. Floors are raised with the figures and lowered only on purpose:
#   python -m tests.scoring --update [--lower] [SET...]
# sha256 is that of the articles and their annotations: other texts have other floors.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Precision and recall on the annotated articles.")
    parser.add_argument("sets", nargs="*", help=f"of {', '.join(SETS)}; all without")
    parser.add_argument("--errors", action="store_true", help="list what is wrong and what is missed")
    parser.add_argument("--update", action="store_true", help="pin hash and floors; floors only rise")
    parser.add_argument("--lower", action="store_true", help="with --update: floors may fall")
    options = parser.parse_args(arguments)
    table = floors()
    for name in options.sets or [name for name, each in SETS.items() if each.present]:
        scores = measured(name)
        print(name, "  ".join(f"{key} {value:.3f}" for key, value in figures(scores).items()))
        if options.errors:
            print(*(f"  wrong  {line}" for line in scores["all"].wrong), sep="\n")
            print(*(f"  missed {line}" for line in scores["all"].missed), sep="\n")
        table[name] = pinned(table.get(name, {}), figures(scores), SETS[name].digest(), lower=options.lower)
    if options.update:
        parts = [HEADER]
        for name, row in sorted(table.items()):
            lines = (
                f'{key} = "{value}"' if isinstance(value, str) else f"{key} = {value:.3f}" for key, value in row.items()
            )
            parts.append(f"\n[{name}]\n" + "\n".join(lines) + "\n")
        FLOORS.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
