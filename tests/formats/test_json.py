from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import InputError
from extractor.formats.fields import Place, article_of
from extractor.formats.inputs import DEFAULTS, ReadSettings, Wrapped
from extractor.formats.json_file import sniff_json
from extractor.formats.jsonl import sniff_jsonl
from extractor.formats.ninjs import is_ninjs, read_ninjs
from extractor.formats.readers import unwrapped
from extractor.records import Article, ArticleRecord
from tests.formats.making import read, told

WHERE = "an object, an array of objects, or one object a line"
BODY = "Dana Rowan won at Bristol.\nKit Lund was second."


def data(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def test_an_object_is_an_article(tmp_path: Path) -> None:
    written = data({"text": "Rowan won.", "title": "A win", "published": "2025-02-09", "url": "https://wire.example/1"})
    (article,) = read(tmp_path, "a.json", written)
    assert article == Article(
        id="a.json",
        text="Rowan won.",
        title="A win",
        published="2025-02-09",
        url="https://wire.example/1",
        encoding="utf-8",
        sha256=hashlib.sha256(written).hexdigest(),
    )


def test_an_array_has_an_article_in_each_element(tmp_path: Path) -> None:
    elements = [{"text": "one"}, 2, {"text": "three", "id": "story-3"}, {"title": "four"}, {"text": "five", "id": 5}]
    items = read(tmp_path, "wire.json", b"\n" + data(elements))
    assert [item.id for item in items] == ["wire.json#1", "wire.json#2", "story-3", "wire.json#4", "5"]
    assert told(items) == [
        "one",
        f"failed: wire.json, article 2: a number where an object is expected; write {WHERE}, with the article in 'text'.",
        "three",
        "failed: wire.json, article 4: the object has no 'text'; put the article's text there, or name its field "
        "(--text-field).",
        "five",
    ]
    assert items[0].sha256 == hashlib.sha256(b'{"text": "one"}').hexdigest()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, codec: str) -> None:
    items = read(tmp_path, "a.json", json.dumps([{"text": "Suárez"}], ensure_ascii=False).encode(codec))
    assert told(items) == ["Suárez"]


def test_json_lines_under_another_name_are_read(tmp_path: Path) -> None:
    items = read(tmp_path, "a.json", b'{"text": "one"}\n{"text": \n\n{"text": "three"}\n')
    assert [item.id for item in items] == ["a.json#L1", "a.json#L2", "a.json#L4"]
    assert (told(items)[0], told(items)[2]) == ("one", "three")


def test_an_object_over_many_lines_is_one(tmp_path: Path) -> None:
    value = {"text": "Rowan won.", "tags": [{"a": 1}, {"b": 2}]}
    assert told(read(tmp_path, "a.json", json.dumps(value, indent=1).replace("},\n  {", "}\n,{").encode())) == [
        "Rowan won."
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b'{"text": "a', f"no JSON (Input data was truncated); write {WHERE}"),
        (b'[{"text": "a"}, ', f"no JSON (Input data was truncated); write {WHERE}"),
        (b'"text"', f"a string where an object is expected; write {WHERE}, with the article in 'text'"),
        (b"Rowan won.", "no JSON (JSON is malformed"),
        (b"[" * 100_000, "no JSON that can be read (nested too deeply); write flat objects"),
        (b'{"text":' * 100_000, "no JSON that can be read (nested too deeply); write flat objects"),
        (b'{"text": "a", "b": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b"\x00\x01", "binary data"),
        (b'{"text": "a\\u0000"}', "binary data (a NUL at character 1)"),
    ],
)
def test_what_is_no_article_is_a_failed_record(tmp_path: Path, written: bytes, said: str) -> None:
    (record,) = read(tmp_path, "a.json", written)
    assert isinstance(record, ArticleRecord)
    assert record.status == "failed"
    assert (record.error or "").startswith(f"a.json: {said}" if "nested" not in said else "a.json: no JSON")
    assert said in (record.error or "")


