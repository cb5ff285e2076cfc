"""The rule grammar: regular expressions over one character per unit of the text.

A unit is a mention (a name, a number, a time) or a token between mentions. Every unit has one character that stands
for all the word classes it belongs to, so a rule is an ordinary regular expression over a short string.

A pattern is a line of elements, separated by spaces:

==================  ==================================================================
``WIN_NOUN``        a unit of that class: a mention's label or a class of ``words.toml``
``of``              that very word (folded)
``<count:COUNT>``   the same, and the capture ``count``
``( ... | ... )``   a group of one or more alternatives, each a sequence
``? * + {0,3}``     after an element or a group: how often; ``++`` and ``*+`` never give back
``!WIN_NOUN``       any one unit but such a one
``ANY``             any one unit, but never across a sentence's end
``WORD``            a token that is no mention and no punctuation
``END``             a sentence's end (it takes no unit)
==================  ==================================================================
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import regex

from extractor.reading.mentions import PRIORITY

SENTENCE_END = "\n"
"""The character between two sentences; no element matches it but END."""
_PUNCTUATION = {
    ",": "COMMA",
    ";": "SEMICOLON",
    ":": "COLON",
    "):": "COLON",
    "),": "COMMA",
    ").": "STOP",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    "-": "DASH",
    "--": "DASH",
    "/": "SLASH",
    "|": "BAR",
    "'s": "POSSESSIVE",
    "'": "POSSESSIVE",
    '"': "QUOTE",
    "''": "QUOTE",
    ".": "STOP",
    "?": "QUESTION",
    "!": "STOP",
    "...": "STOP",
    "&": "AMPERSAND",
}
MACROS = {
    "WHO": "DRIVER|NAME",
    "AND": "and|AMPERSAND",
    "DET": "the|a|an|his|her|their|its|this|that",
}
"""Names for alternatives that many rules share."""
FUNCTION_WORDS = "a an and but his her of the to"
"""Words that have a character of their own even where no rule names them."""
_TOKEN = regex.compile(
    r"\s+|<(?P<name>\w+):|(?P<close>>)|(?P<group>[()])|(?P<or>\|)"
    r"|(?P<quantifier>(?:[?*+]|\{\d*,?\d*\})[+?]?)|(?P<element>!?[^\s<>()|!?*+{}]+)"
)
# Alternatives that are one unit each are one set: the engine tries a set at once, alternatives one by one.
_SINGLE_UNITS = regex.compile(r"\(\?:(\[[^\]^]*\](?:\|\[[^\]^]*\])+)\)")


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule.

    Attributes:
        name: ``family.what``; claims carry it.
        pattern: Shape of the claim's head, in the grammar of this module.
        says: What a hit means, in one sentence.
        examples: Sentences that the rule must hit.
        not_in: Sentences that look alike and that the rule must not hit.
        options: What the family's builder needs to know besides the captures.
    """

    name: str
    pattern: str
    says: str
    examples: tuple[str, ...]
    not_in: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


def rule(
    name: str, pattern: str, *, says: str, examples: Iterable[str], not_in: Iterable[str] = (), **options: Any
) -> Rule:
    """A rule, written as a call.

    Example:
        >>> rule("wins.count", "<count:COUNT> WIN_NOUN", says="That many wins", examples=["four wins"]).name
        'wins.count'
    """
    return Rule(name=name, pattern=pattern, says=says, examples=tuple(examples), not_in=tuple(not_in), options=options)


_SET = regex.compile(r"\[(\^?)([^\]]+)\]")
_Token = tuple[str, str]
"""Kind and text."""


