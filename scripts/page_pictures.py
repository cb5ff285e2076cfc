"""Pictures of the page for the documentation, made from ``corpus/`` in headless Chromium.

usage: python scripts/page_pictures.py

Writes ``docs/images/page-*.png``. Fonts are those of the machine, so the pictures differ a little from one to another.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from extractor.batch.runner import run
from extractor.report.page.gather import gather, texts_of
from extractor.report.page.html import report_page

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
CORPUS = ROOT / "corpus"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
PICTURES = (
    ("conflict", "conflicts?driver=jeff-gordon&verdict=error", 1440, 860, "light"),
    ("article", "article/edwards-texas-wire.txt", 1440, 860, "light"),
    ("person", "person/kyle-busch", 1440, 860, "dark"),
    ("phone", "conflicts?driver=ron-hornaday-jr&predicate=birth_date", 390, 844, "light"),
)
"""Name, address, width, height, scheme."""


def main() -> None:
    if CHROMIUM is None:
        sys.exit("there is no Chromium; apt-get install chromium")
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        run([CORPUS], folder)
        page_file = folder / "report.html"
        page_file.write_text(report_page(gather(folder, texts_of([CORPUS], folder))), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS.split())
        for picture, address, width, height, scheme in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(f"{page_file.as_uri()}#{address}")
            if picture == "article":
                page.locator(".reading mark", has_text="eighth").click()
            page.wait_for_timeout(300)
            page.screenshot(path=IMAGES / f"page-{picture}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
