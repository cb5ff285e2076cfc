"""One small article in many dirty forms: the same claims each time, with the exact characters of that form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest

from extractor.formats.check import check_spans
from extractor.pipeline import extract
from extractor.records import Claim

ARTICLE = """By Dana Rowan | Nov. 12, 2024

Corey Heim won at Kansas Speedway on Saturday. Heim’s six wins in 2024 lead the Craftsman Truck Series. “I love Kansas,” Heim said. Daniel Suárez finished fifth in the Cup race.

Heim drives the No. 11 Toyota for TRICON Garage. Joe Gibbs Racing & Toyota have 12 wins in 2024."""


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return text

    return change


def as_windows(text: str) -> str:
    """UTF-8 read as windows-1252; the bytes that it lacks as themselves."""
    return "".join(char if char.isascii() else "".join(_shown(byte) for byte in char.encode()) for char in text)


def _shown(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


FORMS: dict[str, Callable[[str], str]] = {
    "marks without width": replaced(
        ("Corey", "Co\u200brey"), ("Speedway", "Speed\u00adway"), ("six", "\ufeffsix\u2060"), ("11", "1\u200d1")
    ),
    "accents of their own": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": replaced(("fi", "ﬁ")),
    "wide letters and digits": replaced(("11", "１１"), ("12", "１２"), ("2024", "２０２４"), ("TRICON", "ＴＲＩＣＯＮ")),
    "look-alike letters": replaced(("H", "Н"), ("o", "о"), ("a", "а")),
    "entities": replaced(
        ("&", "&amp;"), ("’", "&rsquo;"), ("“", "&quot;"), ("”", "&quot;"), ("No. ", "No.&nbsp;"), ("á", "&aacute;")
    ),
    "entities twice": replaced(("&", "&amp;amp;"), ("’", "&amp;#39;"), ("“", "&amp;ldquo;"), ("”", "&amp;rdquo;")),
    "half entities": replaced(("’s", " #39;s"), ("“", "quot;"), ("”", "quot;")),
    "tags": lambda text: (
        "<p>" + replaced(("\n\n", "</p><p>"), ("Corey Heim", "<b>Corey</b> Heim"),
                         ("Kansas Speedway", '<a href="/t?x=1">Kansas Speedway</a>'))(text) + "</p>"
    ),
    "tags as entities": replaced(("\n\n", "&lt;br&gt;&lt;br /&gt;")),
    "UTF-8 read as windows-1252": as_windows,
    "the same twice": lambda text: as_windows(as_windows(text)),
    "UTF-8 read as Latin-1": lambda text: text.encode().decode("latin-1"),
    "windows-1252 read as Latin-1": lambda text: text.encode("cp1252").decode("latin-1"),
    "run-together sentences": lambda text: re.sub(r"(?<=[a-z]{2}|\d[24])([.]”?|,”) (?=[A-Z])", r"\1", text),
    "doubled quotes": replaced(("’", "''"), ("“", "``"), ("”", "''")),
    "doubled double quotes": replaced(("“", '""'), ("”", '""')),
    "line ends written out": replaced(("\n", "\\n"), ("“", '\\"'), ("”", '\\"')),
}  # fmt: skip


def said(claims: list[Claim]) -> list[tuple[object, ...]]:
    return [
        (each.predicate, each.subject.id, each.value, each.scope, each.modality, each.section, each.attribution)
        for each in claims
    ]


def test_the_article_has_claims() -> None:
    assert [(each.predicate, each.subject.id) for each in extract(ARTICLE)] == [
        ("race_win", "corey-heim"),
        ("wins", "corey-heim"),
        ("result", "daniel-suarez"),
        ("car_number", "corey-heim"),
        ("drives_for", "corey-heim"),
        ("wins", "joe-gibbs-racing"),
    ]


@pytest.mark.parametrize("form", FORMS)
def test_same_claims(form: str) -> None:
    text = FORMS[form](ARTICLE)
    assert text != ARTICLE
    claims = extract(text)
    assert said(claims) == said(extract(ARTICLE))
    check_spans(text, claims)


@pytest.mark.parametrize(
    ("form", "evidence", "value", "mention"),
    [
        ("marks without width", "six\u2060 wins in 2024", "six", "Heim"),
        ("entities", "six wins in 2024", "six", "Heim"),
        ("tags", "six wins in 2024", "six", "Heim"),
        ("wide letters and digits", "six wins in ２０２４", "six", "Heim"),
        ("look-alike letters", "six wins in 2024", "six", "Нeim"),
    ],
)
def test_characters_of_the_form(form: str, evidence: str, value: str, mention: str) -> None:
    wins = extract(FORMS[form](ARTICLE))[1]
    assert wins.subject.mention is not None
    found = (wins.evidence.text, wins.evidence.value.text, wins.subject.mention.text)
    assert found == (evidence, value, mention)


def test_a_tag_inside_evidence_stays_in_it() -> None:
    text = 'Truck Series driver Corey Heim won the race at <a href="/k">Kansas&nbsp;Speedway</a> in 2024.'
    [win] = [each for each in extract(text) if each.predicate == "race_win"]
    assert win.evidence.text == 'won the race at <a href="/k">Kansas&nbsp;Speedway'
    assert win.subject.name == "Corey Heim"


@pytest.mark.parametrize(
    "text",
    [
        # a character that is lost is not guessed, a number least of all
        "Corey Heim won \ufffd races in 2024.",
        "Corey Heim won &#x1F3C6; races in 2024.",
        # what a page hides is no text
        "<!-- Corey Heim won six races in 2024. --><script>'Corey Heim won six races in 2024.'</script>",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert extract(text, published="2024-11-12") == []


@pytest.mark.parametrize(
    ("misspelled", "right"),
    [
        ("Cory Heim", "Corey Heim"),
        ("Corey Hiem", "Corey Heim"),
        ("Kanas Speedway", "Kansas Speedway"),
        ("Tricon Garages", "TRICON Garage"),
        ("Joe Gibs Racing", "Joe Gibbs Racing"),
    ],
)
def test_misspelled_names(misspelled: str, right: str) -> None:
    text = ARTICLE.replace(right, misspelled)
    assert text != ARTICLE
    claims = extract(text)
    assert said(claims) == said(extract(ARTICLE))
    check_spans(text, claims)
