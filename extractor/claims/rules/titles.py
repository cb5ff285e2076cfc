"""Championships: of one season, and how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.scope import Found
from extractor.records import Count, SeriesValue

_MID = "(SANCTION|SERIES|YEAR|SEASON|POSSESSIVE|overall|season|drivers|driver|points|playoff|national|first|maiden|WIN_MOD)*"
_OTHER = "regular-season|owner|owners|manufacturer|manufacturers|regular|team"

RULES = (
    rule(
        "title.champion",
        "<season:YEAR> <mods:(SANCTION|SERIES|POSSESSIVE|season)*> CHAMPION",
        says="'2021 Truck Series champion Dana Rowan'",
        examples=["2021 Truck Series champion Dana Rowan was there."],
        not_in=["2021 regular-season champion Dana Rowan was there.", "2021 Daytona 500 champion Dana Rowan was there."],
        prenominal=True,
    ),
    rule(
        "title.defending",
        "(DEFENDING|(two|three|four)? DASH? time DEFENDING) <mods:(SANCTION|SERIES|POSSESSIVE|series)*> CHAMPION",
        says="The defending champion won the title of the season before",
        examples=["Defending Truck Series champion Dana Rowan was fifth.", "Dana Rowan, the reigning champion, was fifth."],
        not_in=["Defending race winner Dana Rowan was fifth."],
        prenominal=True,
        defending=True,
    ),
    rule(
        "title.last_years",
        "<season:SEASON> POSSESSIVE <mods:(SANCTION|SERIES)*> CHAMPION",
        says="'last year's champion'",
        examples=["Dana Rowan, last year's Truck Series champion, was fifth."],
        prenominal=True,
    ),
    rule(
        "title.former",
        "FORMER <mods:(SANCTION|SERIES)+> CHAMPION",
        says="A former champion has won a title, nobody says when",
        examples=["Former Truck Series champion Dana Rowan was there."],
        not_in=["Former Daytona 500 champion Dana Rowan was there."],
        prenominal=True,
        undated=True,
    ),
    rule(
        "title.champion_plain",
        "(a|the|became|as|its|this) (SANCTION)? <mods:SERIES> CHAMPION",
        says="'a Truck Series champion'",
        examples=["Dana Rowan became a Truck Series champion."],
        not_in=["Dana Rowan is a three-time Truck Series champion."],
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
        "title.years",
        "TITLE_NOUN (in|from) <years:YEAR ((COMMA|and|AMPERSAND|again|in|then)+ YEAR)*>",
        says="'titles in 2021 and 2023'",
        examples=["Dana Rowan won Truck Series titles in 2021 and 2023."],
        list=True,
    ),
    rule(
        "title.champion_years",
        "(CHAMPION|CHAMPIONS|TITLE_NOUN) (in|from|of|OPEN|COMMA|DASH|COLON|SERIES)+ <years:YEAR ((COMMA|and|AMPERSAND|again|in|then)+ YEAR)*>",
        says="'champion in 2003', 'titles (1995, 1997 and 1998)'",
        examples=["Dana Rowan was Truck Series champion in 2018.", "Dana Rowan won three Truck Series titles (2015, 2017 and 2018)."],
        not_in=["Dana Rowan was a Daytona 500 champion in 2018."],
        list=True,
    ),
    rule(
        "title.years_before",
        f"<years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)+> <mods:(SANCTION|SERIES|WIN_MOD)*> (titles|championships|crowns|CHAMPION|CHAMPIONS)",
        says="'took the 2017 and 2018 titles'",
        examples=["Dana Rowan took the 2017 and 2018 Truck Series titles."],
        not_in=["Dana Rowan took the 2017 and 2018 Daytona 500 trophies."],
        list=True,
        prenominal=True,
    ),
    rule(
        "title.each",
        "<mods:(SERIES|series)> CHAMPION in each of (the)? <each:SEASON>",
        says="'series champion in each of the past two seasons'",
        examples=["Dana Rowan was the Truck Series champion in each of the past two seasons."],
        each=True,
    ),
    rule(
        "title.also",
        "(TITLE_NOUN|CHAMPION) COMMA (ANY){0,3}? (TITLE_NOUN|CHAMPION) COMMA to go with those (of|from|in) <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*>",
        says="'her third title, to go with those of 1995 and 1997'",
        examples=["Dana Rowan won the championship, her third title, to go with those of 2015 and 2017."],
        list=True,
    ),
    rule(
        "titles.never",
        "(never|not|without|still seeking|still without) (ever)? (won|win|winning|having won|claimed)? (a|an|any|single|his first|her first)* <mods:(SANCTION|SERIES|career)*> <noun:title|championship|crown>",
        says="'has never won a championship' is a count of none",
        examples=["Dana Rowan has never won a Cup Series championship."],
        not_in=["Dana Rowan did not win the championship."],
        count=True,
        none=True,
    ),
    rule(
        "title.by_year",
        "<season:YEAR> OPEN <subject:DRIVER|NAME> CLOSE",
        says="In a list of championships each year is followed by its champion in brackets",
        examples=["Truck Series championships: 2017 (Dana Rowan) and 2019 (Lee Marlow)."],
        not_in=["Truck Series wins: 2017 (Dana Rowan) and 2019 (Lee Marlow)."],
        bracketed=True,
    ),
    rule(
        "title.with",
        "<season:YEAR> <mods:(SANCTION|SERIES|WIN_MOD)*> (title|championship|crown) with <subject:DRIVER|NAME>",
        says="What a team won with a driver he won",
        examples=["The team won the 2018 Truck Series championship with Dana Rowan."],
        not_in=["The team won the 2018 Daytona 500 with Dana Rowan."],
    ),
    rule(
        "title.since",
        "CHAMPION since <subject:DRIVER|NAME> in <season:YEAR>",
        says="'had not had a champion since Dana Rowan in 2018'",
        examples=["The team had not had a Truck Series champion since Dana Rowan in 2018."],
        not_in=["The team has had a new champion since Dana Rowan left in 2018."],
        since=True,
    ),
    rule(
        "title.missed",
        "(missed|missing|lost|losing|lose|denied) (ANY){0,4} <noun:title|championship|crown>",
        says="A title missed is a title denied",
        examples=["Dana Rowan missed the Truck Series championship in 2021."],
        negated=True,
    ),
    rule(
        "titles.time_champion",
        "<number:COUNT> DASH? time <mods:(DEFENDING|SANCTION|SERIES|POSSESSIVE|and|reigning)*> CHAMPION",
        says="'a three-time champion'",
        examples=["Three-time Truck Series champion Dana Rowan was there."],
        not_in=["Three-time Daytona 500 champion Dana Rowan was there."],
        prenominal=True,
        count=True,
    ),
    rule(
        "titles.ordinal",
        "<number:ORDINAL> <mods:(SANCTION|SERIES|straight|consecutive|career|YEAR|season|overall|DASH)*> (title|championship|crown)",
        says="'won his second title' is a count of two",
        examples=["Dana Rowan won her second Truck Series championship."],
        not_in=["Dana Rowan is after her second Truck Series championship.", "Dana Rowan's first title contender crashed."],
        count=True,
        ordinal=True,
    ),
    rule(
        "titles.count",
        "<number:COUNT> <mods:(SANCTION|SERIES|career|DASH|driver|WIN_MOD)*> (titles|championships|crowns)",
        says="So many championships",
        examples=["Dana Rowan has four Truck Series championships."],
        not_in=["Dana Rowan's team has two owner's championships."],
        count=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    after = units.words[hit.last : hit.last + 2]
    if after[:1] and after[0] in _NOT_AFTER or (after[:1] == ["-"] and after[1:] and after[1] in _NOT_AFTER):
        return
    if units.label(hit.first - 1) == "RACE":
        return  # the champion of a race
    if options.get("bracketed"):
        sentence = units.sentence(hit.first)
        if context.lexicon.words["TITLE_NOUN"].isdisjoint(units.words[sentence.first : hit.first]):
            return
    modality = context.modality.read(units, hit.first, hit.last, negatable=not options.get("count"))
    if options.get("since") or options.get("none"):
        modality = "asserted"
    if modality == "negated" and "never" in units.words[max(0, hit.first - 4) : hit.first]:
        return  # "has never won a title" is a count of none
    if options.get("negated"):
        modality = "negated" if modality == "asserted" else None
    if modality is None or (context.modality.sought(units, hit.first) and not options.get("prenominal")):
        return
    if "subject" in hit.captures:
        subjects = context.captured(hit.captures["subject"])
    else:
        subjects = context.discourse.subjects(
            hit.first, hit.last, prenominal=bool(options.get("prenominal")), teams=True
        )
        if subjects and subjects[0].team is not None and not options.get("count"):
            # "The team won the 2022 championship with Rowan": the champion is Rowan.
            subjects = context.with_driver(hit.last)
    if len(subjects) != 1:
        return
    subject = subjects[0]
    found = Found(last=hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if found.race or found.track:
        return
    after_head = context.scopes.after(hit.last)
    found.seasons, found.seasons_basis = found.seasons or after_head.seasons, found.seasons_basis or after_head.seasons_basis
    found.series = found.series or after_head.series
    if options.get("count"):
        yield from _count(context, hit, subject, found, modality)
        return
    if subject.person is None:
        return
    if options.get("list"):
        if not _OTHERS.isdisjoint(units.words[max(0, hit.first - 3) : hit.first]):
            return
        for unit in range(*hit.captures["years"]):
            if units.label(unit) == "YEAR":
                years, _ = context.scopes.seasons_of(unit)
                yield from _title(context, hit, subject, found, modality, years, "stated", unit)
        return
    if options.get("each"):
        years, _ = context.scopes.seasons_of(hit.captures["each"][0])
        for year in range(years[0], years[1] + 1) if years else ():
            yield from _title(context, hit, subject, found, modality, (year, year), "relative", hit.first)
        return
    seasons, basis = _season(context, hit, found, subject)
    yield from _title(context, hit, subject, found, modality, seasons, basis, hit.first)


_NOT_AFTER = frozenset(
    {"contender", "contenders", "contention", "race", "weekend", "points", "4", "four", "hopes", "hunt", "chase", "bid", "favorite", "favorites",
     "standings", "lead", "leader", "battle", "fight", "run", "runs", "drought", "finalist", "finalists", "round", "eligible", "event", "trophy",
     "runner", "defense", "picture", "drivers", "driver", "weekend"}
)


# Words before a championship that make it somebody else's or something else's.
_OTHERS = frozenset({"owner", "owners", "team", "division", "regular-season", "manufacturer", "manufacturers", "500", "race"})


def _season(context: Context, hit: Hit, found, subject):  # type: ignore[no-untyped-def]
    settings, calendar = context.settings, context.lexicon.calendar
    if "season" in hit.captures:
        return context.scopes.seasons_of(hit.captures["season"][0])
    if found.seasons is not None:
        return (found.seasons, found.seasons_basis) if found.seasons[0] == found.seasons[1] else (None, None)
    if hit.rule.options.get("defending"):
        if settings.season is None:
            return None, None
        series = found.series or settings.series
        over = calendar.is_over(series, settings.season, settings.day) if series and settings.day else None
        # After the finale the reigning champion is the new one; who was defending is still the old one.
        reigning = "reigning" in context.units.words[hit.first : hit.last]
        year = settings.season if over and reigning else settings.season - 1
        return (year, year), "relative"
    if hit.rule.options.get("copula") and context.units.words[hit.first] == "the" and settings.season and settings.day:
        # "is the Truck Series champion": the title last settled.
        before = set(context.units.words[max(0, hit.first - 6) : hit.first])
        over = calendar.is_over(found.series, settings.season, settings.day)
        if before & {"is", "are", "'s"}:
            year = settings.season if over else settings.season - 1
            return (year, year), "relative"
        if before & {"was", "became"} and over:
            return (settings.season, settings.season), "default"
    if hit.rule.options.get("undated") or hit.rule.options.get("copula"):
        return None, None
    years, basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if years is not None and years[0] == years[1]:
        return years, basis
    story = context.scopes.story(context.units.sentence(hit.first))
    if story:
        return (story, story), "inherited"
    finite = context.units.words[hit.first] not in ("win", "winning", "claim", "clinch", "capture", "take", "claiming", "capturing")
    if finite and settings.season and context.modality.tense_is_past(context.units, hit.first, hit.last):
        return (settings.season, settings.season), "default"
    return None, None


def _title(context, hit, subject, found, modality, seasons, basis, unit):  # type: ignore[no-untyped-def]
    series, series_basis = (found.series, "stated") if found.series else (None, None)
    if series is None:
        series, series_basis = context.scopes.series_for(hit.first, hit.last, subject.person, seasons)
    if series is None or series == "national":
        return
    yield Draft(
        rule=hit.rule.name,
        predicate="title",
        value=SeriesValue(series, context.lexicon.series[series].name),
        subject=subject,
        first=min(hit.first, unit),
        last=hit.last,
        value_first=hit.captures.get("noun", (hit.last - 1, hit.last))[0],
        value_last=hit.last,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        span="season",
    )


def _count(context, hit, subject, found, modality):  # type: ignore[no-untyped-def]
    units, options = context.units, hit.rule.options
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    number = 0 if options.get("none") else units.value(number_first)
    if modality != "asserted":
        return
    if options.get("ordinal") and not context.modality.gained(units, hit.first):
        return
    if units.words[max(0, number_first - 1)] in ("last", "past", "another", "of", "next"):
        return
    series, basis = (found.series, "stated") if found.series else (None, None)
    if series is None:
        series, basis = context.scopes.series_for(hit.first, hit.last, subject.person, None)
    yield Draft(
        rule=hit.rule.name,
        predicate="titles",
        value=Count(number, context.comparison(number_first)),
        subject=subject,
        first=hit.first,
        last=hit.last,
        value_first=number_first,
        value_last=number_last,
        series=series,
        series_basis=basis,
        span="career",
    )
    if options.get("ordinal") and subject.person is not None:
        seasons, season_basis = _season(context, hit, found, subject)
        if seasons is not None:
            yield from _title(context, hit, subject, found, modality, seasons, season_basis, hit.first)
    if "defending" in units.words[hit.first : hit.last] or "reigning" in units.words[hit.first : hit.last]:
        year = context.settings.season
        if year and subject.person is not None:
            yield from _title(context, hit, subject, found, modality, (year - 1, year - 1), "relative", hit.first)
