"""Where somebody finished a race: from a hit to its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.claims.builders.grid_reports import is_on_grid
from extractor.claims.builders.place_tails import is_elsewhere, is_in_table
from extractor.claims.builders.race_context import (
    LAST_PLACE,
    in_own_sentence,
    is_read,
    is_told,
    place_of,
    placed_by,
    race_of,
)
from extractor.claims.builders.result_checks import is_reached, is_result
from extractor.claims.builders.result_lists import item_of
from extractor.claims.builders.result_pairs import further_places, two_above, two_before_verb
from extractor.claims.builders.result_rows import NO_FINISH, items_of
from extractor.claims.builders.result_seasons import is_of_season
from extractor.claims.builders.standings import place_in_table
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.places import PLACES, just_held, topic_of, when_of_race
from extractor.claims.scope import Found
from extractor.records import Position
from extractor.records.claim import SeriesBasis

PREDICATE = "result"
_OF_A_RACE = frozenset({"race", "here", "there", "finale", "opener", "weekend"})


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence and of the one before it."""
    if is_on_grid(context, hit):
        return
    if hit.rule.options.get("row"):
        yield from _row(context, hit, earlier)
        return
    if hit.rule.options.get("goes_on") and not _is_of_finish(context, hit, earlier):
        return
    begin = context.units.sentence(hit.first).first
    before = [each for each in earlier if each.first < begin]
    earlier = in_own_sentence(context, hit, earlier)
    if is_read(hit, earlier) or any(each.rule == "title.another" and each.first == hit.first for each in earlier):
        return
    if hit.rule.options.get("listed"):
        yield from _listed(context, hit)
    elif hit.rule.options.get("pair"):
        yield from _pair(context, hit, [context.captured(hit.captures[who]) for who in ("first", "second")])
    elif hit.rule.options.get("they"):
        yield from _pair(context, hit, [[each] for each in two_above(context, hit)])
    else:
        yield from _result(context, hit, earlier, before)


def _result(context: Context, hit: Hit, earlier: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Draft]:
    options = hit.rule.options
    first, last = hit.captures["place"]
    if options.get("at"):
        # What stands before the place only shows that it stands on its own.
        hit = Hit(hit.rule, first, hit.last, hit.captures)
    value = options.get("value") or context.units.value(first) or 2  # a runner-up is a second
    if value < 2 or value > LAST_PLACE or not is_result(context, hit, earlier):
        return
    if not options.get("affirmed") and not is_told(context, hit.first, hit.last):
        return
    if not is_reached(context, hit):
        return
    further = further_places(context, last)
    two = two_before_verb(context, hit) if len(further) == 1 else []
    if two:
        shared = Hit(hit.rule, hit.first, further[0] + 1, hit.captures | {"other": (further[0], further[0] + 1)})
        yield from _pair(context, shared, two)
        return
    subjects = placed_by(context, hit)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    # A pattern of bare words ends with what only has to follow them.
    end = last if options.get("bare") else hit.last
    found = context.scopes.after(end)
    if _has_another(context, hit, subjects[0], value, earlier):
        return
    if not options.get("affirmed") and is_of_season(context, hit, earlier, before):
        yield from place_in_table(context, Hit(hit.rule, hit.first, end, hit.captures), subjects[0], value)
        return
    if hit.rule.name == "result.name_place" and _is_in_row_of_standings(context, hit, earlier):
        yield from place_in_table(context, Hit(hit.rule, hit.first, end, hit.captures), subjects[0], value)
        return
    if _is_as_high(context, hit) and place_of(context, first, end, found) is None:
        return
    if options.get("either") and _speaks_of_season(context, hit, found):
        yield from place_in_table(context, hit, subjects[0], value)
    elif further:
        # "has come home 35th, 19th and 26th": of as many races, and which ones nobody says.
        for unit in (first, *further):
            placed = Hit(hit.rule, hit.first, unit + 1, hit.captures | {"place": (unit, unit + 1)})
            draft = _draft(context, placed, subjects[0], context.units.value(unit), Found(last=unit + 1), unit + 1)
            if context.units.value(unit) > 1:
                yield replace(draft, seasons=None, seasons_basis=None, race=None)
    else:
        yield _of_same_race(context, hit, _draft(context, hit, subjects[0], value, found, end), earlier, before)


