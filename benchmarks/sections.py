"""The sections of docs/performance.md: a sentence or two on what was measured and how, and tables of the figures."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Any

from aims import MET, MISSED, ROUNDS, UNMEASURED, aims
from common import Spread, spread
from derived import (
    gate_times,
    growth_times,
    memory_growth,
    peer_kwords,
    peer_times,
    speed_kwords,
    speed_times,
    start_times,
    workers_times,
)

SWEEPS = {
    "rules": (
        "rules",
        "Pipelines with no family of rules, every fourth, every second and all; fewer rules find fewer claims.",
    ),
    "names": ("drivers", "Lexicons with more drivers, whose first names are known and whose surnames are invented."),
    "new words": (
        "new words an article",
        "Every article gets {fillers} invented words in sentences of their own; so many of them were never seen before.",
    ),
    "articles in one": ("articles in one text", "The same articles, one by one and so many joined in one text."),
}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A Markdown table; all columns but the first are figures."""
    rule = ["---", *["--:"] * (len(head) - 1)]
    return [f"| {' | '.join(row)} |" if row is not rule else f"|{'|'.join(row)}|" for row in (head, rule, *rows)] + [""]


def _aims(figures: dict[str, Any]) -> list[str]:
    every = aims(figures)
    counts = [f"{sum(each.verdict == verdict for each in every)} {word}" for verdict, word in _VERDICTS]
    rows = [(each.what, each.bound, each.figure, each.verdict) for each in every]
    return [
        "## The aims",
        f"{', '.join(counts)}. What counts is the median; {_WHEN}",
        "",
        *table(("", "aim", "is", ""), rows),
    ]


_WHEN = f"an aim is not measured where there are fewer than {ROUNDS} rounds, or fewer articles or claims than it is set for."
_VERDICTS = ((MET, "met"), (MISSED, "missed"), (UNMEASURED, "not measured"))


def _speed(figures: dict[str, Any]) -> list[str]:
    speed = figures["speed"]
    warm, parts = speed["warm"], speed["us_per_token"]
    rows = [
        (
            label,
            speed_kwords(speed, key).said(1),
            _ratio(speed_times(speed, "stock", key)),
            _ratio(speed_times(speed, "y", key)),
        )
        for key, label in (
            ("job", "the whole job, new texts"),
            ("stock", "stock tokenizer alone"),
            ("y", "Y: tokenizer alone, every chunk cached"),
        )
    ]
    total, most = sum(parts.values()), max(parts, key=lambda name: parts[name])
    return [
        "## The whole job",
        f"From a text to its claims as JSON Lines, one warm process, {len(warm['rounds'])} rounds of {warm['articles']:,} articles. The stock",
        f"tokenizer alone is {1 / speed_times(speed, 'stock').median:.1f} times as fast, the same with every chunk cached {1 / speed_times(speed, 'y').median:.0f} times.",
        "",
        *table(("", "thousand words a second", "x stock", "x Y"), rows),
        f"Where the time goes, each component by itself over the same documents: {total:.1f} microseconds a token, of which `{most}`",
        f"takes {parts[most] / total:.0%}.",
        "",
        "![Microseconds a token, by component](images/performance-components.svg)",
        "",
        *table(
            ("component", "us a token", "share"),
            [
                (f"`{name}`" if "_" in name else name, f"{each:.2f}", f"{each / total:.1%}")
                for name, each in parts.items()
            ],
        ),
    ]


def _ratio(found: Spread) -> str:
    return found.said(3) if found.low != found.high else f"{found.median:.3f}"


