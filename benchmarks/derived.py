"""What is told of figures: ratios taken inside a round, and their spread. The figures are the files of the benchmarks."""

from __future__ import annotations

from typing import Any

from common import Spread, spread

Figures = dict[str, Any]


def speed_times(speed: Figures, to: str, key: str = "job") -> Spread:
    """How many times as fast ``job``, ``stock`` or ``y`` is as another of them."""
    return spread(row[to] / row[key] for row in speed["warm"]["rounds"])


def speed_kwords(speed: Figures, key: str) -> Spread:
    """Thousand words a second of ``job``, ``stock`` or ``y``."""
    return spread(row["words"] / row[key] / 1000 for row in speed["warm"]["rounds"])


def start_times(speed: Figures) -> Spread:
    """The process over a few articles, in processes that only make ``spacy.blank``."""
    pairs = zip(speed["start"]["job"], speed["start"]["blank"], strict=True)
    return spread(job["process"] / blank["process"] for job, blank in pairs)


def peer_times(peers: Figures, name: str) -> Spread:
    """How many times as fast the whole job is as a peer."""
    return spread(row[name]["seconds"] / row["job"]["seconds"] for row in peers["rounds"])


def peer_kwords(peers: Figures, name: str) -> Spread:
    """Thousand words a second of a peer, of ``job`` or of ``stock``."""
    return spread(row["words"] / row[name]["seconds"] / 1000 for row in peers["rounds"])


def growth_times(sweep: Figures, case: Figures) -> Spread:
    """Microseconds a word in the plain case's."""
    [plain] = [each for each in sweep["cases"] if each["size"] == sweep["plain"]]
    pairs = zip(case["rounds"], plain["rounds"], strict=True)
    return spread(row["us_a_word"] / other["us_a_word"] for row, other in pairs)


def memory_growth(growth: Figures, how: str) -> float:
    """MiB that peak memory grew by from the first number of articles to the last."""
    memory = growth["memory"]
    peaks = dict(memory[how])
    return float(peaks[memory["last"]] - peaks[memory["first"]])


def workers_times(workers: Figures, key: str) -> Spread:
    """How many times as fast several workers are as one; of ``seconds``, ``read`` or ``processor``."""
    pairs = zip(workers["rounds"]["one"], workers["rounds"]["many"], strict=True)
    return spread(one[key] / many[key] for one, many in pairs)


def gate_times(gate: Figures, what: str, test: str) -> Spread:
    """How many times as fast as reading a test of the gate is."""
    seconds = gate[what]["seconds"]
    return spread(full / own for full, own in zip(seconds["reading"], seconds[test], strict=True))
