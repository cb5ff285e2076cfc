"""Which annotated article a claim belongs to, and the words around a place in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from extractor.errors import UsageError
from extractor.records import ArticleRecord, Claim

_AROUND = 160
_READ = frozenset({"ok", "empty"})


class Assigned(NamedTuple):
    """Claims by annotated article, and the ids of the articles that nobody annotated."""

    claims: dict[str, list[Claim]]
    others: list[str]


class Context(NamedTuple):
    """A stretch of a text with what stands before and after it."""

    before: str
    text: str
    after: str


def assign(claims: Iterable[Claim], names: Collection[str]) -> Assigned:
    """Claims by the annotated article that they come from.

    Args:
        claims: Claims of any articles.
        names: Names of the annotated articles.

    Raises:
        UsageError: Two articles go by the name of one annotation.
    """
    chosen: dict[str, list[Claim]] = {}
    known: dict[tuple[str, str | None], str | None] = {}
    for claim in claims:
        key = (claim.article.id, claim.article.source)
        if key not in known:
            known[key] = annotated(*key, names)
            taken = next((each for each, name in known.items() if each != key and name and name == known[key]), None)
            if taken:
                raise UsageError(
                    f"the articles {taken[0]!r} and {key[0]!r} both go by the name of the annotation {known[key]!r}; "
                    "evaluate claims of one run over one folder, or rename one of the articles"
                )
        name = known[key]
        if name is not None:
            chosen.setdefault(name, []).append(claim)
    return Assigned(chosen, [key[0] for key, name in known.items() if name is None])


def unread(articles: Collection[ArticleRecord], names: Iterable[str]) -> list[str]:
    """Annotated articles that a run has no readable article for; none where nothing is known of the run."""
    read = {name for each in articles if each.status in _READ for name in _names(each.id, each.source)}
    return [name for name in names if name not in read] if articles else []


def annotated(article_id: str, source: str | None, names: Collection[str]) -> str | None:
    """The annotation that an article goes by: its id, or its file without folder and extension.

    Example:
        >>> annotated("wire/riggs.txt", None, {"riggs"}), annotated("w#L3", "The Ledger", {"riggs"})
        ('riggs', None)
    """
    return next((name for name in _names(article_id, source) if name in names), None)


def _names(article_id: str, source: str | None) -> Iterator[str]:
    yield article_id
    for path in filter(None, (source, article_id)):
        yield PurePath(path).stem


def context(text: str, start: int, end: int, sentence: tuple[int, int] | None = None) -> Context:
    r"""A stretch of a text with its sentence, or with the rest of its line if that is not known, in one line.

    Example:
        >>> context("Notes\nHeim won\u00a0twice. He is 23.", 6, 20)
        Context(before='', text='Heim won twice', after='. He is 23.')
    """
    if sentence is None:
        following = text.find("\n", end)
        sentence = (text.rfind("\n", 0, start) + 1, len(text) if following < 0 else following)
    first, last = max(sentence[0], start - _AROUND), min(sentence[1], end + _AROUND)
    before, after = text[first:start], text[end:last]
    opening = "… " if first > sentence[0] else ""
    closing = " …" if last < sentence[1] else ""
    return Context(
        opening + _one_line(before).lstrip(), _one_line(text[start:end]), _one_line(after).rstrip() + closing
    )


def _one_line(text: str) -> str:
    """White space as single blanks, those at the ends included."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")
