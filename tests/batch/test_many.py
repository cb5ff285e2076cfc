"""A stream of articles in the middle of somebody else's program."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import signal
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import Any

import pytest

from extractor import Article, extract_many
from extractor.batch import pool
from extractor.batch.many import Extracted
from extractor.errors import InputError, LexiconError, UsageError
from tests.batch.making import faulty_read, late_read, numbers, uneven_read
from tests.fakes import fake_read


def ask(articles: Any, **options: Any) -> Iterator[Extracted]:
    return extract_many(articles, **{"reader": fake_read, **options})


def told(results: Any) -> list[tuple[str, str, list[int]]]:
    return [(one.article.id, one.article.status, [claim.value.number for claim in one.claims]) for one in results]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order_whatever_is_given(workers: int) -> None:
    given = [
        "Heim won 9 races.",
        {"text": "Riggs won 2 races. Heim won 8 races.", "id": "r", "published": "Sun, 09 Feb 2025 18:30:00 GMT"},
        Article(id="w", text="Heim won 7 races."),
        " ",
        {"text": "BOOM"},
    ]
    results = list(ask(given, workers=workers))
    assert told(results) == [
        ("1", "ok", [9]),
        ("r", "ok", [2, 8]),
        ("w", "ok", [7]),
        ("4", "empty", []),
        ("5", "failed", []),
    ]
    assert results[1].article.published is not None
    assert results[1].article.published.earliest == "2025-02-09"
    assert results[1].lines.count(b"\n") == 2
    assert {one.version for one in results} == {results[0].version}
    assert [one.settings for one in results] == [{"lexicon": "nascar"}] * 5


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (7, "1: a int is no article; give a text, a mapping or an Article."),
        ({"id": "x"}, "1: 'text' must be a string, not NoneType."),
        ({"id": "x", "text": 7}, "1: 'text' must be a string, not int."),
        ({"text": "a", "title": ["b"]}, "1: 'title' must be a string, not list."),
        ({"text": "a", "published": "soon"}, "1: the date 'soon' cannot be read; write it as 2025-02-09."),
        ("half \ud83c", "1: 'text' holds half a character at 5; decode it properly."),
        (Article(id="a", text=None), "1: 'text' must be a string, not NoneType."),  # type: ignore[arg-type]
        ("BOOM", "1: reading failed in tests.fakes (ValueError: the roof fell in); please report it with the article."),
    ],
)
def test_what_cannot_be_read_is_a_record_or_an_error(given: Any, said: str) -> None:
    first, second = ask([given, "Heim won 9 races."])
    assert (first.article.status, first.article.error) == ("failed", said)
    assert second.article.status == "ok"
    results = ask(["Heim won 9 races.", given], on_error="raise")
    assert next(results).article.status == "ok"
    with pytest.raises(InputError) as caught:
        next(results)
    assert f"{caught.value}." == said.replace("1: ", "2: ")


def test_one_worker_takes_an_article_when_its_result_is_asked_for() -> None:
    source = numbers()
    results = ask(f"Heim won {number} races." for number in source)
    for _ in range(3):
        next(results)
    assert next(source) == 3


def test_workers_take_a_bounded_number_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "AHEAD", 5)
    source = numbers()
    results = ask((f"Heim won {number} races." for number in source), workers=2, reader=late_read)
    assert told([next(results)]) == [("1", "ok", [0])]
    assert 5 <= next(source) <= 11  # all the others were read in the meantime
    for _ in range(50):
        next(results)
    assert next(source) <= 63
    results.close()  # type: ignore[attr-defined]


def test_heavy_texts_are_taken_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "HEAVY", 1)
    source = numbers()
    results = ask((f"Heim won {number} races." for number in source), workers=2, reader=late_read)
    assert [one.claims[0].value.number for one, _ in zip(results, range(5), strict=False)] == [0, 1, 2, 3, 4]
    assert next(source) <= 7
    results.close()  # type: ignore[attr-defined]


def test_a_source_that_fails_does_so_after_the_results_of_what_it_gave() -> None:
    def source() -> Iterator[str]:
        yield from ("Heim won 1 races.", "Heim won 2 races.")
        raise KeyError("the queue is gone")

    for workers in (1, 2):
        results = ask(source(), workers=workers)
        assert told([next(results), next(results)]) == [("1", "ok", [1]), ("2", "ok", [2])]
        with pytest.raises(KeyError):
            next(results)


def test_a_stuck_article_is_ended() -> None:
    assert told(ask(["STUCK", "Heim won 9 races."], reader=faulty_read, time_limit=0.3)) == [
        ("1", "failed", []),
        ("2", "ok", [9]),
    ]


@pytest.mark.parametrize("leave", ["close", "forget", "exhaust"])
def test_workers_end_with_the_generator(monkeypatch: pytest.MonkeyPatch, leave: str) -> None:
    started: list[Any] = []
    begin = pool.ForkServer.__init__

    def noted(self: Any, *args: Any) -> None:
        begin(self, *args)
        started.append(self._process)

    monkeypatch.setattr(pool.ForkServer, "__init__", noted)
    source = (f"Heim won {number} races." for number in (range(9) if leave == "exhaust" else numbers()))
    results = ask(source, workers=2)
    next(results)
    (process,) = started
    assert process.poll() is None
    if leave == "close":
        results.close()  # type: ignore[attr-defined]
    elif leave == "exhaust":
        assert len(list(results)) == 8
    del results
    gc.collect()
    assert process.returncode == 0


def test_wrong_use_is_told_at_once() -> None:
    with pytest.raises(UsageError, match="on_error: 'ignore' is not known"):
        ask([], on_error="ignore")
    with pytest.raises(UsageError, match="workers: 0"):
        ask([], workers=0)
    with pytest.raises(LexiconError):
        extract_many([], lexicon="no such lexicon")


def test_nothing_is_set_up_behind_the_callers_back() -> None:
    def setup() -> tuple[object, ...]:
        handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD)]
        return (*logging.getLogger().handlers, logging.getLogger().level, *handlers, threading.active_count())

    before = setup()
    results = ask(["Heim won 9 races."] * 5, workers=2)
    next(results)
    assert setup() == before
    assert len(list(results)) == 4
    assert setup() == before


TEXTS = [f"Heim won {number} races." for number in range(40)]


def test_threads_each_have_their_own() -> None:
    found: dict[int, list[Any]] = {}

    def work(number: int) -> None:
        found[number] = told(ask(TEXTS, workers=1 + number % 2, reader=uneven_read))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(found.values()) == [told(ask(TEXTS))] * 4


def _in_a_process(connection: Connection) -> None:
    connection.send(told(ask(TEXTS, workers=2)))


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")
def test_daemons_may_use_it_however_they_were_started(method: str) -> None:
    """As in the workers of a task queue, which may have no children by ``multiprocessing``."""
    context = multiprocessing.get_context(method)
    ours, theirs = context.Pipe()
    process = context.Process(target=_in_a_process, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    assert ours.recv() == told(ask(TEXTS))
    process.join()
    ours.close()
    process.close()


def test_a_fork_leaves_the_workers_of_its_parent_alone() -> None:
    results = ask((f"Heim won {number} races." for number in numbers()), workers=2)
    next(results)
    context = multiprocessing.get_context("fork")
    process = context.Process(target=results.close)  # type: ignore[attr-defined]
    process.start()
    process.join()
    assert process.exitcode == 0
    process.close()
    assert told([next(results)]) == [("2", "ok", [1])]
    results.close()  # type: ignore[attr-defined]
