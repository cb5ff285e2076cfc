"""What each part of an article is taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.sections import split_sections

PROSE = "Lea Rowan led most of the evening and was never seriously pressed by anyone in the field behind her."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(section.kind, text[section.start : section.end]) for section in split_sections(text)]


def kind_of(line: str) -> str:
    """The kind of a line in the middle of an article."""
    found = {text: kind for kind, text in kinds(f"{PROSE}\n\n{line}\n\n{PROSE} Then it rained.")}
    return found[line]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ADVERTISEMENT", "boilerplate"),
        ("Advertisement was the reason for the delay, the promoter said.", "body"),
        ("Imago", "boilerplate"),
        ("Image Credits: Instagram (@lea.rowan)", "boilerplate"),
        ("Related: Rowan eyes a third seat", "boilerplate"),
        ("Related or not, the two Rowans share a garage.", "body"),
        ("READ MORE: Hale answers Rowan", "boilerplate"),
        ("Also Read: Hale answers Rowan", "boilerplate"),
        ("MORE: Five things from Friday", "boilerplate"),
        ("More of the same followed on Saturday.", "body"),
        ("Home is where the trophies are.", "body"),
        ("Home/NASCAR", "boilerplate"),
        ("Share this: Facebook | Twitter", "boilerplate"),
        ("Let us know what you make of it.", "boilerplate"),
        ("Must be 21+. Gambling problem? Call 1-800-GAMBLER.", "boilerplate"),
        ("By Lea Hale, Foothill News Service", "boilerplate"),
        ("By the time it rained, Rowan was gone.", "body"),
        ("Contact: Lea Hale, Foothill Racing", "boilerplate"),
        ("-FHR-", "boilerplate"),
        ("###", "boilerplate"),
        ("pic.twitter.com/abc123", "post"),
        (
            "FOOTHILL, OHIO - MAY 04: Lea Rowan, driver of the #7 Hale Ford, waves. (Photo by Abe Hale/Getty Images)",
            "caption",
        ),
        (
            "Truck Series May 4, 2024 Foothill EDITORIAL USE ONLY PUBLICATIONxNOTxINxUSA Copyright: xAbexHalex",
            "caption",
        ),
        ("May 4, 2024; Foothill, Ohio, USA; Lea Rowan (7) waves. Mandatory Credit: Abe Hale-Imagn Images", "caption"),
        ("FILE - Lea Rowan waves in May. (AP Photo/Abe Hale)", "caption"),
        ("- Lea Rowan stats (2024): 3 wins, 4 poles in 18 races", "stats"),
        ("2024: 18 starts, 3 wins, 4 poles", "stats"),
        ("Career: 40 starts | 5 wins", "stats"),
        ("In 2024: a year to forget, mostly.", "body"),
        ("• 3 wins (Foothill, May 4)", "stats"),
        ("Starts: 636 / Wins: 46 / Poles: 45", "stats"),
        ("Top 3: 1. Lea Rowan, Ford; 2. Abe Hale, Toyota; 3. Ida Voss, Ford.", "stats"),
        ("| Rowan | 3 | 18 |", "stats"),
        ("THE PICK: Lea Rowan, No. 7 Hale Racing Ford (+320)", "stats"),
        ("THE PICK: Rowan. She has won here twice.", "body"),
        ("ABE HALE (No. 9 Voss Ford): Started fifth, finished ninth.", "body"),
        ("A week to remember", "headline"),
        ("Was it ever in doubt?", "headline"),
        ("WHAT ABOUT HALE?", "headline"),
        ("3. 2016: The one in the rain", "headline"),
        ("It was not close.", "body"),
        ("The paddock was calm:", "body"),
        ("“I liked it,” Rowan said.", "body"),
        ("Aug. 3 - Rowan wins at Foothill", "body"),
        ("Q. Was it ever in doubt?", "body"),
        ("UP NEXT: Foothill 300, Saturday, May 4, 7 p.m. ET", "body"),
    ],
)
def test_a_line_inside_an_article(line: str, kind: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("FOOTHILL, Ohio (AP) — Rowan won.", "FOOTHILL, Ohio (AP) —"),
        ("FOOTHILL, N.C. (May 4, 2024) -- Rowan won.", "FOOTHILL, N.C. (May 4, 2024) --"),
        ("NEW FOOTHILL, May 4, 1999 -- Rowan won.", "NEW FOOTHILL, May 4, 1999 --"),
        ("FOOTHILL -- Rowan won.", "FOOTHILL --"),
        ("Foothill, Ohio (AP) – Rowan won.", "Foothill, Ohio (AP) –"),
        ("Foothill – Rowan won there.", None),
        ("NASCAR fined Rowan — again.", None),
        (" date 2024-05-04 Rowan won the race at Foothill.", "date 2024-05-04"),
    ],
)
def test_dateline_is_only_the_prefix(line: str, dateline: str | None) -> None:
    found = kinds(f"{line}\n\n{PROSE}")
    assert [text for kind, text in found if kind == "dateline"] == ([dateline] if dateline else [])
    assert found[-1] == ("body", PROSE)
    if dateline:
        rest = line.strip()[len(dateline) :].strip()
        assert ("body", rest) in found


def test_the_head_of_a_report() -> None:
    text = f"Rowan wins in the rain\nThird of the year\n\nBy ABE HALE\nFoothill News Service\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "headline", "boilerplate", "boilerplate", "body"]


def test_the_header_date_goes_before_the_headline() -> None:
    text = f" date 2024-05-04 Rowan wins in the rain\n\n{PROSE}"
    assert kinds(text)[:2] == [("dateline", "date 2024-05-04"), ("headline", "Rowan wins in the rain")]


def test_a_post_is_its_line_and_its_signature_but_not_the_paragraph_above() -> None:
    signature = "— Foothill Fan (@foothillfan) May 4, 2024"
    text = f"{PROSE}\nthat was a race. LOL\n{signature}\n{PROSE}"
    assert kinds(text) == [("body", PROSE), ("post", f"that was a race. LOL\n{signature}"), ("body", PROSE)]


def test_a_post_takes_its_link_and_the_text_above_it() -> None:
    post = "What a night at Foothill!\npic.twitter.com/abc\n— Foothill Fan (@foothillfan) May 4, 2024"
    assert ("post", post) in kinds(f"{PROSE}\n\n{post}\n\n{PROSE}")


def test_a_block_of_figures_is_one_section_with_its_head() -> None:
    block = "LEA ROWAN, No. 7 Hale Ford\nCrew chief: Abe Voss\n2024: 18 starts, 3 wins\nFoothill: First start"
    assert ("stats", block) in kinds(f"{PROSE}\n\n{block}\n\n{PROSE}")


def test_two_blocks_of_figures_are_two() -> None:
    first, second = "2024: 18 starts, 3 wins\nCareer: 5 wins", "2023: 8 starts, 2 wins\nCareer: 4 wins"
    found = kinds(f"{PROSE}\n\n{first}\n\n{second}")
    assert found[1:] == [("stats", first), ("stats", second)]


def test_a_race_card_is_figures() -> None:
    card = "Foothill 300\nSaturday, May 4, 7 p.m. ET\nFoothill Speedway, 300 laps"
    assert ("stats", card) in kinds(f"Rowan to start first\n\n{card}\n\n{PROSE}")


def test_what_a_release_tells_about_its_sender() -> None:
    text = (
        f"{PROSE}\n\nABOUT HALE RACING\nHale Racing has won five titles since 2004.\n\nUP NEXT: Foothill on Saturday."
    )
    assert [kind for kind, _ in kinds(text)] == ["body", "boilerplate", "boilerplate", "body"]


def test_a_caption_with_text_after_its_credit_ends_at_the_credit() -> None:
    caption = "FOOTHILL, OHIO - MAY 04: Lea Rowan, driver of the #7 Hale Ford, waves. (Photo by Abe Hale/Getty Images)"
    assert kinds(f"{PROSE}\n{caption} {PROSE}")[1:] == [("caption", caption), ("body", PROSE)]


def test_lines_broken_by_width_are_one_paragraph() -> None:
    text = "Lea Rowan led most of the evening at Foothill on Friday and was\nnever pressed by anyone in the field."
    assert kinds(text) == [("body", text)]


def test_the_name_under_a_pulled_quotation_belongs_to_it() -> None:
    pulled = "“I never liked the place until tonight.”\n– Lea Rowan"
    assert ("body", pulled) in kinds(f"{PROSE}\n{pulled}\n{PROSE}")


def test_nothing_in_nothing_out() -> None:
    assert split_sections("") == []
    assert split_sections(" \n\t\n") == []


PIECES = st.sampled_from(
    [
        *("Rowan won.", "ADVERTISEMENT", "Getty", "2024: 3 wins", "1. Rowan, Ford", "No. 7", "Q.", "Related:"),
        *("FOOTHILL, Ohio (AP) —", " date 2024-05-04 ", "— A (@a) May 4, 2024", "(Photo by A/Getty Images)", "FILE - "),
        *("\n", "\n\n", "\r\n", "\u2028", " ", "<br>", "|", "**", "# ", "###", "“", "”", '"', "é", "👀", "ABOUT X"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_sections_are_sorted_apart_and_lose_nothing(text: str) -> None:
    position = 0
    outside = ""
    for section in split_sections(text):
        assert position <= section.start < section.end <= len(text)
        assert text[section.start : section.end].strip() == text[section.start : section.end]
        outside += text[position : section.start]
        position = section.end
    outside += text[position:]
    for tag in ("<br>", "<br/>", "<p>", "</p>"):
        outside = outside.replace(tag, "")
    assert not outside.strip()


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "unit", ["Rowan won in the No. 8. ", ".", "A ", "1. a; ", '"', "— A (@ab) May 1, 2020\n", "Aa\n"]
)
def test_a_megabyte_is_read_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert split_sections(text)
