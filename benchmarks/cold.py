"""New processes: the whole job beside the stock tokenizer, and what it takes until a few articles are read."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

from common import ROOT, in_turn

from extractor.records import Article

FEW = 5
"""Articles of a process that mostly starts."""

_MEMORY = """
def memory_kb():
    # Not getrusage: its maximum is handed down from the process that started this one.
    with open("/proc/self/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
"""
_JOB = """
import sys, json
from time import perf_counter
begin = perf_counter()
from extractor.formats.writers import claim_lines
from extractor.pipeline import load, read_article
from extractor.records import Article
imported = perf_counter()
nlp = load()
loaded = perf_counter()
memory = memory_kb()
texts = json.load(open(sys.argv[1], encoding="utf-8"))
start = perf_counter()
first = None
size = 0
for number, text in enumerate(texts):
    article = Article(id=str(number), text=text)
    size += len(claim_lines(article, read_article(nlp, article).claims))
    first = first or perf_counter()
end = perf_counter()
peak = memory_kb()
print(json.dumps({"import": imported - begin, "load": loaded - imported, "first": first - start, "read": end - start,
                  "total": end - start + loaded - begin, "loaded_kb": memory, "peak_kb": peak, "bytes": size}))
"""
_STOCK = """
import sys, json
from time import perf_counter
begin = perf_counter()
import spacy
imported = perf_counter()
nlp = spacy.blank("en")
loaded = perf_counter()
texts = json.load(open(sys.argv[1], encoding="utf-8"))
start = perf_counter()
first = None
for text in texts:
    nlp.tokenizer(text)
    first = first or perf_counter()
end = perf_counter()
peak = memory_kb()
print(json.dumps({"import": imported - begin, "load": loaded - imported, "first": first - start, "read": end - start,
                  "total": end - start + loaded - begin, "peak_kb": peak}))
"""
_BLANK = """
import json
import spacy
spacy.blank("en")
print(json.dumps({"peak_kb": memory_kb()}))
"""


def measure_cold(articles: Sequence[Article], runs: int) -> dict[str, list[dict[str, float]]]:
    """The whole job and the stock tokenizer over some articles: import, load, read; peak memory."""
    return _in_processes({"job": _JOB, "stock": _STOCK}, articles, runs)


def measure_start(articles: Sequence[Article], runs: int) -> dict[str, list[dict[str, float]]]:
    """The whole job over the first few articles, and ``import spacy; spacy.blank("en")`` alone."""
    return _in_processes({"job": _JOB, "blank": _BLANK}, articles[:FEW], runs)


def _in_processes(
    scripts: Mapping[str, str], articles: Sequence[Article], runs: int
) -> dict[str, list[dict[str, float]]]:
    """New processes of each kind in turn; ``process`` is their seconds from start to end."""
    results: dict[str, list[dict[str, float]]] = {name: [] for name in scripts}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps([article.text for article in articles]), encoding="utf-8")
        for number in range(runs):
            for name in in_turn(list(scripts), number):
                command = [sys.executable, "-c", _MEMORY + scripts[name], str(path)]
                start = perf_counter()
                done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
                results[name].append({**json.loads(done.stdout), "process": perf_counter() - start})
    return results
