"""JSON Schemas (2020-12) of everything that is written, made from the records themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from extractor.records.article import ArticleRecord, ArticleText
from extractor.records.claim import Claim
from extractor.records.finding import Finding
from extractor.records.run import RunRecord

RECORDS: dict[str, type[msgspec.Struct]] = {
    "claim": Claim,
    "article": ArticleRecord,
    "conflict": Finding,
    "run": RunRecord,
    "text": ArticleText,
}
"""The records that are published, by the name that ``extractor schema`` takes."""


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one published record.

    Args:
        name: ``claim``, ``article``, ``conflict``, ``run`` or ``text``.

    Raises:
        KeyError: There is no record of that name.

    Example:
        >>> json_schema("claim")["$ref"]
        '#/$defs/Claim'
    """
    schema = msgspec.json.schema(RECORDS[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"extractor {name}", **schema}
