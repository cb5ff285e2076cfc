"""How much faster the gate is than reading, what it lets pass, and what other gates would do.

usage: python benchmarks/gate.py [--rounds N] [--articles N] [--json FILE]

See README.md in this folder.
"""

from __future__ import annotations

import argparse
import re
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick
from common import in_turn, spread, write
from copies import ROOT, Copier, articles_of, source_folder
from speed import reading_pipeline

from extractor.batch.fingerprint import fingerprint
from extractor.lexicon import Lexicon, load_lexicon
from extractor.pipeline import load, read_article
from extractor.reading.fold import fold
from extractor.reading.gate import POINTS, Gate, word_points
from extractor.reading.gazetteer import KINDS
from extractor.records import Article

OFF_TOPIC = ROOT / "tests" / "reading" / "off_topic.txt"
COPIES = 5
"""How often the short articles that are off topic are read in a round."""
Test = Callable[[str], object]


def off_topic() -> list[Article]:
    blocks = OFF_TOPIC.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return [Article(id=name, text=text) for name, _, text in (block.partition("\n") for block in blocks)]


def names_of(lexicon: Lexicon) -> list[str]:
    """The names and words that give points, folded."""
    kinds = [kind for kind, label in KINDS.items() if label in POINTS]
    found = {fold(name) for kind in kinds for name, _ in (*lexicon.surfaces(kind), *lexicon.contextual(kind))}
    return sorted(found | set(word_points(lexicon)), key=len, reverse=True)


def others(lexicon: Lexicon) -> dict[str, Test]:
    """Simpler gates, which pass a text with any name at all."""
    names = names_of(lexicon)
    automaton, in_bytes = AhoCorasick(names), BytesAhoCorasick([name.encode() for name in names])
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
    return {
        "any name, automaton, folded text": lambda text: bool(automaton.find_matches_as_indexes(fold(text))),
        "any name, automaton, bytes in lower case": lambda text: bool(
            in_bytes.find_matches_as_indexes(text.lower().encode())
        ),
        "any name, one regular expression, folded text": lambda text: pattern.search(fold(text)) is not None,
    }


def seconds(test: Test, texts: Sequence[str]) -> float:
    start = perf_counter()
    for text in texts:
        test(text)
    return perf_counter() - start


def measure(tests: dict[str, Test], texts: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Seconds of every test in every round, in turn; the order is reversed every other round."""
    found: dict[str, list[float]] = {name: [] for name in tests}
    for number in range(rounds):
        for name in in_turn(list(tests), number):
            found[name].append(seconds(tests[name], texts))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="rounds, medians are given (default 5)")
    parser.add_argument("--articles", type=int, default=50, help="racing articles a round (default 50)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round")
    options = parser.parse_args(arguments)
    lexicon = load_lexicon("nascar")
    nlp, gate = load(), Gate(lexicon)
    tests: dict[str, Test] = {
        "reading": lambda text: read_article(nlp, Article(id="a", text=text)),
        "gate": gate,
        "gate and fingerprint": lambda text: (gate(text), fingerprint(text)),
        **others(lexicon),
    }
    racing = Copier(articles_of(source_folder()), reading_pipeline()).make(options.articles, "gate")
    sets = {"off topic": off_topic() * COPIES, "racing": racing}
    figures = {}
    for what, articles in sets.items():
        texts = [article.text for article in articles]
        seconds(tests["reading"], texts)  # warm
        rounds = measure(tests, texts, options.rounds)
        print(f"{what}: {len(texts)} texts of {statistics.mean(map(len, texts)):,.0f} characters\n")
        print("| test | us a text | x reading | passed |\n|---|--:|--:|--:|")
        passed = {
            name: statistics.mean(bool(test(text)) for text in texts)
            for name, test in tests.items()
            if name not in ("reading", "gate and fingerprint")
        }
        for name, each in rounds.items():
            times = spread(full / own for full, own in zip(rounds["reading"], each, strict=True))
            share = f"{passed[name]:.1%}" if name in passed else ""
            print(f"| {name} | {statistics.median(each) / len(texts) * 1e6:,.0f} | {times.said(1)} | {share} |")
        print()
        figures[what] = {"texts": len(texts), "seconds": rounds, "passed": passed}
    if options.json:
        write(options.json, figures)


if __name__ == "__main__":
    main()
