"""Which team somebody drives for, where the words say it themselves; cars that bear a team's name are read with cars.

A team is one more name in a sentence until something ties a driver to it: a title ("the Marlow Racing driver"), a
verb of driving with *for*, a stay, a move, a teammate. Beating, following or thanking a team is nothing.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

# Before "driver" in a title: "Joe Gibbs Racing's young Truck Series driver".
_TITLE = (
    "(SERIES|CARNUM|MAKE|SANCTION|FORMER|ROLE_FULL|ROLE_PART|ROLE_RESERVE|ROLE_DEVELOPMENT|young|rookie|veteran|new|two|"
    "DASH|AGE|longtime|own|latest|fellow|time)"
)
# Before a team's name: "for owner Lee Marlow's upstart", "for Cup driver Lee Marlow and Pat Marlow's co-owned team".
OWNED = (
    "(the|SANCTION|owner|owners|DRIVER|NAME|PERSON|POSSESSIVE|co-owned|owned|MAKE|DASH|current|new|longtime|and|AND|team|"
    "teams|powerhouse|upstart|little|tiny|underfunded|fledgling|startup|single-car|two-car|low-budget|giant|mighty|DRIVER_NOUN|SERIES|nba|legend|co-owner|CAPITALISED|co|hometown|eventual|small|family-owned){0,12}?"
)
# What may stand between a verb of driving and "for": time, place, series, car, how much.
_ADVERBIAL = (
    "(in|at|on|the|a|an|his|her|as|this|SERIES|SANCTION|YEAR|SEASON|DATE|TRACK|RACE|COUNT|ORDINAL|TIMES|TIMES_NOUN|"
    "ROLE_FULL|ROLE_PART|full|time|part|DASH|ADVERB|CARNUM|MAKE|CAR_NOUN|START_NOUN|RACE_NOUN|SEASON_NOUN|WIN_NOUN|"
    "competition|CAREER|select|both|of|POSITION|TITLE_NOUN|home|TOP10|TOP5|finish|LAP|laps|seasons|years|rookie|and|"
    "straight|schedule|national|car|events|up|over|from|through|STREAK|division)"
)
GROUP = "(the|his|her|their) <group:team|organization|organisation|outfit|operation|squad>"
_FOR = f"(for {OWNED} <team:TEAM>|for {GROUP})"

RULES = (
    # ---- titles: who somebody is ---------------------------------------------------------------------------------
    rule(
        "drives_for.team_driver",
        f"<team:TEAM> POSSESSIVE? {_TITLE}{{0,4}} (DRIVER_NOUN|rookie) COMMA? <subject:DRIVER|NAME>",
        says="'Joe Gibbs Racing driver Dana Rowan'",
        examples=["Joe Gibbs Racing driver Dana Rowan was fifth.", "Team Penske's driver, Dana Rowan, was fifth."],
        not_in=["Joe Gibbs Racing beat driver Dana Rowan.", "Joe Gibbs Racing engineer Dana Rowan was there."],
        epithet=True,
    ),
    rule(
        "drives_for.team_possessive",
        "<team:TEAM> POSSESSIVE (SERIES|rookie|veteran|CARNUM|MAKE|own|young|two-time|COUNT)* <subject:DRIVER|NAME> ((COMMA|and|AMPERSAND)+ <others:(DRIVER|NAME) ((COMMA|and|AMPERSAND)+ (DRIVER|NAME))*>)?",
        says="'Haas Factory Team's Dana Rowan'",
        examples=["Joe Gibbs Racing's Dana Rowan was fifth.", "Next was Team Penske's Dana Rowan."],
        not_in=[
            "Joe Gibbs Racing's owner and Dana Rowan talked.",
            "Joe Gibbs Racing's crew chief Dana Rowan was fined.",
        ],
        epithet=True,
    ),
    rule(
        "drives_for.of_team",
        "<subject:DRIVER|NAME> COMMA? (also|ADVERB)? of (the)? <team:TEAM>",
        says="'Dana Rowan of Joe Gibbs Racing was fourth'",
        examples=["Dana Rowan of Joe Gibbs Racing was fourth.", "Dana Rowan, also of Team Penske, was third."],
        not_in=["Dana Rowan took the lead from Joe Gibbs Racing.", "Dana Rowan spoke of Joe Gibbs Racing."],
        epithet=True,
    ),
    rule(
        "drives_for.apposition",
        "<subject:DRIVER|NAME> COMMA (a|the|another|now|one|of|currently|an)* <team:TEAM> (POSSESSIVE)? (WORD|ORDINAL|SERIES|DASH){0,4}? (DRIVER_NOUN|DRIVERS_NOUN|newcomer)",
        says="'Dana Rowan, Joe Gibbs Racing's first title contender'",
        examples=[
            "Dana Rowan, Joe Gibbs Racing's first title contender, limped home.",
            "Dana Rowan, a Team Penske rookie, was third.",
        ],
        not_in=[
            "Dana Rowan, the Joe Gibbs Racing crew chief, was fined.",
            "Dana Rowan beat a Joe Gibbs Racing driver.",
        ],
        epithet=True,
    ),
    rule(
        "drives_for.the_team_driver",
        f"the (AGE|young|veteran|longtime|rookie|CHAMPION|FORMER)* <team:TEAM> {_TITLE}{{0,4}} (DESC_NOUN|DRIVER_NOUN)",
        says="'the Tricon Garage driver' is whom the article speaks of",
        examples=[
            "Dana Rowan won. The Joe Gibbs Racing driver started first.",
            "Dana Rowan was calm. The Team Penske driver smiled.",
            "Dana Rowan won. The veteran Niece Motorsports driver led 40 laps.",
        ],
        not_in=[
            "Dana Rowan won. The Joe Gibbs Racing shop celebrated.",
            "Dana Rowan won. The Team Penske crew chief smiled.",
        ],
        described=True,
        epithet=True,
    ),
    rule(
        "drives_for.entry",
        "BE (the|a|an|one)+ (ORDINAL|STREAK|ADVERB|only|of|CAPITALISED|latest|young)* <team:TEAM> (POSSESSIVE)? (WORD|ORDINAL){0,2}? (entry|DRIVER_NOUN|DRIVERS_NOUN)",
        says="'is a Joe Gibbs Racing driver', 'becomes the second Roush entry to'",
        examples=[
            "Dana Rowan is a Joe Gibbs Racing driver.",
            "Dana Rowan becomes the second straight Team Penske entry to win here.",
        ],
        not_in=["Dana Rowan is a Joe Gibbs Racing fan.", "Dana Rowan was the fastest as Team Penske slept."],
    ),
    rule(
        "drives_for.teammate",
        "(his|her|their|<possessor:DRIVER|NAME> POSSESSIVE) (own|longtime|new|fellow|FORMER|SERIES|then)* <team:TEAM> (SERIES)? (teammate|teammates) COMMA? <subject:DRIVER|NAME>",
        says="'his Joe Gibbs Racing teammate Lee Marlow': both of them",
        examples=[
            "Dana Rowan beat her Joe Gibbs Racing teammate Lee Marlow.",
            "Dana Rowan led her Team Penske teammate, Lee Marlow.",
        ],
        not_in=[
            "Dana Rowan beat her teammate and Joe Gibbs Racing.",
            "Dana Rowan met her Joe Gibbs Racing boss Lee Marlow.",
        ],
        epithet=True,
        teammates=True,
    ),
    rule(
        "drives_for.teammate_after",
        "<subject:DRIVER|NAME> COMMA (his|her|their|<possessor:DRIVER|NAME> POSSESSIVE) (own|longtime|new|FORMER|then)* (<team:TEAM> (SERIES)? teammate|(SERIES)? teammate (at|with) (the)? <team:TEAM>)",
        says="'Dana Rowan, Marlow's teammate at Front Row'",
        examples=[
            "Lee Marlow won. Dana Rowan, his teammate at Joe Gibbs Racing, was third.",
            "Lee Marlow won. Dana Rowan, Marlow's Team Penske teammate, was third.",
        ],
        not_in=[
            "Dana Rowan, her teammate behind the wheel, waved at Joe Gibbs Racing.",
            "Dana Rowan, Lee Marlow's neighbor at Team Penske, waved.",
        ],
        epithet=True,
        teammates=True,
    ),
    rule(
        "drives_for.bare_teammate",
        "(his|her) teammate COMMA? <subject:DRIVER|NAME>",
        says="'becomes the second Joe Gibbs Racing driver with two; her teammate Lee Marlow has three'",
        examples=[
            "Dana Rowan is the second Joe Gibbs Racing driver with two; her teammate Lee Marlow has three.",
            "Team Penske's Dana Rowan beat her teammate Lee Marlow.",
        ],
        not_in=[
            "Dana Rowan beat her teammate Lee Marlow.",
            "Joe Gibbs Racing and Team Penske saw Dana Rowan beat her teammate Lee Marlow.",
        ],
        only_team=True,
        epithet=True,
    ),
    rule(
        "drives_for.team_teammates",
        "<team:TEAM> (teammate|teammates|drivers|stablemates) <subjects:(DRIVER|NAME) ((COMMA|and|AMPERSAND)+ (DRIVER|NAME))*>",
        says="'Joe Gibbs Racing teammates Dana Rowan and Lee Marlow'",
        examples=[
            "They held off Joe Gibbs Racing teammates Dana Rowan and Lee Marlow.",
            "It went past Team Penske teammate Dana Rowan.",
        ],
        not_in=["The Joe Gibbs Racing teammates watched as Dana Rowan won.", "Team Penske drivers beat Dana Rowan."],
        epithet=True,
    ),
    rule(
        "drives_for.whose_team",
        "<subject:DRIVER|NAME> COMMA? whose <team:TEAM> (team|ride|contract|deal|seat|crew|car|truck|MAKE|days|stint|tenure)",
        says="'Dana Rowan, whose Joe Gibbs Racing contract ends'",
        examples=[
            "Dana Rowan, whose Joe Gibbs Racing contract ends in November, shrugged.",
            "Dana Rowan, whose Team Penske ride is safe, smiled.",
        ],
        not_in=[
            "Dana Rowan, whose Joe Gibbs Racing shirt was wet, shrugged.",
            "Dana Rowan, whose fans booed the Team Penske car, smiled.",
        ],
        epithet=True,
    ),
    rule(
        "drives_for.his_ride",
        "(<pronoun:his|her>|<subject:DRIVER|NAME> POSSESSIVE) (own|new|FORMER|WORD)? <team:TEAM> (SERIES)? (RIDE_NOUN|MAKE)",
        says="'in her Joe Gibbs Racing Toyota'",
        examples=["Dana Rowan climbed from her Joe Gibbs Racing Toyota.", "Dana Rowan lost her Team Penske ride."],
        not_in=["Dana Rowan wore her Joe Gibbs Racing hat.", "Dana Rowan praised her Team Penske crew."],
        epithet=True,
    ),
    rule(
        "drives_for.owner_driver",
        "<team:TEAM> POSSESSIVE? (owner (DASH|SLASH|and)? driver|driver (DASH|SLASH|and)? owner) (COMMA? <subject:DRIVER|NAME>)?",
        says="'Spire Motorsports' owner-driver' drives for his own team",
        examples=[
            "Spire Motorsports' owner-driver Dana Rowan was third.",
            "Dana Rowan was calm. Niece Motorsports' owner/driver won 10 times.",
        ],
        not_in=[
            "Spire Motorsports' owner thanked driver Dana Rowan.",
            "Dana Rowan was calm. The Niece Motorsports owner drove home.",
        ],
        owner_driver=True,
        epithet=True,
    ),
    rule(
        "drives_for.owner_driver_of",
        "(owner (DASH|SLASH|and)? driver|driver (DASH|SLASH|and)? owner) (of|for|at) (the)? <team:TEAM>",
        says="'Dana Rowan, owner-driver of Spire Motorsports'",
        examples=[
            "Dana Rowan, owner-driver of Spire Motorsports, was third.",
            "Dana Rowan is the driver-owner of Niece Motorsports.",
        ],
        not_in=["Dana Rowan met the owner of Spire Motorsports.", "Dana Rowan is a co-owner of Niece Motorsports."],
    ),
    rule(
        "drives_for.in_brackets",
        "<subject:DRIVER|NAME> OPEN <team:TEAM> (COMMA|CLOSE|MAKE|SLASH|DASH)",
        says="'Dana Rowan (ThorSport Racing)'",
        examples=["Dana Rowan (ThorSport Racing) was third.", "Next came Dana Rowan (Team Penske, Ford)."],
        not_in=["Dana Rowan (beaten by ThorSport Racing) was third.", "Dana Rowan met Ohio (Team Penske is there)."],
        epithet=True,
    ),
    rule(
        "drives_for.formerly",
        "<subject:DRIVER|NAME> COMMA ((formerly|previously|once|late|lately|recently|most recently|last) (of|with|at)|(up|down|over|promoted|fresh|just|sprung|loose|away)+ from) (the)? <team:TEAM>",
        says="'Dana Rowan, formerly of Niece Motorsports': she drove for it, nobody says when",
        examples=[
            "Dana Rowan, formerly of Niece Motorsports, has come aboard.",
            "Dana Rowan, most recently with Team Penske, was third.",
            "Dana Rowan, up from Niece Motorsports, was third.",
        ],
        not_in=[
            "Dana Rowan, once a fan of Niece Motorsports, has come aboard.",
            "Dana Rowan, formerly the boss of Team Penske's shop, was third.",
        ],
        undated=True,
        past=True,
        epithet=True,
    ),
    rule(
        "drives_for.at_team",
        "(over)? at (the)? <team:TEAM> COMMA <subject:DRIVER|NAME> (will|gets|takes|remains|returns|stays|has|is|moves|replaces|drives|keeps)",
        says="'At Niece Motorsports, Dana Rowan returns'",
        examples=[
            "At Niece Motorsports, Dana Rowan returns for a third year.",
            "Over at Team Penske, Dana Rowan keeps her seat.",
        ],
        not_in=[
            "They met at Niece Motorsports, Dana Rowan said.",
            "After a day at Team Penske, Dana Rowan is tired.",
        ],
        opens=True,
        epithet=True,
    ),
    rule(
        "drives_for.gave_him",
        "<team:TEAM> (COMMA (which|who)|that|which)? (has|had|have|will|then|ADVERB)* (gave|give|gives|given|handed|hands|offered) <subject:DRIVER|NAME|him|her> "
        "(a|the|his|her|its) (ORDINAL|ROLE_FULL|ROLE_PART|time|DASH|SERIES|MAKE|WORD|COUNT){0,5}? (ride|seat|drive|deal|contract|job|CARNUM|truck|car|schedule|START_NOUN)",
        says="'Niece Motorsports, which gave her a full-time seat'",
        examples=[
            "Dana Rowan waited. Niece Motorsports, which gave her a full-time seat in 2019, was happy.",
            "Dana Rowan waited. In 2018 Team Penske handed her the No. 8.",
        ],
        not_in=[
            "Dana Rowan waited. Niece Motorsports gave her a cake.",
            "Niece Motorsports gave Dana Rowan's rival a ride.",
        ],
        join=True,
        hired=True,
        also=True,
    ),
    rule(
        "drives_for.has_in",
        "<team:TEAM> (COMMA ANY{1,6}? COMMA)? (will|ADVERB)* (has|have|had|keeps|keep|kept|retains|fields|puts|put|placed|installed) <subject:DRIVER|NAME> (back|full-time|again)* (in|aboard) (the|its|a|an|another)+ (MAKE|ORDINAL|SERIES|CARNUM)",
        says="'Niece Motorsports still has Dana Rowan in the No. 42'",
        examples=[
            "Niece Motorsports still has Dana Rowan in the No. 42.",
            "Spire Motorsports, formerly another team, put Dana Rowan in its No. 7.",
        ],
        not_in=[
            "Niece Motorsports still has Dana Rowan in the hall of fame.",
            "Niece Motorsports had Dana Rowan's helmet in the No. 42.",
        ],
    ),
    rule(
        "drives_for.drivers_of",
        "(drivers|lineup|trio|duo|quartet|pairing|stable) (for|at|of) (the)? <team:TEAM> (COLON|COMMA|DASH|are|includes|remain) <subjects:(DRIVER|NAME) (OPEN CARNUM MAKE? CLOSE)? ((COMMA|and|AMPERSAND)+ (DRIVER|NAME) (OPEN CARNUM MAKE? CLOSE)?)+>",
        says="'the drivers for Niece Motorsports: Dana Rowan and Lee Marlow'",
        examples=[
            "The drivers for Niece Motorsports are Dana Rowan and Lee Marlow.",
            "The lineup at Spire Motorsports: Dana Rowan (No. 7), Lee Marlow (No. 71) and Pat Vale.",
        ],
        not_in=[
            "The drivers for Niece Motorsports beat Dana Rowan and Lee Marlow.",
            "The drivers for Niece Motorsports thanked Dana Rowan.",
        ],
        epithet=True,
    ),
    rule(
        "drives_for.split_between",
        f"(split|splits|splitting|divided|divides|dividing) (time|the|his|her|YEAR|SEASON|SEASON_NOUN|starts|races|schedule|DASH|of|COUNT|SERIES|rookie|ORDINAL){{0,5}}? (between|with|among) {OWNED} <team:TEAM> (COMMA|and|AMPERSAND)+ {OWNED} <second:TEAM>",
        says="'split 2012 between Niece Motorsports and Spire Motorsports'",
        examples=[
            "Dana Rowan split the 2019 season between Niece Motorsports and Spire Motorsports.",
            "Dana Rowan splits time between Team Penske and Niece Motorsports.",
        ],
        not_in=[
            "Dana Rowan saw a fight between Niece Motorsports and Spire Motorsports.",
            "Dana Rowan split the gap between Team Penske's two trucks.",
        ],
        also=True,
    ),
    rule(
        "drives_for.brings",
        "BRING_VERB (the|his|her|a)? <team:TEAM> POSSESSIVE? (MAKE|EQUIPMENT|MAKE EQUIPMENT) (ORDINAL|(home|across|to|in|on|onto|into|around) (ORDINAL|the (pole|line|lead|front|checkered|point|outside|front row)|VICTORY_LANE|victory|a ORDINAL))",
        says="'brought Niece Motorsports' Chevrolet home ninth'",
        examples=[
            "Dana Rowan brought Niece Motorsports' Chevrolet home ninth.",
            "Dana Rowan put the Team Penske Ford on the pole.",
        ],
        not_in=[
            "Dana Rowan brought Niece Motorsports a trophy.",
            "Dana Rowan sent Team Penske's Ford into the wall.",
        ],
    ),
    rule(
        "drives_for.lineup",
        "<team:TEAM> POSSESSIVE? (SERIES|COUNT|DASH|new|young|full-time|DRIVER_NOUN|potent)* (lineup|duo|trio|pair|pairing|tandem|roster|quartet|drivers|other (COUNT|drivers)) (of|COMMA|COLON|includes|DASH) <subjects:(DRIVER|NAME) (OPEN CARNUM MAKE? CLOSE)? ((COMMA|and|AMPERSAND)+ (DRIVER|NAME) (OPEN CARNUM MAKE? CLOSE)?)+>",
        says="'Niece Motorsports' lineup of Dana Rowan and Lee Marlow'",
        examples=[
            "Niece Motorsports' lineup of Dana Rowan and Lee Marlow was fast.",
            "The Team Penske duo of Dana Rowan and Lee Marlow led.",
            "Spire Motorsports' other two, Dana Rowan (No. 77) and Lee Marlow (No. 71), stay put.",
        ],
        not_in=[
            "Niece Motorsports beat the duo of Dana Rowan and Lee Marlow.",
            "The Team Penske lineup passed Dana Rowan and Lee Marlow.",
        ],
        epithet=True,
    ),
    rule(
        "drives_for.stint_of",
        "<subject:DRIVER|NAME> POSSESSIVE (WORD|ORDINAL|COUNT){0,2}? (tenure|stint|stints|time|career|years|days|contract|deal|seat|ride|departure|exit|split|release|parting) (with|at|from) (the)? <team:TEAM>",
        says="'Dana Rowan's tenure at Niece Motorsports ended'",
        examples=[
            "Rain or shine, Dana Rowan's tenure at Niece Motorsports ended in May.",
            "Nobody forgot Rowan's three years with Team Penske.",
        ],
        not_in=[
            "Nobody forgot Rowan's meeting with Team Penske.",
            "Nobody forgot Rowan's lunch at Niece Motorsports.",
        ],
        past=True,
        epithet=True,
    ),
    rule(
        "drives_for.tenure",
        "(ending|ends|ended|end|concluded|concludes|concluding|during|after|in) (a|an|his|her|the)? (COUNT|ORDINAL|WORD)? <team:TEAM> (tenure|stint|career|run|days|spell)",
        says="'ending a Joe Gibbs Racing tenure that'",
        examples=[
            "Dana Rowan quit, ending a Joe Gibbs Racing tenure that lasted years.",
            "Dana Rowan won twice during a Team Penske stint.",
        ],
        not_in=["Dana Rowan ended a Joe Gibbs Racing winning streak.", "Dana Rowan ended the Team Penske party."],
        past=True,
    ),
    # ---- driving and results -------------------------------------------------------------------------------------
    rule(
        "drives_for.drives",
        f"<verb:RACER_VERB> {_ADVERBIAL}{{0,10}}? ({_FOR}|under {OWNED} <team:TEAM>)",
        says="'races full-time for Joe Gibbs Racing'",
        examples=[
            "Dana Rowan races full-time for Joe Gibbs Racing.",
            "Dana Rowan will run 12 Truck Series races for Team Penske.",
        ],
        not_in=[
            "Dana Rowan raced against Joe Gibbs Racing.",
            "Dana Rowan had time for Joe Gibbs Racing.",
            "Dana Rowan races for Joe Gibbs Racing's respect.",
        ],
        verb=True,
    ),
    rule(
        "drives_for.drives_in_series",
        f"(RACER_VERB|BE|headed|returns|goes|going|split|splits|DRIVER_NOUN|rides|schedule) {_ADVERBIAL}{{0,8}}? SERIES {_ADVERBIAL}{{0,3}}? with {OWNED} <team:TEAM>",
        says="'competes in the Cup Series with Joe Gibbs Racing'",
        examples=[
            "Dana Rowan competes in the Cup Series with Joe Gibbs Racing.",
            "Dana Rowan is in the Truck Series with Team Penske this year.",
        ],
        not_in=[
            "Dana Rowan discussed the Cup Series with Joe Gibbs Racing.",
            "Dana Rowan beat the Truck Series field with Team Penske watching.",
        ],
        verb=True,
    ),
    rule(
        "drives_for.series_for",
        f"in (the|SANCTION)* <series:SERIES> COMMA? (for|with) {OWNED} <team:TEAM>",
        says="'in the Cup Series for one team, in Trucks for another': each its own",
        examples=[
            "Dana Rowan drives part-time: in the Cup Series for Joe Gibbs Racing, in Xfinity for Team Penske.",
            "Dana Rowan split time as a driver in the Cup Series for Joe Gibbs Racing and in Trucks for Team Penske.",
        ],
        not_in=[
            "Dana Rowan saw a title in the Cup Series for Joe Gibbs Racing.",
            "Dana Rowan thinks a shot in the Cup Series with Team Penske may wait.",
        ],
        needs_drive=True,
    ),
    rule(
        "drives_for.drives_owner",
        f"<verb:RACER_VERB> {_ADVERBIAL}{{0,10}}? for (owner|the)? <owner:DRIVER|NAME|PERSON> (in|on|at|this|next|STOP|COMMA|END|and|full-time|SEASON|YEAR)",
        says="'is expected to drive for Marlow': for the team that the article names and Marlow owns",
        examples=[
            "Team Penske called. Dana Rowan will drive for Roger Penske in 2022.",
            "Rick Ware Racing is next, and Dana Rowan is expected to drive for Rick Ware next year.",
        ],
        not_in=[
            "Dana Rowan races for Lee Marlow.",
            "Team Penske called. Dana Rowan ran for Roger Penske to see.",
        ],
        verb=True,
    ),
    rule(
        "drives_for.place_in_points",
        f"(ORDINAL|POSITION) (in|on) (the|SERIES|driver|drivers|owner|final)* (POINTS_NOUN|table) (with|for|at) {OWNED} <team:TEAM>",
        says="'Dana Rowan, third in points for ThorSport Racing'",
        examples=[
            "Dana Rowan, third in points for Niece Motorsports, might have something to say.",
            "Dana Rowan is ninth in the standings for Team Penske.",
        ],
        not_in=[
            "Dana Rowan is third in points, and Niece Motorsports is happy.",
            "Dana Rowan is third in points ahead of Team Penske's two.",
        ],
    ),
    rule(
        "drives_for.starts_with",
        "(most|all|some|many|half|none|both|two|three|several|COUNT) of (them|those|which|his starts|her starts|his wins|her wins|the wins) (COMMA|ADVERB|have|were|came|coming|been)* (with|for|at) (the)? <team:TEAM>",
        says="'in start No. 138, most of them with one team and another'",
        examples=[
            "Dana Rowan has 40 starts, most of them with Niece Motorsports and Spire Motorsports.",
            "Dana Rowan has four wins, all of them for Team Penske.",
        ],
        not_in=[
            "Dana Rowan met four fans, most of them wearing Niece Motorsports hats.",
            "Dana Rowan beat 12 trucks, some of them from Team Penske.",
        ],
        undated=True,
    ),
    rule(
        "drives_for.belonged",
        "(<subject:DRIVER|NAME>|<pronoun:he|she>) (ADVERB|has|had|is|was|remains|COMMA)* (BELONG_VERB to|(under contract|contracted|committed) (to|with|at)) (the)? <team:TEAM>",
        says="'belonged to Joe Gibbs Racing through the end of 2006', 'is under contract to'",
        examples=[
            "The contract said Dana Rowan belonged to Team Penske through the end of 2022.",
            "Dana Rowan is under contract to Niece Motorsports.",
        ],
        not_in=[
            "The day belonged to Niece Motorsports, Dana Rowan said.",
            "Dana Rowan said the trophy belonged to Team Penske.",
        ],
        undated=True,
        past=True,
    ),
    rule(
        "drives_for.place_year",
        "(TRACK|RACE) (followed|came)? in YEAR COMMA (with|for) (the)? <team:TEAM>",
        says="'Dover followed in 2018, with one team, and then Pocono in 2019, for another'",
        examples=[
            "Dana Rowan won at Dover. Pocono followed in 2018, with Team Penske.",
            "Dana Rowan won at Dover. Then came Pocono in 2019, for Niece Motorsports.",
        ],
        not_in=[
            "Dana Rowan won at Dover. The road was bumpy in 2018, with Team Penske at a loss.",
            "Dana Rowan won at Dover. Lee Marlow followed in 2019, with Team Penske.",
        ],
        topic=True,
    ),
    rule(
        "drives_for.won_with",
        "(won|wins|winning) (at|in|on|the|TRACK|RACE|YEAR|DATE|SERIES|TIMES|COUNT|times|races|twice|once|again|there|here|and|COMMA|RACE_TERM|SEASON){1,8}? (with|while (with|at)) (the)? <team:TEAM>",
        says="'won at Dover with Niece Motorsports'",
        examples=[
            "Dana Rowan won at Dover in 2019 with Niece Motorsports.",
            "Dana Rowan won four times while with Team Penske.",
        ],
        not_in=[
            "Dana Rowan won at Dover, tying Niece Motorsports.",
            "Dana Rowan won at Dover with Team Penske drivers behind.",
        ],
        verb=True,
    ),
    rule(
        "drives_for.made_it_for",
        "(completed|completes|completing|capped|caps|capping|made it|makes it|made|rounded out|kicked off) (the|a|an|it|ORDINAL|COUNT|DASH|perfect|big|banner|good|SERIES|TRACK|season|his|her){1,5} DAY_NOUN for (the)? <team:TEAM>",
        says="'completed the party for Joe Gibbs Racing'",
        examples=[
            "Dana Rowan completed the sweep for Team Penske.",
            "Dana Rowan made it a perfect night for Niece Motorsports.",
        ],
        not_in=["Dana Rowan planned a party for Team Penske.", "Dana Rowan made room for Niece Motorsports."],
    ),
    rule(
        "drives_for.took_race",
        "(WIN_VERB|TAKE_VERB) (the|a|an|DATE|TRACK|SERIES|YEAR|SEASON|ORDINAL|MONTHLY|RACE_ADJ|DASH|both|RACE){0,6}? (RACE|RACE_TERM|checkered|flag|pole|stages|finale|races) "
        "(in|at|on|TRACK|DATE|YEAR|COUNT|SEASON|years|seasons|running|OPEN|and|CLOSE|again|COMMA|twice|straight){0,8}? for (the)? <team:TEAM>",
        says="'took the Dover race two years straight (2019 and '20) for David Gilliland Racing'",
        examples=[
            "Dana Rowan took the Dover race two years straight (2019 and '20) for Niece Motorsports.",
            "Dana Rowan swept both Dover events for Team Penske.",
        ],
        not_in=[
            "Dana Rowan took the long way home for Team Penske.",
            "Dana Rowan won the race, a blow for Niece Motorsports.",
        ],
    ),
    rule(
        "drives_for.car_for",
        "(in|aboard|drive|drives|drove|driving|wheel|wheeled|behind the wheel of|race|raced|racing|pilot|piloted) (a|an|the|his|her|one|another) (SERIES|MAKE|ORDINAL|full-time|part-time|second|third|CAR_ADJ)* (CAR_NOUN|EQUIPMENT|MAKE) (for|with|at|from|out of) (the)? <team:TEAM>",
        says="'could be in an Xfinity car for Kaulig Racing'",
        examples=[
            "Dana Rowan could be in an Xfinity car for Kaulig Racing next year.",
            "Dana Rowan had her best day in a Chevrolet for Niece Motorsports in 2019.",
        ],
        not_in=[
            "Dana Rowan built a truck for Niece Motorsports.",
            "Dana Rowan ran into the car from Team Penske's shop.",
        ],
    ),
    rule(
        "drives_for.told_out",
        "<team:TEAM> (has|had|have|also)* (told|informed|notified) (him|her) (DATE|in|on|that|last|SEASON|COMMA|WORD){0,4}? (he|she) (would|will|wo) (not|NEGATION) (be back|return|be returning|be retained|have a ride|be with the team)",
        says="'Spire told him in July that he would not be back'",
        examples=[
            "Dana Rowan shrugged. Niece Motorsports told her in May that she would not be back.",
            "Dana Rowan knows. Team Penske has informed her that she will not return.",
        ],
        not_in=[
            "Dana Rowan shrugged. Niece Motorsports told her in May that she would be back.",
            "Dana Rowan knows. Team Penske told her that it would not be easy.",
        ],
        denied=True,
    ),
    rule(
        "drives_for.result",
        f"(ORDINAL|POSITION|victorious|winless) ((in|at|on) (the)? (TRACK|RACE|SERIES|CARNUM MAKE?|DATE)|DATE){{0,3}} {_FOR}",
        says="'was fourth for CR7 Motorsports'",
        examples=["Dana Rowan was fourth for Joe Gibbs Racing.", "Dana Rowan came home 15th at Dover for Team Penske."],
        not_in=[
            "It was the 15th win for Joe Gibbs Racing, Dana Rowan said.",
            "Dana Rowan was fourth as luck ran out for Team Penske.",
        ],
        verb=True,
    ),
    rule(
        "drives_for.wins",
        f"WIN_VERB {_ADVERBIAL}{{0,9}}? (COMMA ANY{{1,8}}? COMMA)? {_FOR}",
        says="'won seven times for Joe Gibbs Racing'",
        examples=[
            "Dana Rowan won seven times for Joe Gibbs Racing.",
            "Dana Rowan wins Toyota 200, the truck race at Dover, for Team Penske.",
        ],
        not_in=["Dana Rowan saw win No. 100 for Joe Gibbs Racing.", "Dana Rowan won praise for beating Team Penske."],
        verb=True,
    ),
    rule(
        "drives_for.ordinal_season",
        "(his|her) (ORDINAL) (full-time|full|SEASON_NOUN)* (under|with|for|at) <team:TEAM>",
        says="'her fifth season and her third under Joe Gibbs Racing'",
        examples=[
            "Dana Rowan enters her fifth season and her third under Joe Gibbs Racing.",
            "Dana Rowan begins her second year with Team Penske.",
        ],
        not_in=[
            "Dana Rowan took her first look at the Joe Gibbs Racing car.",
            "Dana Rowan had her second chat about Team Penske.",
        ],
    ),
    rule(
        "drives_for.his_results",
        f"(his|her|led|leads|leading|made|makes|with|scored|took|earned|has|had|collected|getting|got|run|claimed|notched|gave|visit|make|making|after|spent|spends|by|and|is|in) (his|her|a|an|the|COUNT|of|ORDINAL|TIMES|notable|occasional|several|select|handful|few|limited|final|last|brief|short|COMMA|ADVERB|more|all|past|previous|next|recent|another|SEASON|YEAR|three-year|multiyear|multi-year|CAPITALISED|DASH){{0,7}}? {_ADVERBIAL}{{0,4}}? ((STINT_NOUN|TOP10|TOP5) {_ADVERBIAL}{{0,5}}? (with|at|for|under)|CAREER_NOUN {_ADVERBIAL}{{0,5}}? (for|under)) {OWNED} <team:TEAM>",
        says="'occasional appearances with', 'led 92 laps for', 'a year with'",
        examples=[
            "Dana Rowan led 92 of the 130 laps for Joe Gibbs Racing.",
            "After stints with Team Penske, Dana Rowan found a home.",
        ],
        not_in=["Dana Rowan had a meeting with Joe Gibbs Racing.", "In a race with Team Penske, Dana Rowan lost."],
        noun=True,
    ),
    rule(
        "drives_for.for_the_team",
        f"(his|her) (WORD|ORDINAL|SERIES){{0,4}}? CAREER_NOUN {_ADVERBIAL}{{0,3}}? (for|with) {GROUP}",
        says="'in her final race with the team' just named",
        examples=[
            "Joe Gibbs Racing met. Dana Rowan was third in her final race with the team.",
            "Team Penske waited. Dana Rowan made her debut for the organization.",
        ],
        not_in=[
            "Joe Gibbs Racing met. Dana Rowan spent her time with the team physician.",
            "Dana Rowan had her photo with the team.",
        ],
    ),
    rule(
        "drives_for.won_title",
        f"(WIN_VERB|GET_VERB|clinched) (the|his|her|a|ORDINAL|COUNT|YEAR|SERIES|SANCTION|CAREER|maiden|WIN_MOD|STREAK)* (WIN_NOUN|TITLE_NOUN) {_ADVERBIAL}{{0,5}}? (for|with) {OWNED} <team:TEAM>",
        says="'clinched a maiden win in 2019 with Joe Gibbs Racing'",
        examples=[
            "Dana Rowan clinched her first win in 2019 with Joe Gibbs Racing.",
            "Dana Rowan took the 2019 title with Team Penske.",
        ],
        not_in=["Dana Rowan took a photo with Joe Gibbs Racing.", "Dana Rowan won a bet with Team Penske."],
        verb=True,
    ),
    rule(
        "drives_for.made_mark",
        "MADE (waves|noise|headlines|history|(his|her|a) (name|mark|living|home)) (for (himself|herself))? (with|for|at) (the)? <team:TEAM>",
        says="'made waves with Joe Gibbs Racing'",
        examples=["Dana Rowan made waves with Joe Gibbs Racing.", "Dana Rowan made her name at Team Penske."],
        not_in=["Dana Rowan made a deal about Joe Gibbs Racing.", "Dana Rowan made time for Team Penske."],
        past=True,
        unplaced=True,
    ),
    rule(
        "drives_for.role",
        f"(DRIVER_NOUN|DRIVERS_NOUN|drivers) (in (the|SANCTION)* SERIES)? (for|with) {OWNED} <team:TEAM>",
        says="'a reserve driver for Joe Gibbs Racing'",
        examples=[
            "Dana Rowan remains a reserve driver for Joe Gibbs Racing.",
            "Dana Rowan is a full-time driver with Team Penske.",
        ],
        not_in=[
            "Dana Rowan is a great admirer of Joe Gibbs Racing.",
            "There is no path for Dana Rowan to become a full-time driver with Team Penske.",
        ],
        verb=True,
    ),
    rule(
        "drives_for.equipment",
        "(in|aboard|drives|drove|drive|driving|wheeled|wheels|raced|piloted|pilots|behind the wheel of) (a|an|the|his|her|another|one)? <team:TEAM> (POSSESSIVE)? (SERIES)? (EQUIPMENT|MAKE|cars|trucks|entries|chevrolets|fords|toyotas)",
        says="'in Joe Gibbs Racing equipment', 'in Joe Gibbs Racing's Xfinity cars'",
        examples=[
            "Dana Rowan won at Dover in 2016 and Pocono in 2019 in Team Penske's Xfinity cars.",
            "Dana Rowan was third. Her only victory came in a Team Penske car.",
            "Dana Rowan will be back in a Joe Gibbs Racing truck.",
            "Dana Rowan drove a Team Penske Ford that day.",
        ],
        not_in=[
            "Dana Rowan was hit in the back by a Joe Gibbs Racing truck.",
            "Dana Rowan stood in the Team Penske garage.",
        ],
    ),
    rule(
        "drives_for.stays",
        f"(been|remains|remain|remained|stays|stay|stayed|staying|continues|continue|continuing|back|is|was|BE) (ADVERB|full-time|part-time)* (with|at) {OWNED} <team:TEAM>",
        says="'remains with Joe Gibbs Racing'",
        examples=["Dana Rowan remains with Joe Gibbs Racing.", "Dana Rowan has been with Team Penske since 2019."],
        not_in=["Dana Rowan is at odds with Joe Gibbs Racing.", "Dana Rowan was visiting at Team Penske."],
        stays=True,
    ),
    rule(
        "drives_for.new_to",
        "(new (to|at|with)|(spent|spend|spends|spending) (YEAR|SEASON|COUNT|ORDINAL|a|the|his|her|two|SEASON_NOUN|years|seasons|most|part|of|and|COMMA){1,6} (with|at|for)) <team:TEAM>",
        says="'new to Joe Gibbs Racing this year', 'spent 2019 with'",
        examples=[
            "Dana Rowan, new to Joe Gibbs Racing this year, was fourth.",
            "Dana Rowan spent 2019 with Team Penske.",
        ],
        not_in=["Dana Rowan is no stranger to Joe Gibbs Racing.", "Dana Rowan spent money at Team Penske auctions."],
    ),
    rule(
        "drives_for.gave",
        "<subject:DRIVER|NAME> (COMMA ANY{1,6}? COMMA)? (gave|got|delivered|handed|earned|brought|gives|delivers|gets) (the)? <team:TEAM> (a|an|ORDINAL|its|his|her|the)",
        says="'gave Joe Gibbs Racing a fifth'",
        examples=[
            "Dana Rowan gave Joe Gibbs Racing a fifth.",
            "Dana Rowan, of all people, delivered Team Penske its first title.",
        ],
        not_in=["Dana Rowan gave the Joe Gibbs Racing crew a hug.", "Dana Rowan brought Team Penske owners coffee."],
    ),
    rule(
        "drives_for.fielded_for",
        "(FIELD_VERB|CARNUM) (CAPITALISED|MAKE|POSSESSIVE|AMPERSAND|CAR_NOUN|the|a|an|CARNUM|COMMA|and){0,8}? for <subject:DRIVER|NAME>",
        says="'The team fields the No. 23 for Dana Rowan'",
        examples=[
            "Joe Gibbs Racing fields the No. 23 for Dana Rowan.",
            "Joe Gibbs Racing fields the No. 8 for Lee Marlow and the No. 9 for Dana Rowan.",
        ],
        not_in=["Joe Gibbs Racing bought the No. 23 for a song.", "The No. 23 waited for Dana Rowan."],
        fields=True,
        epithet=True,
    ),
    # ---- after what the sentence says of the other one ----
    rule(
        "drives_for.teammate_of",
        "(<subject:DRIVER|NAME> COMMA (his|her|<possessor:DRIVER|NAME> POSSESSIVE) teammate|<possessor:DRIVER|NAME> POSSESSIVE teammate COMMA? <subject:DRIVER|NAME>|(teammate|team DASH mate) <subject:DRIVER|NAME>)",
        says="'Dana Rowan, Marlow's teammate' drives for the team that the article names and Marlow is known to drive for",
        examples=[
            "Niece Motorsports rolled on. Dana Rowan led. Teammate Lee Marlow was third.",
            "It was a day for Team Penske. Lee Marlow, Rowan's teammate, was third.",
            "Dana Rowan was second for Niece Motorsports, with teammate Lee Marlow third.",
        ],
        not_in=[
            "Niece Motorsports beat Spire Motorsports. Lee Marlow, Rowan's teammate, was third.",
            "Dana Rowan led. Teammate Lee Marlow was third.",
        ],
        mate=True,
        epithet=True,
    ),
)
