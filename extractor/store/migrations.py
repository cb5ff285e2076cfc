"""Tables by version: a new store gets the newest, an older one is brought up to it step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from sqlalchemy import Connection, insert, inspect, select, update

from extractor.errors import StoreError
from extractor.store.tables import METADATA, meta

Step: TypeAlias = Callable[[Connection], None]
"""Brings the tables from one version to the next."""

STEPS: tuple[Step, ...] = ()
"""The first leads from version 1 to version 2, and so on. A step that was released is never changed."""


def stored_version(connection: Connection) -> int:
    """The version of a store's tables, 0 if there are none.

    Args:
        connection: To the store.
    """
    if not inspect(connection).has_table(meta.name):
        return 0
    value = connection.execute(select(meta.c.value).where(meta.c.name == "schema")).scalar()
    return int(value or 0)


def is_newest(connection: Connection) -> bool:
    """Whether nothing has to be done.

    Args:
        connection: To the store.

    Raises:
        StoreError: A newer version of this package made the store.
    """
    version, newest = stored_version(connection), 1 + len(STEPS)
    if version > newest:
        raise StoreError(
            f"the store's tables are of version {version} and this package knows {newest}; use the newer package"
        )
    return version == newest


def migrate(connection: Connection) -> None:
    """Make the tables, or bring them up to the newest version. All of it happens in the caller's transaction.

    Args:
        connection: To the store, in a transaction that writes.

    Raises:
        StoreError: A newer version of this package made the store.
    """
    if is_newest(connection):
        return
    version, newest = stored_version(connection), 1 + len(STEPS)
    if version:
        for step in STEPS[version - 1 :]:
            step(connection)
        connection.execute(update(meta).where(meta.c.name == "schema").values(value=str(newest)))
    else:
        METADATA.create_all(connection)
        connection.execute(insert(meta).values(name="schema", value=str(newest)))
