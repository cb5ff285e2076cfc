"""Counts of wins whose noun is left out: it was said just before."""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.wins import MODS

RULES = (
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
        "wins.ordinal_elided",
        "(COMMA|and|AMPERSAND|COLON|SEMICOLON|DASH)+ (for)? (also|just|only)* (the|his|her|a|its|their|<subject:DRIVER|NAME|TEAM> POSSESSIVE)? (record)? <number:ORDINAL> (time)? <mods:(STREAK|CAREER)?>",
        says="After an ordinal win, further ordinals each with a scope of their own",
        examples=[
            "It was Dana Rowan's third win of the season, second at Bristol and ninth of her career.",
            "Dana Rowan won on Friday, the ninth of her career.",
            "Dana Rowan took her third win of the season and record 79th in the series.",
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
        "wins.won_his_nth",
        "(WIN_VERB|TAKE_VERB|earned|earns|collected) (his|her|their|its) <number:ORDINAL> <mods:(STREAK|CAREER|TRACK)?>",
        says="'won his ninth at Dover': the noun is in the verb",
        examples=[
            "Dana Rowan won her ninth at Dover on Friday.",
            "Dana Rowan won on Friday. She took her third of the season from the pole.",
        ],
        not_in=[
            "Dana Rowan won her ninth pole of the season.",
            "Dana Rowan won her ninth on Friday.",
            "Dana Rowan won her heat and took her third spin of the season.",
            "Dana Rowan won her third straight at Dover.",
        ],
        ordinal=True,
        elided=True,
        bounded=True,
        itself=True,
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
        f"(COMMA|and|AMPERSAND|COLON|SEMICOLON|DASH|or|then|including)+ (another|then|just|only)? <number:COUNT|TIMES> (times)? <mods:{MODS}> (more)? (followed|came)? (so far|already)?",
        says="'three wins in 2023 and six in 2024': the noun is left out the second time",
        examples=[
            "Dana Rowan won three races in 2019 and six in 2020.",
            "Dana Rowan won twice in 2018, and six more followed in 2019.",
            "Dana Rowan won three times in 2018, at Dover and Texas, and once in 2019.",
        ],
        not_in=[
            "Dana Rowan won three races in 2021 and two poles in 2022.",
            "Dana Rowan won three races in 2021 and finished six times in 2022.",
        ],
        elided=True,
        scoped=True,
    ),
    rule(
        "wins.sum",
        "(a|for|him|her|has|and|with|sits|stands|at|to|grand|combined|career|of|total|adds|up|is|COMMA|DASH)+ <number:COUNT> (WIN_NOUN)? (in all|overall|all told|altogether|combined|total|STOP|COMMA|END|SEMICOLON|across|and|in the (national|COUNT) series|between)",
        says="'40 Cup wins, 49 in Xfinity and seven in trucks, a total of 96': the sum of what was counted",
        examples=[
            "Dana Rowan has four Cup wins, six in Xfinity and 12 in trucks, a total of 22.",
            "Dana Rowan has won 10 Cup races and 12 in the Xfinity Series for a total of 22.",
        ],
        not_in=[
            "Dana Rowan has four Cup wins, six in Xfinity and 12 in trucks, a total of 21.",
            "Dana Rowan has four Cup wins this season and led a total of 22 laps.",
        ],
        elided=True,
        sum=True,
        closes=True,
    ),
    rule(
        "wins.moved_to",
        "(moved|moves|lifted|lifts|brought|brings|pushed|pushes|raised|raises|took|takes|puts|ran|bumped|bumps) (<subject:WHO|TEAM>|<owner:him|her>) (up)? (to|at) <number:COUNT> <mods:(CAREER)?> (WIN_NOUN)?",
        says="'the win moved her to 31 for her career', 'lifted Marlow Racing to 275 in Cup'",
        examples=[
            "The win moved Dana Rowan to 31 in the Truck Series.",
            "The victory at Dover lifted her to four for the season. Dana Rowan was pleased.",
        ],
        not_in=[
            "The win moved Dana Rowan to 31 points for the season.",
            "The pole moved Dana Rowan to 31 in the Truck Series.",
            "The win moved Dana Rowan to three in the standings this season.",
        ],
        elided=True,
        bounded=True,
        itself=True,
    ),
    rule(
        "wins.season_brought",
        "<season:YEAR|SEASON> (SERIES)? (SEASON_NOUN)? (yielded|brought|produced|delivered|netted|added|saw) (him|her|only|just|another)* <number:COUNT> (more|others)? (STOP|COMMA|END|SEMICOLON|and|at|but|including|COLON|OPEN)",
        says="'four wins in 2019; 2020 brought two more'",
        examples=[
            "Dana Rowan had four wins in 2019; the 2020 campaign yielded two.",
            "Dana Rowan won four times in 2019, and 2020 brought two more.",
        ],
        not_in=[
            "Dana Rowan had four wins in 2019; the 2020 campaign yielded two poles.",
            "Dana Rowan had four poles in 2019; the 2020 campaign yielded two.",
        ],
        elided=True,
        dated=True,
        closes=True,
    ),
    rule(
        "wins.made_it",
        "(made|makes|make|making) (it|that) <number:COUNT> (wins)? (STOP|COMMA|END|SEMICOLON|for|on|at|in|this|with|by|and|when|after)",
        says="'already a five-time winner this year, she made it six': one more than was counted",
        examples=[
            "Already a five-time winner this season, Dana Rowan made it six at Dover.",
            "Dana Rowan came to Dover with four wins this season. She made it five on Friday.",
        ],
        not_in=[
            "Already a five-time winner this season, Dana Rowan made it three-wide.",
            "Dana Rowan came to Dover with four wins this season. She made it 10 laps.",
            "Dana Rowan has four wins this season and could make it five.",
        ],
        elided=True,
        one_more=True,
        closes=True,
    ),
    rule(
        "wins.did_it",
        "(did|done|managed|accomplished) (it|so|that) <number:COUNT|TIMES> (times)?",
        says="'the last rookie to win was Vale, who did it twice in 2019'",
        examples=[
            "The last rookie to win was Dana Rowan, who did it twice in 2019.",
            "Winning is hard, and Dana Rowan has done it five times this season.",
        ],
        not_in=[
            "The last rookie to win was Dana Rowan, who did it twice on dirt.",
            "The last rookie to win a pole was Dana Rowan, who did it twice in 2019.",
        ],
        elided=True,
        bounded=True,
        itself=True,
    ),
    rule(
        "wins.makes",
        f"(MAKES|(it|that) POSSESSIVE|(that|this|it) (is|was)) (him|her|it|now|to|at|on|all|DRIVER|NAME)* <number:COUNT> <mods:{MODS}>",
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
            "The victory was the 12th of Dana Rowan's career, one more than Lee Marlow's 11 wins.",
        ],
        not_in=[
            "Dana Rowan led 52 laps, surpassing Lee Marlow's 51.",
            "The victory was Dana Rowan's second, behind Lee Marlow's truck.",
        ],
        elided=True,
        compared=True,
    ),
    rule(
        "wins.of_a_teams",
        "<number:COUNT> (of (them|those|these|which|the COUNT))? (by|from|courtesy of) <subject:DRIVER|NAME>",
        says="'the team has 15 wins this season, eight of them by Vale': of a team's wins a driver's",
        examples=[
            "Marlow Racing and {team} are there. {team} has 15 wins this season, eight of them by Dana Rowan.",
            "{team} has nine wins this season, including four by Dana Rowan.",
        ],
        not_in=[
            "{team} led 90 laps this season, eight of them by Dana Rowan.",
            "Lee Vale has nine wins this season, two of them from Dana Rowan's old pit.",
        ],
        elided=True,
        compared=True,
        same=True,
        of_a_team=True,
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
