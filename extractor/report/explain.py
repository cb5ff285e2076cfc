"""An explanation in the terminal: each sentence, its units and classes, what matched and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from extractor.claims.explain import ExplainedSentence, ExplainedUnit, Explanation, Match
from extractor.claims.recording import NearMiss
from extractor.records import Claim
from extractor.report.words import as_of_words, escaped, printable, scope_words, value_with_modality

_LABEL, _PATTERN = "cyan", "dim"
_LONGEST_PATTERN = 150


def shown_explanation(explanation: Explanation) -> Iterator[RenderableType]:
    """An explanation, sentence by sentence.

    Args:
        explanation: What was seen.

    Yields:
        Renderables, in order.
    """
    yield _heading(explanation)
    for sentence in explanation.sentences:
        yield Text("")
        yield _sentence(sentence)
    if not explanation.sentences:
        yield Text("\n  no sentence to explain: no rule matches, or the line is empty", style="dim")


def _heading(explanation: Explanation) -> Text:
    published = explanation.article.published
    facts = {
        "published": f"{published.earliest} ({published.basis})" if published else None,
        "season": explanation.season,
        "series": explanation.series,
    }
    known = ", ".join(f"{name} {value or 'unknown'}" for name, value in facts.items())
    return Text(escaped(explanation.article.id), style="bold").append(f"  {known}", style="not bold")


def _sentence(sentence: ExplainedSentence) -> RenderableType:
    facts = [sentence.section, f"in focus {sentence.focus or 'nobody'}"]
    if sentence.story is not None:
        facts.append(f"the story is in {sentence.story}")
    heading = Text(f"line {sentence.line}", style="bold").append(f"  {printable(', '.join(facts))}", style="not bold")
    parts: list[RenderableType] = [heading, _indented(Text(_one_line(sentence.text), style="italic"))]
    parts.append(_indented(units_line(sentence.units)))
    parts += [_indented(_match(match)) for match in sentence.matches]
    if not sentence.matches:
        parts.append(_indented(Text("no rule matched", style="yellow")))
    if sentence.near:
        parts.append(_indented(Text("no match, though all that the rule requires is there:")))
        parts += [_indented(_near(miss), 4) for miss in sentence.near]
    return Group(*parts)


def units_line(units: Sequence[ExplainedUnit]) -> Text:
    """Units one after the other, each with its classes and its meaning.

    Example:
        >>> units_line([ExplainedUnit("three", ("COUNT",), "3"), ExplainedUnit("of", (), None)]).plain
        'three COUNT=3 · of'
    """
    line = Text()
    for place, unit in enumerate(units):
        line.append(" · " if place else "", style=_PATTERN).append(printable(unit.text))
        if unit.classes:
            line.append(" " + "|".join(unit.classes), style=_LABEL)
        if unit.meaning is not None:
            line.append(f"={printable(unit.meaning)}", style=_LABEL)
    return line


def _match(match: Match) -> RenderableType:
    style = "bold green" if match.claims else "yellow"
    head = Text(match.rule, style=style).append(f"  «{printable(match.text)}»", style="not bold default")
    captures = ", ".join(f"{name}: {words}" for name, words in match.captures.items())
    head.append(f"  {printable(captures)}" if captures else "", style=_PATTERN)
    lines: list[RenderableType] = [head, _indented(Text(printable(match.says), style=_PATTERN))]
    lines += [_indented(Text(printable(claim_words(claim)))) for claim in match.claims]
    if match.why_not:
        lines.append(_indented(Text(match.why_not)))
    return Group(*lines)


def claim_words(claim: Claim) -> str:
    """What a claim says, and how subject, series and seasons were settled."""
    basis, mention = claim.basis, claim.subject.mention
    named = f" by “{_one_line(mention.text)}”" if mention else ""
    settled = [f"subject {basis.subject}{named}" if basis.subject else ""]
    settled += [f"{slot} {how}" for slot, how in (("series", basis.series), ("seasons", basis.seasons)) if how]
    scope = scope_words(claim.scope) or "no scope"
    fact = f"{claim.predicate}({claim.subject.id}) = {value_with_modality(claim)}; {scope}"
    day = as_of_words(claim.as_of)
    return f"{fact}{f'; as of {day}' if day else ''} [{', '.join(filter(None, settled))}]"


def _near(miss: NearMiss) -> RenderableType:
    pattern = miss.pattern if len(miss.pattern) <= _LONGEST_PATTERN else miss.pattern[:_LONGEST_PATTERN] + " …"
    head = Text(miss.rule).append(f"  {printable(' … '.join(miss.words))}")
    return Group(head, _indented(Text(pattern, style=_PATTERN)))


def _indented(part: RenderableType, by: int = 2) -> Padding:
    return Padding(part, (0, 0, 0, by))


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
