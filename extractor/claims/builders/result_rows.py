"""Rows of names behind a place: "followed by Vale and Lee", "with Vale and Lee completing the top five"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.records import Position

NO_FINISH = frozenset(
    "points standings qualifying qualified practice stage stages lineup grid speed speeds fastest quickest odds laps poles "
    "wins restart restarted segment ranked voting ballot picks".split()
)
"""What makes a row one of a table, a grid, a stage, or of something counted."""
_NO_ROW = NO_FINISH | frozenset("started start starting grid pole crashed crash wreck wrecked".split())
"""The same for the words of the row itself and of its sentence."""
_AFTER = frozenset({".", ",", ";", ")", "!", "and", "but", "as", "while", "who", "with", "''", '"'})
_REACH = 16
"""Units between a place and the row behind it, at most."""
_LONGEST = 5
_LONGEST_ORDER = 10
_OWN_PLACES = frozenset({"fills", "from"})
"""Captures that say which places a row takes up."""


class Item(NamedTuple):
    """One name of a row.

    Attributes:
        subject: Who.
        place: The place.
        unit: The unit that names whom it is of.
        behind: The finish, or the win, that the row goes on from.
    """

    subject: SubjectFound
    place: int
    unit: int
    behind: Draft | None


def items_of(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Item]:
    """The names of a row with their places, from the one before it or from the last place that it fills.

    Args:
        context: The article.
        hit: Where the row is told.
        earlier: Drafts of the same sentence and of the one before it.
    """
    units = context.units
    row = [unit for unit in range(*hit.captures["row"]) if units.label(unit) in ("DRIVER", "NAME")]
    row = [unit for unit in row if units.words[unit + 1 : unit + 2] not in (["'s"], ["'"])]
    who = [context.captured((unit, unit + 1)) for unit in row]
    if (
        not row
        or len(row)
        > (_LONGEST_ORDER if hit.rule.options.get("from_winner") or hit.rule.options.get("behind_all") else _LONGEST)
        or any(len(each) != 1 for each in who)
    ):
        return
    if not _OWN_PLACES.isdisjoint(hit.captures) and hit.captures["row"][0] == hit.first and _is_passed(context, row[0]):
        return
    behind = _behind(context, hit, earlier, row)
    first = _first_place(context, hit, row, behind)
    if first is None:
        return
    for place, unit, subjects in zip(range(first, first + len(row)), row, who, strict=True):
        if place > 1:
            yield Item(subjects[0], place, unit, behind)


def _is_passed(context: Context, unit: int) -> bool:
    """Whether a row is not what its clause is about: "Rowan, who beat Vale and Lee, finished third and fourth"."""
    verbs = context.lexicon.words["BEAT_VERB"] | {"passed", "off", "past", "behind"}
    begin = context.units.sentence(unit).first
    return not verbs.isdisjoint(context.units.words[max(begin, unit - 2) : unit])


def _first_place(context: Context, hit: Hit, row: Sequence[int], behind: Draft | None) -> int | None:
    """The place of a row's first name: told, counted back from the last, or the one behind what was told last."""
    units = context.units
    if not _NO_ROW.isdisjoint(units.words[hit.first : hit.last]):
        return None
    told = not _OWN_PLACES.isdisjoint(hit.captures) or "after" in hit.captures or hit.rule.options.get("from_winner")
    if not told or hit.rule.options.get("behind_all"):
        closes = hit.captures["row"][1] < hit.last - 1 or _ends(context, row[-1] + 1)
        return _place(behind) + 1 if behind is not None and closes else None
    sentence = units.sentence(hit.first)
    if "after" not in hit.captures and not NO_FINISH.isdisjoint(units.words[sentence.first : sentence.last]):
        return None
    if hit.rule.options.get("from_winner"):
        return 1
    if "after" in hit.captures:
        return _place(behind) + 1 if behind is not None and _is_of(context, hit.captures["after"], behind) else None
    if "from" in hit.captures:
        opens, ends = (int(units.value(hit.captures[each][0])) for each in ("from", "until"))
        return opens if ends - opens + 1 == len(row) else None
    if hit.rule.options.get("goes_on") and behind is None:
        return None
    fills = hit.captures["fills"][0]
    return (3 if units.words[fills] == "podium" else int(units.value(fills))) - len(row) + 1


def _is_of(context: Context, unit: tuple[int, int], draft: Draft) -> bool:
    """Whether whom a row follows is whom the place before it was told of."""
    if context.units.label(unit[0]) not in ("DRIVER", "NAME"):
        return True
    return any(draft.subject is not None and each.person is draft.subject.person for each in context.captured(unit))


def _behind(context: Context, hit: Hit, earlier: Sequence[Draft], row: Sequence[int]) -> Draft | None:
    """The last place told before a row, in its own sentence, or of its own race in the one before."""
    units = context.units
    begin = units.sentence(hit.first).first
    close = bool(hit.rule.options.get("close"))
    reach = _REACH * (2 if hit.rule.options.get("above") else 1)
    placed = [
        each
        for each in earlier
        if each.predicate in ("result", "race_win") and each.modality == "asserted" and each.value_first not in row
        and each.value_first < hit.captures["row"][0]
    ]  # fmt: skip
    if hit.rule.options.get("from_winner"):
        return None
    if not _OWN_PLACES.isdisjoint(hit.captures) and not hit.rule.options.get("behind_all"):
        return placed[-1] if placed else None
    only, above = hit.rule.options.get("behind"), bool(hit.rule.options.get("above"))
    near = [
        each
        for each in placed
        if (each.first >= begin or above)
        and hit.first - each.last <= reach
        and (not close or hit.first - max(each.last, each.value_last) <= 1)
        and only in (None, each.predicate)
        and (hit.rule.options.get("behind_all") or NO_FINISH.isdisjoint(units.words[each.last : hit.first]))
    ]
    return max(near, key=lambda each: (each.value_first, -each.first), default=None)


def _place(draft: Draft) -> int:
    return draft.value.number if isinstance(draft.value, Position) else 1


def _ends(context: Context, unit: int) -> bool:
    """Whether nothing follows a row that makes it one of other races: "followed by Vale at Dover"."""
    units = context.units
    return unit >= units.sentence(unit - 1).last or units.words[unit] in _AFTER
