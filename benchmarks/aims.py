"""The aims for speed and memory, each beside its figure: met, missed, or not measured at the size it is set for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from common import Spread, spread
from derived import memory_growth, peer_times, speed_times, start_times, workers_times

MET, MISSED, UNMEASURED = "met", "**missed**", "not measured"
ROUNDS = 5
"""Of fewer the median says little."""
_MB = 2**20 / 10**6
"""Megabytes of a MiB."""


class Aim(NamedTuple):
    """An aim and what came of it.

    Attributes:
        what: What is to be so.
        bound: The number that is to be kept.
        figure: What was measured.
        verdict: ``MET``, ``MISSED`` or ``UNMEASURED``.
    """

    what: str
    bound: str
    figure: str
    verdict: str


def aims(figures: dict[str, Any]) -> list[Aim]:
    """Every aim, in the order of the page.

    Args:
        figures: The files of figures by name.
    """
    speed, peers = figures["speed"], figures["peers"]
    job, warm, beside = "the whole job, times as fast as", len(speed["warm"]["rounds"]), len(peers["rounds"])
    start = 'a new process that reads five articles, in times of `import spacy; spacy.blank("en")`'
    return [
        _least(f"{job} spaCy's stock tokenizer alone", 1, speed_times(speed, "stock"), warm),
        _least(f"{job} Y, the tokenizer with every chunk cached", 0.12, speed_times(speed, "y"), warm),
        _least(f"{job} EDS-NLP", 10, peer_times(peers, "edsnlp"), beside),
        _least(f"{job} medSpaCy", 5, peer_times(peers, "medspacy"), beside),
        _workers(figures["workers"]),
        _most(start, 1.6, start_times(speed), len(speed["start"]["job"])),
        *_memory(figures["growth"]),
        *_conflicts(figures["scale"]),
    ]


def _least(what: str, bound: float, found: Spread, rounds: int) -> Aim:
    return _judged(Aim(what, f"at least {bound:g}", found.said(3), MET if found.median >= bound else MISSED), rounds)


def _most(what: str, bound: float, found: Spread, rounds: int) -> Aim:
    return _judged(Aim(what, f"at most {bound:g}", found.said(2), MET if found.median <= bound else MISSED), rounds)


def _judged(aim: Aim, rounds: int) -> Aim:
    return aim if rounds >= ROUNDS else aim._replace(figure=f"{aim.figure} in {rounds} rounds", verdict=UNMEASURED)


def _workers(workers: dict[str, Any]) -> Aim:
    what, bound = "two workers, times as fast as one, at 5,000 articles", 1.8
    if workers["workers"] != 2 or workers["articles"] < 5_000:
        measured = f"only {workers['workers']} workers, {workers['articles']:,} articles"
        return Aim(what, f"at least {bound:g}", measured, UNMEASURED)
    return _least(what, bound, workers_times(workers, "seconds"), len(workers["rounds"]["one"]))


def _memory(growth: dict[str, Any]) -> Iterator[Aim]:
    memory = growth["memory"]
    for how, named in (("worker", "with a worker"), ("process", "in one process")):
        what, bound = f"growth of peak memory from article 10,000 to article 100,000, {named}", "at most 40 MB"
        if (memory["first"], memory["last"]) != (10_000, 100_000):
            yield Aim(what, bound, f"only {memory['first']:,} to {memory['last']:,}", UNMEASURED)
        else:
            grown = memory_growth(growth, how) * _MB
            yield Aim(what, bound, f"{grown:.0f} MB", MET if grown <= 40 else MISSED)


def _conflicts(scale: dict[str, Any]) -> Iterator[Aim]:
    """Of ten million claims of each kind: so many articles that say the same."""
    what = "conflicts among ten million claims"
    rows = [row for row in scale["rows"] if row["claims"] >= 10_000_000]
    if not rows:
        largest = f"only {max(row['claims'] for row in scale['rows']):,} claims"
        yield Aim(f"{what}, times a bare group-by", "at most 2.2", largest, UNMEASURED)
        yield Aim(f"{what}, peak memory", "at most 800 MB", largest, UNMEASURED)
    for row in rows:
        alike = row["articles_that_agree"]
        said = f"{what}, all different" if alike == 1 else f"{what}, each said {alike} times"
        short = f"needs more than {row['limit_gib']:g} GiB a process"
        times = Aim(f"{said}, times a bare group-by", "at most 2.2", short, MISSED)
        peak = Aim(f"{said}, peak memory", "at most 800 MB", short, MISSED)
        if row["ratios"]:  # each takes minutes, so that two rounds have to do
            found = spread(row["ratios"])
            times = times._replace(figure=found.said(2), verdict=MET if found.median <= 2.2 else MISSED)
        if row["peak_mib"] is not None:
            taken = row["peak_mib"] * _MB
            peak = peak._replace(figure=f"{taken:,.0f} MB", verdict=MET if taken <= 800 else MISSED)
        yield from (times, peak)