def _of_same_race(context: Context, hit: Hit, draft: Draft, earlier: Sequence[Draft], before: Sequence[Draft]) -> Draft:
    """A place without a time of its own is of the race whose finish was told right before it.

    Args:
        context: The article.
        hit: Where the place is told.
        draft: The claim as the article's moment makes it.
        earlier: Drafts of the same sentence.
        before: Drafts of the sentence before.
    """
    units = context.units
    sentence = units.sentence(hit.first)
    follows = bool(hit.rule.options.get("bare") or hit.rule.options.get("goes_on"))
    if draft.modality != "asserted" or (draft.seasons_basis != "default" and not follows):
        return draft
    if follows:
        told = [each for each in earlier or before if each.value_first < draft.value_first]
    elif _reports(context) or any(units.label(unit) in PLACES for unit in range(sentence.first, sentence.last)):
        told = []  # a report comes back from an aside on past races without a word
    else:
        told = [] if any(each.seasons == draft.seasons for each in before) else list(before)
    finishes = [each for each in told if each.predicate in ("result", "race_win") and each.modality == "asserted"]
    if not finishes or (draft.seasons_basis != "default" and draft.seasons != finishes[-1].seasons):
        return draft
    if follows and (draft.series_basis == "stated" or draft.track not in (None, finishes[-1].track)):
        return draft
    last = finishes[-1]
    return replace(
        draft, seasons=last.seasons, seasons_basis="inherited" if last.seasons else None, series=last.series,
        series_basis="inherited" if last.series else None, track=last.track, race=last.race,
    )  # fmt: skip


def _reports(context: Context) -> bool:
    """Whether the article is about a race that was just run."""
    place = topic_of(context).place
    return place is not None and just_held(context, place)


def _has_another(context: Context, hit: Hit, subject: SubjectFound, value: int, earlier: Sequence[Draft]) -> bool:
    """Whether an aside gave the finish already, so that this is a place in points: "Rowan, 15th on Saturday, was third"."""
    sentence = context.units.sentence(hit.first)
    units = context.units
    if hit.rule.name == "result.rounded_out" and units.words[hit.first - 1] == ")":
        return units.label(hit.first - 2) == "ORDINAL"  # "Rowan (eighth) and Vale (ninth) rounded out the top 10"
    return any(
        each.rule in ("result.aside_on_day", "result.aside_in_car")
        and sentence.first <= each.first < hit.first
        and each.subject is not None
        and each.subject.person is subject.person
        and each.value != Position(value)
        for each in earlier
    )


