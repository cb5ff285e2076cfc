"""The page as a file: nothing in it can break out, nothing is asked for, the same records give the same bytes."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.report.page.gather import gather
from extractor.report.page.html import MODULES, bundle, report_page, safe_json
from extractor.report.page.payload import payload
from tests.page.making import CLAIMS, EVIL, write_run


class Tags(HTMLParser):
    """Elements and attributes of a page, and what its blocks hold."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.blocks: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names[tag] += 1
        self.attributes += attrs
        self._inside = tag == "script"
        if self._inside:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks[-1] += data


def test_hostile_texts_are_data(tmp_path: Path) -> None:
    page = report_page(gather(write_run(tmp_path)))
    tags = Tags(page)
    assert (tags.names["script"], tags.names["img"], tags.names["link"], tags.names["iframe"]) == (2, 0, 0, 0)
    assert EVIL not in page
    data = json.loads(tags.blocks[0])
    assert data["articles"][4][2] == EVIL
    assert tags.blocks[1].strip() == bundle().strip()


def test_nothing_is_asked_for(tmp_path: Path) -> None:
    page = report_page(gather(write_run(tmp_path)))
    tags = Tags(page)
    assert not [value for key, value in tags.attributes if key in ("src", "href") and not (value or "").startswith("#")]
    assert not [key for key, _ in tags.attributes if key.startswith("on") or key == "style"]
    rule = next(value or "" for key, value in tags.attributes if key == "content" and "default-src" in (value or ""))
    assert re.fullmatch(
        r"default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; "
        r"base-uri 'none'; form-action 'none'",
        rule,
    )
    assert set(re.findall(r"https?://[^\s\"')]+", page)) == {"http://www.w3.org/2000/svg"}


def test_same_records_same_bytes(tmp_path: Path) -> None:
    first = report_page(gather(write_run(tmp_path / "a", seconds=1)))
    assert first == report_page(gather(write_run(tmp_path / "b", seconds=2)))


def test_what_repeats_is_written_once(tmp_path: Path) -> None:
    data = payload(gather(write_run(tmp_path)))
    columns = data["claims"]
    assert {len(column) for column in columns.values()} == {len(CLAIMS)}
    assert len(data["tables"]["subject"]) == 2
    rows = [data["tables"]["value"][place][:2] for place in columns["value"]]
    assert rows[:3] == [("7", 7), ("9", 9), ("6", 6)]
    assert data["quotes"] == {}
    assert [finding["verdict"] for finding in data["findings"]] == ["contradiction", "scope_ambiguous", "progression"]


def test_without_texts_the_words_are_there(tmp_path: Path) -> None:
    data = payload(gather(write_run(tmp_path, texts=False)))
    assert data["quotes"][0] == "seven wins this season"
    assert all(article[6] is None for article in data["articles"])


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
@settings(max_examples=50)
@example("\ud83d")
def test_any_data_stays_data(data: object) -> None:
    written = safe_json(data)
    assert json.loads(written) == data
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", written)


def test_modules_share_no_names_and_import_from_those_before() -> None:
    folder = files("extractor.report.page") / "assets"
    assert {f"{name}.js" for name in MODULES} == {each.name for each in folder.iterdir() if each.name.endswith(".js")}
    names: Counter[str] = Counter()
    for place, module in enumerate(MODULES):
        text = (folder / f"{module}.js").read_text(encoding="utf-8")
        names.update(re.findall(r"^(?:export )?(?:const|let|function|class) (\w+)", text, re.MULTILINE))
        assert set(re.findall(r'from "\./(\w+)\.js"', text)) <= set(MODULES[:place])
        assert text.count("\nimport ") == len(re.findall(r"^import \{[^}]*\} from .*;$", text, re.MULTILINE))
    assert [name for name, times in names.items() if times > 1] == []
