"""A finding before it is written down: the verdict, what it rests on, and its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.conflicts.keys import Held
from extractor.records import FindingScope, FindingSubject, Subject
from extractor.records.finding import Verdict


@dataclass(slots=True)
class Draft:
    """What a law found.

    Attributes:
        positions: The values held that stand against one another.
        text: The explanation, complete but for assumptions.
        support: Values held that the derivation uses though nobody disputes them.
        against: For each position (by ``id``), the weight of the witnesses that contradict it within this finding.
        clashing: For each fact (by ``id``), the same; empty where facts of one value do not differ in this.
        suspects: Ids of the claims that are likely wrong.
    """

    verdict: Verdict
    predicate: str
    subject: Subject | FindingSubject
    scope: FindingScope
    positions: list[Held]
    text: str
    derivation: str | None = None
    hint: str | None = None
    support: list[Held] = field(default_factory=list)
    against: dict[int, int] = field(default_factory=dict)
    clashing: dict[int, int] = field(default_factory=dict)
    suspects: tuple[str, ...] = ()
