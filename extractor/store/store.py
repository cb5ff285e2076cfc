"""The claim store: articles come, change and go in a database, and the findings among their claims keep up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from types import TracebackType
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select

from extractor.conflicts import Calendar, Changes
from extractor.conflicts.judge import Judge
from extractor.errors import StoreError
from extractor.lexicon import load_lexicon
from extractor.records import ArticleRecord, Claim, Finding
from extractor.store.database import Database
from extractor.store.migrations import is_newest, migrate, stored_version
from extractor.store.queries import select_articles, select_claims, select_findings, select_subjects
from extractor.store.writing import Writer, fault_of, hold, judged_by, row_of
from extractor.version import package_version

_Record = TypeVar("_Record", bound=msgspec.Struct)


class ClaimStore:
    """Claims of articles in a database, and the findings among them.

    Whatever was added, replaced and removed in whatever order, by however many writers, the findings are those that
    ``find_conflicts`` gives for the claims that are there now. docs/store.md has the tables and the guarantees.

    Args:
        url: ``sqlite:///claims.db`` (made if missing) or ``postgresql://user@host/database``.
        lexicon: Which lexicon to take the calendar and the names of series from.
        calendar: Another calendar than the lexicon's.
        create: Make the store if there is none; else that is an error.

    Raises:
        StoreError: The database cannot be used, or a newer version of this package made the store.
        LexiconError: There is no such lexicon (raised when it is first needed).

    Example:
        >>> from extractor import extract
        >>> from extractor.records import ArticleRecord
        >>> one = extract("Corey Heim won six NASCAR Truck Series races last year.", published="2025-02-09", article_id="wire")
        >>> two = extract("Corey Heim won nine NASCAR Truck Series races last year.", published="2025-02-10", article_id="blog")
        >>> with ClaimStore("sqlite://") as store:
        ...     store.add(ArticleRecord(id="wire"), one).found
        ...     [finding.verdict for finding in store.add(ArticleRecord(id="blog"), two).found]
        ...     [claim.value.number for claim in store.claims(subject="corey-heim")]
        ...     len(store.remove("blog").gone), list(store.conflicts())
        ()
        ['contradiction']
        [9, 6]
        (1, [])
    """

    def __init__(
        self,
        url: str = "sqlite:///claims.db",
        *,
        lexicon: str = "nascar",
        calendar: Calendar | None = None,
        create: bool = True,
    ) -> None:
        self._lexicon, self._calendar = lexicon, calendar
        self._database = Database(url, create=create)
        try:
            with self._database.reading() as connection:
                done = is_newest(connection)
                if not create and not stored_version(connection):
                    raise StoreError(f"{self._database.name}: there is no claim store; 'extractor ingest' makes one")
            if not done:
                self._database.write(migrate, alone=True)
        except StoreError:
            self.close()
            raise

    def __enter__(self) -> ClaimStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections. What was added is safe without it."""
        self._database.close()

    @cached_property
    def settings(self) -> str:
        """The versions of package and lexicon: what is added now is stored with them."""
        name = "own calendar" if self._calendar is not None else load_lexicon(self._lexicon).version
        return f"extractor {package_version()}, lexicon {self._lexicon} {name}"

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self._calendar, self._lexicon)

    def add(self, article: ArticleRecord, claims: Sequence[Claim]) -> Changes:
        """Take in an article, or its newer version in place of the older, in one transaction.

        Adding the same again changes nothing.

        Args:
            article: Its record; with a fingerprint, a copy of another article is no witness of its own.
            claims: All of its claims.

        Returns:
            The findings that are new or say something else than before, and the ids of those that are no more.

        Raises:
            ValueError: The claims are of another article, or the id cannot be stored.
            StoreError: The database fails, or other versions judged the store; nothing was written.
        """
        return self.add_many([(article, claims)])

    def add_many(self, articles: Iterable[tuple[ArticleRecord, Sequence[Claim]]]) -> Changes:
        """Take in many articles in one transaction: all of them or none, and faster than one by one.

        Args:
            articles: Record and claims of each; of two with one id the later counts.

        Returns:
            As ``add``, for all of them together.

        Raises:
            ValueError: As in ``add``.
            StoreError: As in ``add``.
        """
        latest = {article.id: (article, claims) for article, claims in articles}
        for article, claims in latest.values():
            if (fault := fault_of(article, claims)) is not None:
                raise ValueError(fault)

        def work(writer: Writer) -> Changes:
            for article, claims in latest.values():
                writer.put(article, claims)
            return writer.settle()

        return self._write(work)

    def remove(self, article_id: str) -> Changes:
        """Take an article out in one transaction; nothing happens if it is not there.

        Args:
            article_id: Its id.

        Returns:
            As ``add``.

        Raises:
            StoreError: As in ``add``.
        """

        def work(writer: Writer) -> Changes:
            writer.remove(article_id)
            return writer.settle()

        return self._write(work)

    def is_current(self, article_id: str, sha256: str | None) -> bool:
        """Whether an article of these bytes was added by the versions of package and lexicon that are in use now.

        Args:
            article_id: Its id.
            sha256: Hex digest of its bytes.

        Raises:
            StoreError: The database fails.
        """
        with self._database.reading() as connection:
            row = row_of(connection, article_id)
        return row is not None and sha256 is not None and (row.sha256, row.settings) == (sha256, self.settings)

    def is_judged(self) -> bool:
        """Whether the findings are those of the versions of package and lexicon that are in use now.

        Raises:
            StoreError: The database fails.
        """
        with self._database.reading() as connection:
            return judged_by(connection) in (None, self.settings)

    def rejudge(self) -> Changes:
        """Judge all that is stored anew, after a change of version or lexicon, in one transaction.

        Returns:
            As ``add``.

        Raises:
            StoreError: The database fails; nothing was written.
        """

        def work(writer: Writer) -> Changes:
            writer.tell_anew()
            return writer.settle()

        return self._write(work, anew=True)

    def claims(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        series: str | None = None,
        season: int | None = None,
        source: str | None = None,
        article: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Claim]:
        """Claims that have all that is asked for, one after the other, by article and by their place in it.

        Args:
            subject: Id of whom they are about.
            predicate: What they say.
            series: Id of a series.
            season: A season that they cover; a career covers none.
            source: The outlet or file of their article.
            article: Id of their article.
            limit: At most so many.

        Raises:
            StoreError: The database fails.
        """
        asked = {
            "subject": subject,
            "predicate": predicate,
            "series": series,
            "season": season,
            "source": source,
            "article": article,
        }
        return self._read(select_claims(limit, asked), Claim)

    def claims_by_id(self, ids: Iterable[str]) -> Iterator[Claim]:
        """Claims by their ids, as findings name them; an id that several articles share gives several.

        Args:
            ids: Ids of claims.

        Raises:
            StoreError: The database fails.
        """
        wanted = sorted(set(ids))
        chunks = (wanted[start : start + 1000] for start in range(0, len(wanted), 1000))
        return chain.from_iterable(self._read(select_claims(None, {"ids": some}), Claim) for some in chunks)

    def conflicts(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        series: str | None = None,
        season: int | None = None,
        source: str | None = None,
        article: str | None = None,
        verdict: str | None = None,
        severity: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Finding]:
        """Findings that have all that is asked for, one after the other, in the order of ``find_conflicts``.

        Args:
            subject: Id of whom they are about.
            predicate: What they are about.
            series: Id of a series.
            season: A season that they cover; a career covers none.
            source: The outlet or file of an article that they name.
            article: Id of an article that they name.
            verdict: Their verdict.
            severity: Their severity.
            limit: At most so many.

        Raises:
            StoreError: The database fails.
        """
        asked = {
            "subject": subject,
            "predicate": predicate,
            "series": series,
            "season": season,
            "source": source,
            "article": article,
            "verdict": verdict,
            "severity": severity,
        }
        return self._read(select_findings(limit, asked), Finding)

    def articles(
        self, *, source: str | None = None, article: str | None = None, limit: int | None = None
    ) -> Iterator[ArticleRecord]:
        """Records of articles, one after the other, by id.

        Args:
            source: The outlet or file they came from.
            article: An id.
            limit: At most so many.

        Raises:
            StoreError: The database fails.
        """
        return self._read(select_articles(limit, {"source": source, "article": article}), ArticleRecord)

    def subjects(self) -> list[str]:
        """Ids of all that claims or findings are about, in their order.

        Raises:
            StoreError: The database fails.
        """
        with self._database.reading() as connection:
            return list(connection.execute(select_subjects()).scalars())

    def _read(self, chosen: Select[Any], record: type[_Record]) -> Iterator[_Record]:
        decoder = msgspec.json.Decoder(record)
        with self._database.reading() as connection:
            for body in connection.execute(chosen).scalars():
                yield decoder.decode(body)

    def _write(self, work: Callable[[Writer], Changes], *, anew: bool = False) -> Changes:
        def in_transaction(connection: Connection) -> Changes:
            if not hold(connection, self.settings, anew=anew):
                raise StoreError(
                    f"{self._database.name}: was judged by {judged_by(connection)}, and this is {self.settings}; "
                    "call rejudge() once, or use 'extractor ingest', which does"
                )
            return work(Writer(connection, self._judge, self.settings))

        return self._database.write(in_transaction)
