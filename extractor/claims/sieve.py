"""Which rules are worth running over which sentences: a rule matches within one sentence, or nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractor.claims.grammar import Shape
from extractor.claims.units import Sentence, Units


class Sieve:
    """Tells where shapes can match: in the sentences that have all they need.

    Args:
        shapes: The shapes.
    """

    def __init__(self, shapes: Sequence[Shape]) -> None:
        numbers: dict[frozenset[str], int] = {}
        self._needs = [tuple({numbers.setdefault(need, len(numbers)) for need in shape.needs}) for shape in shapes]
        self._numbers = len(numbers)
        self._served: dict[str, list[int]] = defaultdict(list)
        for need, number in numbers.items():
            for code in need:
                self._served[code].append(number)

    def places(self, units: Units) -> Iterator[tuple[int, list[Sentence]]]:
        """The shapes that can match somewhere, by their place in the order given, each with the sentences.

        Args:
            units: An article.
        """
        sentences = units.sentences
        # A set of sentences is the bits of a number, so that to intersect two is one operation.
        holding: dict[str, int] = defaultdict(int)
        for sentence in sentences:
            for code in set(units.codes[sentence.first : sentence.last]):
                holding[code] |= 1 << sentence.index
        meeting = [0] * self._numbers
        for code, found in holding.items():
            for number in self._served.get(code, ()):
                meeting[number] |= found
        every = (1 << len(sentences)) - 1
        for place, needs in enumerate(self._needs):
            left = every
            for number in needs:
                left &= meeting[number]
            if left:
                yield place, [sentences[at] for at in _bits(left)]


def _bits(number: int) -> Iterator[int]:
    """The places of the ones of a number, lowest first."""
    while number:
        yield (number & -number).bit_length() - 1
        number &= number - 1
