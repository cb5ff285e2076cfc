"""How many races somebody, or a team, has won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.scope import Found
from extractor.records import Count

PREDICATE = "wins"
# What may stand between a number and "wins": it tells the scope. Stage, pole and prize words are left out on purpose.
_MODS = "(WIN_MOD|SERIES|CAREER|LIFETIME|STREAK|TRACK|MONTHLY|YEAR|TEAM|RACE|such|different|MAKE|DASH|POSSESSIVE)*"

RULES = (
    rule(
        "wins.ordinal",
        f"<number:ORDINAL|NTH> <mods:{_MODS}> WIN_NOUN",
        says="An ordinal win is the tally after that race",
        examples=["Dana Rowan took her ninth win of the season.", "It was Dana Rowan's 27th career victory."],
        not_in=["Dana Rowan took her ninth stage win of the season.", "Dana Rowan took her second pole."],
        ordinal=True,
    ),
    rule(
        "wins.numbered",
        "<mods:(WIN_MOD|SERIES|CAREER|LIFETIME|TRACK)*> WIN_NOUN <number:NTH>",
        says="'win No. 11' is an ordinal win",
        examples=["It was career victory No. 40 for Dana Rowan."],
        not_in=["Dana Rowan drove the No. 11 Ford."],
        ordinal=True,
    ),
    rule(
        "wins.ordinal_noun_before",
        "(WIN_NOUN|trophy|checkered) (flag)? (was|is|gave|marked) (DRIVER POSSESSIVE|NAME POSSESSIVE|his|her|the|him|ANY)? (his|her|the)? <number:ORDINAL>",
        says="'The victory was his second of the season'",
        examples=["The victory was Dana Rowan's second of the season."],
        ordinal=True,
        scoped=True,
    ),
    rule(
        "wins.ordinal_time",
        "WIN_VERB (ANY){0,4} for the <number:ORDINAL> time",
        says="'won for the third time this season'",
        examples=["Dana Rowan won at Dover for the third time this season."],
        not_in=["Dana Rowan raced for the third time this season."],
        ordinal=True,
    ),
    rule(
        "wins.count",
        f"<number:COUNT> <mods:{_MODS}> (WIN_NOUN|checkered flags)",
        says="So many wins",
        examples=["Dana Rowan has nine Truck Series wins this season.", "Dana Rowan had nine wins in 2021."],
        not_in=["Dana Rowan had nine stage wins in 2021.", "Dana Rowan is two wins shy of the record in 2021."],
    ),
    rule(
        "wins.verb_count",
        f"(WIN_VERB|GET_VERB|winner of) <number:COUNT> <mods:{_MODS}> (RACE_NOUN|times|features)",
        says="'won three races', 'won five times'",
        examples=["Dana Rowan won three races in 2021.", "Dana Rowan won five times in 2021."],
        not_in=["Dana Rowan won three stages in 2021.", "Dana Rowan led five times in 2021."],
        verb=True,
    ),
    rule(
        "wins.verb_bare",
        "WIN_VERB (just|only)? <number:COUNT|TIMES> (of (these|them|those))?",
        says="'won 10 in 1983', 'won twice this year'",
        examples=["Dana Rowan won 10 in 1983.", "Dana Rowan won twice this year."],
        not_in=["Dana Rowan won 10 laps from the end in 1983."],
        verb=True,
        scoped=True,
    ),
    rule(
        "wins.fraction",
        "WIN_VERB <number:COUNT> of (the|its|their|this|his|her) (<season:SEASON|YEAR> POSSESSIVE?|SEASON_NOUN POSSESSIVE) (first|opening)? COUNT (RACE_NOUN|START_NOUN)",
        says="'won 16 of the year's 26 races' is a season's tally",
        examples=["Dana Rowan has won 16 of the year's 26 races.", "Dana Rowan won six of the season's first eight races."],
        not_in=["Dana Rowan has won 16 of the last 26 races.", "Dana Rowan won four of the seven stages."],
        season_noun=True,
    ),
    rule(
        "wins.winner_times",
        "WINNER (a)? <number:TIMES|COUNT> (times)?",
        says="'already a winner twice this year'",
        examples=["Dana Rowan, a winner twice this year, finished fifth."],
        scoped=True,
    ),
    rule(
        "wins.time_winner",
        f"<number:COUNT> DASH? time <mods:{_MODS}> WINNER",
        says="'a three-time winner'",
        examples=["Dana Rowan is a three-time winner this season.", "Three-time Dover winner Dana Rowan was there."],
        not_in=["Dana Rowan is a three-time pole winner.", "Dana Rowan is a three-time champion."],
        prenominal=True,
    ),
    rule(
        "wins.win_season",
        "<number:COUNT> DASH win (SEASON_NOUN|SEASON)",
        says="'a 10-win season'",
        examples=["Dana Rowan capped a 10-win season."],
        season_noun=True,
    ),
    rule(
        "wins.total",
        "(WIN_MOD|CAREER|grand|season|overall|win)* TOTAL_NOUN (in (the|this|that) series|in SERIES|in the SERIES)? (of|to|at|stands at|now stands at|is|was|reached) <number:COUNT>",
        says="A total of wins, where the sentence speaks of wins",
        examples=["The win brought Dana Rowan's career total to 27."],
        not_in=["Dana Rowan led a total of 27 laps in 2021."],
        total=True,
    ),
    rule(
        "wins.winless",
        "(WINLESS|<word:without> a (WIN_MOD|SERIES|CAREER)* WIN_NOUN)",
        says="Winless is a count of zero",
        examples=["Dana Rowan went winless in 2021.", "Dana Rowan is without a win this season."],
        not_in=["Dana Rowan snapped a winless drought in 2021."],
        value=0,
    ),
    rule(
        "wins.trophy",
        "<number:ORDINAL> <mods:(SERIES|WIN_MOD|career)* TRACK> TROPHY",
        says="The trophy of a track is a win there",
        examples=["Dana Rowan took home her third Dover trophy."],
        not_in=["Dana Rowan took home her third trophy of the night."],
        ordinal=True,
    ),
    rule(
        "wins.never",
        "(has|have|had|'s) (still)? (never|not yet|yet to) (ever)? (WIN_VERB|GET_VERB (a|an|his|her)? (SERIES|WIN_MOD|CAREER)* WIN_NOUN)",
        says="'has never won', 'has yet to win'",
        examples=["Dana Rowan has yet to win this season.", "Dana Rowan has never won at Dover."],
        not_in=["Dana Rowan has yet to race this season.", "Dana Rowan has never won a stage at Dover."],
        value=0,
        scoped=True,
    ),
    rule(
        "wins.ordinal_elided",
        "(COMMA|and|AMPERSAND|COLON|SEMICOLON|DASH)+ (the|his|her|a|its|their)? <number:ORDINAL> <mods:(STREAK|CAREER)?>",
        says="After an ordinal win, further ordinals each with a scope of their own",
        examples=["It was Dana Rowan's third win of the season, second at Bristol and ninth of her career."],
        not_in=["Dana Rowan won for the third time this season and finished ninth in points."],
        ordinal=True,
        elided=True,
    ),
    rule(
        "wins.count_elided",
        f"(COMMA|and|AMPERSAND|COLON|SEMICOLON|DASH|or|then)+ (another|then|just|only)? <number:COUNT> <mods:{_MODS}> (more)?",
        says="'three wins in 2023 and six in 2024': the noun is left out the second time",
        examples=["Dana Rowan won three races in 2021 and six in 2022."],
        not_in=["Dana Rowan won three races in 2021 and two poles in 2022."],
        elided=True,
        scoped=True,
    ),
    rule(
        "wins.makes",
        f"MAKES (him|her|it|now|to|at|on|all|DRIVER|NAME)* <number:COUNT> <mods:{_MODS}>",
        says="'that makes 19 for his career', where wins were spoken of just before",
        examples=["Dana Rowan won at Dover, and that one made 19 for her career."],
        not_in=["Dana Rowan won at Dover, and that made 19 laps led."],
        elided=True,
        bounded=True,
    ),
    rule(
        "wins.compared",
        "COMPARE <subject:DRIVER|NAME> POSSESSIVE (all-time|career|series|old|longstanding)* RECORD_NOUN? (of)? <number:COUNT> <mods:(SERIES|WIN_MOD|CAREER)*> WIN_NOUN?",
        says="'surpassing Hornaday's 51': the number is the other one's, in the scope spoken of",
        examples=["The win was the 52nd of Dana Rowan's career, surpassing Lee Marlow's 51."],
        not_in=["Dana Rowan led 52 laps, surpassing Lee Marlow's 51."],
        elided=True,
        compared=True,
    ),
    rule(
        "wins.of_them",
        "<number:COUNT> of (them|those|these|which|the COUNT|his COUNT|her COUNT) (WIN_NOUN)? (have|has|had)? (come|came|coming|were)?",
        says="A part of the wins just counted, with a scope of its own",
        examples=["Dana Rowan has 25 career wins, two of them this year."],
        not_in=["Dana Rowan led 25 laps, two of them this year."],
        elided=True,
        scoped=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence so far."""
    units, options = context.units, hit.rule.options
    told = any(each.predicate == PREDICATE for each in earlier)
    if options.get("elided") and not told and not (options.get("bounded") and _speaks_of_wins(context, hit)):
        return
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    if _is_other(context, hit, number_first):
        return
    modality = context.modality.read(units, hit.first, hit.last, negatable=False)
    if options.get("value") == 0 and modality is None:
        modality = context.modality.read(units, hit.first, hit.first + 1, negatable=True)
        modality = "asserted" if modality == "negated" else modality
    if modality != "asserted" or context.modality.sought(units, hit.first):
        return
    value = options.get("value", units.value(number_first) if "number" in hit.captures else None)
    if value is None:
        return
    found = context.scopes.after(hit.last)
    context.scopes.within(*hit.captures.get("mods", (hit.first, hit.first)), found)
    if options.get("scoped") and not found.phrases and not context.scopes.story(units.sentence(hit.first)):
        return
    if options.get("elided") and found.span == "streak":
        return
    if options.get("compared"):
        found.span = found.span or next(each.span for each in reversed(earlier) if each.predicate == PREDICATE)
        found.series = next(each.series for each in reversed(earlier) if each.predicate == PREDICATE)
        if found.span in ("season", "seasons", "streak") and found.seasons is None:
            return
    elif options.get("elided") and ("here" in found.cues or not found.cues - {"filler", "date"}):
        return
    if options.get("bounded") and found.cues.isdisjoint({"career", "season", "season_plain", "series"}):
        return
    if options.get("each"):
        found.each, _ = context.scopes.seasons_of(hit.last - 1)
    subjects = _subjects(context, hit, earlier)
    if len(subjects) != 1:
        return
    subject = subjects[0]
    _settle_seasons(context, hit, found, subject)
    if not _has_scope(hit, found, value):
        return
    each = [found.seasons]
    if found.each is not None:
        if not 1 < found.each[1] - found.each[0] + 1 < 8:
            return
        each = [(year, year) for year in range(found.each[0], found.each[1] + 1)]
        if context.season_runs() and found.each[1] == context.settings.season:
            # "10 in each of the past two seasons", said in mid-season, speaks of the two that are over
            each = [(first - 1, last - 1) for first, last in each]
        found.span = "season"
    for seasons in each:
        found.seasons = seasons
        yield _draft(context, hit, found, subject, value)


