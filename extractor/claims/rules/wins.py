"""How many races somebody, or a team, has won."""

from __future__ import annotations

from extractor.claims.grammar import rule

# What may stand between a number and "wins": it tells the scope. Stage, pole and prize words are left out on purpose.
# Whoever takes three races won them; who drove, posted or recorded three may not have.
_TAKES = (
    "take|takes|took|taken|taking|capture|captures|captured|claim|claims|claimed|bagged|collected|grabbed|scored|swiped"
)
_MODS = "(WIN_MOD|SERIES|CAREER|LIFETIME|STREAK|TRACK|MONTHLY|YEAR|TEAM|RACE|such|different|MAKE|DASH|POSSESSIVE)*"

_NUMBERS = "COUNT (COMMA COUNT)* COMMA? (and|AMPERSAND) COUNT"
_YEARS = "YEAR (COMMA YEAR)* COMMA? (and|AMPERSAND) YEAR"

RULES = (
    rule(
        "wins.respectively",
        f"WIN_VERB? <numbers:{_NUMBERS}> <mods:{_MODS}> <noun:WIN_NOUN|RACE_NOUN|times> in <years:{_YEARS}> (COMMA? respectively)?",
        says="As many counts as years, in their order",
        examples=[
            "Dana Rowan won two, four and five races in 2017, 2018 and 2019, respectively.",
            "Dana Rowan had two and four wins in 2018 and 2019.",
        ],
        not_in=[
            "Dana Rowan had two, four and five wins in 2018 and 2019.",
            "Dana Rowan had two and four poles in 2018 and 2019.",
        ],
    ),
    rule(
        "wins.part",
        f"<number:COUNT> of (<subject:DRIVER|NAME> POSSESSIVE|<owner:his|her>) (COUNT)? <mods:{_MODS}> WIN_NOUN (have|has|had)? (come|came|were)?",
        says="A part of somebody's wins, with a scope of its own",
        examples=[
            "Three of Dana Rowan's five career wins have come at Dover.",
            "Dana Rowan was sixth; two of her five wins came in 2019.",
        ],
        not_in=["Three of Dana Rowan's five poles have come at Dover.", "Three of Dana Rowan's wins came on tires."],
        part=True,
    ),
    rule(
        "wins.lane",
        f"<number:ORDINAL|COUNT> <mods:{_MODS}> (trip|trips|visit|visits) to (the)? (victory|VICTORY_LANE POSSESSIVE?) (lane|circle)",
        says="A trip to victory lane is a win",
        examples=[
            "It was Dana Rowan's second trip to victory lane this year.",
            "Dana Rowan made her fifth career visit to victory lane.",
        ],
        not_in=[
            "Dana Rowan made her second trip to Dover this year.",
            "It was Dana Rowan's first trip to victory lane since 2019.",
        ],
        ordinal=True,
    ),
    rule(
        "wins.maiden",
        f"(maiden|breakthrough|first DASH ever) <mods:{_MODS}> WIN_NOUN",
        says="A maiden or breakthrough win is the first of a career",
        examples=["Dana Rowan took her maiden win.", "It was Dana Rowan's maiden Truck Series victory."],
        not_in=["Dana Rowan is after a maiden win.", "Dana Rowan took her maiden win on dirt."],
        value=1,
        ordinal=True,
        maiden=True,
    ),
    rule(
        "wins.ordinal",
        f"<number:ORDINAL|NTH> <mods:{_MODS}> (WIN_NOUN|checkered flag)",
        says="An ordinal win is the tally after that race",
        examples=["Dana Rowan took her ninth win of the season.", "It was Dana Rowan's 27th career victory."],
        not_in=["Dana Rowan took her ninth stage win of the season.", "Dana Rowan took her second pole."],
        ordinal=True,
    ),
    rule(
        "wins.numbered",
        "<mods:(WIN_MOD|SERIES|CAREER|LIFETIME|TRACK)*> WIN_NOUN <number:NTH>",
        says="'win No. 11' is an ordinal win",
        examples=["It was career victory No. 40 for Dana Rowan.", "Win No. 5 of the season belongs to Dana Rowan."],
        not_in=["Dana Rowan drove the No. 11 Ford.", "Dana Rowan drove to win a No. 1 plate."],
        ordinal=True,
        numbered=True,
    ),
    rule(
        "wins.ordinal_noun_before",
        "(WIN_NOUN|trophy|checkered) (flag)? (was|is|gave|marked) (DRIVER POSSESSIVE|NAME POSSESSIVE|his|her|the|him|ANY)? (his|her|the)? <number:ORDINAL>",
        says="'The victory was his second of the season'",
        examples=[
            "The victory was Dana Rowan's second of the season.",
            "The win was his third this season for Dana Rowan.",
        ],
        not_in=["The victory was Dana Rowan's second choice.", "The win was Dana Rowan's first since 2019."],
        ordinal=True,
        scoped=True,
    ),
    rule(
        "wins.ordinal_time",
        "WIN_VERB (ANY){0,4} for the <number:ORDINAL> time",
        says="'won for the third time this season'",
        examples=[
            "Dana Rowan won at Dover for the third time this season.",
            "Dana Rowan won for the second time in her career.",
        ],
        not_in=[
            "Dana Rowan raced for the third time this season.",
            "Dana Rowan won from the pole and pitted for the third time.",
        ],
        ordinal=True,
    ),
    rule(
        "wins.count",
        f"<number:COUNT> <mods:{_MODS}> (WIN_NOUN|checkered flags)",
        says="So many wins",
        examples=["Dana Rowan has nine Truck Series wins this season.", "Dana Rowan had nine wins in 2021."],
        not_in=["Dana Rowan had nine stage wins in 2021.", "Dana Rowan is two wins shy of the record in 2021."],
    ),
    rule(
        "wins.verb_count",
        f"(WIN_VERB|{_TAKES}|winner of) <number:COUNT> <mods:{_MODS}> (RACE_NOUN|times|features)",
        says="'won three races', 'won five times'",
        examples=["Dana Rowan won three races in 2021.", "Dana Rowan won five times in 2021."],
        not_in=[
            "Dana Rowan won three stages in 2021.",
            "Dana Rowan led five times in 2021.",
            "Dana Rowan drove three races last season.",
        ],
        verb=True,
    ),
    rule(
        "wins.verb_bare",
        "WIN_VERB (just|only)? <number:COUNT|TIMES> (of (these|them|those))?",
        says="'won 10 in 1983', 'won twice this year'",
        examples=["Dana Rowan won 10 in 1983.", "Dana Rowan won twice this year."],
        not_in=["Dana Rowan won 10 laps from the end in 1983.", "Dana Rowan won three straight poles in 2019."],
        verb=True,
        scoped=True,
    ),
    rule(
        "wins.fraction",
        "WIN_VERB <number:COUNT> of (the|its|their|this|his|her) (<season:SEASON|YEAR> POSSESSIVE?|SEASON_NOUN POSSESSIVE) (ORDINAL|opening)? COUNT (RACE_NOUN|START_NOUN)",
        says="'won 16 of the year's 26 races' is a season's tally",
        examples=[
            "Dana Rowan has won 16 of the year's 26 races.",
            "Dana Rowan won six of the season's first eight races.",
        ],
        not_in=["Dana Rowan has won 16 of the last 26 races.", "Dana Rowan won four of the seven stages."],
        season_noun=True,
    ),
    rule(
        "wins.of_races",
        "WIN_VERB <number:COUNT> of (the|its|their|his|her)? COUNT (SERIES|WIN_MOD)* RACE_NOUN (so far)? (in|of)? <season:SEASON|YEAR>",
        says="'won nine of the 16 races this season' is the season's tally",
        examples=["Dana Rowan has won nine of the 16 races this season.", "Dana Rowan won six of 23 races in 2019."],
        not_in=[
            "Dana Rowan has won nine of the last 16 races this season.",
            "Dana Rowan won nine of 16 stages this season.",
        ],
        season_noun=True,
    ),
    rule(
        "wins.winner_times",
        "a (SERIES|WIN_MOD)* WINNER (a)? <number:TIMES|COUNT> (times)?",
        says="'already a winner twice this year'",
        examples=[
            "Dana Rowan, a winner twice this year, finished fifth.",
            "Dana Rowan, a winner three times last season, finished fifth.",
        ],
        not_in=["Dana Rowan met the winner twice this year at home.", "Dana Rowan was a winner of sorts."],
        scoped=True,
    ),
    rule(
        "wins.race_champion",
        "<number:COUNT> DASH? time <mods:RACE> CHAMPION",
        says="'a two-time Daytona 500 champion' has won that race twice",
        examples=["Two-time Daytona 500 champion Dana Rowan was there.", "Dana Rowan is a two-time Daytona 500 champion."],
        not_in=["Two-time Truck Series champion Dana Rowan was there.", "Dana Rowan is a two-time Daytona 500 pole winner."],
        prenominal=True,
    ),
    rule(
        "wins.he_won",
        "the <number:COUNT> <mods:(SERIES|WIN_MOD|CAREER)*> (RACE_NOUN|WIN_NOUN)? (that)? <subject:DRIVER|NAME> (has|had|ADVERB)* (<verb:WIN_VERB|took|scored|claimed|earned>|has|had|owns|collected)",
        says="'the nine Vale won in 1999', 'the four Cup races Vale has won at Dover'",
        examples=[
            "Dana Rowan has ten wins this year, one more than the nine Lee Vale won in 2019.",
            "Only Dana Rowan can match the four Truck Series races Lee Vale has won at Dover.",
        ],
        not_in=[
            "Dana Rowan saw the four laps Lee Vale led at Dover.",
            "Dana Rowan has two poles, half the four Lee Vale had in 2019.",
        ],
        rivals=True,
        scoped=True,
    ),
    rule(
        "wins.by_series",
        "<items:COUNT SERIES ((COMMA|and|AMPERSAND|plus)+ COUNT SERIES)+> <mods:(CAREER|SERIES|WIN_MOD)*> WIN_NOUN",
        says="'four Cup and two Xfinity wins': one count for each series",
        examples=["Dana Rowan has four Cup and two Truck Series wins.", "Dana Rowan owns 42 Cup, 47 Xfinity and 14 Truck wins."],
        not_in=["Dana Rowan has four Cup and two Truck Series poles.", "Dana Rowan made four Cup and two Truck Series starts."],
        by_series=True,
    ),
    rule(
        "wins.time_winner",
        f"<number:COUNT> DASH? time <mods:{_MODS}> WINNER",
        says="'a three-time winner'",
        examples=["Dana Rowan is a three-time winner this season.", "Three-time Dover winner Dana Rowan was there."],
        not_in=["Dana Rowan is a three-time pole winner.", "Dana Rowan is a three-time champion."],
        prenominal=True,
    ),
    rule(
        "wins.win_season",
        "<number:COUNT> DASH win (SERIES|SANCTION|WIN_MOD)* (SEASON_NOUN|SEASON)",
        says="'a 10-win season'",
        examples=["Dana Rowan capped a 10-win season.", "Dana Rowan followed it with a three-win campaign."],
        not_in=["Dana Rowan wants a 10-win season.", "Dana Rowan had a 10-pole season."],
        season_noun=True,
    ),
    rule(
        "wins.total",
        "(WIN_MOD|CAREER|SERIES|grand|season|overall|win|victory)* TOTAL_NOUN (in (the|this|that) series|in SERIES|in the SERIES|of <subject:TEAM>|for (the|her|his) (season|year|CAREER))* "
        "(has|had|now)? (of|to|at|stands at|stood at|now stands at|is|was|reached|sits at|grew to|risen to) <number:COUNT>",
        says="A total of wins, where the sentence speaks of wins",
        examples=[
            "The win brought Dana Rowan's career total to 27.",
            "The victory raised Dana Rowan's season total to four.",
        ],
        not_in=["Dana Rowan led a total of 27 laps in 2021.", "The pole raised Dana Rowan's career total to 12."],
        total=True,
    ),
    rule(
        "wins.labelled",
        "WIN_NOUN COLON <number:COUNT>",
        says="'Wins: 46' in a list of figures, whose heading gives the scope",
        examples=[
            "Dana Rowan career statistics:\n- Starts: 136\n- Wins: 4\n- Poles: 5",
            "- Dana Rowan (2019): Starts: 23, Wins: 4, Poles: 2",
        ],
        not_in=["Dana Rowan spoke of wins: 12 would do.", "- Dana Rowan (2019): Stage wins: 4, Poles: 2"],
        labelled=True,
    ),
    rule(
        "wins.list",
        "(all-time|all DASH time|CAREER|SERIES|SANCTION|POSSESSIVE|series|WIN_NOUN|WIN_VERB)+ (list|ladder|rankings) (with|at) (a)? (total of)? <number:COUNT> WIN_NOUN?",
        says="Somebody's total on a list of winners",
        examples=[
            "Dana Rowan is ninth on the all-time wins list with 59.",
            "Dana Rowan is third on the career list with 44 wins.",
        ],
        not_in=[
            "Dana Rowan is ninth on the all-time list with 59 poles.",
            "Dana Rowan is ninth on the all-time laps-led list with 5,900.",
        ],
        total=True,
        all_time=True,
    ),
    rule(
        "wins.none",
        f"(HAVE|BE|but|and) no <mods:{_MODS}> WIN_NOUN",
        says="'has no wins' is a count of zero",
        examples=["Dana Rowan has no wins this season.", "Dana Rowan had no victories in 2019."],
        not_in=["Dana Rowan has no wins since 2019.", "Dana Rowan has no stage wins this season."],
        value=0,
        scoped=True,
        streak_free=True,
    ),
    rule(
        "wins.failed",
        "(failed to|unable to|(did|could|has|have|had) (not|n't)) (WIN_VERB|GET_VERB) ((a|any) (single)? (SERIES|WIN_MOD|CAREER|points)* (RACE_NOUN|WIN_NOUN))?",
        says="Not to have won in a whole season is a count of zero",
        examples=["Dana Rowan failed to win a race in 2019.", "Dana Rowan did not win last season."],
        not_in=[
            "Dana Rowan did not win the race last season.",
            "Dana Rowan has not won since 2019.",
            "Dana Rowan did not win a stage in 2019.",
        ],
        value=0,
        scoped=True,
        streak_free=True,
        whole_season=True,
    ),
    rule(
        "wins.winless",
        "(WINLESS|<word:without> a (WIN_MOD|SERIES|CAREER)* WIN_NOUN)",
        says="Winless is a count of zero",
        examples=["Dana Rowan went winless in 2021.", "Dana Rowan is without a win this season."],
        not_in=["Dana Rowan snapped a winless drought in 2021.", "Dana Rowan will not go winless this season."],
        value=0,
    ),
    rule(
        "wins.single",
        f"(his|her|a|the|DRIVER POSSESSIVE|NAME POSSESSIVE) (lone|only|sole|single|solitary) <mods:{_MODS}> WIN_NOUN",
        says="A lone win is a count of one",
        examples=[
            "All of 2019 brought Dana Rowan a single Truck Series victory.",
            "Dana Rowan's lone Truck Series win came at Dover in 2019.",
            "Dana Rowan's only win of 2020 came at Dover.",
        ],
        not_in=[
            "Dana Rowan, whose only win since 2019 came at Dover, led.",
            "Dana Rowan took a lone stage win in 2020.",
            "Dana Rowan wants a single win in 2022.",
        ],
        value=1,
        single=True,
    ),
    rule(
        "wins.several",
        f"(multiple|several|numerous) <mods:{_MODS}> WIN_NOUN|WIN_VERB (multiple|several|numerous) <mods:{_MODS}> RACE_NOUN",
        says="Several wins are two or more",
        examples=["Dana Rowan won multiple Truck Series races in 2019.", "Dana Rowan had several wins in 2019."],
        not_in=["Dana Rowan won several stages in 2019.", "Dana Rowan has several wins over her teammate."],
        value=2,
        comparison="at_least",
        scoped=True,
    ),
    rule(
        "wins.several_times",
        "WIN_VERB more than <number:TIMES>",
        says="To have won more than once is a bound",
        examples=["Dana Rowan won more than once in 2019."],
        not_in=["Dana Rowan led more than once in 2019.", "Dana Rowan hopes to win more than once in 2021."],
        scoped=True,
    ),
    rule(
        "wins.double_digits",
        "(double-digit|double DASH digit) <mods:(SERIES|WIN_MOD|CAREER|MAKE)*> WIN_NOUN|double digits in (the)? (win column|WIN_NOUN)",
        says="Double digits are ten or more",
        examples=["Dana Rowan had double-digit wins in 2019.", "Dana Rowan reached double digits in wins in 2019."],
        not_in=["Dana Rowan had double-digit top fives in 2019.", "Dana Rowan wants double-digit wins in 2022."],
        value=10,
        comparison="at_least",
        scoped=True,
    ),
    rule(
        "wins.not_to_lane",
        "(has|have|had|did) (not|n't|never) (been|visited|visit|returned|return|gone|go|made|make|seen|see|reached|reach) (it|a trip|back)? (to|in)? (the)? VICTORY_LANE (lane|circle) (at all)?",
        says="Not to have been to Victory Lane in a season is a count of zero",
        examples=[
            "Dana Rowan has not been to Victory Lane this season.",
            "Dana Rowan did not visit Victory Lane at all in 2019.",
        ],
        not_in=[
            "Dana Rowan has not been to Victory Lane since 2019.",
            "Dana Rowan has not been to Dover this season.",
        ],
        value=0,
        scoped=True,
        streak_free=True,
        whole_season=True,
    ),
    rule(
        "wins.in_list",
        "<subject:DRIVER|NAME> (OPEN|COMMA|DASH)* <number:COUNT> (CLOSE|COMMA|SEMICOLON|STOP|END|and)",
        says="An item of a list of winners: 'Most wins this season: Rowan (4), Vale (3)'",
        examples=[
            "Most Truck Series wins, 2019: Dana Rowan (4), Lee Vale (3), Ann Marlow (2).",
            "Winningest drivers at Dover in the Truck Series: Dana Rowan, nine; Lee Vale, three.",
            "2019 TRUCK SERIES WINNERS\n\n- Dana Rowan 4\n- Lee Vale 3",
        ],
        not_in=[
            "Most Truck Series poles, 2019: Dana Rowan (4), Lee Vale (3), Ann Marlow (2).",
            "Past winners at Dover: Dana Rowan (2019), Lee Vale (2018).",
            "Dana Rowan (4), Lee Vale (3) and Ann Marlow (2) led laps.",
        ],
        listed=True,
    ),
    rule(
        "wins.time_fronted",
        "the <number:ORDINAL> time (this (season|year)|in (his|her) CAREER|in CAREER|COMMA|SEASON|that)* (DRIVER|NAME|he|she) (has|had|'s|'d)? WIN_VERB (a|an|the)? <mods:(SERIES|WIN_MOD|CAREER)*> RACE_NOUN?",
        says="'For the sixth time, Rowan has won at Texas', 'the fifth time she has won a Truck race'",
        examples=[
            "For the sixth time, Dana Rowan has won at Dover.",
            "It was the fifth time Dana Rowan won a Truck Series race.",
        ],
        not_in=[
            "For the sixth time, Dana Rowan led at Dover.",
            "It was the fifth time this season Dana Rowan had won a stage.",
        ],
        ordinal=True,
        fronted=True,
    ),
    rule(
        "wins.to_rivals",
        "COMMA? (to|against|(compared|compare) (with|to)) (<subject:DRIVER|NAME> POSSESSIVE <number:COUNT>|<number:COUNT> (for|by) <subject:DRIVER|NAME>)",
        says="'has four wins to Vale's three': the other's number, in the scope spoken of",
        examples=[
            "Dana Rowan has four wins this season to Lee Vale's three.",
            "Dana Rowan had seven wins in 2019, to 13 for Lee Vale.",
        ],
        not_in=["Dana Rowan has led 40 laps to Lee Vale's 30.", "Dana Rowan lost to Lee Vale's No. 13."],
        elided=True,
        compared=True,
        same=True,
    ),
    rule(
        "wins.trophy",
        "<number:ORDINAL> <mods:(SERIES|WIN_MOD|career)* TRACK> TROPHY",
        says="The trophy of a track is a win there",
        examples=["Dana Rowan took home her third Dover trophy.", "It was Dana Rowan's second Bristol trophy."],
        not_in=["Dana Rowan took home her third trophy of the night.", "Dana Rowan wants her third Dover trophy."],
        ordinal=True,
    ),
    rule(
        "wins.never",
        "(has|have|had|'s) (still)? (never|not yet|yet to) (ever)? (WIN_VERB ((a|any) <mods:(SERIES|WIN_MOD|points)*> RACE_NOUN)?|GET_VERB (a|an|his|her)? (SERIES|WIN_MOD|CAREER)* WIN_NOUN)",
        says="'has never won', 'has yet to win'",
        examples=["Dana Rowan has yet to win this season.", "Dana Rowan has never won at Dover."],
        not_in=["Dana Rowan has yet to race this season.", "Dana Rowan has never won a stage at Dover."],
        value=0,
        scoped=True,
    ),
    rule(
        "wins.ordinal_elided",
        "(COMMA|and|AMPERSAND|COLON|SEMICOLON|DASH)+ (the|his|her|a|its|their)? <number:ORDINAL> <mods:(STREAK|CAREER)?>",
        says="After an ordinal win, further ordinals each with a scope of their own",
        examples=[
            "It was Dana Rowan's third win of the season, second at Bristol and ninth of her career.",
            "Dana Rowan won on Friday, the ninth of her career.",
        ],
        not_in=[
            "Dana Rowan won for the third time this season and finished ninth in points.",
            "Dana Rowan won from the pole, the ninth of her career.",
        ],
        ordinal=True,
        elided=True,
        apposed=True,
    ),
    rule(
        "wins.ordinal_done",
        "(for)? the <number:ORDINAL> time (he|she|DRIVER|NAME) (has|have|had|'d|'s)? (done|did|does|managed|accomplished) (so|it|that)",
        says="'won from the back, the fourth time she had done so this season'",
        examples=[
            "Dana Rowan won the finale, the fourth time she had done so this season.",
            "Dana Rowan won on Friday for the third time she has done it this year: the third time she has done so in 2021.",
        ],
        not_in=[
            "Dana Rowan led the most laps, the fourth time she had done so this season.",
            "Dana Rowan won from the pole, the fourth time she has done so this season.",
        ],
        ordinal=True,
        elided=True,
        apposed=True,
    ),
    rule(
        "wins.ordinal_was",
        "(was|is|marked) (also)? (the|his|her|DRIVER POSSESSIVE|NAME POSSESSIVE)? <number:ORDINAL> <mods:(STREAK|CAREER)?>",
        says="A win already counted gets a second count",
        examples=[
            "Dana Rowan's third win of the season was the tenth of her career.",
            "Dana Rowan's second win of 2021 was the ninth of her career.",
        ],
        not_in=[
            "Dana Rowan has nine wins this season and was second at Dover.",
            "Dana Rowan has nine wins this season; her pole was the tenth of her career.",
        ],
        ordinal=True,
        elided=True,
        bounded=True,
    ),
    rule(
        "wins.count_elided",
        f"(COMMA|and|AMPERSAND|COLON|SEMICOLON|DASH|or|then|including)+ (another|then|just|only)? <number:COUNT> <mods:{_MODS}> (more)? (followed|came)?",
        says="'three wins in 2023 and six in 2024': the noun is left out the second time",
        examples=[
            "Dana Rowan won three races in 2021 and six in 2022.",
            "Dana Rowan won twice in 2018, and six more followed in 2019.",
        ],
        not_in=[
            "Dana Rowan won three races in 2021 and two poles in 2022.",
            "Dana Rowan won three races in 2021 and finished six times in 2022.",
        ],
        elided=True,
        scoped=True,
    ),
    rule(
        "wins.makes",
        f"MAKES (him|her|it|now|to|at|on|all|DRIVER|NAME)* <number:COUNT> <mods:{_MODS}>",
        says="'that makes 19 for his career', where wins were spoken of just before",
        examples=[
            "Dana Rowan won at Dover, and that one made 19 for her career.",
            "Dana Rowan won on Friday, which gives her three for the season.",
        ],
        not_in=[
            "Dana Rowan won at Dover, and that made 19 laps led.",
            "Dana Rowan won at Dover and has 19 laps led for the season.",
        ],
        elided=True,
        bounded=True,
    ),
    rule(
        "wins.compared",
        "COMPARE <subject:DRIVER|NAME> POSSESSIVE (all-time|career|series|old|longstanding)* RECORD_NOUN? (of)? <number:COUNT> <mods:(SERIES|WIN_MOD|CAREER)*> WIN_NOUN?",
        says="'surpassing Hornaday's 51': the number is the other one's, in the scope spoken of",
        examples=[
            "The win was the 52nd of Dana Rowan's career, surpassing Lee Marlow's 51.",
            "The victory was the 52nd of Dana Rowan's career, one more than Lee Marlow's 51 wins.",
        ],
        not_in=[
            "Dana Rowan led 52 laps, surpassing Lee Marlow's 51.",
            "The victory was Dana Rowan's second, behind Lee Marlow's truck.",
        ],
        elided=True,
        compared=True,
    ),
    rule(
        "wins.of_them",
        "<number:COUNT> of (them|those|these|which|the COUNT|his COUNT|her COUNT) (WIN_NOUN)? (have|has|had)? (come|came|coming|were)?",
        says="A part of the wins just counted, with a scope of its own",
        examples=[
            "Dana Rowan has 25 career wins, two of them this year.",
            "Dana Rowan has nine career wins, five of which came in 2019.",
        ],
        not_in=[
            "Dana Rowan led 25 laps, two of them this year.",
            "Dana Rowan has nine career wins; four of them drew crowds.",
        ],
        elided=True,
        scoped=True,
    ),
)
