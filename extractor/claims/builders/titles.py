"""Championships: from a hit to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.builders.champions import won_by
from extractor.claims.builders.title_seasons import is_something_elses, last_seasons, listed_years, moment_of, season_of
from extractor.claims.builders.win_subjects import has_other_subject, is_a_relatives, is_for_each
from extractor.claims.builders.win_teams import of_the_team
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.scope import Found, Years
from extractor.records import Count, SeriesValue
from extractor.records.claim import Modality, SeasonsBasis


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    after = units.words[hit.last : hit.last + 2]
    if (after[:1] and after[0] in _NOT_AFTER) or (after[:1] == ["-"] and after[1:] and after[1] in _NOT_AFTER):
        return
    if units.label(hit.first - 1) == "RACE":
        return  # the champion of a race
    if after[:1] == ["of"] and hit.rule.name == "title.champion":
        following = range(hit.last, min(units.sentence(hit.first).last, hit.last + 6))
        if not any(units.label(unit) == "SERIES" or units.words[unit] in ("series", "division") for unit in following):
            return  # the champion of something that has no name here
    if options.get("another"):
        yield from _another(context, hit, earlier)
        return
    if options.get("again"):
        yield from _again(context, hit, earlier)
        return
    if options.get("bracketed"):
        sentence = units.sentence(hit.first)
        if context.lexicon.words["TITLE_NOUN"].isdisjoint(units.words[sentence.first : hit.first]):
            return
    if options.get("copula") and _is_counted(context, hit):
        return
    if options.get("cup") and not _is_the_cup(context, hit):
        return
    if options.get("career") and _is_of_a_season(context, hit):
        return
    if options.get("listed") and not _is_in_list_of_titles(context, hit):
        return
    if options.get("route") and _is_under_way(context, hit):
        return
    if not _is_the_series_title(context, hit):
        return
    modality = _modality(context, hit)
    if modality is None:
        return
    found = Found(last=hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    after_head = context.scopes.after(hit.last)
    since = any(word.startswith("since") for word in units.words[hit.last : after_head.last])
    if found.race or found.track or after_head.race or (since and modality == "negated"):
        return
    found.seasons, found.seasons_basis = (
        found.seasons or after_head.seasons,
        found.seasons_basis or after_head.seasons_basis,
    )
    found.series = found.series or after_head.series
    subjects = _subjects(context, hit, found)
    each_own = "subjects" in hit.captures or (options.get("count") and is_for_each(context, hit, after_head.last))
    if len(subjects) != 1 and not each_own:
        return
    for each in subjects:
        if options.get("count"):
            yield from _count(context, hit, each, found, modality)
        elif each.person is not None:
            yield from _events(context, hit, each, found, modality)


def _again(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """One more year of the title that the sentence has told: "and the 2019 one"."""
    told = [
        each for each in earlier if each.predicate == "title" and each.first >= context.units.sentence(hit.first).first
    ]
    if told and told[-1].subject is not None:
        years, basis = context.scopes.seasons_of(hit.captures["season"][0])
        found = Found(last=hit.last, series=told[-1].series)
        yield from _title(context, hit, told[-1].subject, found, told[-1].modality, years, basis, hit.first)


def _another(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """A further title of whoever has just been told to have won one: "Two years later he won another"."""
    units = context.units
    sentence = units.sentence(hit.first)
    told = [each for each in earlier if each.last <= hit.first and each.predicate in _MAY_BE_ANOTHER]
    last = max(told, key=lambda each: each.last, default=None)
    if last is None or last.predicate not in ("title", "titles") or last.subject is None or last.modality != "asserted":
        return
    elsewhere = {"TRACK", "RACE", "COUNT"} & {units.label(unit) for unit in range(sentence.first, sentence.last)}
    named = any(units.label(unit) in ("DRIVER", "NAME") for unit in range(max(sentence.first, last.last), hit.first))
    dated = [unit for unit in range(sentence.first, sentence.last) if units.label(unit) in ("YEAR", "SEASON")]
    if elsewhere or named or len(dated) != 1 or context.modality.read(units, hit.first, hit.last) != "asserted":
        return
    years, basis = context.scopes.seasons_of(dated[0])
    if years is None or years[0] != years[1] or (last.seasons is not None and years[0] <= last.seasons[0]):
        return
    found = Found(last=hit.last, series=last.series)
    closes = units.words[hit.last - 1] not in ("came", "followed", "arrived", "another")
    said = Hit(hit.rule, hit.first, hit.last - closes, hit.captures)
    yield from _title(context, said, last.subject, found, "asserted", years, basis, hit.first)
    if "number" in hit.captures:
        first, after = hit.captures["number"]
        yield Draft(
            rule=hit.rule.name, predicate="titles", value=Count(units.value(first), "exactly"), subject=last.subject,
            first=hit.first, last=after, value_first=first, value_last=after, series=last.series,
            series_basis=last.series_basis, span="career", moment=(f"{years[0]}-01-01", f"{years[0]}-12-31"),
        )  # fmt: skip


def _modality(context: Context, hit: Hit) -> Modality | None:
    """How a title is told; None when the head makes no claim."""
    units, options = context.units, hit.rule.options
    modality = context.modality.read(units, hit.first, hit.last, negatable=not options.get("count"))
    if options.get("since") or options.get("none"):
        modality = "asserted"
    if not {"must", "can"}.isdisjoint(units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]):
        return None  # what has to be won is not won
    if not options.get("count") and units.words[max(0, hit.first - 2) : hit.first] == ["yet", "to"]:
        return None  # so is "has yet to win a title"
    if modality == "negated" and "never" in units.words[max(0, hit.first - 4) : hit.first]:
        return None  # "has never won a title" is a count of none
    if options.get("negated"):
        modality = "negated" if modality == "asserted" else None
    if context.modality.sought(units, hit.first) and not options.get("prenominal"):
        return None
    return modality


def _subjects(context: Context, hit: Hit, found: Found) -> list[SubjectFound]:
    units, options = context.units, hit.rule.options
    if "subject" in hit.captures:
        return context.captured(hit.captures["subject"])
    if "subjects" in hit.captures:
        first, last = hit.captures["subjects"]
        return [each for unit in range(first, last) for each in context.captured((unit, unit + 1))]
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first]
    if not _SEVERAL.isdisjoint(lead) or ("one" in lead and "no" in units.words[hit.first - 4 : hit.first]):
        return []
    if options.get("prenominal") and _names_after_comma(context, hit):
        return context.captured((hit.last + 1, hit.last + 2))
    if options.get("prenominal") and "subject" not in hit.captures:
        holder = _known_holder(context, hit)
        if holder:
            return holder
    if options.get("count") and units.words[hit.first - 1] in ("its", "their"):
        return of_the_team(context, hit.first - 1)
    named = context.named_after(hit.last, teams=False)
    own = not {"his", "her"}.isdisjoint(units.words[max(units.sentence(hit.first).first, hit.first - 3) : hit.first])
    if named is not None and not options.get("prenominal") and not own:
        return [named]  # "his first title in 1996 for Vale" is not Vale's
    subjects = context.discourse.subjects(hit.first, hit.last, prenominal=bool(options.get("prenominal")), teams=True)
    if subjects and subjects[0].team is not None and not options.get("count"):
        # "The team won the 2022 championship with Rowan": the champion is Rowan.
        return context.with_driver(hit.last)
    if not subjects:
        return []
    if subjects[0].basis == "topic":
        if has_other_subject(context, hit):
            return context.with_driver(hit.last) if not options.get("count") else []
        if options.get("prenominal") and "season" in hit.captures:
            return _champion_of(context, hit, found, subjects)
    return [] if is_a_relatives(context, hit, subjects[0]) else subjects


def _known_holder(context: Context, hit: Hit) -> list[SubjectFound]:
    """Whom a dated title in the middle of a sentence describes, where it is known to be his: "keeps the 2019 champion in"."""
    units = context.units
    if units.words[hit.first - 1] != "the" or units.label(hit.last) in ("DRIVER", "NAME"):
        return []
    described = context.described(hit.first - 1, hit.last)
    if len(described) != 1 or described[0].basis != "description":
        return []
    found = Found(last=hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if "season" in hit.captures:
        years, _ = context.scopes.seasons_of(hit.captures["season"][0])
    else:
        years, _ = season_of(context, hit, found) if hit.rule.options.get("defending") else (None, None)
    known = _champion_in(context, described[0], years)
    return described if known is not None and known == (found.series or known) else []


def _names_after_comma(context: Context, hit: Hit) -> bool:
    """Whether a title is followed by its holder's name in commas: "beat the defending champion, Dana Rowan, by a foot"."""
    units = context.units
    first = hit.first - (units.words[hit.first - 1] == "the")
    if units.words[hit.last : hit.last + 1] != [","] or units.label(hit.last + 1) not in ("DRIVER", "NAME"):
        return False
    sentence = units.sentence(hit.first)
    ends = hit.last + 2 >= sentence.last or units.words[hit.last + 2] in (",", ".", ";", ")")
    # "Rowan, the 2014 champion, Vale and Holt": the title is the one's before it.
    return ends and first > sentence.first and units.words[first - 1] not in (",", "-", "(")