def _peers(figures: dict[str, Any]) -> list[str]:
    peers = figures["peers"]
    labels = {"job": "the whole job", "stock": "stock tokenizer alone", "edsnlp": "EDS-NLP", "medspacy": "medSpaCy"}
    rows = []
    for name in ("job", *peers["peers"], "stock"):
        versions = ", ".join(f"{package} {version}" for package, version in peers["peers"].get(name, {}).items())
        times = "" if name == "job" else peer_times(peers, name).said(2)
        rows.append((labels.get(name, name), versions, peer_kwords(peers, name).said(1), times))
    return [
        "## Beside others",
        "The pipelines of two libraries that find things in clinical texts, with the rules that they bring, over the same fresh texts:",
        "EDS-NLP with normalizer, sentences, matcher, negation and dates; medSpaCy with spaCy's sentencizer, target rules and ConText.",
        f"Both look for the {peers['names']:,} names of drivers and teams of our lexicon, and write what they find as JSON Lines. They find names and",
        f"what is negated, not claims: the work differs, only the speed is compared. {len(peers['rounds'])} rounds of {peers['articles']:,} articles, each in a",
        "process and an environment of its own.",
        "",
        "![Thousand words a second beside others](images/performance-speed.svg)",
        "",
        *table(("", "versions", "thousand words a second", "the whole job is so many times as fast"), rows),
    ]


def _start(figures: dict[str, Any]) -> list[str]:
    start = figures["speed"]["start"]

    def median(who: str, key: str, unit: float) -> float:
        return statistics.median(run[key] for run in start[who]) * unit

    rows = [
        (label, f"{median(who, 'process', 1):.2f}", f"{median(who, 'peak_kb', 1 / 1024):,.0f}")
        for who, label in (("job", "the whole job, five articles"), ("blank", '`import spacy; spacy.blank("en")`'))
    ]
    ours = {key: median("job", key, 1000) for key in ("import", "load", "read")}
    return [
        "## A process that starts",
        f"New processes in turn, {len(start['job'])} of each. Ours takes {start_times(figures['speed']).said(2)} times as long: {ours['import']:,.0f} ms for imports, {ours['load']:,.0f} ms to",
        f"load pipeline and lexicon, {ours['read']:,.0f} ms for the articles, in which the rules they need are compiled.",
        "",
        *table(("new process", "seconds", "peak memory, MiB"), rows),
    ]


def _growth(figures: dict[str, Any]) -> list[str]:
    growth = figures["growth"]
    articles, rounds = growth["rules"]["articles"], len(growth["rules"]["cases"][0]["rounds"])
    lines = [
        "## What makes a word dearer",
        f"Microseconds a word of the whole job, warm, {rounds} rounds of {articles:,} articles, relative to the plain case in the same round. Every size",
        "has a pipeline of its own.",
        "",
        "![Time a word as rules, names, new words and texts grow](images/performance-growth.svg)",
        "",
    ]
    for sweep, (what, how) in SWEEPS.items():
        cases = growth[sweep]["cases"]
        rows = [
            (
                f"{case['size']:,}",
                spread(row["us_a_word"] for row in case["rounds"]).said(1),
                _ratio(growth_times(growth[sweep], case)),
                f"{case['rounds'][0]['claims']:,}",
                f"{case['load_seconds']:.2f}",
            )
            for case in cases
        ]
        least, most = cases[0], cases[-1]
        grown = spread(
            after["us_a_word"] / before["us_a_word"]
            for before, after in zip(least["rounds"], most["rounds"], strict=True)
        )
        lines += [
            f"**{what.capitalize()}.** {how.format(fillers=growth['fillers'])} From {least['size']:,} to {most['size']:,}, a word takes {grown.said(2)} times as long.",
            "",
            *table((what, "us a word", f"x that at {growth[sweep]['plain']:,}", "claims a round", "load, s"), rows),
        ]
    return lines


def _memory(figures: dict[str, Any]) -> list[str]:
    memory = figures["growth"]["memory"]
    first, last = memory["first"], memory["last"]
    rows = []
    for how, label in (
        ("process", "`extractor run`, one process"),
        ("worker", "`extractor run --workers`, one worker"),
    ):
        peaks = dict(memory[how])
        grown = memory_growth(figures["growth"], how)
        rows.append((label, f"{peaks[first]:,.0f}", f"{peaks[last]:,.0f}", f"{grown:,.0f}"))
    return [
        "## Memory",
        f"Peak memory of all processes of a run while it reads {last:,} articles of {memory['words']:.0f} words, each with {memory['new_words']} words that none before it",
        f"had: spaCy keeps every word it has seen. A worker is followed by a fresh one after {memory['lifetime']:,} articles; a run in one process",
        "has no such end.",
        "",
        "![Peak memory while articles are read](images/performance-memory.svg)",
        "",
        *table(("MiB", f"at {first:,} articles", f"at {last:,}", "growth"), rows),
    ]


