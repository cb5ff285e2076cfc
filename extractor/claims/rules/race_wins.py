"""Which races somebody has won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import race_value, when_of_race
from extractor.claims.scope import Found
from extractor.records import TrackValue

PREDICATE = "race_win"
_PRE = "(the|a|last|this|SEASON|YEAR|DATE|MONTHLY|POSSESSIVE|SERIES|MAKE|rain-shortened|rain-delayed|season-opening|season-ending|prestigious|SANCTION|inaugural|overtime|playoff|opening|both|in)*"
_WHERE = "<place:(TRACK ((COMMA|and|AMPERSAND|COMMA and) (DATE|in|at)? (the)? TRACK)*)>"
_GOT = "(GET_VERB|HAVE|claims|claim|with)"

RULES = (
    rule(
        "race_win.verb_race",
        f"WIN_VERB {_PRE} <race:RACE>",
        says="'won the Daytona 500'",
        examples=["Dana Rowan won Sunday's Daytona 500."],
        not_in=["Dana Rowan won the pole for the Daytona 500."],
    ),
    rule(
        "race_win.get_race",
        f"(GET_VERB|took) (WIN_NOUN|the WIN_NOUN|a WIN_NOUN|the checkered flag|the trophy|his WIN_NOUN|her WIN_NOUN|ORDINAL WIN_NOUN) (in|at|of) {_PRE} <race:RACE>",
        says="'took the checkered flag in the Daytona 500'",
        examples=["Dana Rowan took the checkered flag in the Daytona 500."],
    ),
    rule(
        "race_win.verb_at",
        f"WIN_VERB (here|again|there|once|twice|on DATE|for ANY ORDINAL time|DATE|the (MONTHLY|SERIES|DATE|season)? (POSSESSIVE)? RACE_WORD|a (SERIES|MONTHLY|wild|chaotic|rain-shortened)* RACE_WORD|{_PRE} RACE_WORD|both {_PRE} RACE_NOUN|the season finale)* (also)? (at|in) (the)? {_WHERE}",
        says="'won at Dover', 'won the spring race at Bristol', 'won at Daytona, Las Vegas and Texas'",
        examples=["Dana Rowan won at Dover in 2021.", "Dana Rowan won at Daytona and Dover this year."],
        not_in=["Dana Rowan won the pole at Dover.", "Dana Rowan won a stage at Dover."],
    ),
    rule(
        "race_win.noun_at",
        f"(his|her|a|the|DRIVER POSSESSIVE|NAME POSSESSIVE|with|to|for|ORDINAL|maiden|MONTHLY|SERIES|breakthrough|straight|consecutive)+ (SERIES|WIN_MOD|MONTHLY|career)* (WIN_NOUN|the win) (DATE)? (at|in) (DET)? {_WHERE}",
        says="'his triumph at Las Vegas', 'to victory at Watkins Glen'",
        examples=["Dana Rowan celebrated her win at Dover.", "Dana Rowan drove to victory at Dover."],
        not_in=["Dana Rowan is looking for her first win at Dover."],
        noun=True,
    ),
    rule(
        "race_win.place_win",
        "<place:TRACK> (MONTHLY)? WIN_NOUN",
        says="'since his Nashville win'",
        examples=["Dana Rowan followed her Dover win with a fifth."],
        not_in=["Dana Rowan has three Dover wins this year.", "Dana Rowan wants a Dover win."],
        noun=True,
        single=True,
    ),
    rule(
        "race_win.place_winner",
        "<place:TRACK|RACE> (MONTHLY)? WINNER",
        says="'Daytona 500 winner Dana Rowan'",
        examples=["Daytona 500 winner Dana Rowan was fifth."],
        not_in=["Three-time Dover winner Dana Rowan was fifth.", "Dana Rowan was a Dover pole winner."],
        prenominal=True,
        single=True,
    ),
    rule(
        "race_win.winner_at",
        "(a|the|DEFENDING|ORDINAL|MONTHLY|last)+ (SERIES|MONTHLY|race)* WINNER (at|of|in) (the)? <place:TRACK|RACE>",
        says="'a winner at Iowa three weeks ago'",
        examples=["Dana Rowan, a winner at Dover this year, was fifth."],
    ),
    rule(
        "race_win.event_went_to",
        "<race:RACE> (went|belonged) to <subject:DRIVER|NAME>",
        says="'the Daytona 500 went to Dana Rowan'",
        examples=["The Daytona 500 went to Dana Rowan."],
    ),
    rule(
        "race_win.victory_phrase",
        "(GET_VERB (the|a|ORDINAL|another|his|her)* (WIN_NOUN|checkered flag)|(emerged|emerge|was|emerges) VICTORIOUS|WIN_VERB)",
        says="A win told in a sentence whose only place is elsewhere in it",
        examples=["At Dover, a late wreck saw Dana Rowan claim victory."],
        not_in=["Dana Rowan won the pole at Dover."],
        elsewhere=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    modality = context.modality.read(units, hit.first, hit.last)
    if modality is None or context.modality.sought(units, hit.first):
        return
    if modality == "negated" and options.get("noun"):
        return
    places = _places(context, hit, earlier)
    if not places:
        return
    if "subject" in hit.captures:
        subjects = context.captured(hit.captures["subject"])
    else:
        subjects = context.discourse.subjects(hit.first, hit.last, prenominal=bool(options.get("prenominal")))
    if len(subjects) != 1 or subjects[0].person is None:
        return
    for unit in places:
        found = context.scopes.after(max(hit.last, unit + 1))
        yield from _draft(context, hit, unit, found, subjects[0], modality)


def _places(context: Context, hit: Hit, earlier: Sequence[Draft]) -> list[int]:
    units, options = context.units, hit.rule.options
    if "race" in hit.captures:
        return [hit.captures["race"][0]]
    if "place" in hit.captures:
        first, last = hit.captures["place"]
        if options.get("single") and units.label(first - 1) in ("COUNT", "ORDINAL", "NTH"):
            return []
        if options.get("single") and units.words[first - 1 : first] in (["time"], ["-"], ["pole"]):
            return []
        if options.get("noun") and units.words[last : last + 1] == ["pole"]:
            return []
        return [unit for unit in range(first, last) if units.label(unit) in ("TRACK", "RACE")]
    if not options.get("elsewhere") or any(each.predicate in (PREDICATE, "wins", "title") for each in earlier):
        return []
    sentence = units.sentence(hit.first)
    if sentence.kind in ("caption", "stats", "post"):
        return []
    after = units.codes[hit.last : hit.last + 1]
    if units.words[hit.last - 1] in ("won", "win", "winning", "wins") and not (
        after == "\n" or units.words[hit.last : hit.last + 1] in (["."], [","], ["again"])
    ):
        return []
    places = [u for u in range(sentence.first, sentence.last) if units.label(u) in ("TRACK", "RACE")]
    return places if len(places) == 1 else []


def _draft(context: Context, hit: Hit, unit: int, found: Found, subject, modality) -> Iterator[Draft]:  # type: ignore[no-untyped-def]
    units = context.units
    person = subject.person
    seasons, basis, day = when_of_race(context, hit.first, max(hit.last, unit + 1), found)
    place = units.value(unit)
    if units.label(unit) == "RACE":
        value, occurrence = race_value(context, place, seasons, day)
        track = occurrence.track_id if occurrence else None
        series, series_basis = (occurrence.series, "stated") if occurrence else (None, None)
        race = value.id
    else:
        value = TrackValue(place[0], context.lexicon.tracks[place[0]].name)
        track, race, series, series_basis = place[0], None, None, None
    if found.series:
        series, series_basis = found.series, "stated"
    if series is None:
        series, series_basis = context.scopes.series_for(hit.first, hit.last, person, seasons)
    yield Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=value,
        subject=subject,
        first=min(hit.first, unit),
        last=max(hit.last, unit + 1),
        value_first=unit,
        value_last=unit + 1,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,  # type: ignore[arg-type]
        span="race",
        track=track,
        race=race,
    )