def _champion_of(context: Context, hit: Hit, found: Found, topic: list[SubjectFound]) -> list[SubjectFound]:
    """Whom "the 2019 champion" means when the sentence names nobody: the one of the article who was it."""
    series = found.series or context.settings.series
    years, _ = context.scopes.seasons_of(hit.captures["season"][0])
    known = context.lexicon.champion(series, years[0]) if series and years else None
    if known is None or (topic[0].person is not None and topic[0].person.id == known):
        return topic
    units = context.units
    start, end = units.starts[hit.first], units.ends[hit.last - 1]
    return [SubjectFound(person, None, start, end, "description") for person in context.people if person.id == known]


def _is_the_series_title(context: Context, hit: Hit) -> bool:
    """Whether a head means a series' championship, won or held: not an owner's, a rookie's, nor one that was raced for."""
    units, words, options = context.units, context.lexicon.words, hit.rule.options
    sentence = units.sentence(hit.first)
    lead = units.words[max(sentence.first, hit.first - 5) : hit.first]
    walls = words["HAVE"] | words["BE"] | {",", "and"}
    clause = lead[max((index + 1 for index, word in enumerate(lead) if word in walls), default=0) :]
    if ("subject" not in hit.captures or options.get("guarded")) and not _OTHERS.isdisjoint(clause[-3:]):
        return False
    following = units.words[hit.last : min(sentence.last, hit.last + 4)]
    if following[:1] == ["as"] and not words["OFFICIAL_NOUN"].isdisjoint(following[1:]):
        return False  # "three championships as an owner"
    race = range(hit.last + 1, min(sentence.last, hit.last + 5)) if following[:1] in (["of"], ["at"]) else ()
    if any(units.label(unit) == "RACE" for unit in race):
        return False  # "the defending champion of Sunday's Dover 200"
    if (
        options.get("prenominal")
        and units.label(hit.last) not in ("DRIVER", "NAME")
        and not _names_after_comma(context, hit)
    ):
        governor = (lead[:-1] if lead[-1:] in (["the"], ["a"]) else lead)[-1:]
        # "son of the 1989 champion", "beat last year's champion": somebody else is the champion.
        return (words["PREP"] - {"for"} | words["OBJ_VERB"]).isdisjoint(governor) or _known_holder(context, hit) != []
    if options.get("gained") and units.words[hit.first] in words["TITLE_NOUN"]:
        return _is_governed(context, hit.first)
    return True


