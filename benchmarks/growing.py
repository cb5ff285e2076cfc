"""What benchmarks/growth.py reads: lexicons with more names, texts with more new words, longer texts, short articles."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.lexicon.loader import DATA
from extractor.records import Article

FILLERS = 200
"""Invented words that every article gets in addition, so that articles with more new words are no longer than others."""
_IN_SENTENCE = 10
_SYLLABLES = [first + second for first in "bdfgklmnprtv" for second in "aeiou"]
_LEAST = len(_SYLLABLES) ** 3
_SHORT = 40
"""Words of a short article, about."""
NEW_IN_SHORT = 6
"""Words that no article before had, in each short one."""


def invented(number: int) -> str:
    """A word that nobody knows, another one for each number; four syllables and more.

    Example:
        >>> invented(0), invented(1), invented(7_000_000)
        ('bebababa', 'bebababe', 'mokulepa')
    """
    number += _LEAST
    parts = []
    while number:
        number, at = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[at])
    return "".join(reversed(parts))


def lexicon_of(times: int, folder: Path) -> str:
    """A lexicon with so many times the drivers; those added have known first names and surnames that nobody has.

    Args:
        times: 1 is the lexicon of the package.
        folder: Where the others are made.

    Returns:
        What to load it by.
    """
    shipped = DATA / "nascar"
    if times == 1:
        return shipped.name
    made = folder / f"drivers-{times}"
    shutil.copytree(shipped, made)
    table = made / "drivers.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line[:1] not in "#"]
    firsts = [row[1].split()[0] for row in rows[1:]]
    with table.open("a", encoding="utf-8") as lines:
        for number in range(len(firsts) * (times - 1)):
            first, surname = firsts[number % len(firsts)], invented(number)
            cells = [f"{surname}-{number}", f"{first} {surname.capitalize()}", "", "", "", "2001", "2003"]
            lines.write("\t".join([*cells, "truck:2001-2003", "1", "driver"]) + "\n")
    return str(made)


def with_new_words(articles: Sequence[Article], new: int, round_number: int) -> list[Article]:
    """Articles with ``FILLERS`` more words each, of which so many were never seen and the others always are the same.

    They stand in sentences of their own at the ends of lines, so that no sentence that holds a claim is broken.
    """
    made = []
    for number, article in enumerate(articles):
        first = FILLERS * (1 + number + len(articles) * (round_number + 1))
        words = [invented(first + at if at < new else at) for at in range(FILLERS)]
        random.Random(f"{round_number}/{number}").shuffle(words)
        sentences = [f" The {' '.join(words[at : at + _IN_SENTENCE])}." for at in range(0, len(words), _IN_SENTENCE)]
        lines = article.text.split("\n")
        places = [at for at, line in enumerate(lines) if line.rstrip().endswith(".")] or [len(lines) - 1]
        for at, sentence in enumerate(sentences):
            lines[places[at % len(places)]] += sentence
        made.append(Article(id=article.id, text="\n".join(lines)))
    return made


def joined(articles: Sequence[Article], length: int) -> list[Article]:
    """The same texts, so many of them in one."""
    groups = [articles[at : at + length] for at in range(0, len(articles), length)]
    return [Article(id=group[0].id, text="\n\n".join(each.text for each in group)) for group in groups]


def short_articles(sources: Sequence[Article], count: int) -> Iterator[str]:
    """Texts of some lines of the sources, each with six words that none before it had."""
    lines = [line for article in sources for line in article.text.split("\n") if len(line.split()) > NEW_IN_SHORT]
    chance = random.Random("short")
    for number in range(count):
        chosen: list[str] = []
        while sum(len(line.split()) for line in chosen) < _SHORT:
            chosen.append(chance.choice(lines))
        new = " ".join(invented(number * NEW_IN_SHORT + at) for at in range(NEW_IN_SHORT))
        yield "\n".join([*chosen, f"The {new}."])
