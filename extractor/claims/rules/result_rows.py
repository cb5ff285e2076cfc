"""Rows of names and the places that they share out: "Vale, Lee and Hart were next".

What the options mean, ``builders/result_rows.py`` says.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

# Names in a row, each with what may stand before and behind it: "teammate Lee Vale (No. 2) and Ann Lee".
_TITLE = (
    "(TEAM|POSSESSIVE|teammate|teammates|team|mate|mates|stablemate|stablemates|runner|up|little|known|MAKE|CARNUM|DASH|AGE|his|her|"
    "the|rookie|veteran|fellow|DRIVER_NOUN|DEFENDING|CHAMPION|SERIES|pole|sitter|winner|COUNT|time)"
)
_NAME = f"{_TITLE}{{0,6}} (DRIVER|NAME) (OPEN (!CLOSE){{1,5}} CLOSE)?"
_AND = "(COMMA|and|AMPERSAND|SEMICOLON|then){1,3}"
_ROW = f"{_NAME} ({_AND} {_NAME}){{0,4}}"
_LONG_ROW = f"{_NAME} ({_AND} {_NAME}){{1,9}}"
_TOP = "(the|out|a)* (<fills:TOP5|TOP10|podium>|top <fills:COUNT>)"
_REST = "((the)? (rest|balance|remainder) of|(the|up|COUNT|next|final|last|other|remaining)* (spots|places|positions|slots) (in|of|on|inside))?"
_FILL_VERB = "((made|make|making|makes) up|completing|completed|complete|completes|filled|filling|fill|comprised|made|claimed|took|occupied|grabbed|(rounding|rounded|round|rounds) out)"
_WERE = "(was|were|came|come|finished|placed|ran|crossed|took|claimed|stood|all|also|COMMA)"
_FOLLOWED = "(followed|trailed|chased|pursued|shadowed|tailed|backed)"
_HOME = "(home|in|up|across|to|under|the|line|stripe|finish|flag|checkered|there|at|closely|over|ADVERB)"

RULES = (
    rule(
        "result.row_by",
        f"{_FOLLOWED} {_HOME}* by <row:{_ROW}>",
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
        "result.row_at_place",
        f"(ORDINAL|POSITION|place) (COMMA? (just|right|barely|narrowly|inches|directly|COUNT (spots|spot|places|positions))? (ahead|in front) of|COMMA (then|with|followed by)|(and|COMMA) then) <row:{_ROW}> (STOP|COMMA|SEMICOLON|END|while|but)",
        says="'settled for second ahead of Vale and Lee', 'was third, then Vale and Lee': the places behind the one just told",
        examples=[
            "{driver} won at Texas. {rival} settled for second ahead of Lee Vale and Dana Rowan.",
            "{driver} won at Texas. {rival} was third, just ahead of Dana Rowan.",
            "{driver} won at Texas. {rival} was third, then Lee Vale and Dana Rowan.",
        ],
        not_in=[
            "{driver} won at Texas. {rival} was third, well ahead of Dana Rowan.",
            "{driver} won at Texas. {rival} was third in points, just ahead of Dana Rowan.",
            "{driver} won at Texas. {rival} was third, then Lee Vale and Dana Rowan crashed.",
            "{driver} restarted third ahead of Dana Rowan at Texas.",
        ],
        row=True,
        behind="result",
        close=True,
    ),
    rule(
        "result.row_fills",
        f"<row:{_ROW}> COMMA? {_FILL_VERB} {_REST} {_TOP}",
        says="'with Vale, Lee and Rowan completing the top five': the last of them was fifth",
        examples=[
            "Ann Lee was second at Texas, with Lee Vale, Bo Hart and Dana Rowan completing the top five.",
            "Lee Vale and Dana Rowan rounded out the top five at Texas.",
            "Lee Vale won at Texas. Ann Lee and Dana Rowan completed the podium.",
            "Lee Vale and Dana Rowan claimed the remaining spots in the top five at Texas.",
            "Lee Vale won at Texas. Ann Lee and Dana Rowan made up the rest of the top three.",
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
        f"(trailing|following|chasing) (TEAM|the|DRIVER|NAME|winner|him|her)* (home|in|across|to|under|the|line|stripe|finish|flag|checkered){{1,4}} (was|were) <row:{_ROW}>",
        says="'Trailing Vale to the line were Lee and Rowan': second and third",
        examples=["Lee Vale won at Texas. Trailing Vale to the line were Ann Lee and Dana Rowan."],
        not_in=["Lee Vale won at Texas. Trailing Vale in the points were Ann Lee and Dana Rowan."],
        row=True,
        behind="race_win",
        above=True,
    ),
    rule(
        "result.row_filling",
        f"{_FILL_VERB} {_REST} {_TOP} (in (the|DATE|POSSESSIVE)* RACE|at TRACK|of the (field|finish|order|race))* (COLON|DASH|were|behind|him|her|them|WHO|was|COMMA)* <row:{_LONG_ROW}>",
        says="'Rounding out the top five were Vale, Lee and Rowan': the last of them was fifth",
        examples=[
            "{driver} won at Texas. Rounding out the top five were {rival}, Lee Vale and Dana Rowan.",
            "{driver} won at Texas. Completing the top five were Lee Vale and Dana Rowan.",
        ],
        not_in=[
            "Rounding out the top five in points were Ann Lee and Dana Rowan.",
            "Rounding out the top five in Stage 1 were Ann Lee and Dana Rowan.",
        ],
        row=True,
    ),
    rule(
        "result.row_rest",
        f"(the)? (rest|balance|remainder) of {_TOP} (in RACE|at TRACK)? (COLON|was|were|DASH|consisted of|read|included)+ <row:{_ROW}>",
        says="'The rest of the top five: Vale, Lee and Rowan'",
        examples=["{driver} won at Texas. The rest of the top five: {rival}, Lee Vale and Dana Rowan."],
        not_in=["Lee Vale leads the points. The rest of the top five: Ann Lee and Dana Rowan."],
        row=True,
        goes_on=True,
    ),
    rule(
        "result.row_next",
        f"<row:{_ROW}> {_WERE}* (next|followed) (in line|in that order|across (the)? (line|stripe)|home)? (STOP|COMMA|SEMICOLON|END|and|at|in|to|with|while|but)",
        says="'Vale, Lee and Rowan were next': the places behind the last one told",
        examples=[
            "{driver} won at Texas. {rival} was second; Lee Vale and Dana Rowan were next.",
            "{driver} won at Texas. {rival} and Dana Rowan followed.",
            "{driver} won at Texas. {rival} and Dana Rowan came next.",
        ],
        not_in=[
            "{driver} leads in points at Texas. {rival} and Dana Rowan were next.",
            "{driver} won the pole at Texas. {rival} and Dana Rowan followed.",
            "{driver} won at Texas. {rival} and Dana Rowan are next.",
            "{driver} led 90 laps at Texas. {rival} and Dana Rowan were next.",
            "{driver} crashed at Texas. {rival} and Dana Rowan followed.",
        ],
        row=True,
        above=True,
    ),
    rule(
        "result.row_followed_whom",
        f"<row:{_ROW}> {_WERE}* {_FOLLOWED} (<after:DRIVER|NAME>|him|her|them|the <after:winner|pair|duo>) (home|in|across (the (line|stripe))?|to the (line|stripe|finish|flag)|under the (flag|checkered)|over the (line|stripe)) (COMMA? in that order)?|<row:{_ROW}> {_WERE}* {_FOLLOWED} (<after:DRIVER|NAME>|him|her|them) COMMA? in that order",
        says="'Vale and Lee followed Hart across': the places behind his",
        examples=[
            "{driver} won at Texas. {rival} and Dana Rowan followed {driver} across the line.",
            "{driver} won at Texas. {rival} and Dana Rowan chased him home.",
        ],
        not_in=[
            "{driver} led at Texas. {rival} and Dana Rowan followed {driver} in the draft.",
            "{driver} led at Texas. {rival} and Dana Rowan followed him to the pits.",
        ],
        row=True,
        above=True,
    ),
    rule(
        "result.row_then",
        f"(then|(the)? next (COUNT)? (home|to the (line|finish)|across the (line|stripe)|under the flag|in line|drivers|cars|finishers)?|(behind|after|following) (the|race)* (him|her|them|that|WINNER? (DRIVER|NAME)|WINNER|pair) ((at|in) (the)? (TRACK|RACE))?|(the)? order behind (him|her|them)|in (his|her|their) (wake|mirror)) (in order|at the (line|finish|flag)|COMMA)* (came|come|were|was|it was|read|ran|went|finished|COLON|DASH) <row:{_ROW}>",
        says="'Then came Vale, Lee and Rowan'",
        examples=[
            "{driver} won at Texas. {rival} was second. Then came Lee Vale and Dana Rowan.",
            "{driver} won at Texas, and the order behind him read {rival}, Lee Vale and Dana Rowan.",
            "{driver} won at Texas. Behind him were {rival} and Dana Rowan.",
            "{driver} won at Texas. {rival} was second. The next two across the line were Lee Vale and Dana Rowan.",
            "Behind winner {driver} at Texas came {rival} and Dana Rowan.",
        ],
        not_in=[
            "{driver} won the pole at Texas. Then came {rival} and Dana Rowan.",
            "{driver} leads the points. Behind him are {rival} and Dana Rowan.",
            "{driver} won at Texas. Then came {rival}'s crash with Dana Rowan.",
            "{driver} crashed at Texas. Then came {rival} and Dana Rowan.",
        ],
        row=True,
        above=True,
    ),
    rule(
        "result.row_joined",
        f"(joined|followed|accompanied) (in|inside|into) {_TOP} by <row:{_LONG_ROW}> (COMMA? in that order)?",
        says="'was joined in the top five by Vale and Lee': the places behind the winner's",
        examples=["{driver} won at Texas and was joined in the top three by {rival} and Dana Rowan."],
        not_in=["{driver} is joined in the top three in points by {rival} and Dana Rowan."],
        row=True,
        behind_all=True,
        above=True,
    ),
    rule(
        "result.row_thereafter",
        f"won COMMA? (then|followed by|ahead of) <row:{_LONG_ROW}> (STOP|SEMICOLON|END)",
        says="'Vale won, then Lee, Hart and Rowan'",
        examples=["At Texas {driver} won, then {rival}, Lee Vale and Dana Rowan."],
        not_in=["At Texas {driver} won the pole, then {rival}, Lee Vale and Dana Rowan."],
        row=True,
        behind_all=True,
    ),
    rule(
        "result.row_range",
        f"<row:{_LONG_ROW}> {_WERE}+ (home|in|across)? (the (line|stripe|finish))? <from:ORDINAL> (through|thru|to|DASH|(COMMA ORDINAL){{0,3}} COMMA? and) <until:ORDINAL>",
        says="'Vale, Lee and Rowan were third through fifth', '... third, fourth and fifth'",
        examples=[
            "{driver} won at Texas. {rival}, Lee Vale and Dana Rowan were third through fifth.",
            "{driver} won at Texas. {rival}, Lee Vale and Dana Rowan finished third, fourth and fifth.",
            "{driver} won at Texas. {rival} and Dana Rowan crossed the line third and fourth.",
        ],
        not_in=[
            "{driver} won at Texas. {rival}, Lee Vale and Dana Rowan are third through fifth in points.",
            "{driver} won at Texas. {rival}, Lee Vale and Dana Rowan started third through fifth.",
            "{driver} won at Texas. {rival}, Lee Vale and Dana Rowan were third through sixth.",
        ],
        row=True,
    ),
    rule(
        "result.row_from_to",
        f"<from:ORDINAL> (through|thru|to|DASH) <until:ORDINAL> (place|places)? (were|was|went to|belonged to|COLON|DASH|read) <row:{_LONG_ROW}>",
        says="'Third through fifth were Vale, Lee and Rowan'",
        examples=["{driver} won at Texas. Third through fifth were {rival}, Lee Vale and Dana Rowan."],
        not_in=["{driver} won at Texas. Third through fifth in points were {rival}, Lee Vale and Dana Rowan."],
        row=True,
    ),
    rule(
        "result.row_in_order",
        f"(TOP5|TOP10|top COUNT|podium|(finishing order|order of finish|order at the (finish|line|flag)|finishers|finish)) (finishers|in|at|for|of|the|DATE|POSSESSIVE|YEAR|SERIES|TRACK|RACE|race|finish|order|unofficial)* (COLON|DASH|were|was|read) <row:{_LONG_ROW}>",
        says="'Top five at Dover: Vale, Lee, Rowan, ...': from the winner on",
        examples=["Top four at Texas: {driver}, {rival}, Dana Rowan, Lee Vale."],
        not_in=[
            "Top five in points: {driver}, {rival}, Dana Rowan.",
            "Top five in qualifying at Texas: {driver}, {rival}, Dana Rowan.",
            "Top five picks at Texas: {driver}, {rival}, Dana Rowan.",
        ],
        row=True,
        from_winner=True,
    ),
)
