"""An evaluation in the terminal: figures by level and predicate, confusions of scope, and the mistakes in their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.evaluation.articles import Context, context
from extractor.evaluation.gold import GoldClaim, members
from extractor.evaluation.matching import LEVELS
from extractor.evaluation.meaning import meaning
from extractor.evaluation.score import Confusion, Evaluation, Mistake, Tally
from extractor.records import PREDICATES
from extractor.report.words import escaped, printable

FIGURES = ("precision", "recall", "F1", "found", "wrong", "missed")
"""Heads of the columns that ``figures`` fills."""
STYLES = {"wrong": "bold red", "missed": "yellow"}
"""Style by kind of mistake."""

_NOTHING = "nothing"


def shown_evaluation(
    evaluation: Evaluation, *, mistakes: bool = False, texts: Mapping[str, str] | None = None
) -> Iterator[RenderableType]:
    """An evaluation.

    Args:
        evaluation: What came of it.
        mistakes: List every mistake.
        texts: Texts of the articles by annotated article; mistakes stand in their sentences where they are given.

    Yields:
        Renderables, in order.
    """
    yield Text(f"Articles: {evaluation.articles}", style="bold")
    yield _table("level", ((level, evaluation.total(level)) for level in LEVELS))
    yield Text(f"\nGrounding: {grounding_words(evaluation)}")
    rows = predicate_rows(evaluation)
    if rows:
        yield Text("\nBy predicate, level full", style="bold")
        yield _table("predicate", rows)
    confusions = evaluation.confusions()
    if confusions:
        yield Text("\nRight facts, wrong scope", style="bold")
        yield _confusions(confusions)
    if mistakes:
        yield Text(f"\nMistakes: {len(evaluation.mistakes)}", style="bold")
        yield from (_mistake(each, (texts or {}).get(each.article)) for each in evaluation.mistakes)


def figures(tally: Tally) -> tuple[str, ...]:
    """One row of figures.

    Example:
        >>> figures(Tally(found=3, wrong=1, missed=3))
        ('0.750', '0.500', '0.600', '3', '1', '3')
    """
    shares = (tally.precision, tally.recall, tally.f1)
    return (*(f"{share:.3f}" for share in shares), *map(str, (tally.found, tally.wrong, tally.missed)))


def predicate_rows(evaluation: Evaluation) -> list[tuple[str, Tally]]:
    """Predicates with their tallies at level full, in the order of the contract."""
    tallies = evaluation.tallies["full"]
    return [(name, tallies[name]) for name in PREDICATES if name in tallies]


def grounding_words(evaluation: Evaluation) -> str:
    """How many right facts have their evidence where the annotation has it."""
    grounding = evaluation.grounding
    return (
        f"{grounding.share:.3f}  ({grounding.touching} of {grounding.claims} claims of an annotated fact "
        "have their evidence on the annotated characters)"
    )


def confusion_words(row: Confusion) -> tuple[str, str, str, str]:
    """Slot, what was said, what would have been right, how often."""
    return row.slot, row.said or _NOTHING, _any_of(row.accepted), str(row.number)


def mistake_words(mistake: Mistake) -> str:
    """What was wrongly claimed, or missed, in one line."""
    if mistake.claim is not None:
        said = meaning(mistake.claim)
        fact = _fact(said.predicate, said.subject, said.value, said.series, said.seasons, said.modality)
        return f"{fact}  {mistake.claim.rule}"
    gold = mistake.gold
    assert gold is not None
    return _fact(gold.predicate, gold.main_subject, *(_any_of(members(each)) for each in _answers(gold)))


def remedy_words(mistake: Mistake) -> str:
    """What a wrong claim of a right fact should have said; empty where there is no such annotation."""
    if mistake.kind == "missed" or mistake.gold is None:
        return ""
    return ", ".join(
        f"{each.slot} {each.said or _NOTHING} should be {_any_of(each.accepted)}" for each in mistake.differences
    )


def mistake_context(mistake: Mistake, text: str | None) -> Context:
    """The words of a mistake in their sentence; alone if the text is not given or is another one."""
    if mistake.claim is not None:
        evidence = mistake.claim.evidence
        if text is not None and text[evidence.start : evidence.end] == evidence.text:
            sentence = (evidence.sentence.start, evidence.sentence.end)
            return context(text, evidence.start, evidence.end, sentence)
        return context(evidence.text, 0, len(evidence.text))
    gold = mistake.gold
    assert gold is not None
    if text is not None and (not gold.text or text[gold.start : gold.end] == gold.text):
        return context(text, gold.start, gold.end)
    return context(gold.text, 0, len(gold.text))


def _fact(predicate: str, subject: str, value: str, *scope: str | None) -> str:
    *slots, modality = scope
    known = [slot for slot in (*slots, None if modality == "asserted" else modality) if slot and slot != _NOTHING]
    return f"{predicate}({subject}) = {', '.join([value, *known])}"


def _answers(gold: GoldClaim) -> Sequence[str | tuple[str | None, ...] | None]:
    return gold.value, gold.series, gold.seasons, gold.modality


def _any_of(accepted: Iterable[str | None]) -> str:
    known = sorted(each for each in accepted if each)
    return " or ".join(known if len(known) == len(set(accepted)) else [*known, _NOTHING])


def _table(first: str, rows: Iterable[tuple[str, Tally]]) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(first)
    for name in FIGURES:
        table.add_column(name, justify="right")
    for name, tally in rows:
        table.add_row(name, *figures(tally))
    return Padding(table, (0, 0, 0, 2))


def _confusions(rows: Iterable[Confusion]) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("slot", "said", "should be"):
        table.add_column(name, overflow="fold")
    table.add_column("claims", justify="right")
    for row in rows:
        table.add_row(*(Text(printable(each)) for each in confusion_words(row)))
    return Padding(table, (0, 0, 0, 2))


def _mistake(mistake: Mistake, text: str | None) -> RenderableType:
    before, words, after = mistake_context(mistake, text)
    remedy = remedy_words(mistake)
    block = Text.assemble(
        (f"{mistake.kind:6} ", STYLES[mistake.kind]),
        f"{escaped(mistake.article)}  {printable(mistake_words(mistake))}",
    )
    block.append(f"\n  {printable(before)}").append(f"«{printable(words)}»", style="bold").append(printable(after))
    if remedy:
        block.append(f"\n  {printable(remedy)}", style="dim")
    return Padding(block, (0, 0, 0, 2))
