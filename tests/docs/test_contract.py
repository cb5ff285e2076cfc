"""The contract pages name every field, predicate and verdict that the code knows, and no other predicate."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from extractor.records import PREDICATES, SEVERITY, json_schema
from tests.docs.pages import code_spans, read

CLAIMS, CONFLICTS, DEPENDENCIES = "docs/claims.md", "docs/conflicts.md", "docs/dependencies.md"
_ROW = re.compile(r"^\| `(\w+)` \| ([\w, ]+) \| ([\w, ]+) \|", re.MULTILINE)


def names_of(record: str) -> set[str]:
    """Every key and every fixed word that a line of this record may hold."""
    found: set[str] = set()

    def walk(schema: Any) -> None:
        if isinstance(schema, dict):
            found.update(schema.get("properties", ()))
            found.update(word for word in schema.get("enum", ()) if isinstance(word, str))
            for part in schema.values():
                walk(part)
        elif isinstance(schema, list):
            for part in schema:
                walk(part)

    walk(json_schema(record))
    return found


def named_in(page: str) -> set[str]:
    """The words between backticks of a page."""
    return {word for span in code_spans(read(page)) for word in re.findall(r"[\w-]+", span)}


def test_every_predicate_has_its_row() -> None:
    rows = {name: (set(subjects.split(", ")), set(values.split(", "))) for name, subjects, values in rows_of(CLAIMS)}
    expected = {row.name: (set(row.subjects), set(row.value.split("|"))) for row in PREDICATES.values()}
    assert rows == expected


def rows_of(page: str) -> list[tuple[str, str, str]]:
    return [(match[1], match[2], match[3]) for match in _ROW.finditer(read(page)) if match[1] in PREDICATES]


@pytest.mark.parametrize("predicate", PREDICATES)
def test_every_predicate_is_named(predicate: str) -> None:
    assert predicate in named_in(CLAIMS)


@pytest.mark.parametrize("record", ["claim", "article", "run"])
def test_every_field_and_every_fixed_word_is_named(record: str) -> None:
    assert names_of(record) - named_in(CLAIMS) == set()


@pytest.mark.parametrize("verdict", SEVERITY)
def test_every_verdict_is_named(verdict: str) -> None:
    assert verdict in named_in(CONFLICTS)


def test_every_dependency_is_accounted_for() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    asked = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(name for extra in project["project"]["optional-dependencies"].values() for name in extra),
        *(name for group in project["dependency-groups"].values() for name in group),
    ]
    names = {re.split(r"[<>=!~\[; ]", each, maxsplit=1)[0] for each in asked}
    rows = set(re.findall(r"^\| `([\w.-]+)` \|", read(DEPENDENCIES), re.MULTILINE))
    assert rows == names
