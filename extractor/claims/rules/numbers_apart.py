"""Cars whose number stands apart from the driving: shared, spoken of before, on a profile's line, in a caption."""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.numbers import LEFT, PAINT

RULES = (
    rule(
        "car.shares",
        f"(splits|split|splitting|shares|share|shared|sharing) (time (in|aboard)|duties in|the seat of|the driving in)? {LEFT} <number:CARNUM> {PAINT}{{0,5}}? with",
        says="'splits the No. 8 with Lee Marlow'",
        examples=[
            "Dana Rowan splits the No. 8 with Lee Marlow.",
            "Dana Rowan shared the No. 42 Ford with Lee Marlow in 2019.",
        ],
        not_in=["Dana Rowan shares the No. 8 hauler with Lee Marlow.", "Dana Rowan split the gap to the No. 8."],
        also=True,
    ),
    rule(
        "car.that_number",
        "<subject:DRIVER|NAME> (had|has|carried|carries|ran|drove|used|made) (that|the same) (number|digits|numeral)",
        says="'Lee Marlow had that number last year'",
        examples=[
            "The No. 4 is free. Dana Rowan had that number last year.",
            "It was the No. 8. Dana Rowan carried that number in 2019.",
        ],
        not_in=["Dana Rowan had that feeling.", "She won 12. Dana Rowan had that number in mind."],
        anaphor=True,
        epithet=True,
    ),
    rule(
        "car.handed",
        "(handed|passed|gave|given|hands|passes|gives) (those digits|that number|the number|it) (on|over)? to <subject:DRIVER|NAME>",
        says="'has since handed those digits to Dana Rowan'",
        examples=[
            "Lee Marlow raced the #38 then. He has since handed those digits to Dana Rowan.",
            "The #7 was his; he gave that number to Dana Rowan.",
        ],
        not_in=["Lee Marlow handed the trophy to Dana Rowan.", "Lee Marlow led; he gave it away to Dana Rowan."],
        anaphor=True,
        epithet=True,
        now=True,
    ),
    rule(
        "car.labelled",
        "(car|truck|ride|number|entry) COLON (the|TEAM|POSSESSIVE)* <number:CARNUM>",
        says="'Car: No. 20 Pontiac' in a driver's profile",
        examples=["Dana Rowan\n\nCar: No. 20 Pontiac", "Dana Rowan. Truck: No. 8 Ford. Hometown: Dover."],
        not_in=["The wrong car: No. 20 beat Dana Rowan.", "Winning car: No. 20."],
        labelled=True,
        epithet=True,
    ),
    rule(
        "car.caption",
        "<subject:DRIVER|NAME> OPEN <digits:COUNT> CLOSE",
        says="In a caption the number in brackets after a name is the car's",
        examples=[
            "May 3, 2021; Dover, Delaware, USA; NASCAR Cup Series driver Dana Rowan (12) in the garage. Mandatory Credit: Pat Marlow-USA TODAY Sports",
            "Jun 5, 2021; Sonoma, California, USA; NASCAR Cup Series driver Dana Rowan (7) leads a restart. Mandatory Credit: Pat Marlow-Imagn Images",
        ],
        not_in=["Most wins: Dana Rowan (12).", "Dana Rowan (19) is the youngest driver in the field."],
        caption=True,
        epithet=True,
    ),
    rule(
        "car.caption_bare",
        "DRIVER_NOUN <subject:DRIVER|NAME> <digits:COUNT> WORD",
        says="In an agency's caption the number after the driver's name is the car's",
        examples=[
            "NASCAR, Motorsport, USA Cup Series May 3, 2021 Dover, Delaware, USA NASCAR Cup Series driver Dana Rowan 12 before NASCAR Cup Series Qualifying. EDITORIAL USE ONLY PUBLICATIONxINxGER Copyright: xPatxMarlowx",
            "March 9, 2021, Avondale, Az, USA: NASCAR Cup Series driver DANA ROWAN 20 celebrates winning at Phoenix Raceway. EDITORIAL USE ONLY PUBLICATIONxINxGER Copyright: xPatxMarlowx",
        ],
        not_in=[
            "Cup Series driver Dana Rowan 12 months ago was nobody.",
            "The driver Dana Rowan 12 times led the field.",
        ],
        caption=True,
        epithet=True,
    ),
)