def test_one_deep_element_does_not_cost_the_others(tmp_path: Path) -> None:
    deep = b"[" * 900 + b"]" * 900
    items = read(tmp_path, "a.json", b'[{"text": "one", "x": ' + deep + b'}, {"text": "two"}]')
    assert told(items)[-1] == "two"


@pytest.mark.parametrize("written", [b"", b" \n", b"\xef\xbb\xbf", b"[]"])
def test_nothing_is_an_empty_record(tmp_path: Path, written: bytes) -> None:
    (record,) = read(tmp_path, "a.json", written)
    assert isinstance(record, ArticleRecord)
    assert (record.id, record.status, record.error) == ("a.json", "empty", None)


FIELDS = ReadSettings(
    text=("body", "content.full"),
    title=("meta.title",),
    published=("meta.date", "date"),
    id=("key",),
    source=("by.desk.name",),
)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"body": "a"}, ("a", None, None, "x", None)),
        ({"content": {"full": "b"}, "meta": {"title": "T", "date": "2025-02-09"}}, ("b", "T", "2025-02-09", "x", None)),
        ({"body": None, "content.full": "c", "date": "2025-02-10"}, ("c", None, "2025-02-10", "x", None)),
        ({"body": "d", "meta": {"date": None}, "date": "2025-02-11"}, ("d", None, "2025-02-11", "x", None)),
        ({"body": "e", "key": 17, "by": {"desk": {"name": "Speed Wire"}}}, ("e", None, None, "17", "Speed Wire")),
        ({"body": "f", "by": {"desk": "x"}, "meta": "none", "text": 7}, ("f", None, None, "x", None)),
        ({"text": "g"}, "the object has no 'body' and no 'content.full'; put"),
        ({"content": {"full": 3}}, "'content.full' is a number and must be a string"),
        ({"body": None}, "'body' is a null and must be a string"),
        ({"body": "h", "meta": {"title": ["T"]}}, "'meta.title' is a list and must be a string"),
    ],
)
def test_names_of_fields_can_be_set(fields: dict[str, Any], found: tuple[str | None, ...] | str) -> None:
    if isinstance(found, str):
        with pytest.raises(InputError, match=f"^{re.escape(found)}"):
            article_of(fields, Place("x", "x"), FIELDS)
        return
    item = article_of(fields, Place("x", "x"), FIELDS)
    assert isinstance(item, Article)
    assert (item.text, item.title, item.published, item.id, item.source) == found


