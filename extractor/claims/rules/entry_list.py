"""Numbers and teams that stand beside a driver whom the season's entry list ties to them.

The text says both, but in words that no other rule reads: "With the #6 Ford torn open, Rowan walked away". Which of
the people of a sentence a number or a team belongs to is asked of the entry list; what the list has not is no claim.
The examples name whom the lexicon knows: {driver} raced the {number} for {team} in the season of the examples, {rival}
did not.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

RULES = (
    rule(
        "car.entered",
        "<number:CARNUM>",
        says="A number in a driver's sentence that was his that season",
        examples=["With the #{number} Ford torn open, {driver} walked away."],
        not_in=["With the #{number} Ford torn open, {rival} walked away.", "The #{number} Ford was torn open."],
    ),
    rule(
        "car.entered_bare",
        "(the|his|her) <number:COUNT> (CAR_NOUN|COMMA !DRIVER|STOP|END|of (DRIVER|NAME)|OPEN (DRIVER|NAME))",
        says="'the 88', where that was the number of the driver it is said of",
        examples=[
            "The {number} of {driver} had a flat tire.",
        ],
        not_in=["The {number} of {rival} had a flat tire.", "{driver} led the {number} laps that counted."],
        bare=True,
    ),
    rule(
        "car.entered_brackets",
        "<subject:DRIVER|NAME> OPEN <number:COUNT> CLOSE",
        says="'Rowan (19) slides past Vale (07)': the numbers behind the names are the cars'",
        examples=["{driver} ({number}) slides past the field at Dover."],
        not_in=["{rival} ({number}) slides past the field at Dover.", "Most wins this year: {driver} ({number})."],
        bare=True,
    ),
    rule(
        "car.entered_dash",
        "<number:COUNT> DASH <subject:DRIVER|NAME> (SEMICOLON|COMMA|STOP|END|and)",
        says="An entry list's '6-Rowan; 8-Vale'",
        examples=["Entries: {number}-{driver}; 3-Lee Vale."],
        not_in=["Entries: {number}-{rival}; 3-Lee Vale."],
        bare=True,
    ),
    rule(
        "drives_for.entered_short",
        "(for|at|with|by|at) (the|car|team|owner|CHAMPION|his|her)* <short:NAME|PERSON|DRIVER|CAPITALISED>|"
        "<short:NAME|PERSON|CAPITALISED> POSSESSIVE? (the)? (CARNUM|DRIVER|NAME|DRIVER_NOUN|car|truck|cars|trucks|shop)",
        says="A word of the name of a team, or its owner's name, that stands for the team: 'for Marlow', 'Marlow's No. 8'",
        examples=["{driver} led a race-high 40 laps for {short} before he slid to 10th."],
        not_in=["{rival} led a race-high 40 laps for {short} before he slid to 10th."],
    ),
    rule(
        "drives_for.entered",
        "<team:TEAM>",
        says="A team in a driver's sentence that he raced for that season",
        examples=["{driver} led a race-high 40 laps for {team} before he slid to 10th."],
        not_in=["{rival} led a race-high 40 laps for {team} before he slid to 10th.", "{team} led 40 laps."],
    ),
)
