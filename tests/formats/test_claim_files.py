from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from extractor.batch.conflicts import conflicts_in
from extractor.conflicts import find_conflicts
from extractor.errors import InputError, UsageError
from extractor.formats.claim_files import ClaimFiles, ScatteredError
from extractor.formats.writers import line
from extractor.records import ArticleRecord, Claim
from tests.conflicts.making import claim

ONE = [claim("wins", 12, 2025, art="a", pub="2025-11-05", tally="final"), claim("age", 23, art="a", pub="2025-11-05")]
TWO = [claim("wins", 11, 2025, art="b", pub="2025-12-01", tally="final")]


def written(path: Path, *claims: Claim, more: bytes = b"") -> Path:
    path.write_bytes(b"".join(line(one) for one in claims) + more)
    return path


def test_claims_come_article_by_article(tmp_path: Path) -> None:
    files = ClaimFiles([written(tmp_path / "one.jsonl", *ONE), written(tmp_path / "two.jsonl", *TWO)])
    assert list(files.articles()) == [ONE, TWO]
    assert (files.count, files.bad) == (3, [])
    assert list(files.gathered()) == [ONE, TWO]
    assert files.claims({TWO[0].id}) == TWO


def test_an_article_that_comes_up_again_needs_all_of_them(tmp_path: Path) -> None:
    files = ClaimFiles([written(tmp_path / "c.jsonl", ONE[0], *TWO, ONE[1])])
    with pytest.raises(ScatteredError):
        list(files.articles())
    assert list(files.gathered()) == [ONE, TWO]
    (found,) = conflicts_in(files)
    assert [found.verdict] == [one.verdict for one in find_conflicts([*ONE, *TWO])] == ["contradiction"]
    assert files.count == 3


def test_a_file_named_twice_counts_once(tmp_path: Path) -> None:
    path = written(tmp_path / "c.jsonl", *ONE, ONE[1])
    files = ClaimFiles([path, path])
    assert list(files.articles()) == [ONE]
    assert files.count == 2


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [
        (line(TWO[0])[:20] + b"\n", "malformed"),
        (line(TWO[0]).replace(b'"wins"', b'"luck"'), "unknown predicate 'luck'"),
        (line(TWO[0]).replace(b"2025-12-01", b"2025-02-30"), "'2025-02-30' is no day"),
        (line(TWO[0]).replace(b"[2025,2025]", b"[2025,2023]"), "seasons run from 2025 back to 2023"),
        (line(TWO[0]).replace(b"[2025,2025]", b"[25,25]"), "no season is 25 or 25"),
        (line(claim("birth_date", "2002-07-05", art="b")).replace(b"2002-07-05", b"soon", 1), "'soon' is no day"),
        (
            line(claim("birth_date", "2002-07-05", art="b")).replace(b"2002-07-05", b"20020705", 1),
            "'20020705' is no day",
        ),
        (line(msgspec.structs.replace(ONE[1], id=ONE[0].id)), "a has another claim"),
        (b"\xff\xfe\n", "malformed"),
        (b'{"id": 3}\n', "Expected `str`"),
        (b'{"id": "x"}\n', "missing required field"),
    ],
)
def test_a_line_that_is_no_claim_is_skipped_and_named(spoilt: bytes, reason: str, tmp_path: Path) -> None:
    path = written(tmp_path / "c.jsonl", *ONE, more=b"\n" + spoilt)
    files = ClaimFiles([path])
    assert list(files.articles()) == [ONE]
    (bad,) = files.bad
    assert (bad.path, bad.number) == (path, 4)
    assert reason in bad.reason
    assert files.claims({ONE[0].id}) == [ONE[0]]


def test_a_claim_without_scope_is_read(tmp_path: Path) -> None:
    """Older runs may lack fields: what is missing is unknown."""
    bare = msgspec.to_builtins(ONE[0])
    for name in ("scope", "as_of", "basis", "attribution"):
        del bare[name]
    path = written(tmp_path / "c.jsonl", more=msgspec.json.encode(bare) + b"\n")
    ((read,),) = ClaimFiles([path]).articles()
    assert read.scope.seasons is None
    assert find_conflicts([read, *TWO]) == []


def test_nothing_that_is_a_claim(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"no": "claim"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="no line is a claim"):
        list(ClaimFiles([path]).articles())
    path.write_text("", encoding="utf-8")
    assert list(ClaimFiles([path]).articles()) == []
    with pytest.raises(UsageError, match=r"missing\.jsonl: cannot be read"):
        list(ClaimFiles([tmp_path / "missing.jsonl"]).articles())


def test_articles_beside_the_claims_are_read(tmp_path: Path) -> None:
    path = written(tmp_path / "claims.jsonl", *ONE)
    (tmp_path / "articles.jsonl").write_bytes(line(ArticleRecord(id="a")) + b"broken\n")
    files = ClaimFiles([path])
    assert [record.id for record in files.records()] == ["a"]
    assert [bad.number for bad in files.bad] == [2]
