"""Championships that only the roll of champions ties to a year or a name: "three titles (1997, 1999 and 2001)".

The text says them, but in words that no other rule reads. Whose title a year gives is asked of the roll; what it has
not is no claim. The examples name whom the lexicon knows: {champion} won {titles} Truck Series titles before the season
of the examples, among them those of {year} and {again}; {holder} won the last; {rival} won none.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

RULES = (
    rule(
        "title.rolled",
        "<season:YEAR>",
        says="A year that belongs to a title, where its champion is the one it is said of",
        examples=[
            "{champion} was Truck Series champion for Joe Gibbs Racing in {year}.",
            "{champion} claimed the Truck crown in Ohio, his second one, and {again} was the year.",
            "{champion} won the Truck Series title in {year}. He did it again in {again}.",
        ],
        not_in=[
            "{rival} was Truck Series champion for Joe Gibbs Racing in {year}.",
            "{champion} knew the Truck title was gone. He won five races in {year}.",
            "{champion} was no champion and led no laps until {year}.",
        ],
    ),
    rule(
        "title.rolled_season",
        "(TITLE_NOUN|CHAMPION|CHAMPIONS|repeated|repeats|again|another|followed) (!YEAR){0,6}? <season:SEASON>|<season:SEASON> POSSESSIVE (WORD){0,3} TITLE_NOUN",
        says="'his Truck title two years after that', 'repeated four years later', where the roll has it so",
        examples=["{holder} was Truck champion for Joe Gibbs Racing last season."],
        not_in=["{rival} was Truck champion for Joe Gibbs Racing last season."],
    ),
    rule(
        "title.the_champion",
        "<subject:DRIVER|NAME> COMMA the (SERIES|series|reigning|defending|sitting)* CHAMPION COMMA",
        says="'Rowan, the champion, is out': whoever was the last one",
        examples=["{holder}, the champion, was fourth at Dover."],
        not_in=["{rival}, the champion, was fourth at Dover.", "{holder}, the Daytona 500 champion, was fourth."],
        reigning=True,
    ),
    rule(
        "title.was_champion",
        "(was|became|is|being) (crowned|the|a|series|SERIES|SANCTION|again|youngest|oldest|first|ORDINAL|DASH|time|season)* CHAMPION (again|STOP|COMMA|END|for|at|in SERIES)",
        says="'that November he was champion', of a season that the sentence or its story names",
        examples=[
            "In {year} {champion} drove for somebody else and was champion again.",
            "In {year} {champion} became the champion.",
        ],
        not_in=["In {year} {rival} drove for somebody else and was champion again."],
        reigning=True,
        dated=True,
    ),
    rule(
        "title.defense",
        "((defense|defence) of|defend|defends|defended|defending) (his|her|the) <mods:(SANCTION|SERIES|POSSESSIVE)*> (title|championship|crown)",
        says="Who defends a title has won it the year before",
        examples=["{holder} began the defense of his Truck Series title at Daytona."],
        not_in=["{rival} began the defense of his Truck Series title at Daytona."],
        reigning=True,
    ),
    rule(
        "titles.rolled",
        "<subject:DRIVER|NAME> (with|has|had|owns|holds|COMMA|OPEN|POSSESSIVE|whose|at|is|DASH|COLON)+ <number:COUNT> (COMMA|CLOSE|STOP|END|SEMICOLON|and|OPEN|of)",
        says="In a list of how many titles each has: 'most titles: Rowan with four, Vale with two'",
        examples=["The men with the most Truck titles include {champion} with {titles}."],
        not_in=[
            "The men with the most Truck wins include {champion} with {titles}.",
            "The men with the most Truck titles include {rival} with {titles}.",
        ],
    ),
)
