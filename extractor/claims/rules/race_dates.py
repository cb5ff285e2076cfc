"""When a race was, or will be, held."""

from __future__ import annotations

from extractor.claims.grammar import rule

RULES = (
    rule(
        "race_date.race_then_date",
        "<race:RACE> (!RACE){0,12}? <date:DATE>",
        says="A race's name with a day after it in the sentence",
        examples=[
            "The Daytona 500 was run on Sunday, Feb. 14.",
            "Dana Rowan won the Daytona 500 on Feb. 14, 2021.",
            "Dana Rowan won the Daytona 500 in February.",
        ],
        not_in=[
            "Dana Rowan won the Daytona 500 last season.",
            "Dana Rowan, who won the Daytona 500, was third in points in May.",
            "After the Daytona 500, Dana Rowan said on Friday that she was fine.",
        ],
    ),
    rule(
        "race_date.date_then_race",
        "<date:DATE> ((!DATE){0,9}?|(!DATE){0,22}? (WIN_VERB|took|takes|captured|claimed) (the|his|her|ORDINAL)*) <race:RACE>",
        says="'Sunday's Daytona 500'",
        examples=[
            "Dana Rowan won the Feb. 14 Daytona 500.",
            "Dana Rowan was second in last month's Coca-Cola 600.",
            "Dana Rowan won February's Daytona 500.",
            "On Feb. 14, Dana Rowan won the Daytona 500.",
            "Four months ago, on Feb. 14, the Daytona 500 was long.",
            "On Feb. 14 Dana Rowan led the last 57 of 200 laps, held off Ann Lee and won the Daytona 500.",
        ],
        not_in=[
            "On May 3, Dana Rowan spoke of the Daytona 500.",
            "Tickets for February's Daytona 500 are on sale.",
            "Dana Rowan was hurt last month before the Coca-Cola 600.",
            "Dana Rowan was hurt on May 3, before the Daytona 500.",
        ],
    ),
    rule(
        "race_date.line",
        "<date:DATE> (DASH|COLON|BAR)+ (ANY){0,40}? <race:RACE>",
        says="A line of a list that begins with the day: 'Feb. 14 - Rowan wins the Daytona 500'",
        examples=["Feb. 14 - Dana Rowan leads all day, survives two late restarts, ends up third in Daytona 500"],
        not_in=[
            "Feb. 14 - Dana Rowan led all day.",
            "May 3 - Dana Rowan was fifth, and since then, since the Daytona 500, has led.",
        ],
        line=True,
    ),
    rule(
        "race_date.caption",
        "<date:DATE> (ANY){0,45}? <race:RACE>",
        says="The day of a photo from a race's weekend",
        examples=[
            "May 8, 2021; Dover, DE, USA; Dana Rowan before the Daytona 500. Mandatory Credit: Bo Hart-USA TODAY Sports"
        ],
        not_in=["On May 8, 2021, at her home in Dover with her family, Dana Rowan watched the Daytona 500."],
        photo=True,
    ),
    rule(
        "race_date.header",
        "<date:DATE> (COMMA|BAR|DASH|CLOCK|END|OPEN|at|OTHER|noon)",
        says="A day on the line below a race's name, or after 'When:' in a preview of one race",
        examples=[
            "Daytona 500\nSunday, Feb. 14 | 2:30 p.m. ET | FOX",
            "Daytona 500 preview\n\nWhen: Sunday, Feb. 14, 2:30 p.m. ET",
        ],
        not_in=[
            "Dover\nSunday, Feb. 14 | 2:30 p.m. ET | FOX",
            "Daytona 500 preview\n\nPublished: Sunday, Feb. 7, 2 p.m. ET",
        ],
        header=True,
    ),
    rule(
        "race_date.caption_track",
        "<date:DATE>",
        says="The day of a photo of a race without a name: the track stands in",
        examples=[
            "May 22, 2021; Austin, Texas, USA; Truck Series driver Dana Rowan (4) during the race at Circuit of The Americas. Mandatory Credit: Bo Hart-USA TODAY Sports",
        ],
        not_in=["On May 8, 2021, Dana Rowan raced at Dover.", "On May 8, 2021, Dana Rowan won the pole at Dover."],
        caption=True,
    ),
    rule(
        "race_date.report",
        "<date:DATE>",
        says="A report's day on which the race that it is about was held",
        examples=[
            "Daytona 500 report\n\nThe Daytona 500 was long. On Feb. 14, Dana Rowan led 10 laps and finished second."
        ],
        not_in=[
            "Daytona 500 report\n\nThe Daytona 500 was long. On Feb. 15, Dana Rowan led a tour.",
            "On Feb. 14, Dana Rowan led 10 laps.",
        ],
        report=True,
    ),
    rule(
        "race_date.track",
        "<date:DATE>",
        says="A day beside a track at which the calendar has a race on that day, if it is to come or called a race: 'the Oct. 2 race at Talladega'",
        examples=[
            "Two will be cut after the Oct. 2 race at Talladega Superspeedway.",
            "The Truck Series races Friday at Nashville Superspeedway.",
            "Dana Rowan will be back at Watkins Glen International on Aug. 7.",
            "Dana Rowan was fourth in the April 17 race at Richmond Raceway.",
        ],
        not_in=[
            "Dana Rowan won at Richmond Raceway on April 17.",
            "Dana Rowan was fourth in the April 15 race at Richmond Raceway.",
            "Dana Rowan will test at Watkins Glen International on Aug. 7.",
            "The Cup Series races Friday at Nashville Superspeedway.",
        ],
        track=True,
    ),
)
