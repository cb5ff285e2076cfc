"""Claims and findings do not depend on how rows are parted: here by hand, as an engine would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from zlib import crc32

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.conflicts import find_conflicts
from extractor.conflicts.engine import in_order
from extractor.conflicts.judge import Judge
from extractor.engines.partitions import (
    CLAIMS,
    WRONG,
    Row,
    extracted,
    facts_of,
    found,
    heads_of,
    judged,
)
from extractor.formats.columns import columns_of, record_of, row
from extractor.pipeline import load, read_article
from extractor.records import ArticleRecord, Claim, Finding
from tests.conflicts.making import claim as conflicting
from tests.conflicts.test_index import ARTICLES, CALENDAR, article
from tests.conflicts.test_scenarios import OWED
from tests.engines.making import article_row, articles, local
from tests.fakes import fake_read

NASCAR = Judge(None, "nascar")


def shuffled(rows: Iterable[Row], by: str, count: int, *, then: tuple[str, ...] = ()) -> Iterator[list[Row]]:
    """Partitions in which rows of one key stand together; which key comes where is nobody's business."""
    parts: dict[int, list[Row]] = defaultdict(list)
    for each in reversed(list(rows)):
        parts[crc32(each[by].encode()) % count].append(each)
    for part in parts.values():
        yield sorted(part, key=lambda each: tuple(each[name] for name in (by, *then)))


def over(parts: Iterable[list[Row]], step: Callable[[Iterable[Row]], Iterator[Row]]) -> list[Row]:
    return [each for part in parts for each in step(part)]


def findings_of(claims: list[Row], count: int, *, copies: bool = True, judge: Judge = NASCAR) -> list[Finding]:
    sketched = {each["article_id"]: each["fingerprint"] for each in claims if each["fingerprint"]}
    heads = heads_of({"id": id, "fingerprint": one} for id, one in sketched.items()) if copies else {}
    rows = over(shuffled(claims, "article_id", count), lambda part: facts_of(part, judge))
    for kind in ("season", "subject"):
        together = shuffled(rows, "cell", count, then=("rank", "article"))
        rows = over(together, lambda part, kind=kind: judged(part, kind, judge, heads))  # type: ignore[misc]
    return in_order(record_of(each, Finding) for each in found(rows))


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    nlp = load()
    return list(extracted(map(article_row, articles()), lambda article: read_article(nlp, article)))


def test_claims_are_those_of_a_local_run(rows: list[Row]) -> None:
    assert [record_of(each, Claim) for each in rows if each["id"]] == local().claims
    assert len(local().claims) > 500


def test_every_article_is_there(rows: list[Row]) -> None:
    assert {tuple(each) for each in rows} == {tuple(column.name for column in CLAIMS)}
    seen = {each["article_id"]: (each["status"], each["fingerprint"]) for each in rows}
    assert seen == {each.record.id: (each.record.status, each.record.fingerprint) for each in local().outcomes}
    titles = {each["article_id"]: each["article_title"] for each in rows}
    assert titles == {each.record.id: each.record.title for each in local().outcomes}


@pytest.mark.parametrize("count", [1, 3, 50])
def test_findings_are_those_of_a_local_run(rows: list[Row], count: int) -> None:
    assert findings_of(rows, count) == local().findings
    assert len(local().findings) > 20


def test_without_fingerprints_a_copy_is_a_witness(rows: list[Row]) -> None:
    assert findings_of(rows, 2, copies=False) != local().findings


def as_rows(claims: list[Claim], record: ArticleRecord) -> Iterator[Row]:
    for one in claims:
        about = {"status": "ok", "error": None, "fingerprint": record.fingerprint}
        yield {**row(msgspec.to_builtins(one), columns_of(Claim)), **about}
    if not claims:
        yield {"id": None, "article_id": record.id, "fingerprint": record.fingerprint}


ARTICLE = st.tuples(
    st.lists(st.integers(0, len(ARTICLES) - 1), max_size=6),
    st.one_of(st.none(), st.integers(0, 6).map(lambda at: at * 9)),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ARTICLE, min_size=1, max_size=12), st.integers(1, 5))
