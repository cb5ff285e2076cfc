"""Finds claims that cannot all be true. It reads claims alone: no text, no spaCy.

``find_conflicts`` is the door; docs/conflicts.md says what each verdict means.
"""

from extractor.conflicts.clock import Calendar
from extractor.conflicts.engine import conflicts_of_articles, count_agreements, find_conflicts
from extractor.conflicts.index import Changes, ConflictIndex

__all__ = ["Calendar", "Changes", "ConflictIndex", "conflicts_of_articles", "count_agreements", "find_conflicts"]
