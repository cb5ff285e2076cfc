"""Checkable claims of motorsport news, with the exact characters that say them, and the claims that cannot all be true.

``load`` gives a spaCy pipeline, ``extract`` the claims of a text, ``extract_many`` those of a stream of texts,
``find_conflicts`` the findings among claims, ``ConflictIndex`` the same while articles come and go, ``ClaimStore`` that in a
database (extra ``store``), ``extract_dates`` the calendar dates of a text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.records import Article, Claim, Finding

if TYPE_CHECKING:
    from extractor.batch.many import Extracted, extract_many
    from extractor.conflicts import ConflictIndex, find_conflicts
    from extractor.pipeline import extract, load
    from extractor.reading.timex import extract_dates
    from extractor.store import ClaimStore

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Claim",
    "ClaimStore",
    "ConflictIndex",
    "Extracted",
    "Finding",
    "__version__",
    "extract",
    "extract_dates",
    "extract_many",
    "find_conflicts",
    "load",
]

# spaCy takes most of a second to import; what does not need it must not pay for it.
_LAZY = {
    "load": "extractor.pipeline",
    "extract": "extractor.pipeline",
    "extract_many": "extractor.batch.many",
    "Extracted": "extractor.batch.many",
    "extract_dates": "extractor.reading.timex",
    "find_conflicts": "extractor.conflicts",
    "ConflictIndex": "extractor.conflicts",
    "ClaimStore": "extractor.store",
}


def __getattr__(name: str) -> Any:
    """Import the doors when somebody first walks through them."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LAZY[name]), name)
