"""Which series somebody races in, where the text says it; a win or a result that merely entails it makes no claim: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.moves import coming_move, told_as_coming
from extractor.claims.presence import coming_season, dated, named
from extractor.claims.scope import Years
from extractor.records import SeriesValue
from extractor.records.claim import Modality, SeasonsBasis

PREDICATE = "competes_in"
# "In the garage of the Cup Series" is no racing in it.
_NOT_RACING = frozenset(
    {
        "garage",
        "hauler",
        "standings",
        "points",
        "meeting",
        "history",
        "media",
        "director",
        "officials",
        "champion",
        "title",
        "championship",
        "record",
        "hall",
        "booth",
        "broadcast",
    }
)
_WANTED = frozenset({"shot", "chance", "opportunity", "opportunities", "dream", "possibility", "future"})
_TALK = frozenset({"speculation", "talk", "rumors", "rumours", "argument"})
_DRIVES = frozenset(
    {"split", "splits", "full-time", "part-time", "rides", "schedule", "reserve", "seat", "ride", "driver", "remains"}
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    if bool(options.get("caption")) and sentence.kind != "caption":
        return
    unit = hit.captures["series"][0]
    series = units.value(unit)[0]
    if not context.lexicon.calendar.seasons(series) or any(
        each.predicate == PREDICATE and each.value_first == unit for each in earlier
    ):
        return
    if _refused(context, hit, unit):
        return
    modality = _modality(context, hit, unit)
    if modality is None:
        return
    for subject in _subjects(context, hit):
        if subject.person is None:
            continue
        seasons, basis, told = _season(context, hit, modality)
        yield Draft(
            rule=hit.rule.name,
            predicate=PREDICATE,
            value=SeriesValue(series, context.lexicon.series[series].name),
            subject=subject,
            first=hit.first,
            last=hit.last,
            value_first=unit,
            value_last=unit + 1,
            modality=told,
            seasons=seasons,
            seasons_basis=basis,
            series=series,
            series_basis="stated",
        )


def _refused(context: Context, hit: Hit, unit: int) -> bool:
    units = context.units
    if units.words[hit.last] in _NOT_RACING or units.words[unit + 1] in _NOT_RACING:
        return True
    inside = units.words[hit.first : unit]
    if hit.rule.options.get("move") and "from" in inside and {"to", "into", "in"}.isdisjoint(inside):
        return True  # "moves up from the Truck Series": not where he goes
    if hit.rule.options.get("needs_drive"):
        sentence = units.sentence(hit.first)
        words = set(units.words[sentence.first : sentence.last])
        return words.isdisjoint(context.lexicon.words["CAR_VERB"] | context.lexicon.words["RACER_VERB"] | _DRIVES)
    return False


def _modality(context: Context, hit: Hit, unit: int) -> Modality | None:
    units, options = context.units, hit.rule.options
    # Who somebody is, and where he came from, stands whatever the sentence goes on to say of plans.
    if options.get("title") or options.get("caption") or options.get("past"):
        return "asserted"
    begin = unit if options.get("held") else hit.first
    modality = context.modality.read(units, begin, unit)
    if options.get("held") and modality == "asserted":
        modality = context.modality.read(units, hit.first, unit)
    before = units.words[max(units.sentence(hit.first).first, hit.first - 5) : hit.first]
    if not _TALK.isdisjoint(before):
        return None
    if modality == "asserted" and not _WANTED.isdisjoint(before):
        return "possible"
    return modality


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units, captures = context.units, hit.captures
    if "subject" in captures:
        return context.captured(captures["subject"])
    if hit.rule.options.get("caption"):
        return context.first_person_of(units.sentence(hit.first))
    if "his" in captures:
        return context.discourse.resolve_pronoun(captures["his"][0])
    if "their" in captures:
        # "a feud with Marlow from their ARCA days": the two whom the sentence names.
        sentence = units.sentence(hit.first)
        found = {
            units.value(u).id: context.captured((u, u + 1))
            for u in range(sentence.first, hit.first)
            if units.label(u) in ("DRIVER", "NAME")
        }
        focus = context.discourse.focus_before(sentence)
        if len(found) == 1 and focus is not None and focus.id not in found and focus.known != "person":
            unit = captures["their"][0]
            found[focus.id] = [SubjectFound(focus, None, units.starts[unit], units.ends[unit], "pronoun")]
        return [each for people in found.values() for each in people] if len(found) == 2 else []
    if units.label(hit.first) in ("DRIVER", "NAME"):
        return context.captured((hit.first, hit.first + 1))
    for unit in range(hit.first, hit.last):
        if units.words[unit] in ("him", "her") and units.words[unit - 1] in ("kept", "keeps"):
            person = context.discourse.focus_before(units.sentence(unit))
            before = [
                each.person
                for each in context.discourse.referents(units.sentence(unit))
                if each.kind == "person" and each.last <= unit and not each.oblique and each.person is not None
            ]
            person = before[-1] if before else person
            if person is None or person.known == "person":
                return []
            return [SubjectFound(person, None, units.starts[unit], units.ends[unit], "pronoun")]
    for unit in range(hit.first - 1, max(units.sentence(hit.first).first, hit.first - 4) - 1, -1):
        # "reinforced by his occasional appearances in": his, whoever the sentence is about.
        if units.words[unit] in ("his", "her") and hit.rule.name == "competes_in.appearances":
            return context.discourse.resolve_pronoun(unit)
    return named(context.discourse.subjects(hit.first, hit.last))


def _season(context: Context, hit: Hit, modality: Modality) -> tuple[Years | None, SeasonsBasis | None, Modality]:
    """The season that the clause dates, and for a plan the one just spoken of; what is so now has none."""
    units, options, settings = context.units, hit.rule.options, context.settings
    sentence = units.sentence(hit.first)
    photo = context.photo_day(sentence) if sentence.kind in ("caption", "post") else None
    if photo is not None:
        return (int(photo[:4]), int(photo[:4])), "stated", modality
    if options.get("title") or options.get("undated"):
        return None, None, "asserted"
    if options.get("move") and modality == "asserted" and told_as_coming(context, hit.first, hit.first + 1):
        return coming_move(context, hit.first, hit.last)
    years, basis = dated(context, hit.first, hit.last)
    if years is not None:
        if modality == "asserted" and settings.season and years[0] > settings.season:
            modality = "planned"
        return years, basis, modality
    if modality in ("planned", "possible"):
        ahead = coming_season(context, hit.first, later=modality == "possible")
        if ahead is not None:
            return (ahead, ahead), "inherited", modality
    return None, None, modality
