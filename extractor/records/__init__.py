"""What goes in and what comes out: plain records that import nothing else of this package."""

from extractor.records.article import Article, ArticleRecord, ArticleRef, ArticleText, Published
from extractor.records.claim import (
    AsOf,
    Attribution,
    Basis,
    Claim,
    Evidence,
    Extent,
    Parts,
    Scope,
    Span,
    Subject,
)
from extractor.records.finding import SEVERITY, Finding, FindingPosition, FindingScope, FindingSubject
from extractor.records.predicates import CORE, PREDICATES, Predicate
from extractor.records.run import RunRecord
from extractor.records.schema import RECORDS, json_schema
from extractor.records.values import (
    CarNumber,
    Count,
    DateValue,
    DriverValue,
    Number,
    Position,
    RaceValue,
    SeriesValue,
    TeamValue,
    TrackValue,
    Value,
)

__all__ = [
    "CORE",
    "PREDICATES",
    "RECORDS",
    "SEVERITY",
    "Article",
    "ArticleRecord",
    "ArticleRef",
    "ArticleText",
    "AsOf",
    "Attribution",
    "Basis",
    "CarNumber",
    "Claim",
    "Count",
    "DateValue",
    "DriverValue",
    "Evidence",
    "Extent",
    "Finding",
    "FindingPosition",
    "FindingScope",
    "FindingSubject",
    "Number",
    "Parts",
    "Position",
    "Predicate",
    "Published",
    "RaceValue",
    "RunRecord",
    "Scope",
    "SeriesValue",
    "Span",
    "Subject",
    "TeamValue",
    "TrackValue",
    "Value",
    "json_schema",
]
