"""The writer's assertion: every span of a claim reproduces the article's characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.errors import InputError
from extractor.records import Claim, Span


def spans(claim: Claim) -> Iterator[tuple[str, int, int, str]]:
    """Name, start, end and text of each span with text that a claim holds."""
    evidence = claim.evidence
    yield "evidence", evidence.start, evidence.end, evidence.text
    named: tuple[tuple[str, Span | None], ...] = (("value", evidence.value), ("mention", claim.subject.mention))
    for name, span in named:
        if span is not None:
            yield name, span.start, span.end, span.text


def check_spans(text: str, claims: Iterable[Claim]) -> None:
    """Makes sure that ``text[start:end] == span.text`` for all spans of all claims.

    Args:
        text: The article's text as it was read.
        claims: What was found in it.

    Raises:
        InputError: A span lies elsewhere; the message names rule, span and offsets.
    """
    for claim in claims:
        for name, start, end, said in spans(claim):
            if not 0 <= start <= end <= len(text) or text[start:end] != said:
                raise InputError(
                    f"the {name} of a claim by rule {claim.rule} is not at {start}:{end} of the text; "
                    "this is a fault of the rule, please report it"
                )
        sentence = claim.evidence.sentence
        if not 0 <= sentence.start <= sentence.end <= len(text):
            raise InputError(
                f"the sentence of a claim by rule {claim.rule} ends at {sentence.end}, beyond the text; "
                "this is a fault of the rule, please report it"
            )
