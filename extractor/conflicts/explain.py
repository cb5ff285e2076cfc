"""Plain sentences for a sub-editor: names, numbers, years and sources, right in singular and plural."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePath

from extractor.conflicts.count_keys import CountKey
from extractor.conflicts.facts import Fact, is_known_day, show_day
from extractor.conflicts.keys import Held
from extractor.records import ArticleRef, CarNumber, Claim, Count, DateValue, FindingScope, Number, Position, Value

NOUNS: dict[str, tuple[str, str]] = {
    "wins": ("win", "wins"),
    "titles": ("title", "titles"),
    "starts": ("start", "starts"),
    "poles": ("pole", "poles"),
    "top_fives": ("top-five finish", "top-five finishes"),
    "top_tens": ("top-10 finish", "top-10 finishes"),
    "laps_led": ("lap led", "laps led"),
    "points": ("point", "points"),
    "stage_wins": ("stage win", "stage wins"),
    "playoff_points": ("playoff point", "playoff points"),
}
"""What is counted, one and many."""
_COMPARISON = {
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "fewer_than": "fewer than ",
    "about": "about ",
    "exactly": "",
}
_SHOWN = 3
_MOST = 6


class Namer:
    """Names of series as people write them.

    Args:
        series: For each series by id its names, ``(first season, last season, name)``, oldest first, from the
            lexicon. A series without names is shown by its id.
    """

    def __init__(self, series: Mapping[str, Sequence[tuple[int, int, str]]] | None = None) -> None:
        self._series = dict(series or {})

    def series(self, series: str | None, season: int = 0) -> str:
        """The series before a noun, by its name in that season or else its latest; nothing when it is not known.

        Example:
            >>> namer = Namer({"nxs": [(2015, 2025, "Old Series"), (2026, 2026, "New Series")]})
            >>> namer.series("nxs", 2024), namer.series("nxs"), namer.series("truck"), namer.series(None)
            ('Old Series ', 'New Series ', 'truck series ', '')
        """
        if series is None:
            return ""
        names = self._series.get(series, ())
        found = next((name for first, last, name in names if first <= season <= last), None)
        return f"{found or (names[-1][2] if names else f'{series} series')} "

    def scope(self, key: CountKey) -> str:
        """Where and when a count counts: ``in the 2024 Truck Series season``."""
        where = f" at {title(key.track)}" if key.track else ""
        where += f" in the {title(key.race)}" if key.race else ""
        where += f" for {title(key.team)}" if key.team else ""
        where += f" with {title(key.make)}" if key.make else ""
        series = self.series(key.series, key.last)
        if key.is_career:
            return f"over a career{f' in the {series.strip()}' if series else ''}" + where
        years = str(key.first) if key.first == key.last else f"{key.first} to {key.last}"
        return f"in the {years} {series}season{'s' if key.first != key.last else ''}" + where


def title(slug: str) -> str:
    """A slug in words.

    Example:
        >>> title("coca-cola-600")
        'Coca Cola 600'
    """
    return slug.replace("-", " ").title()


def many(number: float | str, predicate: str) -> str:
    """A number with its noun.

    Example:
        >>> many(1, "wins"), many(12, "top_fives")
        ('1 win', '12 top-five finishes')
    """
    one, more = NOUNS.get(predicate, ("", ""))
    return f"{number} {one if str(number) == '1' else more}".rstrip()


def plain(value: Value) -> str:
    """A value as people write it.

    Example:
        >>> plain(Count(number=3, comparison="at_least")), plain(CarNumber("07")), plain(Position(2))
        ('at least 3', 'No. 07', 'position 2')
    """
    match value:
        case Count():
            return f"{_COMPARISON[value.comparison]}{value.number}"
        case CarNumber():
            return f"No. {value.text}"
        case Position():
            return f"position {value.number}"
        case Number():
            return f"{value.number:g}"
        case DateValue():
            return value.earliest[: {"day": 10, "month": 7}.get(value.precision, 4)]
        case _:
            return value.name


_FILE = re.compile(r"\.(?:txt|md|html?|jsonl?|ndjson|parquet|warc)(?:\.(?:gz|zst))?$", re.IGNORECASE)


def article_name(article: ArticleRef) -> str:
    """What an article is called in a sentence: its outlet, or its file without folder and ending.

    Example:
        >>> [article_name(ArticleRef(id="a", source=one)) for one in ("wire/riggs.txt", "St. Louis Post", "speedwire.example")]
        ['riggs', 'St. Louis Post', 'speedwire.example']
    """
    return _stem(article.source or article.id) or article.id


@lru_cache(maxsize=10_000)
def _stem(name: str) -> str:
    return PurePath(name).stem if _FILE.search(name) else name


def source(claim: Claim) -> str:
    """The article of a claim, with its date where it is known: ``wire-1 of 2025-02-09``."""
    article = claim.article
    name = article_name(article)
    published = article.published
    if published is None or (published.earliest is None and published.latest is None):
        return f"{name}, undated"
    if published.earliest == published.latest:
        return f"{name}, {published.earliest}"
    if published.latest is None:
        return f"{name}, {published.earliest} or later"
    return f"{name}, {published.earliest or 'before'} to {published.latest}"


def sources(facts: Iterable[Fact]) -> str:
    """The articles of some facts in brackets, copies named as copies."""
    first: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda fact: (fact.article != fact.witness, fact.article, fact.claim.id)):
        first.setdefault(fact.article, fact)
    heads: dict[str, str] = {}
    parts = []
    for fact in first.values():
        text = source(fact.claim)
        speaker = fact.claim.attribution.speaker
        if speaker:
            text += f", quoting {title(speaker)}"
        if fact.witness in heads:
            text += f", a copy of {heads[fact.witness]}"
        else:
            heads[fact.witness] = article_name(fact.claim.article)
        parts.append(text)
    more = len(parts) - _SHOWN + sum(len(fact.also) for fact in first.values())
    return f"({'; '.join(parts[:_SHOWN])}{f'; and {more} more' if more > 0 else ''})"


def listed(parts: Sequence[str]) -> str:
    """Words joined as in a sentence.

    Example:
        >>> listed(["a", "b", "c"])
        'a, b and c'
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def positions(held: Sequence[Held], predicate: str) -> str:
    """Values with their nouns and sources: ``6 wins (a, 2025-02-09) and 9 wins (b, undated)``; of many, the ends."""
    shown = list(held) if len(held) <= _MOST else [*held[: _MOST // 2], *held[-_MOST // 2 :]]
    parts = [f"{_figure(one.value, predicate)} {sources(one.facts)}" for one in shown]
    if len(held) > _MOST:
        parts.insert(_MOST // 2, f"{len(held) - len(shown)} figures between")
    return listed(parts)


def _figure(value: Value, predicate: str) -> str:
    return many(plain(value), predicate) if isinstance(value, Count) else plain(value)


def told(held: Iterable[Held], *, first_only: bool = False) -> str:
    """Values with their sources and without a noun: ``Ann Rowan (wire, 2025-02-09) and Bo Lund (blog, undated)``."""
    return listed([f"{plain(one.value)} {sources(one.facts[:1] if first_only else one.facts)}" for one in held])


def spoken(fact: Fact) -> str:
    """The day that a fact speaks of, at the latest."""
    return show_day(fact.end) if is_known_day(fact.end) else "an unknown day"


def assumptions(held: Iterable[Held]) -> tuple[str, ...]:
    """What was assumed, not read, to set these values against each other."""
    found = set()
    for one in held:
        for fact in one.facts:
            basis, scope = fact.claim.basis, fact.claim.scope
            name = article_name(fact.claim.article)
            for slot, how, value in (("series", basis.series, scope.series), ("season", basis.seasons, scope.seasons)):
                if how in ("default", "inherited") and value is not None:
                    found.add(f"{slot} {'assumed' if how == 'default' else 'taken over from nearby words'} in {name}")
            if basis.seasons == "default" and scope.seasons is None:
                found.add(f"a whole career assumed in {name}")
    return tuple(sorted(found))


def place(scope: FindingScope) -> str:
    """The season of a scope for a sentence: `` in 2024``."""
    if scope.seasons is None:
        return ""
    first, last = scope.seasons
    return f" in {first}" if first == last else f" in {first} to {last}"
