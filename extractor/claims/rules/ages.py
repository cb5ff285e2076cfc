"""How old somebody is, when they were born, when they first raced."""

from __future__ import annotations

from extractor.claims.grammar import rule

# What may follow an age in figures: nothing that it could count.
_ALONE = "(COMMA|STOP|END|CLOSE|QUOTE|and|but|now|when|SEMICOLON|DASH|or|going|SUBJECT_PRONOUN)"

RULES = (
    rule(
        "age.apposition",
        "<subject:DRIVER|NAME> (COMMA|DASH) (a|an|the|his|her|its|now|only|just|still)* <age:AGE>",
        says="'Dana Rowan, a 19-year-old Californian'",
        examples=["Dana Rowan, a 19-year-old from Ohio, was second.", "Dana Rowan, only 18 years old, was third."],
        not_in=[
            "Dana Rowan, a fan of 19-year-old cars, was second.",
            "Dana Rowan, whose dog is 9 years old, was second.",
        ],
    ),
    rule(
        "age.comma",
        "(<subject:DRIVER|NAME>|the (latter|former|son|other)) COMMA (now|only|just|aged)? <age:COUNT> (COMMA|STOP|END|OPEN|QUOTE|and (a|an|the|still|counting|going|already|now))",
        says="'Dana Rowan, 23, won'",
        examples=["Dana Rowan, 23, was second.", '"I slept," said Dana Rowan, 31.'],
        not_in=[
            "Dana Rowan, 23 laps down, was last.",
            "Most laps led: Dana Rowan (31).",
            "Dana Rowan, 88, was last.",
        ],
    ),
    rule(
        "age.before_name",
        "<age:AGE> (CAPITALISED|DRIVER_NOUN|TEAM|SERIES|rookie|DESC_NOUN|KIN_NOUN|teammate|COMMA)* <subject:DRIVER|NAME>",
        says="'23-year-old Dana Rowan'",
        examples=["23-year-old Dana Rowan was second.", "Then came 19-year-old rookie Dana Rowan."],
        not_in=["A 23-year-old fan met Dana Rowan.", "The 60-year-old track suits Dana Rowan."],
    ),
    rule(
        "age.description",
        "the (CAPITALISED|young)? <age:AGE>",
        says="'the 23-year-old'",
        examples=["Dana Rowan won. The 23-year-old smiled.", "Dana Rowan was third, and the 19-year-old was pleased."],
        not_in=[
            "Dana Rowan won. Her father, a 53-year-old owner, smiled.",
            "Dana Rowan is 23 points back.",
        ],
        described=True,
    ),
    rule(
        "age.is",
        "(is|was|BE|at|turned|turning|of|as a|only|just|all) (a|now|only|just|still)? (of)? <age:AGE>",
        says="'is 23 years old', 'at age 19'",
        examples=["Dana Rowan is 23 years old.", "Dana Rowan won her first race at age 19."],
        not_in=["When Dana Rowan was five years old she got a kart.", "Dana Rowan drove a car that is 23 years old."],
        loose=True,
    ),
    rule(
        "age.was_when",
        "(is|was|were) (now|only|just|still|barely) <age:COUNT> (when|as)",
        says="'was barely 20 when he won'",
        examples=["Dana Rowan was barely 20 when she won in 2018.", "Dana Rowan was only 17 when she started in 2015."],
        not_in=["Dana Rowan was only 20 laps down when it rained.", "The clock was just 20 when Dana Rowan left."],
        loose=True,
    ),
    rule(
        "age.is_figure",
        f"((<pronoun:he|she>|<self:i>) (is|was|am|'s|'m)|<subject:DRIVER|NAME> (is|was)) (now|only|just|still|also|barely|all of|not yet)? <age:COUNT> {_ALONE}",
        says="'He is 27 and has not discussed retirement', 'I'm 24'",
        examples=["Dana Rowan smiled. She is 27 and in no hurry.", '"I\'m 24," Dana Rowan said.'],
        not_in=[
            "Dana Rowan smiled. She is 27 points behind.",
            "Dana Rowan is 27 laps, 12 and 8 laps short.",
        ],
        loose=True,
    ),
    rule(
        "age.birthday",
        "(celebrated|celebrates|celebrating|marked|marking|after|following|past|spent|on) (his|her) <age:ORDINAL> birthday",
        says="'celebrated her 30th birthday on Friday'",
        examples=[
            "Dana Rowan celebrated her 30th birthday on Friday.",
            "Dana Rowan, who marked her 24th birthday in May, won.",
        ],
        not_in=["Dana Rowan celebrated her 30th win on Friday.", "The track marked its 60th birthday with Dana Rowan."],
    ),
    rule(
        "age.now",
        "(now|already|still|just|only) <age:COUNT> COMMA",
        says="'Now 40, Rowan has not won this year'",
        examples=["Dana Rowan was quick then. Now 40, Rowan is still quick."],
        not_in=["Dana Rowan was 40th. Now 40th, Rowan is still quick.", "Dana Rowan has won now 40, Lee Vale 12."],
        opens=True,
    ),
    rule(
        "age.who_is",
        f"(<subject:DRIVER|NAME>|the (latter|former)) COMMA who (is|was|'s|will be) (now|only|just|still|barely|all of)? <age:COUNT> {_ALONE}",
        says="'Dana Rowan, who is 20, fourth'",
        examples=["Lee Marlow was third and Dana Rowan, who is 20, fourth.", "It went to Dana Rowan, who is only 19."],
        not_in=["Dana Rowan, who is 20 points back, was third.", "Dana Rowan, whose lead is 20, was third."],
        loose=True,
    ),
    rule(
        "age.aside_was",
        f"<subject:DRIVER|NAME> COMMA (the|a|an|who) !COMMA{{1,10}}? COMMA (is|was) (now|only|just|still)? <age:COUNT> {_ALONE}",
        says="'Rowan, the 2004 champion, was 49 and'",
        examples=[
            "Dana Rowan, the 2004 Truck Series champion, was 49 and had been ill.",
            "Dana Rowan, a star on dirt, is 31.",
        ],
        not_in=[
            "Dana Rowan, the 2004 Truck Series champion, was 49 points back.",
            "Dana Rowan, a star on dirt, is 31st.",
        ],
        loose=True,
    ),
    rule(
        "age.when_was",
        f"when <pronoun:he|she> was (only|just|still|barely|all of)? <age:COUNT> {_ALONE}",
        says="'won four in 2004, when he was 47': so old somebody was then",
        examples=["Dana Rowan won four times in 2019, when she was 47.", "In 2018, when she was 22, Dana Rowan won."],
        not_in=[
            "Dana Rowan moved to Ohio when she was 12.",
            "Dana Rowan pitted in 2019 when she was 22 laps down.",
        ],
        then=True,
    ),
    rule(
        "age.then",
        "<subject:DRIVER|NAME> COMMA (then|aged) (a|an|only|just)? (<age:COUNT>|<age:AGE>) (COMMA|STOP|END|CLOSE)",
        says="'Dana Rowan, then 35, won': so old somebody was then",
        examples=[
            "Dana Rowan, then 35, won at Dover in 2019.",
            "In 2018 the trophy went to Dana Rowan, then just 19.",
        ],
        not_in=["Dana Rowan, then 35 laps down, pitted in 2019.", "Dana Rowan, then third, won in 2019."],
        then=True,
    ),
    rule(
        "age.did_at",
        "QUIT_VERB (away|home|DATE|in|YEAR|racing|suddenly|on|COMMA){0,3} at (age|just|only)? <age:COUNT> (COMMA|STOP|END|CLOSE|QUOTE|and|with|as|after|but|because|having|from|of|following|at|SEMICOLON|DASH|when|in)",
        says="'left at 49 with 55 victories': so old somebody was then",
        examples=[
            "Dana Rowan retired at 49 with 55 victories.",
            "Dana Rowan left in 2019 at 49 and never came back.",
        ],
        not_in=["Dana Rowan left at 8 with 55 minutes to go.", "Dana Rowan won at 12 tracks."],
        then=True,
    ),
    rule(
        "age.at_figure",
        f"at <age:COUNT> {_ALONE}|(DRIVER|NAME) at <age:COUNT> (is|was|has|remains|became)",
        says="'having this much fun at 38'",
        examples=[
            "Dana Rowan has more fun than ever at 38.",
            "At 19, she won at Dover, and Dana Rowan never looked back.",
        ],
        not_in=["Dana Rowan's lead stands at 38.", "Dana Rowan entered the race at lap 38."],
        figure=True,
        loose=True,
    ),
    rule(
        "age.turned",
        "<verb:turned|turns|turn> <age:COUNT> (on|in|COMMA|STOP|END|last|earlier|later|this|next|soon|today|and|but|DATE|SEASON|before|after|two|three|during|while|the)",
        says="'turned 19 on July 22'",
        examples=[
            "Dana Rowan, who turned 19 on July 22, was second.",
            "Dana Rowan turned 30 in May.",
            "Dana Rowan turns 21 today.",
        ],
        not_in=["Dana Rowan turned 19 laps on Friday.", "Dana Rowan turned 30 heads in May."],
    ),
    rule(
        "birth_date.born",
        "(BORN COLON?|OPEN b|OPEN b STOP|came into the world) (on|in)? (TRACK|CAPITALISED|COMMA|in|on)* <date:DATE|YEAR>",
        says="'born July 5, 2002'",
        examples=["Born July 5, 2002, Dana Rowan began in karts.", "Dana Rowan was born in Dover on July 5, 2002."],
        not_in=[
            "Dana Rowan said a rivalry was born in 2002.",
            "A star was born, and Dana Rowan smiled on July 5, 2002.",
        ],
        birth=True,
    ),
    rule(
        "debut.verb",
        "(DEBUT_VERB|(MADE|making) (his|her) (SERIES|SANCTION|series|CAREER|driving|racing|big-league|official|long-awaited|much|anticipated|DASH|ADVERB|at|AGE|TEAM|MAKE){0,4} (DEBUT_NOUN|(first|ORDINAL) (career|SERIES|series)* start)|(his|her) (SERIES|first|ORDINAL|career)* (DEBUT_NOUN|start) (came|was))",
        says="'debuted in the Truck Series in 2019', 'made his Cup debut at Dover'",
        examples=[
            "Dana Rowan debuted in the Truck Series in 2019.",
            "Dana Rowan made her Cup Series debut on May 3, 2021.",
        ],
        not_in=["Dana Rowan debuted a helmet in 2021.", "Dana Rowan will never make her debut in 2022."],
        debut=True,
    ),
    rule(
        "debut.first_race",
        "(started|ran|made|entered|drove in|drove) (his|her) (very)? (first|ORDINAL) (CAREER|SERIES|series)+ (race|event|start)",
        says="'started her first Cup race on May 3, 2019'",
        examples=[
            "Dana Rowan started her first Cup Series race on May 3, 2019.",
            "Dana Rowan ran her first Truck Series race in 2018.",
        ],
        not_in=["Dana Rowan won her first Truck Series race in 2018.", "Dana Rowan ran her first laps in 2018."],
        debut=True,
    ),
    rule(
        "debut.first_start",
        "(very)? (first|ORDINAL) (career|SERIES|series)+ start",
        says="'in his very first series start'",
        examples=[
            "Dana Rowan won last September in her very first Cup Series start.",
            "On May 3, 2019, in her first Truck Series start, Dana Rowan won.",
        ],
        not_in=[
            "Dana Rowan won her first Truck Series race in 2019.",
            "Dana Rowan hopes for a first Cup Series start.",
        ],
        debut=True,
    ),
    rule(
        "debut.in_his",
        "in (his|her) (SANCTION|SERIES|series|CAREER|racing)+ DEBUT_NOUN",
        says="'won in his series debut last September'",
        examples=[
            "Dana Rowan won in her Truck Series debut in September 2019.",
            "Dana Rowan was 12th in her series debut on May 3, 2019.",
        ],
        not_in=[
            "Dana Rowan was 12th in her Dover debut on May 3, 2019.",
            "Dana Rowan was 12th in her series debut.",
        ],
        debut=True,
    ),
    rule(
        "age.and_is",
        f"(and|but) (is|was) (now|only|just|still)? <age:COUNT> {_ALONE}",
        says="'made his debut in 2017 and is 37 now'",
        examples=[
            "Dana Rowan made her debut in 2017 and is 37 now.",
            "Dana Rowan won at Dover but is only 19.",
        ],
        not_in=[
            "Dana Rowan won at Dover and is 37 points behind.",
            "Dana Rowan leads by 12 points and is 31st.",
        ],
        loose=True,
    ),
    rule(
        "age.labelled",
        "age COLON <age:COUNT>",
        says="'Age: 28' in a driver's profile",
        examples=["Dana Rowan\n\nAge: 28.", "Dana Rowan. Age: 24. Hometown: Dover."],
        not_in=["Dana Rowan\n\nWins: 28.", "Average age: 28, Dana Rowan said."],
        labelled=True,
    ),
)
