"""What ``run.json`` says of a whole run."""

from __future__ import annotations

import msgspec


class RunRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Version, settings, counts and timings of one run. Only ``timings`` may differ between two equal runs.

    Attributes:
        articles: Number of articles by status.
        claims: Number of claims by predicate.
        conflicts: Number of findings by verdict.
        agreements: Number of groups of two and more articles that say the same.
        timings: Seconds by stage.
    """

    version: str
    lexicon: str
    settings: dict[str, str]
    articles: dict[str, int]
    claims: dict[str, int]
    conflicts: dict[str, int]
    agreements: int
    timings: dict[str, float]
