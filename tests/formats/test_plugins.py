"""Readers that other packages add."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from extractor.batch.discover import discover
from extractor.errors import UsageError
from extractor.formats import readers as table
from extractor.formats.inputs import InputFile, Items
from extractor.formats.readers import Reader, extensions, is_readable
from extractor.formats.sources import Source
from extractor.records import Article
from tests.formats.making import read, told


def read_cards(source: Source) -> Items:
    """Articles on cards: ``=== id`` above each."""
    for card in source.whole(source.settings.article_bytes).decode().split("=== ")[1:]:
        id, _, text = card.partition("\n")
        if not text:
            raise RuntimeError("an empty\ncard")
        yield Article(id=f"{source.file.id}/{id}", text=text)


def sniff_cards(head: bytes) -> bool:
    return head.startswith(b"=== ")


CARDS = Reader("cards", (".cards",), read_cards, sniff_cards)
SHOUTED = Reader("shouted", (".txt",), lambda source: iter([Article(id="x", text="loud")]))
NO_READER = read_cards


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    points = [EntryPoint(name.lower(), f"{__name__}:{name}", "extractor.readers") for name in request.param]
    monkeypatch.setattr(table, "entry_points", lambda group: EntryPoints(points).select(group=group))
    table.readers.cache_clear()
    yield
    table.readers.cache_clear()


@pytest.mark.parametrize("plugged", [["CARDS"]], indirect=True)
@pytest.mark.usefixtures("plugged")
def test_a_reader_of_another_package_is_used(tmp_path: Path) -> None:
    data = b"=== 1\nRowan won.\n=== 2\nLund lost.\n"
    items = read(tmp_path, "a.cards", data)
    assert [item.id for item in items] == ["a.cards/1", "a.cards/2"]
    assert told(items) == ["Rowan won.\n", "Lund lost.\n"]
    assert told(read(tmp_path, "b.dump", data)) == told(items)
    assert ".cards" in extensions()
    assert is_readable("x/A.Cards.gz")
    assert [file.id for file in discover([tmp_path]) if isinstance(file, InputFile)] == ["a.cards"]


@pytest.mark.parametrize("plugged", [["CARDS"]], indirect=True)
@pytest.mark.usefixtures("plugged")
def test_what_it_raises_is_a_failed_record(tmp_path: Path) -> None:
    assert told(read(tmp_path, "a.cards", b"=== 1\nRowan won.\n=== 2")) == [
        "Rowan won.\n",
        "failed: a.cards: its reader failed (RuntimeError: an empty card); please report it with the file.",
    ]


@pytest.mark.parametrize("plugged", [["SHOUTED"]], indirect=True)
@pytest.mark.usefixtures("plugged")
def test_it_goes_before_our_own(tmp_path: Path) -> None:
    assert told(read(tmp_path, "a.txt", b"Rowan won.")) == ["loud"]


@pytest.mark.parametrize(
    ("plugged", "said"),
    [
        (
            ["MISSING"],
            r"the reader missing \(tests\.formats\.test_plugins:MISSING\) cannot be loaded \(.*\); repair or remove it",
        ),
        (["NO_READER"], r"the reader no_reader .* is no extractor\.formats\.readers\.Reader; make it one"),
    ],
    indirect=["plugged"],
)
@pytest.mark.usefixtures("plugged")
def test_one_that_cannot_be_used_is_named(said: str) -> None:
    with pytest.raises(UsageError, match=said):
        is_readable("a.txt")
