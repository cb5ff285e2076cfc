"""The language of rules: what each sign means, and that compiled patterns match what their words say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.claims.grammar import MACROS, SENTENCE_END, Codebook, Rule, rule

WORDS = {
    "VERB": frozenset({"won", "wins"}),
    "NOUN": frozenset({"wins", "race"}),
    "ADV": frozenset({"also", "again"}),
    "BY": frozenset({"by"}),
}
LITERALS = "a the of in his with and n't 's"
BOOK = Codebook(WORDS, [Rule(name="literals", pattern=LITERALS, says="", examples=())])


def codes(text: str) -> str:
    """Words, marks, labels in capitals and ``/`` for a sentence's end become characters."""
    made = []
    for word in text.split():
        if word == "/":
            made.append(SENTENCE_END)
        elif word in BOOK.labels:
            made.append(BOOK.labels[word])
        else:
            made.append(BOOK.of_token(word, word.lower()))
    return "".join(made)


def hits(pattern: str, text: str) -> list[str]:
    """The stretches of a text that a pattern matches, as words."""
    words = text.split()
    return [" ".join(words[m.start() : m.end()]) for m in BOOK.compile(pattern).finditer(codes(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        # classes and labels
        ("COUNT NOUN", "DRIVER won COUNT wins", ["COUNT wins"]),
        ("VERB", "won wins race", ["won", "wins"]),
        ("NOUN", "won wins race", ["wins", "race"]),  # a word may belong to two classes
        ("COUNT NOUN", "COUNT of wins", []),
        ("COUNT", "ORDINAL NTH CARNUM", []),
        ("(VERB | NOUN) of", "won of race of of", ["won of", "race of"]),
        ("VERB", "WON Wins", ["WON", "Wins"]),
        # literal words
        ("of the NOUN", "won of the race of race", ["of the race"]),
        ("n't VERB", "n't won not won", ["n't won"]),
        ("(of | in) the", "of the in the with the", ["of the", "in the"]),
        # macros
        ("WHO VERB", "DRIVER won NAME wins PERSON won", ["DRIVER won", "NAME wins"]),
        ("COUNT AND COUNT", "COUNT and COUNT & COUNT", ["COUNT and COUNT"]),
        ("DET NOUN", "the race his wins of race", ["the race", "his wins"]),
        # groups, alternatives
        ("COUNT (NOUN | of NOUN)", "COUNT race COUNT of race COUNT of", ["COUNT race", "COUNT of race"]),
        ("(VERB | in) (COUNT | YEAR)", "won COUNT in YEAR in TEAM", ["won COUNT", "in YEAR"]),
        ("of (the (NOUN | VERB) | DRIVER)", "of the won of DRIVER of race", ["of the won", "of DRIVER"]),
        ("COUNT (NOUN of)? TEAM", "COUNT race of TEAM COUNT TEAM COUNT race TEAM", ["COUNT race of TEAM", "COUNT TEAM"]),
        # quantifiers
        ("VERB ADV* COUNT", "won COUNT won also again COUNT", ["won COUNT", "won also again COUNT"]),
        ("VERB ADV+ COUNT", "won COUNT won also COUNT", ["won also COUNT"]),
        ("VERB ADV? COUNT", "won also again COUNT won also COUNT", ["won also COUNT"]),
        ("VERB ADV{2} COUNT", "won also COUNT won also again COUNT", ["won also again COUNT"]),
        ("VERB ADV{0,1} COUNT", "won also also COUNT won COUNT", ["won COUNT"]),
        ("(COUNT COMMA)+ COUNT", "COUNT , COUNT , COUNT", ["COUNT , COUNT , COUNT"]),
        ("ADV++ the", "also again the", ["also again the"]),
        ("WORD++ the", "also again the", []),  # possessive: what is taken is never given back
        ("WORD+ the", "also again the", ["also again the"]),
        # negation takes one unit, but no sentence's end
        ("VERB !NOUN COUNT", "won of COUNT won race COUNT won COUNT", ["won of COUNT"]),
        ("!DET NOUN", "the race his race of race", ["of race"]),
        ("VERB !NOUN", "won / won /", []),
        ("!WHO VERB", "DRIVER won of won", ["of won"]),
        # anything, words, ends
        ("VERB ANY COUNT", "won of COUNT won / COUNT", ["won of COUNT"]),
        ("VERB ANY* TEAM", "won the race / in TEAM", []),
        ("WORD", "of , DRIVER ( zzz", ["of", "zzz"]),
        ("CAPITALISED", "Race race Zzz zzz", ["Race", "Zzz"]),
        ("NOUN END", "race / race of / race", ["race"]),
        ("NOUN END VERB", "race / won", []),
        # punctuation
        ("COUNT COMMA COUNT", "COUNT , COUNT ; COUNT", ["COUNT , COUNT"]),
        ("OPEN COUNT CLOSE", "( COUNT ) [ COUNT ]", ["( COUNT )", "[ COUNT ]"]),
        ("DRIVER POSSESSIVE NOUN", "DRIVER 's race DRIVER ' wins", ["DRIVER 's race", "DRIVER ' wins"]),
        ("DASH", "- -- , .", ["-", "--"]),
        # one rule cannot look into the next sentence
        ("COUNT NOUN VERB", "COUNT race / won", []),
    ],
)  # fmt: skip
def test_pattern(pattern: str, text: str, found: list[str]) -> None:
    assert hits(pattern, text) == found


def captured(pattern: str, text: str) -> dict[str, tuple[int, int]]:
    match = BOOK.compile(pattern).search(codes(text))
    assert match is not None
    return {name: match.span(name) for name, part in match.groupdict().items() if part}


@pytest.mark.parametrize(
    ("pattern", "text", "captures"),
    [
        ("VERB <count:COUNT> NOUN", "DRIVER won COUNT race", {"count": (2, 3)}),
        ("<who:WHO> ANY* <count:COUNT>", "NAME , won COUNT", {"who": (0, 1), "count": (3, 4)}),
        ("<row:COUNT (COMMA COUNT)*>", "won COUNT , COUNT , of", {"row": (1, 4)}),
        ("<a:VERB (<b:COUNT> | <c:TEAM>)>", "won TEAM", {"a": (0, 2), "c": (1, 2)}),
        ("VERB (in <season:YEAR>)?", "won of YEAR", {}),
        ("VERB (in <season:YEAR>)?", "won in YEAR", {"season": (2, 3)}),
    ],
)
def test_captures(pattern: str, text: str, captures: dict[str, tuple[int, int]]) -> None:
    assert captured(pattern, text) == captures


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("COUNT WIN_NUON", "WIN_NUON"),
        ("COUNT !NO_SUCH", "NO_SUCH"),
        ("COUNT neverdeclared", "neverdeclared"),
        ("(COUNT NOUN", "missing"),
        ("COUNT NOUN)", "unbalanced|parenthesis"),
        ("<count:COUNT NOUN", "missing"),
        ("* COUNT", "nothing to repeat"),
        ("COUNT{3,1}", "min repeat|repeat"),
        ("COUNT {x} NOUN", "'=x'"),
        ("COUNT @ NOUN", "'=@'"),
        ("<COUNT> NOUN", "parenthesis"),
    ],
)
def test_what_is_wrong_is_said(pattern: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as caught:
        BOOK.compile(pattern)
    assert pattern in str(caught.value)


def test_a_rule_as_a_call() -> None:
    made = rule("x.y", "COUNT", says="So many", examples=["a"], not_in=(each for each in "b"), kind="z")
    assert made == Rule(
        name="x.y", pattern="COUNT", says="So many", examples=("a",), not_in=("b",), options={"kind": "z"}
    )


def test_every_unit_has_one_character_and_no_two_kinds_share_one() -> None:
    marks = {BOOK.of_token(word, word) for word in ["won", "wins", "race", "of", ",", "zzz", "%"]}
    assert len(marks) == 7
    assert len(set(BOOK.labels.values())) == len(BOOK.labels)
    assert not marks & set(BOOK.labels.values())
    assert all(len(each) == 1 and each != SENTENCE_END for each in marks | set(BOOK.labels.values()))


def test_codes_depend_on_nothing_but_words_and_rules() -> None:
    again = Codebook(dict(reversed(WORDS.items())), [Rule(name="l", pattern=LITERALS, says="", examples=())])
    assert all(again.of_token(word, word) == BOOK.of_token(word, word) for word in ["won", "of", "zzz", ","])
    assert again.labels == BOOK.labels


# -- compiled patterns against a matcher that knows nothing of characters ----------------------------------------------


class Node(NamedTuple):
    """A pattern as written, and where it may end when it begins at a place."""

    text: str
    ends: Callable[[list[str], int], Iterator[int]]


KINDS: dict[str, frozenset[str]] = {
    "won": frozenset({"VERB", "WORD", "won"}),
    "wins": frozenset({"VERB", "NOUN", "WORD", "wins"}),
    "race": frozenset({"NOUN", "WORD", "race"}),
    "of": frozenset({"of", "WORD"}),
    "the": frozenset({"the", "WORD", "DET"}),
    "zzz": frozenset({"WORD"}),
    ",": frozenset({"COMMA"}),
    "COUNT": frozenset({"COUNT"}),
    "DRIVER": frozenset({"DRIVER", "WHO"}),
    "/": frozenset(),
}  # fmt: skip
ELEMENTS = ["VERB", "NOUN", "WORD", "of", "the", "COMMA", "COUNT", "DRIVER", "WHO", "DET"]


def unit(name: str, negated: bool) -> Node:
    def ends(row: list[str], at: int) -> Iterator[int]:
        if at < len(row) and row[at] != "/" and (name in KINDS[row[at]]) is not negated:
            yield at + 1

    return Node("!" * negated + name, ends)


def any_unit() -> Node:
    return Node("ANY", lambda row, at: iter([at + 1] if at < len(row) and row[at] != "/" else []))


def end() -> Node:
    return Node("END", lambda row, at: iter([at] if at < len(row) and row[at] == "/" else []))


def sequence(parts: list[Node]) -> Node:
    def ends(row: list[str], at: int) -> Iterator[int]:
        places = {at}
        for part in parts:
            places = {after for place in places for after in part.ends(row, place)}
        yield from places

    return Node(" ".join(part.text for part in parts), ends)


def either(parts: list[Node]) -> Node:
    return Node(
        "(" + " | ".join(part.text for part in parts) + ")",
        lambda row, at: (after for part in parts for after in part.ends(row, at)),
    )


def repeated(part: Node, sign: str, least: int, most: int) -> Node:
    def ends(row: list[str], at: int) -> Iterator[int]:
        places, found = {at}, {at} if least == 0 else set()
        for count in range(1, min(most, len(row) + least) + 1):
            places = {after for place in places for after in part.ends(row, place)}
            found |= places if count >= least else set()
        yield from found

    return Node(f"({part.text}){sign}", ends)


leaves = st.one_of(
    st.builds(unit, st.sampled_from(ELEMENTS), st.booleans()),
    st.builds(any_unit),
    st.builds(end),
)
SIGNS = [("?", 0, 1), ("*", 0, 99), ("+", 1, 99), ("{2}", 2, 2), ("{0,2}", 0, 2), ("{1,}", 1, 99)]
patterns = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(sequence),
        st.lists(inner, min_size=1, max_size=3).map(either),
        st.builds(lambda part, sign: repeated(part, *sign), inner, st.sampled_from(SIGNS)),
    ),
    max_leaves=5,
)


@given(patterns, st.lists(st.sampled_from(sorted(KINDS)), max_size=7))
@settings(max_examples=400, deadline=None)
def test_compiled_patterns_match_what_a_naive_matcher_matches(pattern: Node, row: list[str]) -> None:
    compiled = BOOK.compile(pattern.text)
    text = codes(" ".join(row))
    assert len(text) == len(row)
    for start in range(len(row) + 1):
        expected = set(pattern.ends(row, start))
        for stop in range(start, len(row) + 1):
            # A look-ahead for the end sees beyond the stop, so the text is not cut there.
            exact = regex.compile(f"(?:{compiled.pattern})(?<=^.{{{stop}}})", regex.DOTALL)
            assert (exact.match(text, start) is not None) == (stop in expected), (pattern.text, row, start, stop)


@pytest.mark.parametrize("name", MACROS)
def test_macros_are_alternatives_that_exist(name: str) -> None:
    assert BOOK.compile(name)
    assert BOOK.compile(f"!{name}")
