"""Weight of the page and the time until the first conflict is drawn, for 10, 1,000 and 50,000 claims.

usage: python benchmarks/page.py [--claims N ...] [--rounds N] [--json FILE]

See README.md in this folder for how it measures and what the columns mean.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec
from playwright.sync_api import Browser, sync_playwright

from extractor.batch.runner import run
from extractor.records import ArticleRecord, Claim, Finding
from extractor.report.page.gather import Gathered, gather, texts_of
from extractor.report.page.html import report_page

CORPUS = Path(__file__).parents[1] / "corpus"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
_TIMES = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done({
    drawn: performance.getEntriesByName('drawn')[0].startTime,
    painted: performance.now(),
    nodes: document.querySelectorAll('*').length,
}))))"""
_SCROLL = """async () => {
    const frames = [];
    let last = performance.now();
    for (let step = 0; step < 60; step += 1) {
        scrollBy(0, 900);
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - last);
        last = performance.now();
    }
    return Math.max(...frames);
}"""
_SEARCH = """async () => {
    const begin = performance.now();
    location.hash = 'claims?q=wins&season=2008';
    await new Promise(done => addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(done)), {once: true}));
    return performance.now() - begin;
}"""


def copies(base: Gathered, number: int) -> Gathered:
    """So many claims: the articles of ``base`` over and over, each time under other ids and with other people.

    Args:
        base: A run.
        number: How many claims; the last article may be cut.
    """
    articles: list[ArticleRecord] = []
    claims: list[Claim] = []
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    by_article: dict[str, list[Claim]] = {}
    for claim in base.claims:
        by_article.setdefault(claim.article.id, []).append(claim)
    turn = 0
    while len(claims) < number:
        for article in base.articles:
            if len(claims) >= number:
                break
            name = f"{turn}/{article.id}"
            articles.append(msgspec.structs.replace(article, id=name, source=name))
            texts[name] = base.texts[article.id]
            claims += [_copy(claim, name, turn) for claim in by_article.get(article.id, ())][: number - len(claims)]
        known = {claim.id for claim in claims}
        copied = (_copied_finding(finding, turn) for finding in base.findings)
        findings += [each for each in copied if any(one in known for place in each.positions for one in place.claims)]
        turn += 1
    return base._replace(articles=articles, claims=claims, findings=findings, texts=texts)


def _copy(claim: Claim, article: str, turn: int) -> Claim:
    subject = claim.subject
    return msgspec.structs.replace(
        claim,
        id=_renamed(claim.id, turn),
        article=msgspec.structs.replace(claim.article, id=article, source=article),
        subject=msgspec.structs.replace(subject, id=f"{subject.id}-{turn}", name=f"{subject.name} {turn}"),
    )


def _copied_finding(finding: Finding, turn: int) -> Finding:
    subject = finding.subject
    return msgspec.structs.replace(
        finding,
        id=_renamed(finding.id, turn),
        subject=msgspec.structs.replace(subject, id=f"{subject.id}-{turn}", name=f"{subject.name} {turn}"),
        positions=tuple(
            msgspec.structs.replace(
                place,
                claims=tuple(_renamed(one, turn) for one in place.claims),
                articles=tuple(f"{turn}/{one}" for one in place.articles),
            )
            for place in finding.positions
        ),
        suspects=tuple(_renamed(one, turn) for one in finding.suspects),
    )


def _renamed(name: str, turn: int) -> str:
    """Another id of the same kind and length."""
    kind, _, digits = name.partition("_")
    return f"{kind}_{(int(digits, 16) + turn * 0x9E3779B97F4A7C15) % (1 << 64):016x}"


def measured(browser: Browser, page_file: Path) -> dict[str, float]:
    """One visit in a window of its own."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(page_file.as_uri())
        times: dict[str, float] = page.evaluate(_TIMES)
        metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
        times["cpu"] = metrics["ThreadTime"] * 1000
        times["scroll"] = page.evaluate(_SCROLL)
        times["search"] = page.evaluate(_SEARCH)
        return times
    finally:
        context.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[10, 1_000, 50_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    if CHROMIUM is None:
        sys.exit("there is no Chromium; apt-get install chromium")
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        run([CORPUS], folder)
        base = gather(folder, texts_of([CORPUS], folder))
        print(
            "claims   articles  findings  page MB  gzip MB  written s  drawn ms  painted ms  cpu ms  nodes  worst frame ms  search ms"
        )
        for number in options.claims:
            made = copies(base, number)
            begin = perf_counter()
            text = report_page(made)
            written = perf_counter() - begin
            file = folder / "report.html"
            file.write_text(text, encoding="utf-8")
            data = text.encode()
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS.split())
            visits = [measured(browser, file) for _ in range(options.rounds)]
            browser.close()
            middle = {key: statistics.median(visit[key] for visit in visits) for key in visits[0]}
            row = {
                "claims": number,
                "articles": len(made.articles),
                "findings": len(made.findings),
                "bytes": len(data),
                "gzip_bytes": len(gzip.compress(data, 6)),
                "written": written,
                "visits": visits,
            }
            rows.append(row)
            print(
                f"{number:<8,} {len(made.articles):<9,} {len(made.findings):<9,} {len(data) / 1e6:<8.2f} "
                f"{row['gzip_bytes'] / 1e6:<8.2f} {written:<10.2f} {middle['drawn']:<9.0f} {middle['painted']:<11.0f} {middle['cpu']:<7.0f} "
                f"{middle['nodes']:<6.0f} {middle['scroll']:<15.0f} {middle['search']:<.0f}"
            )
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