def _draft(context: Context, hit: Hit, found: Found, subject: SubjectFound, value: int) -> Draft:
    options = hit.rule.options
    number_first, number_last = hit.captures.get("number", (hit.first, hit.last))
    series, basis = context.series_of(hit, found, subject)
    return Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=Count(value, context.comparison(number_first)),
        subject=subject,
        first=min(number_first, hit.first) if not options.get("elided") else number_first,
        last=max(found.last, hit.last) if found.phrases else hit.last,
        value_first=number_first,
        value_last=number_last,
        seasons=found.seasons,
        seasons_basis=found.seasons_basis,
        series=series,
        series_basis=basis,
        span=found.span,
        track=found.track,
        race=found.race,
        team=found.team if subject.team is None else None,
        make=found.make,
        starts=found.starts,
        cues=found.cues,
    )


def _speaks_of_wins(context: Context, hit: Hit) -> bool:
    """Whether the words before a head, in its sentence, speak of winning."""
    units, words = context.units, context.lexicon.words
    lead = units.words[units.sentence(hit.first).first : hit.first]
    return not (words["WIN_VERB"] | words["WIN_NOUN"]).isdisjoint(lead)


def _is_other(context: Context, hit: Hit, number: int) -> bool:
    """Numbers beside win words that count something else: what is left, the last N, one of N, a drought."""
    units = context.units
    before = units.words[max(units.sentence(number).first, number - 2) : number]
    after = units.words[hit.last : hit.last + 3]
    if before[-1:] and before[-1] in _NOT_BEFORE:
        return True
    if after[:1] in (["of"], ["straight"]) and hit.rule.name == "wins.verb_bare":
        return True
    if before[-2:] in (["one", "of"], ["each", "of"]):
        return True
    if after[:1] and after[0] in _NOT_AFTER:
        return True
    # "two wins shy of", "three wins from the record"
    return after[:1] == ["more"] or (after[:1] == ["from"] and hit.rule.name == "wins.count")