def _is_in_row_of_standings(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a name with a bare place goes on with standings: "Rowan was third in points, Vale fourth and Lee fifth"."""
    placed = [
        each
        for each in earlier
        if each.predicate in ("result", "race_win", "standing") and each.value_first < hit.captures["place"][0]
    ]
    last = max(placed, key=lambda each: each.value_first, default=None)
    return last is not None and last.predicate == "standing"


def _is_as_high(context: Context, hit: Hit) -> bool:
    """Whether a place is the best or the worst of several: "has finished as high as second"."""
    words = context.units.words[hit.first : hit.captures["place"][0]]
    return any(one == "as" and three == "as" for one, three in zip(words, words[2:], strict=False))


def _row(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """A row of names behind a place, or up to the last of the top five."""
    if not is_told(context, hit.first, hit.last) or is_elsewhere(context, hit.last) or is_in_table(context, hit.last):
        return
    told = {
        each.subject.person
        for each in in_own_sentence(context, hit, earlier)
        if each.predicate == "result" and each.subject
    }
    drafts: list[Draft] = []
    for item in items_of(context, hit, earlier):
        if item.subject.person in told:
            continue
        whom = (item.unit, item.unit + 1)
        placed = Hit(hit.rule, hit.first, hit.last, hit.captures | {"place": whom, "whom": whom})
        draft = _draft(context, placed, item.subject, item.place, context.scopes.after(hit.last), hit.last)
        behind = item.behind
        if behind is not None:
            draft = replace(
                draft, seasons=behind.seasons, seasons_basis=behind.seasons_basis, series=behind.series,
                series_basis=behind.series_basis, track=behind.track, race=behind.race,
            )  # fmt: skip
        drafts.append(draft)
    yield from _of_one_series(drafts)


def _of_one_series(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A row's places in the series of most of its names: they raced one another, whatever each of them races mostly."""
    if not drafts:
        return
    series, _ = Counter(each.series for each in drafts).most_common(1)[0]
    for each in drafts:
        yield (
            each
            if each.series == series
            else replace(each, series=series, series_basis="inherited" if series else None)
        )


def _is_of_finish(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a bare place beside a name goes on with a finish: one was told here or in the sentence before."""
    sentence = context.units.sentence(hit.first)
    units = context.units
    bracketed = units.words[hit.last - 1] == ")"
    if not (NO_FINISH - {"laps", "wins"} if bracketed else NO_FINISH).isdisjoint(
        units.words[sentence.first : sentence.last]
    ):
        return False
    pairs = sum(
        units.label(unit) in ("DRIVER", "NAME") and units.words[unit + 1] == "(" and units.words[unit + 3] == ")"
        and units.label(unit + 2) in ("ORDINAL", "POSITION")
        for unit in range(sentence.first, sentence.last - 3)
    )  # fmt: skip
    if pairs > 1 and _reports(context):
        return True
    return any(each.predicate in ("result", "race_win") and each.modality == "asserted" for each in earlier)


def _speaks_of_season(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a sentence with a runner-up is about a season: it names one and no race, track or day."""
    units = context.units
    sentence = units.sentence(hit.first)
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    if labels & {"RACE", "TRACK", "DATE"} or not _OF_A_RACE.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    return found.seasons is not None or bool(labels & {"YEAR", "SEASON"})


def _pair(context: Context, hit: Hit, who: Sequence[Sequence[SubjectFound]]) -> Iterator[Draft]:
    """Two drivers and their two places: "Rowan and Vale finished second and third"."""
    if is_elsewhere(context, hit.last) or is_in_table(context, hit.last) or not is_told(context, hit.first, hit.last):
        return
    found = context.scopes.after(hit.last)
    for subjects, where in zip(who, ("place", "other"), strict=False):
        value = context.units.value(hit.captures[where][0])
        if subjects and value > 1:
            placed = Hit(hit.rule, hit.first, hit.last, hit.captures | {"place": hit.captures[where]})
            yield _draft(context, placed, subjects[0], value, found, hit.last)


def _listed(context: Context, hit: Hit) -> Iterator[Draft]:
    """An item of a list of finishers, or of the standings."""
    item = item_of(context, hit)
    if item is None:
        return
    if item.standings:
        yield from place_in_table(context, hit, item.subject, item.place)
        return
    found = Found(last=hit.last)
    context.scopes.within(*item.heading, found)
    yield _draft(context, hit, item.subject, item.place, found, hit.last)


def _draft(context: Context, hit: Hit, subject: SubjectFound, value: int, found: Found, end: int) -> Draft:
    """The claim; ``found`` is what the phrases after the head say, ``end`` the unit after the head's last."""
    first, last = hit.captures["place"]
    unit = place_of(context, first, end, found)
    # A name before the place brings years of its own ("Rowan, the 2020 champion, eighth").
    head = first if "whom" in hit.captures else hit.first
    seasons, basis, day = when_of_race(context, head, last, found, unit=unit)
    if basis == "default" and _is_best_of_all(context, hit):
        seasons, basis = None, None
    race = race_of(context, first, unit, seasons, basis, day)
    series = found.series or race.series
    series_basis: SeriesBasis | None = "stated" if series else None
    if series is None:
        series, series_basis = context.scopes.series_for(hit.first, hit.last, subject.person, seasons, raced_once=True)
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=Position(value),
        subject=subject,
        first=min(hit.first, first),
        last=max(last, end, found.last if found.track or found.race else end),
        value_first=first,
        value_last=last,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        span="race",
        track=race.track,
        race=race.race,
    )


def _is_best_of_all(context: Context, hit: Hit) -> bool:
    """Whether a place is the best of several results, so that no season may be taken for granted."""
    if not hit.rule.options.get("best"):
        return False
    return {"season", "year"}.isdisjoint(context.units.words[hit.first : hit.last])
