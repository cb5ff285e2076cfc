"""Championships: of one season, and how many."""

from __future__ import annotations

from extractor.claims.grammar import rule

_SERIES = "(SANCTION|SERIES|POSSESSIVE|series|national|overall|points)*"
_MID = "(SANCTION|SERIES|YEAR|SEASON|POSSESSIVE|overall|season|drivers|driver|points|playoff|national|first|maiden|WIN_MOD)*"
_OTHER = "regular-season|owner|owners|manufacturer|manufacturers|regular|team"

RULES = (
    rule(
        "title.champion",
        "<season:YEAR> <mods:(SANCTION|SERIES|POSSESSIVE|season|series)*> CHAMPION",
        says="'2021 Truck Series champion Dana Rowan'",
        examples=["2021 Truck Series champion Dana Rowan was there."],
        not_in=[
            "2021 regular-season champion Dana Rowan was there.",
            "2021 Daytona 500 champion Dana Rowan was there.",
        ],
        prenominal=True,
    ),
    rule(
        "title.defending",
        "DEFENDING <mods:(SANCTION|SERIES|POSSESSIVE|series)*> CHAMPION",
        says="The defending champion won the title of the season before",
        examples=[
            "Defending Truck Series champion Dana Rowan was fifth.",
            "Dana Rowan, the reigning champion, was fifth.",
        ],
        not_in=["Defending race winner Dana Rowan was fifth.", "Dana Rowan passed the defending champion."],
        prenominal=True,
        defending=True,
    ),
    rule(
        "title.last_years",
        "<season:SEASON> POSSESSIVE <mods:(SANCTION|SERIES)*> CHAMPION",
        says="'last year's champion'",
        examples=[
            "Dana Rowan, last year's Truck Series champion, was fifth.",
            "Last season's Truck Series champion Dana Rowan was fifth.",
        ],
        not_in=["Last year's Dover champion Dana Rowan was fifth.", "Dana Rowan beat last year's champion."],
        prenominal=True,
    ),
    rule(
        "title.former",
        f"FORMER <mods:{_SERIES}> CHAMPION",
        says="A former champion has won a title, nobody says when",
        examples=[
            "Former Truck Series champion Dana Rowan was there.",
            "Dana Rowan, a past series champion, was there.",
        ],
        not_in=["Former Daytona 500 champion Dana Rowan was there.", "Former Dover champion Dana Rowan was there."],
        prenominal=True,
        undated=True,
    ),
    rule(
        "title.champion_plain",
        "(a|the|became|as|its|this) (SANCTION)? <mods:SERIES> CHAMPION",
        says="'a Truck Series champion'",
        examples=["Dana Rowan became a Truck Series champion.", "Dana Rowan is a Truck Series champion."],
        not_in=[
            "Dana Rowan is a three-time Truck Series champion.",
            "Dana Rowan beat a Truck Series champion's truck.",
        ],
        prenominal=True,
        copula=True,
    ),
    rule(
        "title.won",
        f"(WIN_VERB|GET_VERB|claims|won|up|off) (TEAM|the TEAM_NOUN)? (the|his|her|a|that|DRIVER POSSESSIVE)* <mods:{_MID}> <noun:title|championship|crown>",
        says="'clinched the 2024 Truck Series title'",
        examples=["Dana Rowan clinched the 2021 Truck Series title.", "Dana Rowan won the championship in 2021."],
        not_in=["Dana Rowan won the regular-season championship in 2021.", "Dana Rowan led the championship."],
    ),
    rule(
        "title.came",
        "<mods:(SANCTION|SERIES|WIN_MOD|first|maiden|ORDINAL|CAREER|lone|only)*> <noun:title|championship|crown> (came|was won) in <season:YEAR|SEASON>",
        says="'his first title came in 2016'",
        examples=[
            "Dana Rowan's first title came in 2016.",
            "Her second Truck Series championship came in 2018 for Dana Rowan.",
        ],
        not_in=["Dana Rowan's regular-season title came in 2016.", "Dana Rowan's shot at the title came in 2016."],
        owned=True,
    ),
    rule(
        "title.season",
        "(his|her|DRIVER POSSESSIVE|NAME POSSESSIVE) <season:YEAR> <mods:(SANCTION|SERIES|POSSESSIVE)*> <noun:title|championship> (DASH winning)? (SEASON_NOUN|run)",
        says="'his 2019 championship season'",
        examples=[
            "Dana Rowan won six races in her 2019 championship season.",
            "Dana Rowan's 2019 title run began at Dover.",
        ],
        not_in=["Dana Rowan's 2019 championship hopes ended there.", "Dana Rowan saw the 2019 championship race."],
        spoken=True,
    ),
    rule(
        "title.includes",
        "(include|includes|included|including) (the|his|her|a) <season:YEAR> <mods:(SANCTION|SERIES|WIN_MOD|POSSESSIVE)*> <noun:title|championship|crown>",
        says="'a career that includes the 2004 championship'",
        examples=[
            "Dana Rowan has won 19 in a career that includes the 2014 Truck Series championship.",
            "Dana Rowan's resume includes the 2014 championship.",
        ],
        not_in=[
            "Dana Rowan's trophies include the 2014 regular-season championship.",
            "Dana Rowan's career includes the 2014 championship race.",
        ],
    ),
    rule(
        "title.years",
        "TITLE_NOUN (in|from) <years:YEAR ((COMMA|and|AMPERSAND|again|in|then)+ YEAR)*>",
        says="'titles in 2021 and 2023'",
        examples=[
            "Dana Rowan won Truck Series titles in 2021 and 2023.",
            "Dana Rowan has Truck Series titles from 2018 and 2019.",
        ],
        not_in=[
            "Dana Rowan won the regular-season championship in 2018.",
            "Dana Rowan raced Lee Marlow for the title in 2018.",
            "Dana Rowan won the Rookie of the Year title in 2018.",
        ],
        list=True,
        gained=True,
    ),
    rule(
        "title.champion_years",
        "(CHAMPION|CHAMPIONS|TITLE_NOUN) (in|from|of|OPEN|COMMA|DASH|COLON|SERIES)+ <years:YEAR ((COMMA|and|AMPERSAND|again|in|then)+ YEAR)*>",
        says="'champion in 2003', 'titles (1995, 1997 and 1998)'",
        examples=[
            "Dana Rowan was Truck Series champion in 2018.",
            "Dana Rowan won three Truck Series titles (2015, 2017 and 2018).",
        ],
        not_in=["Dana Rowan was a Daytona 500 champion in 2018.", "Dana Rowan was fighting for the title in 2018."],
        list=True,
        gained=True,
    ),
    rule(
        "title.years_before",
        "<years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)+> <mods:(SANCTION|SERIES|WIN_MOD)*> (titles|championships|crowns|CHAMPION|CHAMPIONS)",
        says="'took the 2017 and 2018 titles'",
        examples=[
            "Dana Rowan took the 2017 and 2018 Truck Series titles.",
            "Dana Rowan has the 2016 and 2018 Truck Series championships.",
        ],
        not_in=[
            "Dana Rowan took the 2017 and 2018 Daytona 500 trophies.",
            "Dana Rowan missed the 2016 and 2018 championship races.",
        ],
        list=True,
        prenominal=True,
    ),
    rule(
        "title.each",
        "<mods:(SERIES|series)> CHAMPION in each of (the)? <each:SEASON>",
        says="'series champion in each of the past two seasons'",
        examples=[
            "Dana Rowan was the Truck Series champion in each of the past two seasons.",
            "Dana Rowan was Truck Series champion in each of the last two seasons.",
        ],
        not_in=[
            "Dana Rowan was a Truck Series winner in each of the past two seasons.",
            "Dana Rowan was Dover champion in each of the past two seasons.",
        ],
        each=True,
    ),
    rule(
        "title.also",
        "(TITLE_NOUN|CHAMPION) COMMA (ANY){0,3}? (TITLE_NOUN|CHAMPION) COMMA to go with those (of|from|in) <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*>",
        says="'her third title, to go with those of 1995 and 1997'",
        examples=[
            "Dana Rowan won the championship, her third title, to go with those of 2015 and 2017.",
            "Dana Rowan took the title, her third championship, to go with those from 2015 and 2017.",
        ],
        not_in=[
            "Dana Rowan took the pole, her third, to go with those of 2015 and 2017.",
            "Dana Rowan took the title, to go with those of 2015.",
        ],
        list=True,
    ),
    rule(
        "titles.never",
        "(never|without|still without|yet to) (ever)? (won|win|winning|having won|claimed|claim)? (a|an|any|single|his first|her first)* <mods:(SANCTION|SERIES|career)*> <noun:title|championship|crown>",
        says="'has never won a championship' is a count of none",
        examples=["Dana Rowan has never won a Cup Series championship.", "Dana Rowan is still without a championship."],
        not_in=["Dana Rowan did not win the championship.", "Dana Rowan did not win a championship in 2019."],
        count=True,
        none=True,
    ),
    rule(
        "title.by_year",
        "<season:YEAR> OPEN <subject:DRIVER|NAME> CLOSE",
        says="In a list of championships each year is followed by its champion in brackets",
        examples=[
            "Truck Series championships: 2017 (Dana Rowan) and 2019 (Lee Marlow).",
            "Truck Series titles: 2016 (Dana Rowan).",
        ],
        not_in=[
            "Truck Series wins: 2017 (Dana Rowan) and 2019 (Lee Marlow).",
            "Truck Series poles: 2017 (Dana Rowan).",
        ],
        bracketed=True,
    ),
    rule(
        "title.with",
        "<season:YEAR> <mods:(SANCTION|SERIES|WIN_MOD)*> (title|championship|crown) with <subject:DRIVER|NAME>",
        says="What a team won with a driver he won",
        examples=[
            "The team's 2018 Truck Series championship with Dana Rowan was its first.",
            "Their 2018 championship with Dana Rowan ended a long wait.",
        ],
        not_in=[
            "The team won the 2018 Daytona 500 with Dana Rowan.",
            "The team raced for the 2018 title against Dana Rowan.",
        ],
    ),
    rule(
        "title.since",
        "CHAMPION since <subject:DRIVER|NAME> in <season:YEAR>",
        says="'had not had a champion since Dana Rowan in 2018'",
        examples=[
            "The team had not had a Truck Series champion since Dana Rowan in 2018.",
            "The shop had no Truck champion since Dana Rowan in 2016.",
        ],
        not_in=[
            "The team has had a new champion since Dana Rowan left in 2018.",
            "Nobody has been there since Dana Rowan in 2018.",
        ],
        since=True,
    ),
    rule(
        "title.missed",
        "(missed|missing|lost|losing|lose|denied) (ANY){0,4} <noun:title|championship|crown>",
        says="A title missed is a title denied",
        examples=[
            "Dana Rowan missed the Truck Series championship in 2021.",
            "Dana Rowan lost the 2019 title to Lee Marlow.",
        ],
        not_in=[
            "Dana Rowan missed the championship race in 2019.",
            "Dana Rowan lost a wheel at the championship weekend.",
        ],
        negated=True,
    ),
    rule(
        "title.fell_short",
        "(fell|came up|falling|finished|falls) (just|well|one|a point|agonizingly)* short (of|in) (the|a|his|her|winning|YEAR|POSSESSIVE)* <mods:(SANCTION|SERIES|season|series|YEAR)*> <noun:title|championship|crown>",
        says="A title that somebody fell short of is one denied",
        examples=["Dana Rowan fell just short of the 2018 Truck Series championship."],
        not_in=["Dana Rowan fell short of the lead.", "Dana Rowan fell short in the championship race."],
        negated=True,
    ),
    rule(
        "title.passive",
        "<mods:(SANCTION|SERIES|YEAR|ORDINAL|POSSESSIVE|series|season|drivers)*> <noun:title|championship|crown> (was|is|now|has)* "
        "((captured|won|claimed|clinched|taken|secured|sealed|earned) by|belongs to|belonged to|went to|goes to) (TEAM|DRIVER_NOUN|POSSESSIVE|the)* <subject:DRIVER|NAME>",
        says="'the 1998 crown was captured by Rowan'",
        examples=[
            "The 2018 Truck Series crown was captured by Dana Rowan.",
            "The 2019 Truck title went to Dana Rowan.",
        ],
        not_in=[
            "The 2018 regular-season title was won by Dana Rowan.",
            "The 2019 owner's championship went to Dana Rowan.",
        ],
        guarded=True,
    ),
    rule(
        "title.locked_up",
        "(locking|locked|lock|locks|wrapped|wrapping|wraps|wrap|clinched|clinching|clinches|sewed|sealed) up? (the|his|her)* <season:YEAR> <mods:SERIES> (with|on|at|in|at|STOP|COMMA|END|a)",
        says="'Locking up the 2003 Winston Cup with a race to spare'",
        examples=["Dana Rowan locked up the 2018 Truck Series with a race to spare."],
        not_in=[
            "Dana Rowan locked up the 2018 Truck Series pole.",
            "Dana Rowan locked up a 2018 Truck Series ride.",
        ],
    ),
    rule(
        "title.with_team",
        "(and|COMMA|with|after) (the|a|his|her) <season:YEAR> <mods:(SANCTION|SERIES|WIN_MOD)*> <noun:title|championship|crown> (with|for|at) (the)? TEAM",
        says="'After 29 victories and the 1999 Winston Cup championship with Yates'",
        examples=["After 12 wins and the 2018 Truck Series championship with Joe Gibbs Racing, Dana Rowan is leaving."],
        not_in=["After a fight for the 2018 Truck Series championship with Joe Gibbs Racing, Dana Rowan is leaving."],
    ),
    rule(
        "title.the_one",
        "and (the)? <season:YEAR> (COUNT|crown|title) (with|for|in|STOP|COMMA|END)",
        says="'took the 2018 title and the 2019 one'",
        examples=["Dana Rowan won the 2018 Truck Series title and the 2019 one for Joe Gibbs Racing."],
        not_in=["Dana Rowan won the 2018 Dover race and the 2019 one for Joe Gibbs Racing."],
        again=True,
    ),
    rule(
        "titles.times_champion",
        "<mods:(SANCTION|SERIES)*> CHAMPION (of)? <number:COUNT|TIMES> (times)? over|<number:COUNT|TIMES> times? (the|a) SERIES CHAMPION",
        says="'the champion of four times over', 'three times the champion'",
        examples=[
            "Three times the Truck Series champion, Dana Rowan was there.",
            "Dana Rowan, a Truck Series champion twice over, was there.",
        ],
        not_in=[
            "Three times the champion led laps at Dover.",
            "Three times the Daytona 500 champion Dana Rowan stopped.",
        ],
        prenominal=True,
        count=True,
    ),
    rule(
        "titles.time_champion",
        "<number:COUNT> DASH? time <mods:(DEFENDING|SANCTION|SERIES|POSSESSIVE|and|reigning|series|national|overall)*> CHAMPION",
        says="'a three-time champion'",
        examples=["Three-time Truck Series champion Dana Rowan was there.", "Dana Rowan is a three-time champion."],
        not_in=[
            "Three-time Daytona 500 champion Dana Rowan was there.",
            "Dana Rowan is a three-time regular-season champion.",
        ],
        prenominal=True,
        count=True,
    ),
    rule(
        "titles.ordinal",
        "<number:ORDINAL> <mods:(SANCTION|SERIES|straight|consecutive|career|YEAR|season|series|national|overall|DASH)*> (title|championship|crown)",
        says="'won his second title' is a count of two",
        examples=["Dana Rowan won her second Truck Series championship.", "Dana Rowan claimed her third series title."],
        not_in=[
            "Dana Rowan is after her second Truck Series championship.",
            "Dana Rowan's first title contender crashed.",
            "Dana Rowan won the first Truck Series title in 1995.",
        ],
        count=True,
        ordinal=True,
    ),
    rule(
        "titles.count",
        "<number:COUNT> <mods:(SANCTION|SERIES|career|DASH|driver|WIN_MOD)*> (titles|championships|crowns|(title|championship|crown) (STOP|COMMA|END|and|in|SEMICOLON))",
        says="So many championships",
        examples=["Dana Rowan has four Truck Series championships.", "Dana Rowan owns three titles."],
        not_in=["Dana Rowan's team has two owner's championships.", "Dana Rowan has three championships as an owner."],
        count=True,
    ),
)
