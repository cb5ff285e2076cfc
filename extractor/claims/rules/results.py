"""Where somebody finished a race."""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.standings import PLACE, RUNNER_UP

_OBJECT = "<whom:him|her|DRIVER|NAME|the (CAPITALISED|AGE|TEAM|DASH)* DESC_NOUN>"

RULES = (
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
        f"(finish|result) (WIN_MOD|SERIES|TRACK|at|in|here|career|of the SEASON_NOUN)* (of|was|is|being|COLON|came|DASH|COMMA) (a|an|just)* {PLACE}",
        says="'a best finish of 11th at Bristol'",
        examples=["Dana Rowan had a best finish of 11th at Bristol.", "Her best finish was a 10th at Dover."],
        not_in=["Dana Rowan raced to the finish of her 11th season.", "Dana Rowan wants a finish of fifth."],
        best=True,
    ),
    rule(
        "result.finished",
        f"(PLACED_VERB|ENDED_VERB (up|(his|her|the) (day|night|evening|afternoon|race|weekend))|CAME_VERB (home|across|in)|SETTLE_VERB for|(credited|scored|listed) (with|as|in)?) PLACE_FILL{{0,6}} {PLACE}",
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
        f"<verb:home|across the (finish)? (line|stripe)|crossed the (finish)? (line|stripe)> PLACE_FILL{{0,3}} {PLACE}",
        says="'brought the No. 6 Ford home fourth', 'limped home 18th'",
        examples=["Dana Rowan brought the No. 6 Ford home fourth.", "Dana Rowan limped home 18th."],
        not_in=["Dana Rowan came home to a third child.", "Dana Rowan hopes to bring the No. 6 home fourth."],
    ),
    rule(
        "result.down_in",
        f"(factor|(lap|laps) down|laps back|anonymous|quiet) (COMMA)? in {PLACE}",
        says="'never a factor in 13th', 'a lap down in 24th'",
        examples=["Dana Rowan was a lap down in 24th.", "Dana Rowan was never a factor in 13th."],
        not_in=["Dana Rowan was a lap down in 24th when the caution came out."],
        affirmed=True,
    ),
    rule(
        "result.was",
        f"(was|were) PLACE_FILL{{0,4}} {PLACE}",
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
        f"SALVAGED_VERB (a|an)? {PLACE} (place|at (TRACK|RACE)|in (the)? RACE|COMMA|STOP|END|SEMICOLON|and)",
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
        "result.inverted",
        f"{PLACE} (place)? was (TEAM|MAKE|DRIVER_NOUN|POSSESSIVE|DEFENDING|CHAMPION|rookie|the)* <whom:DRIVER|NAME> (COMMA|STOP|END|and|SEMICOLON|for|in|with)",
        says="'third was Dana Rowan'",
        examples=["Third was Dana Rowan.", "Fourth was rookie Dana Rowan."],
        not_in=["The third was Dana Rowan's best win.", "First prize went to Dana Rowan."],
    ),
    rule(
        "result.left_whom",
        f"(left|leaving|relegated|relegating|consigned|consigning) {_OBJECT} (to|in|with|back|down|home|a)* {PLACE}",
        says="'a crash left the Georgian 30th'",
        examples=["A crash left Dana Rowan 30th at Bristol.", "A late spin relegated Dana Rowan to 14th."],
        not_in=["A slow stop left Dana Rowan 30th on the restart.", "A crash left Dana Rowan third in points."],
    ),
    rule(
        "result.place_noun",
        f"{PLACE} (DASH place)? (place)? (DASH)? FINISH_NOUN",
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
        f"(gave|handed|got|with|recorded|posted|had|have|has) (TEAM|MAKE|him|her|DRIVER)? (a|an) {PLACE} (at (TRACK|RACE)|in (the)? RACE|STOP|END|COMMA)",
        says="'gave Spire Motorsports a fifth', 'followed with a sixth at Dover'",
        examples=["Dana Rowan gave Spire Motorsports a fifth.", "Dana Rowan followed with a sixth at Dover."],
        not_in=["Dana Rowan won with a fifth gear.", "Dana Rowan won by a second."],
        bare=True,
    ),
    rule(
        "result.from_to",
        f"CHARGED_VERB (ANY){{0,6}}? from (a|the|an)? (ORDINAL|POSITION|rear|back) (DASH|place|start|starting|spot|on the grid|of the (field|pack))* to (a|an)? {PLACE} (STOP|END|COMMA|place)",
        says="'drove the No. 7 from 16th to second'",
        examples=["Dana Rowan drove the No. 7 Chevrolet from 16th to second."],
        not_in=["Dana Rowan drove from 16th to second in 30 laps.", "Dana Rowan went from 16th to second in points."],
        bare=True,
    ),
    rule(
        "result.faded",
        f"FADED_VERB (all the way)? (back)? to (a)? {PLACE} (STOP|END|at the (finish|end|checkered|line|stripe))",
        says="'slid back to third', at a sentence's end and in a sentence without laps, stops or restarts",
        examples=["Dana Rowan led early but slid back to third."],
        not_in=[
            "Dana Rowan fell to third on lap 40.",
            "Dana Rowan fell to third after a slow pit stop.",
            "Dana Rowan slid back to third on a restart.",
        ],
        bare=True,
    ),
    rule(
        "result.place_place",
        f"(but|and|QUOTE|COMMA)? {PLACE} place (in the CARNUM|for TEAM|was|wasn't|tasted|felt|behind (teammate|TEAM)* (DRIVER|NAME))",
        says="'second place in the No. 18 tasted like last'",
        examples=["Dana Rowan smiled, but second place in the No. 18 tasted like last."],
        not_in=["Dana Rowan ran in second place behind Lee Vale.", "Dana Rowan lost second place in the No. 18."],
    ),
    rule(
        "result.place_was",
        f"{PLACE} was (plenty|enough|good|fine|not|all|as)",
        says="'Second was plenty'",
        examples=["Dana Rowan chased the winner home. Second was plenty."],
        not_in=["The second was plenty.", "Dana Rowan had two chances and the second was enough."],
    ),
    rule(
        "result.runner_up",
        f"((PLACED_VERB|was|came home|SETTLE_VERB for|ENDED_VERB up|with|had|to|inherits|inherited|takes|took|gets|got) (as|a|an|the|in|his|her|again|another)* {RUNNER_UP} (DASH)? (finish|spot|honors|result|position)?|"
        f"(a|his|her|ORDINAL|<whom:DRIVER|NAME> POSSESSIVE) {RUNNER_UP} (finish|result|spot|honors))",
        says="'was the runner-up': of the race, or of the season when that is what the sentence speaks of",
        examples=["Dana Rowan was the runner-up at Dover.", "Dana Rowan finished runner-up to Lee Vale."],
        not_in=["Dana Rowan was a two-time runner-up.", "Dana Rowan passed the runner-up."],
        value=2,
        either=True,
    ),
    rule(
        "result.rounded_out",
        "(rounding|rounded|rounds) out the <place:TOP5|TOP10> (in (the|DATE|POSSESSIVE)* RACE|at TRACK)? (was (TEAM|MAKE|DRIVER_NOUN|rookie)* <whom:DRIVER|NAME>)?",
        says="Whoever rounds out the top five was fifth",
        examples=["Dana Rowan rounded out the top five at Dover.", "Rounding out the top 10 was Dana Rowan."],
        not_in=["Dana Rowan and Lee Vale rounded out the top five.", "Dana Rowan rounded out the top five in points."],
    ),
    rule(
        "result.runner_up_name",
        f"{RUNNER_UP} <whom:DRIVER|NAME>",
        says="'runner-up Rowan'",
        examples=["Lee Vale won at Dover as runner-up Dana Rowan ran out of fuel."],
        not_in=["Championship runner-up Dana Rowan was there."],
        value=2,
    ),
    rule(
        "result.finisher_name",
        f"{PLACE} (DASH)? place finisher (COMMA)? <whom:DRIVER|NAME>",
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
    ),
    rule(
        "result.at_place",
        f"(COMMA|SEMICOLON|and|STOP|COLON|CLOSE|was)* (<place:ORDINAL|POSITION>|{RUNNER_UP}) (again)? ((at|in) (the)? <where:TRACK|RACE>|<where:here|there>)",
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
        f"<whom:DRIVER|NAME> (COMMA (!COMMA){{1,6}} COMMA|COMMA)? (in|a)? {PLACE} (STOP|END|COMMA|SEMICOLON|and|CLOSE|in (the|his|her) (CARNUM|MAKE|TEAM)|for (the)? TEAM|QUOTE)",
        says="After a win or another result the verb is left out: 'Vale was second and Rowan third'",
        examples=["Lee Vale was second and Dana Rowan third.", "Lee Vale won; Dana Rowan second."],
        not_in=[
            "Dana Rowan, third in points, won.",
            "Dana Rowan, second, spoke.",
            "Lee Vale won Dana Rowan's third race.",
        ],
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
