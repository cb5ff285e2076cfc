"""One local session with two workers and the gate: claims and findings are those of one process without it, row for row."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extractor.conflicts.engine import in_order
from extractor.engines import spark as engine
from extractor.engines.partitions import CLAIMS, FINDINGS
from extractor.errors import LexiconError, UsageError
from extractor.formats.columns import record_of
from extractor.formats.writers import line
from extractor.records import Claim, Finding
from tests.engines.making import article_row, articles, local

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs a Java runtime, and there is none"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.timeout(600),
]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("SPARK_LOCAL_DIRS", str(tmp_path_factory.mktemp("spark")))
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            # A short job is not worth compiling for.
            .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.fixture(scope="module")
def claims(spark: SparkSession, tmp_path_factory: pytest.TempPathFactory) -> DataFrame:
    """What ``extract`` makes of the corpus and of a row that is no article, kept in files as a job would."""
    rows = [*map(article_row, articles()), {**article_row(articles()[0]), "id": "no text", "text": None}]
    columns = list(rows[0])
    schema = ", ".join(f"{name} string" for name in columns)
    df = spark.createDataFrame([tuple(each[name] for name in columns) for each in rows], schema).repartition(2)
    folder = str(tmp_path_factory.mktemp("claims") / "claims.parquet")
    engine.extract(df, gate=True).write.parquet(folder)
    return spark.read.parquet(folder)


def test_claims_are_those_of_a_local_run(claims: DataFrame) -> None:
    assert claims.columns == [column.name for column in CLAIMS]
    rows = [each.asDict() for each in claims.collect()]
    found = {each["id"]: line(record_of(each, Claim)) for each in rows if each["id"] is not None}
    assert found == {one.id: line(one) for one in local().claims}
    assert len([each for each in rows if each["id"] is not None]) == len(local().claims)
    assert {each["article_id"] for each in rows} == {one.id for one in articles()} | {"no text"}
    assert {each["status"] for each in rows if each["article_id"] == "recipe"} == {"skipped"}
    [failed] = [each for each in rows if each["status"] == "failed"]
    assert (failed["article_id"], failed["error"]) == ("no text", "no text: the row has no text; leave it out.")


def test_findings_are_those_of_a_local_run(claims: DataFrame) -> None:
    found = engine.find_conflicts(claims)
    assert found.columns == [column.name for column in FINDINGS]
    records = [record_of(each.asDict(recursive=True), Finding) for each in found.collect()]
    assert list(map(line, in_order(records))) == list(map(line, local().findings))


def test_wrong_columns_and_wrong_lexicons_are_told_at_once(spark: SparkSession) -> None:
    df = spark.createDataFrame([("a", "Heim won.", datetime.date(2025, 9, 21))], "id string, body string, day date")
    for options, said in (
        ({}, r"there is no column 'text' but id, body, day; name it by text="),
        ({"text": "body", "published": "date"}, r"there is no column 'date' .* name it by published="),
        ({"text": "body", "id": "key"}, r"there is no column 'key' .* name it by id="),
    ):
        with pytest.raises(UsageError, match=said):
            engine.extract(df, **options)
    with pytest.raises(LexiconError):
        engine.extract(df, "body", "day", lexicon="nowhere")
    with pytest.raises(UsageError, match=r"this is no table of claims, it lacks .*article_id"):
        engine.find_conflicts(df)
    assert engine.extract(df, "body", "day").columns == [column.name for column in CLAIMS]


def test_without_pyspark_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing: Any = None
    monkeypatch.setitem(sys.modules, "pyspark", nothing)
    monkeypatch.setitem(sys.modules, "pyspark.sql", nothing)
    with pytest.raises(UsageError, match=r"pip install 'extractor\[spark\]'"):
        engine.extract(nothing)


def test_nothing_is_written_outside_of_the_session(tmp_path: Path) -> None:
    assert not (Path.cwd() / "spark-warehouse").exists()
    assert not (Path.cwd() / "metastore_db").exists()
