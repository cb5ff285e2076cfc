"""Who comes to a team, who leaves it, and whose place somebody takes there; last, the team on a profile's line.

Who leaves has driven there till then; a move that is still to come is planned, however it is told.
"""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.teams import GROUP, OWNED

RULES = (
    rule(
        "drives_for.joins",
        f"<verb:ENTER_VERB> {OWNED} <team:TEAM>",
        says="'joined Joe Gibbs Racing in 2019'",
        examples=["Dana Rowan joined Joe Gibbs Racing in 2019.", "Dana Rowan will join Team Penske next year."],
        not_in=[
            "Dana Rowan joined the Joe Gibbs Racing driver on row one.",
            "Dana Rowan joined them at the Team Penske shop.",
        ],
        join=True,
    ),
    rule(
        "drives_for.joins_at",
        f"<verb:ENTER_VERB> (DRIVER|NAME|PERSON|and|COMMA|AMPERSAND|teammate|teammates|DRIVER_NOUN|FORMER){{1,6}} (at|with) {OWNED} <team:TEAM>",
        says="'will join Lee Marlow at Spire': the one who joins drives there",
        examples=[
            "Dana Rowan will join Lee Marlow at Team Penske.",
            "Dana Rowan joined Lee Marlow and Pat Holt at Niece Motorsports in 2019.",
        ],
        not_in=[
            "Dana Rowan joined Lee Marlow at the Team Penske shop.",
            "Dana Rowan joined Lee Marlow at Dover as Niece Motorsports watched.",
        ],
        join=True,
    ),
    rule(
        "drives_for.joins_group",
        f"<verb:ENTER_VERB> {GROUP}",
        says="'who joined the team in 1995': the team named last",
        examples=[
            "Team Penske celebrated. Dana Rowan, who joined the team in 2019, was third.",
            "Niece Motorsports waited. Dana Rowan joined the organization in May.",
        ],
        not_in=[
            "Team Penske celebrated. Dana Rowan joined the team dinner in 2019.",
            "Dana Rowan joined the team in 2019.",
        ],
        join=True,
        group=True,
    ),
    rule(
        "drives_for.with_group",
        f"(been|remains|remain|remained|stays|stay|stayed|staying|continues|continue|continuing|back|return|returns|returning|returned) (to|ADVERB|full-time|part-time)* (with|to|at) {GROUP}",
        says="'has been with the team since 2019': the team named last",
        examples=[
            "Team Penske celebrated. Dana Rowan has been with the team since 2019.",
            "Niece Motorsports waited. Dana Rowan will return to the team next year.",
        ],
        not_in=[
            "Team Penske celebrated. Dana Rowan returned to the team bus.",
            "Dana Rowan has been with the team since 2019.",
        ],
        group=True,
    ),
    rule(
        "drives_for.left_group",
        f"<verb:DROP_VERB> {GROUP}",
        says="'left the team in May': the team named last",
        examples=[
            "Team Penske shrugged. Dana Rowan left the team in May.",
            "Niece Motorsports waited. Dana Rowan will leave the organization after this season.",
        ],
        not_in=[
            "Team Penske shrugged. Dana Rowan left the team meeting in May.",
            "Dana Rowan left the team in May.",
        ],
        left=True,
        group=True,
    ),
    rule(
        "drives_for.signs",
        f"<verb:SIGN_VERB> (on|WORD|DASH|SEASON|COUNT|ORDINAL|SERIES){{0,8}}? (with|for) {OWNED} <team:TEAM>",
        says="'signed a multi-year deal with Joe Gibbs Racing'",
        examples=[
            "Dana Rowan signed with Joe Gibbs Racing.",
            "Dana Rowan has signed a multi-year extension with Team Penske.",
        ],
        not_in=[
            "Dana Rowan signed autographs at the Joe Gibbs Racing shop.",
            "Dana Rowan signed hats for Team Penske fans.",
        ],
        join=True,
        signs=True,
    ),
    rule(
        "drives_for.moves",
        f"<verb:MOVE_VERB> (up|over|back|ADVERB|SEASON|full-time|down|on|from TEAM|from the ANY|from SERIES|in YEAR|home|out|his|her|talents)* (to|with|at|into) {OWNED} <team:TEAM>",
        says="'moved to Joe Gibbs Racing'",
        examples=["Dana Rowan moved to Joe Gibbs Racing in 2019.", "Dana Rowan will return to Team Penske next year."],
        not_in=["Dana Rowan moved past Joe Gibbs Racing.", "Dana Rowan returned to the Team Penske hauler."],
        join=True,
    ),
    rule(
        "drives_for.winds_up",
        f"<verb:wind|winds|wound|end|ends|ended|surface|surfaces|surfaced|resurface|resurfaces|resurfaced|turn|turned|show|showed> (up)? (back|full-time|part-time|ADVERB)* (at|with|in (one|a) of?) {OWNED} <team:TEAM>",
        says="'could wind up at Niece Motorsports', 'surfaced with Spire Motorsports'",
        examples=[
            "Dana Rowan could wind up at Niece Motorsports.",
            "Dana Rowan surfaced with Spire Motorsports in 2019.",
        ],
        not_in=[
            "Dana Rowan ended up at the Niece Motorsports shop.",
            "Dana Rowan could end up with a Team Penske hat.",
        ],
        join=True,
    ),
    rule(
        "drives_for.replaced_with",
        "(<team:TEAM>|the TEAM_NOUN) (will|would|has|have|had|ADVERB|is|to)* REPLACE_VERB (<before:DRIVER|NAME>|him|her|PERSON) with (the|a|an|AGE|SERIES|rookie|veteran|DRIVER_NOUN|CHAMPION|FORMER)* <subject:DRIVER|NAME>",
        says="'Team Penske will replace Lee Marlow with Dana Rowan': both of them, one after the other",
        examples=[
            "Niece Motorsports will replace Lee Marlow with Dana Rowan.",
            "Niece Motorsports shrugged. The team replaced him with veteran Dana Rowan in 2019.",
        ],
        not_in=[
            "Niece Motorsports replaced the engine with Dana Rowan watching.",
            "Niece Motorsports will replace Dana Rowan's engine with a new one.",
        ],
        join=True,
        also=True,
        unplaced=True,
    ),
    rule(
        "drives_for.moves_series",
        f"<verb:MOVE_VERB> (up|over|back|ADVERB|down)* (to|into|in) (the|SANCTION)* SERIES ((in|for|this|next)? (SEASON|YEAR|DATE)|ADVERB|full-time|full|time)* (with|for) {OWNED} <team:TEAM>",
        says="'is headed to the Cup Series in 2026 with Joe Gibbs Racing'",
        examples=[
            "Dana Rowan is headed to the Cup Series in 2022 with Joe Gibbs Racing.",
            "Dana Rowan returns to the Truck Series next season with Team Penske.",
        ],
        not_in=[
            "Dana Rowan goes to the Cup Series garage with Joe Gibbs Racing people.",
            "Dana Rowan came to the Truck Series meeting with Team Penske.",
        ],
        join=True,
    ),
    rule(
        "drives_for.replaces_where",
        "<team:TEAM> COMMA? where (he|she|DRIVER|NAME) (will|would|ADVERB|has|had|is|was)* (REPLACE_VERB|(takes|take|took) over for|(takes|take|took) the (place|seat|spot) of) (the|an|a|GOING_ADJ|DRIVER_NOUN|FORMER|CHAMPION|SERIES)* <subject:DRIVER|NAME>",
        says="'has moved to Joe Gibbs Racing, where she replaces Lee Marlow': Marlow drove there till then",
        examples=[
            "Dana Rowan has moved to Team Penske, where she replaces the retired Lee Marlow.",
            "Dana Rowan joined Niece Motorsports, where she will take over for Lee Marlow.",
        ],
        not_in=[
            "Dana Rowan has moved to Team Penske, where she met the retired Lee Marlow.",
            "Dana Rowan spoke at Team Penske, where she beat Lee Marlow at darts.",
        ],
        undated=True,
        epithet=True,
        also=True,
    ),
    rule(
        "drives_for.replaces",
        "(REPLACE_VERB|take over for|takes over for|took over for|fill in for|filled in for|fills in for|in place of|subbed for|(takes|take|took|taking) over (the|his|her|CARNUM|MAKE|CAPITALISED|SEAT_NOUN|CAR_NOUN|SERIES){1,6}? from) (the|an|a|injured|GOING_ADJ|DRIVER_NOUN|FORMER|CHAMPION|SERIES)* (<before:DRIVER|NAME>|PERSON) (at|with|for) (the)? <team:TEAM>",
        says="'replaced Lee Marlow at Joe Gibbs Racing'",
        examples=[
            "Dana Rowan replaced Lee Marlow at Joe Gibbs Racing.",
            "Dana Rowan will take over for Lee Marlow at Team Penske.",
            "Dana Rowan takes over the No. 19 from Lee Marlow at Niece Motorsports next season.",
        ],
        not_in=["Dana Rowan met Lee Marlow at Joe Gibbs Racing.", "Dana Rowan waited for Lee Marlow at Team Penske."],
        join=True,
    ),
    rule(
        "drives_for.left",
        "<verb:DROP_VERB> (his|her|behind|the|ride|seat|at|with|job|current|longtime)* <team:TEAM>",
        says="Who left a team, or is about to leave it, drove for it till then",
        examples=[
            "Dana Rowan left Joe Gibbs Racing at the end of last season.",
            "Dana Rowan will leave Team Penske at season's end.",
            "Dana Rowan is not leaving Joe Gibbs Racing.",
        ],
        not_in=["Dana Rowan left the Joe Gibbs Racing shop at noon.", "Dana Rowan left pit road as Team Penske slept."],
        left=True,
    ),
    rule(
        "drives_for.left_for",
        f"<verb:DROP_VERB> (his|her|behind|the|ride|seat|at|with)* TEAM (after|at|following|in|SEASON|YEAR|DATE|the|this|end|of|last|COUNT|seasons|years|COMMA|POSSESSIVE|CARNUM|MAKE){{0,8}}? (for|to (join|drive for|race for)) {OWNED} <team:TEAM>",
        says="'left Niece Motorsports after last season for Team Penske'",
        examples=[
            "Dana Rowan left Niece Motorsports for Team Penske.",
            "Dana Rowan will leave Niece Motorsports at the end of this season for Team Penske.",
        ],
        not_in=[
            "Dana Rowan left Niece Motorsports for good, and Team Penske yawned.",
            "Dana Rowan left Niece Motorsports for the Team Penske shop.",
        ],
        join=True,
    ),
    rule(
        "drives_for.off_to",
        f"<verb:DROP_VERB> (in|DATE|SEASON|YEAR|after|the|season|month|early|late){{0,5}}? for {OWNED} <team:TEAM>",
        says="'is leaving for Marlow Racing', 'left in August for Marlow Racing'",
        examples=["Dana Rowan is leaving for Joe Gibbs Racing.", "Dana Rowan left in August for Team Penske."],
        not_in=["Dana Rowan left the track for Joe Gibbs Racing's shop.", "Dana Rowan is looking for Team Penske."],
        join=True,
    ),
    rule(
        "drives_for.parted",
        "(parted (ways|company) with|parting (ways|company) with|part (ways|company) with|(released|dropped|fired|cut|ousted|let go) (by|from)|split (with|from)|out at|(departure|exit) from) (the)? <team:TEAM>",
        says="'was released by Joe Gibbs Racing'",
        examples=["Dana Rowan was released by Joe Gibbs Racing.", "Dana Rowan parted ways with Team Penske in May."],
        not_in=["Dana Rowan was told off by Joe Gibbs Racing.", "Dana Rowan dropped back from Team Penske's cars."],
        left=True,
    ),
    rule(
        "drives_for.let_go",
        "<team:TEAM> (has|have|had|ADVERB|will|would|to)* (let <subject:DRIVER|NAME|him|her> go|(released|fired|ousted|(parted|parts|parting|part) (ways|company) with|cut ties with|split with|moved on from) (DRIVER_NOUN|SERIES|veteran|rookie)* <subject:DRIVER|NAME|him|her>)",
        says="'Team Penske let him go': he has driven there till then",
        examples=[
            "Dana Rowan shrugged. Niece Motorsports let her go in 2019.",
            "Team Penske has parted ways with Dana Rowan.",
        ],
        not_in=[
            "Team Penske released Dana Rowan's schedule.",
            "Dana Rowan shrugged. Niece Motorsports let her sleep.",
        ],
        undated=True,
        past=True,
        epithet=True,
        hired=True,
    ),
    rule(
        "drives_for.moved_from",
        f"MOVE_VERB (over|up|back|down|ADVERB)* (to (the)? (SERIES|MAKE|CARNUM))? from {OWNED} <team:TEAM>",
        says="Who moves over from a team has driven for it till then",
        examples=[
            "Dana Rowan moved over from Niece Motorsports and has won twice.",
            "Dana Rowan came over from Team Penske in 2019.",
        ],
        not_in=[
            "Dana Rowan moved over from the Niece Motorsports hauler.",
            "Dana Rowan came back from Team Penske's shop.",
        ],
        undated=True,
        past=True,
    ),
    rule(
        "drives_for.recruited",
        "<team:TEAM> (has|have|had|ADVERB|recently|will|to)* HIRE_VERB (DRIVER_NOUN|SERIES|rookie|veteran|the|AGE|teenager)* <subject:DRIVER|NAME|him|her>",
        says="'Tricon Garage recruited him'",
        examples=["Joe Gibbs Racing hired Dana Rowan.", "From there, Team Penske signed teenager Dana Rowan."],
        not_in=["Joe Gibbs Racing hired Rowan's crew chief in May.", "Team Penske beat Dana Rowan."],
        join=True,
        hired=True,
    ),
    rule(
        "drives_for.hired_by",
        "(hired|signed|recruited|promoted|tabbed|tapped|picked up|scooped up|re-signed|retained|poached) by (the)? <team:TEAM>",
        says="'was hired by Joe Gibbs Racing'",
        examples=[
            "Dana Rowan was hired by Joe Gibbs Racing.",
            "Dana Rowan has been signed by Team Penske for next year.",
        ],
        not_in=["Dana Rowan was passed by Joe Gibbs Racing.", "Dana Rowan was hired by a bank near Team Penske."],
        join=True,
    ),
    rule(
        "drives_for.announced",
        "<team:TEAM> (has|have|ADVERB)* ANNOUNCE_VERB (DATE|COMMA|WORD|on){0,3}? (that)? <subject:DRIVER|NAME> will (ADVERB|continue|be|return|back|also)* (to|for|with)? (RACER_VERB|replace|drive|join|in|behind|return|back|full-time|pilot|compete|the)",
        says="'Joe Gibbs Racing announced Thursday that Dana Rowan will drive'",
        examples=[
            "Joe Gibbs Racing announced Thursday that Dana Rowan will drive the No. 8 next year.",
            "Team Penske confirmed Dana Rowan will return next season.",
        ],
        not_in=[
            "Joe Gibbs Racing said Dana Rowan will miss the party.",
            "Team Penske announced that Dana Rowan will sell hats.",
        ],
        planned=True,
    ),
    rule(
        "drives_for.rumored",
        f"RUMOR_WORD ((as|ANY){{0,4}}?|to (a|an|the)? (ROLE_FULL|ROLE_PART|time|DASH|SERIES|MAKE|CARNUM|CAR_NOUN|possible|potential|vacant|open|seat|opening|deal|return){{1,7}}?) (to|with|for|at) {OWNED} <team:TEAM>",
        says="'has been linked to Joe Gibbs Racing'",
        examples=["Dana Rowan has been linked to Joe Gibbs Racing.", "Dana Rowan has been talking to Team Penske."],
        not_in=["Dana Rowan has been good to Joe Gibbs Racing.", "Dana Rowan went to see Team Penske."],
        rumor=True,
    ),
    rule(
        "drives_for.labelled",
        "(team|owner|organization|drives for) COLON (the)? <team:TEAM>",
        says="'Team: Joe Gibbs Racing' in a driver's profile",
        examples=["Dana Rowan\n\nTeam: Joe Gibbs Racing", "Dana Rowan. Team: Team Penske. Hometown: Dover."],
        not_in=["Fastest team: Joe Gibbs Racing.", "Dana Rowan has a favorite team: Team Penske."],
        labelled=True,
        epithet=True,
    ),
)
