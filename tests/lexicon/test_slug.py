"""Identifiers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon import load_lexicon, slug
from extractor.lexicon.variants import spellings


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Corey Heim", "corey-heim"),
        ("Dale Earnhardt Jr.", "dale-earnhardt-jr"),
        ("A.J. Allmendinger", "aj-allmendinger"),
        ("Rackley W.A.R.", "rackley-war"),
        ("Daniel Suárez", "daniel-suarez"),
        ("O\u2019Reilly Auto Parts 500", "oreilly-auto-parts-500"),
        ("Young's Motorsports", "youngs-motorsports"),
        ("23XI Racing", "23xi-racing"),
        ("AT&T 250", "at-t-250"),
        ("GoBowling.com 400", "gobowling-com-400"),
        ("U. S. Motorsports Inc.", "u-s-motorsports-inc"),
        ("--", ""),
    ],
)
def test_slug(name: str, id_: str) -> None:
    assert slug(name) == id_


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    once = slug(text)
    assert slug(once) == once
    assert set(once) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_ids_are_slugs_of_names() -> None:
    lexicon = load_lexicon()
    for records in (lexicon.drivers, lexicon.tracks, lexicon.people):
        for id_, record in records.items():
            assert id_ == slug(record.name)
    for id_, race in lexicon.races.items():
        assert race.exhibition or id_ == slug(race.name)


@given(st.sampled_from(["Kenny Irwin Jr.", "A.J. Foyt IV", "Ada Rowan"]))
def test_spellings_have_the_name_first_and_no_doubles(name: str) -> None:
    forms = spellings(name)
    assert forms[0] == name
    assert len(set(forms)) == len(forms)
