"""Championships, and how many: what the extractor reads in sentences of one's own.

A row is a sentence and the championships that it states, each as

    (words, number or "title", season, series, whose)

A number is a count of championships in a career; "title" is the championship of one season, None where the sentence
does not say which; "not" is a championship that the sentence denies. Every article was published on 15 June 2021. The
headings follow section 1.2 of the survey of phrasings.
"""

from __future__ import annotations

import pytest

from extractor.pipeline import extract
from extractor.records import Count

PUBLISHED = "2021-06-15"
# Makes the article one about the Truck Series, and Rowan and Vale drivers of it.
SETTING = (
    "NASCAR Truck Series notes\n\nTruck Series driver Lee Vale spoke. Truck Series driver Dana Rowan listened.\n\n"
)
Row = tuple[str, int | str, int | None, str | None, str]
Table = list[tuple[str, list[Row]]]

# ---- the champion of a season ---------------------------------------------------------------------------------------
CHAMPIONS: Table = [
    (
        "2018 Truck Series champion Brett Moffitt was fifth.",
        [("2018 Truck Series champion", "title", 2018, "truck", "brett-moffitt")],
    ),
    (
        "Rowan, the 2019 Truck Series champion, was fifth.",
        [("2019 Truck Series champion", "title", 2019, "truck", "dana-rowan")],
    ),
    ("Rowan became champion in 2019.", [("champion in 2019", "title", 2019, "truck", "dana-rowan")]),
    (
        "Rowan was crowned the 2019 Truck Series champion.",
        [("2019 Truck Series champion", "title", 2019, "truck", "dana-rowan")],
    ),
    (
        "Former Truck Series champion Dana Rowan was fifth.",
        [("Former Truck Series champion", "title", None, "truck", "dana-rowan")],
    ),
    (
        "Rowan, a past series champion, was fifth.",
        [("past series champion", "title", None, "truck", "dana-rowan")],
    ),
]
# ---- the defending champion -----------------------------------------------------------------------------------------
DEFENDING: Table = [
    (
        "Defending Truck Series champion Sheldon Creed was fifth.",
        [("Defending Truck Series champion", "title", 2020, "truck", "sheldon-creed")],
    ),
    (
        "Rowan, the reigning champion, was fifth.",
        [("reigning champion", "title", 2020, "truck", "dana-rowan")],
    ),
    (
        "Last year's champion, Sheldon Creed, was fifth.",
        [("Last year's champion", "title", 2020, "truck", "sheldon-creed")],
    ),
    (
        "Rowan entered the season as the defending champion.",
        [("defending champion", "title", 2020, "truck", "dana-rowan")],
    ),
]
# ---- how many -------------------------------------------------------------------------------------------------------
COUNTS: Table = [
    (
        "Three-time Truck Series champion Matt Crafton was fifth.",
        [("Three-time Truck Series champion", 3, None, "truck", "matt-crafton")],
    ),
    ("Rowan is a three-time champion.", [("three-time champion", 3, None, "truck", "dana-rowan")]),
    (
        "Four-time series champion Ron Hornaday Jr. watched.",
        [("Four-time series champion", 4, None, "truck", "ron-hornaday-jr")],
    ),
    (
        "Jimmie Johnson, a seven-time Cup champion, tested.",
        [("seven-time Cup champion", 7, None, "cup", "jimmie-johnson")],
    ),
    (
        "Rowan has two Truck Series championships.",
        [("two Truck Series championships", 2, None, "truck", "dana-rowan")],
    ),
    (
        "Rowan earned her third championship last season.",
        [
            ("third championship", "title", 2020, "truck", "dana-rowan"),
            ("third championship", 3, None, "truck", "dana-rowan"),
        ],
    ),
    ("Rowan has never won a championship.", [("never won a championship", 0, None, "truck", "dana-rowan")]),
    (
        "ThorSport Racing has four Truck Series championships.",
        [("four Truck Series championships", 4, None, "truck", "thorsport-racing")],
    ),
    (
        "Dana Rowan and Lee Vale have two championships each.",
        [("two championships", 2, None, "truck", "dana-rowan"), ("two championships", 2, None, "truck", "lee-vale")],
    ),
]
# ---- won ------------------------------------------------------------------------------------------------------------
WON: Table = [
    (
        "Rowan won the 2019 Truck Series title.",
        [("won the 2019 Truck Series title", "title", 2019, "truck", "dana-rowan")],
    ),
    (
        "Rowan clinched the championship with a third-place finish at Phoenix in 2019.",
        [("clinched the championship", "title", 2019, "truck", "dana-rowan")],
    ),
    (
        "Rowan captured the Truck Series crown in 2018.",
        [("captured the Truck Series crown", "title", 2018, "truck", "dana-rowan")],
    ),
    (
        "Rowan locked up the title in 2019 with a race to spare.",
        [("up the title", "title", 2019, "truck", "dana-rowan")],
    ),
    ("Last year Rowan won the championship.", [("won the championship", "title", 2020, "truck", "dana-rowan")]),
    ("Rowan won the championship.", [("won the championship", "title", None, "truck", "dana-rowan")]),
    (
        "Rowan has titles in 2016 and 2018.",
        [
            ("titles in 2016 and 2018", "title", 2016, "truck", "dana-rowan"),
            ("titles in 2016 and 2018", "title", 2018, "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan won back-to-back championships in 2016-17.",
        [
            ("championships in 2016-17", "title", 2016, "truck", "dana-rowan"),
            ("championships in 2016-17", "title", 2017, "truck", "dana-rowan"),
        ],
    ),
    (
        "Rowan's first title came in 2016.",
        [("first title came in 2016", "title", 2016, "truck", "dana-rowan")],
    ),
    (
        "Rowan won six races in her 2019 championship season.",
        [("her 2019 championship season", "title", 2019, "truck", "dana-rowan")],
    ),
    (
        "Rowan has a resume that includes the 2019 championship.",
        [("includes the 2019 championship", "title", 2019, "truck", "dana-rowan")],
    ),
    (
        "Rowan edged Vale for the championship in 2019.",
        [("edged Vale for the championship", "title", 2019, "truck", "dana-rowan")],
    ),
]
# ---- missed ---------------------------------------------------------------------------------------------------------
DENIED: Table = [
    (
        "Rowan missed the championship by three points in 2019.",
        [("missed the championship", "not", 2019, "truck", "dana-rowan")],
    ),
    (
        "Rowan lost the 2019 championship to Vale on the last lap.",
        [
            ("lost the 2019 championship", "not", 2019, "truck", "dana-rowan"),
            ("lost the 2019 championship to Vale", "title", 2019, "truck", "lee-vale"),
        ],
    ),
    (
        "Rowan did not win a championship in 2019.",
        [("win a championship", "not", 2019, "truck", "dana-rowan")],
    ),
]

# ---- and what states no championship --------------------------------------------------------------------------------
ANOTHER_TITLE = [
    "Rowan won the regular-season championship in 2019.",
    "Rowan is the regular-season champion.",
    "ThorSport Racing won the owner's championship in 2019.",
    "Toyota won the manufacturer's championship.",
    "Rowan has three championships as an owner.",
    "Rowan won the Rookie of the Year title in 2016.",
    "Rowan was voted the 2019 Most Popular Driver.",
    "Rowan won a late model championship in 2012.",
    "Rowan is the 2016 Daytona 500 champion.",
    "Past Dover champion Dana Rowan was fifth.",
    "Rowan is the defending race winner at Dover.",
]
NOT_WON = [
    "Rowan is chasing her third championship.",
    "Rowan's bid for a third title ended early.",
    "Rowan could win her third championship this season.",
    "Rowan hopes to win a third championship.",
    "Rowan is still looking for her first championship.",
    "If Rowan wins the championship, it will be her third.",
    "Can Rowan win the 2021 championship?",
    "Rowan raced for the title in 2019.",
    "Rowan contended for the 2019 championship.",
    "Rowan edged Vale for the championship lead in 2019.",
    "Rowan was eliminated from the championship hunt.",
    "Rowan made the Championship 4 in 2019.",
    "Rowan led the championship standings in 2019.",
    "Rowan finished second in the 2019 championship.",
    "Rowan was the runner-up for the 2019 championship.",
    "Rowan won the race in the championship round in 2019.",
]
ANOTHERS = [
    "Rowan's father, a two-time champion, watched.",
    "Rowan, son of the 1989 champion, was fifth.",
    "Rowan's crew chief has two championships.",
    "The team has three championships with Matt Crafton.",
    "Nobody has won more than four Truck Series championships.",
    "The 2018 champion was fifth.",
    "Rowan beat last year's champion.",
    "Rowan chased the defending champion.",
    "'We won the championship in 2016,' the crew chief said.",
]

STATED = {"champion": CHAMPIONS, "defending": DEFENDING, "count": COUNTS, "won": WON, "denied": DENIED}
NOT_STATED = {"another title": ANOTHER_TITLE, "not won": NOT_WON, "another's": ANOTHERS}


def titles(sentence: str) -> list[Row]:
    """The championships read in a sentence after the setting."""
    found: list[Row] = []
    for claim in extract(SETTING + sentence, published=PUBLISHED):
        if claim.predicate not in ("title", "titles") or claim.evidence.start < len(SETTING):
            continue
        what: int | str = "not" if claim.modality == "negated" else "title"
        if isinstance(claim.value, Count):
            what = claim.value.number
        season = claim.scope.seasons[0] if claim.scope.seasons else None
        found.append((claim.evidence.text, what, season, claim.scope.series, claim.subject.id))
    return sorted(found, key=str)


@pytest.mark.parametrize(
    ("template", "sentence", "expected"),
    [(template, sentence, rows) for template, table in STATED.items() for sentence, rows in table],
)
def test_what_a_sentence_states(template: str, sentence: str, expected: list[Row]) -> None:
    assert titles(sentence) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("template", "sentence"), [(template, sentence) for template, table in NOT_STATED.items() for sentence in table]
)
def test_what_a_sentence_does_not_state(template: str, sentence: str) -> None:
    assert titles(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "year"),
    [("Rowan won his first title in 2016.", "2016"), ("Rowan earned his third championship last season.", "2020")],
)
def test_an_ordinal_title_counts_as_of_its_season(sentence: str, year: str) -> None:
    count = next(c for c in extract(SETTING + sentence, published=PUBLISHED) if c.predicate == "titles")
    assert count.as_of is not None
    assert (count.as_of.latest or "").startswith(year)
