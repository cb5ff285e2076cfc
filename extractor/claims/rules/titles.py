"""Championships: of one season, and how many."""

from __future__ import annotations

from extractor.claims.grammar import rule

_SERIES = "(SANCTION|SERIES|POSSESSIVE|series|national|overall|points)*"
_MID = "(SANCTION|SERIES|YEAR|SEASON|POSSESSIVE|overall|season|drivers|driver|points|playoff|national|first|maiden|WIN_MOD)*"
_NOUN = "<noun:title|championship|crown>"
_YEARS = "<years:YEAR ((COMMA|and|AMPERSAND|again|in|then|plus)+ YEAR)*>"
_NAMES = "(DRIVER|NAME) ((COMMA|and|AMPERSAND)+ (DRIVER|NAME))*"
# Between "titles" and their years: "(", "won in", "- five in a row from", "came 12 years apart, in".
_TO_YEARS = (
    "(in|from|of|OPEN|COMMA|DASH|COLON|SERIES|(this|the|that) (series|division|circuit|tour)|both|won|coming|came|"
    "captured|earned|again|twice|TIMES|(COUNT|a|two|three|four|five) in a row|COUNT? STREAK|COUNT (years|seasons) apart|COUNT){1,7}"
)
# What brings somebody to a title besides a verb of winning: "walked off with", "came home with".
_LEAVES_WITH = (
    "(walk|walks|walked|walking|come|comes|came|left|leave|leaves|ran|rode|went) (off|away|home|out|back)? with"
)

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
        not_in=[
            "Defending race winner Dana Rowan was fifth.",
            "Dana Rowan passed the defending champion.",
            "Dana Rowan returns to Dover as the defending champion of Sunday's Daytona 500.",
            "Dana Rowan is the defending champion of this race.",
            "Dana Rowan, the defending champion at Dover, was fifth.",
            "Dana Rowan comes to the Daytona 500 as its defending champion.",
        ],
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
        f"(WIN_VERB|GET_VERB|claims|won|up|off|brought|{_LEAVES_WITH}) (TEAM|the TEAM_NOUN|(car)? owner (DRIVER|NAME|PERSON)?)? (the|his|her|a|that|this|DRIVER POSSESSIVE)* <mods:{_MID}> {_NOUN}",
        says="'clinched the 2024 Truck Series title', 'walked off with the championship'",
        examples=[
            "Dana Rowan clinched the 2021 Truck Series title.",
            "Dana Rowan won the championship in 2021.",
            "Dana Rowan walked off with the 2019 Truck Series championship.",
            "Dana Rowan brought owner Lee Marlow the 2018 championship.",
        ],
        not_in=[
            "Dana Rowan won the regular-season championship in 2021.",
            "Dana Rowan led the championship.",
            "Dana Rowan came home with the championship trophy.",
            "Dana Rowan left with the championship lead.",
        ],
    ),
    rule(
        "title.came",
        "<mods:(SANCTION|SERIES|WIN_MOD|first|maiden|ORDINAL|CAREER|lone|only)*> <noun:title|championship|crown> (came|was won|was|COMMA) in <season:YEAR|SEASON>",
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
        f"TITLE_NOUN (in|from) {_YEARS}",
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
        f"(CHAMPION|CHAMPIONS|TITLE_NOUN) {_TO_YEARS} {_YEARS}",
        says="'champion in 2003', 'titles (1995, 1997 and 1998)', 'two crowns, won in 2006 and 2010'",
        examples=[
            "Dana Rowan was Truck Series champion in 2018.",
            "Dana Rowan won three Truck Series titles (2015, 2017 and 2018).",
            "Dana Rowan has two Truck Series crowns, won in 2016 and 2018.",
            "Dana Rowan has won four championships: three in a row from 2014 to 2016, then 2018.",
            "Dana Rowan, champion of this series in 2016, was third.",
        ],
        not_in=[
            "Dana Rowan was a Daytona 500 champion in 2018.",
            "Dana Rowan was fighting for the title in 2018.",
            "Dana Rowan, a two-time champion, 2018 Daytona 500 winner and a father, was third.",
        ],
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
        "title.winner",
        "<season:YEAR> <mods:(SANCTION|SERIES|POSSESSIVE|season|series)*> (title|championship|crown) (WINNER|holder)",
        says="'the 2018 Truck Series title winner'",
        examples=[
            "Dana Rowan, the 2018 Truck Series title winner, was there.",
            "2019 series championship winner Dana Rowan was fifth.",
        ],
        not_in=["2018 championship race winner Dana Rowan was there.", "2018 Daytona winner Dana Rowan was there."],
        prenominal=True,
    ),
    rule(
        "title.champions",
        f"(FORMER|fellow|past|series) <mods:{_SERIES}> CHAMPIONS (COMMA|COLON|like|DASH)? <subjects:{_NAMES}>",
        says="'past champions Dana Rowan and Lee Marlow': each has won a title, nobody says when",
        examples=[
            "Former Truck Series champions Dana Rowan and Lee Marlow were there.",
            "It drew past series champions Dana Rowan, Lee Marlow and Pat Vale.",
        ],
        not_in=[
            "Former Dover champions Dana Rowan and Lee Marlow were there.",
            "Former Truck Series champions watched as Dana Rowan and Lee Marlow spun.",
        ],
        undated=True,
    ),
    rule(
        "title.beat_for",
        f"(BEAT_VERB|held off|topped|topping|holding off) (TEAM|teammate|rival|DRIVER_NOUN|CHAMPION|FORMER)* {_NAMES} (by (just|only|a)? (COUNT|single) (points|point))? for (the|his|her|a)? <mods:{_MID}> {_NOUN}",
        says="Who beats somebody for a title wins it",
        examples=[
            "Dana Rowan edged Lee Marlow by 10 points for the 2018 Truck Series championship.",
            "Dana Rowan beat Lee Marlow and Pat Vale for the title in 2019.",
        ],
        not_in=[
            "Dana Rowan beat Lee Marlow for the regular-season title in 2019.",
            "Dana Rowan raced Lee Marlow for the 2018 title.",
            "Dana Rowan beat Lee Marlow for the championship lead.",
        ],
    ),
    rule(
        "title.lost_to",
        f"(lost|losing|lose|loses) (the|his|her|a) <mods:{_MID}> {_NOUN} (in YEAR|by COUNT points|on a tiebreaker)* to (TEAM|teammate|a|his|her|rival|COMMA|DRIVER_NOUN)* <subject:DRIVER|NAME>",
        says="Whom a title is lost to has won it",
        examples=[
            "Lee Marlow lost the 2018 Truck Series title to Dana Rowan.",
            "Lee Marlow lost the crown in 2019 to a teammate, Dana Rowan.",
        ],
        not_in=[
            "Lee Marlow lost the 2019 title lead to Dana Rowan.",
            "Lee Marlow lost the regular-season title to Dana Rowan.",
        ],
        guarded=True,
    ),
    rule(
        "title.driven_to",
        f"ROUTE_VERB (the|his|her|a|TEAM|CARNUM|MAKE|POSSESSIVE|DRIVER POSSESSIVE|CAR_NOUN|TEAM_NOUN|CAPITALISED|all|way|back|ADVERB|from SERIES|in YEAR){{0,6}}? to (the|his|her|a|that) <mods:{_MID}> {_NOUN}",
        says="'drove the No. 50 to the Truck Series championship'",
        examples=[
            "Dana Rowan drove the No. 50 Ford to the Truck Series championship in 2018.",
            "Dana Rowan cruised to the 2019 title.",
        ],
        not_in=[
            "Dana Rowan drove the No. 50 Ford to the championship race in 2018.",
            "Dana Rowan cruised to the 2019 title lead.",
            "Dana Rowan came close to the title in 2019.",
            "Dana Rowan is racing to the title.",
            "Dana Rowan drove to the title sponsor's suite.",
        ],
        route=True,
    ),
    rule(
        "title.guided_to",
        f"(ROUTE_VERB|helped|coached) <subject:DRIVER|NAME> (and (the|his|her) (TEAM_NOUN|CARNUM) team?)? to (the|his|her|a|that) <mods:(SANCTION|SERIES|YEAR|SEASON|POSSESSIVE|ORDINAL|drivers|driver|first|WIN_MOD)*> {_NOUN}",
        says="'the crew chief who steered Dana Rowan to the 2018 championship'",
        examples=[
            "Pat Vale is the crew chief who steered Dana Rowan to the 2018 championship.",
            "Pat Vale guided Dana Rowan to the Truck Series title in 2019.",
        ],
        not_in=[
            "Pat Vale guided Dana Rowan to the 2018 championship race.",
            "Pat Vale steered Dana Rowan to the garage as the 2018 title slipped away.",
        ],
    ),
    rule(
        "title.on_the_way",
        f"(en route|on (his|her|the) way|good enough|enough) (to|for) (the|his|her|a|that) <mods:{_MID}> {_NOUN}",
        says="'won at Dover on his way to the title', 'finished fifth, good enough for the championship'",
        examples=[
            "Dana Rowan won at Dover in 2019 on her way to the Truck Series title.",
            "Dana Rowan finished fifth at Dover, good enough for the 2020 championship.",
        ],
        not_in=[
            "Dana Rowan is well on her way to the title.",
            "Dana Rowan was on her way to the championship race in 2019.",
            "Fifth was not good enough for the 2020 title, Dana Rowan said.",
        ],
        route=True,
    ),
    rule(
        "title.and",
        f"(WIN_VERB|GET_VERB|HAVE|collected|amassed|includes) (COUNT|SERIES|SANCTION|RACE|TRACK|WIN_NOUN|RACE_NOUN|RACE_TERM|TIMES|WIN_MOD|POLE_NOUN|TOP10|TOP5|ORDINAL|LAPS_NOUN|DATE|night|of|the|a|an|at|in|that|this|both|COMMA|and|on|SEASON_NOUN|SEASON|YEAR|laps|led|there|here){{1,14}}? "
        f"(and|plus|COMMA and|as well as) COMMA? (with (it|that|the win) COMMA?)? (in (<season:YEAR>|that year) COMMA)? (the|his|her|a) <mods:{_MID}> {_NOUN}",
        says="'won six races and the Truck championship'",
        examples=[
            "Dana Rowan won eight races and, in 2018, the championship.",
            "Dana Rowan won the 2019 finale and the Truck Series title along with it.",
            "Dana Rowan won the 2019 finale at Dover on Friday night and with it the Truck Series championship.",
        ],
        not_in=[
            "Dana Rowan won six races and lost the title in 2019.",
            "Dana Rowan won six races and the championship lead in 2019.",
            "Dana Rowan won six races and the regular-season championship in 2019.",
        ],
    ),
    rule(
        "title.owned_year",
        "(his|her|whose|DRIVER POSSESSIVE|NAME POSSESSIVE) <season:YEAR> <mods:(SANCTION|SERIES|POSSESSIVE|drivers|series)*> <noun:title|championship|crown>",
        says="'his 2018 championship'",
        examples=[
            "Dana Rowan, whose 2018 Truck Series championship was a surprise, was third.",
            "Her 2019 title changed everything for Dana Rowan.",
        ],
        not_in=[
            "Dana Rowan saw her 2018 title hopes end there.",
            "Dana Rowan's 2019 title defense began at Dover.",
            "Dana Rowan's 2018 Daytona 500 trophy is at home.",
        ],
    ),
    rule(
        "title.season_of",
        f"(his|her|DRIVER POSSESSIVE|NAME POSSESSIVE) <mods:(SANCTION|SERIES|first|ORDINAL|lone|only)*> {_NOUN} (DASH winning)? (SEASON_NOUN|run) (in|of|COMMA|OPEN)+ <season:YEAR>"
        f"|<season:YEAR> (COMMA|DASH) (the year of)? (his|her|DRIVER POSSESSIVE|NAME POSSESSIVE) <mods:(SANCTION|SERIES|first|ORDINAL|lone|only)*> {_NOUN} (DASH winning)? (SEASON_NOUN|run|STOP|COMMA|END)",
        says="'his championship season of 1992', 'in 2012, his title year'",
        examples=[
            "Dana Rowan won six races in her championship season of 2019.",
            "Dana Rowan won four times in 2018, her title-winning season.",
        ],
        not_in=[
            "Dana Rowan was nervous before her championship race of 2019.",
            "Dana Rowan won four times in 2018, her title hopes gone.",
        ],
    ),
    rule(
        "title.each_last",
        "(WIN_VERB|GET_VERB|HAVE|winner of|swept) (each of)? the (last|past|previous) <last:COUNT> <mods:(SANCTION|SERIES|POSSESSIVE|series|drivers)*> (titles|championships|crowns)",
        says="'has won the past five Cup championships'",
        examples=[
            "Dana Rowan has won the past three Truck Series championships.",
            "Dana Rowan, winner of the last two Truck Series titles, was third.",
        ],
        not_in=[
            "Dana Rowan has won two of the past three Truck Series championships.",
            "Dana Rowan has won the past three Dover races.",
        ],
        each_last=True,
    ),
    rule(
        "title.listed",
        f"<subject:DRIVER|NAME> POSSESSIVE? (in|from|OPEN|COMMA in)? {_YEARS} (CLOSE|COMMA|STOP|SEMICOLON|and|END)",
        says="In a list of championships each name is followed by the years: 'three titles (Rowan in 2016, Marlow in 2018)'",
        examples=[
            "The team has two Truck Series championships (Dana Rowan in 2016, Lee Marlow in 2018).",
            "The team has three Truck titles: Dana Rowan in 2014 and 2015 and Lee Marlow in 2018.",
        ],
        not_in=[
            "The team has two Truck Series wins (Dana Rowan in 2016, Lee Marlow in 2018).",
            "The team that wants a title met Dana Rowan in 2016.",
        ],
        listed=True,
        list=True,
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
        "titles.none",
        "(COMMA|and|but|with|has|had|have|WIN_VERB) (still)? (no|zero) <mods:(SANCTION|SERIES|career|series)*> <noun:titles|championships|title|championship|crown> (STOP|COMMA|SEMICOLON|END|DASH|CLOSE|but|in)",
        says="'19 victories but no championship' is a count of none",
        examples=[
            "Dana Rowan quit in 2019 with 19 Truck Series victories but no championship.",
            "Dana Rowan has 12 wins and no titles.",
        ],
        not_in=[
            "Dana Rowan has no title sponsor.",
            "Dana Rowan has had no title to defend since 2019.",
            "Dana Rowan won a race with no championship points at stake.",
            "Dana Rowan was quick last season, when she had eight wins and no title.",
        ],
        count=True,
        none=True,
        career=True,
    ),
    rule(
        "titles.never_champion",
        "never (been|was|be|became) (the|a|an)? <mods:(SANCTION|SERIES|series)*> CHAMPION",
        says="'has never been the champion' is a count of none",
        examples=["Dana Rowan has never been a Truck Series champion.", "Dana Rowan has never been the champion."],
        not_in=["Dana Rowan has never been the Dover champion.", "Dana Rowan never beat the champion."],
        count=True,
        none=True,
    ),
    rule(
        "titles.his_nth",
        "<mods:(SANCTION|SERIES|YEAR|drivers|series)*> (title|championship|crown) (COMMA|DASH) (his|her) <number:ORDINAL> (in COUNT (years|seasons)|STREAK|overall|in the SERIES|SERIES)? (STOP|COMMA|END|DASH|SEMICOLON|and|with|CLOSE)",
        says="'the 2016 championship, his seventh' is a count of seven",
        examples=[
            "Dana Rowan walked off with the 2018 Truck Series championship, her third.",
            "Dana Rowan won the title, her second in three years, and smiled.",
        ],
        not_in=[
            "Dana Rowan led the championship, her third place enough.",
            "Dana Rowan needs the title, her second, badly.",
        ],
        count=True,
        nth=True,
    ),
    rule(
        "titles.numbered",
        "(TITLE_NOUN|SERIES) TITLE_NOUN? <number:NTH>",
        says="'title No. 3' is an ordinal title",
        examples=["Dana Rowan won Truck Series title No. 3.", "Dana Rowan clinched championship No. 2 at Dover."],
        not_in=["Dana Rowan needs title No. 3.", "Dana Rowan drove the No. 3 to the title."],
        count=True,
        ordinal=True,
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
        "(locking|locked|lock|locks|wrapped|wrapping|wraps|wrap|clinched|clinching|clinches|sewed|sealed) up? (the|his|her)* <season:YEAR|SEASON> POSSESSIVE? <mods:SERIES> (with|on|at|in|at|STOP|COMMA|END|a)",
        says="'Locking up the 2003 Winston Cup with a race to spare'",
        examples=["Dana Rowan locked up the 2018 Truck Series with a race to spare."],
        not_in=[
            "Dana Rowan locked up the 2018 Truck Series pole.",
            "Dana Rowan locked up a 2018 Truck Series ride.",
        ],
    ),
    rule(
        "title.won_cup",
        "(WIN_VERB|took|claimed|captured) (the|his|her) (ORDINAL|last|YEAR)? <mods:SERIES> (STOP|END|SEMICOLON|in|with|by|for|on|but|YEAR|SEASON|DATE)",
        says="'won the Winston Cup': what is won where no race is named is the championship",
        examples=[
            "Dana Rowan won the Winston Cup in 1999.",
            "Dana Rowan captured the 1998 Winston Cup with Team Penske.",
        ],
        not_in=[
            "Dana Rowan won the Winston Cup race in 1999.",
            "Dana Rowan won the Truck Series opener.",
            "Dana Rowan took the Winston Cup, Busch and Truck poles in 1999.",
        ],
        cup=True,
    ),
    rule(
        "title.with_team",
        "(and|COMMA|with|after) (the|a|his|her) <season:YEAR> <mods:(SANCTION|SERIES|WIN_MOD)*> <noun:title|championship|crown> (with|for|at) (the)? TEAM",
        says="'After 29 victories and the 1999 Winston Cup championship with Yates'",
        examples=["After 12 wins and the 2018 Truck Series championship with Joe Gibbs Racing, Dana Rowan is leaving."],
        not_in=["After a fight for the 2018 Truck Series championship with Joe Gibbs Racing, Dana Rowan is leaving."],
    ),
    rule(
        "title.another",
        "(won|took|claimed|added|earned|captured|collected|got) (another|(a|his|her|the) <number:ORDINAL>) (one|title|crown|championship)? (STOP|COMMA|END|SEMICOLON|in|with|for|and|when|SEASON)"
        "|(his|her|the) <number:ORDINAL> (one|title|crown)? (came|followed|arrived) (in|with)",
        says="'Two years later he won another', 'his third came in 2007', where a title was told just before",
        examples=[
            "Dana Rowan won her first Truck Series title in 2016. Two years later she won another.",
            "Dana Rowan won Truck Series titles in 2015 and 2017. Her third came in 2019 with Marlow Racing.",
        ],
        not_in=[
            "Dana Rowan won at Dover in 2016. Two years later she won another.",
            "Dana Rowan won her first Truck Series title in 2016. She won another at Dover.",
            "Dana Rowan won the 2016 Truck Series title. Her third win came in 2019.",
        ],
        again=True,
        another=True,
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
        "<mods:(SANCTION|SERIES)*> CHAMPION (of)? <number:COUNT|TIMES> (times)? over|<number:COUNT|TIMES> times? ((the|a) SERIES|a) CHAMPION"
        "|(been|was|is|crowned|became|and|COMMA) (the|a|an)? <mods:(SANCTION|SERIES|series)*> CHAMPION <number:TIMES|COUNT> times?",
        says="'the champion of four times over', 'three times the champion', 'has been champion twice'",
        examples=[
            "Dana Rowan has been Truck Series champion three times.",
            "Dana Rowan was the series champion twice.",
            "Three times the Truck Series champion, Dana Rowan was there.",
            "Dana Rowan, a Truck Series champion twice over, was there.",
        ],
        not_in=[
            "Three times the champion led laps at Dover.",
            "Three times the Daytona 500 champion Dana Rowan stopped.",
            "Dana Rowan was Dover champion twice.",
            "Dana Rowan passed the champion three times.",
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
        examples=["Dana Rowan won her second Truck Series title.", "Dana Rowan won on her way to her first title."],
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
