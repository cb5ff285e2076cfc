"""No text breaks the rules: sentences cut up and put together at random are read without an error, offsets exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.claims.engine import all_rules
from extractor.pipeline import extract

EXAMPLES = sorted({text for rule in all_rules() for text in (*rule.examples, *rule.not_in) if "{" not in text})
JOINTS = [
    " ",
    ", ",
    ". ",
    ", and ",
    " -- ",
    "\n\n",
    ": ",
    " (",
    ") ",
    "; ",
    "“",
    "” ",
    " in ",
    "'s ",
    "\n- ",
    " 2019 ",
    " ",
]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A few stretches of examples with anything between them."""
    parts = []
    for example in draw(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=8)):
        words = example.split(" ")
        first = draw(st.integers(0, len(words) - 1))
        last = draw(st.integers(first + 1, len(words)))
        parts += [" ".join(words[first:last]), draw(st.sampled_from(JOINTS))]
    return "NASCAR Truck Series notes\n\n" * draw(st.booleans()) + "".join(parts)


@settings(max_examples=400, deadline=None)
@given(text=texts(), published=st.sampled_from([None, "2021-06-15", "2021-01-05", "2021-12-20", "1999-07-01"]))
def test_any_text_is_read(text: str, published: str | None) -> None:
    for claim in extract(text, published=published):
        for span in filter(None, (claim.evidence, claim.evidence.value, claim.subject.mention)):
            assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text",
    [
        "Dana Rowan, a Truck Series champion twice",
        "Dana Rowan gave Marlow Racing its 102nd Truck Series win for",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert isinstance(extract(text), list)
