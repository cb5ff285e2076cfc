"""Whether a champion, or a championship, is a series' own: not a race's, nor what is only raced for."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.prizes import is_of_a_race

# A championship before one of these is not won: it is raced for, led, or only names a race.
_NOT_AFTER = frozenset(
    "contender contenders contention race weekend points 4 four hopes hunt chase bid favorite favorites standings lead "
    "leader leaders battle fight run runs drought finalist finalists round eligible event trophy runner defense picture "
    "drivers driver sponsor sponsors sponsorship odds shot quest push aspirations dreams implications eligibility "
    "deciding".split()
)


def is_a_races(context: Context, hit: Hit) -> bool:
    """Whether a head is about a race, or about what is raced for: "the defending champion of Sunday's Dover 200"."""
    units = context.units
    after = units.words[hit.last : hit.last + 2]
    if (after[:1] and after[0] in _NOT_AFTER) or (after[:1] == ["-"] and after[1:] and after[1] in _NOT_AFTER):
        return True
    if units.label(hit.first - 1) == "RACE":
        return True
    end = units.sentence(hit.first).last
    if after[:1] == ["of"] and hit.rule.name == "title.champion":
        following = range(hit.last, min(end, hit.last + 6))
        if not any(units.label(unit) == "SERIES" or units.words[unit] in ("series", "division") for unit in following):
            return True  # the champion of something that has no name here
    return bool(hit.rule.options.get("defending")) and is_of_a_race(units, context.lexicon.words, hit.first, hit.last)
