"""Numbers and teams that stand beside a driver whom the season's entry list ties to them.

The text says both, but in words that no other rule reads: "With the #6 Ford torn open, Rowan walked away". Which of
the people of a sentence a number or a team belongs to is asked of the entry list; what the list has not is no claim.
The examples name whom the lexicon knows: {driver} raced the {number} for {team} in the season of the examples, {rival}
did not.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

# What may follow a bare number: nothing that it could count.
_GOES_ON = (
    "(car|truck|entry|machine|ride|team|crew|bunch|guys|MAKE|COMMA|STOP|END|SEMICOLON|QUESTION|QUOTE|CLOSE|COLON|OPEN|PREP|and|but|or|as|"
    "when|while|that|which|who|BE|HAVE|will|would|now|again|this|next|last|WIN_VERB|PLACED_VERB|RISE_VERB|FADED_VERB|there|here|led|leads|hit|hits|spun|ran|runs|YEAR|SEASON|DATE|both|ADVERB|CAPITALISED MAKE)"
)

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
        f"(the|his|her|POSSESSIVE|TEAM|our|my|that) <number:COUNT> {_GOES_ON}",
        says="'the 88', 'Rowan's 88', 'in the 88 at Dover', where that was the number of the driver it is said of",
        examples=[
            "The {number} of {driver} had a flat tire.",
            "It was quiet at Dover until {driver}'s {number} car hit the wall.",
            "{driver} in the {number} was third.",
            '"The {number} car was good," said {driver}.',
        ],
        not_in=[
            "The {number} of {rival} had a flat tire.",
            "{driver} led the {number} laps that counted.",
            "{driver} beat the {number} cars that finished.",
            "{driver} was the best of the {number} drivers.",
        ],
        bare=True,
    ),
    rule(
        "car.entered_brackets",
        "<subject:DRIVER|NAME> OPEN <number:COUNT> CLOSE",
        says="'Rowan (19) slides past Vale (07)', a grid's '1. Rowan (19); 2. Vale (07)': the numbers behind the names are the cars'",
        examples=["{driver} ({number}) slides past the field at Dover."],
        not_in=["{rival} ({number}) slides past the field at Dover.", "Most wins this year: {driver} ({number})."],
        bare=True,
        listed=True,
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
        "(for|at|with|by|under|of|from|owner|boss|aboard|in) (the|car|truck|team|owner|CHAMPION|his|her|a|an|boss|COMMA)* <short:NAME|PERSON|DRIVER|CAPITALISED>|"
        "<short:NAME|PERSON|DRIVER|CAPITALISED> POSSESSIVE? (the|old|new|FORMER|CAR_ADJ|other|own|CAPITALISED|COUNT DASH car)* (CARNUM|COUNT|MAKE|TEAM_NOUN|EQUIPMENT|DRIVER|NAME|DRIVER_NOUN|garage|fleet|stablemate|boss)",
        says="A word of the name of a team, or its owner's name, that stands for the team: 'for Marlow', 'Marlow's No. 8'",
        examples=["{driver} led a race-high 40 laps for {short} before he slid to 10th."],
        not_in=["{rival} led a race-high 40 laps for {short} before he slid to 10th."],
    ),
    rule(
        "drives_for.mate_short",
        "<short:NAME|PERSON|DRIVER|CAPITALISED> (teammate|stablemate) COMMA? <subject:DRIVER|NAME>",
        says="'his Marlow teammate Rowan': a word of the name of the team that the second one drives for",
        examples=["He passed his {short} teammate {driver} at Dover."],
        not_in=["He passed his {short} teammate {rival} at Dover."],
    ),
    rule(
        "drives_for.entered",
        "<team:TEAM>",
        says="A team in a driver's sentence that he raced for that season",
        examples=["{driver} led a race-high 40 laps for {team} before he slid to 10th."],
        not_in=["{rival} led a race-high 40 laps for {team} before he slid to 10th.", "{team} led 40 laps."],
    ),
)
