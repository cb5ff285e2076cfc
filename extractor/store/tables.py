"""The tables of the store. What is asked for stands in columns, the record itself in ``body``.

Texts are compared by code point on every database, so that an order in SQL is the order of Python.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, SmallInteger, Table, Text

_TEXT = Text().with_variant(Text(collation="C"), "postgresql")

METADATA = MetaData()

meta = Table(
    "meta",
    METADATA,
    Column("name", _TEXT, primary_key=True),
    Column("value", _TEXT, nullable=False),
)
"""``schema``: the version of these tables. ``judged_by``: version and lexicon that made facts and findings."""

articles = Table(
    "articles",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    Column("source", _TEXT),
    Column("sha256", _TEXT),
    Column("settings", _TEXT, nullable=False),
    Column("fingerprint", _TEXT, nullable=False),
    Column("head", _TEXT, nullable=False),
    Column("body", _TEXT, nullable=False),
    Index("articles_by_source", "source"),
)
"""``settings``: version and lexicon it was added with. ``head``: the article that it is a copy of, mostly itself."""

claims = Table(
    "claims",
    METADATA,
    Column("article", _TEXT, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", _TEXT, nullable=False),
    Column("predicate", _TEXT, nullable=False),
    Column("subject", _TEXT, nullable=False),
    Column("series", _TEXT),
    Column("first_season", Integer),
    Column("last_season", Integer),
    Column("body", _TEXT, nullable=False),
    Index("claims_by_id", "id"),
    Index("claims_by_subject", "subject", "predicate"),
)
"""``place``: where it stands among the claims of its article."""

facts = Table(
    "facts",
    METADATA,
    Column("cell", _TEXT, primary_key=True),
    Column("article", _TEXT, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Index("facts_by_article", "article"),
    sqlite_with_rowid=False,
)
"""What an article contributes to a cell, ready to be judged: MessagePack of its facts, each with ``in_tension``."""

shingles = Table(
    "shingles",
    METADATA,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("leads", Boolean, primary_key=True),
    Column("article", _TEXT, primary_key=True),
    sqlite_with_rowid=False,
)
"""The numbers of each fingerprint. ``leads``: the article is the head of its cluster of copies."""

findings = Table(
    "findings",
    METADATA,
    Column("cell", _TEXT, primary_key=True),
    Column("id", _TEXT, primary_key=True),
    Column("gravity", SmallInteger, nullable=False),
    Column("severity", _TEXT, nullable=False),
    Column("verdict", _TEXT, nullable=False),
    Column("predicate", _TEXT, nullable=False),
    Column("subject", _TEXT, nullable=False),
    Column("subject_cell", _TEXT, nullable=False),
    Column("series", _TEXT),
    Column("first_season", Integer),
    Column("last_season", Integer),
    Column("body", _TEXT, nullable=False),
    Index("findings_in_order", "gravity", "subject", "predicate", "id"),
    Index("findings_by_subject", "subject"),
    Index("findings_by_subject_cell", "subject_cell", "predicate"),
)
"""``subject_cell``: the cell of the finding's subject, which need not be the cell in which it was found."""

mentions = Table(
    "mentions",
    METADATA,
    Column("article", _TEXT, primary_key=True),
    Column("cell", _TEXT, primary_key=True),
    Column("finding", _TEXT, primary_key=True),
    Index("mentions_by_finding", "cell", "finding"),
    sqlite_with_rowid=False,
)
"""The articles that each finding names."""
