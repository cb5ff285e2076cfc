"""Where somebody finished a race."""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.standings import PLACE, RUNNER_UP

_OBJECT = "<whom:him|her|DRIVER|NAME|the (CAPITALISED|AGE|TEAM|DASH|TRACK|MAKE|SERIES)* DESC_NOUN>"

# Names in a row, each with what may stand before and behind it: "teammate Lee Vale (No. 2) and Ann Lee".
_TITLE = "(TEAM|POSSESSIVE|teammate|teammates|team|mate|mates|stablemate|stablemates|runner|up|little|known|MAKE|CARNUM|DASH|AGE|his|her|the|rookie|veteran|fellow|DRIVER_NOUN|DEFENDING|CHAMPION|SERIES|pole|sitter|winner|COUNT|time)"
_ROW = f"{_TITLE}{{0,6}} (DRIVER|NAME) (OPEN (!CLOSE){{1,5}} CLOSE)? ((COMMA|and|AMPERSAND|SEMICOLON){{1,2}} {_TITLE}{{0,6}} (DRIVER|NAME) (OPEN (!CLOSE){{1,5}} CLOSE)?){{0,4}}"
_HOW = "(in|a|an|his|her|career|season|best|career-best|season-best|DASH|distant|solid|strong|close|high|fighting|respectable|fine|lonely|quiet)"
_TOP = "(the|out|a)* (<fills:TOP5|TOP10|podium>|top <fills:COUNT>)"

