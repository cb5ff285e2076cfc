"""Words per second of the whole job beside the pipelines of EDS-NLP and medSpaCy, and spaCy's bare tokenizer.

usage: python benchmarks/peers.py --environments DIR [--articles N] [--rounds N] [--folder DIR] [--json FILE]
       python benchmarks/peers.py --peer NAME=COMMAND ...

The first installs the peers, each into an environment of its own in DIR, where that has not been done before. The second
takes pipelines of your own that speak as ``peer.py`` says. See README.md in this folder.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import spacy
from common import in_turn, machine, said_of, spread, write
from copies import Copier, articles_of, source_folder
from speed import reading_pipeline, run_job, run_tokenizer, timed, words_of

from extractor.lexicon import load_lexicon
from extractor.pipeline import load
from extractor.records import Article

HERE = Path(__file__).resolve().parent
PEERS = ("edsnlp", "medspacy")
"""Each with a script ``peer_NAME.py`` and its ``requirements-NAME.txt``."""
KINDS = ("driver", "team")
"""The names that the peers look for."""


class Peer:
    """A process that reads texts and says how long it took. A context manager: leaving it ends the process.

    Args:
        name: What to call it.
        command: How to start it; the path of the names is added.
        names: Path of the file of names.

    Attributes:
        about: What it told of itself.
    """

    def __init__(self, name: str, command: Sequence[str], names: Path) -> None:
        self.name = name
        self._problems = tempfile.TemporaryFile("w+")  # noqa: SIM115 (closed on leaving)
        self._process = subprocess.Popen(
            [*command, str(names)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._problems,
            text=True,
            env={**os.environ, "PYTHONPATH": str(HERE)},
        )
        self.about: dict[str, Any] = self._answer()

    def __enter__(self) -> Peer:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
        self._problems.close()

    def read(self, articles: Sequence[Article]) -> dict[str, float]:
        """Seconds that it took over some texts, and how much it found."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([article.text for article in articles]) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            code = self._process.wait()
            self._problems.seek(0)
            raise SystemExit(f"{self.name} ended with code {code}:\n{self._problems.read()[-2000:]}")
        answer: dict[str, Any] = json.loads(line)
        return answer


def environment(name: str, folder: Path) -> Path:
    """The Python of a peer's environment, which is made if it is not there or was made of other versions."""
    wanted = (HERE / f"requirements-{name}.txt").read_text(encoding="utf-8")
    home, made_of = folder / name, folder / name / "made-of.txt"
    python = home / "bin" / "python"
    if not made_of.is_file() or made_of.read_text(encoding="utf-8") != wanted:
        print(f"{name}: making its environment in {home}", file=sys.stderr)
        venv.create(home, with_pip=True)
        install = ["-m", "pip", "install", "--quiet", "--requirement", str(HERE / f"requirements-{name}.txt")]
        subprocess.run([python, *install], check=True, stdout=sys.stderr)
        made_of.write_text(wanted, encoding="utf-8")
    return python


def names_of_lexicon() -> dict[str, list[str]]:
    """The names that are safe to find alone, by kind."""
    lexicon = load_lexicon("nascar")
    return {kind: sorted({name for name, _ in lexicon.surfaces(kind)}) for kind in KINDS}


def measure(copier: Copier, peers: Sequence[Peer], count: int, rounds: int) -> list[dict[str, Any]]:
    """Everybody over the same fresh texts, one after the other, order reversed every other round."""
    nlp, stock = load(), spacy.blank("en").tokenizer
    readers: dict[str, Callable[[Sequence[Article]], dict[str, float]]] = {
        "job": lambda articles: _timed_job(nlp, articles),
        "stock": lambda articles: {"seconds": timed(lambda: run_tokenizer(stock, articles))},
        **{peer.name: peer.read for peer in peers},
    }
    warming = copier.make(count, "peers-warming")
    for read in readers.values():
        read(warming)
    runs = []
    for number in range(rounds):
        articles = copier.make(count, f"peers-{number}")
        result: dict[str, Any] = {"words": words_of(articles)}
        for name in in_turn(list(readers), number):
            result[name] = readers[name](articles)
        runs.append(result)
    return runs


def _timed_job(nlp: Any, articles: Sequence[Article]) -> dict[str, float]:
    tallies: list[tuple[int, int]] = []
    seconds = timed(lambda: tallies.append(run_job(nlp, articles)))
    return {"seconds": seconds, "found": tallies[0][0]}


def report(rounds: Sequence[dict[str, Any]], count: int, about: dict[str, dict[str, Any]]) -> str:
    """A Markdown table."""
    lines = [
        f"{count} articles of {rounds[0]['words'] / count:.0f} words a round, {len(rounds)} rounds",
        said_of(machine()),
        "",
        "| | kwords/s | the whole job is so many times as fast | found an article |",
        "|---|--:|--:|--:|",
    ]
    for name in ("job", "stock", *about):
        speed = spread(row["words"] / row[name]["seconds"] / 1000 for row in rounds).median
        times = spread(row[name]["seconds"] / row["job"]["seconds"] for row in rounds)
        found = f"{rounds[0][name]['found'] / count:.1f}" if "found" in rounds[0][name] else ""
        versions = ", ".join(f"{package} {version}" for package, version in about.get(name, {}).items())
        lines.append(f"| {f'{name} ({versions})' if versions else name} | {speed:,.1f} | {times.said(2)} | {found} |")
    return "\n".join(lines)


def commands(options: argparse.Namespace) -> dict[str, list[str]]:
    """How each peer is started, by name."""
    if options.environments is None:
        return {name: shlex.split(command) for name, _, command in (each.partition("=") for each in options.peer)}
    folder = options.environments.resolve()
    return {name: [str(environment(name, folder)), str(HERE / f"peer_{name}.py")] for name in PEERS}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--environments", type=Path, metavar="DIR", help="folder of the peers' environments")
    which.add_argument("--peer", action="append", metavar="NAME=COMMAND", help="a pipeline of your own (peer.py)")
    parser.add_argument("--articles", type=int, default=100, help="articles a round (default 100)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds, medians are given (default 7)")
    parser.add_argument("--folder", type=Path, help="articles to copy (default ../shared/seeds, else corpus)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round")
    options = parser.parse_args(arguments)
    if min(options.articles, options.rounds) < 1:
        parser.error("articles and rounds are at least 1")
    folder = options.folder or source_folder()
    copier = Copier(articles_of(folder), reading_pipeline())
    names = names_of_lexicon()
    with ExitStack() as stack:
        listed = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "names.json"
        listed.write_text(json.dumps(names), encoding="utf-8")
        peers = [stack.enter_context(Peer(name, each, listed)) for name, each in commands(options).items()]
        rounds = measure(copier, peers, options.articles, options.rounds)
        about = {peer.name: peer.about for peer in peers}
    print(report(rounds, options.articles, about))
    if options.json:
        figures = {
            "folder": folder.name,
            "articles": options.articles,
            "names": sum(map(len, names.values())),
            "peers": about,
            "rounds": rounds,
        }
        write(options.json, figures)


if __name__ == "__main__":
    main()