_NOT_BEFORE = frozenset({"last", "past", "next", "final", "another", "previous", "first", "other", "need", "needs", "stage", "every", "between"})
_NOT_AFTER = frozenset(
    {"shy", "away", "short", "behind", "ahead", "clear", "back", "drought", "skid", "slump", "lane", "streak", "stages", "laps", "or"}
)


def _subjects(context: Context, hit: Hit, earlier: Sequence[Draft]) -> list[SubjectFound]:
    units, options = context.units, hit.rule.options
    if "subject" in hit.captures:
        return context.captured(hit.captures["subject"])
    if options.get("elided") and any(each.predicate == PREDICATE for each in earlier):
        return [next(each.subject for each in reversed(earlier) if each.predicate == PREDICATE and each.subject)]
    named = context.named_after(hit.last, teams=_gives_to_team(context, hit))
    if named is not None and not options.get("prenominal"):
        return [named]
    in_line = context.stat_person(hit.first)
    if in_line is not None and (units.sentence(hit.first).kind == "stats" or context.stat_label(hit.first)):
        return [in_line]
    found = context.discourse.subjects(hit.first, hit.last, prenominal=bool(options.get("prenominal")), teams=True)
    if found and found[0].basis == "topic":
        # "It was the fourth win of the year and the fifth of Rowan's career": the career's owner is the winner.
        owner = context.career_owner(hit.last)
        return [owner] if owner else found
    if not found and not in_line and units.sentence(hit.first).kind == "stats":
        return context.in_focus(hit.first)
    return found or ([in_line] if in_line else [])