def _is_in_list_of_titles(context: Context, hit: Hit) -> bool:
    """Whether a name with years stands in a list that "titles" opens: "two titles (Rowan in 2016, Marlow in 2018)"."""
    units, words = context.units, context.lexicon.words
    unit, first = hit.first - 1, units.sentence(hit.first).first
    opened = False
    while unit >= first and (units.label(unit) in ("DRIVER", "NAME", "YEAR") or units.words[unit] in _IN_LIST):
        opened = opened or units.words[unit] in _OPENS_LIST
        unit -= 1
    return opened and unit >= first and units.words[unit] in words["TITLE_NOUN"] | words["CHAMPIONS"]


_OPENS_LIST = frozenset("( : - , with by for from".split())
_IN_LIST = _OPENS_LIST | frozenset("and & in ) ; 's '".split())


def _is_counted(context: Context, hit: Hit) -> bool:
    """Whether "champion" is counted, so that it tells of several titles: "champion twice over", "three times the champion"."""
    units = context.units
    sentence = units.sentence(hit.first)
    after = range(hit.last, min(sentence.last, hit.last + 2))
    if units.words[hit.last : hit.last + 1] in (["of"], [","]):
        after = range(hit.last + 1, min(sentence.last, hit.last + 3))
    around = [*range(max(sentence.first, hit.first - 1), hit.first), *after]
    return any(units.label(each) == "TIMES" or units.words[each] == "times" for each in around)


