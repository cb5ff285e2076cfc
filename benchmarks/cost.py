"""Articles per core-hour, and what a hundred million articles cost: measured in CPU seconds, with its assumptions said.

usage: python benchmarks/cost.py [--articles N] [--racing SHARE] [--price USD] [--overhead SHARE] [--json FILE]

The steps are those that ``extractor.engines.spark`` runs in its workers, rows in and Arrow batches out, on one core. CPU time is
taken, not time on the clock, so that others on the machine do not count. See docs/spark.md.
"""

from __future__ import annotations

import argparse
import json
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

import pyarrow as pa
from copies import Copier, articles_of, source_folder
from gate import off_topic
from speed import reading_pipeline

from extractor.conflicts.judge import Judge
from extractor.engines.partitions import CLAIMS, Row, extracted, facts_of, heads_of, judged
from extractor.formats.export import arrow_schema
from extractor.lexicon import load_lexicon
from extractor.pipeline import load, read_article
from extractor.reading.gate import Gate
from extractor.records import Article

PAGES = 100_000_000
PAGE = 3000
"""Characters of a page that is off topic."""
_FIELDS = ("id", "text", "published", "title", "source")


def as_rows(articles: Iterable[Article]) -> list[Row]:
    return [{name: getattr(article, name) for name in _FIELDS} for article in articles]


def timed(step: Callable[[], Any]) -> tuple[float, Any]:
    start = process_time()
    made = step()
    return process_time() - start, made


def pages_off_topic(gate: Gate, count: int) -> list[Article]:
    """Pages of usual length that the gate turns away: a text repeated, for what occurs again adds nothing to the points."""
    texts = [article.text + "\n\n" for article in off_topic() if not gate(article.text)]
    pages = [text * (PAGE // len(text) + 1) for text in texts]
    return [Article(id=f"page-{number}", text=pages[number % len(pages)]) for number in range(count)]


def measure(count: int) -> dict[str, float]:
    """CPU seconds of each step, by article or by claim."""
    nlp, lexicon = load(), load_lexicon("nascar")
    gate, judge = Gate(lexicon), Judge(None, "nascar")
    schema = arrow_schema(CLAIMS)

    def read(rows: Sequence[Row], keeper: Gate | None) -> Iterator[Row]:
        made = list(extracted(rows, lambda article: read_article(nlp, article), keeper))
        pa.RecordBatch.from_pylist(made, schema=schema)
        return iter(made)

    copier = Copier(articles_of(source_folder()), reading_pipeline())
    racing, others = as_rows(copier.make(count, "cost")), as_rows(pages_off_topic(gate, count * 4))
    list(read(as_rows(copier.make(count, "warm")), None))
    seconds, claims = timed(lambda: list(read(racing, gate)))
    found = {"racing": seconds / count, "words": sum(len(each["text"].split()) for each in racing) / count}
    found["off_topic"] = timed(lambda: list(read(others, gate)))[0] / len(others)
    told = [each for each in claims if each["id"] is not None]
    found["claims"] = len(told) / count
    seconds, facts = timed(lambda: list(facts_of(told, judge)))
    found["facts"] = seconds / len(told)
    facts.sort(key=lambda each: (each["cell"], each["rank"], each["article"]))

    def judge_all() -> None:
        rows = sorted(
            judged(facts, "season", judge, {}), key=lambda each: (each["cell"], each["rank"], each["article"])
        )
        list(judged(rows, "subject", judge, {}))

    found["judging"] = timed(judge_all)[0] / len(told)
    sketches = [{"id": each["article_id"], "fingerprint": each["fingerprint"]} for each in claims]
    found["copies"] = timed(lambda: heads_of(sketches))[0] / count
    return found


def report(found: dict[str, float], racing: float, price: float, overhead: float) -> list[str]:
    per_article = found["racing"] + found["claims"] * (found["facts"] + found["judging"])
    hours = {
        "off topic, turned away": PAGES * (1 - racing) * found["off_topic"] / 3600,
        "racing, read": PAGES * racing * found["racing"] / 3600,
        "conflicts": PAGES * racing * found["claims"] * (found["facts"] + found["judging"]) / 3600,
    }
    hours["Spark itself"] = sum(hours.values()) * overhead
    total = sum(hours.values())
    lines = [
        f"racing articles of {found['words']:.0f} words and {found['claims']:.1f} claims; Python {platform.python_version()}, "
        f"{platform.machine()}",
        "",
        "| step | CPU | articles a core-hour |",
        "|---|--:|--:|",
        f"| a page off topic, gate and fingerprint | {found['off_topic'] * 1e3:.2f} ms | {3600 / found['off_topic']:,.0f} |",
        f"| a racing article, read | {found['racing'] * 1e3:.1f} ms | {3600 / found['racing']:,.0f} |",
        f"| a claim, its facts | {found['facts'] * 1e6:.0f} us | |",
        f"| a claim, judged | {found['judging'] * 1e6:.0f} us | |",
        f"| a racing article, all of it | {per_article * 1e3:.1f} ms | {3600 / per_article:,.0f} |",
        f"| a racing article, copies (on the driver) | {found['copies'] * 1e3:.2f} ms | {3600 / found['copies']:,.0f} |",
        "",
        f"{PAGES:,} pages, {racing:.0%} of them racing, {price} USD a core-hour, {overhead:.0%} on top for Spark:",
        "",
        "| part | core-hours | USD |",
        "|---|--:|--:|",
        *(f"| {name} | {each:,.0f} | {each * price:,.0f} |" for name, each in hours.items()),
        f"| **all** | **{total:,.0f}** | **{total * price:,.0f}** |",
    ]
    without = PAGES * per_article / 3600 * (1 + overhead)
    lines += ["", f"All of them racing: {without:,.0f} core-hours, {without * price:,.0f} USD."]
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=200, help="racing articles measured (default 200)")
    parser.add_argument("--racing", type=float, default=0.02, help="share of pages about racing (default 0.02)")
    parser.add_argument("--price", type=float, default=0.04, help="of a core-hour in USD (default 0.04)")
    parser.add_argument("--overhead", type=float, default=0.3, help="on top for Spark, by assumption (default 0.3)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    options = parser.parse_args(arguments)
    found = measure(options.articles)
    print("\n".join(report(found, options.racing, options.price, options.overhead)))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