NINJS: list[tuple[dict[str, Any], tuple[str, str | None, str | None, str | None, bool]]] = [
    (
        {
            "uri": "urn:1",
            "headline": "Rowan wins",
            "body_text": BODY,
            "body_xhtml": "<p>x</p>",
            "versioncreated": "2025-02-09T10:00:00Z",
        },
        (BODY, "Rowan wins", "2025-02-09", None, False),
    ),
    (
        {
            "uri": "urn:1",
            "headline_short": "Wins",
            "headline": "Rowan wins",
            "body_xhtml": "<p>Rowan won.</p><p>Lund lost.</p>",
        },
        ("Rowan won.\n\nLund lost.", "Rowan wins", None, None, True),
    ),
    (
        {
            "uri": "urn:2",
            "standard": {"name": "ninjs", "version": "2.1"},
            "headlines": [{"role": "short", "value": "Wins"}, {"role": "main", "value": "Rowan wins"}],
            "bodies": [
                {"role": "html5", "contenttype": "text/html", "value": "<p>x</p>"},
                {"role": "text", "contenttype": "text/plain", "value": BODY},
            ],
            "firstcreated": "2025-02-08T23:00:00Z",
            "versioncreated": "2025-02-09T10:00:00Z",
            "copyrightholder": "Speed Wire",
        },
        (BODY, "Rowan wins", "2025-02-09", "Speed Wire", False),
    ),
    (
        {
            "uri": "urn:3",
            "versionCreated": "2025-02-09T16:02:28+02:00",
            "bodies": [
                {"role": "nitf", "contentType": "application/xml", "value": "<nitf>x</nitf>"},
                {"role": "html", "contentType": "text/html", "value": "<section><p>Rowan won.</p></section>"},
            ],
            "headlines": [{"value": "Rowan wins"}],
            "copyrightHolder": "Speed Wire",
        },
        ("Rowan won.", "Rowan wins", "2025-02-09", "Speed Wire", True),
    ),
    (
        {"uri": "urn:4", "firstCreated": "2025-02-09T10:00:00Z", "bodies": [{"value": BODY}]},
        (BODY, None, "2025-02-09", None, False),
    ),
    ({"uri": "urn:5", "bodies": [{"value": "<p>Rowan won.</p>"}]}, ("Rowan won.", None, None, None, True)),
    (
        {"uri": "urn:6", "type": "picture", "headline": "Rowan", "description_text": "Dana Rowan (12) at Bristol."},
        ("Dana Rowan (12) at Bristol.", "Rowan", None, None, False),
    ),
    (
        {"uri": "urn:7", "headline": [{"name": "main", "value": "Rowan"}], "body": [{"value": BODY}]},
        (BODY, "Rowan", None, None, False),
    ),
]


@pytest.mark.parametrize(("fields", "found"), NINJS)
def test_ninjs(fields: dict[str, Any], found: tuple[str, str | None, str | None, str | None, bool]) -> None:
    assert is_ninjs(fields)
    item = unwrapped(article_of(fields, Place("x", "x"), DEFAULTS))
    assert isinstance(item, Article)
    assert (item.id, item.url) == (fields["uri"], None)
    assert (item.text, item.title, item.published, item.source, item.keep_text) == found


def test_ninjs_in_every_kind_of_json(tmp_path: Path) -> None:
    item = {"uri": "https://wire.example/7", "body_text": BODY}
    for name, written in (("a.json", data(item)), ("b.json", data([item])), ("c.jsonl", data(item) + b"\n")):
        (article,) = read(tmp_path, name, written)
        assert isinstance(article, Article)
        assert (article.id, article.url, article.text) == ("https://wire.example/7", "https://wire.example/7", BODY)


@pytest.mark.parametrize(
    ("fields", "status", "said"),
    [
        ({"uri": "urn:1", "pubstatus": "canceled", "body_text": BODY}, "skipped", "was canceled by its sender"),
        (
            {"uri": "urn:1", "pubStatus": "withheld", "bodies": [{"value": BODY}]},
            "skipped",
            "is withheld by its sender",
        ),
        ({"uri": "urn:1", "headline": "Rowan wins"}, "failed", "neither a body nor a description"),
        ({"uri": "urn:1", "body_text": BODY, "versioncreated": "soon"}, "failed", "the date 'soon' cannot be read"),
        ({"uri": "urn:1", "bodies": [{"value": 3}, "x", {}]}, "failed", "neither a body nor a description"),
        ({"uri": "urn:1", "body_text": "a\0"}, "failed", "binary data"),
    ],
)
def test_ninjs_that_is_not_read(tmp_path: Path, fields: dict[str, Any], status: str, said: str) -> None:
    (record,) = read(tmp_path, "wire.json", data(fields))
    assert isinstance(record, ArticleRecord)
    assert (record.status, said in (record.error or "")) == (status, True)
    assert (record.error or "").startswith("wire.json: ")


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "a", "body_text": "b"},
        {"uri": "urn:1"},
        {"uri": 7, "headline": "a"},
        {"uri": "urn:1", "content": "x"},
        {},
    ],
)
def test_what_is_no_ninjs(fields: dict[str, Any]) -> None:
    assert not is_ninjs(fields)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)
