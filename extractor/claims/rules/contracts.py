"""How long a contract runs."""

from __future__ import annotations

from extractor.claims.grammar import rule

RULES = (
    rule(
        "contract_until.signed_whom",
        "(signed|signs|re-signed|signing|re-signing|extended|locked up) (driver|veteran|rookie|SERIES|AGE)* <whom:DRIVER|NAME> "
        "(!SEMICOLON){0,10}? (through|until|thru) (at|least|the|end|conclusion|of|close)* <year:YEAR|SEASON> (season|campaign)?",
        says="'the team has signed Rowan through 2027'",
        examples=[
            "Spire Motorsports has signed Dana Rowan through 2023.",
            "Spire Motorsports re-signed Dana Rowan to a deal through the 2024 season.",
        ],
        not_in=[
            "Spire Motorsports signed Dana Rowan in 2020.",
            "Spire Motorsports could have signed her if Dana Rowan stayed through 2023.",
        ],
    ),
    rule(
        "contract_until.through",
        "(CONTRACT_WORD|tied) (!SEMICOLON){0,14}? (through|until|thru|expires (after|at)|runs through|ends (after|with)|up (after|at)) (at|least|the|end|conclusion|of|close)* <year:YEAR|SEASON> (season|campaign)?",
        says="'signed through 2027'",
        examples=[
            "Dana Rowan signed with Spire Motorsports through 2027.",
            "Dana Rowan is under contract through the end of the 2023 season.",
        ],
        not_in=[
            "The track's deal with NASCAR runs through 2027.",
            "Dana Rowan drove for Spire Motorsports through 2020.",
            "Dana Rowan signed a deal in 2020.",
        ],
    ),
    rule(
        "contract_until.keeps",
        "(keep|keeps|keeping|retain|retains|retaining|bring back|lock up|tie up|committed to|commit to) "
        "<whom:DRIVER|NAME|him|her> (!SEMICOLON){0,8}? (through|until|thru) (at|least|the|end|conclusion|of|close)* <year:YEAR> (season|campaign)?",
        says="'will keep her through 2027'",
        examples=[
            "Dana Rowan smiled. Spire Motorsports will keep her through 2023.",
            "Spire Motorsports retains Dana Rowan in the No. 7 through at least the 2024 season.",
        ],
        not_in=[
            "The rules keep Dana Rowan from racing.",
            "Spire Motorsports kept Dana Rowan busy through 2020.",
        ],
    ),
)