def _gives_to_team(context: Context, hit: Hit) -> bool:
    """Whether "for the team" after a win makes it the team's: not when it is "his win for the team"."""
    if not hit.rule.options.get("ordinal"):
        return False
    units = context.units
    before = hit.first - 1
    return units.words[before] in ("the", "a", "was", "career") or units.label(before) in ("SERIES", None)


def _settle_seasons(context: Context, hit: Hit, found: Found, subject: SubjectFound) -> None:
    if found.span == "career" or found.span == "streak":
        found.seasons = None if found.span == "career" else found.seasons
        return
    place = context.antecedent_of_where(hit.first)
    if place is not None and found.seasons is None and found.series is None and not found.track:
        # "left for the Busch Series, where he won four times": all he won there
        label, value = place
        found.series, found.track = (value, None) if label == "SERIES" else (None, value)
        found.span = "career"
        return
    if found.seasons is None and hit.rule.options.get("season_noun"):
        context.scopes.this_season(hit.first, found)
    if found.seasons is None and hit.rule.options.get("total"):
        words = context.units.words[hit.first : hit.last]
        if "career" in words or "grand" in words or "overall" in words:
            found.span = "career"
            return
    if found.seasons is None and not (found.track or found.race):
        label = context.stat_label(hit.first)
        if label is not None:
            found.seasons, found.seasons_basis, found.track = label.seasons, label.basis, label.track
            found.span = "career" if label.career else None
        elif found.starts is not None and hit.rule.options.get("value") == 0:
            # "winless in 122 starts": all he has made
            found.span = "career"
            return
        elif found.series or "in_series" in found.cues:
            # "63 Cup victories": a count in a series that the sentence does not bound is a career's.
            found.seasons, found.seasons_basis = context.scopes.season_in_sentence(hit.first, hit.last)
            if found.seasons is None and (not hit.rule.options.get("ordinal") or subject.team is not None):
                found.span = "career"
                return
        elif context.in_career_starts(hit.last):
            found.span = "career"
            return
        elif not hit.rule.options.get("ordinal"):
            found.seasons, found.seasons_basis = context.scopes.season_for(hit.first, hit.last, subject.person)
    if found.seasons is not None:
        found.span = "season" if found.seasons[0] == found.seasons[1] else "seasons"
    elif found.span is None and (found.track or found.race):
        found.span = "career"
    elif found.span is None and found.starts is not None and hit.rule.options.get("value") == 0:
        found.span = "career"


def _has_scope(hit: Hit, found: Found, value: int) -> bool:
    if found.window or found.since:
        return False
    if found.span == "streak":
        return value > 1
    if found.each is not None:
        return True
    if hit.rule.options.get("total") and found.span is None:
        return False
    if found.team and found.span is None and found.seasons is None:
        return False
    if found.span is not None or found.seasons is not None:
        return True
    # "His seven victories came at ...": whose they are is said, of what season is not.
    return hit.rule.name == "wins.count" and found.cues == {"came"}
