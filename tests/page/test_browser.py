"""The page in a real browser: what is shown, what keys and clicks do, what is kept and exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from extractor.formats.accepted import read_accepted
from tests.page.browser import needs_chromium
from tests.page.conftest import Open
from tests.page.making import CLAIMS, ERROR, EVIL, FINDINGS, TEXTS

pytestmark = needs_chromium

FIRST, SECOND, THIRD = (f"#{finding.id}" for finding in (FINDINGS[0], FINDINGS[2], FINDINGS[1]))


def texts(page: Page, selector: str) -> list[str]:
    return page.locator(selector).all_inner_texts()


def test_conflicts_come_first_and_errors_before_all(opened: Open) -> None:
    page = opened()
    assert texts(page, "nav a") == ["Conflicts 3", "Articles 7", "People 2", f"Claims {len(CLAIMS)}"]
    assert texts(page, "main h2") == ["Errors 1", "Warnings 1", "For information 1"]
    assert page.locator(".card").evaluate_all("cards => cards.map(card => card.id)") == [
        FINDINGS[0].id,
        FINDINGS[2].id,
        FINDINGS[1].id,
    ]


def test_a_card_has_all_that_a_decision_needs(opened: Open) -> None:
    card = opened().locator(FIRST)
    assert card.locator("h3").inner_text() == "Dana Rowan: 6 or 9 wins in 2024?"
    assert "Somebody says something else" in card.locator(".say").inner_text()
    assert card.locator(".derivation").inner_text() == "3 (2023) + 9 (2024) = 12 > 9"
    assert "a scope may have slipped" in card.locator(".hint").inner_text()
    assert "9 in 2024" in card.locator(".suspect-line").inner_text()
    assert "series taken over" in (card.locator(".assumed").text_content() or "")
    assert card.locator(".position > header .value").all_inner_texts() == ["6", "9"]
    assert card.locator(".position.suspect .tag").inner_text() == "likely wrong"
    assert "1 independent witness: the others are copies" in card.locator(".position").first.inner_text()
    quotes = card.locator("blockquote").all_inner_texts()
    assert quotes[0] == "She won six races in 2024 and three in 2023"
    assert card.locator(".position").last.locator("mark").all_inner_texts() == ["nine", " wins in 2024"]
    assert card.locator(".position").last.locator("mark.value").inner_text() == "nine"
    facts = card.locator(".position").last.locator("figcaption").inner_text()
    assert facts == "stray.txt\n6 Nov 2025 · said by the article"
    card.locator(".source").last.click()
    assert card.page.locator("h1").inner_text() == "stray.txt"
    assert card.page.locator("mark.chosen").inner_text() == "nine wins in 2024"


def test_quotes_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone(opened: Open) -> None:
    boxes = [opened(width=width).locator(f"{FIRST} .position").evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
             for width in (1440, 390)]  # fmt: skip
    (left, right), (upper, lower) = boxes
    assert left["top"] == right["top"]
    assert left["right"] < right["left"]
    assert upper["left"] == lower["left"]
    assert upper["bottom"] < lower["top"]


def test_the_stray_figure_stands_out_of_the_tally(opened: Open) -> None:
    page = opened()
    for card in (FIRST, THIRD):
        chart = page.locator(f"{card} svg")
        assert chart.locator(".figure.stray").all_text_contents() == ["9?"]
        assert chart.locator(".spot.stray").count() == 1
        assert chart.locator(".year").all_text_contents() == ["2023", "2024", "2025"]
        # One mark an article: three in 2025, two sixes and the stray nine in 2024, one in 2023.
        assert chart.locator(".spot").count() == 7
        assert chart.get_attribute("aria-label") == (
            "Chart of wins. 2023: 3 (1 article). 2024: 6 (2 articles), 9 (1 article, out of line). "
            "2025: 7 (1 article), 9 (1 article), 12 (1 article)."
        )
    heights = page.locator(f"{THIRD} .figure:not(.stray)").evaluate_all(
        "all => all.map(e => [e.textContent, e.getBoundingClientRect().left, e.getBoundingClientRect().top])"
    )
    tally = sorted((left, top, figure) for figure, left, top in heights)[-3:]
    assert [figure for _, _, figure in tally] == ["7", "9", "12"]
    assert tally[0][1] > tally[1][1] > tally[2][1]


def test_the_chart_takes_no_side_where_nothing_speaks_for_one(opened: Open) -> None:
    chart = opened(report="tie").locator(".card svg")
    assert chart.get_attribute("aria-label") == "Chart of wins. 2024: 6 (1 article, in doubt), 9 (1 article, in doubt)."
    assert (chart.locator(".spot.doubt").count(), chart.locator(".spot.stray").count()) == (2, 0)


def test_marks_stand_at_the_right_characters_behind_emoji(opened: Open) -> None:
    page = opened("#article/august.txt")
    assert page.locator(".reading").evaluate("e => e.textContent") == TEXTS["august.txt"][1]
    assert texts(page, ".reading mark") == ["seven wins this season"]


def test_hostile_texts_show_as_text(opened: Open) -> None:
    page = opened("#article/hostile.txt")
    assert page.locator("h1").inner_text() == EVIL
    assert page.locator(".reading").evaluate("e => e.textContent") == TEXTS["hostile.txt"][1].replace("\r\n", "\n")
    assert page.locator("img, iframe, .reading b").count() == 0
    for claim in CLAIMS[-3:]:
        page.goto(f"{page.url.partition('#')[0]}#article/hostile.txt?claim={claim.id}")
        expect(page.locator(".fields")).to_contain_text(claim.id)
        chosen = page.locator(".reading mark.chosen").evaluate_all("all => all.map(e => e.textContent).join('')")
        assert chosen == claim.evidence.text
    assert page.title().startswith(EVIL)
    page.goto(f"{page.url.partition('#')[0]}#conflicts")
    expect(page.locator(SECOND)).to_contain_text(f"Ada {EVIL} (quoted)")
    page.goto(f"{page.url.partition('#')[0]}#people")
    page.locator(".people .name", has_text="Кирилл Петров").click()
    assert page.locator("h1").inner_text() == "Кирилл Петров"


def test_what_an_article_turns_round_turns_nothing_else(opened: Open) -> None:
    page = opened("#article/hostile.txt")
    assert page.locator(".reading.text").evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"
    assert page.locator("h1 bdi").evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"


def test_overlapping_and_nested_claims(opened: Open) -> None:
    page = opened("#article/hostile.txt")
    covered = page.locator(".reading mark").evaluate_all(
        "all => all.map(e => [e.textContent, e.dataset.claims.split(' ').length])"
    )
    assert covered == [
        ["Кирилл Петров\u202c drove the ", 1],
        ["No. ", 2],
        ["07", 3],
        [" for Évil <b>Racing</b>", 2],
        [" in 2024", 1],
    ]
    assert (
        page.locator(".reading mark")
        .nth(2)
        .evaluate("e => [0, 1, 2].map(n => e.style.getPropertyValue(`--line-${n}`) !== '')")
        == [True] * 3
    )
    assert page.locator(".reading mark").nth(1).get_attribute("title") == "team: Évil <b>Racing</b>\ncar number: No. 07"
    # The shortest claim first, then outwards.
    for rule in ("car number", "series", "team", "car number"):
        page.locator(".reading mark").nth(2).click()
        expect(page.locator(".claim-title .what")).to_have_text(rule)


def test_a_click_shows_the_claims_fields(opened: Open) -> None:
    page = opened("#article/stray.txt")
    assert page.locator(".fields").inner_text().startswith("Choose a mark")
    page.locator(".reading mark").click()
    shown = page.locator(".fields dl").inner_text()
    for words in (
        "wins.count",
        "a pronoun",
        "2024 (said here)",
        "taken over from nearby words",
        "26 to 43",
        CLAIMS[6].id,
    ):
        assert words in shown
    assert texts(page, ".fields .in-findings a") == ["Dana Rowan: 6 or 9 wins in 2024?"]
    assert page.url.endswith(f"#article/stray.txt?claim={CLAIMS[6].id}")


def test_all_inputs_are_listed_with_status_and_error(opened: Open) -> None:
    page = opened("#articles")
    assert page.locator(".input").count() == 7
    failed = page.locator(".input.failed").inner_text()
    assert "failed" in failed
    assert ERROR in failed
    assert "empty" in page.locator(".input.empty").inner_text()


def test_on_a_phone_the_chosen_claim_stands_below_the_text(opened: Open) -> None:
    page = opened("#article/stray.txt", width=390)
    page.locator(".reading mark").click()
    box = page.locator(".fields").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] == 900
    page.get_by_role("link", name="Close").click()
    expect(page.locator(".fields")).to_have_text("Choose a mark in the text, or a claim below, to see its fields.")
    assert page.locator("mark.chosen").count() == 0


def test_a_person_as_the_articles_tell_it(opened: Open) -> None:
    page = opened("#person/dana-rowan")
    rows = page.locator("main table tbody tr").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == ["2023 3", "2024 6 ×2 ≠ 9 ≠", "2025 7 9 12"]
    assert page.locator(".told .disagree").count() == 2
    assert texts(page, ".in-findings a") == [
        "Dana Rowan: 6 or 9 wins in 2024?",
        "Dana Rowan: 7, 9, then 12 wins in 2025",
    ]
    page.goto(
        page.url.replace("dana-rowan", "%D0%BA%D0%B8%D1%80%D0%B8%D0%BB%D0%BB-%D0%BF%D0%B5%D1%82%D1%80%D0%BE%D0%B2")
    )
    expect(page.locator("h1")).to_have_text("Кирилл Петров")
    assert "Évil <b>Racing</b>" in page.locator("main").inner_text()


FILTERS = [
    ("?driver=dana-rowan", 2, 4, 1, 7),
    ("?predicate=wins&season=2024", 1, 3, 1, 3),
    ("?series=truck&season=2025", 1, 3, 1, 3),
    ("?verdict=contradiction", 1, 3, 1, 3),
    ("?verdict=warning", 1, 1, 1, 2),
    ("?source=stray.txt", 1, 1, 1, 1),
    ("?source=nowhere.txt", 0, 0, 0, 0),
    ("?q=evil", 1, 1, 0, 2),
    ("?q=КИРИЛЛ", 1, 1, 1, 3),
    ("?q=rowan+nine", 2, 2, 0, 2),
]


def test_an_address_restores_filters_and_all_counts(opened: Open) -> None:
    page = opened("#claims")
    for query, *counts in FILTERS:
        page.evaluate("query => { location.hash = `claims${query}`; }", query)
        expect(page.locator("nav .count")).to_have_text([str(count) for count in counts])
        assert page.locator(".claim").count() == counts[-1], query
        if counts[-1] < len(CLAIMS):
            assert page.locator("#left").inner_text() == f"{counts[-1]} of {len(CLAIMS)}"
    page = opened("#conflicts?driver=dana-rowan&q=stray")
    assert page.locator("#q").input_value() == "stray"
    expect(page.locator("#f-driver")).to_have_value("dana-rowan")
    assert page.locator(".card").count() == 1


def test_filters_change_the_address_and_say_what_they_leave(opened: Open) -> None:
    page = opened()
    expect(page.locator("#f-predicate option")).to_have_text(["any", "car numbers (1)", "teams (1)", "wins (2)"])
    page.select_option("#f-predicate", "wins")
    page.select_option("#f-season", "2024")
    assert page.url.endswith("#conflicts?predicate=wins&season=2024")
    assert page.locator(".card").count() == 1
    assert page.locator("#said").inner_text() == "1 of 3"
    page.go_back()
    expect(page.locator(".card")).to_have_count(2)
    page.fill("#q", "nothing of the kind")
    expect(page.locator(".card")).to_have_count(0)
    assert "No finding fits" in page.locator("main").inner_text()
    page.click("#clear")
    assert page.locator(".card").count() == 3
    assert page.url.endswith("#conflicts")


def test_a_link_leads_to_a_finding(opened: Open) -> None:
    page = opened()
    address = page.locator(f"{THIRD} .permalink").get_attribute("href") or ""
    page = opened(address)
    assert page.evaluate("document.activeElement.id") == FINDINGS[1].id
    assert page.locator(THIRD).evaluate("e => e.getBoundingClientRect().top < innerHeight") is True


def test_decisions_are_kept_and_exported(opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.locator(f"{FIRST} .accepted").click()
    page.locator(f"{FIRST} .reason").fill("  both stand:\u2028 one counts\x0bthe exhibition # really ")
    page.locator(f"{SECOND} .disputed").click()
    page.locator(f"{SECOND} .reason").fill(EVIL)
    page.locator(f"{THIRD} .reason").fill("ask the desk")
    assert page.locator(".bar p").inner_text() == "1 accepted, 1 disputed, 1 open"
    with page.expect_download() as download:
        page.get_by_role("button", name="Export decisions").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    accepted, bad = read_accepted(file)
    today = page.evaluate("new Date().toISOString().slice(0, 10)")
    assert (file.name, bad) == ("accepted.txt", [])
    assert {tuple(one) for one in accepted.values()} == {
        (FINDINGS[0].id, today, "both stand: one counts the exhibition # really")
    }
    said = file.read_text(encoding="utf-8")
    assert f"# disputed {FINDINGS[2].id} {today} {EVIL}\n" in said
    assert f"# note on {FINDINGS[1].id} ask the desk\n" in said

    page.reload()
    assert page.locator(f"{FIRST} .accepted").get_attribute("aria-pressed") == "true"
    assert page.locator(f"{SECOND} .reason").input_value() == EVIL
    page.select_option("#f-decision", "disputed")
    assert page.locator(".card").evaluate_all("all => all.map(e => e.id)") == [FINDINGS[2].id]
    page.select_option("#f-decision", "")
    page.locator(f"{FIRST} .accepted").click()
    assert page.locator(f"{FIRST} .accepted").inner_text() == "Accept"


def test_an_accepted_finding_without_a_note_can_be_read_back(opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.locator(f"{FIRST} .accepted").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export decisions").click()
    download.value.save_as(tmp_path / "accepted.txt")
    accepted, bad = read_accepted(tmp_path / "accepted.txt")
    assert ([one.reason for one in accepted.values()], bad) == (["no reason given"], [])


def test_broken_memory_is_no_trouble(opened: Open) -> None:
    page = opened()
    for kept in ("nonsense", "{}", "[1, null]", '[["x", {"note": 1}]]'):
        page.evaluate("kept => localStorage.setItem('extractor.decisions', kept)", kept)
        page.reload()
        assert page.locator(".card").count() == 3


def test_keyboard_alone(opened: Open) -> None:
    page = opened()
    keyboard = page.keyboard
    keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == FINDINGS[0].id
    keyboard.press("a")
    assert page.locator(f"{FIRST} .accepted").get_attribute("aria-pressed") == "true"
    keyboard.press("n")
    keyboard.type("and j d are letters here")
    assert page.locator(f"{FIRST} .reason").input_value() == "and j d are letters here"
    keyboard.press("Escape")
    keyboard.press("j")
    keyboard.press("j")
    keyboard.press("d")
    assert page.locator(f"{SECOND} .disputed").get_attribute("aria-pressed") == "true"
    keyboard.press("/")
    keyboard.type("stray")
    expect(page.locator(".card")).to_have_count(1)
    keyboard.press("Escape")
    keyboard.press("2")
    expect(page.locator("h1")).to_have_text("Articles")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    keyboard.press("j")
    keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("stray.txt")
    keyboard.press("j")
    expect(page.locator("mark.chosen")).to_have_text("nine wins in 2024")
    keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.get_by_label("Single keys do this").uncheck()
    keyboard.press("Escape")
    keyboard.press("1")
    assert page.locator("h1").inner_text() == "stray.txt"


def test_everything_that_acts_can_be_reached_with_tab(opened: Open) -> None:
    page = opened()
    wanted = page.locator("a[href], button:enabled, input, select, summary").evaluate_all(
        "all => all.filter(e => e.checkVisibility() && e.closest('main, header, .filters')).length"
    )
    reached = set()
    for _ in range(wanted * 2):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert len(reached - {-1}) >= wanted


def test_without_texts_the_page_shows_what_it_has(opened: Open) -> None:
    page = opened(report="bare")
    assert "not at hand" in page.locator(".missing").inner_text()
    quotes = page.locator(f"{FIRST} blockquote").all_inner_texts()
    assert quotes == ["… six races in 2024 …", "… six wins in 2024 …", "… nine wins in 2024 …"]
    assert page.locator(f"{FIRST} mark.value").all_inner_texts() == ["six", "six", "nine"]
    page.goto(f"{page.url.partition('#')[0]}#article/hostile.txt")
    expect(page.locator(".fragment")).to_have_count(3)
    assert page.locator(".fragment mark.value").first.inner_text() == "Évil <b>Racing</b>"


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_wider_than_the_window(opened: Open, width: int) -> None:
    page = opened(width=width)
    for view in ("conflicts", "articles", "article/hostile.txt", "people", "person/dana-rowan", "claims"):
        page.evaluate("view => { location.hash = view; }", view)
        expect(page.locator("nav a[aria-current]")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view


def test_nothing_jumps(opened: Open) -> None:
    page = opened()
    page.evaluate(
        "window.jumped = 0; new PerformanceObserver(list => list.getEntries().forEach(e => jumped += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    before = page.locator(".card").evaluate_all("all => all.map(e => e.offsetTop)")
    page.locator(f"{FIRST} .accepted").click()
    page.locator(f"{SECOND} .disputed").click()
    assert page.locator(".card").evaluate_all("all => all.map(e => e.offsetTop)") == before
    assert page.evaluate("jumped") == 0


def test_dark_is_dark(opened: Open) -> None:
    def ground(scheme: str) -> int:
        page = opened(scheme=scheme)
        colour: str = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
        return sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(",")))

    assert ground("dark") < 120 < 600 < ground("light")


def test_print_shows_all_and_leaves_the_tools_out(opened: Open) -> None:
    page = opened()
    page.emulate_media(media="print")
    for hidden in ("nav", ".filters", ".bar button", ".permalink"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator(".card blockquote").first.is_visible()
    page.emulate_media(media="screen")
    assert page.pdf(format="A4").startswith(b"%PDF-")
    assert page.locator(".assumed").get_attribute("open") is not None
