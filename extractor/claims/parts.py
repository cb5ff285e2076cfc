"""Which races a sentence lists for a count of wins: "four wins: Daytona, Dover, Texas and Kansas"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import regex

from extractor.records import Claim, Count, Parts

# What stands between two items of a list and between its mark and the first: times, places, small words. A verb, "where"
# or "plus" begins something else.
_GOES_ON = (
    r"(?:[\s,&()'’:–—-]|\b(?:and|at|in|on|the|both|back|then|again|also|of|to|his|her|its|this|that|last|year|season|month|"
    r"week|weekend|day|night|afternoon|spring|summer|fall|autumn|winter|race|races|event|ago|earlier|later|s|a|two|three)\b|"
    r"\b(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}(?:st|nd|rd|th)?)(?!\w))*"
)
_CHAIN = regex.compile(_GOES_ON)
_MARKED = regex.compile(
    r"^[^.;:]{0,40}?(?::|\(|—|–|--|\bc[ao]me (?:at|in)\b|\bincluding\b|\bat\b)(?P<chain>[^.;\d]{0,12})$"
)
# Words before a list that make it one of some of what was counted: "the last of them at", "among them".
_SOME = regex.compile(
    r"(?i)\b(?:includ\w+|last|latest|most|recent\w*|first|among|one|two|three|highlight\w*|start\w*|began|capped|notabl\w*|"
    r"especially|such|like|best|biggest|final\w*|of (?:them|which|those|these)|more|another)\b"
)


def with_parts(text: str, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A count of wins with the races that its sentence lists for it.

    The list ends where anything else begins, and is complete only if it says so and goes on to its end: a count is held
    against a complete one.

    Args:
        text: The article.
        claim: A claim of it.
        claims: All its claims, in order.
    """
    if claim.predicate != "wins" or not isinstance(claim.value, Count) or claim.value.number < 2:
        return claim
    after, end = claim.evidence.value.end, claim.evidence.sentence.end
    listed = sorted(
        (
            each
            for each in claims
            if each.predicate == "race_win"
            and each.subject.id == claim.subject.id
            and after <= each.evidence.value.start < end
            and each.modality == "asserted"
        ),
        key=lambda each: each.evidence.value.start,
    )
    if len(listed) < 2:
        return claim
    link = text[after : listed[0].evidence.value.start]
    if not _MARKED.search(link):
        return claim
    fits = [claim.scope.series is None or each.scope.series in (None, claim.scope.series) for each in listed]
    if len(listed) == claim.value.number and all(fits):
        items, whole = listed, True
    else:
        items, whole = listed[:1], fits[0]
        for (one, two), fit in zip(pairwise(listed), fits[1:], strict=True):
            whole = (
                whole and fit and _CHAIN.fullmatch(text, one.evidence.value.end, two.evidence.value.start) is not None
            )
            if not whole:
                break
            items.append(two)
    if len(items) < 2:
        return claim
    complete = whole and not _SOME.search(link)
    return msgspec.structs.replace(claim, parts=Parts(tuple(each.id for each in items), complete))
