"""The annotated sets, what is measured on them, and the floors that are pinned in ``floors.toml``.

``python -m tests.floors`` prints what is measured; ``--update`` pins it (see ``main``).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extractor.evaluation.gold import read_gold
from extractor.evaluation.score import Evaluation, evaluate
from extractor.formats.inputs import InputFile
from extractor.formats.readers import is_readable, read_file
from extractor.pipeline import load, read_article
from extractor.records import CORE, Article, Claim
from extractor.report.evaluation import mistake_words

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
FLOORS = Path(__file__).parent / "floors.toml"
GOLD = Path(os.environ.get("EXTRACTOR_GOLD", ROOT.parent / "shared" / "gold"))
"""Where annotated articles of others are, when they are at hand."""
MARGIN = 0.01
"""How far below the measured figure a new floor is set."""


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
    "development": GoldSet(
        ROOT / "evaluation" / "development" / "articles", ROOT / "evaluation" / "development" / "gold"
    ),
}


def articles_of(folder: Path) -> list[Article]:
    paths = sorted(path for path in folder.iterdir() if is_readable(path.name))
    items = [item for path in paths for item in read_file(InputFile(path, path.stem, path.name))]
    return [item for item in items if isinstance(item, Article)]


@cache
def claims_by_article(folder: Path) -> Mapping[str, Sequence[Claim]]:
    """The claims of every article of a folder, by the last part of the article's id."""
    nlp = load()
    return {Path(each.id).name: read_article(nlp, each).claims for each in articles_of(folder)}


@cache
def measured(name: str) -> Mapping[str, Evaluation]:
    """What comes of one set, for the core predicates and for all."""
    articles, gold = SETS[name]
    claims, annotated = claims_by_article(articles), read_gold(gold)
    return {"core": evaluate(claims, annotated, CORE), "all": evaluate(claims, annotated)}


def figures(found: Mapping[str, Evaluation]) -> dict[str, float]:
    """The figures that have a floor."""
    totals = {which: each.total() for which, each in found.items()}
    return {
        f"{which}_{what}": getattr(total, what) for which, total in totals.items() for what in ("precision", "recall")
    }


def mistakes(found: Evaluation) -> list[str]:
    """A line for each mistake."""
    return [f"{each.kind:6} {each.article}: {mistake_words(each)}" for each in found.mistakes]


def floors() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def pinned(before: Mapping[str, Any], now: Mapping[str, float], digest: str, *, lower: bool) -> dict[str, Any]:
    """New floors: just below what is measured, and never below the old ones unless that is asked for."""
    fresh = {key: max(0.0, int((value - MARGIN) * 1000) / 1000) for key, value in now.items()}
    kept = {key: value if lower else max(value, before.get(key, 0.0)) for key, value in fresh.items()}
    return {"sha256": digest, **kept}


HEADER = """\
# The least precision and recall on annotated articles. Floors are raised with the figures and lowered only on purpose:
#   python -m tests.floors --update [--lower] [SET...]
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
        found = measured(name)
        print(name, "  ".join(f"{key} {value:.3f}" for key, value in figures(found).items()))
        if options.errors:
            print(*(f"  {line}" for line in mistakes(found["all"])), sep="\n")
        table[name] = pinned(table.get(name, {}), figures(found), SETS[name].digest(), lower=options.lower)
    if options.update:
        FLOORS.write_text(written(table), encoding="utf-8")


def written(table: Mapping[str, Mapping[str, Any]]) -> str:
    """The file of the floors."""
    parts = [HEADER]
    for name, row in sorted(table.items()):
        lines = (
            f'{key} = "{value}"' if isinstance(value, str) else f"{key} = {value:.3f}" for key, value in row.items()
        )
        parts.append(f"\n[{name}]\n" + "\n".join(lines) + "\n")
    return "".join(parts)


if __name__ == "__main__":
    main()