def _is_of_a_season(context: Context, hit: Hit) -> bool:
    """Whether only one season went without a title: "last season, when he had eight wins and no title"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if not _ENDED.isdisjoint(units.words[sentence.first : hit.first]):
        return False
    unit = hit.first
    while unit >= sentence.first and (unit == hit.first or units.words[unit] not in (",", ";")):
        if units.label(unit) == "YEAR":
            return True
        unit -= 1
    return any(units.label(each) == "SEASON" for each in range(sentence.first, sentence.last))


_ENDED = frozenset("quit retired retires retiring left died".split())


def _is_the_cup(context: Context, hit: Hit) -> bool:
    """Whether a series that somebody won is called a cup and stands alone: not "won the Cup, Xfinity and Truck races"."""
    units = context.units
    unit = hit.captures["mods"][0]
    return units.text[units.starts[unit] : units.ends[unit]].endswith("Cup") and "SERIES" not in (
        units.label(unit + 1),
        units.label(unit + 2),
    )


def _is_under_way(context: Context, hit: Hit) -> bool:
    """Whether somebody is still on the way to a title: "is well on his way to the championship"."""
    units = context.units
    before = units.words[max(units.sentence(hit.first).first, hit.first - 2) : hit.first]
    return not (context.lexicon.words["BE"] | {"well", "put", "puts", "him", "her", "not", "n't"}).isdisjoint(before)


def _is_governed(context: Context, noun: int) -> bool:
    """Whether a title is somebody's: it is won, held or owned, not raced for, missed or lost."""
    units, words = context.units, context.lexicon.words
    first = units.sentence(noun).first
    unit = noun - 1
    while unit >= first and (units.label(unit) in _SKIPPED or units.words[unit] in _BEFORE_TITLE):
        if units.words[unit] in ("his", "her", "'s", "'"):
            return unit == first or units.words[unit - 1] not in _NOT_HELD
        unit -= 1
    if unit < first:
        return True
    word = units.words[unit]
    if word in _OTHERS or word in _NOT_HELD:
        return False
    plural = units.words[noun].endswith("s")
    return plural or word in words["WIN_VERB"] | words["GET_VERB"] | words["HAVE"] | {"up", "off", ",", "and"}


_MAY_BE_ANOTHER = frozenset({"title", "titles", "wins", "race_win", "poles", "stage_wins"})
_SEVERAL = frozenset("we they we've they've nobody anyone anybody everyone whoever".split())
_SKIPPED = frozenset({"SERIES", "ORDINAL", "COUNT", "YEAR"})
# What may stand between a verb and the title that it governs.
_BEFORE_TITLE = frozenset(
    "the a an his her their that back-to-back back - to straight consecutive career series national overall driver "
    "drivers points nascar 's '".split()
)
_NOT_HELD = frozenset("for in of missed missing lost losing denied against to toward at".split())


