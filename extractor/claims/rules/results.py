"""Where somebody finished a race, and where somebody stands in the championship."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.places import PLACES, nearest_place, race_value, topic_of, when_of_race
from extractor.claims.scope import Found, Years
from extractor.reading.people import Person
from extractor.records import DateValue, Position
from extractor.records.claim import SeasonsBasis, SeriesBasis

RESULT = "result"
STANDING = "standing"
_PLACE = "<place:ORDINAL|POSITION>"
_RUNNER_UP = "<place:runner DASH up>"
# "the Cup Series points standings", "last season's final championship standings"
_TABLE = (
    "(TABLE_MOD|SERIES|YEAR|SEASON|SANCTION)* (TABLE_NOUN|(title|points|championship) (race|fight|hunt|chase|battle))"
)
_OBJECT = "<whom:him|her|DRIVER|NAME|the (CAPITALISED|AGE|TEAM|DASH)* DESC_NOUN>"

RULES = (
    # ---- the championship ------------------------------------------------------------------------------------
    rule(
        "standing.place_in_table",
        f"{_PLACE} (DASH)? (place|spot|overall|again|finish|DASH)* (in|of|on) {_TABLE}",
        says="A place in the standings or in points",
        examples=["Dana Rowan is seventh in points.", "Dana Rowan finished 4th in the championship in 2020."],
        not_in=[
            "Dana Rowan is seventh in owner points.",
            "Dana Rowan could climb to third in the standings.",
            "Dana Rowan fell from third in points.",
        ],
        table=True,
    ),
    rule(
        "standing.numbered_in_table",
        f"<place:CARNUM> (in|of) {_TABLE}",
        says="'No. 1 in points'",
        examples=["Dana Rowan is No. 3 in points."],
        not_in=["Dana Rowan put the No. 3 in Victory Lane.", "Dana Rowan needs to be No. 3 in points."],
        table=True,
    ),
    rule(
        "standing.lead_of",
        "<whom:DRIVER|NAME> POSSESSIVE <place:(points|championship|title|standings)? LEAD_NOUN> "
        "(((over|on) (DRIVER|NAME))? (to|is|at|of|stands at|was|grew to|shrank to) (just|only)? COUNT points|"
        f"(atop|in|on) {_TABLE})",
        says="'cut Rowan's lead to 106 points'",
        examples=["That cut Rowan's lead to 106 points.", "The result pads Rowan's advantage atop the standings."],
        not_in=["That cut Rowan's lead to two seconds.", "That trimmed Rowan's lead to a car length."],
        value=1,
    ),
    rule(
        "standing.leads_table",
        f"<place:LEAD_VERB> {_TABLE}",
        says="'leads the standings'",
        examples=["Dana Rowan leads the standings.", "Dana Rowan still leads Truck Series points."],
        not_in=["Dana Rowan leads the series in laps led.", "Dana Rowan could lead the standings."],
        value=1,
        table=True,
    ),
    rule(
        "standing.leads_by",
        "<place:leads|leading> (DRIVER|NAME|the field|the pack)? by (just|only)? COUNT points",
        says="'leads Vale by 97 points': the margin is no tally, the place is the first",
        examples=["Dana Rowan leads Lee Vale by 97 points.", "Dana Rowan leads by 12 points."],
        not_in=["Dana Rowan leads by 12 seconds.", "Dana Rowan trails by 12 points."],
        value=1,
    ),
    rule(
        "standing.atop_table",
        f"<place:atop|top|head|summit> (of)? {_TABLE}",
        says="'atop the standings'",
        examples=["Dana Rowan sits atop the Truck Series standings.", "Dana Rowan is at the top of the points."],
        not_in=["Dana Rowan stood atop the podium.", "Dana Rowan wants to be atop the standings."],
        value=1,
    ),
    rule(
        "standing.point_lead",
        "<place:COUNT DASH point (TABLE_MOD|SERIES)* LEAD_NOUN>",
        says="'takes a three-point lead to Dover'",
        examples=["Dana Rowan takes a three-point lead to Dover.", "Dana Rowan has a 20-point championship advantage."],
        not_in=["Dana Rowan lost a 20-point lead.", "Dana Rowan took a two-second lead."],
        lead=True,
        value=1,
    ),
    rule(
        "standing.table_lead",
        "<place:(points|championship|standings|series|title) (LEAD_NOUN|LEADER_NOUN)>",
        says="'his points lead', 'points leader Rowan'",
        examples=[
            "Dana Rowan took over the points lead.",
            "Dana Rowan protected her points lead.",
            "Points leader Dana Rowan was fifth at Dover.",
        ],
        not_in=[
            "Dana Rowan lost the points lead.",
            "Dana Rowan led the most laps.",
            "Dana Rowan trails points leader Lee Vale.",
        ],
        lead=True,
        value=1,
        prenominal=True,
    ),
    rule(
        "standing.runner_up",
        f"((championship|points|series|title|standings|SERIES) {_RUNNER_UP}|{_RUNNER_UP} (DASH)? (finish|spot)? (to (DRIVER|NAME))? in {_TABLE})",
        says="Second when the season was settled",
        examples=[
            "Dana Rowan was the championship runner-up in 2020.",
            "Dana Rowan finished runner-up in the 2020 standings.",
        ],
        not_in=["Dana Rowan was the runner-up at Dover.", "Dana Rowan was a two-time championship runner-up."],
        value=2,
        prenominal=True,
        settled=True,
    ),
    rule(
        "standing.elided",
        f"(RANK_VERB|RISE_VERB) (now|still|currently|up|back|down|into|to|in)* {_PLACE}",
        says="'he is fourth', where the text has just spoken of the standings",
        examples=["Dana Rowan left Dover third in the standings. Minus the penalty she is fourth."],
        not_in=["Dana Rowan is fourth.", "Dana Rowan was third in the standings and finished fourth at Dover."],
        elided=True,
    ),
    # ---- races -------------------------------------------------------------------------------------------------
    rule(
        "result.finished_two",
        "<first:DRIVER|NAME> and (teammate|TEAM)? <second:DRIVER|NAME> (PLACED_VERB|were|came home|ran) (up|home)? <place:ORDINAL|POSITION> and <other:ORDINAL|POSITION>",
        says="'Rowan and Vale finished second and third'",
        examples=["Dana Rowan and Lee Vale finished second and third at Dover."],
        not_in=["Dana Rowan and Lee Vale finished second and third in points."],
        pair=True,
    ),
    rule(
        "result.finish_of",
        f"(finish|result) (WIN_MOD|SERIES|TRACK|at|in|here|career|of the SEASON_NOUN)* (of|was|is|being|COLON|came|DASH|COMMA) (a|an|just)* {_PLACE}",
        says="'a best finish of 11th at Bristol'",
        examples=["Dana Rowan had a best finish of 11th at Bristol.", "Her best finish was a 10th at Dover."],
        not_in=["Dana Rowan raced to the finish of her 11th season.", "Dana Rowan wants a finish of fifth."],
        best=True,
    ),
    rule(
        "result.finished",
        f"(PLACED_VERB|ENDED_VERB (up|(his|her|the) (day|night|evening|afternoon|race|weekend))|CAME_VERB (home|across|in)|SETTLE_VERB for|(credited|scored|listed) (with|as|in)?) PLACE_FILL{{0,6}} {_PLACE}",
        says="'finished fourth', 'wound up a distant sixth', 'settled for fifth'",
        examples=[
            "Dana Rowan finished fourth.",
            "Dana Rowan had to settle for fifth at Dover.",
            "Dana Rowan finished the night a career-best third.",
        ],
        not_in=[
            "Dana Rowan finished fourth in points.",
            "Dana Rowan finished second in Stage 1.",
            "Dana Rowan must finish third or better.",
            "Dana Rowan finished her third season.",
        ],
    ),
    rule(
        "result.home",
        f"<verb:home|across the (finish)? (line|stripe)|crossed the (finish)? (line|stripe)> PLACE_FILL{{0,3}} {_PLACE}",
        says="'brought the No. 6 Ford home fourth', 'limped home 18th'",
        examples=["Dana Rowan brought the No. 6 Ford home fourth.", "Dana Rowan limped home 18th."],
        not_in=["Dana Rowan came home to a third child.", "Dana Rowan hopes to bring the No. 6 home fourth."],
    ),
    rule(
        "result.down_in",
        f"(factor|(lap|laps) down|laps back|anonymous|quiet) (COMMA)? in {_PLACE}",
        says="'never a factor in 13th', 'a lap down in 24th'",
        examples=["Dana Rowan was a lap down in 24th.", "Dana Rowan was never a factor in 13th."],
        not_in=["Dana Rowan was a lap down in 24th when the caution came out."],
        affirmed=True,
    ),
    rule(
        "result.was",
        f"(was|were) PLACE_FILL{{0,4}} {_PLACE}",
        says="'was fourth for Spire Motorsports'",
        examples=["Dana Rowan was fourth for Spire Motorsports.", "Dana Rowan was second in the No. 8."],
        not_in=[
            "Dana Rowan was second when the caution flew.",
            "Dana Rowan was third on lap 40.",
            "Dana Rowan was fourth in practice.",
            "The victory was her second.",
            "Dana Rowan was third in line.",
        ],
    ),
    rule(
        "result.took",
        f"SALVAGED_VERB (a|an)? {_PLACE} (place|at (TRACK|RACE)|in (the)? RACE|COMMA|STOP|END|SEMICOLON|and)",
        says="'took fifth', 'salvaged a 12th at Dover'",
        examples=["Dana Rowan took fifth.", "Dana Rowan salvaged a 12th at Dover."],
        not_in=[
            "Dana Rowan took fifth from Lee Vale.",
            "Dana Rowan took her fifth win.",
            "Dana Rowan took second on lap 40.",
        ],
        bare=True,
    ),
    rule(
        "result.left_whom",
        f"(left|leaving|relegated|relegating|consigned|consigning) {_OBJECT} (to|in|with|back|down|home|a)* {_PLACE}",
        says="'a crash left the Georgian 30th'",
        examples=["A crash left Dana Rowan 30th at Bristol.", "A late spin relegated Dana Rowan to 14th."],
        not_in=["A slow stop left Dana Rowan 30th on the restart.", "A crash left Dana Rowan third in points."],
    ),
    rule(
        "result.place_noun",
        f"{_PLACE} (DASH place)? (place)? (DASH)? FINISH_NOUN",
        says="'a fifth-place finish'",
        examples=["Dana Rowan drove to a fifth-place finish at Dover.", "Dana Rowan had a P5 finish."],
        not_in=[
            "Dana Rowan had a fifth-place truck.",
            "Dana Rowan had a second-place finish in points.",
            "Dana Rowan needs a fifth-place finish at Dover.",
        ],
        noun=True,
    ),
    rule(
        "result.a_place",
        f"(gave|handed|got|with|recorded|posted|had|have|has) (TEAM|MAKE|him|her|DRIVER)? (a|an) {_PLACE} (at (TRACK|RACE)|in (the)? RACE|STOP|END|COMMA)",
        says="'gave Spire Motorsports a fifth', 'followed with a sixth at Dover'",
        examples=["Dana Rowan gave Spire Motorsports a fifth.", "Dana Rowan followed with a sixth at Dover."],
        not_in=["Dana Rowan won with a fifth gear.", "Dana Rowan won by a second."],
        bare=True,
    ),
    rule(
        "result.from_to",
        f"CHARGED_VERB (ANY){{0,6}}? from (a|the|an)? (ORDINAL|POSITION|rear|back) (DASH|place|start|starting|spot|on the grid|of the (field|pack))* to (a|an)? {_PLACE} (STOP|END|COMMA|place)",
        says="'drove the No. 7 from 16th to second'",
        examples=["Dana Rowan drove the No. 7 Chevrolet from 16th to second."],
        not_in=["Dana Rowan drove from 16th to second in 30 laps.", "Dana Rowan went from 16th to second in points."],
        bare=True,
    ),
    rule(
        "result.faded",
        f"FADED_VERB (all the way)? (back)? to (a)? {_PLACE} (STOP|END|at the (finish|end|checkered|line|stripe))",
        says="'slid back to third', at a sentence's end and in a sentence without laps, stops or restarts",
        examples=["Dana Rowan led early but slid back to third."],
        not_in=[
            "Dana Rowan fell to third on lap 40.",
            "Dana Rowan fell to third after a slow pit stop.",
            "Dana Rowan slid back to third on a restart.",
        ],
        bare=True,
        final=True,
    ),
    rule(
        "result.place_place",
        f"(but|and|QUOTE|COMMA)? {_PLACE} place (in the CARNUM|for TEAM|was|wasn't|tasted|felt|behind (teammate|TEAM)* (DRIVER|NAME))",
        says="'second place in the No. 18 tasted like last'",
        examples=["Dana Rowan smiled, but second place in the No. 18 tasted like last."],
        not_in=["Dana Rowan ran in second place behind Lee Vale.", "Dana Rowan lost second place in the No. 18."],
        opens=True,
    ),
    rule(
        "result.place_was",
        f"{_PLACE} was (plenty|enough|good|fine|not|all|as)",
        says="'Second was plenty'",
        examples=["Dana Rowan chased the winner home. Second was plenty."],
        not_in=["The second was plenty.", "Dana Rowan had two chances and the second was enough."],
        opens=True,
    ),
    rule(
        "result.runner_up",
        f"((PLACED_VERB|was|came home|SETTLE_VERB for|ENDED_VERB up|with|had|to) (as|a|an|the|in|his|her|again|another)* {_RUNNER_UP} (DASH)? (finish|spot|honors|result|position)?|"
        f"(a|his|her|ORDINAL) {_RUNNER_UP} (finish|result|spot|honors))",
        says="'was the runner-up': of the race, or of the season when that is what the sentence speaks of",
        examples=["Dana Rowan was the runner-up at Dover.", "Dana Rowan finished runner-up to Lee Vale."],
        not_in=["Dana Rowan was a two-time runner-up.", "Dana Rowan passed the runner-up."],
        value=2,
        either=True,
    ),
    rule(
        "result.runner_up_name",
        f"{_RUNNER_UP} <whom:DRIVER|NAME>",
        says="'runner-up Rowan'",
        examples=["Lee Vale won at Dover as runner-up Dana Rowan ran out of fuel."],
        not_in=["Championship runner-up Dana Rowan was there."],
        value=2,
    ),
    rule(
        "result.finisher_name",
        f"{_PLACE} (DASH)? place finisher (COMMA)? <whom:DRIVER|NAME>",
        says="'third-place finisher Rowan'",
        examples=["Third-place finisher Dana Rowan was happy."],
        not_in=["Third-place Dana Rowan pitted."],
    ),
    rule(
        "result.one_two",
        "<place:COUNT DASH (2|two)> (finish)? (with|for|by|ahead of|over) (his|her|TEAM|SERIES|fellow)* (teammate)? (COMMA)? <whom:DRIVER|NAME>",
        says="'finished 1-2 with his teammate, Vale'",
        examples=["Lee Vale finished 1-2 with teammate Dana Rowan at Dover."],
        not_in=["Lee Vale was ranked 1-2 in a poll with fans."],
        value=2,
        one_two=True,
    ),
    rule(
        "result.at_place",
        f"(COMMA|SEMICOLON|and|STOP|COLON|CLOSE|was)* (<place:ORDINAL|POSITION>|{_RUNNER_UP}) (again)? ((at|in) (the)? <where:TRACK|RACE>|<where:here|there>)",
        says="'second at Daytona, third at COTA', 'fifth here a year ago'",
        examples=[
            "Dana Rowan has been close: second at Daytona, third at Dover.",
            "Dana Rowan led early. Fifth here a year ago, she finished sixth.",
        ],
        not_in=[
            "It was Dana Rowan's third win of the season and second at Bristol.",
            "Dana Rowan was fastest in practice and second at Bristol in qualifying.",
        ],
        at=True,
    ),
    rule(
        "result.name_place",
        f"<whom:DRIVER|NAME> (COMMA (!COMMA){{1,6}} COMMA)? (in|a)? {_PLACE} (STOP|END|COMMA|SEMICOLON|and|CLOSE|in (the|his|her) (CARNUM|MAKE|TEAM)|for (the)? TEAM|QUOTE)",
        says="After a win or another result the verb is left out: 'Vale was second and Rowan third'",
        examples=["Lee Vale was second and Dana Rowan third.", "Lee Vale won; Dana Rowan second."],
        not_in=[
            "Dana Rowan, third in points, won.",
            "Dana Rowan, second, spoke.",
            "Lee Vale won Dana Rowan's third race.",
        ],
        name_place=True,
        bare=True,
    ),
    rule(
        "result.listed",
        "<place:COUNT> (STOP|CLOSE) (OPEN (CARNUM|COUNT|ORDINAL) CLOSE|CARNUM|COMMA)* <whom:DRIVER|NAME>",
        says="A line or an item of a finishing order, or of the standings, under a heading that says so",
        examples=["Dover unofficial top 10: 1. Lee Vale, Toyota; 2. Dana Rowan, Ford."],
        not_in=[
            "Starting lineup: 1. Lee Vale, Toyota; 2. Dana Rowan, Ford.",
            "Power rankings: 1. Lee Vale; 2. Dana Rowan.",
        ],
        listed=True,
    ),
)


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


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    first, last = hit.captures["place"]
    sentence = context.units.sentence(hit.first).index
    # Drafts of the sentence before are handed over too; only the own sentence's can be gone on with.
    earlier = [draft for draft in earlier if context.units.sentence_of[draft.value_first] == sentence]
    for draft in earlier:
        # What an earlier rule has read as the place, or as the words around it, is not read again.
        if draft.predicate in (RESULT, STANDING) and (
            draft.value_first in range(first, last) or draft.first < first < draft.last
        ):
            return
    if hit.rule.options.get("listed"):
        yield from _listed(context, hit)
    elif hit.rule.name.startswith("standing."):
        yield from _standing(context, hit, earlier)
    elif hit.rule.options.get("pair"):
        yield from _pair(context, hit)
    else:
        yield from _result(context, hit, earlier)


# ---- results ---------------------------------------------------------------------------------------------------

# What follows a place that is none at the flag: how it goes on, up to the next comma.
_ELSEWHERE = regex.compile(
    r"^(?:place |position |spot |overall |again |there |here )*(?:(?:in|on|at|of|into|for|during) )?(?:(?:the|a|an|his|her|its|that|this|final|first|second|third|opening|last|\d+|saturday's|friday's|sunday's) )*"
    r"(?:stage|stages|lap|laps|practice|qualifying|qualifications|start\b|grid|speed|chart|fastest|quickest|restart|round of|group|heat|"
    r"line\b|list|inspection|post|voting|row|time\b|running order|order\b|turn|pits?\b|pit road|starting|playoff grid|seed|segment|career|all-time)"
)
_WHEN = regex.compile(
    r"^(?:to|from) (?:last|none)\b|^in the (?:first|second|third|final|last)$|\b(?:when|after (?:the )?(?:\w+ )?(?:stage|\d+ laps|lap)|\w+ times|twice|until|at the time|with \S+ laps|laps? (?:to go|left|remaining)|restart|before the (?:caution|final|last)|entering|coming to|(?:in|after|during|for) (?:practice|qualifying))\b"
)
_TABLE_TAIL = regex.compile(
    r"^(?:- )?(?:place |spot |finish |overall )*(?:in|on|of) (?:[\w'’&-]+ ){0,5}?(?:standings|points|championship|table|title (?:race|hunt|fight))\b"
)
# What may follow a place: an ordinal before any other word counts something ("third win").
_FOLLOWERS = frozenset({"", ".", ",", ";", ":", ")", "(", "-", "--", '"', "''", "!"}) | frozenset(
    "and but in at for after behind with despite to while place spot position here there as overall again on from because "
    "thanks last following ahead though although earlier is was came due this a two three one just".split()
)
_IN_OK = regex.compile(
    r"^in (?:the |that |this |a |an |his |her |its |one of |monday's |last |sunday's |saturday's |friday's |thursday's |overtime)*(?:\S+ ){0,3}?"
    r"(?:no\.|#|race|event|opener|finale|car|truck|entry|ford|chevrolet|chevy|toyota|dodge|start|debut|career|\d|the)"
)
# Far before a noun, these make it a condition: "can win the title with a finish of 20th".
_NEED = frozenset({"must", "can", "needs", "need", "needed"})
_MUST = frozenset(
    "must can needs need needed ca target targeting worse lower higher better average than failed failing unable".split()
)
# A place that was taken away again is none.
_TAKEN_AWAY = frozenset({"disqualified", "disqualification", "stripped", "disallowed"})
_BESIDE = frozenset({"behind", "over", "of", "than", "from", "past", "with"})
_RUNNING = frozenset(
    {"running", "ran", "restarted", "restarting", "lap", "restart", "caution", "stop", "pit", "pitted", "stage"}
)


def _tail(context: Context, unit: int, reach: int = 9) -> str:
    """The words that follow a unit, to the end of its clause."""
    units = context.units
    words: list[str] = []
    for index in range(unit, min(unit + reach, units.sentence(unit - 1).last)):
        if units.words[index] in (",", ";", ".", ")", "but") and index > unit:
            break
        words.append(units.words[index])
    return " ".join(words)


def _result(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    first, last = hit.captures["place"]
    if options.get("at"):
        # What stands before the place only shows that it stands on its own.
        hit = Hit(hit.rule, first, hit.last, hit.captures)
    value = options.get("value") or units.value(first)
    if value < 2 or value > 60 or not _is_at_the_flag(context, hit, earlier):
        return
    if not options.get("affirmed") and not is_told(context, hit.first, hit.last):
        return
    if context.modality.sought(units, first):
        return
    begin = units.sentence(hit.first).first
    if not _MUST.isdisjoint(units.words[max(begin, hit.first - 3) : first]):
        return
    noun = options.get("noun") or options.get("best")
    if noun and not _NEED.isdisjoint(units.words[max(begin, hit.first - 8) : first]):
        return
    subjects = _subjects(context, hit)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    subject = subjects[0]
    # A pattern of bare words ends with what only has to follow them.
    end = last if options.get("bare") else hit.last
    found = context.scopes.after(end)
    if options.get("either") and _speaks_of_season(context, hit, found):
        yield from _place_in_table(context, hit, subject, value)
        return
    words = units.words[hit.first : hit.last]
    best = bool(options.get("best")) and "season" not in words and "year" not in words
    yield result_draft(context, hit, subject, value, found, end, best=best)


def is_told(context: Context, first: int, last: int) -> bool:
    """Whether a head is told as a fact.

    A negation denies it only right before it: who "never got going and wound up 15th" did wind up there.
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
    word = context.units.words[unit]
    before = context.units.words[max(0, unit - 2) : unit]
    return (word.endswith("ed") or word in ("led", "was", "were", "came", "took", "wound")) and _AUXILIARY.isdisjoint(
        before
    )


