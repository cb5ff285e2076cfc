"""Where people are from, as texts say it: a town, its state or country, and what those who live there are called."""

from __future__ import annotations

from collections.abc import Sequence

# What somebody is called by the state or country that stands at the end of a hometown.
_CALLED: dict[str, tuple[str, ...]] = {
    "alabama": ("alabaman", "alabamian"),
    "alaska": ("alaskan",),
    "arizona": ("arizonan",),
    "arkansas": ("arkansan",),
    "california": ("californian",),
    "colorado": ("coloradan",),
    "florida": ("floridian",),
    "georgia": ("georgian",),
    "idaho": ("idahoan",),
    "indiana": ("indianan", "hoosier"),
    "iowa": ("iowan",),
    "kansas": ("kansan",),
    "kentucky": ("kentuckian",),
    "louisiana": ("louisianan",),
    "maine": ("mainer",),
    "maryland": ("marylander",),
    "michigan": ("michigander",),
    "minnesota": ("minnesotan",),
    "mississippi": ("mississippian",),
    "missouri": ("missourian",),
    "nebraska": ("nebraskan",),
    "nevada": ("nevadan",),
    "new jersey": ("jerseyan", "jerseyite"),
    "new york": ("yorker",),
    "north carolina": ("carolinian",),
    "ohio": ("ohioan",),
    "oklahoma": ("oklahoman",),
    "oregon": ("oregonian",),
    "pennsylvania": ("pennsylvanian",),
    "south carolina": ("carolinian",),
    "tennessee": ("tennessean",),
    "texas": ("texan",),
    "virginia": ("virginian",),
    "vermont": ("vermonter",),
    "washington": ("washingtonian",),
    "wisconsin": ("wisconsinite",),
    "ontario": ("canada", "canadian"),
    "quebec": ("canada", "canadian", "quebecois"),
    "alberta": ("canada", "canadian"),
    "manitoba": ("canada", "canadian"),
    "british columbia": ("canada", "canadian"),
    "canada": ("canadian",),
    "mexico": ("mexican",),
    "new zealand": ("kiwi", "zealander"),
    "new south wales": ("australia", "australian", "aussie"),
    "queensland": ("australia", "australian", "aussie"),
    "victoria": ("australia", "australian", "aussie"),
    "tasmania": ("australia", "tasmanian", "australian", "aussie"),
    "australia": ("australian", "aussie"),
    "england": ("englishman", "briton"),
    "colombia": ("colombian",),
    "brazil": ("brazilian",),
    "italy": ("italian",),
    "france": ("frenchman",),
    "finland": ("finn",),
    "belgium": ("belgian",),
}


def is_home(hometown: str, words: Sequence[str]) -> bool:
    """Whether the words of a description name a hometown or its state or country, or say who lives there.

    Example:
        >>> is_home("Dawsonville, Georgia", ["the", "georgia", "native"]), is_home("Corpus Christi, Texas", ["the", "texan"])
        (True, True)
    """
    town, _, region = hometown.lower().rpartition(", ")
    said = f" {' '.join(words)} "
    if region == "virginia" and " west virginia" in said:
        return False
    return any(name and f" {name} " in said for name in (town, region, *_CALLED.get(region, ())))