def _events(context: Context, hit: Hit, subject: SubjectFound, found: Found, modality: Modality) -> Iterator[Draft]:
    """The titles of single seasons that a head tells."""
    options = hit.rule.options
    if options.get("list"):
        for unit in range(*hit.captures["years"]):
            if context.units.label(unit) == "YEAR" and not is_something_elses(context, unit):
                for season in listed_years(context, hit, unit):
                    yield from _title(context, hit, subject, found, modality, season, "stated", unit)
        return
    if options.get("each_last"):
        for year in last_seasons(context, hit, found):
            yield from _title(context, hit, subject, found, modality, (year, year), "relative", hit.first)
        return
    if options.get("each"):
        years, _ = context.scopes.seasons_of(hit.captures["each"][0])
        for year in range(years[0], years[1] + 1) if years else ():
            yield from _title(context, hit, subject, found, modality, (year, year), "relative", hit.first)
        return
    seasons, basis = season_of(context, hit, found)
    current = context.settings.season
    settled = basis == "stated" or options.get("prenominal")
    if modality == "planned" and settled and seasons and current and seasons[1] < current:
        modality = "asserted"  # "will work with the crew chief who steered Rowan to the 2014 title"
    yield from _title(context, hit, subject, found, modality, seasons, basis, hit.first)


# A championship before one of these is not won: it is raced for, led, or only names a race.
_NOT_AFTER = frozenset(
    "contender contenders contention race weekend points 4 four hopes hunt chase bid favorite favorites standings lead "
    "leader leaders battle fight run runs drought finalist finalists round eligible event trophy runner defense picture "
    "drivers driver sponsor sponsors sponsorship odds shot quest push aspirations dreams implications eligibility "
    "deciding".split()
)


# Words before a championship that make it somebody else's or something else's.
_OTHERS = frozenset(
    {
        *("owner", "owners", "team", "division", "regular-season", "regular", "manufacturer", "manufacturers", "500"),
        *("race", "rookie", "year", "model", "models", "modified", "sprint", "midget", "karting", "track", "heat"),
    }
)


def _champion_in(context: Context, subject: SubjectFound, seasons: Years | None) -> str | None:
    """The one series whose champion somebody is known to have been in a season."""
    if subject.person is None or seasons is None or seasons[0] != seasons[1]:
        return None
    lexicon = context.lexicon
    known = [each for each in lexicon.series if lexicon.champion(each, seasons[0]) == subject.person.id]
    return known[0] if len(known) == 1 else None


def _of_the_sanction(context: Context, hit: Hit, subject: SubjectFound, seasons: Years | None) -> str | None:
    """The series of "the 1973 NASCAR champion": the one that he ran that year, whatever else the article speaks of."""
    units = context.units
    labels = {units.label(unit) for unit in range(hit.first, hit.last)}
    sanctioned = not context.lexicon.words["SANCTION"].isdisjoint(units.words[hit.first : hit.last])
    if "SERIES" in labels or not sanctioned or subject.person is None or seasons is None:
        return None
    return context.lexicon.main_series(subject.person.id, seasons[1])


def _may_be_champion(context: Context, subject: SubjectFound, series: str | None) -> bool:
    """Whether somebody is known to have won a series, or nothing is known of him there."""
    lexicon, person = context.lexicon, subject.person
    if person is None or series is None or not any(entry.series == series for entry in lexicon.entries(person.id)):
        return True
    return any(known == person.id for (each, _), known in lexicon.champions.items() if each == series)


def _title(
    context: Context,
    hit: Hit,
    subject: SubjectFound,
    found: Found,
    modality: Modality,
    seasons: Years | None,
    basis: SeasonsBasis | None,
    unit: int,
) -> Iterator[Draft]:
    series, series_basis = context.series_of(hit, found, subject, seasons)
    if (series_basis != "stated" or found.series is None) and modality == "asserted":
        # "the 2014 champion" in an article on another series: the one that he is known to have won that year.
        known = _champion_in(context, subject, seasons) or _of_the_sanction(context, hit, subject, seasons)
        if known is not None:
            series, series_basis = known, series_basis if known == series else "default"
        elif seasons is None and not _may_be_champion(context, subject, series):
            return  # a title that nobody dates, of a series that nobody names
    if series is None or series == "national" or (modality == "asserted" and context.is_to_come(seasons)):
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


