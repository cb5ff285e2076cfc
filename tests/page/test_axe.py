"""What axe-core knows of access for all: names, roles, contrast, order; no violation in any view."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.page.browser import AXE, needs_axe, needs_chromium
from tests.page.conftest import Open
from tests.page.making import CLAIMS, EVIL

pytestmark = [needs_chromium, needs_axe]

VIEWS = {
    "conflicts": ("#conflicts", "Conflicts"),
    "articles": ("#articles", "Articles"),
    "article": (f"#article/hostile.txt?claim={CLAIMS[-1].id}", EVIL),
    "people": ("#people", "People"),
    "person": ("#person/dana-rowan", "Dana Rowan"),
    "claims": ("#claims", "Claims"),
    "keys": ("#articles", "Articles"),
}


# Colours hang on the scheme, structure on the width.
@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (390, "light")])
def test_no_violations(opened: Open, width: int, scheme: str) -> None:
    page = opened(width=width, scheme=scheme)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.locator(".card .accepted").first.click()
    said = {}
    for view, (address, heading) in VIEWS.items():
        page.evaluate("address => { location.hash = address; }", address)
        expect(page.locator("h1")).to_have_text(heading)
        if view == "keys":
            page.keyboard.press("?")
        found = page.evaluate(
            "axe.run().then(done => done.violations.map(v => [v.id, v.nodes.map(n => n.target.join(' '))]))"
        )
        if found:
            said[view] = found
    assert said == {}
