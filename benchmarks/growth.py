"""How the cost of a word grows with rules, names, new words and the length of an article; memory with the articles.

usage: python benchmarks/growth.py [--articles N] [--rounds N] [--names N ...] [--new-words N ...] [--lengths N ...]
                                   [--memory N N] [--folder DIR] [--json FILE]

Every size has a pipeline of its own, so that none warms another's caches. See README.md in this folder.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from common import ROOT, in_turn, machine, said_of, spread, write
from copies import Copier, articles_of, source_folder
from growing import FILLERS, NEW_IN_SHORT, joined, lexicon_of, short_articles, with_new_words
from spacy.language import Language
from speed import reading_pipeline, run_job, timed, words_of

from extractor.batch.work import LIFETIME
from extractor.claims import engine
from extractor.lexicon import load_lexicon
from extractor.pipeline import load
from extractor.records import Article

HERE = Path(__file__).resolve().parent
STEPS = 20
"""How often memory is told on the way."""
Shape = Callable[[list[Article], int], list[Article]]
"""Makes of the articles of a round, which has a number, those that are read."""


class Case(NamedTuple):
    """One size of what grows.

    Attributes:
        size: Of what grows, in the unit of its kind.
        nlp: A pipeline of its own.
        load_seconds: What loading it took.
        shape: What it reads.
    """

    size: int
    nlp: Language
    load_seconds: float
    shape: Shape = lambda articles, number: articles


def loaded(lexicon: str = "nascar") -> tuple[Language, float]:
    """A pipeline and the seconds of loading it."""
    start = perf_counter()
    return load(lexicon), perf_counter() - start


@contextmanager
def only(families: Sequence[engine.Family]) -> Iterator[None]:
    """Pipelines loaded inside have these families of rules alone."""
    every = engine.FAMILIES
    engine.FAMILIES = tuple(families)
    try:
        yield
    finally:
        engine.FAMILIES = every


def rules_cases() -> Iterator[Case]:
    """No rule, every fourth family, every second, all: each is part of the next."""
    every = engine.FAMILIES
    for families in ((), every[::4], every[::2], every):
        with only(families):
            yield Case(len(engine.all_rules()), *loaded())


def names_cases(times: Sequence[int], folder: Path) -> Iterator[Case]:
    """Lexicons with so many times the drivers."""
    for each in times:
        lexicon = lexicon_of(each, folder)
        case = Case(0, *loaded(lexicon))
        yield case._replace(size=len(load_lexicon(lexicon).drivers))


def new_words_cases(numbers: Sequence[int]) -> Iterator[Case]:
    """Articles of the same length with so many words that were never seen."""
    for new in numbers:
        yield Case(new, *loaded(), lambda articles, number, new=new: with_new_words(articles, new, number))


def length_cases(lengths: Sequence[int]) -> Iterator[Case]:
    """So many articles in one text."""
    for length in lengths:
        yield Case(length, *loaded(), lambda articles, _, length=length: joined(articles, length))


def sweep(cases: Sequence[Case], plain: int, copier: Copier, count: int, rounds: int) -> dict[str, Any]:
    """Every case over the same copies, in turn, order reversed every other round.

    Args:
        cases: The sizes.
        plain: The place of the one that the others are compared with.
        copier: Makes the copies.
        count: How many a round.
        rounds: How many rounds.

    Returns:
        The size of each case and microseconds a word in each round; ``plain`` is the size compared with.
    """
    for case in cases:
        run_job(case.nlp, case.shape(copier.make(count, "growth-warming"), -1))
    found: dict[int, list[dict[str, float]]] = {case.size: [] for case in cases}
    for number in range(rounds):
        articles = copier.make(count, f"growth-{number}")
        for case in in_turn(cases, number):
            found[case.size].append(_one(case, case.shape(articles, number)))
    rows = [{"size": case.size, "load_seconds": case.load_seconds, "rounds": found[case.size]} for case in cases]
    return {"plain": cases[plain].size, "articles": count, "cases": rows}


def _one(case: Case, articles: list[Article]) -> dict[str, float]:
    tallies: list[tuple[int, int]] = []
    seconds = timed(lambda: tallies.append(run_job(case.nlp, articles)))
    words = words_of(articles)
    return {"us_a_word": seconds / words * 1e6, "words": words, "claims": tallies[0][0]}


def measure_memory(sources: Sequence[Article], first: int, last: int, folder: Path) -> dict[str, Any]:
    """Peak memory on the way to ``last`` short articles, in one process and with one worker."""
    path = folder / "short.jsonl"
    words = 0
    with path.open("w", encoding="utf-8") as lines:
        for text in short_articles(sources, last):
            lines.write(json.dumps(text) + "\n")
            words += len(text.split())
    found: dict[str, Any] = {
        "first": first,
        "last": last,
        "words": words / last,
        "new_words": NEW_IN_SHORT,
        "lifetime": LIFETIME,
    }
    for how in ("process", "worker"):
        command = [
            sys.executable,
            str(HERE / "memory_of_reading.py"),
            how,
            str(path),
            f"{first},{max(1, last // STEPS)}",
        ]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
        found[how] = json.loads(done.stdout)
    return found


def report(what: str, figures: dict[str, Any]) -> str:
    """A Markdown table of one sweep."""
    [plain] = [case for case in figures["cases"] if case["size"] == figures["plain"]]
    lines = [f"| {what} | us a word | x {figures['plain']:,} | claims | load, s |", "|--:|--:|--:|--:|--:|"]
    for case in figures["cases"]:
        pairs = zip(case["rounds"], plain["rounds"], strict=True)
        times = spread(row["us_a_word"] / other["us_a_word"] for row, other in pairs)
        micro = spread(row["us_a_word"] for row in case["rounds"]).median
        claims = case["rounds"][0]["claims"]
        lines.append(f"| {case['size']:,} | {micro:.1f} | {times.said(2)} | {claims:,} | {case['load_seconds']:.2f} |")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=64, help="articles a round (default 64)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, medians are given (default 5)")
    parser.add_argument("--names", type=int, nargs="+", default=[1, 4, 16], metavar="N", help="times the drivers")
    parser.add_argument(
        "--new-words", type=int, nargs="+", default=[0, 10, 50, 200], metavar="N", help=f"an article, at most {FILLERS}"
    )
    parser.add_argument("--lengths", type=int, nargs="+", default=[1, 4, 16, 64], metavar="N", help="articles in one")
    parser.add_argument(
        "--memory", type=int, nargs=2, default=[10_000, 100_000], metavar="N", help="short articles, first and last"
    )
    parser.add_argument("--folder", type=Path, help="articles to copy (default ../shared/seeds, else corpus)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round")
    options = parser.parse_args(arguments)
    first, last = options.memory
    if min(options.articles, options.rounds, *options.names, *options.lengths, first) < 1 or first >= last:
        parser.error("all numbers are at least 1, and the second number of articles is the larger one")
    if min(options.new_words) < 0 or max(options.new_words) > FILLERS:
        parser.error(f"new words are 0 to {FILLERS}")
    folder = options.folder or source_folder()
    copier = Copier(articles_of(folder), reading_pipeline())
    print(f"{options.articles} articles a round, {options.rounds} rounds; {said_of(machine())}\n")
    figures: dict[str, Any] = {"folder": folder.name, "fillers": FILLERS}
    with tempfile.TemporaryDirectory() as scratch:
        makers: dict[str, Callable[[], Iterator[Case]]] = {
            "rules": rules_cases,
            "names": lambda: names_cases(options.names, Path(scratch)),
            "new words": lambda: new_words_cases(options.new_words),
            "articles in one": lambda: length_cases(options.lengths),
        }
        for what, make in makers.items():
            plain = -1 if what == "rules" else 0
            figures[what] = sweep(list(make()), plain, copier, options.articles, options.rounds)
            print(report(what, figures[what]))
        memory = measure_memory(copier.make(200, "memory"), first, last, Path(scratch))
    for how in ("process", "worker"):
        peaks = dict(memory[how])
        print(f"one {how}: {peaks[first]:.0f} MiB at {first:,} articles, {peaks[last]:.0f} at {last:,}")
    if options.json:
        write(options.json, {**figures, "memory": memory})


if __name__ == "__main__":
    main()
