"""The season or the career of a count of wins, from what stands beside it in the sentence."""

from __future__ import annotations

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.scope import Found

_SPOKEN_BACK = 3
_OFF_REACH = 10
_TITLE_REACH = 16
_TO_TITLE = 9
_CLOSE_REACH = 12
_CLOSE_NOUN = 6
_VERBS = frozenset({"wins.verb_count", "wins.verb_bare", "wins.count"})
_WON = frozenset({"won", "took", "captured", "claimed", "collected", "grabbed", "scored"})
_HAD = frozenset({"led", "had", "scored", "posted", "notched", "recorded", "collected", "managed", "earned"})
_PERFECT = frozenset({"has", "have", "'ve", "never"})
_ENDS = frozenset(
    "ends ended finish finishes finished close closes closed wrapped wraps concluded concludes completed completes capped "
    "caps".split()
)
_PLURAL_TITLES = frozenset({"titles", "championships", "crowns"})
MOST_RACES = 41
"""More races than any season has: "through 30 races" is a season's, "through 120 races" is not."""
_TABLE = frozenset({"points", "standings"})
_OF_THE_SEASON = frozenset((prep, "the", noun) for prep in ("of", "on", "for") for noun in ("season", "year"))
_ENTERING = frozenset(
    "into enters enter entered entering brings brought carries carried heads takes came comes rolled arrives arrived".split()
)
_RANKED = frozenset("rank ranks ranked trail trails all-time history list stand stands stood ever winningest".split())
_ALL_TIME = frozenset({"all-time", "career", "history", "active", "ever", "all"})
_BEST = frozenset({"best", "high", "leading"})
_LEADS = frozenset({"leads", "lead", "leading", "tops"})


