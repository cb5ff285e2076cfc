"""Databases for tests: a SQLite file, and a schema of its own on the PostgreSQL that answers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

_DEFAULTS = ("postgresql://root@127.0.0.1:5432/test", "postgresql://postgres@127.0.0.1:5432/test")
KINDS = ("sqlite", "postgresql")


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database that is gone afterwards."""
    if kind == "sqlite":
        path = folder / f"{uuid4().hex}.db"
        yield f"sqlite:///{path}"
        for part in folder.glob(f"{path.name}*"):
            part.unlink()
        return
    address = postgres()
    if address is None:
        pytest.skip("no PostgreSQL answers; start one or set EXTRACTOR_TEST_POSTGRES=postgresql://user@host/database")
    schema = f"test_{uuid4().hex}"
    with _engine(address).begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        yield f"{address}{'&' if '?' in address else '?'}options={quote(f'-csearch_path={schema}')}"
    finally:
        with _engine(address).begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))


@cache
def postgres() -> str | None:
    """The address of the PostgreSQL for tests, None if none answers."""
    given = os.environ.get("EXTRACTOR_TEST_POSTGRES")
    for address in [given] if given else _DEFAULTS:
        try:
            with _engine(address).connect():
                return address
        except OperationalError:
            continue
    return None


def _engine(address: str) -> Engine:
    url = make_url(address).set(drivername="postgresql+psycopg")
    return create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": 3})
