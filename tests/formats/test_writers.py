from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from extractor.errors import InputError, OutputError, UsageError
from extractor.formats.check import check_spans
from extractor.formats.read_claims import read_claims
from extractor.formats.writers import ARTICLES, CLAIMS, NAMES, RunWriter, claim_lines, line
from extractor.records import Article, ArticleRecord, Claim, RunRecord, Span
from tests.fakes import assert_valid, fake_find, fake_read

ARTICLE = Article(id="a.txt", text="Suárez won 2 races. \N{RACING CAR} Heim won 9 races.\r\nHeim won 8 races.")


def claims() -> list[Claim]:
    return fake_read(ARTICLE).claims


def run_record() -> RunRecord:
    return RunRecord(
        version="1", lexicon="nascar", settings={}, articles={}, claims={}, conflicts={}, agreements=0, timings={}
    )


def test_everything_written_is_valid_and_comes_back(tmp_path: Path) -> None:
    found = claims()
    with RunWriter(tmp_path / "new" / "out") as writer:
        writer.claims(claim_lines(ARTICLE, found))
        writer.article(ArticleRecord(id="a.txt", claims={"wins": 3}))
        writer.findings(fake_find(found))
        writer.run(run_record())
        writer.commit()
    out = tmp_path / "new" / "out"
    assert sorted(os.listdir(out)) == sorted(NAMES)
    for kind, name in (("claim", CLAIMS), ("article", ARTICLES), ("conflict", "conflicts.jsonl")):
        lines = (out / name).read_text(encoding="utf-8").splitlines()
        assert lines
        assert_valid(kind, map(json.loads, lines))
    assert_valid("run", [json.loads((out / "run.json").read_text())])
    back = read_claims([out / CLAIMS])
    assert back.claims == found
    assert [record.id for record in back.articles] == ["a.txt"]
    assert back.bad == []


def test_every_span_is_checked() -> None:
    claim = claims()[1]
    evidence, subject = claim.evidence, claim.subject
    replace = msgspec.structs.replace
    mention = subject.mention
    assert mention is not None
    spoilt = {
        "evidence": replace(claim, evidence=replace(evidence, start=evidence.start - 1)),
        "value": replace(claim, evidence=replace(evidence, value=replace(evidence.value, text="7"))),
        "mention": replace(claim, subject=replace(subject, mention=Span(mention.start, mention.end, "heim"))),
        "sentence": replace(claim, evidence=replace(evidence, sentence=replace(evidence.sentence, end=10_000))),
    }
    check_spans(ARTICLE.text, [claim])
    for name, bad in spoilt.items():
        with pytest.raises(InputError, match=f"the {name} of a claim by rule wins.verb_count"):
            check_spans(ARTICLE.text, [claim, bad])


def test_offsets_from_the_end_are_no_offsets() -> None:
    claim = claims()[0]
    text = ARTICLE.text
    start, end = -len(text), claim.evidence.end - len(text)
    assert text[start:end] == claim.evidence.text
    backwards = msgspec.structs.replace(claim.evidence, start=start, end=end)
    with pytest.raises(InputError):
        claim_lines(ARTICLE, [msgspec.structs.replace(claim, evidence=backwards)])


def test_leaving_without_a_commit_leaves_the_old_files(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).write_text("{}\n")
    with RunWriter(tmp_path) as writer:
        writer.article(ArticleRecord(id="a.txt"))
    assert sorted(os.listdir(tmp_path)) == sorted(NAMES)
    assert {(tmp_path / name).read_text() for name in NAMES} == {"{}\n"}


def test_nothing_is_seen_before_the_commit(tmp_path: Path) -> None:
    with RunWriter(tmp_path) as writer:
        writer.article(ArticleRecord(id="a.txt"))
        assert not any((tmp_path / name).exists() for name in NAMES)
        writer.run(run_record())
        writer.commit()
    assert all((tmp_path / name).exists() for name in NAMES)


def test_failure_while_putting_in_place_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / CLAIMS).write_text("{}\n")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"), RunWriter(tmp_path) as writer:
        writer.commit()
    assert os.listdir(tmp_path) == [CLAIMS]
    assert (tmp_path / CLAIMS).read_text() == "{}\n"


def test_disk_full_while_writing_is_an_output_error() -> None:
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("no /dev/full on this system")
    writer = RunWriter(Path("unused"))
    writer._files[CLAIMS] = device.open("wb", buffering=0)
    with pytest.raises(OutputError, match="No space left"):
        writer.claims(b"{}\n")
    writer._files[CLAIMS].close()


@pytest.mark.parametrize("below", ["", "deeper"])
def test_output_that_is_a_file_is_an_output_error(tmp_path: Path, below: str) -> None:
    (tmp_path / "out").write_text("here first")
    with pytest.raises(OutputError, match="choose another folder with --out"):
        RunWriter(tmp_path / "out" / below).__enter__()
    assert (tmp_path / "out").read_text() == "here first"


def test_bad_lines_of_claims_are_skipped_and_named(tmp_path: Path) -> None:
    good = line(claims()[0])
    odd = line(msgspec.structs.replace(claims()[1], predicate="haircut"))
    path = tmp_path / CLAIMS
    path.write_bytes(good + b"\n" + b'{"id": 1}\n' + b"\xff\n" + odd + good)
    read = read_claims([path])
    assert read.claims == claims()[:1]
    assert [bad.number for bad in read.bad] == [3, 4, 5]
    assert str(read.bad[0]).startswith(f"{path}, line 3: skipped (")
    assert "haircut" in read.bad[2].reason


def test_claims_of_nothing_and_claims_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / CLAIMS
    path.write_bytes(b"")
    assert read_claims([path]).claims == []
    path.write_bytes(b"Heim won.\n")
    with pytest.raises(InputError, match="no line is a claim"):
        read_claims([path])
    with pytest.raises(UsageError, match=r"missing\.jsonl: cannot be read"):
        read_claims([tmp_path / "missing.jsonl"])
