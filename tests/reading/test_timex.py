"""Time expressions: one table with the spans marked in the text, negatives among them, then resolution."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.reading.timex import TimeExpr, extract_dates, find_times, resolve, resolve_seasons
from extractor.reading.timex_words import WEEKDAYS

# Every expression stands in [[ ]], followed after the pipe by its value; a row without marks must yield nothing.
FOUND = [
    # days
    ("Born [[July 5, 2002]], Heim", ["day 2002-7-5"]),
    ("on [[October 12, 2025]].", ["day 2025-10-12"]),
    ("[[Nov 1, 2025]] Avondale", ["day 2025-11-1"]),
    ("[[28 June 2009]]", ["day 2009-6-28"]),
    ("on [[the 5th of July]], he", ["day 7-5"]),
    ("[[Sept. 7]] at Atlanta", ["day 9-7"]),
    ("[[Sep 7]], [[Sept 7]], [[September 7]]", ["day 9-7"] * 3),
    ("[[SEPTEMBER 07]]: Corey Heim", ["day 9-7"]),
    ("on [[March 1st]] he", ["day 3-1"]),
    ("[[Nov. 9-10]] in Avondale", ["day 11-9..10"]),
    ("[[Nov. 9\u201310, 2024]]", ["day 2024-11-9..10"]),
    ("[[2025-02-09]]", ["day 2025-2-9"]),
    ("at [[2025-02-09T18:30:00Z]]", ["day 2025-2-9"]),
    ("[[7/25/2025]]", ["day 2025-7-25"]),
    ("[[28-06-2009]] and [[11-19-2007]]", ["day 2009-6-28", "day 2007-11-19"]),
    ("[[5-Jul-2002]], [[2025/02/09]]", ["day 2002-7-5", "day 2025-2-9"]),
    ("(b. [[10/27/48]] in Georgia)", ["day 1948-10-27"]),
    ("(May 26)".replace("May 26", "[[May 26]]"), ["day 5-26"]),
    ("born [[Oct.\n12, 1990]]", ["day 1990-10-12"]),
    ("[[July 4 and 5, 2020]]; on [[July 4]] and 5 wins", ["day 2020-7-4..5", "day 7-4"]),
    ("[[Dec. 30]]-[[Jan. 2, 2025]]", ["day 2024-12-30", "day 2025-1-2"]),
    ("in [[July]] and [[August of 2021]]", ["month 2021-7", "month 2021-8"]),
    ("[[9 June]].", ["day 6-9"]),
    # weekdays
    ("won [[Sunday]].", ["weekday sunday"]),
    ("in [[Friday night]]'s Craftsman 150", ["weekday friday"]),
    ("[[Friday night]]\u2019s race", ["weekday friday"]),
    ("on [[Saturday afternoon]]", ["weekday saturday"]),
    ("[[last Thursday]] at Bristol", ["weekday thursday -1"]),
    ("[[next Saturday]].", ["weekday saturday 1"]),
    ("[[this past Sunday]]", ["weekday sunday -1"]),
    ("[[Saturday, Sept. 20]] | Noon ET", ["day 9-20 saturday"]),
    ("[[Sunday (Sept. 24)]] at", ["day 9-24 sunday"]),
    ("on [[Friday, Aug. 6, 1971]]", ["day 1971-8-6 friday"]),
    ("[[last Friday night (Nov. 3)]] at", ["day 11-3 friday"]),
    ("[[Sunday, 28 June 2009]]", ["day 2009-6-28 sunday"]),
    ("[[Sat., Sept. 20]]", ["day 9-20 saturday"]),
    # months
    ("in [[June]], in [[May]]", ["month 6", "month 5"]),
    ("in [[June 2024]] and [[February of 2019]]", ["month 2024-6", "month 2019-2"]),
    ("[[last September]], when", ["month 9 -1"]),
    ("in [[Sept.]] and in [[Sept. 2024]]", ["month 9", "month 2024-9"]),
    ("[[early June]]", ["month 6"]),
    ("[[June of last year]]", ["month 6 -1"]),
    # years
    ("in [[2023]], six in [[2024]], and now", ["year 2023", "year 2024"]),
    ("[[2003]], [[2004]]", ["year 2003", "year 2004"]),
    ("in [[the 2024 season]]", ["year 2024 season"]),
    ("his [[2025 campaign]]", ["year 2025 season"]),
    ("the [[2025]] Cup Series season", ["year 2025 season"]),
    ("the [[2025]] Daytona 500", ["year 2025"]),
    ("the [[class of 2026]]", ["year 2026 class"]),
    ("the [[2024]] points standings", ["year 2024"]),
    ("back in ['98 and the 2024's".replace("['98", "[['98]]").replace("2024", "[[2024]]"), ["year 1998", "year 2024"]),
    ("in \u2019[98".replace("\u2019[98", "[[\u201998]]"), ["year 1998"]),
    ("in [[2013]], [['14]] and [[2019]]", ["year 2013", "year 2014", "year 2019"]),
    ("[[2004-05]]", ["years 2004..2005"]),
    ("the [[1997\u201398 seasons]]", ["years 1997..1998 season"]),
    ("[[2019\u20132021]]", ["years 2019..2021"]),
    ("[[from 2004 to 2006]]", ["years 2004..2006"]),
    ("[[from 2004 through 2006]], [[between 1999 and 2003]]", ["years 2004..2006", "years 1999..2003"]),
    ("from [[2024]] and on", ["year 2024"]),
    ("[[late 2024]], [[mid-2023]]", ["year 2024", "year 2023"]),
    # windows
    ("won in [[the 1990s]], [[the early 1990s]]", ["window 1990..1999 decade", "window 1990..1999 decade"]),
    ("in [[the '90s]]", ["window 1990..1999 decade"]),
    ("[[since 2004]]", ["window 2004 since"]),
    ("[[since the 2004 season]]", ["window 2004 since"]),
    ("[[the past two seasons]]", ["window 2 season"]),
    ("[[last three years]], [[the last 12 months]]", ["window 3 year", "window 12 month"]),
    ("[[the past decade]]", ["window 1 decade"]),
    ("[[the past few years]]", ["window year"]),
    ("[[the past couple of seasons]]", ["window 2 season"]),
    ("[[the next three seasons]]", ["window 3 next"]),
    ("[[this past season]]", ["window 1 season"]),
    # seasons that count from the article
    ("[[this season]], [[last year]]'s", ["season_rel 0 season", "season_rel -1 year"]),
    ("[[next season]]", ["season_rel 1 season"]),
    ("[[a year ago]], [[two years ago]]", ["season_rel -1 year", "season_rel -2 year"]),
    ("[[earlier this season]]", ["season_rel 0 season"]),
    ("[[THIS SEASON]]", ["season_rel 0 season"]),
    ("[[the current season]], [[the upcoming season]]", ["season_rel 0 season", "season_rel 1 upcoming"]),
    # seasons that count from the story
    ("[[A year later]], he", ["season_narr 1 year"]),
    ("[[That same year]], he", ["season_narr 0 year"]),
    ("[[that season]]", ["season_narr 0 season"]),
    ("[[the following season]], [[the next year]]", ["season_narr 1 season", "season_narr 1 year"]),
    ("[[the year before]].", ["season_narr -1 year"]),
    ("[[two years earlier]]", ["season_narr -2 year"]),
    # weeks, days
    ("[[yesterday]], [[tomorrow night]]", ["relative -1 day", "relative 1 day"]),
    ("[[last week]], [[this weekend]], [[next month]]", ["relative -1 week", "relative 0 weekend", "relative 1 month"]),
    ("[[two weeks ago]], [[a few weeks ago]]", ["relative -2 week", "relative week"]),
    ("[[13 days earlier]]", ["relative -13 day narrative"]),
    ("[[that day]], [[a week later]]", ["relative 0 day narrative", "relative 1 week narrative"]),
    ("[[late last summer]], [[the fall of 2023]]", ["relative -1 summer", "relative 2023 fall"]),
    ("[[last night]]", ["relative -1 day"]),
    ("[[the third quarter of 1989]]", ["relative 1989 3 quarter"]),
    # clock times
    ("at [[3 p.m. ET]] (FS1)", ["clock"]),
    ("at [[7:30 p.m.]] and [[9:30 AM. EDT]]", ["clock", "clock"]),
    ("[[[00:25]]] onwards, (\u200b[[6:38]] on)", ["clock", "clock"]),
    ("about [[8 o'clock]], [[7 ET]]", ["clock", "clock"]),
    # what only looks like one
    ("He may win. May the best man win; May I?", []),
    ("No. 2000, #2000, lap 2004, $2,025, 2,065 points, 2000 laps, 2000km, 2,038 laps", []),
    ("2000-lap 2004 miles 2010 points $2000 12004", []),
    ("the Thursday Thunder title, Monday Night Football", []),
    ("won 12 of 25 races in the No. 11, on lap 99 at 1.5 miles", []),
    ("20251025_kdn_yr6_005 and xNov. 3x", []),
    ("12-03-2008 and 13/13/2008 and 3/4/19", []),
    ("the 22-year-old, a two-year deal, his 19-year career, mid-season", []),
    ("Rookie of the Year, two years in a row, all season, every year", []),
    ("his last season, their next year, the last year of his contract", []),
    ("the year before he joined; the week after the race; a year after that", []),
    ("On Sundays, Daytona, Martinsville, Janet, Augusta, Decker, Marcus", []),
    ("the '10 wins, 'It was', 5'11 and '22-year-old", []),
    ("a quarter of the field, the fall, quarter midget, Weekley, Daytona 500", []),
    ("9-to-2, 4.667, 1:2, 3-wide, P22, 23XI", []),
    ("We, now, second, sec, one week at a time", []),
]  # fmt: skip


def describe(expr: TimeExpr) -> str:
    """Say an expression's value in a few words, for the table."""
    if expr.kind == "clock":
        return "clock"
    parts: list[str] = [expr.kind]
    date = "-".join(str(part) for part in (expr.year, expr.month, expr.day) if part is not None)
    last = expr.last_year or expr.last_day
    if date:
        parts.append(f"{date}..{last}" if last else date)
    if expr.kind == "day":
        if expr.weekday is not None:
            parts.append(WEEKDAYS[expr.weekday])
        return " ".join(parts)
    if expr.kind == "weekday":
        parts.append(expr.word)
    if expr.offset is not None:
        parts.append(str(expr.offset))
    default = {"year": "year", "years": "year", "month": "month", "weekday": expr.word}.get(expr.kind)
    if expr.word != default and not (expr.kind == "month" and expr.word == "year"):
        parts.append(expr.word)
    if expr.narrative:
        parts.append("narrative")
    return " ".join(parts)


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the marks out of a text and give the spans they enclosed."""
    text, spans, start, at = "", [], 0, 0
    while at < len(marked):
        if marked.startswith("[[", at):
            start, at = len(text), at + 2
        elif marked.startswith("]]", at):
            # "]]]": the first bracket is the expression's own.
            if marked.startswith("]]]", at):
                text, at = text + "]", at + 1
            spans.append((start, len(text)))
            at += 2
        else:
            text, at = text + marked[at], at + 1
    return text, spans


@pytest.mark.parametrize(("marked", "values"), FOUND)
def test_found(marked: str, values: list[str]) -> None:
    text, spans = unmark(marked)
    found = find_times(text)
    assert [text[e.start : e.end] for e in found] == [text[a:b] for a, b in spans]
    assert [(e.start, e.end) for e in found] == spans
    assert [describe(e) for e in found] == values


# words, published, keyword arguments, (earliest, latest, precision) or None; an end of None is the same day
RESOLVED = [
    ("July 5, 2002", None, {}, ("2002-07-05", None, "day")),
    ("Nov. 9-10, 2024", None, {}, ("2024-11-09", "2024-11-10", "day")),
    ("February 30, 2024", None, {}, None),
    ("Sunday", "2025-09-21", {}, ("2025-09-21", None, "day")),
    ("Sunday", "2025-09-22", {}, ("2025-09-21", None, "day")),
    ("Friday night", "2025-07-25T23:50:00-04:00", {}, ("2025-07-25", None, "day")),
    ("Thursday", "2025-07-25", {}, ("2025-07-24", None, "day")),
    ("Sunday", "2025-09-19", {"future": True}, ("2025-09-21", None, "day")),
    ("Sunday", "2025-09-21", {"future": True}, ("2025-09-21", None, "day")),
    ("Sunday", None, {}, None),
    ("Sunday", "2025-09", {}, None),
    ("Sunday", "soon", {}, None),
    ("last Thursday", "2025-09-17", {}, ("2025-09-11", None, "day")),
    ("next Saturday", "2025-09-12", {}, ("2025-09-20", None, "day")),
    ("Saturday, Sept. 20", "2025-09-17", {}, ("2025-09-20", None, "day")),
    ("Saturday, November 4", "2023-11-08", {}, ("2023-11-04", None, "day")),
    ("Sunday, Sept. 24", "2024-03-01", {}, ("2023-09-24", None, "day")),
    ("Sunday, Sept. 24", "2025-09-21", {}, None),  # a Sunday in 2023, out of reach
    ("Sept. 24", None, {}, None),
    ("Aug. 8", "2025-07-25", {}, ("2025-08-08", None, "day")),
    ("Aug. 8", "2025-07-25", {"past": True}, ("2024-08-08", None, "day")),
    ("Nov. 1", "2025-07-25", {}, ("2024-11-01", None, "day")),
    ("Nov. 1", "2025-07-25", {"future": True}, ("2025-11-01", None, "day")),
    ("Feb. 29", "2025-07-25", {}, ("2024-02-29", None, "day")),
    ("in June 2024", None, {}, ("2024-06-01", "2024-06-30", "month")),
    ("in June", "2025-07-25", {}, ("2025-06-01", "2025-06-30", "month")),
    ("in July", "2025-07-25", {}, ("2025-07-01", "2025-07-31", "month")),
    ("in November", "2025-07-25", {}, ("2024-11-01", "2024-11-30", "month")),
    ("in November", "2025-07-25", {"future": True}, ("2025-11-01", "2025-11-30", "month")),
    ("last September", "2025-09-06", {}, ("2024-09-01", "2024-09-30", "month")),
    ("last April", "2025-09-06", {}, ("2025-04-01", "2025-04-30", "month")),
    ("June of last year", "2025-09-06", {}, ("2024-06-01", "2024-06-30", "month")),
    ("2024", None, {}, ("2024-01-01", "2024-12-31", "year")),
    ("the 2024 season", None, {}, ("2024-01-01", "2024-12-31", "season")),
    ("2004-05", None, {}, ("2004-01-01", "2005-12-31", "year")),
    ("the 1990s", None, {}, ("1990-01-01", "1999-12-31", "year")),
    ("since 2004", "2025-09-06", {}, None),
    ("last year", "2025-09-06", {}, ("2024-01-01", "2024-12-31", "year")),
    ("next season", "2025-09", {}, ("2026-01-01", "2026-12-31", "season")),
    ("a year later", "2025-09-06", {"narrative_season": 2022}, ("2023-01-01", "2023-12-31", "year")),
    ("a year later", "2025-09-06", {}, None),
    ("yesterday", "2025-03-01", {}, ("2025-02-28", None, "day")),
    ("two days ago", "2025-03-01", {}, ("2025-02-27", None, "day")),
    ("last week", "2025-09-17", {}, ("2025-09-08", "2025-09-14", "month")),
    ("this weekend", "2025-09-17", {}, ("2025-09-19", "2025-09-21", "month")),
    ("last month", "2025-01-05", {}, ("2024-12-01", "2024-12-31", "month")),
    ("a few weeks ago", "2025-01-05", {}, None),
    ("a week later", "2025-01-05", {}, None),
    ("last summer", "2025-09-17", {}, ("2025-06-01", "2025-08-31", "year")),
    ("last summer", "2025-03-17", {}, ("2024-06-01", "2024-08-31", "year")),
    ("the winter of 2024", None, {}, ("2023-12-01", "2024-02-29", "year")),
    ("3 p.m. ET", "2025-03-17", {}, None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "published", "options", "expected"), RESOLVED)
def test_resolve(
    words: str, published: str | None, options: dict[str, int], expected: tuple[str, str | None, str] | None
) -> None:
    [expr] = find_times(words)
    value = resolve(expr, published=published, **options)  # type: ignore[arg-type]
    if expected is None:
        assert value is None
    else:
        assert value is not None
        assert (value.earliest, value.latest, value.precision) == (expected[0], expected[1] or expected[0], expected[2])


SEASONS = [
    ("this season", 2025, None, True, (2025, 2025)),
    ("last year", 2025, None, None, (2024, 2024)),
    ("next season", 2025, None, None, (2026, 2026)),
    ("two years ago", 2023, None, None, (2021, 2021)),
    ("last year", None, None, None, None),
    ("a year later", 2025, 2023, None, (2024, 2024)),
    ("That same year", 2025, 2024, None, (2024, 2024)),
    ("the year before", 2025, 2024, None, (2023, 2023)),
    ("a year later", 2025, None, None, None),
    ("the past two seasons", 2025, None, False, (2023, 2024)),
    ("the past two seasons", 2025, None, True, (2024, 2025)),
    ("the past two seasons", 2025, None, None, None),
    ("the past few years", 2025, None, True, None),
    ("the last three weeks", 2025, None, True, None),
    ("the next two seasons", 2025, None, True, None),
    ("since 2004", 2025, None, True, None),
    ("the 1990s", 2025, None, True, (1990, 1999)),
    ("2004-05", 2025, None, None, (2004, 2005)),
    ("the 2024 season", None, None, None, (2024, 2024)),
    ("the fall of 2023", None, None, None, (2023, 2023)),
    ("June 2024", None, None, None, (2024, 2024)),
    ("July 5, 2002", None, None, None, (2002, 2002)),
    ("the upcoming season", 2025, None, False, None),
    ("the upcoming season", 2025, None, True, (2026, 2026)),
    ("Sunday", 2025, None, True, None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "season", "narrative", "in_season", "expected"), SEASONS)
def test_resolve_seasons(
    words: str, season: int | None, narrative: int | None, in_season: bool | None, expected: tuple[int, int] | None
) -> None:
    [expr] = find_times(words)
    found = resolve_seasons(expr, published_season=season, narrative_season=narrative, in_season=in_season)
    assert found == expected


def test_extract_dates_reads_tense_and_story() -> None:
    text = (
        "Smith won on Saturday. The series will race again on Sunday and opens its playoffs Oct. 3.\n"
        "He debuted in 2021. The following year he won. At 3 p.m. nothing happened, a few weeks ago."
    )
    found = [(d.text, d.earliest, d.latest, d.precision) for d in extract_dates(text, "2025-09-18")]
    assert found == [
        ("Saturday", "2025-09-13", "2025-09-13", "day"),
        ("Sunday", "2025-09-21", "2025-09-21", "day"),
        ("Oct. 3", "2025-10-03", "2025-10-03", "day"),
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("The following year", "2022-01-01", "2022-12-31", "year"),
    ]


def test_extract_dates_without_a_published_date_keeps_what_is_absolute() -> None:
    found = [
        (d.text, d.precision) for d in extract_dates("Since 2004, last week, Sunday, in the 1990s, on May 3, 2001.")
    ]
    assert found == [("2004", "year"), ("the 1990s", "decade"), ("May 3, 2001", "day")]


# Fragments make expressions likely; any text at all must be survived too.
PIECES = [
    "the past two seasons", "a year later",
    "Sept. ", "May ", "20", "24", "2024", "-", "\u2013", "/", "7/25/2025", "'98",
    "12", ", ", "Sunday", "(", ")", "[00:25]", " ", "\n", "last ", "next ", "this ", "week", "ago", "since ", "from ",
    "to ", "and ", "1990s", "3 p.m. ET", ":30", "No. ", "lap ", "12/31/99", "29 February 2023", "31", "Jun",
]  # fmt: skip
FRAGMENTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
TEXTS = st.one_of(st.text(max_size=120), FRAGMENTS)
DATES = st.one_of(
    st.none(), st.dates().map(str), st.text(max_size=12), st.sampled_from(["2025-02", "0001-01-01", "9999-12-31"])
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, DATES)
def test_any_text(text: str, published: str | None) -> None:
    found = find_times(text)
    assert found == find_times(text)
    end = 0
    for expr in found:
        assert end <= expr.start < expr.end <= len(text)
        end = expr.end
        for future in (False, True):
            value = resolve(expr, published=published, narrative_season=2020, future=future)
            assert value is None or value.earliest <= value.latest
        seasons = resolve_seasons(expr, published_season=2025, narrative_season=2020, in_season=True)
        assert seasons is None or seasons[0] <= seasons[1]
    for date in extract_dates(text, published):
        assert text[date.start : date.end] == date.text
        assert date.text.strip()
        assert date.earliest <= date.latest


def test_what_stands_around_a_text_does_not_move_it() -> None:
    text = "He won on Sunday, Sept. 24, 2023, and again a year later."
    alone, within = find_times(text), find_times("\U0001f3c1\n" + text + "\nJune 3")
    for one, other in zip(alone, within[:-1], strict=True):
        for field in fields(TimeExpr):
            shift = 2 if field.name in ("start", "end") else 0
            left, right = getattr(one, field.name), getattr(other, field.name)
            assert (left + shift if shift else left) == right
