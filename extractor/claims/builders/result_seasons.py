"""Places that look like results and are a season's: "won nine times this year and finished fifth"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.places import PLACES, just_held, topic_of
from extractor.claims.presence import is_after_finale

_OF_RACE = frozenset(
    "race races event opener finale weekend afternoon night lap laps flag line stripe main truck car here there start starts pole"
    " checkered restart overtime track winner runner-up crashed crash wreck led behind day ahead".split()
)
_LABELS_OF_RACE = PLACES | {"DATE", "CARNUM", "LAP", "STAGE", "POSITION", "TEAM"}
_IN_TABLE = frozenset({"standings", "points", "championship"})
_SEASON_LONG = frozenset({"title", "titles"})


def is_of_season(context: Context, hit: Hit, earlier: Sequence[Draft], before: Sequence[Draft]) -> bool:
    """Whether a place is one in the standings though no word beside it says so.

    It stands in a sentence without any race, track, day or car, and goes on with titles or with the wins of a season that is
    over, or the sentence ends "in the final standings".

    Args:
        context: The article.
        hit: Where the place is told.
        earlier: Drafts of the same sentence so far.
        before: Drafts of the sentence before.
    """
    units = context.units
    sentence = units.sentence(hit.first)
    inside = range(sentence.first, sentence.last)
    if any(units.label(unit) in _LABELS_OF_RACE for unit in inside if unit != hit.captures["place"][0]):
        return False
    if not _OF_RACE.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    if _ends_in_table(context, hit.last, sentence.last):
        return True
    place = topic_of(context).place
    if place is not None and just_held(context, place):
        return False  # a report's places are the race's, even after a word on the title
    told = [*before, *earlier]
    if any(each.predicate in ("race_win", "result") and each.modality == "asserted" for each in told):
        return False
    if any(_names_race(context, each) for each in before):
        return False
    champion = [each for each in told if each.predicate in _SEASON_LONG]
    if champion:
        whom = {each.person for each in context.captured(hit.captures["whom"])} if "whom" in hit.captures else set()
        return all(each.subject is None or each.subject.person not in whom for each in champion[-1:])
    return any(_counts_a_season(context, each) for each in told)


def _ends_in_table(context: Context, first: int, last: int) -> bool:
    """Whether only further names and places stand between a place and "in the final standings" at the sentence's end."""
    units = context.units
    at = next((unit for unit in range(first, last) if units.words[unit] == "in"), last)
    row = all(
        units.label(unit) in ("DRIVER", "NAME", "ORDINAL") or units.words[unit] in (",", "and")
        for unit in range(first, at)
    )
    tail = units.words[at + 1 : last]
    return row and tail[:1] == ["the"] and not _IN_TABLE.isdisjoint(tail[-2:]) and len(tail) < 6


def _names_race(context: Context, draft: Draft) -> bool:
    """Whether the sentence of a draft speaks of a race, its track or its day."""
    units = context.units
    sentence = units.sentence(draft.value_first)
    return any(units.label(unit) in PLACES | {"DATE"} for unit in range(sentence.first, sentence.last))


def _counts_a_season(context: Context, draft: Draft) -> bool:
    """Whether a draft counts the wins of one season that was over when the article was written."""
    if draft.predicate != "wins" or draft.span != "season" or draft.seasons is None or "ordinal" in draft.rule:
        return False
    now = context.settings.season
    return now is not None and (draft.seasons[1] < now or is_after_finale(context))