def _is_reached(context: Context, hit: Hit) -> bool:
    """Whether somebody drove to a title: "cruised to his second title", "won six races on his way to his first title"."""
    units = context.units
    before = units.words[max(units.sentence(hit.first).first, hit.first - 9) : hit.first]
    led = before[-2:-1] == ["to"] and before[-1] in ("his", "her", "a")
    won = not context.lexicon.words["WIN_VERB"].isdisjoint(before[:-2])
    on_the_way = won and before[-3:-2] in (["way"], ["route"]) and "could" not in before
    return led and (on_the_way or not context.lexicon.words["ROUTE_VERB"].isdisjoint(before[:-2]))


def _is_won(context: Context, hit: Hit) -> bool:
    """Whether somebody's own title is what a sentence goes on about: "Rowan's sixth championship moved him"."""
    words = context.units.words
    after = words[hit.last : hit.last + 2]  # fewer at the end of the text
    dated = after[1:] == ["in"]  # "his first title came in 2016" tells when, not how many
    return words[hit.first - 1] in ("'s", "'", "his", "her") and not _WON.isdisjoint(after[:1]) and not dated


_WON = frozenset("came moved was gave made put tied makes leaves left ties brought put capped ended".split())


def _is_the_series_own(context: Context, hit: Hit, number: int) -> bool:
    """Whether "the first series title" numbers those of the series: a driver's are his, or are said to be of him."""
    words = context.units.words
    owned = words[hit.last : hit.last + 1] and words[hit.last] in ("of", "for", "by")
    return bool(hit.rule.options.get("ordinal")) and number > 0 and words[number - 1] == "the" and not owned


def _count(context: Context, hit: Hit, subject: SubjectFound, found: Found, modality: Modality) -> Iterator[Draft]:
    units, options = context.units, hit.rule.options
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    number = 0 if options.get("none") else units.value(number_first)
    if modality != "asserted":
        return
    gained = context.modality.gained(units, hit.first) or _is_reached(context, hit) or _is_won(context, hit)
    if options.get("ordinal") and not gained:
        return
    if options.get("nth") and not context.modality.gained(units, hit.first):
        return
    if units.words[max(0, number_first - 1)] in ("last", "past", "another", "of", "next", "first"):
        return
    if _is_the_series_own(context, hit, number_first) or units.words[hit.last : hit.last + 1] in (["crew"], ["owner"]):
        return  # "a three-time champion crew chief"
    series, basis = context.series_of(hit, found, subject, None)
    if found.series is None:
        # Which series nobody says: the one in which he is known to have won so many.
        counts = won_by(context, subject.person)
        fitting = [each for each, count in counts.items() if count == number]
        series, basis = (fitting[0], "default") if len(fitting) == 1 and series not in fitting else (series, basis)
    if units.words[hit.last : hit.last + 3] == ["in", "any", "of"]:
        series, basis = None, None
    if basis != "stated" and units.sentence(hit.first).kind == "headline" and not context.settings.clear:
        series, basis = None, None  # a headline does not say which, and the article speaks of several
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
        moment=moment_of(context, hit, found) if options.get("ordinal") or options.get("nth") else None,
    )
    if options.get("ordinal") and subject.person is not None:
        seasons, season_basis = season_of(context, hit, found)
        if seasons is not None:
            yield from _title(context, hit, subject, found, modality, seasons, season_basis, hit.first)
    if "defending" in units.words[hit.first : hit.last] or "reigning" in units.words[hit.first : hit.last]:
        year = context.settings.season
        if year and subject.person is not None:
            yield from _title(context, hit, subject, found, modality, (year - 1, year - 1), "relative", hit.first)