_NAMES = st.sampled_from(
    ["headline", "headlines", "body_text", "bodies", "body_xhtml", "pubstatus", "versionCreated", "mimetype"]
)
_PARTS = st.dictionaries(st.sampled_from(["role", "value", "contentType"]), st.text() | st.none() | st.integers())


@settings(deadline=None)
@given(st.dictionaries(_NAMES, _JSON | st.text() | st.lists(_PARTS)))
def test_ninjs_raises_nothing_but_input_errors(fields: dict[str, Any]) -> None:
    try:
        item = read_ninjs({"uri": "urn:1", **fields}, id="x", name="x")
        if isinstance(item, Wrapped):
            item.unwrap(item.known, item.data)
    except InputError:
        return


@pytest.mark.parametrize(
    ("head", "as_json", "as_lines"),
    [
        (b'{"text": "a"}', True, True),
        (b'{"text": "a"}\n{"text": "b"}\n', True, True),
        (b'{\n "text": "a"\n}\n', True, False),
        (b'[{"text": "a"}]', True, False),
        (b'{"text": "' + b"a" * 65_526, True, True),
        (b"[Heim won]", False, False),
        (b"{Heim won}", False, False),
        (b"Heim won", False, False),
        (b"", False, False),
    ],
)
def test_sniff(head: bytes, as_json: bool, as_lines: bool) -> None:
    assert (sniff_json(head), sniff_jsonl(head)) == (as_json, as_lines)


LIMITS = DEFAULTS._replace(article_bytes=1000, file_bytes=100_000)


def test_a_long_line_costs_nothing_but_itself(tmp_path: Path) -> None:
    lines = [
        b'{"text": "one"}',
        b'{"text": "' + b"x" * 50_000 + b'"}',
        b'{"text": "three"}',
        b'{"text": "' + b"x" * 988 + b'"}',
    ]
    items = read(tmp_path, "a.jsonl", b"\n".join(lines), LIMITS)
    assert [item.id for item in items] == [f"a.jsonl#L{number}" for number in (1, 2, 3, 4)]
    assert [text[:99] for text in told(items)] == [
        "one",
        "failed: a.jsonl, line 2: is longer than 1000 bytes, which no article is; leave it out.",
        "three",
        "x" * 99,
    ]


def test_fifty_megabytes_on_a_line(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * (50 << 20) + b'"}\n{"text": "two"}\n')
    from extractor.formats.inputs import InputFile
    from extractor.formats.readers import read_file

    tracemalloc.start()
    items = list(read_file(InputFile(path, "a.jsonl", "a.jsonl")))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told(items) == ["failed: a.jsonl, line 1: is longer than 32 MiB, which no article is; leave it out.", "two"]
    assert peak < 80 << 20


def test_a_line_without_end_ends_the_file(tmp_path: Path) -> None:
    items = read(tmp_path, "a.jsonl", b'{"text": "one"}\n' + b"x" * 3_000_000 + b'\n{"text": "three"}\n', LIMITS)
    assert told(items)[0] == "one"
    assert told(items)[-1].startswith("failed: a.jsonl: a line goes on for more than 100000 bytes; nothing after it")


def test_long_arrays_and_long_elements(tmp_path: Path) -> None:
    items = read(tmp_path, "a.json", data([{"text": "x" * 2000}, {"text": "two"}]), LIMITS)
    assert told(items) == [
        "failed: a.json, article 1: is longer than 1000 bytes, which no article is; leave it out.",
        "two",
    ]
    (record,) = read(tmp_path, "b.json", data([{"text": "x" * 200_000}]), LIMITS)
    assert told([record])[0].startswith("failed: b.json: holds more than 100000 bytes")
    (record,) = read(tmp_path, "c.json", data({"text": "x" * 2000}), LIMITS)
    assert told([record])[0].startswith("failed: c.json: is longer than 1000 bytes")
