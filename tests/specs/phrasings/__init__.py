"""The cases of this folder, parsed: see its README."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.evaluation.gold import GoldArticle, GoldClaim, GoldPublished, GoldScope

FOLDER = Path(__file__).parent
CLOSING = "\n\nMore NASCAR news tomorrow."
"""Closes every case, so that none of them is too short to be about racing."""
_CLAIM = re.compile(r'^\s+(\S+) (\S+) (\S+) (\S+) (\S+) "(.*)"((?: \S+)*)\s*$')
_MODALITIES = frozenset({"asserted", "planned", "possible", "negated"})
Field = str | tuple[str | None, ...] | None


class Case(NamedTuple):
    """One tiny article with its claims.

    Attributes:
        name: File and line.
        template: What its phrasing is called.
        text: The article.
        published: Its date, if it carries none itself.
        ready: It is read rightly; a case that is not is kept until it is.
        gold: What it holds.
    """

    name: str
    template: str
    text: str
    published: str | None
    ready: bool
    gold: GoldArticle


def cases(path: Path) -> Iterator[Case]:
    """The cases of a file.

    Raises:
        ValueError: A line cannot be read; the message names it.
    """
    template = ""
    for first, block in _blocks(path.read_text("utf-8").splitlines()):
        while block and block[0].startswith("# "):
            template, block, first = block[0][2:], block[1:], first + 1
        if block:
            yield _case(f"{path.stem}:{first}", template, block)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Stretches without a blank line, with the number of their first."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _case(name: str, template: str, block: list[str]) -> Case:
    date, _, mark = block[0].partition(" ")
    text = "\n\n".join(line for line in block[1:] if not line.startswith(" ")) + CLOSING
    told = [line for line in block[1:] if line.startswith(" ") and line.strip() != "-"]
    published = None if date == "-" else date
    gold = GoldArticle(
        claims=tuple(_claim(name, text, line) for line in told),
        published=GoldPublished(published) if published else None,
    )
    return Case(name, template, text, published, mark != "!", gold)


def _claim(name: str, text: str, line: str) -> GoldClaim:
    match = _CLAIM.match(line)
    if match is None:
        raise ValueError(f"{name}: cannot read {line!r}")
    predicate, subject, value, series, seasons, words, rest = match.groups()
    options = rest.split()
    start = text.find(words)
    if start < 0:
        raise ValueError(f"{name}: these words are not in the text: {words!r}")
    scope = dict(each.split("=", 1) for each in options if "=" in each)
    modality = next((each for each in options if each.partition("|")[0] in _MODALITIES), "asserted")
    return GoldClaim(
        predicate=predicate,
        subject=_field(subject),  # type: ignore[arg-type]
        value=_field(value),  # type: ignore[arg-type]
        series=_field(series),
        seasons=_field(seasons),
        modality=_field(modality),  # type: ignore[arg-type]
        start=start,
        end=start + len(words),
        tier="optional" if "?" in options else "sure",
        text=words,
        scope=GoldScope(scope.get("track"), scope.get("span")),
    )


def _field(written: str) -> Field:
    found = tuple(None if each == "null" else each for each in written.split("|"))
    return found if len(found) > 1 else found[0]
