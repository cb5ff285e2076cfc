"""Who drives and who does not, and whether an article is about racing at all."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.claims.draft import Draft
from extractor.claims.units import Units
from extractor.lexicon import Lexicon
from extractor.reading.gate import POINTS, RACING, word_points
from extractor.reading.people import Person
from extractor.records import Count

# What only somebody who drives can be said to have; it makes a driver of a name that nobody has seen before.
_PER_RACE = frozenset({"wins", "starts", "poles", "top_fives", "top_tens"})
LONGEST_SEASON = 62
"""The most races that a season has had."""
MOST_WINS = 27
"""The most races that anybody has won in a season of a national series."""
_STRONG = frozenset({"wins", "race_win", "title", "car_number", "competes_in", "drives_for", "debut", "starts"})


def is_racing(units: Units, lexicon: Lexicon) -> bool:
    """Whether an article is about racing: names of series, races, teams, or the word itself."""
    words = word_points(lexicon)
    points = 0.0
    seen: set[str] = set()
    for index, mention in enumerate(units.mentions):
        word = units.words[index]
        if word in seen:
            continue
        seen.add(word)
        if mention is not None:
            points += POINTS.get(mention.label, 0)
        else:
            points += words.get(word, 0)
        if points >= RACING:
            return True
    return False


def non_drivers(units: Units, lexicon: Lexicon) -> set[str]:
    """Ids of the people whose words of office say that they do not drive: crew chiefs, reporters, relatives."""
    words = lexicon.words
    offices = words["OFFICIAL_NOUN"] | words["OUTLET_NOUN"] | words["KIN_NOUN"]
    drives = words["DRIVER_NOUN"] | {"champion", "champ"}
    found: set[str] = set()
    cleared: set[str] = set()
    for index in range(len(units.mentions)):
        if units.label(index) != "NAME":
            continue
        person: Person = units.value(index)
        sentence = units.sentence(index)
        before = units.words[max(sentence.first, index - 3) : index]
        after = units.words[index + 1 : min(sentence.last, index + 6)]
        if (
            set(before) & offices
            or (after[:1] == [","] and set(after[1:5]) & offices)
            or sentence.kind == "boilerplate"
        ):
            found.add(person.id)
        if set(before[-1:]) & drives:
            cleared.add(person.id)
    return found - cleared


def plausible(drafts: Iterable[Draft], lexicon: Lexicon) -> list[Draft]:
    """Drop season tallies that no season allows where the season was not stated: the count is of something else."""
    kept = []
    for draft in drafts:
        if _belied_by_entries(draft, lexicon):
            continue
        if draft.predicate in _PER_RACE and draft.span == "season" and draft.seasons_basis != "stated":
            held = (
                lexicon.calendar.races_held(draft.series, draft.seasons[1]) if draft.series and draft.seasons else None
            )
            most = min(held or LONGEST_SEASON, MOST_WINS if draft.predicate == "wins" else LONGEST_SEASON)
            if isinstance(draft.value, Count) and draft.value.number > most:
                continue
        kept.append(draft)
    return kept


def _belied_by_entries(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a season that the text does not state cannot be meant: the driver made fewer starts in it, or none.

    What is counted then is of another time, and of which nobody says.
    """
    person = draft.subject.person if draft.subject else None
    if draft.predicate not in _PER_RACE or draft.span != "season" or draft.seasons_basis == "stated":
        return False
    if person is None or draft.series is None or draft.seasons is None or not isinstance(draft.value, Count):
        return False
    if not lexicon.calendar.complete(draft.series, draft.seasons[1]):
        return False
    entries = lexicon.entries(person.id)
    raced = [each.races for each in entries if (each.series, each.season) == (draft.series, draft.seasons[1])]
    return bool(entries) and draft.value.number > sum(raced)


def believable(drafts: Iterable[Draft], excluded: set[str]) -> list[Draft]:
    """Drop the claims about people who do not drive or of whom nothing shows that they do."""
    drafts = list(drafts)
    shown = {
        draft.subject.person.id
        for draft in drafts
        if draft.subject is not None
        and draft.subject.person is not None
        and draft.subject.person.known is None
        and draft.predicate in _STRONG
        and draft.subject.basis == "named"
        and draft.subject.person.id not in excluded
    }
    kept = []
    for draft in drafts:
        person = draft.subject.person if draft.subject else None
        if person is not None and (person.id in excluded or (person.known is None and person.id not in shown)):
            continue
        kept.append(draft)
    return kept
