"""The door to the database: transactions that fit SQLite or PostgreSQL, and its errors in our words."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from extractor.errors import StoreError

_Result = TypeVar("_Result")

BUSY_SECONDS = 60
"""So long a writer waits for another one on SQLite."""
_LOST_A_RACE = frozenset({"40001", "40P01", "23505"})
"""SQLSTATE of a transaction that another one overtook: serialization failure, deadlock, a row that is there already."""
_MORE_TRIES = 3
"""How often a transaction that lost a race is done again; since it then has the store to itself, once should do."""
_PASSWORD = re.compile(r"(?<=[^/:]):[^/@]*@")
_STORE = 0x636C6D73  # "clms", so that nobody else's advisory locks are ours


class Database:
    """A SQLite or PostgreSQL database.

    Reading never waits for writing. On SQLite one transaction writes at a time, the others wait. On PostgreSQL
    writers work at once, in serializable transactions. One that loses a race is rolled back and done again with the
    store to itself, so that it loses no second one.

    Args:
        url: ``sqlite:///claims.db`` or ``postgresql://user@host/database``.
        create: Make a SQLite file if there is none.

    Raises:
        StoreError: The address makes no sense, a driver is missing, or there is no file that should be there.
    """

    def __init__(self, url: str, *, create: bool = True) -> None:
        try:
            address = make_url(url)
        except (ArgumentError, ValueError) as error:  # the latter for a port that is no number
            shown = _PASSWORD.sub(":***@", url)
            raise StoreError(f"{shown!r} is no address of a store; give sqlite:///FILE or postgresql://...") from error
        self.name = address.render_as_string(hide_password=True)
        kind = address.get_backend_name()
        if kind not in ("sqlite", "postgresql"):
            raise StoreError(f"{self.name}: {kind} is not supported; give sqlite:///FILE or postgresql://...")
        if address.drivername == "postgresql":
            address = address.set(drivername="postgresql+psycopg")
        self._is_sqlite = kind == "sqlite"
        if self._is_sqlite and not create and not Path(address.database or "").is_file():
            raise StoreError(f"{self.name}: there is no such file; 'extractor ingest' makes one")
        options: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS}} if self._is_sqlite else {}
        try:
            self._engine = create_engine(address, pool_pre_ping=not self._is_sqlite, **options)
        except ModuleNotFoundError as error:
            raise StoreError(
                f"{self.name}: the driver {error.name} is missing; pip install 'extractor[postgres]'"
            ) from error
        except (ArgumentError, NoSuchModuleError) as error:
            raise StoreError(
                f"{self.name}: cannot be used ({_said(error)}); give sqlite:///FILE or postgresql://..."
            ) from error
        if self._is_sqlite:
            _set_up_sqlite(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for one query, whose rows come as they are asked for.

        Raises:
            StoreError: The database fails.
        """
        with self._told(), self._engine.connect() as connection:
            yield connection.execution_options(yield_per=500)

    def write(self, work: Callable[[Connection], _Result], *, alone: bool = False) -> _Result:
        """Do something in one transaction.

        Args:
            work: What to do; done again from the start where another writer came between.
            alone: Have the store to itself from the first, as tables that are made want it.

        Raises:
            StoreError: The database fails; nothing was written.
        """
        with self._told(), self._engine.connect() as plain:
            if self._is_sqlite:
                connection = plain.execution_options(writes=True)
                with connection.begin():
                    return work(connection)
            connection = plain.execution_options(isolation_level="SERIALIZABLE")
            for turn_alone in (alone, *repeat(True, _MORE_TRIES)):
                with _turn(connection, alone=turn_alone):
                    try:
                        with connection.begin():
                            return work(connection)
                    except DBAPIError as error:
                        if getattr(error.orig, "sqlstate", None) not in _LOST_A_RACE:
                            raise
                        lost = error
            raise lost

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Errors of the database as one sentence."""
        try:
            yield
        except DBAPIError as error:
            raise StoreError(f"{self.name}: {self._sentence(error)}") from error
        except SQLAlchemyError as error:
            raise StoreError(f"{self.name}: {_said(error)}") from error

    def _sentence(self, error: DBAPIError) -> str:
        said = _said(error.orig or error)
        if error.connection_invalidated:
            return (
                f"the connection was lost ({said}); a transaction counts as a whole or not at all, "
                "so do the last step again"
            )
        if isinstance(error.orig, sqlite3.OperationalError) and "locked" in said:
            return f"another writer did not let go for {BUSY_SECONDS} seconds ({said}); try again"
        if error.statement is None:  # there was no connection that a statement could have come through
            return self._unreached(error, _said(str(error.orig or error).partition("\n")[0]))
        return f"the database refuses ({said}); nothing of the last step was written"

    def _unreached(self, error: DBAPIError, said: str) -> str:
        if not self._is_sqlite:
            return (
                f"cannot be reached ({said}); see that the server runs and the database exists, "
                "and that host, port, user and password are right"
            )
        if isinstance(error.orig, sqlite3.OperationalError):
            return (
                f"cannot be opened ({said}); see that its folder exists and may be written, and that the disk has room"
            )
        return f"cannot be used ({said}); name a store, or a file that 'extractor ingest' may make"


def _said(error: BaseException | str) -> str:
    return " ".join(str(error).split()).rstrip(".")[:300]


@contextmanager
def _turn(connection: Connection, *, alone: bool) -> Iterator[None]:
    """A turn at writing on PostgreSQL, beside others or alone. It is taken before the transaction, to see what others wrote."""
    kind = "" if alone else "_shared"
    connection.execute(text(f"SELECT pg_advisory_lock{kind}({_STORE}, hashtext(current_schema()))"))
    connection.commit()
    try:
        yield
    finally:
        if not connection.invalidated:  # a lost connection has let go by itself
            connection.execute(text("SELECT pg_advisory_unlock_all()"))
            connection.commit()


def _set_up_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # or the driver begins transactions where it likes
        connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
