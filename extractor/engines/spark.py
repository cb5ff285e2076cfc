"""Articles and conflicts as Spark DataFrames (docs/spark.md): the rows are those of a run on one machine.

Needs the extra ``spark``, here and on the machines that do the work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from extractor.batch.work import gate_of, pipeline_reader
from extractor.conflicts.judge import Judge
from extractor.engines import partitions
from extractor.engines.partitions import Row
from extractor.errors import UsageError
from extractor.formats.export import arrow_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

BATCH = 1000
"""Rows that are handed back to Spark at once."""
_Batches: TypeAlias = Iterator[Any]
_DEFAULTS = {"id": "id", "text": "text", "published": "published", "title": "title", "source": "source"}
_NEEDED = frozenset({"id", "text"})


def extract(
    df: DataFrame,
    text: str = "text",
    published: str = "published",
    *,
    id: str = "id",
    title: str = "title",
    source: str = "source",
    lexicon: str = "nascar",
    gate: bool = False,
) -> DataFrame:
    """The claims of articles.

    Args:
        df: A row an article.
        text: The column of texts.
        published: That of dates: days, times, or text as in ``extractor run``; it may be missing.
        id: That of ids, which have to be unique: conflicts are told by them.
        title: That of headlines that are not in the text; it may be missing.
        source: That of outlets; it may be missing.
        lexicon: Which lexicon to read with: a name, or the path of a folder that every machine has.
        gate: Do not read articles that cannot hold a claim; the claims are the same.

    Returns:
        A row a claim, with the columns of ``claims`` (docs/running.md) and ``status``, ``error`` and ``fingerprint`` of the
        article. An article without claims has one row in which ``id`` is null: ``status`` says whether it failed, and
        ``error`` why. No article raises.

    Raises:
        UsageError: pyspark is not installed, or a column that was named is not there.
        LexiconError: There is no such lexicon.
    """
    functions = _functions()
    chosen = {"id": id, "text": text, "published": published, "title": title, "source": source}
    selected = []
    for name, column in chosen.items():
        if column in df.columns:
            selected.append(functions.col(f"`{column}`").cast("string").alias(name))
        elif name in _NEEDED or column != _DEFAULTS[name]:
            raise UsageError(f"there is no column {column!r} but {', '.join(df.columns)}; name it by {name}=")
        else:
            selected.append(functions.lit(None).cast("string").alias(name))
    _judge(lexicon)  # an unknown lexicon is told here, not by a worker
    return _mapped(df.select(*selected), partial(_extracted, lexicon=lexicon, gate=gate), partitions.CLAIMS)


def find_conflicts(claims: DataFrame, articles: DataFrame | None = None, *, lexicon: str = "nascar") -> DataFrame:
    """The claims that cannot all be true: the findings of ``extractor.find_conflicts``, in no order.

    The fingerprints are brought together here and at once, to find copies; so ``claims`` is computed twice unless it is
    read from files or cached.

    Args:
        claims: Rows of ``extract``, or a table of claims that ``extractor export`` wrote.
        articles: ``id`` and ``fingerprint`` of all articles; by default those in ``claims`` that were read, if it has the
            columns. Without fingerprints every copy of a story is a witness.
        lexicon: The one that ``extract`` read with.

    Returns:
        A row a finding, with the columns of ``conflicts`` (docs/running.md).

    Raises:
        UsageError: pyspark is not installed, or ``claims`` is no table of claims.
        LexiconError: There is no such lexicon.
    """
    functions = _functions()
    missing = {column.name for column in partitions.CLAIMS} - {"status", "error", "fingerprint"} - set(claims.columns)
    if missing:
        raise UsageError(f"this is no table of claims, it lacks {', '.join(sorted(missing))}; give what extract() made")
    _judge(lexicon)
    if articles is None and {"status", "fingerprint"} <= set(claims.columns):
        read = claims.where("status <> 'skipped'")
        articles = read.select(functions.col("article_id").alias("id"), "fingerprint")
    heads = {}
    if articles is not None:
        sketched = articles.select("id", "fingerprint").where("fingerprint IS NOT NULL").distinct()
        heads = partitions.heads_of(_rows(sketched.toArrow().to_batches()))
    told = claims.where("id IS NOT NULL").repartition("article_id").sortWithinPartitions("article_id")
    rows = _mapped(told, partial(_facts, lexicon=lexicon), None)
    for kind in ("season", "subject"):
        together = rows.repartition("cell").sortWithinPartitions("cell", "rank", "article")
        rows = _mapped(together, partial(_judged, kind=kind, lexicon=lexicon, heads=heads), None)
    return _mapped(rows, _found, partitions.FINDINGS)


def _mapped(df: DataFrame, step: Callable[[Iterable[Row]], Iterator[Row]], columns: Any) -> DataFrame:
    """A step over each partition; ``columns`` None stands for rows that are moved between steps."""
    from pyspark.sql.pandas.types import from_arrow_schema

    schema = arrow_schema(columns) if columns else _moved_schema()
    return df.mapInArrow(partial(_over_batches, step=step, schema=schema), from_arrow_schema(schema))


def _over_batches(batches: _Batches, *, step: Callable[[Iterable[Row]], Iterator[Row]], schema: Any) -> _Batches:
    import pyarrow as pa

    rows = step(_rows(batches))
    while chunk := list(islice(rows, BATCH)):
        yield pa.RecordBatch.from_pylist(chunk, schema=schema)


def _rows(batches: Iterable[Any]) -> Iterator[Row]:
    for batch in batches:
        yield from batch.to_pylist()


def _extracted(rows: Iterable[Row], lexicon: str, gate: bool) -> Iterator[Row]:
    return partitions.extracted(rows, _reader(lexicon), _gate(lexicon) if gate else None)


def _facts(rows: Iterable[Row], lexicon: str) -> Iterator[Row]:
    return partitions.facts_of(rows, _judge(lexicon))


def _judged(
    rows: Iterable[Row], kind: Literal["season", "subject"], lexicon: str, heads: Mapping[str, str]
) -> Iterator[Row]:
    return partitions.judged(rows, kind, _judge(lexicon), heads)


def _found(rows: Iterable[Row]) -> Iterator[Row]:
    return partitions.found(rows)


# Spark keeps its Python workers; what they load stays with them from one partition to the next.
_reader = lru_cache(maxsize=2)(pipeline_reader)
_gate = lru_cache(maxsize=2)(gate_of)


@lru_cache(maxsize=2)
def _judge(lexicon: str) -> Judge:
    return Judge(None, lexicon)


def _moved_schema() -> Any:
    import pyarrow as pa

    return pa.schema([("cell", pa.string()), ("rank", pa.int64()), ("article", pa.string()), ("payload", pa.binary())])


def _functions() -> Any:
    try:
        import pandas  # noqa: F401 - mapInArrow asks for it, in the middle of a job
        from pyspark.sql import functions
    except ImportError as error:
        raise UsageError(f"Spark needs {error.name}, which is not installed; pip install 'extractor[spark]'") from error
    return functions