RULES = (
    # Before "result.was": what is told after such an aside is a place in points.
    rule(
        "result.aside_on_day",
        f"<whom:DRIVER|NAME> COMMA {PLACE} (here)? (on)? DATE ((in|at) (!COMMA){{1,7}})? COMMA",
        says="'Rowan, 15th on Saturday in the No. 2, leads the points'",
        examples=[
            "Dana Rowan, fifth on Friday, leads the points.",
            "Dana Rowan, 15th on Friday in the No. 2, is third in points.",
        ],
        not_in=[
            "Dana Rowan has two wins. The 2019 Daytona 500 was the second.",
            "Dana Rowan, fifth in practice on Friday, leads.",
            "Dana Rowan, third in points on Friday, led.",
        ],
    ),
    rule(
        "result.aside_in_car",
        f"<whom:DRIVER|NAME> COMMA {PLACE} in (the|his|her|TEAM|POSSESSIVE|MAKE)* CARNUM (CAPITALISED|MAKE|CAR_NOUN)* COMMA",
        says="'Rowan, 17th in the No. 11, is second in points'",
        examples=["Dana Rowan, 17th in the No. 11, is second in points."],
        not_in=["Dana Rowan, second in the points, is fifth.", "Dana Rowan, second in practice in the No. 11, led."],
    ),
    rule(
        "result.no_better",
        f"(manage|managed|manages|do|did|fared|fare|finish|finished) no (better|higher) than (a|an)? {PLACE}",
        says="'could manage no better than 12th'",
        examples=[
            "Dana Rowan could manage no better than 12th.",
            "At Dover, Dana Rowan finished no better than fifth.",
        ],
        not_in=[
            "Dana Rowan could do no better than third on lap 40.",
            "Dana Rowan did no better than third in points.",
        ],
        affirmed=True,
    ),
    rule(
        "result.finished_two",
        "<first:DRIVER|NAME> and (teammate|TEAM)? <second:DRIVER|NAME> (PLACED_VERB|were|came home|ran) (up|home)? <place:ORDINAL|POSITION> and <other:ORDINAL|POSITION>",
        says="'Rowan and Vale finished second and third'",
        examples=["Dana Rowan and Lee Vale finished second and third at Dover."],
        not_in=["Dana Rowan and Lee Vale finished second and third in points."],
        pair=True,
    ),
    rule(
        "result.they_two",
        "(they|both|the (two|pair|duo)) (PLACED_VERB|were|came home|ran|ENDED_VERB|were scored) (up|home)? <place:ORDINAL|POSITION> and <other:ORDINAL|POSITION>",
        says="'They finished 36th and 37th': the two whom the sentence before was about, in its order",
        examples=["Lee Vale hit the wall at Dover and Dana Rowan blew an engine. They finished 36th and 37th."],
        not_in=["Lee Vale and Dana Rowan were at Dover. They finished first and second in points."],
        they=True,
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
        f"(PLACED_VERB|ENDED_VERB (up|(his|her|the) (day|night|evening|afternoon|race|weekend))|CAME_VERB (home|across|in)|SETTLE_VERB for|(hung|held|hangs|holds|clung|hanging|holding) (on|onto) (for|to)?|came (up|away)|(credited|scored|listed) (with|as|in)?) PLACE_FILL{{0,6}} ((COUNT|DECIMAL) PLACE_FILL{{0,2}} (seconds|second|laps|lap|lengths|back|behind) (behind|back|down|adrift)? COMMA? in)? {PLACE}",
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
        f"(SALVAGED_VERB|got) (a|an)? {PLACE} (place|after (a|his|her|starting|leading|qualifying)|despite|behind|at (TRACK|RACE)|in (the)? RACE|in (the|his|her|TEAM POSSESSIVE) (TEAM POSSESSIVE)? CARNUM|for (the)? TEAM|COMMA|STOP|END|SEMICOLON|and)",
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
        "result.fell_to",
        f"{PLACE} (place)? (fell|went) to (TEAM|MAKE|DRIVER_NOUN|POSSESSIVE|DEFENDING|SERIES|CHAMPION|rookie|the|teammate)* <whom:DRIVER|NAME>",
        says="'Fifth fell to Rowan'",
        examples=["Fifth fell to Dana Rowan of Team Penske.", "Second went to Dana Rowan."],
        not_in=["First prize went to Dana Rowan.", "The second stage went to Dana Rowan."],
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
        f"(gave|handed|got|with|after|is|was|including|recorded|posted|had|have|has|gets) (TEAM|MAKE|him|her|DRIVER)? (a|an|another|yet another) {PLACE} (at (TRACK|RACE)|in (the)? RACE|STOP|END|COMMA)",
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
        "result.drove_to",
        f"(CAR_VERB|BRING_VERB) (the|a|his|her|its|TEAM|POSSESSIVE|CARNUM|MAKE|CAPITALISED|CAR_NOUN|AMPERSAND|DASH|COUNT){{1,9}} (home)? to (a|an)? {PLACE} (STOP|END|COMMA|in (the)? RACE|at TRACK|place)",
        says="'steered Marlow Racing's No. 5 Chevrolet to 11th in the Ford 300'",
        examples=["Dana Rowan steered the No. 7 Chevrolet to 11th in the Daytona 500."],
        not_in=["Dana Rowan drove the No. 7 to third on lap 40.", "Dana Rowan took the No. 7 to third in points."],
        bare=True,
    ),
    rule(
        "result.faded",
        f"FADED_VERB (all the way)? (back)? to (a)? {PLACE} (STOP|END|COMMA but|at the (finish|end|checkered|line|stripe))",
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
        f"(a|his|her|ORDINAL|<whom:DRIVER|NAME> POSSESSIVE) {RUNNER_UP} (finish|result|spot|honors|run|showing))",
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
        not_in=[
            "Lee Vale, who beat Dana Rowan, rounded out the top five at Dover.",
            "Dana Rowan rounded out the top five in points.",
        ],
    ),
    rule(
        "result.runner_up_name",
        f"{RUNNER_UP} COMMA? <whom:DRIVER|NAME>|<whom:DRIVER|NAME> COMMA (the|DATE POSSESSIVE|race)* {RUNNER_UP} (COMMA|STOP|END|after|in (the|DATE|POSSESSIVE)* RACE|at TRACK)",
        says="'runner-up Rowan', 'Rowan, the runner-up, ...'",
        examples=["Lee Vale won at Dover as runner-up Dana Rowan ran out of fuel."],
        not_in=[
            "Championship runner-up Dana Rowan was there.",
            "Dana Rowan, the championship runner-up, was there.",
            "Dana Rowan, the runner-up in points, was there.",
        ],
        value=2,
        either=True,
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
        f"<whom:DRIVER|NAME> (COMMA (!COMMA){{1,6}} COMMA|COMMA)? {_HOW}{{0,5}} {PLACE}",
        says="After a win or another result the verb is left out: 'Vale was second and Rowan third'",
        examples=["Lee Vale was second and Dana Rowan third.", "Lee Vale won; Dana Rowan second."],
        not_in=[
            "Dana Rowan, third in points, won.",
            "Dana Rowan, second, spoke.",
            "Lee Vale won in Dana Rowan's second start.",
            "Lee Vale won and Dana Rowan third in points is gone.",
            "Lee Vale won Dana Rowan's third race.",
        ],
        bare=True,
    ),
    rule(
        "result.beside_name",
        "<whom:DRIVER|NAME> (OPEN <place:ORDINAL|POSITION> CLOSE|<place:POSITION>)",
        says="'Vale (third) could only watch', 'Vale P3', where a finish was told just before",
        examples=[
            "{driver} won at Texas. {rival} (third) could only watch.",
            "{driver} won at Texas. {rival} P2.",
        ],
        not_in=[
            "Lee Vale won at Texas. Dana Rowan (third in points) could only watch.",
            "Lee Vale won at Texas. In the standings it is Dana Rowan (third) and Ann Lee (fourth).",
            "Dana Rowan (third) was fast.",
        ],
        goes_on=True,
    ),
    rule(
        "result.row_by",
        f"(followed|trailed|chased|pursued|shadowed|backed) (home|in|up|across|to|under|the|line|stripe|finish|flag|checkered|there|at|closely|ADVERB)* by <row:{_ROW}>",
        says="'Rowan was third, followed by Vale and Lee': the places behind the last one told",
        examples=[
            "Dana Rowan took third at Texas, followed by {driver} and Ann Lee.",
            "Dana Rowan won at Texas, trailed by {rival}.",
        ],
        not_in=[
            "Lee Vale won at Texas, followed by Dana Rowan at Kansas.",
            "Lee Vale has the most laps led at Texas, followed by Dana Rowan.",
            "Lee Vale is third in points, followed by Dana Rowan.",
        ],
        row=True,
    ),
    rule(
        "result.row_from",
        f"from <row:{_ROW}> (COMMA|STOP|END|and|by|in|at|SEMICOLON)",
        says="'took the chequered flag from Vale and Lee': right behind a win",
        examples=["Lee Vale took the checkered flag in the Daytona 500 from {driver}."],
        not_in=[
            "Lee Vale won the Daytona 500 and took the lead from {driver}.",
            "Lee Vale won the Daytona 500 pole from {driver}.",
        ],
        row=True,
        behind="race_win",
        close=True,
    ),
    rule(
        "result.row_ahead",
        f"(ahead|in front|clear) of <row:{_ROW}>",
        says="'won the Daytona 500 ahead of Vale': whoever is named behind a win was second",
        examples=["Lee Vale won the Daytona 500 ahead of Dana Rowan."],
        not_in=[
            "Lee Vale was third at Texas, ahead of Dana Rowan.",
            "Lee Vale won at Texas and is 12 points ahead of Dana Rowan.",
            "Lee Vale restarted ahead of Dana Rowan and won at Texas.",
        ],
        row=True,
        behind="race_win",
    ),
    rule(
        "result.row_fills",
        f"<row:{_ROW}> COMMA? (completing|completed|complete|completes|filled|filling|fill|(rounding|rounded|round|rounds) out) {_TOP}",
        says="'with Vale, Lee and Rowan completing the top five': the last of them was fifth",
        examples=[
            "Ann Lee was second at Texas, with Lee Vale, Bo Hart and Dana Rowan completing the top five.",
            "Lee Vale and Dana Rowan rounded out the top five at Texas.",
            "Lee Vale won at Texas. Ann Lee and Dana Rowan completed the podium.",
        ],
        not_in=[
            "Lee Vale and Dana Rowan rounded out the top five in points.",
            "Lee Vale and Dana Rowan completed the top five in qualifying.",
            "Lee Vale and Dana Rowan rounded out the top five in Stage 1.",
        ],
        row=True,
    ),
    rule(
        "result.row_after",
        f"(trailing|following|chasing) (TEAM|the|DRIVER|NAME|winner)* (home|in|across|to|under|the|line|stripe|finish|flag|checkered){{1,4}} (was|were) <row:{_ROW}>",
        says="'Trailing Vale to the line were Lee and Rowan': second and third",
        examples=["Lee Vale won at Texas. Trailing Vale to the line were Ann Lee and Dana Rowan."],
        not_in=["Lee Vale won at Texas. Trailing Vale in the points were Ann Lee and Dana Rowan."],
        row=True,
        behind="race_win",
        above=True,
    ),
    rule(
        "result.labelled",
        f"(finished|finish|result) COLON {PLACE}",
        says="'Finished: 29th' in a driver's lines of figures",
        examples=["DANA ROWAN, No. 7 Chevrolet\nStarted: 12th | Finished: 29th | Laps Led: 4"],
        not_in=["DANA ROWAN, No. 7 Chevrolet\nPoints finish: 29th", "Dana Rowan has one goal to finish: third."],
        figures=True,
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
