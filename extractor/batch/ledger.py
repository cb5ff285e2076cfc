"""What a run has read already, kept on disk: a killed run goes on from it, a later run reads only what changed.

A SQLite file in a hidden folder of the output. Each outcome is a transaction of its own, so that a process may be
killed at any moment; SQLite takes care of torn writes, and of the lock that keeps a second run out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from extractor.batch.work import Item, Written, digest_of
from extractor.errors import OutputError
from extractor.formats.writers import ASIDE

LEDGER = "ledger.db"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SETTINGS = "CREATE TABLE IF NOT EXISTS settings (signature TEXT NOT NULL)"
_OUTCOMES = """CREATE TABLE outcomes (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    article BLOB NOT NULL,
    claims BLOB NOT NULL,
    text BLOB NOT NULL
)"""
_USED = "CREATE TEMP TABLE used (number INTEGER PRIMARY KEY)"
_KEEP = """INSERT INTO outcomes (id, digest, article, claims, text) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE
SET digest = excluded.digest, article = excluded.article, claims = excluded.claims, text = excluded.text"""
_PRAGMAS = ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=NORMAL", "wal_autocheckpoint=4000")


class Ledger:
    """The outcomes that a folder of output has seen. Used as a context manager: it is locked in between.

    Args:
        folder: The folder of output; made if missing.
        signature: All that outcomes depend on apart from their articles. Outcomes of another one are forgotten.
        fresh: Forget what was there.

    Raises:
        OutputError: Another run writes into the folder, or the ledger cannot be written.
    """

    def __init__(self, folder: Path, signature: str, *, fresh: bool = False) -> None:
        self._folder = folder
        self._path = folder / ASIDE / LEDGER
        self._signature = signature
        self._fresh = fresh

    def __enter__(self) -> Ledger:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._problem(error.strerror or str(error)) from error
        with self._said():
            try:
                self._open()
            except sqlite3.DatabaseError as error:
                if _code(error) not in _DAMAGED:
                    raise
                # Nothing is lost but time: all is read again.
                for path in self._path.parent.glob(f"{LEDGER}*"):
                    path.unlink()
                self._open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        with suppress(sqlite3.Error):  # a full disk; what was written stays
            self._database.close()

    def find(self, item: Item) -> Written | None:
        """What was written of an item before, if it has not changed since.

        Args:
            item: An article or a file.
        """
        with self._said():
            row = self._database.execute(
                "SELECT number, digest, article, claims, text FROM outcomes WHERE id = ?", (_name(item),)
            ).fetchone()
            if row is None or row[1] != digest_of(item):
                return None
            self._database.execute("INSERT OR IGNORE INTO used VALUES (?)", (row[0],))
        return Written(*row[2:])

    def keep(self, item: Item, written: Written) -> None:
        """Notes what was written of an item, unless it failed.

        Args:
            item: The item.
            written: Its outcome; without a digest it is not kept.
        """
        if not written.digest:
            return
        row = (_name(item), written.digest, written.article, written.claims, written.text)
        with self._said():
            self._database.execute(_KEEP, row)
            self._database.execute("INSERT OR IGNORE INTO used SELECT number FROM outcomes WHERE id = ?", row[:1])

    def forget_unused(self) -> None:
        """Drops the outcomes of articles that this run has not met, if there is room for it: they do no harm."""
        with suppress(sqlite3.Error):
            self._database.execute("DELETE FROM outcomes WHERE number NOT IN (SELECT number FROM used)")

    def _open(self) -> None:
        self._database = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                self._database.execute(f"PRAGMA {pragma}")
            self._database.execute("BEGIN EXCLUSIVE")
            self._database.execute(_SETTINGS)
            known = self._database.execute("SELECT signature FROM settings").fetchall()
            if self._fresh or known != [(self._signature,)]:
                self._database.execute("DROP TABLE IF EXISTS outcomes")
                self._database.execute(_OUTCOMES)
                self._database.execute("DELETE FROM settings")
                self._database.execute("INSERT INTO settings VALUES (?)", (self._signature,))
            self._database.execute("COMMIT")
            self._database.execute(_USED)
        except BaseException:
            self._database.close()
            raise

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Errors of SQLite in words of ours."""
        try:
            yield
        except sqlite3.Error as error:
            if _code(error) in _BUSY:
                raise OutputError(
                    f"{self._folder}: another run is writing into it; wait for it, or choose another folder with --out"
                ) from error
            raise self._problem(str(error)) from error

    def _problem(self, why: str) -> OutputError:
        return OutputError(
            f"{self._folder}: cannot be written ({why}); make room or choose another folder with --out. "
            "What was read so far is kept where it could be"
        )


def _name(item: Item) -> bytes:
    return item.id.encode("utf-8", errors="surrogatepass")


def _code(error: sqlite3.Error) -> int | None:
    """The kind of an error, without what SQLite adds in its upper bits."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
