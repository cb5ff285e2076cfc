"""What results, standings and tallies share: whether a head is told as a fact, of which race, and of whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import PLACES, events_in, nearest_place, race_value, topic_of
from extractor.claims.scope import Found, Years
from extractor.records import DateValue
from extractor.records.claim import SeasonsBasis

LAST_PLACE = 60
"""No field of these series has been larger."""
_BESIDE = 9
"""Units before a track in which the race that it places may stand."""
_AUXILIARY = frozenset({"have", "has", "had", "be", "been", "being", "get", "gets", "getting"})
_PAST = frozenset({"led", "was", "were", "came", "took", "wound"})


class Race(NamedTuple):
    """The race that a head speaks of, as far as the text tells.

    Attributes:
        race: Identifier of the race.
        track: Identifier of the track.
        series: The series it was run in, when the sentence itself names the race.
    """

    race: str | None = None
    track: str | None = None
    series: str | None = None


def is_told(context: Context, first: int, last: int) -> bool:
    """Whether a head is told as a fact.

    A negation denies it only right before it: who "never got going and wound up 15th" did wind up there.

    Args:
        context: The article.
        first: First unit of the head.
        last: Unit after its last.
    """
    modality = context.modality.read(context.units, first, last)
    if modality == "negated":
        modality = context.modality.read(context.units, first, last, reach=3)
    if modality == "planned" and _is_past(context, first):
        # "in the last start that the No. 98 will make, led 160 laps": no future governs a past verb.
        modality = "asserted"
    return modality == "asserted" and not context.modality.sought(context.units, first)


def _is_past(context: Context, unit: int) -> bool:
    """Whether a head begins with a verb in the past that has no auxiliary before it."""
    words = context.units.words
    past = words[unit].endswith("ed") or words[unit] in _PAST
    return past and _AUXILIARY.isdisjoint(words[max(0, unit - 2) : unit])


def place_of(context: Context, first: int, last: int, found: Found) -> int | None:
    """The unit that names the race of a head, or its track, in the head's own sentence.

    Args:
        context: The article.
        first: First unit of the head.
        last: Unit after its last.
        found: The phrases after the head.
    """
    units = context.units
    sentence = units.sentence(first)
    within = range(last, found.last) if found.race or found.track else range(sentence.first, sentence.last)
    named = [
        unit
        for unit in within
        if units.label(unit) in PLACES
        and not _is_attributive(context, unit)
        and not is_of_somebody(context, unit, first)
    ]
    races = [unit for unit in named if units.label(unit) == "RACE"]
    return min(races or named, key=lambda unit: min(abs(unit - first), abs(unit - last)), default=None)


def is_of_somebody(context: Context, unit: int, head: int | None = None) -> bool:
    """Whether a place only tells what somebody has done elsewhere: "was fifth, followed by Vale, who won at Dover".

    Args:
        context: The article.
        unit: The unit that names the place.
        head: A unit that may stand in the same clause, for which the place is its own.
    """
    units = context.units
    sentence = units.sentence(unit)
    opened = next((u for u in range(unit - 1, sentence.first, -1) if units.words[u] in ("who", "whose")), None)
    if opened is None or units.words[opened - 1] != ",":
        return False
    closed = next((u for u in range(unit, sentence.last) if units.words[u] == ","), sentence.last)
    return head is None or not opened < head < closed


def _is_attributive(context: Context, unit: int) -> bool:
    """Whether a race or track only tells of another day: "the Daytona winner", "whose Nashville win"."""
    words = context.lexicon.words
    following = context.units.words[unit + 1 : unit + 2]
    if context.units.words[unit - 1] in ("at", "of") and context.units.words[unit - 2] in words["WINNER"]:
        return True  # "Vale, a winner at Dover, was sixth"
    return bool(following) and following[0] in (words["WINNER"] | words["WIN_NOUN"] | words["CHAMPION"] | {"pole"})


def race_of(
    context: Context,
    first: int,
    unit: int | None,
    seasons: Years | None,
    basis: SeasonsBasis | None,
    day: DateValue | None = None,
) -> Race:
    """The race of a head: the one its sentence names, else its paragraph, else the one the article is about.

    Args:
        context: The article.
        first: First unit of the head.
        unit: The unit in its sentence that names the race or the track, if one does.
        seasons: Season of the claim.
        basis: How that was settled.
        day: Day of the race, if one is given.
    """
    if unit is not None:
        return _race_at(context, unit, seasons, day, series=True)
    if context.units.sentence(first).kind in ("caption", "post", "boilerplate"):
        return Race()
    # Only what is told of the article's own moment can be meant by the race that the article is about.
    if basis not in ("default", "relative") or seasons is None or seasons[0] != context.settings.season:
        return Race()
    unit = nearest_place(context, first)
    while unit is not None and is_of_somebody(context, unit):
        unit = nearest_place(context, unit)
    if unit is not None:
        return _race_at(context, _event_at(context, unit), seasons, None, series=True)
    unit = topic_of(context).place
    topic = _race_at(context, _event_at(context, unit), seasons, None, series=True) if unit is not None else Race()
    spoken = context.scopes.of_paragraph(context.units.sentence(first))
    return topic if spoken is None or topic.series in (None, spoken) else Race()


def _event_at(context: Context, unit: int) -> int:
    """The race that a track only places: "the Dover 200 at Dover"; else the unit itself."""
    return next(iter(events_in(context, max(context.units.sentence(unit).first, unit - _BESIDE), unit + 1)[-1:]), unit)


def _race_at(
    context: Context, unit: int, seasons: Years | None, day: DateValue | None, *, series: bool = False
) -> Race:
    units = context.units
    if units.label(unit) == "TRACK":
        return Race(track=units.value(unit)[0])
    value, occurrence = race_value(context, units.value(unit), seasons, day)
    if occurrence is None:
        return Race(race=value.id)
    return Race(value.id, occurrence.track_id, occurrence.series if series else None)


# ---- who, and what was told before ------------------------------------------------------------------------------


def placed_by(context: Context, hit: Hit) -> list[SubjectFound]:
    """Whom a hit gives a place to."""
    units = context.units
    if "whom" in hit.captures:
        unit = hit.captures["whom"][0]
        if units.label(unit) in ("DRIVER", "NAME"):
            return context.captured((unit, unit + 1))
        if units.words[unit] in ("him", "her"):
            return context.discourse.resolve_pronoun(unit)
        return context.described(*hit.captures["whom"])
    if units.sentence(hit.first).kind == "stats":
        in_line = context.stat_person(hit.first)
        if in_line is not None:
            return [in_line]
    return context.discourse.subjects(hit.first, hit.last, prenominal=bool(hit.rule.options.get("prenominal")))


def in_own_sentence(context: Context, hit: Hit, earlier: Sequence[Draft]) -> list[Draft]:
    """The drafts of the hit's own sentence: only with those can a head go on that leaves something out."""
    sentence = context.units.sentence_of[hit.first]
    return [draft for draft in earlier if context.units.sentence_of[draft.value_first] == sentence]


def is_read(hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether an earlier rule has read a hit as the place that it told, or as the words around it."""
    first, last = hit.captures["place"]
    return any(
        draft.predicate in ("result", "standing")
        and (draft.value_first in range(first, last) or draft.first < first < draft.last)
        for draft in earlier
    )