def _workers(figures: dict[str, Any]) -> list[str]:
    workers = figures["workers"]
    rounds, many = workers["rounds"], workers["workers"]
    keys = {"seconds": "whole run, s", "read": "reading, s", "processor": "all processors, s"}
    rows = [
        (label, *(f"{statistics.median(run[key] for run in rounds[which]):.1f}" for key in keys))
        for which, label in (("one", "1"), ("many", f"{many}"))
    ]
    rows.append(("times as fast", *(workers_times(workers, key).said(2) for key in keys)))
    return [
        "## Several workers",
        f"`extractor run` over {workers['articles']:,} articles as a new process with one worker and with {many}, {len(rounds['one'])} rounds; the files of both were the",
        f"same, byte for byte. The whole run includes loading the pipeline and the search for conflicts. A job of less than {workers['small']:,} characters is read in one",
        "process either way.",
        "",
        *table(("workers", *keys.values()), rows),
    ]


def _conflicts(figures: dict[str, Any]) -> list[str]:
    scale = figures["scale"]
    rows = [
        (
            f"{row['claims']:,}",
            f"{row['articles_that_agree']}",
            _number(row["ours"], 1),
            _number(row["group_by"], 1),
            _ratio(spread(row["ratios"])) if row["ratios"] else "",
            _number(row["ours"] and row["ours"] / row["claims"] * 1e6, 0),
            _number(row["peak_mib"], 0),
            _number(row["group_by_peak_mib"], 0),
            _number(row["findings"], 0),
        )
        for row in scale["rows"]
    ]
    head = ("claims", "said alike by", "conflicts, s", "group-by, s", "ratio", "us a claim", "peak, MiB")
    return [
        "## Conflicts",
        "`extractor conflicts` as a new process beside another that reads the same JSON Lines in DuckDB and groups them by predicate, subject, scope",
        f"and value; {scale['rounds']} rounds in turn. The claims are the true ones of the closed loop: first every claim differs, then so many articles say the",
        f"same. Memory is that of all processes of the search, of which each may take {scale['rows'][0]['limit_gib']:.0f} GiB.",
        "",
        "![Seconds for conflicts and for a group-by](images/performance-conflicts.svg)",
        "",
        *table((*head, "group-by's peak, MiB", "findings"), rows),
    ]


def _number(number: float | None, digits: int) -> str:
    return "out of memory" if number is None else f"{number:,.{digits}f}"


def _gate(figures: dict[str, Any]) -> list[str]:
    gate = figures["gate"]
    kinds = [what for what in gate if what != "machine"]
    rows = []
    for test in gate[kinds[0]]["seconds"]:
        if test != "reading":
            cells = [gate_times(gate, what, test).said(1) for what in kinds]
            passed = [f"{gate[what]['passed'][test]:.0%}" if test in gate[what]["passed"] else "" for what in kinds]
            rows.append((test, *(cell for pair in zip(cells, passed, strict=True) for cell in pair)))
    head = [cell for what in kinds for cell in (f"{what}: x reading", "passed")]
    sizes = " and ".join(f"{gate[what]['texts']:,} texts that are {what}" for what in kinds)
    return [
        "## The gate",
        f"How many times as fast as reading a text it is to tell that there is nothing to read (`--gate`), and what share goes on to be read; over {sizes},",
        f"{len(gate[kinds[0]]['seconds']['reading'])} rounds. Below the first two stand simpler gates, which are not used: they let more pass, or do not see through dirt.",
        "",
        *table(("", *head), rows),
    ]


SECTIONS = (_aims, _speed, _peers, _start, _growth, _memory, _workers, _conflicts, _gate)
"""In the order of the page; each makes lines of the figures by name."""
