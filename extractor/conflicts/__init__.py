"""Finds claims that cannot all be true. It reads claims alone: no text, no spaCy.

``find_conflicts`` is the door; docs/conflicts.md says what each verdict means.
"""

from extractor.conflicts.clock import Calendar
from extractor.conflicts.engine import count_agreements, find_conflicts

__all__ = ["Calendar", "count_agreements", "find_conflicts"]
