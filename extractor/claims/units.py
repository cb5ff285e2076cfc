"""An article as a row of units: what the rules run over and what every question about position is asked of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.attrs import IDX, LENGTH, ORTH
from spacy.tokens import Doc

from extractor.claims.grammar import SENTENCE_END, Codebook
from extractor.reading.mentions import Mention
from extractor.reading.sections import Section
from extractor.reading.state import ReadingState


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its code points, its units (half-open, the end mark left out) and its section."""

    index: int
    start: int
    end: int
    first: int
    last: int
    section: int
    kind: str


@dataclass(slots=True)
class Units:
    """The units of one article. Position ``i`` of every list speaks of the same unit.

    Attributes:
        text: The article's text.
        codes: One character a unit; ``SENTENCE_END`` after each sentence is a unit without text.
        starts: First code point.
        ends: Code point after the last.
        words: Folded text of the unit.
        mentions: The mention that the unit is, or None for a token.
        labels: Its label.
        sentence_of: Index of the sentence.
        sentences: All sentences, in order.
        sections: All sections, in order.
    """

    text: str
    codes: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    mentions: list[Mention | None] = field(default_factory=list)
    labels: list[str | None] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def label(self, unit: int) -> str | None:
        """Label of the mention that a unit is, if it is one."""
        return self.labels[unit] if 0 <= unit < len(self.labels) else None

    def value(self, unit: int) -> Any:
        """Value of the mention that a unit is."""
        mention = self.mentions[unit]
        return mention.value if mention else None

    def sentence(self, unit: int) -> Sentence:
        """The sentence that a unit stands in."""
        return self.sentences[self.sentence_of[unit]]

    def section_first(self, section: int) -> int:
        """First unit of a section."""
        index = bisect_left(self.sentences, section, key=lambda sentence: sentence.section)
        return self.sentences[index].first

    def at(self, offset: int) -> int:
        """Index of the unit at a code point, or of the first one after it."""
        return bisect_left(self.ends, offset + 1)


SentenceSpan = tuple[int, int, int]
"""First code point of a sentence, the one after its last, and its section."""


def make_units(doc: Doc, codebook: Codebook, state: ReadingState) -> Units:
    """Lay the mentions of a read document over its tokens.

    Args:
        doc: The tokens.
        codebook: Which character a unit gets.
        state: What the reading components found.
    """
    text, folded = state.text, state.folded
    mentions, sections = state.mentions, state.sections
    units = Units(text=text, sections=sections)
    table = doc.to_array([ORTH, IDX, LENGTH]).tolist()
    offsets = [offset for _, offset, _ in table]
    seen: dict[int, str] = {}
    starts = [mention.start for mention in mentions]
    codes: list[str] = []

    def add(start: int, end: int, code: str, mention: Mention | None, sentence: int) -> None:
        codes.append(code)
        units.starts.append(start)
        units.ends.append(end)
        units.words.append(folded[start:end])
        units.mentions.append(mention)
        units.labels.append(mention.label if mention is not None else None)
        units.sentence_of.append(sentence)

    for index, (begin, finish, section) in enumerate(_unbroken(state.sentences, mentions)):
        first = len(codes)
        token = bisect_left(offsets, begin)
        mention_index = bisect_left(starts, begin)
        while token < len(offsets) and offsets[token] < finish:
            position = offsets[token]
            while mention_index < len(mentions) and mentions[mention_index].end <= position:
                mention_index += 1
            mention = mentions[mention_index] if mention_index < len(mentions) else None
            if mention is not None and mention.start < position + table[token][2] and mention.start < finish:
                if mention.start > position:
                    add(position, mention.start, codebook.of_token("", folded[position : mention.start]), None, index)
                add(mention.start, mention.end, codebook.labels[mention.label], mention, index)
                mention_index += 1
                token = bisect_left(offsets, mention.end)
                # A mention may end inside a token ("No.29's"): what is left of it is a unit of its own.
                end = offsets[token - 1] + table[token - 1][2]
                if mention.end < end:
                    add(mention.end, end, codebook.of_token("", folded[mention.end : end]), None, index)
                continue
            orth = table[token][0]
            code = seen.get(orth)
            length = table[token][2]
            if code is None:
                word = text[position : position + length]
                code = "" if word.isspace() else codebook.of_token(word, folded[position : position + length])
                seen[orth] = code
            if code:
                add(position, position + length, code, None, index)
            token += 1
        last = len(codes)
        units.sentences.append(
            Sentence(index, begin, finish, first, last, section, sections[section].kind if sections else "body")
        )
        add(finish, finish, SENTENCE_END, None, index)
    units.codes = "".join(codes)
    return units


def _unbroken(sentences: Sequence[SentenceSpan], mentions: Sequence[Mention]) -> Iterator[SentenceSpan]:
    """Sentences that end in no mention: "the N.C. Education Lottery 200" is one name, whatever its full stops look like."""
    crossing = iter(mentions)
    mention = next(crossing, None)
    held: SentenceSpan | None = None
    for begin, finish, section in sentences:
        if held is not None and held[2] == section:
            begin = held[0]
        elif held is not None:
            yield held
        while mention is not None and mention.end <= finish:
            mention = next(crossing, None)
        if mention is not None and mention.start < finish < mention.end:
            held = (begin, finish, section)
        else:
            held = None
            yield begin, finish, section
    if held is not None:
        yield held