_AUXILIARY = frozenset({"have", "has", "had", "be", "been", "being", "get", "gets", "getting"})


def result_draft(
    context: Context, hit: Hit, subject: SubjectFound, value: int, found: Found, end: int, *, best: bool = False
) -> Draft:
    """The claim that somebody finished a race there.

    Args:
        context: The article.
        hit: Where it is said; the capture ``place`` is the value.
        subject: Who.
        value: The place.
        found: What the phrases after the head say.
        end: Unit after the head's last.
        best: It is the best of several results, so the season is not taken for granted.
    """
    first, last = hit.captures["place"]
    unit = place_of(context, first, end, found)
    # A name before the place brings years of its own ("Rowan, the 2020 champion, eighth").
    head = first if "whom" in hit.captures else hit.first
    seasons, basis, day = when_of_race(context, head, last, found, unit=unit)
    if best and basis == "default":
        seasons, basis = None, None
    race = race_of(context, first, unit, seasons, basis, day)
    series: str | None
    series_basis: SeriesBasis | None
    series, series_basis = (
        (found.series, "stated") if found.series else (race.series, "stated" if race.series else None)
    )
    if series is None:
        series, series_basis = context.scopes.series_for(hit.first, hit.last, subject.person, seasons)
    return Draft(
        rule=hit.rule.name,
        predicate=RESULT,
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


def _is_at_the_flag(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether the place is one at the end of a race: no running order, no stage, no qualifying, no table."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    first, last = hit.captures["place"]
    tail = _tail(context, last)
    if _ELSEWHERE.search(tail) or _WHEN.search(tail) or _TABLE_TAIL.search(tail):
        return False
    if not _TAKEN_AWAY.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    before = units.words[hit.first - 1] if hit.first > sentence.first else ""
    following = units.words[last] if last < sentence.last else ""
    if not (options.get("noun") or options.get("value")) and not _may_follow(context, last, following, tail):
        return False
    if options.get("value") == 2 and (
        "time" in units.words[max(sentence.first, first - 3) : first] or _is_of_table(context, first)
    ):
        return False
    if options.get("noun") and before in ("stage", "best", "average"):
        return before == "best"
    if "verb" in hit.captures and before in ("his", "her", "the", "at", "a", "took"):
        return False
    if options.get("opens") and units.label(hit.first) == "ORDINAL" and hit.first != sentence.first:
        return False
    if options.get("one_two") and units.value(first) != 1:
        return False
    if options.get("final") and not _RUNNING.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    if hit.rule.name == "result.was" and not _is_said_of_driver(context, hit):
        return False
    if options.get("at"):
        return _is_elliptic(context, hit, earlier)
    if options.get("name_place"):
        return _is_in_row(context, hit, earlier)
    return True


def _may_follow(context: Context, unit: int, following: str, tail: str) -> bool:
    """Whether a place may be followed so: an ordinal before a noun counts something ("third win")."""
    units = context.units
    if following == "in":
        return bool(_IN_OK.search(tail)) or units.label(unit + 1) in (
            "RACE",
            "TRACK",
            "CARNUM",
            "TEAM",
            "DATE",
            "SERIES",
            "YEAR",
        )
    if following == "-":
        # "a third-place car" is no result; "third - his best since May" is one.
        after = [word for word in units.words[unit + 1 : unit + 4] if word != "-"]
        nouns = context.lexicon.words["FINISH_NOUN"] | {"finisher"}
        return after[:1] != ["place"] or bool(set(after[1:2]) & nouns)
    if units.label(unit) in ("DATE", "YEAR", "SEASON", "RACE"):
        return True
    if following == "with":
        return "lap" not in tail
    return following in _FOLLOWERS


def _is_of_table(context: Context, unit: int) -> bool:
    """Whether "runner-up" has a championship's word before it."""
    before = context.units.words[max(0, unit - 2) : unit]
    return not {"championship", "points", "series", "title", "standings", "season"}.isdisjoint(before) or (
        context.units.label(unit - 1) == "SERIES"
    )


def _is_said_of_driver(context: Context, hit: Hit) -> bool:
    """Whether "was third" is said of somebody, not of a win or of a lap: "The victory was his third"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if not {"his", "her"}.isdisjoint(units.words[hit.first : hit.last]):
        return False
    before = " ".join(units.words[max(sentence.first, hit.first - 4) : hit.first]).rpartition(",")[2].split()
    things = (
        context.lexicon.words["WIN_NOUN"]
        | context.lexicon.words["TITLE_NOUN"]
        | {"it", "that", "this", "pole", "start", "trophy"}
    )
    return things.isdisjoint(before)


def _is_elliptic(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether "second at Daytona" stands on its own, neither as the win's ordinal nor as an object of "his"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if any(draft.predicate in ("wins", "titles") and "ordinal" in draft.rule for draft in earlier):
        return False
    place = hit.captures["place"][0]
    if place == sentence.first:
        return True
    return units.words[place - 1] in (",", ";", "and", ":", ")", "was", "-", "--")


_ROW = regex.compile(r"^(?:won|wins|win|winning|beat|victory|edged|outran|followed|behind|finished|was)$")


def _is_in_row(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a name with a bare place continues a row: after a win, a result, or beside another such pair."""
    units = context.units
    sentence = units.sentence(hit.first)
    whom, place = hit.captures["whom"][0], hit.captures["place"][0]
    if units.words[whom + 1] == "," and place == whom + 2:
        return False
    if whom > sentence.first and units.words[whom - 1] in _BESIDE:
        return False
    if any(draft.predicate in (RESULT, "race_win") for draft in earlier):
        return True
    words = units.words[sentence.first : whom]
    if units.words[whom + 1] == "," and ":" not in words and ";" not in words:
        return False
    return any(_ROW.match(word) for word in words)


def _subjects(context: Context, hit: Hit) -> list[SubjectFound]:
    units = context.units
    if "whom" in hit.captures:
        unit = hit.captures["whom"][0]
        if units.label(unit) in ("DRIVER", "NAME"):
            return context.captured((unit, unit + 1))
        if units.words[unit] in ("him", "her"):
            return context.discourse.resolve_pronoun(unit)
        return context.described(*hit.captures["whom"])
    sentence = units.sentence(hit.first)
    if sentence.kind == "stats":
        in_line = context.stat_person(hit.first)
        if in_line is not None:
            return [in_line]
    return context.discourse.subjects(hit.first, hit.last, prenominal=bool(hit.rule.options.get("prenominal")))


def _speaks_of_season(context: Context, hit: Hit, found: Found) -> bool:
    """Whether a sentence with a runner-up is about a season: it names one and no race, track or day."""
    units = context.units
    sentence = units.sentence(hit.first)
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    words = set(units.words[sentence.first : sentence.last])
    if labels & {"RACE", "TRACK", "DATE"} or words & {"race", "here", "there", "finale", "opener", "weekend"}:
        return False
    return found.seasons is not None or bool(labels & {"YEAR", "SEASON"})


def _pair(context: Context, hit: Hit) -> Iterator[Draft]:
    units = context.units
    if _ELSEWHERE.search(_tail(context, hit.last)) or _TABLE_TAIL.search(_tail(context, hit.last)):
        return
    if not is_told(context, hit.first, hit.last):
        return
    found = context.scopes.after(hit.last)
    for who, where in (("first", "place"), ("second", "other")):
        subjects = context.captured(hit.captures[who])
        value = units.value(hit.captures[where][0])
        if subjects and value > 1:
            placed = Hit(hit.rule, hit.first, hit.last, hit.captures | {"place": hit.captures[where]})
            yield result_draft(context, placed, subjects[0], value, found, hit.last)


# ---- which race ------------------------------------------------------------------------------------------------


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
    named = [unit for unit in within if units.label(unit) in PLACES and not _is_attributive(context, unit)]
    races = [unit for unit in named if units.label(unit) == "RACE"]
    return min(races or named, key=lambda unit: min(abs(unit - first), abs(unit - last)), default=None)


def _is_attributive(context: Context, unit: int) -> bool:
    """Whether a race or track only tells of another day: "the Daytona winner", "whose Nashville win"."""
    words = context.lexicon.words
    following = context.units.words[unit + 1 : unit + 2]
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
    if unit is None:
        unit = topic_of(context).place
    return _race_at(context, unit, seasons, None) if unit is not None else Race()


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


# ---- standings -------------------------------------------------------------------------------------------------

# Whose words before a lead say that it is gone, wanted or somebody else's.
_NOT_HELD = frozenset(
    "lost lose losing loses surrendered surrender cut cutting trimmed from to for trails trailed behind over into regain no of".split()
)
_TAKE = frozenset({"took", "takes", "taken", "taking"})


def _standing(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    first = hit.captures["place"][0]
    value = options.get("value") or _number(context, first)
    if value is None or not 1 <= value <= 60:
        return
    if not is_told(context, hit.first, hit.last):
        return
    before = units.words[max(sentence.first, hit.first - 3) : hit.first]
    if not _MUST.isdisjoint(before) or before[-1:] == ["from"]:
        return
    if options.get("elided") and not _follows_table(context, hit, earlier):
        return
    if options.get("settled") and "time" in before:
        return
    if options.get("lead") and not _NOT_HELD.isdisjoint(before[-2:]) and _TAKE.isdisjoint(before):
        return
    subjects = _subjects(context, hit)
    if len(subjects) != 1 or subjects[0].person is None:
        return
    yield from _place_in_table(context, hit, subjects[0], value)


def _number(context: Context, unit: int) -> int | None:
    value = context.units.value(unit)
    if isinstance(value, str):
        return int(value) if value.isdigit() else None
    return int(value) if value is not None else None


def _follows_table(context: Context, hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether a bare "is fourth" goes on with the standings that the text has just spoken of."""
    units = context.units
    sentence = units.sentence(hit.first)
    tail = _tail(context, hit.last)
    if _ELSEWHERE.search(tail) or _WHEN.search(tail) or not _may_follow(context, hit.last, *_next(context, hit.last)):
        return False
    if any(draft.predicate == STANDING for draft in earlier):
        return True
    for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        before = units.sentences[index]
        if before.section != sentence.section:
            return False
        words = units.words[before.first : before.last]
        if "standings" in words or "points" in words:
            return True
    return False


def _next(context: Context, unit: int) -> tuple[str, str]:
    units = context.units
    inside = unit < units.sentence(unit - 1).last
    return (units.words[unit] if inside else "", _tail(context, unit))


def _place_in_table(context: Context, hit: Hit, subject: SubjectFound, value: int) -> Iterator[Draft]:
    units = context.units
    first, last = hit.captures["place"]
    found = context.scopes.after(hit.last)
    context.scopes.within(hit.first, hit.last, found)
    seasons, basis = found.seasons, found.seasons_basis
    if seasons is None:
        seasons, basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if seasons is None:
        seasons, basis = context.scopes.season_for(hit.first, hit.last, subject.person)
    if seasons is None and (story := context.scopes.story(units.sentence(hit.first))):
        seasons, basis = (story, story), "inherited"
    if seasons is None and context.settings.season and units.sentence(hit.first).kind != "boilerplate":
        seasons, basis = (context.settings.season, context.settings.season), "default"
    if seasons is not None and seasons[0] != seasons[1]:
        return
    series: str | None
    series_basis: SeriesBasis | None
    series, series_basis = (found.series, "stated") if found.series else (None, None)
    if series is None:
        series, series_basis = context.scopes.series_for(hit.first, hit.last, subject.person, seasons)
    if value == 1 and _is_settled(context, series, seasons):
        # First when the season is over is a title, and the titles' rules read that.
        return
    yield Draft(
        rule=hit.rule.name,
        predicate=STANDING,
        value=Position(value),
        subject=subject,
        first=hit.first,
        last=hit.last,
        value_first=first,
        value_last=last,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        span="season",
    )


def _is_settled(context: Context, series: str | None, seasons: Years | None) -> bool:
    settings = context.settings
    if seasons is None or settings.season is None:
        return False
    if seasons[1] < settings.season:
        return True
    return bool(series and settings.day and context.lexicon.calendar.is_over(series, seasons[1], settings.day))


# ---- lists -----------------------------------------------------------------------------------------------------

_ORDER = regex.compile(
    r"\b(?:top[ -](?:\d+|ten|five)|results?|finish(?:ing)? order|order of finish|finishers|unofficial|how they finished|rundown)\b"
)
_TABLE_HEAD = regex.compile(r"\b(?:standings|points)\b")
_OTHER_LIST = regex.compile(
    r"\b(?:lineup|starting|grid|qualifying|practice|speeds?|power|rankings?|ranked|most|wins|winners|odds|picks?|favorites|entry|entries|best|greatest|all-time|drivers to|moments|owner|owners|stage)\b"
)


def _listed(context: Context, hit: Hit) -> Iterator[Draft]:
    units = context.units
    heading = _heading(context, hit)
    if heading is None:
        return
    text = units.text[units.starts[heading[0]] : units.ends[heading[1] - 1]].lower()
    if _OTHER_LIST.search(text):
        return
    value = units.value(hit.captures["place"][0])
    subjects = context.captured(hit.captures["whom"])
    if len(subjects) != 1 or not 1 <= value <= 60:
        return
    if _TABLE_HEAD.search(text):
        yield from _place_in_table(context, hit, subjects[0], value)
    elif _ORDER.search(text) and value > 1:
        found = Found(last=hit.last)
        context.scopes.within(*heading, found)
        yield result_draft(context, hit, subjects[0], value, found, hit.last)


def _heading(context: Context, hit: Hit) -> tuple[int, int] | None:
    """The words before the first item of a list: in its own sentence, else the line above it."""
    units = context.units
    sentence = units.sentence(hit.first)
    start = next((unit for unit in range(sentence.first, sentence.last) if _is_item(context, unit)), hit.first)
    if start > sentence.first:
        return sentence.first, start
    for index in range(sentence.index - 1, max(-1, sentence.index - 45), -1):
        line = units.sentences[index]
        items = [unit for unit in range(line.first, line.last) if _is_item(context, unit)]
        if items and items[0] == line.first:
            continue
        if items:
            return line.first, items[0]
        return (line.first, line.last) if line.last > line.first and line.last - line.first < 25 else None
    return None


def _is_item(context: Context, unit: int) -> bool:
    units = context.units
    if units.label(unit) != "COUNT" or units.words[unit + 1 : unit + 2] not in (["."], [")"]):
        return False
    return any(isinstance(units.value(u), Person) for u in range(unit + 2, min(unit + 6, units.sentence(unit).last)))
