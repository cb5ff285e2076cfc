"""Counts of wins: what the extractor reads in sentences of one's own.

The tables are for reading. A row is a sentence and the counts that it states, each as

    (words, number, scope, series, whose)

where the scope is a season ("2021"), several ("2019-2020"), "career", "streak" (wins in a row) or "open" (not said),
with the place or event where the wins are only those of one: "career at dover-international-speedway". A sentence with an
empty list states no count of wins. Every article was published on 15 June 2021. The templates carry the numbers of
the survey of phrasings.
"""

from __future__ import annotations

import pytest

from extractor.pipeline import extract
from extractor.records import Claim, Count

PUBLISHED = "2021-06-15"
# Makes the article one about the Truck Series, and Rowan and Vale drivers of it.
SETTING = (
    "NASCAR Truck Series notes\n\nTruck Series driver Lee Vale spoke. Truck Series driver Dana Rowan listened.\n\n"
)
Row = tuple[str, int, str, str | None, str]
Table = list[tuple[str, list[Row]]]

# ---- W1, W6: the ordinal of a season --------------------------------------------------------------------------------
SEASON_ORDINALS: Table = [
    (
        "Dana Rowan drove away from the field for his third win of the season.",
        [("third win of the season", 3, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan took her series-leading fourth Truck Series victory of 2021 on Friday night.",
        [("fourth Truck Series victory of 2021 on Friday night", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "It was win No. 5 on the season for Dana Rowan, who never looked back.",
        [("win No. 5 on the season for Dana Rowan", 5, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan's second trip to victory lane this year came after a long rain delay.",
        [("second trip to victory lane this year came", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Dana Rowan's sixth checkered flag of the campaign came easily.",
        [("sixth checkered flag of the campaign came", 6, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan picked up his second win in 2021 without leading a lap before the last.",
        [("second win in 2021", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan scored a season-high fifth victory of the year at Dover.",
        [("fifth victory of the year at Dover", 5, "2021 at dover-international-speedway", "truck", "dana-rowan")],
    ),
    (
        "The win was Rowan's fourth of the year.",
        [("win was Rowan's fourth of the year", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan won for the fifth time this season.",
        [("won for the fifth time this season", 5, "2021", "truck", "dana-rowan")],
    ),
]
NO_SEASON_ORDINALS = [
    "Rowan is after her third win of the season.",
    "Could Rowan get his third win of the season on Friday?",
    "Rowan missed out on a third win of the season by half a fender.",
    "Rowan was denied his third win of the year.",
    "A third win of the season would lock Rowan into the playoffs.",
    "Rowan came up short of his fourth win of the season.",
    "Rowan goes for his fourth win of the season on Friday.",
    "Rowan hopes to score his fourth win of the season.",
    "If Rowan can find a fourth win of the season, the rest will follow.",
    "Rowan was on his way to a fourth win of the season when the engine blew.",
    "Rowan could win his fourth of the season at Dover.",
    "Rowan's bid for a fourth win of the season ended in the wall.",
    "Rowan expects to win five races this season.",
    "Rowan, looking to win for the fifth time this season, starts second.",
    "Rowan denied Vale a third win of the season.",
    "Vale led 90 laps before losing his fourth win of the season to Rowan.",
    "Rowan was stripped of his third win of the season.",
    "Rowan's apparent fifth win of the season was thrown out.",
]

# ---- W2, W5: the ordinal of a career --------------------------------------------------------------------------------
CAREER_ORDINALS: Table = [
    (
        "Rowan celebrated his 10th career victory with a long burnout.",
        [("10th career victory", 10, "career", "truck", "dana-rowan")],
    ),
    (
        "It was the 21st win of Dana Rowan's Truck Series career.",
        [("21st win of Dana Rowan's Truck Series career", 21, "career", "truck", "dana-rowan")],
    ),
    (
        "Career win No. 8 came in overtime for Dana Rowan.",
        [("Career win No. 8 came in", 8, "career", "truck", "dana-rowan")],
    ),
    (
        "The triumph was the 14th of her career, Rowan said.",
        [("triumph was the 14th of her career", 14, "career", "truck", "dana-rowan")],
    ),
    ("Rowan won on Friday, the ninth of his career.", [("ninth of his career", 9, "career", "truck", "dana-rowan")]),
    (
        "Kyle Busch earned his 59th Cup Series win on Sunday.",
        [("59th Cup Series win on Sunday", 59, "career", "cup", "kyle-busch")],
    ),
    (
        "Rowan scored the first victory of her career.",
        [("first victory of her career", 1, "career", "truck", "dana-rowan")],
    ),
    (
        "Dana Rowan earned his maiden Truck Series win at Iowa.",
        [("maiden Truck Series win at Iowa", 1, "career at iowa-speedway", "truck", "dana-rowan")],
    ),
    (
        "Rowan claimed her first career Truck Series win.",
        [("first career Truck Series win", 1, "career", "truck", "dana-rowan")],
    ),
    (
        "It was Rowan's first win of the year.",
        [("first win of the year", 1, "2021", "truck", "dana-rowan")],
    ),
]
NO_CAREER_ORDINALS = [
    "It was Rowan's first win since 2019.",
    "It was Rowan's first win since Bristol last fall.",
    "It was Rowan's first Truck Series win since 2019.",
    "Rowan's first win in 43 races ended a long wait.",
    "Rowan took her first win in 14 months.",
    "It was the ninth top-five of Rowan's career.",
    "Rowan took the ninth pole of his career.",
    "Rowan made the 100th start of his career.",
    "Rowan is one win away from the 10th of his career.",
    "Rowan seeks his first Truck Series win on Friday.",
    "Rowan nearly stole his first career win.",
    "It would have been Rowan's 10th career win.",
]

# ---- W3: streaks are never a season's total -------------------------------------------------------------------------
STREAKS: Table = [
    (
        "It was Rowan's third consecutive win.",
        [("third consecutive win", 3, "streak", "truck", "dana-rowan")],
    ),
    (
        "Rowan took her fourth straight victory on Friday.",
        [("fourth straight victory on Friday", 4, "streak", "truck", "dana-rowan")],
    ),
    (
        "Dana Rowan has two straight wins at Dover.",
        [("two straight wins at Dover", 2, "streak at dover-international-speedway", "truck", "dana-rowan")],
    ),
]
NO_STREAKS = [
    "Rowan goes for three in a row on Friday.",
    "Rowan finished second for the third straight race.",
    "Rowan has three consecutive top-five finishes.",
    "Rowan won three consecutive poles.",
]

# ---- W4: at one track -----------------------------------------------------------------------------------------------
TRACK_ORDINALS: Table = [
    (
        "It was Rowan's second win at Dover.",
        [("second win at Dover", 2, "career at dover-international-speedway", "truck", "dana-rowan")],
    ),
    (
        "Rowan won for the third time at Pocono.",
        [("won for the third time at Pocono", 3, "career at pocono-raceway", "truck", "dana-rowan")],
    ),
    (
        "Rowan's third Bristol victory was the easiest.",
        [("third Bristol victory", 3, "career at bristol-motor-speedway", "truck", "dana-rowan")],
    ),
]
NO_TRACK_ORDINALS = [
    "Rowan ran second at Dover.",
    "Rowan finished third at Dover for the third time.",
    "Rowan made his third trip to Bristol.",
    "Rowan was second at Dover and third at Bristol.",
]

# ---- W7: a team's own -----------------------------------------------------------------------------------------------
TEAMS: Table = [
    (
        "It was the 90th Truck Series win for Kyle Busch Motorsports.",
        [("90th Truck Series win for Kyle Busch Motorsports", 90, "career", "truck", "kyle-busch-motorsports")],
    ),
    (
        "GMS Racing's third win of the season came on Friday.",
        [("third win of the season came on Friday", 3, "2021", "truck", "gms-racing")],
    ),
    (
        "ThorSport Racing has five wins this season.",
        [("five wins this season", 5, "2021", "truck", "thorsport-racing")],
    ),
    (
        "The victory was the fourth of the year for Hendrick Motorsports in the Cup Series.",
        [
            (
                "victory was the fourth of the year for Hendrick Motorsports in the Cup Series",
                4,
                "2021",
                "cup",
                "hendrick-motorsports",
            )
        ],
    ),
    (
        "Rowan gave ThorSport Racing its third win of the season.",
        [("third win of the season", 3, "2021", "truck", "thorsport-racing")],
    ),
]

# ---- W8, W9, W10: a make's, a number's, a crew chief's --------------------------------------------------------------
NOT_A_DRIVERS = [
    "It was Toyota's 200th Truck Series win.",
    "It was the 12th win for Ford at Dover.",
    "Rowan gave Chevrolet its third win of the season.",
    "Toyota has nine wins this season.",
    "It was the 50th win for the No. 24.",
    "The No. 9's third win of the season came on Friday.",
    "It was the fourth win of the year for the No. 18 team.",
    "It was crew chief Rudy Fugle's 30th win.",
    "Crew chief Rudy Fugle has five wins this season.",
    "It was the fifth win of the season for crew chief Rudy Fugle.",
    "Rowan and crew chief Mel Burke have four wins together.",
    "It was the first victory for Mel Burke atop the pit box.",
    "Team owner Joe Gibbs has 180 Cup Series wins.",
    "Rowan has 30 wins as an owner.",
    "The engine shop celebrated its 500th win.",
    "The brothers now have 12 wins between them.",
    "Rowan and Vale have combined to win eight races this season.",
    "Rowan and Vale have seven wins between them this year.",
    "Rowan's father won 12 races in 1999.",
    "Rowan's teammate has four wins this season.",
    "Rowan's new team won four races last season.",
    "Rowan joins a team that won four races last season.",
    "The 23 truck has won three times this season.",
    "Rowan's truck has three wins this season.",
    "Rowan's spotter, who has 40 wins, retired.",
    "'We have four wins this season,' crew chief Pat Hale said.",
]

# ---- W11, W12, W13: numbers of starts, drivers and ranks ------------------------------------------------------------
RANKS: Table = [
    (
        "Rowan became the third driver to win four races this season.",
        [("win four races this season", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan is one of three drivers with two wins this season.",
        [("two wins this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Kyle Busch is ninth on the all-time Cup Series wins list with 59.",
        [("all-time Cup Series wins list with 59", 59, "career", "cup", "kyle-busch")],
    ),
]
NO_RANKS = [
    "Rowan won for the third time in five races.",
    "Rowan is the sixth different winner in nine races.",
    "Eleven different drivers have won races this year.",
    "Rowan became the 12th driver to win at Dover.",
    "It marked the third time Rowan has led 100 laps this season.",
    "Rowan has the third-most wins in series history.",
    "Rowan is the fifth-winningest driver at Dover.",
    "Rowan is the first driver to win on four tires.",
    "Rowan became the fourth rookie winner of the season.",
    "Rowan became the season's seventh winner.",
    "Rowan is the eighth different driver to win this season.",
    "Rowan is the second driver to reach the playoffs this season.",
]

# ---- one report, several ordinals -----------------------------------------------------------------------------------
STACKS: Table = [
    (
        "It was Rowan's third win of the season, second at Dover and ninth of her career.",
        [
            ("third win of the season", 3, "2021", "truck", "dana-rowan"),
            ("second at Dover", 2, "career at dover-international-speedway", "truck", "dana-rowan"),
            ("ninth of her career", 9, "career", "truck", "dana-rowan"),
        ],
    ),
    (
        "The victory was Rowan's second of 2021 and the 11th of a career that began in 2014.",
        [
            ("victory was Rowan's second of 2021", 2, "2021", "truck", "dana-rowan"),
            ("11th of a career", 11, "career", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan has nine career wins, two of them this year.",
        [
            ("nine career wins", 9, "career", "truck", "dana-rowan"),
            ("two of them this year", 2, "2021", "truck", "dana-rowan"),
        ],
    ),
    (
        "It was Rowan's fifth victory of the year and 19th of his career, the fourth for ThorSport Racing this season.",
        [
            ("fifth victory of the year", 5, "2021", "truck", "dana-rowan"),
            ("19th of his career", 19, "career", "truck", "dana-rowan"),
            ("fourth for ThorSport Racing this season", 4, "2021", "truck", "thorsport-racing"),
        ],
    ),
]

# ---- W20 to W26: totals ---------------------------------------------------------------------------------------------
TOTALS: Table = [
    ("Dana Rowan has nine career victories.", [("nine career victories", 9, "career", "truck", "dana-rowan")]),
    (
        "Matt Crafton owns 15 Truck Series wins.",
        [("15 Truck Series wins", 15, "career", "truck", "matt-crafton")],
    ),
    (
        "Rowan, with two wins to his credit this season, starts fourth.",
        [("two wins to his credit this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan has won four races this season.",
        [("won four races this season", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan has won seven times in his career.",
        [("won seven times in his career", 7, "career", "truck", "dana-rowan")],
    ),
    (
        "Vale leads the series with four wins.",
        [("four wins", 4, "2021", "truck", "lee-vale")],
    ),
    (
        "Rowan is third in points with two wins.",
        [("two wins", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan and Vale have three wins each this season.",
        [("three wins", 3, "2021", "truck", "dana-rowan"), ("three wins", 3, "2021", "truck", "lee-vale")],
    ),
    (
        "Rowan has won nine of the 16 races this season.",
        [("won nine of the 16 races this season", 9, "2021", "truck", "dana-rowan")],
    ),
    ("Vale won twice last season.", [("won twice last season", 2, "2020", "truck", "lee-vale")]),
    ("Ryan Blaney won four Cup races in 2019.", [("won four Cup races in 2019", 4, "2019", "cup", "ryan-blaney")]),
    (
        "Rowan finished 2020 with two wins, nine top-fives and 14 top-10s.",
        [("two wins", 2, "2020", "truck", "dana-rowan")],
    ),
    (
        "In 150 career starts, Rowan has seven wins, 40 top-fives and 71 top-10s.",
        [("seven wins", 7, "career", "truck", "dana-rowan")],
    ),
    (
        "Rowan, a two-time winner this season, starts on the pole.",
        [("two-time winner this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Four-time Bristol winner Dana Rowan crashed.",
        [("Four-time Bristol winner", 4, "career at bristol-motor-speedway", "truck", "dana-rowan")],
    ),
    (
        "Rowan is a six-time Truck Series race winner.",
        [("six-time Truck Series race winner", 6, "career", "truck", "dana-rowan")],
    ),
    (
        "Three-time Daytona 500 winner Denny Hamlin was third.",
        [("Three-time Daytona 500 winner", 3, "career at daytona-500", "cup", "denny-hamlin")],
    ),
    (
        "Rowan is coming off a six-win 2020 season.",
        [("six-win 2020 season", 6, "2020", "truck", "dana-rowan")],
    ),
    (
        "Rowan followed it with a three-win campaign in 2019.",
        [("three-win", 3, "2019", "truck", "dana-rowan")],
    ),
    (
        "Rowan, winner of two races this season, was fifth.",
        [("winner of two races this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Dana Rowan -- winner of 17 Truck Series races -- retired.",
        [("winner of 17 Truck Series races", 17, "career", "truck", "dana-rowan")],
    ),
    ("Rowan racked up six wins in 2019.", [("six wins in 2019", 6, "2019", "truck", "dana-rowan")]),
    (
        "Vale piled up eight victories last year.",
        [("eight victories last year", 8, "2020", "truck", "lee-vale")],
    ),
    (
        "Rowan amassed 19 career wins.",
        [("19 career wins", 19, "career", "truck", "dana-rowan")],
    ),
]
NO_TOTALS = [
    "Rowan has five stage wins this season.",
    "Rowan needs two more wins this season.",
    "Rowan needs two wins this season.",
    "Two more wins this season would tie the record.",
    "Rowan is two wins shy of the record this season.",
    "Rowan is three wins away from tying the mark this season.",
    "Rowan is one shy of nine career wins.",
    "Rowan could finish the season with five wins.",
    "Rowan wants five wins this season.",
    "How many wins will Rowan have this season, five or six?",
    "Winning five races this season means a playoff berth.",
    "A driver with two wins this season is in the playoffs.",
    "Rowan has had four chances to win this season.",
    "Rowan led laps in four races this season.",
    "Rowan has two top-10s this season.",
    "Rowan won five poles in 2019.",
    "Rowan won the race in five hours.",
]

# ---- W27 to W29: tallies that grow ----------------------------------------------------------------------------------
TALLIES: Table = [
    (
        "The win brought Rowan's season total to four.",
        [("season total to four", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "The victory raised Rowan's career total to 12 wins.",
        [("career total to 12", 12, "career", "truck", "dana-rowan")],
    ),
    ("Rowan now has three wins on the season.", [("three wins on the season", 3, "2021", "truck", "dana-rowan")]),
    ("Rowan is up to four wins this season.", [("four wins this season", 4, "2021", "truck", "dana-rowan")]),
    ("Rowan sits on 14 career victories.", [("14 career victories", 14, "career", "truck", "dana-rowan")]),
    (
        "Rowan entered the season with eight career wins.",
        [("eight career wins", 8, "career", "truck", "dana-rowan")],
    ),
    (
        "Rowan came into the night with two wins this season.",
        [("two wins this season", 2, "2021", "truck", "dana-rowan")],
    ),
]

# ---- W30, W31, W32, W33: parts, lists and bounds --------------------------------------------------------------------
PARTS: Table = [
    (
        "Three of Rowan's five career wins have come at Dover.",
        [
            (
                "Three of Rowan's five career wins have come at Dover",
                3,
                "career at dover-international-speedway",
                "truck",
                "dana-rowan",
            ),
            ("five career wins", 5, "career", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan has more than 30 career wins.",
        [("30 career wins", 30, "career", "truck", "dana-rowan")],
    ),
    (
        "Rowan has nearly 20 Truck Series wins.",
        [("20 Truck Series wins", 20, "career", "truck", "dana-rowan")],
    ),
    (
        "Rowan has at least two wins this season.",
        [("two wins this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan has won multiple races this season.",
        [("won multiple races this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan has several wins this season.",
        [("several wins this season", 2, "2021", "truck", "dana-rowan")],
    ),
]
NO_PARTS = [
    "Rowan won at Dover, Bristol and Iowa.",
    "Rowan swept both Dover races in 2019.",
    "Rowan won races in the 1990s.",
    "Rowan has double-digit wins.",
    "Rowan has two wins on road courses this season.",
    "Rowan won her second road-course race of the season.",
]

# ---- W34: lists of figures ------------------------------------------------------------------------------------------
FIGURES: Table = [
    (
        "Dana Rowan\n- 2021: 3 wins, 5 top fives, 7 top 10s\n- Career: 12 wins, 3 poles",
        [
            ("3 wins", 3, "2021", "truck", "dana-rowan"),
            ("12 wins", 12, "career", "truck", "dana-rowan"),
        ],
    ),
    (
        "Dana Rowan career statistics:\n- Starts: 136\n- Wins: 4\n- Poles: 5",
        [("Wins: 4", 4, "career", "truck", "dana-rowan")],
    ),
]
NO_FIGURES = [
    "Dana Rowan (11) leads the field to green at Dover.",
    "Odds to win: Dana Rowan +650, Lee Vale 9-to-2.",
    "1. Dana Rowan - 402 points",
]

# ---- 1.1c: seasons and years ----------------------------------------------------------------------------------------
SEASONS: Table = [
    (
        "Rowan won six races in 2019 and two in 2020.",
        [
            ("won six races in 2019", 6, "2019", "truck", "dana-rowan"),
            ("two in 2020", 2, "2020", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan won two, four and five races in 2018, 2019 and 2020, respectively.",
        [
            ("won two, four and five races in 2018, 2019 and 2020, respectively", 2, "2018", "truck", "dana-rowan"),
            ("won two, four and five races in 2018, 2019 and 2020, respectively", 4, "2019", "truck", "dana-rowan"),
            ("won two, four and five races in 2018, 2019 and 2020, respectively", 5, "2020", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan had seven victories from 2018-20.",
        [("seven victories from 2018-20", 7, "2018-2020", "truck", "dana-rowan")],
    ),
    (
        "In 2018, Rowan moved to the series. A year later, he won four times.",
        [("won four times", 4, "2019", "truck", "dana-rowan")],
    ),
    (
        "Rowan left the road in 2018, a season in which he won three races.",
        [("won three races", 3, "2018", "truck", "dana-rowan")],
    ),
    (
        "Through 10 races, Rowan has three wins.",
        [("three wins", 3, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan has four wins so far this season with nine races to go.",
        [("four wins so far this season", 4, "2021", "truck", "dana-rowan")],
    ),
    ("To date this year, Vale has three wins.", [("three wins", 3, "2021", "truck", "lee-vale")]),
]
NO_SEASONS = [
    "Rowan took the third win of the playoffs.",
    "Rowan has two wins in the playoffs.",
    "Rowan, 25, started 19th in the 2021 opener.",
    "Rowan won the 2019 opener and 2020 finale.",
]

# ---- 1.1d: windows and droughts -------------------------------------------------------------------------------------
WINLESS: Table = [
    ("Rowan went winless in 2020.", [("winless in 2020", 0, "2020", "truck", "dana-rowan")]),
    (
        "Rowan won twice in 2020; this year he is winless in 12 starts.",
        [
            ("won twice in 2020", 2, "2020", "truck", "dana-rowan"),
            ("winless in 12 starts", 0, "2021", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan won twice in 2020, and her second lifted her Truck Series total to 16.",
        [
            ("won twice in 2020", 2, "2020", "truck", "dana-rowan"),
            ("Truck Series total to 16", 16, "career", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan is winless in 122 starts.",
        [("winless in 122 starts", 0, "career", "truck", "dana-rowan")],
    ),
    (
        "Rowan is still looking for her first career win.",
        [("still looking for her first career win", 0, "career", "truck", "dana-rowan")],
    ),
    ("Rowan, who last won in 2019, is winless in 30 starts.", []),
    ("Rowan has been winless in 20 starts dating to 2020.", []),
    (
        "Rowan is winless in 20 starts this year.",
        [("winless in 20 starts this year", 0, "2021", "truck", "dana-rowan")],
    ),
    (
        "Vale has yet to win this season.",
        [("has yet to win this season", 0, "2021", "truck", "lee-vale")],
    ),
    (
        "Rowan has two wins this season. In five starts here she has yet to win.",
        [("two wins this season", 2, "2021", "truck", "dana-rowan")],
    ),
    (
        "Vale has two wins this season. Rowan is still looking for her first career win.",
        [
            ("two wins this season", 2, "2021", "truck", "lee-vale"),
            ("still looking for her first career win", 0, "career", "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan has never won at Dover.",
        [("has never won at Dover", 0, "career at dover-international-speedway", "truck", "dana-rowan")],
    ),
    (
        "Rowan is without a win this season.",
        [("without a win this season", 0, "2021", "truck", "dana-rowan")],
    ),
    ("Rowan failed to win a race in 2020.", [("failed to win a race in 2020", 0, "2020", "truck", "dana-rowan")]),
    ("Rowan did not win a race last season.", [("did not win a race last season", 0, "2020", "truck", "dana-rowan")]),
    ("Vale has no wins this season.", [("has no wins this season", 0, "2021", "truck", "lee-vale")]),
    ("Rowan had zero wins in 2020.", [("zero wins in 2020", 0, "2020", "truck", "dana-rowan")]),
    ("Vale is still winless this year.", [("winless this year", 0, "2021", "truck", "lee-vale")]),
    (
        "Rowan has never won a Truck Series race.",
        [("has never won a Truck Series race", 0, "career", "truck", "dana-rowan")],
    ),
]
NO_WINDOWS = [
    "Rowan has won three of the last five races.",
    "Rowan has won four of the past seven races this season.",
    "Rowan has three wins in the last five races.",
    "Rowan has two wins in four weeks.",
    "Rowan won three of five starts.",
    "Rowan won two of the first three stages.",
    "Rowan snapped a 30-race winless drought.",
    "Rowan ended a 43-race winless streak on Friday.",
    "Rowan has not won since Dover.",
    "Rowan hasn't won since 2019.",
    "Rowan is winless since 2019.",
    "Rowan has gone 19 races without a win.",
    "Rowan's last win came at Dover in 2019.",
    "Rowan has yet to win a stage this season.",
    "Rowan did not win the race last season at Dover.",
    "Rowan has never won back-to-back races.",
    "Rowan refused to leave winless.",
    "Rowan will not go winless this season.",
]

# ---- 1.1e: records and comparisons ----------------------------------------------------------------------------------
COMPARISONS: Table = [
    (
        "Rowan's ninth win of the season tied Greg Biffle's record of nine wins in 1999.",
        [
            ("ninth win of the season", 9, "2021", "truck", "dana-rowan"),
            ("nine wins in 1999", 9, "1999", "truck", "greg-biffle"),
        ],
    ),
    (
        "The win was the 52nd of Kyle Busch's Truck Series career, surpassing Ron Hornaday Jr.'s 51.",
        [
            ("win was the 52nd of Kyle Busch's Truck Series career", 52, "career", "truck", "kyle-busch"),
            ("51", 51, "career", "truck", "ron-hornaday-jr"),
        ],
    ),
    (
        "Rowan has three wins this season, compared with Kyle Busch's two.",
        [("three wins this season", 3, "2021", "truck", "dana-rowan"), ("two", 2, "2021", "truck", "kyle-busch")],
    ),
    (
        "Rowan beat Kyle Busch, who has two wins this season.",
        [("two wins this season", 2, "2021", "truck", "kyle-busch")],
    ),
    (
        "Rowan has the most wins since Ron Hornaday Jr. won six races in 2009.",
        [("won six races in 2009", 6, "2009", "truck", "ron-hornaday-jr")],
    ),
    (
        "Rowan leads the series with four wins this season, one more than Vale.",
        [("four wins this season", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "Rowan equaled Greg Biffle's mark of nine victories in a season, set in 1999.",
        [("nine victories in a season", 9, "1999", "truck", "greg-biffle")],
    ),
    (
        "Vale trails only Rowan, who has four wins this year.",
        [("four wins this year", 4, "2021", "truck", "dana-rowan")],
    ),
    (
        "Vale has won twice this year, while Rowan has four victories this season.",
        [
            ("won twice this year", 2, "2021", "truck", "lee-vale"),
            ("four victories this season", 4, "2021", "truck", "dana-rowan"),
        ],
    ),
]
NO_COMPARISONS = [
    "Rowan is one win shy of Ron Hornaday Jr.'s mark.",
    "Rowan is two wins from breaking a tie with Vale.",
    "Rowan moved within one win of the record.",
    "No one else has more than two wins this season.",
    "No other driver has more than two wins this season.",
    "Rowan has four times as many wins as Vale.",
    "Nobody has won more than four races this season.",
    "The record for wins in a season is nine.",
    "The most wins in a single season is nine, and Rowan knows it.",
    "Rowan is the youngest driver to reach 10 wins.",
    "Rowan is the first driver since Greg Biffle in 1999 to win nine races in a season.",
    "Rowan has as many wins as Vale this season, four.",
    "Rowan joins Vale as a multiple-race winner this season.",
    "Rowan is two wins from his 20th.",
]

# ---- 1.1f: wins of something else -----------------------------------------------------------------------------------
OTHER_WINS = [
    "Rowan took her third stage win of the season.",
    "Rowan has won four stages this season.",
    "Rowan swept both stages.",
    "Rowan claimed her second pole of the season.",
    "Rowan is a three-time pole winner this season.",
    "Rowan won two heat races this season.",
    "Rowan won the All-Star Race for the second time.",
    "Rowan has 42 wins in sprint cars.",
    "Rowan has won 11 late model features this season.",
    "Rowan won Rookie of the Year honors in 2019.",
    "Rowan won the race off pit road four times this season.",
    "Rowan is a three-time Most Popular Driver winner.",
    "Rowan won $50,000 twice this season.",
    "Rowan won the coin flip twice this season.",
    "Rowan has two Duel wins in his career.",
    "Rowan has 10 playoff points, five from each win.",
    "Rowan's two exhibition wins this season do not count.",
]
ALL_SERIES: Table = [
    (
        "Kyle Busch has 220 wins across NASCAR's three national series.",
        [("220 wins across NASCAR's three national series", 220, "career", "national", "kyle-busch")],
    ),
]

STATED = {
    "W1": SEASON_ORDINALS,
    "W2": CAREER_ORDINALS,
    "W3": STREAKS,
    "W4": TRACK_ORDINALS,
    "W7": TEAMS,
    "W12": RANKS,
    "W1-W7": STACKS,
    "W20": TOTALS,
    "W27": TALLIES,
    "W30": PARTS,
    "W34": FIGURES,
    "1.1c": SEASONS,
    "1.1d": WINLESS,
    "1.1e": COMPARISONS,
    "1.1f": ALL_SERIES,
}
NOT_STATED = {
    "W1": NO_SEASON_ORDINALS,
    "W2": NO_CAREER_ORDINALS,
    "W3": NO_STREAKS,
    "W4": NO_TRACK_ORDINALS,
    "W8": NOT_A_DRIVERS,
    "W11": NO_RANKS,
    "W20": NO_TOTALS,
    "W31": NO_PARTS,
    "W34": NO_FIGURES,
    "1.1c": NO_SEASONS,
    "1.1d": NO_WINDOWS,
    "1.1e": NO_COMPARISONS,
    "1.1f": OTHER_WINS,
}


def _scope(claim: Claim) -> str:
    scope = claim.scope
    seasons = "-".join(str(year) for year in dict.fromkeys(scope.seasons or ()))
    span = scope.span if scope.span in ("career", "streak") else seasons or "open"
    place = scope.race or scope.track
    return f"{span} at {place}" if place else span


def counts(sentence: str) -> list[Row]:
    """The counts of wins read in a sentence after the setting, in the order of the text."""
    found = [
        claim
        for claim in extract(SETTING + sentence, published=PUBLISHED)
        if claim.predicate == "wins" and claim.evidence.start >= len(SETTING)
    ]
    found.sort(key=lambda claim: (claim.evidence.value.start, claim.subject.id))
    assert all(claim.modality == "asserted" for claim in found)
    return [
        (claim.evidence.text, claim.value.number, _scope(claim), claim.scope.series, claim.subject.id)
        for claim in found
        if isinstance(claim.value, Count)
    ]


@pytest.mark.parametrize(
    ("template", "sentence", "expected"),
    [(template, *row) for template, table in STATED.items() for row in table],
)
def test_what_a_sentence_states(template: str, sentence: str, expected: list[Row]) -> None:
    assert counts(sentence) == expected


@pytest.mark.parametrize(
    ("template", "sentence"),
    [(template, row) for template, table in NOT_STATED.items() for row in table],
)
def test_what_a_sentence_does_not_state(template: str, sentence: str) -> None:
    assert counts(sentence) == []


@pytest.mark.parametrize(
    ("headline", "whose"),
    [
        ("ROWAN NIPS VALE FOR FIRST TRUCK SERIES WIN", "dana-rowan"),
        ("Rowan outfoozles Vale for first Truck Series win", "dana-rowan"),
        ("Rowan Gets Vale at the Line for First Truck Series Win", "dana-rowan"),
        ("Rowan holds back Vale to score first Truck Series win", "dana-rowan"),
        ("Vale says Rowan deserved first Truck Series win", "dana-rowan"),
        ("Vale watches Rowan take first Truck Series win", "dana-rowan"),
        ("With Vale in her mirrors, Rowan takes first Truck Series win", "dana-rowan"),
        ("FIRST TRUCK SERIES WIN AT LAST!", None),
    ],
)
def test_whose_win_a_headline_tells(headline: str, whose: str | None) -> None:
    """Nobody's where it names nobody, and the article names most often who came second."""
    body = (
        "Truck Series driver Dana Rowan won at Dover on Friday. Lee Vale was second. Vale led 80 laps. "
        "Vale, a Truck Series regular, was glum. Jack Holt was third."
    )
    found = extract(f"{headline}\n\nDOVER, Del. - {body}", published=PUBLISHED)
    assert [each.subject.id for each in found if each.predicate == "wins"] == ([whose] if whose else [])


def test_a_headline_s_comma_is_an_and() -> None:
    body = (
        "Sterling Marlin won the NASCAR Cup race on Sunday at Darlington. Ricky Craven was second and Ricky Rudd third."
    )
    found = extract(
        f"Marlin snookers Craven, Rudd for first Cup win\n\nDARLINGTON, S.C. - {body}", published="2003-09-08"
    )
    assert [each.subject.id for each in found if each.predicate == "wins"] == ["sterling-marlin"]
