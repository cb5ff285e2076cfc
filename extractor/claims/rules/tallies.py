"""What is counted besides wins: starts, poles, top fives, laps led, points, averages; and how long a contract runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import when_of_race
from extractor.claims.rules.results import is_told, place_of, race_of
from extractor.claims.scope import Found, Years
from extractor.reading.people import Person
from extractor.records import Count, DateValue, Number
from extractor.records.claim import Modality, ScopeSpan, SeasonsBasis, SeriesBasis

# What may stand between a number and the thing counted. Words of streaks are left out: a streak is no tally.
_MODS = (
    "(WIN_MOD|SERIES|SANCTION|CAREER|LIFETIME|TRACK|YEAR|SEASON|TEAM|MAKE|such|total|different|season|DASH|POSSESSIVE)*"
)
_FINISHES = "(DASH)? (finish|finishes|results|showings|runs|efforts)?"
MOST_RACES = 41
"""Hardly anybody starts more races in a season; more starts than these are a career's."""

RULES = (
    # ---- counted nouns: "12 top fives", "her third pole of the season", "Poles: 12" ------------------------------
    rule(
        "starts.count",
        f"<number:COUNT> <mods:{_MODS}> starts",
        says="So many starts",
        examples=["Dana Rowan made 33 starts in 2020.", "Dana Rowan is winless in 75 Cup Series starts."],
        not_in=[
            "Dana Rowan won in her past 27 starts.",
            "Dana Rowan has two pole starts this season.",
            "Dana Rowan has three wins in the last 20 starts.",
        ],
        predicate="starts",
    ),
    rule(
        "starts.one",
        "<number:COUNT> (career|SERIES) start",
        says="'in one career start'",
        examples=["Dana Rowan has one career start."],
        not_in=["Dana Rowan has a career start to make."],
        predicate="starts",
        one=True,
    ),
    rule(
        "starts.ordinal",
        f"<number:ORDINAL> <mods:{_MODS}> (start|appearance)",
        says="'in his fourth series start'",
        examples=["Dana Rowan was fourth in her fourth series start.", "Dana Rowan made her 200th career start."],
        not_in=[
            "Dana Rowan made her first pit stop.",
            "Dana Rowan took the second restart.",
            "Dana Rowan wants a fourth start.",
        ],
        predicate="starts",
        ordinal=True,
        planned=True,
    ),
    rule(
        "starts.tries",
        f"in (just|only|his|her|all)* <number:COUNT> <mods:{_MODS}> (tries|attempts|outings|appearances)",
        says="'winless in 46 tries'",
        examples=["Dana Rowan went winless in 46 career tries.", "Dana Rowan has one top five in 12 tries at Dover."],
        not_in=["Dana Rowan qualified in two tries."],
        predicate="starts",
        tries=True,
    ),
    rule(
        "starts.races",
        "(winless|position|finish|average|points|led|top fives|top 10s|TOP5|TOP10|WIN_NOUN|STOP) in <number:COUNT> <mods:(SERIES|CAREER|SANCTION)*> races",
        says="A tally's races: '6.4 average finish in 18 Truck races'",
        examples=[
            "Dana Rowan is winless in 18 Truck Series races this season.",
            "- Dana Rowan stats (2021): 3 wins, 6.4 average finish in 18 Truck Series races",
        ],
        not_in=["Dana Rowan won in the last 18 races.", "There were 18 cautions in 18 races."],
        predicate="starts",
    ),
    rule(
        "starts.competed",
        "(competed|raced|appeared|ran|started|drove) (in)? (just|only)* <number:COUNT> <mods:(SERIES|SANCTION|CAREER)*> (races|events|SEASON|END|STOP|COMMA|YEAR|in YEAR)",
        says="'competed in three Cup Series races last year'",
        examples=["Dana Rowan competed in three Cup Series races last year.", "Dana Rowan ran 12 races in 2020."],
        not_in=[
            "Dana Rowan ran 12 laps in 2020.",
            "Dana Rowan ran in the last 12 races in 2020.",
            "Dana Rowan started 12th in 2020.",
        ],
        predicate="starts",
        competed=True,
    ),
    rule(
        "top_fives.count",
        f"<number:COUNT> <mods:{_MODS}> (TOP5|top DASH five|top five) {_FINISHES}",
        says="So many top fives",
        examples=["Dana Rowan has nine top fives this season.", "- Dana Rowan stats (2021): 3 wins, 12 top 5s"],
        not_in=[
            "Dana Rowan has a top-five truck this season.",
            "Dana Rowan has nine top fives in her last 12 starts.",
            "If she has nine top fives this season, fine.",
        ],
        predicate="top_fives",
    ),
    rule(
        "top_fives.ordinal",
        f"<number:ORDINAL> <mods:{_MODS}> TOP5 {_FINISHES}",
        says="'his first top five of the year'",
        examples=["Dana Rowan was fifth, her first top five of the year.", "It was her third career top-five finish."],
        not_in=["It was her third straight top five.", "Dana Rowan wants her third top five of the year."],
        predicate="top_fives",
        ordinal=True,
    ),
    rule(
        "top_fives.elided",
        "<number:COUNT> (TOP5|top DASH five) (and|COMMA) COUNT TOP10",
        says="'four top-five and nine top-10 finishes'",
        examples=["Dana Rowan has four top-five and nine top-10 finishes this season."],
        not_in=["Dana Rowan has a top-five and a top-10 truck this season."],
        predicate="top_fives",
        numbers_last=True,
    ),
    rule(
        "top_tens.count",
        f"<number:COUNT> <mods:{_MODS}> TOP10 {_FINISHES}",
        says="So many top tens",
        examples=["Dana Rowan has nine top 10s this season.", "Dana Rowan had 14 top-10 finishes in 2020."],
        not_in=["Dana Rowan has a top-10 truck this season.", "Dana Rowan could have nine top 10s this season."],
        predicate="top_tens",
    ),
    rule(
        "top_tens.ordinal",
        f"<number:ORDINAL> <mods:{_MODS}> TOP10 {_FINISHES}",
        says="'his second top-10 of the season'",
        examples=["Dana Rowan finished 10th for her second top-10 of the season."],
        not_in=["It was her third consecutive top-10 finish."],
        predicate="top_tens",
        ordinal=True,
    ),
    rule(
        "poles.count",
        f"<number:COUNT> <mods:{_MODS}> POLE_NOUN (POLE_TAIL)?",
        says="So many poles",
        examples=["Dana Rowan has five poles this season.", "Dana Rowan had three Truck Series poles in 2020."],
        not_in=[
            "Dana Rowan has five pole winners as rivals this season.",
            "Dana Rowan is two poles shy of the record this season.",
        ],
        predicate="poles",
    ),
    rule(
        "poles.ordinal",
        f"<number:ORDINAL> <mods:{_MODS}> pole (POLE_TAIL)?",
        says="'his third pole of the season'",
        examples=["It was her third pole of the season.", "Dana Rowan won her second career pole."],
        not_in=["Dana Rowan wants her third pole of the season.", "It was her third straight pole."],
        predicate="poles",
        ordinal=True,
    ),
    rule(
        "poles.won_pole",
        "(WIN_VERB|GET_VERB) (the|a) (SERIES|RACE|TRACK|DATE|POSSESSIVE)* <number:pole> (POLE_TAIL)? (for|at|in|with|COMMA|STOP|END|and|on|but)",
        says="Won the pole of one race",
        examples=["Dana Rowan won the pole at Dover.", "Dana Rowan, who earned the pole, was fifth."],
        not_in=[
            "Dana Rowan started from the pole.",
            "Dana Rowan could win the pole at Dover.",
            "Dana Rowan took the pole sitter out.",
        ],
        predicate="poles",
        race=True,
        value=1,
    ),
    rule(
        "stage_wins.count",
        f"<number:COUNT> <mods:{_MODS}> stage (WIN_NOUN)",
        says="So many stage wins",
        examples=["Dana Rowan has 15 stage wins this season.", "- Dana Rowan stats (2021): 3 wins, 15 stage wins"],
        not_in=["Dana Rowan needs 15 stage wins this season.", "Dana Rowan has 15 stage points this season."],
        predicate="stage_wins",
    ),
    rule(
        "stage_wins.ordinal",
        f"<number:ORDINAL> <mods:{_MODS}> stage (win|victory)",
        says="'his fifth stage win of the season'",
        examples=["It was her fifth stage win of the season."],
        not_in=["It was her fifth straight stage win.", "Dana Rowan finished second in the second stage."],
        predicate="stage_wins",
        ordinal=True,
    ),
    rule(
        "stage_wins.verb",
        "WIN_VERB <number:COUNT> stages",
        says="'won five stages this season'",
        examples=["Dana Rowan has won five stages this season.", "Dana Rowan won two stages in 2020."],
        not_in=["Dana Rowan could win five stages this season.", "Dana Rowan won after two stages in 2020."],
        predicate="stage_wins",
    ),
    rule(
        "stage_wins.swept",
        "(swept|sweeping) <number:both> (the)? stages",
        says="'swept both stages' of one race",
        examples=["Dana Rowan swept both stages at Dover."],
        not_in=["Dana Rowan swept both races at Dover."],
        predicate="stage_wins",
        race=True,
        value=2,
    ),
    rule(
        "playoff_points.count",
        "(HAVE|GET_VERB|BAR|COMMA|COLON|DASH|and|CLOSE|entered with|to) <number:COUNT> (SERIES|total|banked|series-best|series-leading)* playoff points",
        says="So many playoff points",
        examples=[
            "Dana Rowan has 50 playoff points this season.",
            "- Dana Rowan stats (2021): 3 wins, 50 playoff points",
        ],
        not_in=["A win is worth five playoff points.", "Dana Rowan could have 50 playoff points this season."],
        predicate="playoff_points",
    ),
    rule(
        "points.count",
        "(HAVE|amassed|accumulated|ANY)? <number:COUNT> points (BAR|COMMA|STOP|END|SEASON|YEAR|in|this|so far|through|after|and|on)",
        says="So many points in the table: in a stat line, or from 200 on where somebody has them",
        examples=["- Dana Rowan stats (2021): 2,065 points, 3 wins", "Dana Rowan has 712 points this season."],
        not_in=[
            "Dana Rowan leads by 143 points.",
            "Dana Rowan has 712 points more than Lee Vale.",
            "Dana Rowan has 12 points.",
            "Dana Rowan lost 300 points.",
        ],
        predicate="points",
    ),
    rule(
        "laps_led.noun",
        f"<number:COUNT> <mods:{_MODS}> laps (led|in front|out front)",
        says="So many laps led",
        examples=["Dana Rowan has 439 laps led this season.", "- Dana Rowan stats (2021): 3 wins, 439 laps led"],
        not_in=["Dana Rowan finished 40 laps down.", "The race was 200 laps led by nobody."],
        predicate="laps_led",
    ),
    rule(
        "tally.labelled",
        "(<starts:starts>|<poles:poles>|<top_fives:TOP5>|<top_tens:TOP10>|<laps_led:laps led>|<points:points>|<stage_wins:stage WIN_NOUN>|<playoff_points:playoff points>) COLON <number:COUNT>",
        says="'Starts: 636 / Poles: 45' in a stat line",
        examples=["- Dana Rowan (2021): Starts: 23, Poles: 4", "- Dana Rowan (2021): Top fives: 9 / Laps led: 439"],
        not_in=["Dana Rowan spoke of three starts: 12 in all.", "Penalty points: 12"],
        labelled=True,
    ),
    # ---- laps led, told ------------------------------------------------------------------------------------------
    rule(
        "laps_led.verb",
        "LED_VERB LED_FILL{0,3} (COUNT times for|TIMES for)? LED_FILL{0,3} <number:COUNT> (of (the|its|all|COUNT|race|POSSESSIVE|scheduled|first|opening)* )? LAPS_NOUN",
        says="'led 160 of 200 laps': of that race, unless a season is named",
        examples=[
            "Dana Rowan led 160 of 200 laps at Dover.",
            "Dana Rowan led a race-high 44 laps.",
            "Dana Rowan led 1,127 laps this season.",
        ],
        not_in=[
            "Dana Rowan led the final 12 laps.",
            "Dana Rowan led by 12 laps.",
            "Dana Rowan hopes to lead 12 laps.",
            "Dana Rowan led with 12 laps left.",
        ],
        predicate="laps_led",
        race=True,
        led=True,
    ),
    rule(
        "laps_led.of",
        "LED_VERB LED_FILL{0,3} <number:COUNT> of (the|its|a possible)? COUNT",
        says="'led 160 of 200': the laps are left out",
        examples=["Dana Rowan led 160 of 200 at Dover."],
        not_in=["Dana Rowan led in 12 of 20 races.", "Dana Rowan led 12 of 20 drivers home."],
        predicate="laps_led",
        race=True,
        led=True,
        bare=True,
    ),
    rule(
        "laps_led.bare",
        "led (just|only|another)? <number:COUNT> (STOP|END|COMMA|and|but)",
        says="'led 67', where the text has just spoken of laps led",
        examples=["Lee Vale led 120 laps. Dana Rowan led 67."],
        not_in=["Dana Rowan led 67.", "Lee Vale drove 120 laps in the rain. She led two and won."],
        predicate="laps_led",
        race=True,
        led=True,
        bare=True,
        after_laps=True,
    ),
    rule(
        "laps_led.in_front",
        "(in front|out front|at the front|the point|set the pace|showed the way|the field) for (all|of|but|only|just|a|race-high|the)* <number:COUNT> (of (the|its|COUNT|all)* )? laps",
        says="'was out front for 44 laps'",
        examples=["Dana Rowan was out front for 44 laps at Dover.", "Dana Rowan set the pace for 90 of 200 laps."],
        not_in=["Dana Rowan was out front with 44 laps to go.", "Dana Rowan ran 44 laps."],
        predicate="laps_led",
        race=True,
        led=True,
    ),
    # ---- averages ------------------------------------------------------------------------------------------------
    rule(
        "average.before_noun",
        "<number:DECIMAL|COUNT> (SERIES|series-best|series-leading|career|season|DASH)* AVERAGE (STOP)? (<finish:FINISHING>|<start:STARTING>) (AVERAGE_TAIL)?",
        says="'9.6 average finish'",
        examples=[
            "Dana Rowan has a 9.6 average finish this season.",
            "- Dana Rowan stats (2021): 4.667 average starting position",
        ],
        not_in=["Dana Rowan had a 9.6 average speed.", "Dana Rowan could have a 9.6 average finish."],
        average=True,
    ),
    rule(
        "average.after_noun",
        "(AVERAGE (STOP)? (<finish:FINISHING>|<start:STARTING>) (AVERAGE_TAIL)?|<finish:finishing> average) (!STOP){0,8}? (of|is|was|COLON|at|to|stands at|sits at) (a|an|just)? <number:DECIMAL|COUNT|ORDINAL>",
        says="'His average finish at Dover is 16.33'",
        examples=["Her average finish at Dover is 16.33.", "Dana Rowan had an average finish of 8.1 in 2020."],
        not_in=[
            "The average finish of the race was at 3 p.m.",
            "Dana Rowan has an average car for the finish of a race of 12 laps.",
        ],
        average=True,
    ),
    rule(
        "average.verb",
        "(averaged|averaging|averages|average) (a|an) <number:DECIMAL> (<finish:FINISHING>|<start:STARTING>) (AVERAGE_TAIL)?",
        says="'averaged a 9.6 finish'",
        examples=["Dana Rowan averaged a 9.6 finish in 2020."],
        not_in=["Dana Rowan averaged 9.6 points in 2020."],
        average=True,
    ),
    # ---- contracts -----------------------------------------------------------------------------------------------
    rule(
        "contract_until.signed_whom",
        "(signed|signs|re-signed|signing|re-signing|extended|locked up) (driver|veteran|rookie|SERIES|AGE)* <whom:DRIVER|NAME> "
        "(!SEMICOLON){0,10}? (through|until|thru) (at|least|the|end|conclusion|of|close)* <year:YEAR|SEASON> (season|campaign)?",
        says="'the team has signed Rowan through 2027'",
        examples=[
            "Spire Motorsports has signed Dana Rowan through 2023.",
            "Spire Motorsports re-signed Dana Rowan to a deal through the 2024 season.",
        ],
        not_in=[
            "Spire Motorsports signed Dana Rowan in 2020.",
            "Spire Motorsports could have signed her if Dana Rowan stayed through 2023.",
        ],
        contract=True,
    ),
    rule(
        "contract_until.through",
        "CONTRACT_WORD (!SEMICOLON){0,14}? (through|until|thru) (at|least|the|end|conclusion|of|close)* <year:YEAR|SEASON> (season|campaign)?",
        says="'signed through 2027'",
        examples=[
            "Dana Rowan signed with Spire Motorsports through 2027.",
            "Dana Rowan is under contract through the end of the 2023 season.",
        ],
        not_in=[
            "The track's deal with NASCAR runs through 2027.",
            "Dana Rowan drove for Spire Motorsports through 2020.",
            "Dana Rowan signed a deal in 2020.",
        ],
        contract=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence so far."""
    if hit.rule.options.get("contract"):
        yield from _contract(context, hit, earlier)
        return
    predicate = _predicate(hit)
    first = hit.captures["number"][0]
    sentence = context.units.sentence(hit.first).index
    # Drafts of the sentence before are handed over too; only the own sentence's can be gone on with.
    earlier = [draft for draft in earlier if context.units.sentence_of[draft.value_first] == sentence]
    if any(draft.value_first == first and draft.predicate == predicate for draft in earlier):
        return
    if not _is_tally(context, hit, predicate, earlier):
        return
    modality: Modality = "asserted"
    if not is_told(context, hit.first, hit.last):
        read = context.modality.read(context.units, hit.first, hit.last, negatable=False)
        if read != "planned" or not hit.rule.options.get("planned"):
            return
        modality = "planned"
    subjects = _subjects(context, hit, earlier)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    draft = (
        _of_race(context, hit, predicate, subjects[0])
        if hit.rule.options.get("race")
        else _of_span(context, hit, predicate, subjects[0], earlier)
    )
    if draft is not None:
        draft.modality = modality
        yield draft


_LABELS = ("starts", "poles", "top_fives", "top_tens", "laps_led", "points", "stage_wins", "playoff_points")


def _predicate(hit: Hit) -> str:
    if hit.rule.options.get("average"):
        return "average_start" if "start" in hit.captures else "average_finish"
    if hit.rule.options.get("labelled"):
        return next(name for name in _LABELS if name in hit.captures)
    return str(hit.rule.options["predicate"])


# Numbers that count something else, by the word before and the words after.
_NOT_BEFORE = frozenset(
    "last past next final another previous first opening closing other need needs every stage of by worth or".split()
)
_NOT_AFTER = frozenset(
    "shy away short behind ahead clear back drought streak winner winners sitter sitters more or to left down "
    "drivers cars trucks truck car per each every allowed required".split()
)
_POINTS_FROM = 200
_NOT_LED = frozenset({"left", "remaining", "down", "from", "into"})
_NOT_LAPS = frozenset({"races", "drivers", "cars", "trucks", "events", "points"})
_OF_STAGE = regex.compile(r"^(?:in|of|during) (?:the )?(?:\w+ )?stage")
_HOLDS = frozenset({"have", "has", "had", "with", "amassed", "accumulated", "'ve"})


def _is_tally(context: Context, hit: Hit, predicate: str, earlier: Sequence[Draft]) -> bool:
    """Whether the number of a hit counts what the rule says, and all of it."""
    units, options = context.units, hit.rule.options
    first = hit.captures["number"][0]
    sentence = units.sentence(first)
    if units.words[first - 1] in ("'s", "'") and not isinstance(units.value(first - 2), Person):
        # "the team's 200th start", "the make's 100th pole"
        return False
    in_line = sentence.kind == "stats" or context.stat_label(first) is not None
    if options.get("labelled"):
        return in_line
    if options.get("led"):
        return _is_laps_led(context, hit, earlier)
    if predicate == "points" and not in_line:
        held = not _HOLDS.isdisjoint(units.words[hit.first : first])
        if units.value(first) < _POINTS_FROM or not held:
            return False
    if hit.rule.name == "starts.ordinal" and units.value(first) == 1:
        # A first start is a debut, and the debuts' rules read that.
        return False
    if options.get("competed") and not {"races", "events"} & set(units.words[first : hit.last]):
        # "competed in three Cup Series last year": the races are left out, so the series must be there.
        return any(units.label(unit) == "SERIES" for unit in range(first, hit.last))
    if options.get("tries") and "qualified" in units.words[sentence.first : hit.first]:
        return False
    return bool(options.get("average")) or _is_free(context, hit)


def _is_free(context: Context, hit: Hit) -> bool:
    """Whether the words beside a number leave it a count: not "the last 12", "up to eight", "two shy of"."""
    units = context.units
    first = hit.captures["number"][0]
    sentence = units.sentence(first)
    before = units.words[max(sentence.first, first - 2) : first]
    after = units.words[hit.last : min(sentence.last, hit.last + 1)]
    if before == ["up", "to"] or not _NOT_BEFORE.isdisjoint(before[-1:]):
        return False
    return bool(hit.rule.options.get("race")) or _NOT_AFTER.isdisjoint(after)


def _is_laps_led(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether laps told with a verb of leading are all that were led: not the last 12, not with 12 to go."""
    units, options = context.units, hit.rule.options
    first = hit.captures["number"][0]
    sentence = units.sentence(first)
    before = units.words[max(sentence.first, first - 2) : first]
    after = units.words[hit.last : min(sentence.last, hit.last + 5)]
    if before == ["at", "least"] or not (_NOT_BEFORE - {"of"}).isdisjoint(before[-1:]):
        return False
    if not _NOT_LED.isdisjoint(after[:1]) or after[:2] == ["to", "go"] or _OF_STAGE.search(" ".join(after)):
        return False
    if options.get("after_laps"):
        return _after_laps(context, hit, earlier)
    # "led 160 of 200", not "led 12 of 20 drivers"
    return not options.get("bare") or not after or (units.label(hit.last) is None and after[0] not in _NOT_LAPS)


def _after_laps(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a bare "led 67" goes on with laps led that were told of in this sentence or the ones before it."""
    if any(draft.predicate == "laps_led" for draft in earlier):
        return True
    units = context.units
    sentence = units.sentence(hit.first)
    for index in range(sentence.index - 1, max(-1, sentence.index - 5), -1):
        line = units.sentences[index]
        if line.section != sentence.section:
            return False
        words = units.words[line.first : line.last]
        if "led" in words and "laps" in words[words.index("led") :]:
            return True
    return False


def _subjects(context: Context, hit: Hit, earlier: Sequence[Draft]) -> list[SubjectFound]:
    units = context.units
    sentence = units.sentence(hit.first)
    in_line = context.stat_person(hit.first)
    if in_line is not None and (sentence.kind == "stats" or context.stat_label(hit.first) is not None):
        return [in_line]
    first = hit.captures["number"][0] if hit.rule.name.endswith((".count", ".noun", ".races")) else hit.first
    if not hit.rule.options.get("race"):
        named = context.named_after(hit.last, teams=False)
        if named is not None:
            return [named]
    return context.discourse.subjects(first, hit.last)


def _value(context: Context, hit: Hit, predicate: str) -> Count | Number:
    first = hit.captures["number"][0]
    value = hit.rule.options.get("value") or context.units.value(first)
    if predicate.startswith("average"):
        return Number(float(value))
    return Count(int(value), context.comparison(first))


# ---- of one race -----------------------------------------------------------------------------------------------


def _of_race(context: Context, hit: Hit, predicate: str, subject: SubjectFound) -> Draft | None:
    units = context.units
    end = hit.last
    # The mark or conjunction that closes a pattern belongs to what follows.
    while units.words[end - 1] in (",", ".", "and", "but", "for", "at", "in", "with", "on"):
        end -= 1
    found = context.scopes.after(end)
    value = _value(context, hit, predicate)
    season = _season_told(context, hit, found)
    if predicate == "laps_led" and season is not None:
        return _draft(
            context, hit, predicate, subject, value, found, end, seasons=season[0], basis=season[1], span="season"
        )
    if predicate == "laps_led" and found.span == "career":
        return _draft(context, hit, predicate, subject, value, found, end, span="career")
    if found.window or found.since:
        return None
    if predicate == "laps_led" and isinstance(value, Count) and value.number > _MOST_LAPS:
        return None
    unit = place_of(context, hit.first, end, found)
    seasons, basis, day = when_of_race(context, hit.first, end, found, unit=unit)
    race = race_of(context, hit.first, unit, seasons, basis, day)
    draft = _draft(context, hit, predicate, subject, value, found, end, seasons=seasons, basis=basis, span="race")
    draft.track, draft.race = race.track, race.race
    if race.series and draft.series_basis != "stated":
        draft.series, draft.series_basis = race.series, "stated"
    return draft


_MOST_LAPS = 500
"""No race of these series has more laps; more laps led than these are a season's or a career's."""


def _season_told(context: Context, hit: Hit, found: Found) -> tuple[Years, SeasonsBasis | None] | None:
    """The season that laps led are said to be of: the words after them name it, or it opens the sentence."""
    units = context.units
    sentence = units.sentence(hit.first)
    places = any(units.label(unit) in ("RACE", "TRACK", "DATE") for unit in range(sentence.first, sentence.last))
    if found.seasons is not None and not places:
        return found.seasons, found.seasons_basis
    for unit in range(sentence.first, min(sentence.first + 3, hit.first)):
        if units.label(unit) in ("YEAR", "SEASON") and not places:
            years, basis = context.scopes.seasons_of(unit)
            return (years, basis) if years is not None else None
    return None


# ---- of a season, a career, a track ----------------------------------------------------------------------------


def _of_span(
    context: Context, hit: Hit, predicate: str, subject: SubjectFound, earlier: Sequence[Draft]
) -> Draft | None:
    options = hit.rule.options
    first = hit.captures["number"][0]
    end = _end(context, hit)
    found = context.scopes.after(end)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if options.get("average"):
        context.scopes.within(hit.first, hit.last, found)
    if found.window or found.since or found.span == "streak" or not _is_whole(context, hit):
        return None
    if found.race and not found.track:
        return None
    if found.team and found.seasons is None and found.span is None:
        # So many for one team: of how long the text does not say.
        return None
    if found.seasons is None and found.span is None:
        _settle(context, hit, predicate, found, subject, earlier)
    if found.seasons is None and found.span is None:
        return None
    span = found.span
    if found.seasons is not None:
        span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
    draft = _draft(
        context, hit, predicate, subject, _value(context, hit, predicate), found, end,
        seasons=found.seasons, basis=found.seasons_basis, span=span,
    )  # fmt: skip
    draft.first = first if not options.get("average") and not options.get("labelled") else hit.first
    draft.track = found.track
    return draft


def _end(context: Context, hit: Hit) -> int:
    """Unit after the thing counted, without what the pattern only looked at."""
    units = context.units
    end = hit.last
    if hit.rule.name in ("points.count", "starts.competed"):
        first = hit.captures["number"][1]
        words = ("points",) if hit.rule.name == "points.count" else ("races", "events")
        end = next(
            (unit + 1 for unit in range(first, hit.last) if units.words[unit] in words),
            hit.captures.get("mods", (0, first))[1],
        )
    return end


def _is_whole(context: Context, hit: Hit) -> bool:
    """Whether the words after the count do not make it a part: "two of which", "in the playoffs"."""
    units = context.units
    after = units.words[hit.last : min(units.sentence(hit.first).last, hit.last + 4)]
    return after[:3] != ["in", "the", "playoffs"] and after[:2] != ["in", "a"]


def _settle(
    context: Context, hit: Hit, predicate: str, found: Found, subject: SubjectFound, earlier: Sequence[Draft]
) -> None:
    """Settle the scope of a tally whose own words give none."""
    units, scopes = context.units, context.scopes
    sentence = units.sentence(hit.first)
    label = context.stat_label(hit.first)
    if label is not None and (label.seasons or label.career or label.track):
        found.seasons, found.seasons_basis = label.seasons, label.basis
        found.track = found.track or label.track
        found.span = "career" if label.career else None
        return
    if found.track:
        found.seasons, found.seasons_basis = None, None
        found.span = "career"
        return
    number = units.value(hit.captures["number"][0])
    nearby = [unit for unit in range(max(sentence.first, hit.first - 3), hit.last) if units.label(unit) == "TRACK"]
    if predicate == "starts" and nearby:
        # "at Dover in six tries"
        found.track, found.span = units.value(nearby[-1])[0], "career"
        return
    if predicate == "starts" and (
        number > MOST_RACES or hit.rule.options.get("ordinal") or hit.rule.options.get("one")
    ):
        found.span = "career"
        return
    neighbour = next((draft for draft in reversed(earlier) if _is_tally_of(draft, subject)), None)
    if neighbour is not None and not _parted(context, neighbour, hit):
        found.seasons, found.seasons_basis = neighbour.seasons, neighbour.seasons_basis
        found.span, found.track = neighbour.span, found.track or neighbour.track
        return
    found.seasons, found.seasons_basis = scopes.season_for(hit.first, hit.last, subject.person)
    if found.seasons is not None:
        return
    if "career" in units.words[sentence.first : sentence.last]:
        found.span = "career"
        return
    if predicate == "starts" and not _is_counted(context, hit.captures["number"][0]):
        return
    starts = _starts_beside(context, hit)
    if starts is not None and starts > MOST_RACES:
        found.span = "career"
        return
    if hit.rule.options.get("ordinal"):
        return
    story = scopes.story(sentence)
    if story is not None:
        found.seasons, found.seasons_basis = (story, story), "inherited"
    elif (
        (starts is not None or predicate in _OF_A_SEASON) and context.settings.season and sentence.kind != "boilerplate"
    ):
        # So many of so many starts, none of them told to be others': those of the season that is running.
        found.seasons, found.seasons_basis = (context.settings.season, context.settings.season), "default"


def _is_counted(context: Context, number: int) -> bool:
    """Whether starts are told for their own sake ("made 20 starts") or as those of a tally ("top fives in 20 starts")."""
    units = context.units
    if units.words[number - 1] in _MAKES:
        return True
    things = context.lexicon.words["WIN_NOUN"] | context.lexicon.words["POLE_NOUN"] | {"led"}
    return units.words[number - 1] == "in" and (
        units.label(number - 2) in ("TOP5", "TOP10") or units.words[number - 2] in things
    )


_MAKES = frozenset({"made", "makes", "making", "had", "has"})
_OF_A_SEASON = frozenset({"average_start", "average_finish", "points", "playoff_points"})
_SPANS = frozenset({"wins", *_LABELS, "average_start", "average_finish"})


def _is_tally_of(draft: Draft, subject: SubjectFound) -> bool:
    return (
        draft.predicate in _SPANS
        and draft.span in ("season", "career", "seasons")
        and draft.subject is not None
        and draft.subject.person is subject.person
    )


def _parted(context: Context, draft: Draft, hit: Hit) -> bool:
    """Whether a clause's end or another scope keeps two counts of a sentence apart."""
    words = context.units.words[min(draft.last, hit.first) : hit.first]
    return ";" in words or "but" in words


def _starts_beside(context: Context, hit: Hit) -> int | None:
    """How many starts the sentence counts, if it does."""
    units = context.units
    sentence = units.sentence(hit.first)
    for unit in range(sentence.first, sentence.last):
        if units.label(unit) == "COUNT":
            following = units.words[unit + 1 : min(sentence.last, unit + 4)]
            if "starts" in following or "races" in following:
                return int(units.value(unit))
    return None


def _draft(
    context: Context,
    hit: Hit,
    predicate: str,
    subject: SubjectFound,
    value: Count | Number,
    found: Found,
    end: int,
    *,
    seasons: Years | None = None,
    basis: SeasonsBasis | None = None,
    span: ScopeSpan | None = None,
) -> Draft:
    first, last = hit.captures["number"]
    series: str | None
    series_basis: SeriesBasis | None
    series, series_basis = (found.series, "stated") if found.series else (None, None)
    if series is None:
        series, series_basis = context.scopes.series_for(hit.first, end, subject.person, seasons)
    return Draft(
        rule=hit.rule.name,
        predicate=predicate,
        value=value,
        subject=subject,
        first=hit.first,
        last=max(end, found.last if found.phrases else end),
        value_first=first,
        value_last=last,
        seasons=seasons,
        seasons_basis=basis if seasons else None,
        series=series,
        series_basis=series_basis,
        span=span,
        starts=found.starts,
        cues=found.cues,
    )


# ---- contracts -------------------------------------------------------------------------------------------------


def _contract(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    units = context.units
    first, last = hit.captures["year"]
    modality = context.modality.read(units, hit.first, hit.last)
    if modality is None or modality == "negated":
        return
    years, _ = context.scopes.seasons_of(first)
    if "whom" in hit.captures:
        subjects = context.captured(hit.captures["whom"])
    else:
        subjects = context.discourse.subjects(hit.first, hit.last)
    if years is None or len(subjects) != 1 or subjects[0].person is None or subjects[0].basis == "topic":
        return
    if any(unit.predicate == "contract_until" and unit.value_first == first for unit in earlier):
        return
    year = years[1]
    series, basis = context.scopes.series_for(hit.first, hit.last, subjects[0].person, None)
    yield Draft(
        rule=hit.rule.name,
        predicate="contract_until",
        value=DateValue(f"{year}-01-01", f"{year}-12-31", "year"),
        subject=subjects[0],
        first=hit.first,
        last=hit.last,
        value_first=first,
        value_last=last,
        modality=modality,
        series=series,
        series_basis=basis,
    )
