"""How many races somebody, or a team, has won: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.builders.win_scope import has_scope, settle
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Found
from extractor.records import Count

PREDICATE = "wins"
_TOTALS = frozenset({"career", "season", "season_plain", "series"})
# Words beside a number that make it count something else: what is left, the last N, one of N, a drought.
_NOT_BEFORE = frozenset("last past next final another previous first other need needs stage every between".split())
_NOT_AFTER = frozenset(
    "shy away short behind ahead clear back drought skid slump lane streak stages laps or more".split()
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    options = hit.rule.options
    told = [each for each in earlier if each.predicate == PREDICATE]
    value = _value(context, hit)
    if value is None or not _is_told(context, hit, told) or not _is_asserted(context, hit):
        return
    found = context.scopes.after(hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if options.get("compared"):
        found.span, found.series = found.span or told[-1].span, told[-1].series
    if not _is_bounded(context, hit, found):
        return
    subjects = _subjects(context, hit, told)
    if len(subjects) != 1:
        return
    settle(context, hit, found, subjects[0])
    if not has_scope(hit, found, value):
        return
    for each in _each_season(context, found):
        yield _draft(context, hit, each, subjects[0], value)


def _value(context: Context, hit: Hit) -> int | None:
    """The number, unless the words beside it say that it counts something else."""
    units = context.units
    if "number" not in hit.captures:
        return hit.rule.options.get("value")
    number = hit.captures["number"][0]
    before = units.words[max(units.sentence(number).first, number - 2) : number]
    after = units.words[hit.last : hit.last + 1]
    bare = hit.rule.name == "wins.verb_bare"
    if (
        not _NOT_BEFORE.isdisjoint(before[-1:])
        or before in (["one", "of"], ["each", "of"])
        or not _NOT_AFTER.isdisjoint(after)
        or (bare and after in (["of"], ["straight"]))
        or (hit.rule.name == "wins.count" and after == ["from"])
    ):
        return None
    value: int = units.value(number)
    return value


def _is_told(context: Context, hit: Hit, told: Sequence[Draft]) -> bool:
    """Whether what a head leaves out (the word "win") was said just before."""
    if not hit.rule.options.get("elided") or told:
        return True
    units, words = context.units, context.lexicon.words
    lead = units.words[units.sentence(hit.first).first : hit.first]
    return bool(hit.rule.options.get("bounded")) and not (words["WIN_VERB"] | words["WIN_NOUN"]).isdisjoint(lead)


def _is_asserted(context: Context, hit: Hit) -> bool:
    """Whether the count is told as a fact: a hoped-for, possible or denied count is no claim."""
    modality = context.modality.read(context.units, hit.first, hit.last, negatable=False)
    if modality is None and hit.rule.options.get("value") == 0:
        # "has never won" denies the winning, not the count of none.
        negated = context.modality.read(context.units, hit.first, hit.first + 1, negatable=True)
        modality = "asserted" if negated == "negated" else negated
    return modality == "asserted" and not context.modality.sought(context.units, hit.first)


def _is_bounded(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a head that leaves out a word is at least bounded by a phrase of its own."""
    options = hit.rule.options
    if options.get("compared"):
        return found.span not in ("season", "seasons", "streak") or found.seasons is not None
    if options.get("elided"):
        bare = found.span == "streak" or "here" in found.cues or not found.cues - {"filler", "date"}
        if bare:
            return False
    elif options.get("scoped") and not found.phrases:
        return context.scopes.story(context.units.sentence(hit.first)) is not None
    return not options.get("bounded") or not found.cues.isdisjoint(_TOTALS)


def _subjects(context: Context, hit: Hit, told: Sequence[Draft]) -> list[SubjectFound]:
    units, options = context.units, hit.rule.options
    if "subject" in hit.captures:
        return context.captured(hit.captures["subject"])
    if options.get("elided") and told:
        return [each.subject for each in told[-1:] if each.subject]
    named = context.named_after(hit.last, teams=_gives_to_team(context, hit))
    if named is not None and not options.get("prenominal"):
        return [named]
    stats = units.sentence(hit.first).kind == "stats"
    in_line = context.stat_person(hit.first)
    if in_line is not None and (stats or context.stat_label(hit.first)):
        return [in_line]
    found = context.discourse.subjects(hit.first, hit.last, prenominal=bool(options.get("prenominal")), teams=True)
    if found and found[0].basis == "topic":
        # "It was the fourth win of the year and the fifth of Rowan's career": the career's owner is the winner.
        owner = context.career_owner(hit.last)
        return [owner] if owner else found
    if not found and stats and in_line is None:
        return context.in_focus(hit.first)
    return found or ([in_line] if in_line else [])


def _gives_to_team(context: Context, hit: Hit) -> bool:
    """Whether "for the team" after a win makes it the team's: not when it is "his win for the team"."""
    if not hit.rule.options.get("ordinal"):
        return False
    units, before = context.units, hit.first - 1
    return units.words[before] in ("the", "a", "was", "career") or units.label(before) in ("SERIES", None)


def _each_season(context: Context, found: Found) -> Iterator[Found]:
    """The scope itself, or one for each season of "in each of the past two seasons"."""
    if found.each is None:
        yield found
        return
    first, last = found.each
    if context.season_runs() and last == context.settings.season:
        first, last = first - 1, last - 1  # said in mid-season: the seasons that are over
    for year in range(first, min(last, first + 9) + 1):
        yield replace(found, seasons=(year, year), seasons_basis="relative", span="season")


def _draft(context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int) -> Draft:
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    series, basis = context.series_of(hit, found, subject, found.seasons)
    elided = hit.rule.options.get("elided")
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=Count(value, context.comparison(number_first)),
        subject=subject,
        first=number_first if elided else min(number_first, hit.first),
        last=max(found.last, hit.last) if found.phrases else hit.last,
        value_first=number_first,
        value_last=number_last,
        seasons=found.seasons,
        seasons_basis=found.seasons_basis,
        series=series,
        series_basis=basis,
        span=found.span,
        track=found.track,
        race=found.race,
        team=found.team if subject.team is None else None,
        make=found.make,
        starts=found.starts,
        cues=found.cues,
    )
