"""When something that is so, rather than has been counted, is said to be so: drives, numbers, series."""

from __future__ import annotations

from extractor.claims.context import Context
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.scope import Years
from extractor.records.claim import Modality, SeasonsBasis

# Words that put a drive into a past that nobody dates.
_PAST = frozenset({"former", "formerly", "previously", "once", "ex", "back", "stints", "stint", "after", "before", "then", "earlier", "used"})


def present_season(
    context: Context, first: int, last: int, subject: SubjectFound, modality: Modality
) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    """Season of a drive, and its modality: a move told in the present for a season to come is planned.

    The season that the sentence names; else the story's; else, for what is told of now, the article's own.
    """
    scopes, settings = context.scopes, context.settings
    units = context.units
    sentence = units.sentence(first)
    found = scopes.after(last)
    years, basis = (found.seasons, found.seasons_basis) if found.seasons else (None, None)
    if years is None:
        years, basis = scopes.dated_in_sentence(first, last)
    if years is not None and years[0] != years[1]:
        years, basis = None, None
    if years is not None:
        if settings.season and years[0] > settings.season and modality == "asserted":
            modality = "planned"
        return years, basis, modality
    if sentence.kind in ("boilerplate",):
        return None, None, modality
    words = units.words[sentence.first : first]
    if _PAST & set(words[-8:]):
        return None, None, modality
    anchor = scopes.anchor(sentence)
    if modality in ("planned", "possible"):
        ahead = anchor if anchor and settings.season and anchor >= settings.season else None
        return ((ahead, ahead), "inherited", modality) if ahead else (None, None, modality)
    story = scopes.story(sentence)
    if story is not None and context.told_as_past(first, last):
        return (story, story), "inherited", modality
    if modality == "asserted" and settings.season and settings.stated and settings.in_season:
        return (settings.season, settings.season), "default", modality
    return None, None, modality


def makes_near(context: Context, unit: int) -> tuple[str | None, str | None]:
    """Make and team that stand with a car's number: "the No. 7 JR Motorsports Chevrolet"."""
    units = context.units
    make = team = None
    for index in range(unit + 1, min(unit + 7, units.sentence(unit).last)):
        label = units.label(index)
        if label == "MAKE":
            make = units.value(index)[0]
            break
        if label == "TEAM":
            team = units.value(index)[0]
        elif label is not None or not (units.text[units.starts[index]].isupper() or units.words[index] in ("&", "-", "'s")):
            break
    if team is None and units.label(unit - 1) == "TEAM":
        team = units.value(unit - 1)[0]
    if team is None and units.label(unit - 2) == "TEAM" and units.words[unit - 1] in ("'s", "'"):
        team = units.value(unit - 2)[0]
    return make, team
