"""Claims from short arguments, and a calendar small enough to know by heart."""

from __future__ import annotations

from bisect import bisect_right
from itertools import count
from typing import Any

from extractor.records import (
    ArticleRef,
    AsOf,
    Basis,
    CarNumber,
    Claim,
    Count,
    DateValue,
    Evidence,
    Extent,
    Parts,
    Position,
    Published,
    RaceValue,
    Scope,
    SeriesValue,
    Span,
    Subject,
    TeamValue,
    TrackValue,
    Value,
)

_SERIAL = count(1)

SEASONS: dict[tuple[str, int], list[str]] = {}
for _series, _weekday_start in (("truck", 0), ("cup", 1), ("nxs", -1)):
    for _year in range(2019, 2027):
        # Two races a month from March to October: days that a reader of a test can count.
        SEASONS[_series, _year] = [
            f"{_year}-{month:02d}-{day + _weekday_start:02d}" for month in range(3, 11) for day in (6, 20)
        ]


class TinyCalendar:
    """Sixteen races a season: on the 6th and 20th (truck), a day later (cup), a day earlier (nxs), March to October."""

    def races_held(self, series: str, season: int) -> int | None:
        return len(SEASONS[series, season]) if (series, season) in SEASONS else None

    def first_day(self, series: str, season: int) -> str | None:
        return SEASONS[series, season][0] if (series, season) in SEASONS else None

    def last_day(self, series: str, season: int) -> str | None:
        return SEASONS[series, season][-1] if (series, season) in SEASONS else None

    def is_over(self, series: str | None, season: int, day: str) -> bool | None:
        last = self.last_day(series or "cup", season)
        return None if last is None else day >= last

    def races_between(self, series: str | None, after: str, until: str) -> int | None:
        if after < "2019" or until > "2027":
            return None
        names = (series,) if series not in (None, "national") else ("cup", "nxs", "truck")
        days = sorted(day for (one, _), held in SEASONS.items() if one in names for day in held)
        return max(0, bisect_right(days, until) - bisect_right(days, after))


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def value_of(predicate: str, value: Any) -> Value:
    """A value from a plain one: 7, ">=7", "~40", "07", "2002-07-05", "team-a"."""
    if not isinstance(value, int | str):
        return value
    if predicate in ("result", "standing"):
        return Position(int(value))
    if predicate == "car_number":
        return CarNumber(str(value))
    if predicate in ("birth_date", "debut", "race_date", "contract_until"):
        text = str(value)
        if len(text) == 10:
            return DateValue(text, text, "day")
        if len(text) == 7:
            return DateValue(f"{text}-01", f"{text}-28", "month")
        return DateValue(f"{text}-01-01", f"{text}-12-31", "year")
    if predicate == "drives_for":
        return TeamValue(slug(str(value)), str(value))
    if predicate in ("title", "competes_in"):
        return SeriesValue(str(value), str(value))
    if predicate == "race_win":
        text = str(value)
        return TrackValue(text[1:], text[1:]) if text.startswith("@") else RaceValue(text, text)
    text = str(value)
    for mark, comparison in (
        (">=", "at_least"),
        ("<=", "at_most"),
        (">", "more_than"),
        ("<", "fewer_than"),
        ("~", "about"),
    ):
        if text.startswith(mark):
            return Count(int(text[len(mark) :]), comparison)  # type: ignore[arg-type]
    return Count(int(text))


def claim(
    predicate: str,
    value: Any,
    season: int | tuple[int, int] | str | None = None,
    *,
    who: str = "Ann Rowan",
    kind: str = "driver",
    art: str = "a",
    pub: str | None = None,
    published: Published | None = None,
    as_of: str | tuple[str | None, str | None] | None = None,
    series: str | None = "truck",
    tally: str | None = None,
    modality: str = "asserted",
    revision: bool = False,
    section: str = "body",
    span: str | None = None,
    parts: Parts | None = None,
    basis: Basis | None = None,
    sentence: int = 0,
    role: str | None = None,
    id: str | None = None,
    **scope: Any,
) -> Claim:
    """A claim. ``season``: a year, two years, "career" or None. ``pub``: the day the article was published."""
    seasons = (season, season) if isinstance(season, int) else season if isinstance(season, tuple) else None
    if span is None:
        span = (
            "career"
            if season == "career"
            else None
            if seasons is None
            else "season"
            if seasons[0] == seasons[1]
            else "seasons"
        )
    if as_of is None:
        stated = AsOf()
    else:
        first, last = (as_of, as_of) if isinstance(as_of, str) else as_of
        stated = AsOf(first, last, "stated")
    if published is None and pub is not None:
        published = Published(pub, pub, "metadata")
    serial = next(_SERIAL)
    return Claim(
        id=id or f"clm_{serial}",
        article=ArticleRef(id=art, source=f"{art}.txt", published=published),
        predicate=predicate,
        subject=Subject(kind=kind, id=slug(who), name=who),  # type: ignore[arg-type]
        value=value_of(predicate, value),
        scope=Scope(series=series, seasons=seasons, span=span, role=role, **scope),  # type: ignore[arg-type]
        as_of=stated,
        tally=tally,  # type: ignore[arg-type]
        modality=modality,  # type: ignore[arg-type]
        parts=parts,
        revision=revision,
        section=section,  # type: ignore[arg-type]
        evidence=Evidence(serial, serial + 1, "x", Extent(sentence, sentence + 1), Span(serial, serial + 1, "x")),
        basis=basis or Basis("named", "stated", "stated"),
        rule="test",
    )
