"""What the store keeps, refuses, and how older tables become newer ones."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection, event, text

from extractor.errors import StoreError
from extractor.records import ArticleRecord, ArticleRef
from extractor.store import ClaimStore, migrations
from tests.conflicts.making import claim
from tests.conflicts.test_index import CALENDAR

WINS = ArticleRecord(id="a", sha256="1"), [claim("wins", 12, 2025, art="a", pub="2025-11-05")]
OTHER = ArticleRecord(id="b", sha256="2"), [claim("wins", 11, 2025, art="b", pub="2025-12-01")]


def test_the_same_again_changes_nothing(url: str) -> None:
    with ClaimStore(url, calendar=CALENDAR) as store:
        store.add(*WINS)
        (found,) = store.add(*OTHER).found
        assert store.add(*OTHER) == ((), ())
        assert store.remove("nobody") == ((), ())
        assert list(store.conflicts()) == [found]


def test_a_newer_version_replaces_the_older(url: str) -> None:
    with ClaimStore(url, calendar=CALENDAR) as store:
        store.add(*WINS)
        (found,) = store.add(*OTHER).found
        assert store.add(ArticleRecord(id="b", sha256="3"), []) == ((), (found.id,))
        assert list(store.claims()) == WINS[1]
        assert [one.sha256 for one in store.articles()] == ["1", "3"]


def test_an_article_is_current_by_bytes_and_version(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with ClaimStore(url, calendar=CALENDAR) as store:
        store.add(*WINS)
        store.add(ArticleRecord(id="without"), [])
        asked = [("a", "1"), ("a", "2"), ("b", "1"), ("without", None)]
        assert [store.is_current(*one) for one in asked] == [True, False, False, False]
    monkeypatch.setattr("extractor.store.store.package_version", lambda: "9.9")
    with ClaimStore(url, calendar=CALENDAR) as store:
        assert not store.is_current("a", "1")


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (ArticleRecord(id="b"), "b: claims of one article are wanted, some are of a"),
        (ArticleRecord(id="x\0"), "an id has 1 to 1000 bytes, none of them NUL"),
        (ArticleRecord(id="é" * 501), "an id has 1 to 1000 bytes"),
        (ArticleRecord(id=""), "an id has 1 to 1000 bytes"),
    ],
)
def test_what_cannot_be_stored_is_refused_with_all_that_came_with_it(article: ArticleRecord, said: str) -> None:
    with ClaimStore("sqlite://", calendar=CALENDAR) as store:
        with pytest.raises(ValueError, match=said):
            store.add_many([OTHER, (article, WINS[1] if article.id == "b" else [])])
        assert list(store.articles()) == []


def test_any_text_is_kept_as_it_is(url: str) -> None:
    words = "\0 \N{BELL} 🏁 ' \" \\ \u2028 %s :name"
    record = ArticleRecord(id="é/🏁 ':x %s", source=words, title=words)
    one = msgspec.structs.replace(WINS[1][0], article=ArticleRef(record.id, words, words), rule=words)
    with ClaimStore(url, calendar=CALENDAR) as store:
        store.add(record, [one])
        assert list(store.claims(article=record.id)) == [one]
        assert list(store.articles()) == [record]


def test_orders_are_those_of_python(url: str) -> None:
    names = ["a", "B", "é", "z", "Z", "a b", "a-b", "\U0001f3c1", "\ufffd"]
    with ClaimStore(url, calendar=CALENDAR) as store:
        store.add_many((ArticleRecord(id=name), []) for name in names)
        assert [one.id for one in store.articles()] == sorted(names)


def test_a_writer_that_is_killed_loses_its_transaction_alone(url: str) -> None:
    program = (
        "import os, signal, sys\n"
        "from sqlalchemy import event\n"
        "from extractor.store import ClaimStore\n"
        "from tests.store.test_store import CALENDAR, OTHER, WINS\n"
        "store = ClaimStore(sys.argv[1], calendar=CALENDAR)\n"
        "store.add(*WINS)\n"
        "event.listen(store._database._engine, 'commit', lambda _: os.kill(os.getpid(), signal.SIGKILL))\n"
        "store.add(*OTHER)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, url], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with ClaimStore(url, calendar=CALENDAR) as store:
        assert [one.id for one in store.articles()] == ["a"]
        assert [one.verdict for one in store.add(*OTHER).found] == ["contradiction"]


def test_a_full_disk_loses_one_transaction_alone(tmp_path: Path) -> None:
    with ClaimStore(f"sqlite:///{tmp_path}/claims.db", calendar=CALENDAR) as store:
        store.add(*WINS)
        event.listen(store._database._engine, "connect", lambda one, _: one.execute("PRAGMA max_page_count = 1"))
        store._database._engine.dispose()
        big = [claim("wins", at, 2025, art="b", pub="2025-12-01") for at in range(2000)]
        with pytest.raises(StoreError, match=r"the database refuses \(database or disk is full\); nothing of the last"):
            store.add(OTHER[0], big)
        assert [one.id for one in store.articles()] == ["a"]


def add_a_column(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE articles ADD COLUMN mood TEXT"))
    connection.execute(text("UPDATE articles SET mood = 'good'"))


def count_articles(connection: Connection) -> None:
    counted = connection.execute(text("SELECT count(*) FROM articles WHERE mood = 'good'")).scalar_one()
    connection.execute(text("INSERT INTO meta (name, value) VALUES ('counted', :counted)"), {"counted": str(counted)})


def break_down(connection: Connection) -> None:
    connection.execute(text("DELETE FROM articles"))
    connection.execute(text("SELECT * FROM nothing"))


def open_with(monkeypatch: pytest.MonkeyPatch, url: str, *steps: migrations.Step) -> ClaimStore:
    monkeypatch.setattr(migrations, "STEPS", steps)
    return ClaimStore(url, calendar=CALENDAR)


def test_an_older_store_is_migrated_step_by_step(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_with(monkeypatch, url) as store:
        store.add(*WINS)
    for steps in [(add_a_column,), (add_a_column, count_articles), (add_a_column, count_articles)]:
        with open_with(monkeypatch, url, *steps) as store, store._database.reading() as connection:
            assert migrations.stored_version(connection) == 1 + len(steps)
            assert [one.id for one in store.articles()] == ["a"]
    with open_with(monkeypatch, url, *steps) as store, store._database.reading() as connection:
        assert connection.execute(text("SELECT value FROM meta WHERE name = 'counted'")).scalar() == "1"


def test_a_step_that_fails_leaves_the_older_store(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_with(monkeypatch, url) as store:
        store.add(*WINS)
    with pytest.raises(StoreError, match="nothing of the last step was written"):
        open_with(monkeypatch, url, add_a_column, break_down)
    with open_with(monkeypatch, url, add_a_column) as store:
        assert [one.id for one in store.articles()] == ["a"]


def test_a_newer_store_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    open_with(monkeypatch, url, add_a_column).close()
    with pytest.raises(StoreError, match="the store's tables are of version 2 and this package knows 1; use the newer"):
        open_with(monkeypatch, url)


def test_a_new_store_is_of_the_newest_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_with(monkeypatch, f"sqlite:///{tmp_path}/new.db", break_down) as store:
        assert list(store.articles()) == []
