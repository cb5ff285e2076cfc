"""Which series somebody races in, where the text says it; a win or a result that merely entails it makes no claim."""

from __future__ import annotations

from extractor.claims.grammar import rule

_SERIES = "(the|SANCTION|all|his|her|current|SEASON|YEAR)* <series:SERIES>"
# What may stand between a verb of driving and its series: how much, when, in what.
_AMOUNT = (
    "(ADVERB|COUNT|ORDINAL|ROLE_PART|ROLE_FULL|RACE_NOUN|START_NOUN|SEASON_NOUN|full|full-time|time|DASH|a|an|his|her|the|of|in|"
    "CARNUM|MAKE|TEAM|for|with|select|several|both|SEASON|YEAR|DATE|combination|and|events|limited|schedule|seasons|part|"
    "handful|some|more|few|only|at|TRACK|split|DRIVER_NOUN|as)"
)

RULES = (
    rule(
        "competes_in.series_driver",
        "<series:SERIES> (ROLE_FULL|ROLE_PART|DASH|time|part|young|rookie)* (DRIVER_NOUN|newcomer) (and NAME)? COMMA? <subject:DRIVER|NAME>",
        says="'Truck Series driver Dana Rowan'",
        examples=["NASCAR Craftsman Truck Series driver Dana Rowan spoke.", "Cup Series veteran Dana Rowan spoke."],
        title=True,
    ),
    rule(
        "competes_in.driver_in",
        "(is|was|be|become|became|BE|as|remains) (a|an|the|one|of|now|also|still|already)* (ROLE_FULL|ROLE_PART|DASH|time|part|longtime|onetime|regular|young|FORMER|top)* <series:SERIES> (ROLE_FULL)? (DRIVER_NOUN|DRIVERS_NOUN|mainstay|fixture)",
        says="'is a Truck Series regular', 'could become a full-time Xfinity driver'",
        examples=["Dana Rowan is a Truck Series regular.", "Dana Rowan was a Cup Series driver in 2019."],
        not_in=["Dana Rowan is a Truck Series fan.", "Dana Rowan was the Cup Series announcer."],
    ),
    rule(
        "competes_in.competes",
        f"<verb:RACER_VERB|appeared|appears|appearing> {_AMOUNT}{{0,8}}? (in|of)? {_SERIES} (RACE_NOUN|START_NOUN|SEASON_NOUN|competition|action|schedule)?",
        says="'competes in the Cup Series', 'runs select Truck races'",
        examples=["Dana Rowan competes in the Cup Series.", "Dana Rowan will run select Truck Series races next year."],
        not_in=["Dana Rowan watched the Cup Series.", "Dana Rowan won the Cup Series race."],
    ),
    rule(
        "competes_in.apposition",
        "<subject:DRIVER|NAME> COMMA (a|an|the|now)+ (ROLE_FULL|ROLE_PART|DASH|time|longtime|young|rising|current|top)* <series:SERIES> (DRIVER_NOUN|mainstay) (COMMA|STOP|END|who|from|and|for|with|since)",
        says="'Dana Rowan, a Cup Series regular, won'",
        examples=["Dana Rowan, a Cup Series regular, won.", "It went to Dana Rowan, a young Xfinity Series star."],
        not_in=["Dana Rowan, a Cup Series fan, won.", "Dana Rowan, the Cup Series champion, won."],
        title=True,
    ),
    rule(
        "competes_in.contests",
        f"(attempt|attempts|attempting|attempted|contest|contests|contesting|contested|tackle|tackles|tackling|tackled) {_AMOUNT}{{0,5}}? {_SERIES}",
        says="'will attempt the full Cup Series schedule'",
        examples=[
            "Dana Rowan will attempt the full Cup Series schedule next year.",
            "Dana Rowan is contesting the Xfinity Series this year.",
        ],
        not_in=[
            "Dana Rowan contested the Cup Series standings.",
            "Dana Rowan won a contest in the Xfinity Series garage.",
        ],
    ),
    rule(
        "competes_in.competes_for",
        f"<verb:RACER_VERB> (ADVERB|full-time|part-time)* (for|with) (owner|the)? (TEAM|DRIVER|NAME|PERSON) {_AMOUNT}{{0,4}}? in {_SERIES}",
        says="'is expected to drive for Marlow in the Xfinity Series'",
        examples=[
            "Dana Rowan is expected to drive for Lee Marlow in the Xfinity Series.",
            "Dana Rowan drove for owner Lee Marlow last year in the Cup Series.",
        ],
        not_in=[
            "Dana Rowan waved for Lee Marlow in the Xfinity Series garage.",
            "Dana Rowan drove for Lee Marlow, a fan of the Cup Series.",
        ],
    ),
    rule(
        "competes_in.series_car",
        "(BE|RACER_VERB|back|seen|time|year|season) (ADVERB|back|full-time|part-time|again)* (in|into|aboard|behind the wheel of|at the wheel of)? (a|an) (full-time|part-time|second)* <series:SERIES> (car|truck|ride|entry|machine|seat)",
        says="'could be in an Xfinity car'",
        examples=[
            "Dana Rowan could be in an Xfinity car next year.",
            "Dana Rowan is back in a Cup Series car.",
        ],
        not_in=[
            "Dana Rowan owns a Cup Series car.",
            "Dana Rowan built an Xfinity car for a museum.",
        ],
    ),
    rule(
        "competes_in.excels",
        f"EXCEL_VERB (out|ADVERB)* in {_SERIES}",
        says="'continues to stand out in the Truck Series'",
        examples=[
            "Dana Rowan continues to stand out in the Truck Series.",
            "Dana Rowan thrives in the Xfinity Series.",
        ],
        not_in=["Dana Rowan stands in the Cup Series garage.", "Dana Rowan sees a star in the Truck Series."],
    ),
    rule(
        "competes_in.starts",
        "(<his:his|her>|DRIVER POSSESSIVE|NAME POSSESSIVE|made|make|makes|making|occasional|select) (of|only|previous|ADVERB|last|occasional|select){0,3} <series:SERIES> (starts|appearances|outings)",
        says="'his Cup starts'; a start or a debut that is counted or dated is a claim of its own and makes no second one",
        examples=["Dana Rowan loves her Xfinity Series starts.", "Dana Rowan made occasional Cup Series starts."],
        not_in=[
            "The Cup Series starts on Sunday for Dana Rowan.",
            "Dana Rowan is winless in 122 Xfinity Series starts.",
            "Dana Rowan made her Cup Series debut at Dover.",
        ],
    ),
    rule(
        "competes_in.appearances",
        f"(appearances|appearance|starts|start|debut|rides|ride|seat|outings|stint|stints|years|seasons|season|rookie|year|campaign) in {_SERIES}",
        says="'occasional appearances in the Xfinity Series'",
        examples=[
            "Dana Rowan makes occasional appearances in the Xfinity Series.",
            "Dana Rowan has had two stints in the Cup Series.",
        ],
        not_in=[
            "The green flag starts the day in the Cup Series, Lee Marlow said of Dana Rowan.",
            "Dana Rowan saw changes in the Xfinity Series.",
        ],
    ),
    rule(
        "competes_in.days",
        "(<his:his|her>|<their:their>|NAME POSSESSIVE|DRIVER POSSESSIVE) (early|first|ADVERB|own)? <series:SERIES> (days|tenure|years|stint|ride|seat|apprenticeship)",
        says="'from their ARCA Menards Series days'",
        examples=[
            "Dana Rowan and Lee Marlow still laugh about their ARCA Menards Series days.",
            "Dana Rowan lost her Cup Series ride.",
        ],
        not_in=["Dana Rowan recalled the ARCA Menards Series days of old.", "Dana Rowan lost her Cup Series hat."],
    ),
    rule(
        "competes_in.moves",
        f"<verb:MOVE_VERB|ENTER_VERB> (up|back|ADVERB|his|her|from|the|SERIES|directly|straight|down|DASH|full|time|on|out)* (to|into|in)? {_SERIES}",
        says="'moved up to the Cup Series'",
        examples=["Dana Rowan moved up to the Cup Series.", "Dana Rowan is headed to the Truck Series next year."],
        not_in=[
            "NASCAR moved the Cup Series race.",
            "Dana Rowan moved past the Cup Series hauler.",
            "Dana Rowan moves up from the Truck Series next year.",
        ],
        move=True,
    ),
    rule(
        "competes_in.moves_to_seat",
        "<verb:MOVE_VERB|lands|landed|gets|got|has|have|SIGN_VERB> (up|back|ADVERB|down)* (to|into|in|for)? (a|an|the) (ROLE_FULL|ROLE_PART|DASH|time|part)* <series:SERIES> (seat|ride|role|schedule|program|drive)",
        says="'steps up to a full-time Cup seat'",
        examples=[
            "Dana Rowan stepped up to a full-time Cup Series seat.",
            "Dana Rowan has landed a Truck Series ride.",
        ],
        not_in=["Dana Rowan moved to a Cup Series town.", "Dana Rowan got a Truck Series hat."],
        move=True,
    ),
    rule(
        "competes_in.from_to",
        f"<verb:MOVE_VERB> (ADVERB|up|back|directly|straight)* from {_SERIES} (competition|racing)? (to|into|COMMA|STOP|END|after|where|SEASON)",
        says="Who moved from one series to another was in the first",
        examples=[
            "Dana Rowan moved from the Xfinity Series to the Cup Series.",
            "Dana Rowan quickly moved from Trucks to Cup.",
            "Dana Rowan moves up from the Truck Series, where she was sixth.",
        ],
        not_in=["Dana Rowan moved from the Xfinity Series garage to the pits.", "The trophy went from Trucks to Cup."],
        past=True,
        undated=True,
    ),
    rule(
        "competes_in.in_series_for",
        "in (the|SANCTION)* <series:SERIES> COMMA? (for|with) (TEAM|DRIVER POSSESSIVE|NAME POSSESSIVE)",
        says="'in the Cup Series for Joe Gibbs Racing'",
        examples=[
            "Dana Rowan raced everywhere: in the Cup Series for Joe Gibbs Racing, in Xfinity for Team Penske.",
            "Dana Rowan will split the year, in Trucks for Team Penske and at home.",
        ],
        not_in=[
            "Dana Rowan wants a shot in the Cup Series with Joe Gibbs Racing.",
            "Dana Rowan saw a wreck in the Cup Series for Team Penske.",
        ],
        needs_drive=True,
    ),
    rule(
        "competes_in.where_he_drives",
        "<series:SERIES> COMMA? where (<his:he|she>|<subject:DRIVER|NAME>) (ADVERB|has|had|also)* (drives|races|runs|competes|drove|raced|competed|ran) (full-time|part-time|ADVERB)* (for|with|the CARNUM|in|full|part|against|on)"
        "|in (the|SANCTION)* <series:SERIES> COMMA? (<his:he|she>|<subject:DRIVER|NAME>) (ADVERB|also)* (drives|races|competes|drove|raced|competed) (for|with|the CARNUM|in|full|part|full-time|part-time)",
        says="'the Cup Series, where he now drives for Marlow', 'In the Cup Series he drives the No. 6'",
        examples=[
            "Dana Rowan has won twice in the Cup Series, where she now drives for Team Penske.",
            "Dana Rowan won. In the Xfinity Series she drives the No. 6.",
        ],
        not_in=[
            "Dana Rowan likes the Cup Series, where she has friends.",
            "Dana Rowan won. In the Xfinity Series she trails by 12.",
        ],
    ),
    rule(
        "competes_in.is_in",
        f"(BE|already|kept him|kept her|keeps him|keeps her|remains|remain|stays|stay|stayed|back) (NEGATION|already|ADVERB|full-time|still|back)* in {_SERIES}",
        says="'isn't already in the Xfinity Series', 'which has kept him in the Truck Series'",
        examples=["Dana Rowan is not in the Xfinity Series.", "Dana Rowan stays in the Truck Series."],
        not_in=[
            "Dana Rowan saw the fun in the Truck Series.",
            "The lead is in the Truck Series garage, Dana Rowan said.",
        ],
        held=True,
    ),
    rule(
        "competes_in.began",
        f"(began|begins|started|starts|kicked off|launched|opened|spent) (his|her) (SANCTION|racing|pro|professional|stock|car|DASH|driving|national|early|entire|whole)* (CAREER|days|years) in {_SERIES}|spent (the|his|her|all|most|of|part)* (YEAR|SEASON|COUNT (years|seasons)|SEASON_NOUN) in {_SERIES}",
        says="'kicked off his career in the Truck Series'",
        examples=[
            "Dana Rowan kicked off her NASCAR career in the Truck Series.",
            "Dana Rowan began her career in the Xfinity Series.",
        ],
        not_in=["Dana Rowan began her day in the Truck Series garage.", "Dana Rowan began her career in a bank."],
        past=True,
    ),
    rule(
        "competes_in.caption",
        "(during|before|prior to|after|qualifying for|practice for|at|winning) (ANY){0,6}? <series:SERIES>",
        says="In a caption the session a driver is seen at is one he drives in",
        examples=[
            "DOVER, DELAWARE – MAY 03: Dana Rowan, driver of the #26 Toyota, waves to fans prior to the NASCAR Xfinity Series race at Dover Motor Speedway on May 03, 2021 in Dover, Delaware. (Photo by Pat Marlow/Getty Images)",
            "LONG POND, PENNSYLVANIA – JUNE 05: Dana Rowan, driver of the #8 Ford, drives during practice for the NASCAR Cup Series race at Pocono Raceway on June 05, 2021 in Long Pond, Pennsylvania. (Photo by Pat Marlow/Getty Images)",
        ],
        not_in=[
            "Dana Rowan waved to fans prior to the NASCAR Xfinity Series race.",
            "Dana Rowan slept before the Cup Series race.",
        ],
        caption=True,
    ),
    rule(
        "competes_in.his_season",
        "(his|her) (ORDINAL|second|full|full-time|time|DASH|rookie|debut|only|next|last|current)+ <series:SERIES> (season|campaign) (STOP|COMMA|END|SEMICOLON|PREP|and|but|so)",
        says="'is in her second full Truck Series season'",
        examples=[
            "Dana Rowan is already in her second full Truck Series season.",
            "Dana Rowan enjoyed her rookie Xfinity Series campaign.",
        ],
        not_in=[
            "Dana Rowan won her second Truck Series race of the season.",
            "Dana Rowan watched her first Truck Series season finale.",
        ],
    ),
    rule(
        "competes_in.only_driver",
        "<subject:DRIVER|NAME> COMMA (COUNT of)? (the)? <series:SERIES> POSSESSIVE (WORD|ORDINAL|DASH|ROLE_FULL){1,5}? (DRIVER_NOUN|DRIVERS_NOUN|driver) COMMA",
        says="'Dana Rowan, the Cup Series' only left-handed driver, '",
        examples=[
            "Dana Rowan, the Cup Series' only left-handed driver, was third.",
            "Dana Rowan, one of the Truck Series' most popular drivers, was third.",
        ],
        not_in=[
            "Dana Rowan, the Cup Series' crew chief, was third.",
            "Dana Rowan passed the Cup Series' oldest driver, Lee Marlow.",
        ],
    ),
)
