"""How many races somebody, or a team, has won."""

from __future__ import annotations

from extractor.claims.grammar import rule

# What may stand between a number and "wins": it tells the scope. Stage, pole and prize words are left out on purpose.
# Whoever takes three races won them; who drove, posted or recorded three may not have.
_TAKES = (
    "take|takes|took|taken|taking|capture|captures|captured|claim|claims|claimed|bagged|collected|grabbed|scored|swiped"
)
MODS = "(WIN_MOD|SERIES|CAREER|LIFETIME|STREAK|TRACK|MONTHLY|YEAR|TEAM|RACE|such|different|MAKE|DASH|POSSESSIVE)*"

_NUMBERS = "COUNT (COMMA COUNT)* COMMA? (and|AMPERSAND) COUNT"
_YEARS = "YEAR (COMMA YEAR)* COMMA? (and|AMPERSAND) YEAR"

RULES = (
    rule(
        "wins.respectively",
        f"WIN_VERB? <numbers:{_NUMBERS}> <mods:{MODS}> <noun:WIN_NOUN|RACE_NOUN|times> in <years:{_YEARS}> (COMMA? respectively)?",
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
        f"<number:COUNT> of (<subject:DRIVER|NAME> POSSESSIVE|<owner:his|her>) (COUNT)? <mods:{MODS}> WIN_NOUN (have|has|had)? (come|came|were)?",
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
        f"<number:ORDINAL|COUNT> <mods:{MODS}> (trip|trips|visit|visits) to (the)? (victory|VICTORY_LANE POSSESSIVE?) (lane|circle)",
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
        f"(maiden|breakthrough|first DASH ever) <mods:{MODS}> WIN_NOUN",
        says="A maiden or breakthrough win is the first of a career",
        examples=["Dana Rowan took her maiden win.", "It was Dana Rowan's maiden Truck Series victory."],
        not_in=["Dana Rowan is after a maiden win.", "Dana Rowan took her maiden win on dirt."],
        value=1,
        ordinal=True,
        maiden=True,
    ),
    rule(
        "wins.ordinal",
        f"<number:ORDINAL|NTH> (and (last|final|latest))? <mods:{MODS}> (WIN_NOUN|checkered flag)",
        says="An ordinal win is the tally after that race",
        examples=[
            "Dana Rowan took her ninth win of the season.",
            "It was Dana Rowan's 27th career victory.",
            "It was Dana Rowan's first win of the season and her career.",
        ],
        not_in=[
            "Dana Rowan took her ninth stage win of the season.",
            "Dana Rowan took her second pole.",
            "Dana Rowan goes after her second Truck Series win of the season on Saturday.",
        ],
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
        "(WIN_NOUN|trophy|checkered|success) (flag)? (was|is|gave|marked) (<subject:DRIVER|NAME|TEAM> POSSESSIVE|the TEAM_NOUN POSSESSIVE|his|her|the|him|ANY)? (his|her|the)? <number:ORDINAL>",
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
        "WIN_VERB (ANY){0,4} for (the|a|his|her) <number:ORDINAL> time",
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
        f"<number:COUNT> <mods:{MODS}> (WIN_NOUN|checkered flags)",
        says="So many wins",
        examples=["Dana Rowan has nine Truck Series wins this season.", "Dana Rowan had nine wins in 2021."],
        not_in=["Dana Rowan had nine stage wins in 2021.", "Dana Rowan is two wins shy of the record in 2021."],
    ),
    rule(
        "wins.verb_count",
        f"(WIN_VERB|{_TAKES}|winner of) (just|only|all of|fully|(a|his|her) (series|season|league|career|team|tour)? DASH? (best|high|leading|series-best|series-high|season-high|career-high|career-best|league-best))? <number:COUNT> <mods:{MODS}> (RACE_NOUN|times|features)",
        says="'won three races', 'won five times'",
        examples=[
            "Dana Rowan won three races in 2021.",
            "Dana Rowan won five times in 2021.",
            "Dana Rowan won only one race in 2021.",
            "Dana Rowan won a series-best five races in 2021.",
        ],
        not_in=[
            "Dana Rowan won three stages in 2021.",
            "Dana Rowan led five times in 2021.",
            "Dana Rowan drove three races last season.",
        ],
        verb=True,
    ),
    rule(
        "wins.ordinal_of_his",
        "(was|is|came|marked|the|his|her|COMMA|as|for|with|a)+ <number:ORDINAL> of (his|her|POSSESSIVE) <mods:(SERIES|CAREER|LIFETIME|WIN_MOD|YEAR)*> WIN_NOUN",
        says="'the sixth of her Xfinity wins this year'",
        examples=["Dana Rowan was at Dover. It was the second of her Truck Series wins in 2021."],
        not_in=["It was the second of her stage wins in 2021. Dana Rowan was glad."],
        ordinal=True,
    ),
    rule(
        "wins.of_a_race",
        f"(WIN_VERB|{_TAKES}|owns|counts) (just|only|all of|fully)? <number:COUNT> <mods:(SERIES|CAREER)* RACE> (STOP|COMMA|END|and|in|OPEN|SEMICOLON|COLON|to|but|DASH|CLOSE)",
        says="'has won three Daytona 500s'",
        examples=["Dana Rowan has won three Daytona 500s.", "Dana Rowan won two Daytona 500s, in 2018 and 2019."],
        not_in=["Dana Rowan ran three Daytona 500s.", "Dana Rowan won three Daytona 500 poles."],
        verb=True,
    ),
    rule(
        "wins.verb_bare",
        "WIN_VERB (just|only)? <number:COUNT|TIMES> (of (these|them|those) (things|races|events|deals|trophies)?)?",
        says="'won 10 in 1983', 'won twice this year'",
        examples=["Dana Rowan won 10 in 1983.", "Dana Rowan won twice this year."],
        not_in=["Dana Rowan won 10 laps from the end in 1983.", "Dana Rowan won three straight poles in 2019."],
        verb=True,
        scoped=True,
    ),
    rule(
        "wins.fraction",
        "WIN_VERB <number:COUNT> of (the|its|their|this|his|her) (<season:SEASON|YEAR> POSSESSIVE?|SEASON_NOUN POSSESSIVE) (ORDINAL|opening)? COUNT (SERIES|WIN_MOD)* (RACE_NOUN|START_NOUN)",
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
        "wins.of_races_there",
        "WIN_VERB <number:COUNT> of (the|its) COUNT (SERIES|WIN_MOD)* RACE_NOUN (held|run|contested|staged)?",
        says="'has won three of the six races at Dover' are all that were won there",
        examples=[
            "Dana Rowan has won three of the six Truck Series races at Dover.",
            "Dana Rowan won two of the four races held at Dover.",
        ],
        not_in=[
            "Dana Rowan has won three of the last six races at Dover.",
            "Dana Rowan won three of the six stages at Dover.",
            "Dana Rowan has won three of the six races.",
        ],
        scoped=True,
        there=True,
    ),
    rule(
        "wins.of_starts",
        "WIN_VERB <number:COUNT> of (his|her|DRIVER POSSESSIVE|NAME POSSESSIVE) <starts:COUNT> <mods:(SERIES|CAREER|WIN_MOD)*> START_NOUN",
        says="'won four of his 371 Cup starts' is a career's tally",
        examples=[
            "Dana Rowan won four of her 171 Truck Series starts.",
            "Dana Rowan has won six of her 90 career starts.",
        ],
        not_in=["Dana Rowan won four of her last 10 Truck Series starts.", "Dana Rowan won four of the 10 stages."],
        of_starts=True,
    ),
    rule(
        "wins.none_in_starts",
        "<ofer:OTHER>",
        says="'0-for-197' is a count of none in so many starts",
        examples=["Dana Rowan is 0-for-97 in the Truck Series.", "Dana Rowan was 0-for-2019."],
        not_in=["Dana Rowan is 3-for-97 in the Truck Series.", "Dana Rowan was 0-for-2 on restarts."],
        value=0,
        ofer=True,
    ),
    rule(
        "wins.this_race",
        "(WIN_VERB|taken|took) (this|the|that) (race|event|one) <number:COUNT|TIMES> times?"
        "|<number:COUNT> DASH? time WINNER of (this|the|that) (race|event)",
        says="'has won this race five times'",
        examples=[
            "Dover was dry. Dana Rowan has won this race five times.",
            "Dover was dry. Dana Rowan, a four-time winner of the race, was there.",
        ],
        not_in=["Dover was dry. Dana Rowan has led this race five times."],
        this_race=True,
    ),
    rule(
        "wins.seeks_first",
        "(still|was|is|remains) ((looking|searching|hunting|waiting|winless and looking) for|seeking|awaiting|chasing|pursuing|hunting) (a|his|her|that) (elusive|maiden)? <rank:ORDINAL>? <mods:(SERIES|CAREER|WIN_MOD)*> WIN_NOUN",
        says="Who still looks for a first win, or for one of the season, has none",
        examples=[
            "Dana Rowan is still looking for a win in 2021.",
            "Dana Rowan is still looking for her first Truck Series win.",
            "Dana Rowan is still seeking a maiden Truck Series win.",
        ],
        not_in=["Dana Rowan is still looking for her second win.", "Dana Rowan is looking for her first win at Dover."],
        value=0,
        seeks=True,
    ),
    rule(
        "wins.winner_times",
        "a (SERIES|WIN_MOD)* WINNER (a)? <number:TIMES|COUNT> (times)?|<number:TIMES> a (SERIES|WIN_MOD)* WINNER",
        says="'already a winner twice this year'",
        examples=[
            "Dana Rowan, a winner twice this year, finished fifth.",
            "Dana Rowan, a winner three times last season, finished fifth.",
            "Dana Rowan, twice a winner this season, finished fifth.",
        ],
        not_in=["Dana Rowan met the winner twice this year at home.", "Dana Rowan was a winner of sorts."],
        scoped=True,
    ),
    rule(
        "wins.race_champion",
        "<number:COUNT> DASH? time <mods:RACE> CHAMPION",
        says="'a two-time Daytona 500 champion' has won that race twice",
        examples=[
            "Two-time Daytona 500 champion Dana Rowan was there.",
            "Dana Rowan is a two-time Daytona 500 champion.",
        ],
        not_in=[
            "Two-time Truck Series champion Dana Rowan was there.",
            "Dana Rowan is a two-time Daytona 500 pole winner.",
        ],
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
        examples=[
            "Dana Rowan has four Cup and two Truck Series wins.",
            "Dana Rowan owns 42 Cup, 47 Xfinity and 14 Truck wins.",
        ],
        not_in=[
            "Dana Rowan has four Cup and two Truck Series poles.",
            "Dana Rowan made four Cup and two Truck Series starts.",
        ],
        by_series=True,
    ),
    rule(
        "wins.time_winner",
        f"<number:COUNT> DASH? time <mods:{MODS}> WINNER",
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
        "(COMMA|which|has|had|now)* (of|to|at|stands at|stood at|now stands at|is|was|reached|sits at|grew to|risen to) <number:COUNT>",
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
        "WIN_NOUN (in (YEAR|SEASON)|SEASON)? COLON <number:COUNT>",
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
            "Dana Rowan is third on the career list with 14 wins.",
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
        f"(HAVE|BE|but|and|COMMA) no <mods:{MODS}> WIN_NOUN",
        says="'has no wins' is a count of zero",
        examples=["Dana Rowan has no wins this season.", "Dana Rowan had no victories in 2019."],
        not_in=["Dana Rowan has no wins since 2019.", "Dana Rowan has no stage wins this season."],
        value=0,
        scoped=True,
        streak_free=True,
    ),
    rule(
        "wins.failed",
        "(failed to|unable to|(did|could|has|have|had) (not|n't)) (WIN_VERB|GET_VERB) ((a|any) (single)? (SERIES|WIN_MOD|CAREER|points)* (RACE_NOUN|WIN_NOUN)|anything|a thing|at all|any|<one:COUNT>)?",
        says="Not to have won in a whole season is a count of zero",
        examples=[
            "Dana Rowan failed to win a race in 2019.",
            "Dana Rowan did not win last season.",
            "Dana Rowan won six Truck Series races in 2018 and did not win one in 2019.",
        ],
        not_in=[
            "Dana Rowan did not win five races in 2019.",
            "Dana Rowan won six Truck Series races in 2019 and has not won.",
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
        "(WINLESS|<word:without> (a (WIN_MOD|SERIES|CAREER)* WIN_NOUN|winning (a|any|one) (single)? (SERIES|WIN_MOD)* RACE_NOUN))",
        says="Winless is a count of zero",
        examples=[
            "Dana Rowan went winless in 2021.",
            "Dana Rowan is without a win this season.",
            "Dana Rowan won the Truck Series title in 2019 without winning a race.",
        ],
        not_in=[
            "Dana Rowan snapped a winless drought in 2021.",
            "Dana Rowan will not go winless this season.",
            "Dana Rowan could win the title in 2021 without winning a race.",
        ],
        value=0,
    ),
    rule(
        "wins.single",
        f"(his|her|whose|my|a|the|<subject:DRIVER|NAME> POSSESSIVE) (lone|only|sole|single|solitary) <mods:{MODS}> WIN_NOUN",
        says="A lone win is a count of one",
        examples=[
            "All of 2019 brought Dana Rowan a single Truck Series victory.",
            "Dana Rowan's lone Truck Series win came at Dover in 2019.",
            "Dana Rowan's only win of 2020 came at Dover.",
            "{driver} is here. Dana Rowan's only win of 2020 came at Dover.",
        ],
        not_in=[
            "Dana Rowan, whose only win since 2019 came at Dover, led.",
            "Dana Rowan took a lone stage win in 2020.",
            "Dana Rowan won at Dover and Kansas, her only Truck Series wins.",
            "Dana Rowan wants a single win in 2022.",
        ],
        value=1,
        single=True,
    ),
    rule(
        "wins.several",
        f"(multiple|several|numerous) <mods:{MODS}> WIN_NOUN|WIN_VERB (multiple|several|numerous) <mods:{MODS}> RACE_NOUN",
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
        "wins.shut_out",
        "(shut out|shutout|blanked|absent) ((of|from) (the)? (VICTORY_LANE (lane|circle)|win column|WIN_NOUN column|WINNER POSSESSIVE circle))?",
        says="To be shut out of Victory Lane in a season is a count of zero",
        examples=[
            "Dana Rowan was shut out of Victory Lane this season.",
            "Dana Rowan was shut out in 2019, a year after she had won five times.",
        ],
        not_in=[
            "Dana Rowan was shut out of Victory Lane at Dover in 2019.",
            "Dana Rowan was shut out of the playoffs in 2019.",
            "Dana Rowan has been shut out since 2019.",
        ],
        value=0,
        scoped=True,
        streak_free=True,
        whole_season=True,
    ),
    rule(
        "wins.passive",
        "<number:COUNT> <mods:(SERIES|WIN_MOD|CAREER|SANCTION|of (the|his) COUNT|of (them|those)|such)*> (RACE_NOUN|START_NOUN)? (were|was|have been|had been|been) won by <subject:WHO>",
        says="'18 events were won by Vale in 2019'",
        examples=[
            "Eight Truck Series races were won by Dana Rowan in 2019.",
            "Nine races have been won by Dana Rowan this season.",
        ],
        not_in=[
            "Eight stages were won by Dana Rowan in 2019.",
            "The last eight races were won by Dana Rowan.",
            "Eight races were won by Fords in 2019.",
        ],
        scoped=True,
    ),
    rule(
        "wins.race_winner",
        "<number:COUNT> DASH (race|win|event|victory) <mods:(SERIES|WIN_MOD|CAREER)*> (WINNER|veteran|DRIVER_NOUN|star|champion)",
        says="'a 22-race winner' has won so many in his career",
        examples=["Dana Rowan, a 22-race winner, retired.", "Dana Rowan is a nine-race Truck Series winner."],
        not_in=["Dana Rowan is a two-stage winner.", "Dana Rowan won the 22-race season."],
        prenominal=True,
        called=True,
    ),
    rule(
        "wins.winning_streak",
        "<number:COUNT> DASH? (race|event|game)? <mods:(SERIES)?> (winning|win) (streak|run)",
        says="'a three-race winning streak' is so many in a row",
        examples=[
            "Dana Rowan is on a three-race winning streak.",
            "Make it a three-race winning streak for Dana Rowan.",
        ],
        not_in=[
            "Dana Rowan snapped a three-race winless streak.",
            "Dana Rowan is on a three-race losing streak.",
            "Dana Rowan has a three-race streak of top fives.",
        ],
        streak=True,
    ),
    rule(
        "wins.bracketed",
        "(wins|victories) (OPEN|DASH) <number:COUNT> (CLOSE|DASH)",
        says="'most wins (seven)': the count stands behind its noun, in brackets",
        examples=[
            "Dana Rowan had more wins (seven) than anybody in 2019.",
            "Dana Rowan leads the Truck Series this season in wins (four) and top fives (12).",
        ],
        not_in=[
            "Dana Rowan had more stage wins (seven) than anybody in 2019.",
            "Dana Rowan's wins (Dover, Texas) came in 2019.",
            "Dana Rowan leads in wins (2019).",
        ],
    ),
    rule(
        "wins.leads_in",
        "(leads|leading|lead|tops|led|paces) (!STOP){0,7}? in (SERIES|WIN_MOD|race|DASH)* WIN_NOUN <season:SEASON>? (COMMA|OPEN|DASH|with|at)+ <number:COUNT>",
        says="'leads the series in wins with five'",
        examples=[
            "Dana Rowan leads the Truck Series in wins with five.",
            "Dana Rowan leads all drivers in wins (five) and laps led.",
        ],
        not_in=[
            "Dana Rowan leads the Truck Series in stage wins with five.",
            "Dana Rowan leads the Truck Series in wins and five other columns.",
            "Dana Rowan leads the Truck Series in points with five wins left.",
        ],
        season_noun=True,
    ),
    rule(
        "wins.times_won",
        "<number:COUNT> DASH* times (this (season|year)|SEASON|in (his|her)? CAREER|COMMA|that)* (<subject:WHO>|<owner:SUBJECT_PRONOUN>) (has|had)? WIN_VERB (a|an|the)? <mods:(SERIES|WIN_MOD)*> RACE_NOUN?",
        says="'Twelve times Rowan has won at Dover', 'the number of times Rowan won there'",
        examples=[
            "Four times Dana Rowan has won at Dover.",
            "Dover was next. Three times this season Dana Rowan had won a Truck Series race.",
        ],
        not_in=[
            "Four times Dana Rowan has led at Dover.",
            "Four times Dana Rowan has won a pole at Dover.",
            "Four times Dana Rowan has won since 2019.",
        ],
        fronted=True,
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
        "wins.ordinal_race",
        "(WIN_VERB|TAKE_VERB|earned|earns|COMMA) (his|her|DRIVER POSSESSIVE|NAME POSSESSIVE) <number:ORDINAL> <mods:(CAREER)? RACE> (trophy|crown)?",
        says="'won his second Daytona 500': so many wins of that race",
        examples=[
            "Dana Rowan won her second Daytona 500 on Sunday.",
            "Dana Rowan won on Sunday, her third Daytona 500.",
        ],
        not_in=[
            "Dana Rowan won her second Daytona 500 pole.",
            "Dana Rowan took her second Daytona 500 start in stride.",
            "Dana Rowan was fifth in the rain, her third Daytona 500.",
            "Dana Rowan won her second straight Daytona 500.",
        ],
        ordinal=True,
        race_noun=True,
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
        "((has|have|had|'s) (still)? (never|not yet|yet to|still to)|(is|was|are) (still)? yet to|and never|never) (ever|once|actually)? "
        "(WIN_VERB ((a|an|any) (single)? <mods:(SERIES|WIN_MOD|points)*> RACE_NOUN|<one:COUNT>|any|(a|any) of them)?"
        "|(been|visited|visit|reached|reach|seen|see|saw|found|find|made|make) (it)? (to|in)? (the)? VICTORY_LANE (lane|circle)"
        "|GET_VERB (a|an|his|her)? (SERIES|WIN_MOD|CAREER)* WIN_NOUN|(finish|finished) first)",
        says="'has never won', 'has yet to win', 'never won one'",
        examples=[
            "Dana Rowan has yet to win this season.",
            "Dana Rowan has never won at Dover.",
            "Dana Rowan made 76 Truck Series starts and never won one.",
            "Dana Rowan never reached Victory Lane in 76 Truck Series starts.",
            "Marlow Racing has yet to win a Truck Series race at Dover.",
        ],
        not_in=[
            "Dana Rowan has yet to race this season.",
            "Dana Rowan has never won a stage at Dover.",
            "Dana Rowan won at Dover in 2019 and never won again in the Truck Series.",
            "Dana Rowan has never won back-to-back Truck Series races.",
            "Dana Rowan has yet to win two this season.",
            "Dana Rowan won six Truck Series races in 2019 and has yet to win.",
        ],
        value=0,
        scoped=True,
        never=True,
    ),
)