class Codebook:
    """Which character stands for which set of classes.

    Args:
        words: Word classes, each with its folded words.
        rules: The rules; each literal word of theirs becomes a class of its own.
    """

    def __init__(self, words: Mapping[str, frozenset[str]], rules: Iterable[Rule]) -> None:
        classes: dict[str, set[str]] = {}
        for name, members in words.items():
            for word in members:
                classes.setdefault(word, set()).add(name)
        for text in [*(each.pattern for each in rules), *MACROS.values(), FUNCTION_WORDS]:
            for literal in _literals(text):
                classes.setdefault(literal, set()).add("=" + literal)
        for mark, name in _PUNCTUATION.items():
            classes.setdefault(mark, set()).add(name)
        signatures = {frozenset(names | _shape(word)) for word, names in classes.items()}
        signatures |= {frozenset({label}) for label in PRIORITY}
        signatures |= {frozenset({"WORD"}), frozenset({"MARK"})}
        capitalised = {frozenset(names | {"CAPITALISED"}) for names in signatures if "WORD" in names}
        every = signatures | capitalised
        sizes = Counter(name for signature in every for name in signature)

        def place(signature: frozenset[str]) -> list[tuple[int, str]]:
            # What is in one large class stands together, so that its set is a few ranges.
            return sorted((-sizes[name], name) for name in signature)

        self._code = {signature: chr(0xE000 + index) for index, signature in enumerate(sorted(every, key=place))}
        self._classes = {word: frozenset(names | _shape(word)) for word, names in classes.items()}
        self.labels = {label: self._code[frozenset({label})] for label in PRIORITY}
        self._needs: dict[str, list[frozenset[str]]] = {}
        self._elements: dict[str, str] = {}
        self._set_of: dict[str, list[frozenset[str]]] = {}

    def of_token(self, text: str, folded: str) -> str:
        """The character of a token that is no mention."""
        names = self._classes.get(folded)
        if names is None:
            names = frozenset({"WORD"}) if folded[:1].isalnum() else frozenset({"MARK"})
        if text[:1].isupper() and "WORD" in names:
            names |= {"CAPITALISED"}
        return self._code[names]

    @cached_property
    def _members(self) -> dict[str, str]:
        members: dict[str, list[str]] = {}
        for signature, code in self._code.items():
            for name in signature:
                members.setdefault(name, []).append(code)
        return {name: "".join(codes) for name, codes in members.items()}

    def members(self, name: str) -> str:
        """All characters whose units belong to a class.

        Raises:
            KeyError: No word and no mention belongs to it; a rule that names it could never hit.
        """
        return self._members[name if _is_class(name) or name.startswith("=") else "=" + name]

    def compile(self, pattern: str) -> regex.Pattern[str]:
        """A pattern of this grammar as a compiled regular expression over characters.

        Raises:
            ValueError: The pattern is malformed, or names a class that no unit can have.
        """
        try:
            translated = "".join(map(self._translate, _tokens(pattern)))
            merged = _SINGLE_UNITS.sub(lambda match: "[" + regex.sub(r"[\[\]|]", "", match[1]) + "]", translated)
            return _compiled(_SET.sub(lambda match: f"[{match[1]}{_ranges(match[2])}]", merged))
        except KeyError as error:
            raise ValueError(f"pattern {pattern!r}: no word and no mention belongs to {error}") from error
        except regex.error as error:
            raise ValueError(f"pattern {pattern!r}: {error}") from error

    def required(self, pattern: str) -> list[frozenset[str]]:
        """Sets of characters of each of which a text must have one for the pattern to match anywhere.

        A rule most of whose words a text does not have is not worth running over it.
        """
        found = self._needs.get(pattern)
        if found is None:
            needs, _ = self._required(_tokens(pattern), 0)
            found = self._needs[pattern] = [need for need in needs if need]
        return found

    def _required(self, tokens: Sequence[_Token], at: int) -> tuple[list[frozenset[str]], int]:
        """What the sequence that begins at a token requires, up to the end of its group."""
        alternatives: list[list[frozenset[str]]] = [[]]
        while at < len(tokens):
            kind, text = tokens[at]
            if kind == "close" or text == ")":
                break
            at += 1
            if kind == "or":
                alternatives.append([])
                continue
            if kind == "element":
                found = self._sets(text)
            else:
                found, at = self._required(tokens, at)
                at += 1
            quantifier = tokens[at][1] if at < len(tokens) and tokens[at][0] == "quantifier" else ""
            at += bool(quantifier)
            if not quantifier or quantifier[0] == "+":
                alternatives[-1] += found
        if len(alternatives) == 1:
            return alternatives[0], at
        if all(alternatives):
            return [frozenset().union(*(min(each, key=len) for each in alternatives))], at
        return [], at

    def _sets(self, element: str) -> list[frozenset[str]]:
        """The set of characters that an element is, if it is one."""
        found = self._set_of.get(element)
        if found is None:
            text = self._element(element)
            found = self._set_of[element] = [] if text.startswith(("[^", "(?")) else [frozenset(text.strip("[]"))]
        return found

    def _translate(self, token: _Token) -> str:
        kind, text = token
        if kind == "name":
            return f"(?P<{text}>"
        if kind == "element":
            return self._element(text)
        if kind == "close":
            return ")"
        return "(?:" if text == "(" else text

    def _element(self, element: str) -> str:
        found = self._elements.get(element)
        if found is None:
            found = self._elements[element] = self._translated(element)
        return found

    def _translated(self, element: str) -> str:
        if element == "ANY":
            return f"[^{SENTENCE_END}]"
        if element == "END":
            return f"(?={SENTENCE_END})"
        name = element.removeprefix("!")
        members = "".join(self.members(part) for part in MACROS.get(name, name).split("|"))
        return f"[^{members}{SENTENCE_END}]" if element.startswith("!") else f"[{members}]"


class Shape:
    """A pattern of the grammar over one codebook, compiled when a text first may hold it: a text holds few of them.

    Args:
        codebook: The codebook.
        pattern: The pattern.

    Attributes:
        needs: Sets of characters of each of which a sentence must have one.
    """

    def __init__(self, codebook: Codebook, pattern: str) -> None:
        self.needs = codebook.required(pattern)
        self._codebook = codebook
        self._pattern = pattern

    @cached_property
    def expression(self) -> regex.Pattern[str]:
        """The pattern as a regular expression."""
        return self._codebook.compile(self._pattern)


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    """A compiled expression, kept: there are more rules than ``regex`` remembers by itself."""
    return regex.compile(pattern)


@cache
def _ranges(members: str) -> str:
    """The characters of a set, neighbours as ranges: a large set is read much faster so.

    Example:
        >>> _ranges("dabce"), _ranges("xab")
        ('a-e', 'abx')
    """
    runs: list[list[str]] = []
    for one in sorted(set(members)):
        if runs and ord(one) == ord(runs[-1][-1]) + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return "".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else "".join(run) for run in runs)


@cache
def _tokens(pattern: str) -> tuple[_Token, ...]:
    """The tokens of a pattern, each with its kind: the name of its group in ``_TOKEN``."""
    return tuple(
        (match.lastgroup, match[match.lastgroup]) for match in _TOKEN.finditer(pattern) if match.lastgroup is not None
    )


def _literals(pattern: str) -> set[str]:
    names = {text.removeprefix("!") for kind, text in _tokens(pattern) if kind == "element"}
    return {name for name in names if not _is_class(name)}


def _is_class(name: str) -> bool:
    return name.replace("_", "").isalnum() and name.isupper()


def _shape(word: str) -> set[str]:
    return {"WORD"} if word[:1].isalnum() or (word.startswith("'") and len(word) > 2) else {"MARK"}
