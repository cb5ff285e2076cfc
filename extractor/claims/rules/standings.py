"""Where somebody stands in the championship."""

from __future__ import annotations

from extractor.claims.grammar import rule

PLACE = "<place:ORDINAL|POSITION>"
RUNNER_UP = "<place:runner DASH up>"
# What a lead or a deficit is counted with: "just 14 points", "more than 800 points".
_POINTS = "(just|only|a|mere|more|than|over|about|nearly|almost|now|still|scant|slim)* COUNT (points|point)"
# "the Cup Series points standings", "last season's final championship standings"
_TABLE = (
    "(TABLE_MOD|SERIES|YEAR|SEASON|SANCTION)* (TABLE_NOUN|(title|points|championship) (race|fight|hunt|chase|battle))"
)

RULES = (
    rule(
        "standing.each",
        f"({PLACE}|{RUNNER_UP}) ((in|of|on) {_TABLE})? (in)? each of (the)? <each:SEASON>",
        says="'runner-up each of the past two years'",
        examples=[
            "Dana Rowan, runner-up each of the past two years, won the championship.",
            "Dana Rowan was third in the standings in each of the last two seasons.",
        ],
        not_in=["Dana Rowan, runner-up at Dover each of the past two years, won the championship."],
        of_titles=True,
    ),
    rule(
        "standing.place_in_table",
        f"{PLACE} (DASH)? (place|spot|overall|again|finish|DASH)* (in|of|on) {_TABLE}",
        says="A place in the standings or in points",
        examples=["Dana Rowan is seventh in points.", "Dana Rowan finished 4th in the championship in 2020."],
        not_in=[
            "Dana Rowan is seventh in owner points.",
            "Dana Rowan could climb to third in the standings.",
            "Dana Rowan fell from third in points.",
        ],
    ),
    rule(
        "standing.numbered_in_table",
        f"<place:CARNUM> (in|of) {_TABLE}",
        says="'No. 1 in points'",
        examples=["Dana Rowan is No. 3 in points."],
        not_in=["Dana Rowan put the No. 3 in Victory Lane.", "Dana Rowan needs to be No. 3 in points."],
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
    ),
    rule(
        "standing.placed_rival",
        f"(points (over|ahead of|on|clear of)|LEAD_VERB|leads|trails|trailing) (the|TEAM)* {PLACE} DASH? place (TEAM|teammate|DRIVER_NOUN)* <whom:DRIVER|NAME> (STOP|COMMA|END|SEMICOLON|and|by (just|only)? COUNT points|in (the)? (points|standings))",
        says="'leads the standings by 84 points over second-place Rowan'",
        examples=[
            "Lee Vale leads the standings by 84 points over second-place Dana Rowan.",
            "Lee Vale leads second-place Dana Rowan by 12 points.",
        ],
        not_in=[
            "Lee Vale led second-place Dana Rowan by 12 seconds.",
            "Lee Vale passed second-place Dana Rowan by Turn 3.",
        ],
        of_points=True,
    ),
    rule(
        "standing.leads_by",
        "(<place:leads|leading> (TEAM|teammate|ORDINAL DASH? place|DRIVER|NAME|OPEN CARNUM? !CLOSE{0,5} CLOSE|the field|the pack|the (chase|playoffs|championship|SERIES))*|<place:led> (TEAM|teammate|ORDINAL DASH? place)* (DRIVER|NAME)) by (just|only)? COUNT points",
        says="'leads Vale by 97 points': the margin is no tally, the place is the first",
        examples=[
            "Dana Rowan leads Lee Vale by 97 points.",
            "Dana Rowan leads by 12 points.",
            "Dana Rowan (No. 8 Ford) leads Lee Vale (No. 12 Chevrolet) by 12 points.",
            "Dana Rowan led second-place Lee Vale by 12 points.",
        ],
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
        "<place:(points|championship|standings|series|title) (LEAD_NOUN|LEADER_NOUN)>|<place:SERIES (LEAD_NOUN|LEADER_NOUN)>",
        says="'his points lead', 'points leader Rowan'",
        examples=[
            "Dana Rowan took over the points lead.",
            "Dana Rowan protected her points lead.",
            "Points leader Dana Rowan was fifth at Dover.",
            "The win gave Dana Rowan the Truck Series lead over Lee Vale.",
            "Truck Series leader Dana Rowan was fifth at Dover.",
        ],
        not_in=[
            "Dana Rowan lost the points lead.",
            "Dana Rowan led the most laps.",
            "Dana Rowan trails points leader Lee Vale.",
            "Dana Rowan, the Truck Series leader in poles, was fifth.",
        ],
        lead=True,
        value=1,
        prenominal=True,
    ),
    rule(
        "standing.runner_up",
        f"((championship|points|series|title|standings|SERIES) {RUNNER_UP}|{RUNNER_UP} (DASH)? (finish|spot)? (to (DRIVER|NAME))? in {_TABLE})",
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
        "standing.by_margin",
        f"{PLACE} (DASH)? (place|spot|overall|now|again)* (in (the)? (SERIES|series))? (COMMA|DASH|OPEN|and|but)? {_POINTS} (back|behind|ahead|out|adrift|shy|in arrears|off|down|away|clear|below|above)",
        says="A place with points behind or ahead is one in the standings: 'sits second, 14 points back'",
        examples=[
            "Dana Rowan sits second, 14 points behind Lee Vale.",
            "Dana Rowan is fourth in the Truck Series, 47 points out of the lead.",
        ],
        not_in=[
            "Dana Rowan finished second, 14 seconds behind Lee Vale.",
            "Dana Rowan finished second and scored 47 points.",
            "Dana Rowan could be second, 14 points behind Lee Vale, by Sunday.",
        ],
    ),
    rule(
        "standing.leader_by_margin",
        f"{_POINTS} (back|behind|adrift|shy|out|down|in arrears)* (of|to)? (TEAM|SERIES|the|championship|points|point|standings|series|DASH)* <place:LEADER_NOUN> (COMMA|TEAM|POSSESSIVE)? <whom:DRIVER|NAME>",
        says="'42 points behind leader Rowan': the leader is first",
        examples=[
            "Lee Vale is 42 points behind leader Dana Rowan.",
            "Lee Vale trails by 12 points behind series leader Dana Rowan.",
        ],
        not_in=[
            "Lee Vale was 42 points from home when leader Dana Rowan spun.",
            "Lee Vale is 42 seconds behind leader Dana Rowan.",
        ],
        value=1,
    ),
    rule(
        "standing.the_leader",
        f"{_POINTS} (back|behind|adrift|shy|out|down)* (of|to)? <whom:DRIVER|NAME> COMMA (the|who is the) (championship|points|point|standings|series|SERIES|current)* <place:LEADER_NOUN>",
        says="'16 points behind Rowan, the leader': the leader is first",
        examples=["Lee Vale is third in the championship, 16 points behind Dana Rowan, the leader."],
        not_in=["Lee Vale is third, 16 seconds behind Dana Rowan, the leader."],
        value=1,
    ),
    rule(
        "standing.trails_leader",
        "(trails|trail|trailed|trailing|chasing|chases) (the|SERIES|championship|points|point|standings|series|current|TEAM)* <place:LEADER_NOUN> (COMMA)? <whom:DRIVER|NAME> by COUNT (points|point|DASH|COMMA|STOP|END|with|after)",
        says="'trails leader Rowan by 12 points': the leader is first",
        examples=[
            "Lee Vale trails leader Dana Rowan by 12 points.",
            "Lee Vale trails points leader Dana Rowan by 12.",
        ],
        not_in=["Lee Vale trails leader Dana Rowan by 12 laps.", "Lee Vale trails Dana Rowan by 12 points."],
        value=1,
    ),
    rule(
        "standing.ended_season",
        f"(PLACED_VERB|ENDED_VERB|completed|closed) (out|up)? ((the|his|her)? <season:SEASON|YEAR> (SEASON_NOUN)?|(his|her|the|that|this|last|a|SERIES|YEAR|ORDINAL|rookie|debut|first|full-time|full|POSSESSIVE|2)* (SEASON_NOUN|it)) (as|the|a|in|PLACE_FILL)* ({PLACE}|{RUNNER_UP}) (place|overall)? (COMMA|STOP|END|SEMICOLON|and|but|to (DRIVER|NAME)|behind (DRIVER|NAME)|with|despite)",
        says="Who ends a season fourth is fourth in the standings: 'finished the year as the runner-up to Vale'",
        examples=[
            "Dana Rowan finished last season as the runner-up to Lee Vale.",
            "Dana Rowan ended the year sixth, with two wins.",
            "Dana Rowan finished the 2019 season fourth.",
        ],
        not_in=[
            "Dana Rowan finished the race fourth.",
            "Dana Rowan ended her season fourth at Dover.",
            "Dana Rowan finished the season third in laps led.",
        ],
        settled=True,
    ),
    rule(
        "standing.points_finish",
        f"({PLACE} (DASH)? (place)? (points|championship|standings) (finish|showing|result)|(points|championship) finish (of|COMMA|was|to date|ever|yet|so far|in (his|her) CAREER|(he|she) (ever)? had){{1,3}} (a|an)? {PLACE})",
        says="'a second-place points finish', 'her best points finish was sixth'",
        examples=[
            "Dana Rowan had a career-best second-place points finish in 2019.",
            "Her best points finish, sixth, came in 2018 for Dana Rowan.",
        ],
        not_in=["Dana Rowan needs a second-place points finish.", "Dana Rowan had a second-place finish in 2019."],
        settled=True,
    ),
    rule(
        "standing.lead_of_points",
        f"(HAVE|GET_VERB|(given|gives|gave|giving) (him|her|DRIVER|NAME)|hold|keeps|keep|kept|enjoys|carries|carried|built|extended (his|her)|stretched (his|her)|with|leaves with) (a|an|the|his|her|TABLE_MOD)* <place:LEAD_NOUN> (of|to) {_POINTS}",
        says="'keeps a lead of more than 800 points'",
        examples=[
            "Dana Rowan keeps a lead of more than 80 points on Lee Vale.",
            "Dana Rowan stretched her lead to 47 points.",
            "Dana Rowan has one win, but 15 top-10 finishes have given her a lead of 34 points over Lee Vale.",
        ],
        not_in=["Dana Rowan keeps a lead of two seconds.", "Dana Rowan lost a lead of 47 points."],
        lead=True,
        value=1,
    ),
    rule(
        "standing.labelled",
        f"(<season:YEAR>)? (standings|points|points position|championship position) COLON {PLACE}",
        says="'Standings: 5th, 597 points' in a driver's lines of figures",
        examples=["DANA ROWAN, No. 7 Chevrolet\nStandings: 5th, 597 points"],
        not_in=["Dana Rowan read the standings: third would do."],
        figures=True,
    ),
    rule(
        "standing.for_title",
        f"(PLACED_VERB|ENDED_VERB up|was|came home) (a|the|as|in|PLACE_FILL)* ({PLACE}|{RUNNER_UP}) (place)? (to|behind) (TEAM|teammate)* WHO "
        "(for|in) (the|his|her|YEAR|SEASON|POSSESSIVE)* (SERIES|SANCTION|POSSESSIVE)* (title|championship|crown|points|standings|points race|title race)",
        says="'finished second to Vale for the championship'",
        examples=["Dana Rowan finished second to Lee Vale for the championship in 2019."],
        not_in=[
            "Dana Rowan finished second to Lee Vale for the pole.",
            "Dana Rowan finished second to Lee Vale at Dover.",
        ],
        settled=True,
    ),
    rule(
        "standing.in_series",
        f"(PLACED_VERB|was|were|ENDED_VERB up) (up|a|PLACE_FILL)* {PLACE} in (the)? SERIES (SEASON|YEAR|in YEAR|this (season|year))",
        says="'was third in the Truck Series this year'",
        examples=[
            "Dana Rowan was third in the Truck Series last year.",
            "Dana Rowan finished sixth in the Xfinity Series in 2019.",
        ],
        not_in=[
            "Dana Rowan was third in the Truck Series race.",
            "Dana Rowan was second in the Truck Series opener in 2019.",
        ],
        settled=True,
    ),
    rule(
        "standing.elided",
        f"(RANK_VERB|RISE_VERB|(holds|hold) (on|onto)?|occupies|lies) (now|still|currently|up|back|down|into|to|in)* {PLACE}",
        says="'he is fourth', where the text has just spoken of the standings",
        examples=["Dana Rowan left Dover third in the standings. Minus the penalty she is fourth."],
        not_in=["Dana Rowan is fourth.", "Dana Rowan was third in the standings and finished fourth at Dover."],
        elided=True,
    ),
    rule(
        "standing.elided_name",
        f"<whom:DRIVER|NAME> (now|still|currently|COMMA|is|sits)* {PLACE} (STOP|COMMA|END|SEMICOLON|and|OPEN|with)",
        says="'Rowan is second, Vale third', where the sentence has just told of the standings",
        examples=[
            "Lee Vale is second in the standings, Dana Rowan third.",
            "Lee Vale leads the points, Pat Holt is second and Dana Rowan third.",
            "Lee Vale was second in the standings, Dana Rowan third and rookie Pat Holt fourth.",
        ],
        not_in=[
            "Lee Vale won, Dana Rowan third.",
            "Lee Vale leads the points. He won at Dover, with Dana Rowan third.",
        ],
        elided=True,
        told=True,
    ),
    rule(
        "standing.by_count",
        f"{PLACE} (place|overall)? (COMMA|DASH|and)? COUNT (markers)? (back|behind|ahead|out|adrift|shy|off|below|above|clear)",
        says="'is second, 58 behind Vale', where points are spoken of",
        examples=["In points Dana Rowan is second, 58 behind Lee Vale."],
        not_in=["Dana Rowan is second, 58 feet behind Lee Vale.", "Dana Rowan was second, 12 behind Lee Vale."],
        of_points=True,
    ),
    rule(
        "standing.pair",
        f"<whom:DRIVER|NAME> and <other:DRIVER|NAME> (are|sit|rank|stand|were) (now|currently)? {PLACE} and <second:ORDINAL|POSITION>",
        says="'Vale and Holt are 20th and 24th', where points are spoken of",
        examples=["Pat Lane is third in points. Dana Rowan and Lee Vale are 20th and 24th."],
        not_in=["Pat Lane won. Dana Rowan and Lee Vale were 20th and 24th."],
        elided=True,
    ),
    rule(
        "standing.last_years",
        f"<season:SEASON> POSSESSIVE (championship|points|title|SERIES|series)* {RUNNER_UP}",
        says="'Vale, last year's runner-up', where the standings are spoken of",
        examples=["Dana Rowan, last year's runner-up, is third in the standings."],
        not_in=[
            "Dana Rowan, last year's runner-up at Dover, is back.",
            "Dana Rowan, last year's runner-up, led 40 laps.",
        ],
        settled=True,
        of_titles=True,
    ),
    rule(
        "standing.year_place",
        f"(finished|was|placed|ended up|and|COMMA) {PLACE} in <season:YEAR> (COMMA|STOP|END|SEMICOLON|and)",
        says="'won five titles, finished sixth in 2011 and third in 2012'",
        examples=["Dana Rowan won the championship in 2018, finished sixth in 2019 and third in 2020."],
        not_in=["Dana Rowan won at Dover in 2018, finished sixth in 2019 and third in 2020."],
        settled=True,
        of_titles=True,
    ),
    rule(
        "standing.runner_up_years",
        f"(was|been|finished|ended up|is|as|and|the|COMMA|twice) (as|the|a)* {RUNNER_UP} (to (DRIVER|NAME))? (in|for) (both)? <season:YEAR> (again)? (and|COMMA|STOP|END|SEMICOLON)",
        says="'the 2007 champion, was runner-up in both 2008 and 2009'",
        examples=["Dana Rowan, the 2017 champion, was runner-up in both 2018 and 2019."],
        not_in=["Dana Rowan was runner-up at Dover in 2018 and 2019.", "Dana Rowan was runner-up in 2018 at Dover."],
        settled=True,
        of_titles=True,
    ),
    rule(
        "standing.elided_final",
        f"<whom:DRIVER|NAME> (wound up|ended up|finished|placed|was|came in|came home) {PLACE} (STOP|COMMA|END|SEMICOLON|and)",
        says="'Vale wound up third', where the sentence before told the final standings",
        examples=["Lee Vale was second in the final standings. Dana Rowan wound up third."],
        not_in=[
            "Lee Vale won. Dana Rowan wound up third.",
            "Lee Vale is second in the standings. Dana Rowan finished third.",
        ],
        elided=True,
        final=True,
    ),
    rule(
        "standing.back_in",
        f"COUNT (points)? (more|farther|further)? (back|behind|adrift|out) (of (DRIVER|NAME))? (COMMA)? in {PLACE} (STOP|COMMA|END|SEMICOLON|and|place)",
        says="'Vale is another 200 back in third', where points are spoken of",
        examples=["Lee Vale leads Pat Holt by 97 points. Dana Rowan is another 40 back in third."],
        not_in=["Lee Vale won by 97 feet. Dana Rowan was 40 feet back in third."],
        of_points=True,
    ),
    rule(
        "standing.after_races",
        f"{PLACE} (overall)? (after|through) COUNT (races|starts|events) (STOP|COMMA|END|SEMICOLON|and)",
        says="'missed the Chase by eight points, 13th after 26 races'",
        examples=["Dana Rowan missed the playoffs by eight points, 13th after 20 races."],
        not_in=["Dana Rowan was 13th after two races on Saturday.", "Dana Rowan was 13th after 26 laps."],
        of_points=True,
    ),
    rule(
        "standing.both",
        f"{PLACE} (to (DRIVER|NAME))? (in|on|at) (the|that)? (track|race|finale|RACE|TRACK) and (in|on) {_TABLE}",
        says="'second on the track and in the final standings'",
        examples=["Dana Rowan was second to Lee Vale on the track and in the standings."],
        not_in=["Dana Rowan was second to Lee Vale on the track and in the pits."],
        also=True,
    ),
    rule(
        "standing.leader_named",
        "COUNT (back|behind|adrift|shy|out)+ (of)? (TEAM|SERIES|the|championship|points|series)* <place:LEADER_NOUN> COMMA? <whom:DRIVER|NAME>",
        says="'third in the championship, 118 behind leader Rowan': the leader is first",
        examples=["Lee Vale is third in the championship, 118 behind leader Dana Rowan."],
        not_in=["Lee Vale was third, 118 feet behind leader Dana Rowan."],
        told=True,
        elided=True,
        value=1,
    ),
    rule(
        "standing.on_top",
        "(remains|remained|is|sits|stays|stayed|still|stands) <place:on top|in front|in first|first> (of the (standings|points))? by (just|only)? COUNT (points|point|over|STOP|END|COMMA|on)",
        says="'remains on top by 85', where points are spoken of",
        examples=[
            "Points: Dana Rowan remains on top by 85 over Lee Marlow.",
            "In points Dana Rowan is in front by 12 points.",
        ],
        not_in=["Dana Rowan is in front by 12 seconds.", "Dana Rowan remains on top by 12 laps."],
        value=1,
        of_points=True,
    ),
)
