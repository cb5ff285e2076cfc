"""The claims of one article in the vocabulary of schema.org, as JSON-LD.

A claim is a ``Claim``: who or what it is ``about``, its ``author`` where somebody else than the article says it, the
``datePublished`` of the article, and the ``appearance``, a ``Quotation`` with the exact characters. Their offsets are a
``PropertyValue`` in the notation of RFC 5147 (``char=35,74``: code points, half-open).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from extractor.errors import UsageError
from extractor.formats.read_claims import BadLine, read_records
from extractor.formats.writers import ARTICLES, CLAIMS
from extractor.records import ArticleRecord, Claim, Published
from extractor.records.article import ArticleRef

ARTICLE = "_:article"
"""The node of the article."""
_SUBJECTS = {"driver": "Person", "person": "Person", "team": "SportsTeam", "race": "SportsEvent"}
_VALUES = {
    "driver": "Person",
    "team": "SportsTeam",
    "race": "SportsEvent",
    "series": "SportsOrganization",
    "track": "StadiumOrArena",
}


class _Of(msgspec.Struct):
    """As much of a claim as tells whose it is."""

    article: ArticleRef


def article_jsonld(folder: Path, article: str) -> dict[str, Any]:
    """One article of a run and its claims.

    Args:
        folder: Where ``extractor run`` wrote its files.
        article: The article's id.

    Raises:
        UsageError: A file is missing, or the run has no such article.
    """
    path = folder / ARTICLES
    records = (each for each in read_records(path, ArticleRecord) if not isinstance(each, BadLine))
    record = next((each for each in records if each.id == article), None)
    if record is None:
        raise UsageError(f"{path}: there is no article {article!r}; its ids stand under 'id' on its lines")
    return as_jsonld(record, _claims_of(folder / CLAIMS, article))


def as_jsonld(record: ArticleRecord, claims: list[Claim]) -> dict[str, Any]:
    """An article and its claims as one document.

    Args:
        record: The article.
        claims: Its claims.
    """
    article = {
        "@type": "NewsArticle",
        "@id": ARTICLE,
        "identifier": record.id,
        "headline": record.title,
        "datePublished": _day(record.published),
        "isPartOf": {"@type": "CreativeWork", "name": record.source}
        if record.source not in (None, record.id)
        else None,
    }
    return {"@context": "https://schema.org", "@graph": [_known(article), *map(_claim, claims)]}


def _claim(claim: Claim) -> dict[str, Any]:
    evidence, value = claim.evidence, msgspec.to_builtins(claim.value)
    kind = _VALUES.get(value["kind"])
    return _known(
        {
            "@type": "Claim",
            "@id": f"_:{claim.id}",
            "identifier": claim.id,
            "name": _sentence(claim),
            "keywords": [claim.predicate, claim.modality],
            "about": _thing(_SUBJECTS[claim.subject.kind], claim.subject.id, claim.subject.name),
            "mentions": _thing(kind, value["id"], value["name"]) if kind else None,
            "author": {"@type": "Person", "name": claim.attribution.speaker} if claim.attribution.speaker else None,
            "datePublished": _day(claim.article.published),
            "temporalCoverage": _interval(claim.as_of.earliest, claim.as_of.latest),
            "appearance": {
                "@type": "Quotation",
                "text": evidence.text,
                "identifier": {
                    "@type": "PropertyValue",
                    "propertyID": "https://www.rfc-editor.org/rfc/rfc5147",
                    "value": f"char={evidence.start},{evidence.end}",
                },
                "isPartOf": {"@id": ARTICLE},
            },
        }
    )


def _claims_of(path: Path, article: str) -> list[Claim]:
    """The claims of an article; the others are passed over unread."""
    light, whole = msgspec.json.Decoder(_Of), msgspec.json.Decoder(Claim)
    try:
        with path.open("rb") as stream:
            return [whole.decode(line) for line in stream if line.strip() and light.decode(line).article.id == article]
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror or error}); name a folder that a run wrote"
        ) from error
    except msgspec.DecodeError as error:
        raise UsageError(f"{path}: a line is no claim ({error}); name a folder that a run wrote") from error


def _thing(kind: str, identifier: str, name: str) -> dict[str, Any]:
    return {"@type": kind, "identifier": identifier, "name": name}


def _known(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value is not None}


def _day(published: Published | None) -> str | None:
    """The day of publication where it is one day."""
    return published.earliest if published is not None and published.earliest == published.latest else None


def _interval(first: str | None, last: str | None) -> str | None:
    if first is None and last is None:
        return None
    return first if first == last else f"{first or '..'}/{last or '..'}"


def _sentence(claim: Claim) -> str:
    """The claim in a few words, and how it is meant if it is not simply asserted."""
    value = msgspec.to_builtins(claim.value)
    bound = value.get("comparison", "exactly")
    shown = next(str(value[key]) for key in ("name", "text", "number", "earliest") if key in value)
    words = shown if bound == "exactly" else f"{bound.replace('_', ' ')} {shown}"
    meant = "" if claim.modality == "asserted" else f" ({claim.modality})"
    return f"{claim.subject.name}: {claim.predicate} {words}{meant}"
