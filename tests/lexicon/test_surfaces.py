"""Names as they stand in a text."""

from __future__ import annotations

import pytest

from extractor.lexicon import Lexicon, load_lexicon
from extractor.lexicon.variants import spellings, surname

KINDS = ("driver", "person", "team", "track", "race", "series", "make")


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, tuple[str, ...]]]:
    return {kind: dict(load_lexicon().surfaces(kind)) for kind in KINDS}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize(
    ("kind", "surface", "ids"),
    [
        ("driver", "Corey Heim", ("corey-heim",)),
        ("driver", "Cory Heim", ("corey-heim",)),
        ("driver", "Dale Earnhardt", ("dale-earnhardt",)),
        ("driver", "Dale Earnhardt Jr.", ("dale-earnhardt-jr",)),
        ("driver", "Dale Earnhardt, Jr", ("dale-earnhardt-jr",)),
        ("driver", "Earnhardt Jr.", ("dale-earnhardt-jr",)),
        ("driver", "Martin Truex", ("martin-truex-jr", "martin-truex-sr")),
        ("driver", "AJ Allmendinger", ("aj-allmendinger",)),
        ("driver", "A. J. Allmendinger", ("aj-allmendinger",)),
        ("driver", "Darrell Wallace Jr.", ("bubba-wallace",)),
        ("driver", "Shane Van Gisbergen", ("shane-van-gisbergen",)),
        ("person", "Joe Gibbs", ("joe-gibbs",)),
        ("team", "JRM", ("jr-motorsports",)),
        ("team", "FRM", ("front-row-motorsports",)),
        ("team", "Tricon", ("tricon-garage",)),
        ("team", "RCR", ("richard-childress-racing",)),
        ("team", "Penske", ("team-penske", "penske-racing")),
        ("team", "23XI", ("23xi-racing",)),
        ("track", "Bristol", ("bristol-motor-speedway",)),
        ("track", "Daytona", ("daytona-international-speedway",)),
        ("track", "Las Vegas", ("las-vegas-motor-speedway",)),
        ("track", "COTA", ("circuit-of-the-americas",)),
        ("track", "Roval", ("charlotte-motor-speedway-road-course",)),
        ("track", "Lowe's Motor Speedway", ("charlotte-motor-speedway",)),
        ("race", "Coca-Cola 600", ("coca-cola-600",)),
        ("race", "All-Star Race", ("all-star-race",)),
        ("series", "Cup", ("cup",)),
        ("series", "Winston Cup", ("cup",)),
        ("series", "NASCAR Xfinity Series", ("nxs",)),
        ("series", "Busch Grand National", ("nxs",)),
        ("series", "O'Reilly Auto Parts Series", ("nxs",)),
        ("series", "NOAPS", ("nxs",)),
        ("series", "NCTS", ("truck",)),
        ("series", "Craftsman Truck Series", ("truck",)),
        ("series", "Trucks", ("truck",)),
        ("series", "ARCA", ("arca",)),
        ("make", "Chevy", ("chevrolet",)),
        ("make", "Camry", ("toyota",)),
    ],
)
def test_a_surface(found: dict[str, dict[str, tuple[str, ...]]], kind: str, surface: str, ids: tuple[str, ...]) -> None:
    assert found[kind][surface] == ids


@pytest.mark.parametrize(
    ("kind", "surface"),
    [
        ("driver", "Heim"),
        ("driver", "Junior"),
        ("driver", "Happy"),
        ("driver", "Smoke"),
        ("driver", "Bill Clinton"),
        ("team", "SHR"),
        ("team", "KBM"),
        ("team", "Gibbs"),
        ("team", "Hendrick"),
        ("team", "RPM"),
        ("team", "Gordon Racing"),
        ("team", "Gibbs Racing"),
        ("series", "Busch"),
        ("series", "Xfinity"),
        ("make", "Lincoln"),
        ("race", "NASCAR Xfinity Series Championship"),
        ("track", "The Rock"),
    ],
)
def test_dangerous_surfaces_are_not_offered(
    found: dict[str, dict[str, tuple[str, ...]]], kind: str, surface: str
) -> None:
    assert surface not in found[kind]


@pytest.mark.parametrize(
    ("kind", "surface", "ids"),
    [
        ("series", "Busch", ("nxs",)),
        ("series", "Xfinity", ("nxs",)),
        ("team", "Gibbs", ("joe-gibbs-racing",)),
        ("team", "Gibbs Racing", ("joe-gibbs-racing",)),
        ("team", "SHR", ("stewart-haas-racing", "sam-hunt-racing")),
        ("team", "KBM", ("kyle-busch-motorsports",)),
        ("driver", "Junior", ("dale-earnhardt-jr", "junior-johnson")),
        ("make", "Lincoln", ("lincoln",)),
    ],
)
def test_they_are_offered_for_context(lexicon: Lexicon, kind: str, surface: str, ids: tuple[str, ...]) -> None:
    assert dict(lexicon.contextual(kind))[surface] == ids


def test_an_unknown_kind_is_an_error(lexicon: Lexicon) -> None:
    with pytest.raises(KeyError):
        lexicon.surfaces("horse")


@pytest.mark.parametrize(
    ("name", "first", "among"),
    [
        ("heim", "corey-heim", ("corey-heim",)),
        ("busch", "kyle-busch", ("kurt-busch",)),
        ("earnhardt", "dale-earnhardt-jr", ("dale-earnhardt", "kerry-earnhardt")),
        ("wallace", "bubba-wallace", ("rusty-wallace", "kenny-wallace")),
        ("van gisbergen", "shane-van-gisbergen", ("shane-van-gisbergen",)),
        ("perez", "andres-perez-de-lara", ("andres-perez-de-lara",)),
    ],
)
def test_surnames(lexicon: Lexicon, name: str, first: str, among: tuple[str, ...]) -> None:
    assert lexicon.surnames[name][0] == first
    assert set(among) <= set(lexicon.surnames[name])
    assert "earnhardt jr." not in lexicon.surnames


def test_nicknames_keep_their_capitals(lexicon: Lexicon) -> None:
    assert lexicon.nicknames["SVG"] == "shane-van-gisbergen"
    assert lexicon.nicknames["The King"] == "richard-petty"
    assert not {"Junior", "Happy", "the king", "svg"} & set(lexicon.nicknames)


@pytest.mark.parametrize(
    ("name", "among", "not_among"),
    [
        ("Kenny Irwin Jr.", "Kenny Irwin, Jr", "Kenny Irwin"),
        ("AJ Foyt", "A.J. Foyt", "A Foyt"),
        ("Robert Pressley", "Robert Pressley", "Pressley"),
    ],
)
def test_spellings(name: str, among: str, not_among: str) -> None:
    assert among in spellings(name)
    assert not_among not in spellings(name)


@pytest.mark.parametrize(
    ("name", "last"),
    [("Dale Earnhardt Jr.", "earnhardt"), ("Jack Smith (Ohio)", "smith"), ("Eddie St. Angelo", "st. angelo")],
)
def test_surname(name: str, last: str) -> None:
    assert surname(name) == last
