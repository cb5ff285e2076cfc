"""One browser for all tests of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from extractor.report.page.gather import gather
from extractor.report.page.html import report_page
from tests.page.browser import browser
from tests.page.making import TIE, TIE_FINDING, write_run

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page with texts, without, and with two figures of equal weight."""
    runs: dict[str, dict[str, Any]] = {
        "whole": {},
        "bare": {"texts": False},
        "tie": {"claims": TIE, "findings": [TIE_FINDING]},
    }
    found = {}
    for name, options in runs.items():
        folder = write_run(tmp_path_factory.mktemp(name), **options)
        found[name] = folder / "report.html"
        found[name].write_text(report_page(gather(folder)), encoding="utf-8", newline="\n")
    return found


@pytest.fixture(scope="session")
def pages(chromium: Browser) -> dict[tuple[int, str], tuple[Page, list[str]]]:
    """A page for each width and scheme, and what the browser has complained of in it."""
    return {}


@pytest.fixture
def opened(
    chromium: Browser, reports: dict[str, Path], pages: dict[tuple[int, str], tuple[Page, list[str]]]
) -> Iterator[Open]:
    """Opens the page at an address, with nothing kept of before; any complaint of the browser fails the test."""
    heard: list[list[str]] = []

    def open_page(address: str = "", *, report: str = "whole", width: int = 1440, scheme: Any = "light") -> Page:
        if (width, scheme) not in pages:
            pages[width, scheme] = _new_page(chromium, width, scheme)
        page, complaints = pages[width, scheme]
        complaints.clear()
        heard.append(complaints)
        # A first visit forgets, the second is the one that counts.
        page.goto(reports["bare"].as_uri())
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")
        page.goto(f"{reports[report].as_uri()}{address}")
        return page

    yield open_page
    for complaints in heard:
        assert complaints == []


def _new_page(chromium: Browser, width: int, scheme: Any) -> tuple[Page, list[str]]:
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, accept_downloads=True, timezone_id="UTC"
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(("file:", "blob:", "about:")) else complaints.append(asked.url),
    )
    return page, complaints
