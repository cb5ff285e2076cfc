"""Others' counts of wins, told beside somebody's: the noun, the scope or the number was said for him."""

from __future__ import annotations

from extractor.claims.grammar import rule

_ASIDE = "(COMMA (!COMMA){1,8}? COMMA)?"
_ALSO = "(ADVERB|still|now|currently|alone|himself|COMMA)*"
_HOLDS = (
    "(has|had|have|owns|holds|boasts|counts|won|collected|claimed|earned|totaled|posted|managed"
    "|(leads|tops|paces|leading|led|follows|trails) (ADVERB|the|all|SERIES|series|circuit|tour|drivers|way|list|this|SEASON|season|year|everyone|everybody)* with"
    "|(is|was|remains|stays|sits|sat|stands|stood|finished|retired|ended|stopped|stuck|parked|perched) (ADVERB|tied|stuck|parked|perched|alone|next|back|sitting|up|second|third|fourth|fifth|COMMA)* (with|at|on|to))"
)
_NAMES = "WHO ((COMMA|and|AMPERSAND|FORMER|retired|late|the|Hall|of|Famer|Famers|CHAMPION|legend|legends)+ WHO)*"

RULES = (
    rule(
        "wins.rival_has",
        f"(<subject:WHO|TEAM> {_ASIDE}|<owner:SUBJECT_PRONOUN>|who) {_ALSO} {_HOLDS} (just|only|now|at|least|exactly)* <number:COUNT> (of (them|those))?",
        says="'Vale has 45', where wins were counted just before: the noun is left out",
        examples=[
            "Dana Rowan has nine wins this season. Lee Vale has seven.",
            "Dana Rowan has 52 Truck Series wins, one more than anybody. Lee Vale is stuck on 49.",
            "Dana Rowan won three races in 2019; Lee Vale, her teammate, won two.",
        ],
        not_in=[
            "Dana Rowan has nine wins this season. Lee Vale has seven top fives.",
            "Dana Rowan has nine wins and 12 poles this season. Lee Vale has seven.",
            "Dana Rowan has nine wins this season. Lee Vale is 27.",
            "Lee Vale has seven.",
        ],
    ),
    rule(
        "wins.rival_gapped",
        f"(COMMA|SEMICOLON|and|AMPERSAND|while|by)+ <subject:WHO|TEAM> {_ASIDE} COMMA? (with|at|just|only|now)* <number:COUNT>",
        says="'Rowan has four wins, Vale three': the verb is left out too",
        examples=[
            "Dana Rowan has four wins this season, Lee Vale three.",
            "Dana Rowan had four wins in 2019 and Lee Vale, in fewer starts, six.",
            "Dana Rowan leads with four wins this season, followed by Lee Vale with three.",
        ],
        not_in=[
            "Dana Rowan has four wins this season, Lee Vale three poles.",
            "Dana Rowan has four poles this season, Lee Vale three.",
            "Dana Rowan has four wins this season and Lee Vale 12 points.",
            "Dana Rowan won her fourth of the season, followed by Lee Vale with two laps down.",
        ],
        gapped=True,
    ),
    rule(
        "wins.rival_with",
        "<subject:WHO> COMMA with (just|only|his|her)* <number:COUNT>",
        says="'Vale, with seven, led the series', where wins were counted just before",
        examples=["Dana Rowan took her fourth win of the season. Lee Vale, with seven, led the series."],
        not_in=[
            "Dana Rowan won her fourth pole of the season. Lee Vale, with seven, led the series.",
            "Lee Vale, with seven, led the series.",
        ],
    ),
    rule(
        "wins.rivals_own",
        "<subject:WHO> POSSESSIVE (career|all-time|total|record)* (of)? <number:COUNT>",
        says="'Vale's 45', where wins were counted just before",
        examples=[
            "Dana Rowan has 44 Truck Series wins. Lee Vale's 45 are the next target.",
            "Dana Rowan never won nine races in a year, and never got near Lee Vale's eight in 2019.",
        ],
        not_in=[
            "Dana Rowan has 44 Truck Series wins. Lee Vale's 45 crew members cheered.",
            "Dana Rowan has 44 Truck Series poles. Lee Vale's 45 are the next target.",
        ],
        own=True,
        rivals=True,
    ),
    rule(
        "wins.rivals_named_with",
        "<subject:WHO> (OPEN|DASH) (with)? <number:COUNT> (each|apiece)? (CLOSE|DASH|COMMA)",
        says="'she trails only Vale (45) and Marlow (41)', where wins are counted",
        examples=[
            "Dana Rowan has 39 Truck Series wins, behind only Lee Vale (45) and Ann Marlow (41).",
            "Dana Rowan won five Truck Series races in 2019. Only Lee Vale (seven) won more.",
        ],
        not_in=[
            "Dana Rowan has 39 Truck Series poles, behind only Lee Vale (45) and Ann Marlow (41).",
            "Dana Rowan won at Dover. Lee Vale (45) and Ann Marlow (41) were second and third.",
        ],
        among=True,
        rivals=True,
    ),
    rule(
        "wins.rivals_with",
        "<subject:WHO> with (just|only)? <number:COUNT> (each|apiece)? (STOP|COMMA|SEMICOLON|END|and|DASH|CLOSE)",
        says="'The only drivers with more wins are Vale with six and Marlow with five', where wins are counted",
        examples=[
            "Dana Rowan has four wins this season. The only drivers with more are Lee Vale with six and Ann Marlow with five.",
        ],
        not_in=[
            "Dana Rowan has four wins this season. Ann Marlow with five laps left spun.",
            "Dana Rowan has four poles this season. The only drivers with more are Lee Vale with six and Ann Marlow with five.",
        ],
        among=True,
        rivals=True,
    ),
    rule(
        "wins.rivals_apiece",
        f"<names:{_NAMES}> (have|has|had|with|are at|at|each|all|both|COMMA|OPEN|own|scored|won)+ <number:COUNT> (each|apiece)",
        says="'Vale, Marlow and Lee have three apiece', where wins are counted",
        examples=["Dana Rowan has four wins this season; {driver} and {rival} have three apiece."],
        not_in=[
            "Dana Rowan has four poles this season; {driver} and {rival} have three apiece.",
            "Dana Rowan has four wins this season; {driver} and {rival} have three top fives apiece.",
        ],
        apiece=True,
        among=True,
        rivals=True,
    ),
    rule(
        "wins.as_many_as",
        "(the)? (tied|tying|ties|tie|level|even|equal|equals|equaling|equalling|same|as many|matching|matches|alongside|joining|par|deadlocked|knotted) (her|him)? (NTH|(for|in) (the)? ORDINAL (all-time|place)?)? (with|as|on|that of)* "
        f"(FORMER|retired|late|the|CHAMPION|Famer|legend)* <names:{_NAMES}>",
        says="'has 83 wins, the same as Vale': whoever it is tied with has as many",
        examples=[
            "Dana Rowan has 43 Truck Series wins, the same as Lee Vale.",
            "That made four wins this season for Dana Rowan, level with Lee Vale, Ann Marlow and Ray Marlow.",
            "Dana Rowan's 28 career victories are as many as Lee Vale's.",
        ],
        not_in=[
            "Dana Rowan has 43 Truck Series wins and is tied with Lee Vale in points.",
            "Dana Rowan has 43 Truck Series wins, one fewer than Lee Vale.",
            "Dana Rowan has four wins this season, twice as many as Lee Vale.",
            "Dana Rowan led 43 laps, the same as Lee Vale.",
        ],
        same=True,
    ),
    rule(
        "wins.tied_at",
        f"(tied|level|even|equal|share|shares|shared|sharing|joined|joins|joining|matched|matches|tying|ties|deadlocked) (the)? (SERIES|series|season|win|wins|lead|TROPHY|in|this|SEASON|year|COMMA|most|mark|high|DASH|with)* <names:{_NAMES}> "
        "(for|atop|the|SERIES|series|season|lead|most|in|first|all-time|best|mark|this|SEASON|league|wins)* (with|at) (just|only)? <number:COUNT> (SERIES|CAREER|WIN_MOD)* (WIN_NOUN)? (each|apiece)?",
        says="'is tied with Vale for the lead with five wins': Vale has five too",
        examples=[
            "Dana Rowan is tied with Lee Vale for the series lead with five wins this season.",
            "Dana Rowan joined Lee Vale and Ann Marlow with three wins this season.",
        ],
        not_in=[
            "Dana Rowan is tied with Lee Vale with five poles this season.",
            "Dana Rowan is tied with Lee Vale, with five laps to go.",
        ],
        tied=True,
    ),
    rule(
        "wins.none_of_those",
        "(and|but|to|COMMA|COLON|DASH|SEMICOLON)+ (he|she|has|had|with|still)* (none|zero|zip|zilch|nothing|winless) (of (them|those|which))?",
        says="'has 38 wins, and none at Dover': nothing where the other count does not reach",
        examples=[
            "Dana Rowan has 38 Truck Series wins, and none at Dover.",
            "Dana Rowan won three Truck Series races in 2019, but none this season.",
            "Dana Rowan went from three Truck Series wins in 2019 to none in 2020.",
        ],
        not_in=[
            "Dana Rowan has 38 Truck Series wins, none since 2019.",
            "Dana Rowan has 38 Truck Series poles, and none at Dover.",
            "Dana Rowan has 38 Truck Series wins, and none of them came easily.",
        ],
        none=True,
    ),
)
