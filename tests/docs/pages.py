"""The project's pages, taken apart for the tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]))
NAMES = tuple(page.relative_to(ROOT).as_posix() for page in PAGES)

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")


class Block(NamedTuple):
    """A fenced block: its language, what it holds, and the line where it begins."""

    language: str
    text: str
    line: int


def read(name: str) -> str:
    """One page."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text: str, language: str | None = None) -> list[Block]:
    """The fenced blocks of a page, those of one language if it is given."""
    found = [Block(match[1], match[2], text.count("\n", 0, match.start(2))) for match in _FENCE.finditer(text)]
    return [block for block in found if language is None or block.language == language]


def code_spans(text: str) -> list[str]:
    """What stands between single backticks outside of fenced blocks."""
    return _CODE.findall(_FENCE.sub("", text))


def links(text: str) -> list[str]:
    """The targets of links outside of fenced blocks."""
    return _LINK.findall(_FENCE.sub("", text))


def shell_lines(text: str) -> list[str]:
    """The lines of plain fenced blocks, and the code spans that begin with a command of this project."""
    lines = [line.strip() for block in blocks(text, "") for line in block.text.splitlines()]
    return [*lines, *(span for span in code_spans(text) if span.startswith(("extractor ", "make ")))]
