"""Copies of a few articles with other drivers, numbers and years, so that every copy has words never seen before.

The seed decides everything: the same articles and the same seed give the same copies on any machine.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from extractor.formats.inputs import InputFile
from extractor.formats.readers import is_readable, read_file
from extractor.lexicon import Lexicon, load_lexicon
from extractor.lexicon.slug import slug
from extractor.reading.people import Person
from extractor.reading.state import state_of
from extractor.records import Article

ROOT = Path(__file__).resolve().parents[1]
SOURCES = (ROOT.parent / "shared" / "seeds", ROOT / "corpus")
"""Where the articles are looked for: the first folder that exists is taken."""
FARTHEST = 45
"""Seasons that a copy may lie before the article it is made of."""
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")
_DIGITS = re.compile(r"\d+")
_NUMBERS = frozenset({"COUNT", "CARNUM", "AGE", "LAP", "POSITION", "DECIMAL", "NTH"})
_WORDS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
)
_EARLIEST = 1955
_INVENTED = 0.3
"""Share of the cast of a copy whose surnames nobody ever had: no lexicon can know every newcomer."""
_SYLLABLES = (
    "ar",
    "bel",
    "cor",
    "dan",
    "el",
    "fen",
    "gar",
    "hol",
    "ix",
    "kes",
    "lo",
    "mar",
    "nor",
    "ov",
    "pel",
    "quin",
)


@dataclass(frozen=True)
class Slot:
    """A stretch of an article that every copy fills anew: a person's name, a number or a year."""

    start: int
    end: int
    text: str
    person: Person | None = None


def source_folder() -> Path:
    """The folder of articles that is at hand.

    Raises:
        FileNotFoundError: None of ``SOURCES`` exists.
    """
    for folder in SOURCES:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no articles: none of {', '.join(map(str, SOURCES))} exists")


def articles_of(folder: Path) -> list[Article]:
    """Every readable article of a folder, in the order of the files' names."""
    paths = sorted(path for path in folder.iterdir() if is_readable(path.name))
    items = [item for path in paths for item in read_file(InputFile(path, path.stem, path.name))]
    return [item for item in items if isinstance(item, Article)]


class Copier:
    """Makes copies of articles.

    Args:
        articles: The originals.
        nlp: A pipeline up to ``claim_entities``: it says where the names and the numbers are.
    """

    def __init__(self, articles: Sequence[Article], nlp: Language) -> None:
        if not articles:
            raise ValueError("no article to copy")
        self.articles = list(articles)
        self._slots = [_slots(nlp, article.text) for article in articles]
        self._drivers = _by_season(load_lexicon("nascar"))

    def make(self, count: int, seed: str) -> list[Article]:
        """As many copies, each original in turn.

        Args:
            count: How many.
            seed: Another seed gives other names and numbers.
        """
        return [self._copy(index, random.Random(f"{seed}/{index}")) for index in range(count)]

    def _copy(self, index: int, chance: random.Random) -> Article:
        article = self.articles[index % len(self.articles)]
        slots = self._slots[index % len(self.articles)]
        years = [int(year) for year in _YEAR.findall(article.text)]
        latest = max(years, default=2025)
        back = chance.randint(0, min(FARTHEST, latest - _EARLIEST))
        names = self._drivers[min(latest - back, max(self._drivers))]
        cast: dict[str, str] = {}
        parts, position = [], 0
        for slot in slots:
            parts.append(_years_back(article.text[position : slot.start], back))
            parts.append(_filled(slot, chance, names, cast, back))
            position = slot.end
        parts.append(_years_back(article.text[position:], back))
        return Article(id=f"copy-{index}", text="".join(parts))


def _slots(nlp: Language, text: str) -> list[Slot]:
    mentions = state_of(nlp(text)).mentions
    slots = []
    for start, end, label, value in mentions:
        if isinstance(value, Person):
            slots.append(Slot(start, end, text[start:end], value))
        elif label in _NUMBERS and not _YEAR.search(text[start:end]):
            slots.append(Slot(start, end, text[start:end]))
    return slots


def _by_season(lexicon: Lexicon) -> dict[int, list[str]]:
    """Names of those who started in a season, of two plain words each."""
    found: dict[int, set[str]] = {}
    for entry in lexicon.all_entries():
        name = lexicon.drivers[entry.driver_id].name
        if len(name.split()) == 2 and name.replace(" ", "").isalpha():
            found.setdefault(entry.season, set()).add(name)
    return {season: sorted(names) for season, names in found.items()}


def _filled(slot: Slot, chance: random.Random, names: list[str], cast: dict[str, str], back: int) -> str:
    person = slot.person
    if person is not None:
        if person.id not in cast:
            first, surname = chance.choice(names).split()
            if chance.random() < _INVENTED:
                surname = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
            cast[person.id] = f"{first} {surname}"
        first, surname = cast[person.id].split()
        words = slot.text.split()
        if len(words) > 1:
            return f"{first} {surname}"
        return first if slug(slot.text) == slug(person.first) else surname
    if slot.text.lower() in _WORDS:
        return chance.choice(_WORDS)
    return _DIGITS.sub(lambda digits: _other(digits.group(), chance), slot.text)


def _other(digits: str, chance: random.Random) -> str:
    """Another number of as many digits; what follows a leading zero keeps it."""
    low = 0 if digits[0] == "0" else 10 ** (len(digits) - 1)
    return str(chance.randint(low, 10 ** (len(digits) - (digits[0] == "0")) - 1)).zfill(len(digits))


def _years_back(text: str, back: int) -> str:
    return _YEAR.sub(lambda year: str(int(year.group()) - back), text)


__all__ = ["Copier", "articles_of", "source_folder"]
