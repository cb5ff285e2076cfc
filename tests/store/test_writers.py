"""Several writers at once, and a database that goes away: the findings are those of one writer, nothing is lost or doubled."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from itertools import repeat

import msgspec
import pytest
from sqlalchemy import Connection, create_engine, event, text

from extractor.conflicts import Changes
from extractor.errors import StoreError
from extractor.records import ArticleRecord, Claim
from extractor.store import ClaimStore
from tests.conflicts.making import claim
from tests.conflicts.test_index import ARTICLES, CALENDAR, article, fingerprint, from_the_start
from tests.store.databases import postgres

There = dict[str, tuple[list[Claim], ArticleRecord]]
WRITERS = 3


def made(count: int) -> There:
    """Articles that share drivers and seasons, and some that are copies of others."""
    return {
        f"art{at:02d}": article(f"art{at:02d}", [*ARTICLES[at % 40], *ARTICLES[(at * 7) % 40]], at % 9 * 7)
        for at in range(count)
    }


def write(store: ClaimStore, there: There, writer: int) -> None:
    """A writer's share: an older version, one that is taken out again, and then the newest. Every fifth all of them add."""
    for at, (name, (claims, record)) in enumerate(there.items()):
        if at % WRITERS == writer and at % 5:
            older, _ = article(name, ARTICLES[at], None)
            store.add(ArticleRecord(id=name), older)
            if at % 2:
                store.remove(name)
        if at % WRITERS == writer or at % 5 == 0:
            store.add(record, claims)


def write_in_a_process(url: str, there: There, writer: int) -> None:
    with ClaimStore(url, calendar=CALENDAR) as store:
        write(store, there, writer)


def test_processes_at_once_end_where_one_ends(url: str) -> None:
    there = made(18)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(WRITERS, mp_context=context) as pool:
        list(pool.map(write_in_a_process, repeat(url), repeat(there), range(WRITERS)))
    with ClaimStore(url, calendar=CALENDAR) as store:
        assert list(store.conflicts()) == from_the_start(there)
        assert [one.id for one in store.articles()] == sorted(there)


def test_threads_at_once_end_where_one_ends(url: str) -> None:
    there = made(18)
    with ClaimStore(url, calendar=CALENDAR) as store, ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, repeat(store), repeat(there), range(WRITERS)))
        assert list(store.conflicts()) == from_the_start(there)
        assert len(list(store.claims())) == sum(len(claims) for claims, _ in there.values())


def test_stores_that_open_at_once_make_one(url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        for store in pool.map(ClaimStore, repeat(url, 4)):
            assert list(store.articles()) == []
            store.close()


def test_an_open_query_does_not_wait_for_a_writer_nor_he_for_it(url: str) -> None:
    there = made(3)
    with ClaimStore(url, calendar=CALENDAR) as store:
        for claims, record in there.values():
            store.add(record, claims)
        query = store.claims()
        first = next(query)
        store.remove("art01")
        assert [first, *query] == [one for claims, _ in there.values() for one in claims]
        assert {one.article.id for one in store.claims()} == {"art00", "art02"}


STATEMENTS = ["INSERT INTO articles", "INSERT INTO shingles", "INSERT INTO facts", "INSERT INTO findings", "COMMIT"]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_connection_that_is_cut_in_a_transaction_loses_that_transaction_alone(
    postgres_url: str, statement: str
) -> None:
    one = [claim("wins", 12, 2025, art="a", pub="2025-11-05")]
    two = [claim("wins", 11, 2025, art="b", pub="2025-12-01")]
    records = [ArticleRecord(id=name, fingerprint=f"{at:08x}") for at, name in enumerate("ab")]
    with ClaimStore(postgres_url, calendar=CALENDAR) as store:
        store.add(records[0], one)
        cut = cut_before(store, statement)
        with pytest.raises(StoreError, match=r"the connection was lost .* do the last step again"):
            store.add(records[1], two)
        assert cut() == 1
        assert list(store.articles()) == records[:1]
        assert list(store.conflicts()) == []
        assert [one.verdict for one in store.add(records[1], two).found] == ["contradiction"]
        assert store.add(records[1], two) == ((), ())
        assert list(store.claims()) == [*one, *two]


def cut_before(store: ClaimStore, statement: str) -> Callable[[], int]:
    """Ends the connection of a store from another one, once, right before a statement; how often that was done."""
    engine = store._database._engine
    done: list[int] = []

    def cut(connection: Connection) -> None:
        if not done:
            pid = connection.connection.dbapi_connection.info.backend_pid  # type: ignore[union-attr]
            done.append(pid)
            other = create_engine(str(postgres()).replace("postgresql:", "postgresql+psycopg:"))
            with other.connect() as killer:
                killer.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid})
            other.dispose()

    @event.listens_for(engine, "before_cursor_execute")
    def before(connection: Connection, cursor: object, said: str, *_: object) -> None:
        before.armed = getattr(before, "armed", False) or "INSERT INTO findings" in said  # type: ignore[attr-defined]
        if said.startswith(statement):
            cut(connection)

    @event.listens_for(engine, "commit")
    def commit(connection: Connection) -> None:
        if statement == "COMMIT" and getattr(before, "armed", False):
            cut(connection)

    return lambda: len(done)


WINS = ArticleRecord(id="a"), [claim("wins", 12, 2025, art="a", pub="2025-11-05")]
OTHER = ArticleRecord(id="b"), [claim("wins", 11, 2025, art="b", pub="2025-12-01")]
AGREEING = ArticleRecord(id="c"), [claim("wins", 12, 2025, art="c", pub="2025-11-05")]
PRINT = fingerprint(100)


def printed(one: tuple[ArticleRecord, list[Claim]]) -> tuple[ArticleRecord, list[Claim]]:
    return msgspec.structs.replace(one[0], fingerprint=PRINT), one[1]


@pytest.mark.parametrize(
    ("before", "one", "between"),
    [
        ([], WINS, OTHER),
        ([WINS], OTHER, AGREEING),
        ([OTHER], printed(WINS), printed(AGREEING)),
        ([OTHER], printed(AGREEING), printed(WINS)),
    ],
    ids=["one key", "a witness more", "copies", "copies, the first by id later"],
)
def test_a_writer_that_another_one_overtakes_sees_what_he_wrote(
    postgres_url: str,
    before: list[tuple[ArticleRecord, list[Claim]]],
    one: tuple[ArticleRecord, list[Claim]],
    between: tuple[ArticleRecord, list[Claim]],
) -> None:
    """The other one comes between the last statement of the first and its commit."""
    owed = [*before, between, one]
    second: list[Future[Changes]] = []
    with (
        ClaimStore(postgres_url, calendar=CALENDAR) as store,
        ClaimStore(postgres_url, calendar=CALENDAR) as other,
        ThreadPoolExecutor(1) as pool,
    ):
        store.add_many([(ArticleRecord(id="z"), []), *before])

        @event.listens_for(store._database._engine, "commit")
        def overtaken(connection: Connection) -> None:
            if not second and wrote(connection):
                second.append(pool.submit(other.add, *between))
                wait(second, timeout=0.5)  # where both write one row, the other one waits for us

        store.add(*one)
        second[0].result()
        assert list(store.conflicts()) == from_the_start({record.id: (made, record) for record, made in owed})


def wrote(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT pg_current_xact_id_if_assigned() IS NOT NULL").scalar_one() is True