def test_any_articles_give_the_findings_of_a_local_search(made: list[tuple[list[int], int | None]], count: int) -> None:
    there = [
        article(f"art{at:02d}", [one for each in picked for one in ARTICLES[each]], print_from)
        for at, (picked, print_from) in enumerate(made)
    ]
    rows = [each for claims, record in there for each in as_rows(claims, record)]
    expected = find_conflicts(
        [one for claims, _ in there for one in claims], articles=[record for _, record in there], calendar=CALENDAR
    )
    assert findings_of(rows, count, judge=Judge(CALENDAR, "nascar")) == expected


@pytest.mark.parametrize("name", OWED)
def test_every_scenario(name: str) -> None:
    claims, _ = OWED[name]
    rows = [each for one in claims for each in as_rows([one], ArticleRecord(id=one.article.id))]
    assert findings_of(rows, 3, judge=Judge(CALENDAR, "nascar")) == find_conflicts(claims, calendar=CALENDAR)


def test_an_article_at_odds_with_itself_is_not_lost_among_those_who_say_half_of_it() -> None:
    wins = [conflicting("wins", 9, 2025, art=art, pub="2025-11-20", tally="final") for art in (*"abcdefgh", "zz")]
    claims = [*wins, conflicting("top_fives", 5, 2025, art="zz", pub="2025-11-20", tally="final")]
    expected = find_conflicts(claims, calendar=CALENDAR)
    assert any("zz" in position.articles for finding in expected for position in finding.positions)
    records = {one.article.id: ArticleRecord(id=one.article.id) for one in claims}
    rows = [each for one in claims for each in as_rows([one], records[one.article.id])]
    assert findings_of(rows, 2, judge=Judge(CALENDAR, "nascar")) == expected


def test_a_number_that_its_season_tells_as_wrong_reaches_the_driver() -> None:
    """What is wrong there is no change of numbers."""
    claims = [
        conflicting("car_number", "7", 2025, art="a", race="tiny-200"),
        conflicting("car_number", "9", 2026, art="a", modality="planned"),
        conflicting("car_number", "07", 2025, art="b", race="tiny-200"),
    ]
    rows = [each for one in claims for each in as_rows([one], ArticleRecord(id=one.article.id))]
    judge = Judge(CALENDAR, "nascar")
    facts = over(shuffled(rows, "article_id", 1), lambda part: facts_of(part, judge))
    told = over(shuffled(facts, "cell", 1), lambda part: judged(part, "season", judge, {}))
    wrong = {(each["cell"], each["payload"].decode()) for each in told if each["rank"] == WRONG}
    assert wrong == {("subject/0/ann-rowan", one.id) for one in (claims[0], claims[2])}
    assert [finding.verdict for finding in findings_of(rows, 1, judge=judge)] == ["contradiction"]


@pytest.mark.parametrize(
    ("fields", "status", "error"),
    [
        ({"text": "Heim won 9 races."}, "ok", None),
        ({"text": " "}, "empty", None),
        ({"text": None}, "failed", "a: the row has no text; leave it out."),
        ({"id": None}, "failed", "?: the row has no id; give every article one of its own."),
        ({"text": "BOOM"}, "failed", "a: reading failed in tests.fakes (ValueError: the roof fell in)"),
        ({"published": "soon"}, "failed", "a: "),
        ({"text": "Heim\0won"}, "failed", "a: "),
    ],
)
def test_errors_are_rows(fields: Row, status: str, error: str | None) -> None:
    given = {"id": "a", "text": "Heim won 9 races.", "published": None, "title": None, "source": "wire", **fields}
    [made] = extracted([given], fake_read)
    assert (made["status"], made["article_source"]) == (status, "wire")
    assert (made["id"] is None) == (status != "ok")
    assert (made["error"] is None) == (error is None)
    assert (made["error"] or "").startswith(error or "")


def test_the_gate_turns_away() -> None:
    given = {"id": "a", "text": "Heim won 9 races.", "published": None, "title": "T", "source": None}
    [made] = extracted([given], fake_read, lambda text: False)
    assert (made["status"], made["id"], made["article_title"]) == ("skipped", None, "T")
