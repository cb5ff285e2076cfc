"""Words per second of the whole job, text to claims as JSON, beside spaCy's bare tokenizer; where the time goes.

usage: python benchmarks/speed.py [--articles N] [--rounds N] [--cold-runs N] [--folder DIR] [--json FILE]

See README.md in this folder for how it measures and what the rows mean.
"""

from __future__ import annotations

import argparse
import gc
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import spacy
from cold import FEW, measure_cold, measure_start
from common import machine, said_of, spread, write
from copies import Copier, articles_of, source_folder
from spacy.language import Language

from extractor.formats.writers import claim_lines
from extractor.pipeline import load, read_article
from extractor.reading.tokenizer import WarmTokenizer
from extractor.records import Article

CHUNK = 20
"""Articles that go through one component before the next one gets them."""


def words_of(articles: Sequence[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)


def reading_pipeline() -> Language:
    """The pipeline up to its claims, so that what was read stays on the document."""
    nlp = load()
    nlp.remove_pipe("claim_extractor")
    return nlp


def run_job(nlp: Language, articles: Sequence[Article]) -> tuple[int, int]:
    """The whole job; number of claims, and bytes of JSON."""
    claims = size = 0
    for article in articles:
        found = read_article(nlp, article).claims
        claims += len(found)
        size += len(claim_lines(article, found))
    return claims, size


def run_tokenizer(tokenizer: Callable[[str], Any], articles: Sequence[Article]) -> None:
    for article in articles:
        tokenizer(article.text)


def timed(action: Callable[[], Any]) -> float:
    gc.collect()
    start = perf_counter()
    action()
    return perf_counter() - start


class Seen:
    """How many chunks between white space a text has that no text before it had."""

    def __init__(self) -> None:
        self._chunks: set[str] = set()

    def new_in(self, articles: Sequence[Article]) -> float:
        """New chunks per article."""
        new = 0
        for article in articles:
            chunks = set(article.text.split()) - self._chunks
            new += len(chunks)
            self._chunks |= chunks
        return new / len(articles)


def measure_warm(copier: Copier, count: int, rounds: int) -> dict[str, Any]:
    """Whole job and tokenizers over the same fresh texts, order reversed every other round."""
    nlp = load()
    stock = spacy.blank("en").tokenizer
    warm = WarmTokenizer(spacy.blank("en").tokenizer)
    seen = Seen()
    warming = copier.make(count, "warming")
    run_job(nlp, warming)
    run_tokenizer(stock, warming)
    seen.new_in(warming)
    runs = []
    for number in range(rounds):
        articles = copier.make(count, f"round-{number}")
        run_tokenizer(warm, articles)  # Y is the tokenizer with every chunk of these texts cached
        tallies: list[tuple[int, int]] = []
        contest: list[tuple[str, Callable[[], Any]]] = [
            ("job", lambda texts=articles, into=tallies: into.append(run_job(nlp, texts))),
            ("stock", lambda texts=articles: run_tokenizer(stock, texts)),
            ("y", lambda texts=articles: run_tokenizer(warm, texts)),
        ]
        if number % 2:
            contest.reverse()
        result: dict[str, Any] = {name: timed(action) for name, action in contest}
        result["words"] = words_of(articles)
        result["claims"], result["bytes"] = tallies[0]
        result["new_chunks"] = seen.new_in(articles)
        runs.append(result)
    return {"rounds": runs, "articles": count}


def measure_parts(copier: Copier, count: int, rounds: int) -> dict[str, Any]:
    """Each component by itself over the same documents; microseconds per token, median of the rounds."""
    nlp = load()
    run_job(nlp, copier.make(count, "parts-warming"))
    found: dict[str, list[float]] = {}
    for number in range(rounds):
        articles = copier.make(count, f"parts-{number}")
        spent: dict[str, float] = {}
        tokens = 0
        gc.collect()
        for first in range(0, count, CHUNK):
            tokens += _one_chunk(nlp, articles[first : first + CHUNK], spent)
        for name, seconds in spent.items():
            found.setdefault(name, []).append(seconds / tokens * 1e6)
    return {name: statistics.median(values) for name, values in found.items()}


def _one_chunk(nlp: Language, articles: Sequence[Article], spent: dict[str, float]) -> int:
    def lap(name: str, since: float) -> float:
        now = perf_counter()
        spent[name] = spent.get(name, 0.0) + now - since
        return perf_counter()

    start = perf_counter()
    docs = [nlp.make_doc(article.text) for article in articles]
    start = lap("tokenizer", start)
    for name, component in nlp.pipeline:
        docs = [component(doc) for doc in docs]
        start = lap(name, start)
    claims = [doc._.claims for doc in docs]
    start = lap("claims as records", start)
    for article, each in zip(articles, claims, strict=True):
        claim_lines(article, each)
    lap("claims as JSON", start)
    return sum(len(doc) for doc in docs)


def median_of(rows: Sequence[dict[str, Any]], key: str) -> float:
    return statistics.median(row[key] for row in rows)


def report(
    warm: dict[str, Any], parts: dict[str, float], cold: dict[str, Any], start: dict[str, Any], folder: str
) -> str:
    """Everything as Markdown tables."""
    rounds, count = warm["rounds"], warm["articles"]

    def speed(key: str) -> float:
        return statistics.median(row["words"] / row[key] for row in rounds)

    def times(key: str, to: str) -> str:
        return spread(row[to] / row[key] for row in rounds).said(3)

    lines = [
        f"{count} articles of {median_of(rounds, 'words') / count:.0f} words a round, {len(rounds)} rounds; "
        f"{median_of(rounds, 'claims') / count:.1f} claims and {median_of(rounds, 'new_chunks'):.1f} chunks "
        "never seen before an article",
        f"from {folder}; {said_of(machine())}",
        "",
        "| warm, one process | kwords/s | articles/s | x stock | x Y |",
        "|---|--:|--:|--:|--:|",
    ]
    for key, label in (
        ("job", "whole job, new texts"),
        ("stock", "stock tokenizer alone"),
        ("y", "Y: tokenizer alone, every chunk cached"),
    ):
        per_second = statistics.median(count / row[key] for row in rounds)
        lines.append(
            f"| {label} | {speed(key) / 1000:,.1f} | {per_second:,.0f} | {times(key, 'stock')} | {times(key, 'y')} |"
        )
    lines += ["", "| component | us/token | share |", "|---|--:|--:|"]
    total = sum(parts.values())
    lines += [f"| {name} | {each:.3f} | {each / total:.1%} |" for name, each in parts.items()]
    lines += [f"| **all** | **{total:.3f}** | **100 %** |", ""]
    lines += [
        f"| cold, a new process, {count} articles | whole job | stock tokenizer |",
        "|---|--:|--:|",
    ]
    for key, label, scale, unit in (
        ("import", "import", 1000, "ms"),
        ("load", "load", 1000, "ms"),
        ("first", "first article", 1000, "ms"),
        ("read", "all articles", 1000, "ms"),
        ("process", "the process, start to end", 1000, "ms"),
        ("peak_kb", "peak memory", 1 / 1024, "MiB"),
    ):
        job, stock = (median_of(cold[name], key) * scale for name in ("job", "stock"))
        lines.append(f"| {label} | {job:,.0f} {unit} | {stock:,.0f} {unit} |")
    words = rounds[0]["words"]
    job, stock = (words / median_of(cold[name], "process") / 1000 for name in ("job", "stock"))
    lines.append(f"| words a second of the whole process | {job:,.1f} k | {stock:,.1f} k |")
    lines.append(
        f"| peak memory after load, before any article | {median_of(cold['job'], 'loaded_kb') / 1024:,.0f} MiB | |"
    )
    starts = spread(job["process"] / blank["process"] for job, blank in zip(start["job"], start["blank"], strict=True))
    lines.append(f"| {FEW} articles only, x a process with `spacy.blank` alone | {starts.said(2)} | |")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=200, help="articles a round (default 200)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, medians are given (default 5)")
    parser.add_argument("--cold-runs", type=int, default=3, help="new processes of each kind (default 3)")
    parser.add_argument("--folder", type=Path, help="articles to copy (default ../shared/seeds, else corpus)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round")
    options = parser.parse_args(arguments)
    if min(options.articles, options.rounds, options.cold_runs) < 1:
        parser.error("articles, rounds and cold runs are at least 1")
    folder = options.folder or source_folder()
    copier = Copier(articles_of(folder), reading_pipeline())
    warm = measure_warm(copier, options.articles, options.rounds)
    parts = measure_parts(copier, options.articles, max(1, min(3, options.rounds)))
    cold = measure_cold(copier.make(options.articles, "round-0"), options.cold_runs)
    start = measure_start(copier.make(FEW, "start"), options.cold_runs)
    named = folder.name
    print(report(warm, parts, cold, start, named))
    if options.json:
        figures = {"folder": named, "warm": warm, "us_per_token": parts, "cold": cold, "start": start}
        write(options.json, figures)


if __name__ == "__main__":
    main()