def so_far(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The running season of "Through 10 races, Rowan has three wins"."""
    if hit.rule.options.get("ordinal") or hit.rule.options.get("value") == 0:
        return False
    units = context.units
    sentence = units.sentence(hit.first)
    for name in ("through", "left"):
        match = context.patterns[name].search(units.codes, sentence.first, sentence.last)
        if match is not None and units.value(match.start("races")) < MOST_RACES:
            context.scopes.this_season(hit.first, found)
            return True
    return False


def leads_now(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The running season of "leads the series with four wins" and of "his series-leading fourth win"."""
    units, settings = context.units, context.settings
    sentence = units.sentence(hit.first)
    lead = units.words[max(sentence.first, hit.first - 9) : hit.first]
    if not settings.in_season or context.scopes.stories.story(sentence) not in (None, settings.season):
        return False
    if not _ALL_TIME.isdisjoint(units.words[sentence.first : sentence.last]):
        return False
    best = (lead[-3:-1] in (["series", "-"], ["season", "-"], ["league", "-"]) and lead[-1] in _BEST) or (
        bool(lead) and lead[-1].partition("-")[0] in ("series", "season", "league") and lead[-1].endswith(tuple(_BEST))
    )
    leads = not hit.rule.options.get("ordinal") and "with" in lead and not _LEADS.isdisjoint(lead)
    after = units.words[hit.last : min(sentence.last, hit.last + 2)]
    leads = leads or after[:1] in (["lead"], ["leads"]) or after in ([",", "leads"], [",", "lead"])
    if best or leads:
        context.scopes.this_season(hit.first, found)
    return best or leads


def in_all(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The career of "has 32 wins in all", unless the sentence names a season."""
    units = context.units
    told = units.words[hit.last : found.last]
    if hit.rule.options.get("ordinal") or "filler" not in found.cues or {"all", "total", "overall"}.isdisjoint(told):
        return False
    found.span = "career"
    return True


def on_entering(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The running season of "enters Martinsville with four wins" and "takes 11 wins into the finale"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if hit.rule.options.get("ordinal") or found.starts is not None or not context.settings.in_season:
        return False
    words = units.words[sentence.first : sentence.last]
    enters = [unit for unit, word in enumerate(words, sentence.first) if word in _ENTERING]
    event = context.lexicon.words["RACE_TERM"] | {"playoffs", "chase", "weekend", "sunday", "saturday", "friday"}
    for unit in enters:
        ahead = range(unit + 1, min(sentence.last, unit + 6))
        if any(units.label(each) in ("RACE", "TRACK") or units.words[each] in event for each in ahead):
            context.scopes.this_season(hit.first, found)
            return True
    return False


def ranked(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The career of "his 28 victories trail only Marlow's" and "whose 24 wins still rank among the top 15"."""
    units = context.units
    sentence = units.sentence(hit.first)
    owned = units.words[hit.first - 1] in ("his", "her", "whose", "'s")
    if hit.rule.options.get("ordinal") or not owned:
        return False
    tail = units.words[hit.last : sentence.last]
    if _RANKED.isdisjoint(tail) or "rookie" in tail:
        return False  # "his three wins are the most ever by a rookie" are those of a season
    found.span = "career"
    return True


def in_the_points(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of "third in points with three wins"."""
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 6) : hit.first]
    placed = lead[-1:] == ["with"] and not _TABLE.isdisjoint(lead)
    if placed and not hit.rule.options.get("ordinal"):
        context.scopes.this_season(hit.first, found)
    return placed


def off_a_season(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season before of "coming off a four-win year" and of "fresh off a winless season in the Cup Series"."""
    units, nouns = context.units, context.lexicon.words["SEASON_NOUN"] | {"half-season"}
    sentence, season = units.sentence(hit.first), context.settings.season
    lead = units.words[max(sentence.first, hit.first - _OFF_REACH) : hit.first]
    tail = range(hit.first, min(sentence.last, hit.last + 2))
    if not (hit.rule.options.get("season_noun") or hit.rule.name == "wins.winless"):
        return False
    if "off" not in lead or not any(units.words[unit] in nouns for unit in tail) or found.since:
        return False
    for unit in range(hit.last, min(sentence.last - 1, hit.last + 4)):
        if units.words[unit] in ("in", "of") and units.label(unit + 1) == "SERIES":
            found.series = units.value(unit + 1)[0]
    years, basis = context.scopes.season_in_sentence(hit.first, hit.last)
    if years is not None and basis == "stated":
        found.seasons, found.seasons_basis = years, basis
    elif season is not None and (context.season_runs() or context.settings.in_season is False):
        found.seasons, found.seasons_basis = (season - 1, season - 1), "relative"
    return found.seasons is not None


def speaks_of_this_season(context: Context, hit: Hit) -> bool:
    """Whether a paragraph has just told how far the running season has come, has named it, or speaks of its table."""
    units, scopes, season = context.units, context.scopes, context.settings.season
    sentence = units.sentence(hit.first)
    if scopes.stories.story(sentence) not in (None, season) or _is_beyond(context, hit):
        return False
    for line in reversed(units.sentences[max(0, sentence.index - _SPOKEN_BACK) : sentence.index + 1]):
        if line.section != sentence.section:
            return False
        for name in ("through", "left"):
            if context.patterns[name].search(units.codes, line.first, line.last) is not None:
                return True
        for unit in range(line.first, line.last):
            if units.label(unit) == "SEASON":
                years, _ = scopes.seasons_of(unit)
                return years is not None and years == (season,) * 2
        words = units.words[line.first : line.last]
        if not _TABLE.isdisjoint(words) or any(
            each in _OF_THE_SEASON for each in zip(words, words[1:], words[2:], strict=False)
        ):
            return True
    return False


def _is_beyond(context: Context, hit: Hit) -> bool:
    """Whether the running season has not had so many races yet."""
    calendar, settings = context.lexicon.calendar, context.settings
    if settings.day is None or settings.season is None or not settings.stated or "number" not in hit.captures:
        return False
    series = [each for each in context.lexicon.series if calendar.complete(each, settings.season)]
    held = [sum(day <= settings.day for day in calendar.race_dates(each, settings.season)) for each in series]
    return bool(held) and context.units.value(hit.captures["number"][0]) > max(held)


def closes_a_season(context: Context, unit: int) -> tuple[int, int] | None:
    """The season of "ends the year with one win" and of "finished his first season there with 12 top fives"."""
    units, nouns, season = context.units, context.lexicon.words["SEASON_NOUN"], context.settings.season
    sentence = units.sentence(unit)
    lead = units.words[max(sentence.first, unit - _CLOSE_REACH) : unit]
    ends = next((at for at, word in enumerate(lead) if word in _ENDS), None)
    if ends is None or season is None or "with" not in lead[ends:] or nouns.isdisjoint(lead[ends : ends + _CLOSE_NOUN]):
        return None
    if any(units.label(each) in ("SEASON", "YEAR") for each in range(sentence.first, unit)):
        return None  # which season is said
    story = context.scopes.stories.story(sentence)
    last = season - 1 if context.settings.in_season is False else season
    return (story or last,) * 2


def of_the_year_over(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season just over of "Vale won twice", told in a review of it that has named it before."""
    units, settings = context.units, context.settings
    sentence = units.sentence(hit.first)
    if settings.season is None or (context.season_runs() and settings.in_season is not False):
        return False
    over = settings.season - 1 if settings.in_season is False else settings.season
    if context.scopes.stories.anchor(sentence) != over or hit.rule.name not in _VERBS:
        return False
    if found.phrases or found.team or found.starts is not None or found.series or found.since or found.window:
        return False
    person = subject.person
    away = person is not None and not context.lexicon.active(person.id, over) and context.lexicon.entries(person.id)
    if away or units.words[hit.last] in ("at", "in"):
        return False  # "Marlow won twice at Riverside", long before
    lead = units.words[max(sentence.first, hit.first - _SPOKEN_BACK) : hit.first]
    led = units.words[max(sentence.first, hit.first - _OFF_REACH) : hit.first]
    past = units.words[hit.first] in _WON if hit.rule.name != "wins.count" else not _HAD.isdisjoint(led)
    if not past or not _PERFECT.isdisjoint(lead) or _is_beyond(context, hit):
        return False
    found.seasons, found.seasons_basis = (over, over), "inherited"
    return True


def had_closed(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The same of wins."""
    number = hit.captures.get("number", (hit.first, hit.first))[0]
    years = None if hit.rule.options.get("ordinal") else closes_a_season(context, number)
    if years is not None:
        found.seasons, found.seasons_basis = years, "relative"
    return years is not None


def beside_a_title(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> bool:
    """The season of "won the title with four victories", which is the one that the title is of."""
    units, words = context.units, context.lexicon.words
    number = hit.captures.get("number", (hit.first, hit.first))[0]
    begin = max(units.sentence(number).first, number - _TITLE_REACH)
    lead = units.words[begin:number]
    tail = units.words[hit.last : min(units.sentence(hit.first).last, hit.last + _TITLE_REACH)]
    on_the_way = next(
        (at for at, word in enumerate(tail[:6]) if word in ("way", "route") and tail[at + 1 : at + 2] == ["to"]), None
    )
    season = context.settings.season
    if hit.rule.options.get("ordinal") or season is None:
        return False
    if on_the_way is not None:
        titles = tail[on_the_way : on_the_way + _TO_TITLE]
    else:
        won = next((at for at, word in enumerate(lead) if word in words["WIN_VERB"] | words["GET_VERB"]), None)
        titles = lead[won:] if won is not None and lead[-1] in ("with", "of", "behind", "on") else []
    if words["TITLE_NOUN"].isdisjoint(titles) or not _PLURAL_TITLES.isdisjoint(titles):
        return False
    # Told in winter, it is the title of the season that is over.
    last = season - 1 if context.settings.in_season is False else season
    story = context.scopes.stories.story(units.sentence(number))
    found.seasons, found.seasons_basis = (story or last,) * 2, "inherited" if story else "relative"
    return True
