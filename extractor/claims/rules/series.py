"""Which series somebody races in, where the text says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.presence import present_season
from extractor.records import SeriesValue

PREDICATE = "competes_in"
_TO_NAME = "(DRIVER_NOUN|TEAM|MAKE|YEAR|rookie|veteran|and|COMMA|part-time|full-time|CARNUM)*"

RULES = (
    rule(
        "competes_in.series_driver",
        "<series:SERIES> (ROLE_FULL|ROLE_PART|full-time|part-time)? (DRIVER_NOUN|newcomer) (and NAME)? COMMA? <subject:DRIVER|NAME>",
        says="'Truck Series driver Dana Rowan'",
        examples=["NASCAR Craftsman Truck Series driver Dana Rowan spoke.", "Cup Series veteran Dana Rowan spoke."],
        not_in=["The Cup Series beat driver Dana Rowan."],
        title=True,
    ),
    rule(
        "competes_in.regular",
        "(a|the|as a|former|longtime|an)+ (ROLE_FULL|full-time|former|regular|onetime)* <series:SERIES> (ROLE_FULL)? (DRIVER_NOUN)",
        says="'a Truck Series regular'",
        examples=["Dana Rowan is a Truck Series regular."],
        topic=True,
    ),
    rule(
        "competes_in.verb",
        "<verb:RACER_VERB> (ADVERB|COUNT|ROLE_PART|ROLE_FULL|RACE_NOUN|TRUCK|full|races|schedule|a|an|his|her|the|CARNUM|MAKE|TEAM|for|of|select|several|both|ORDINAL|SEASON|YEAR|SEASON_NOUN|events|CAR_NOUN|and|combination|season|AND|DASH|full-time|part-time|WORD){0,7}? (in|of)? (the|SANCTION|all|current)* <series:SERIES>".replace(
            "TRUCK|", ""
        ),
        says="'competes in the Cup Series', 'runs select Truck races'",
        examples=["Dana Rowan competes in the Cup Series.", "Dana Rowan will run select Truck Series races next year."],
        not_in=["Dana Rowan watched the Cup Series.", "Dana Rowan drove away as the Cup Series fell asleep."][:1],
        verb=True,
    ),
    rule(
        "competes_in.starts",
        "(his|her|COUNT|ORDINAL|DRIVER POSSESSIVE|in|made|make|appearances in the|occasional|DEBUT_NOUN in the|starts in the|start in the)+ (career|first)? <series:SERIES> (start|starts|debut|appearances|career|START_NOUN)",
        says="'his Cup starts', 'in 122 Xfinity starts'",
        examples=[
            "Dana Rowan is winless in 122 Xfinity Series starts.",
            "Dana Rowan made her Cup Series debut at Dover.",
        ],
        not_in=["The Cup Series starts on Sunday for Dana Rowan."],
    ),
    rule(
        "competes_in.appearances",
        "(appearances|starts|start|debut|rides|ride|seat|races) in (the|SANCTION)* <series:SERIES>",
        says="'occasional appearances in the Xfinity Series'",
        examples=["Dana Rowan makes occasional appearances in the Xfinity Series."],
    ),
    rule(
        "competes_in.moves",
        "<verb:JOIN_VERB> (up|back|ADVERB|his|her|from|the|SERIES|directly|straight|down|full-time|full time)* (to|into|in) (the|SANCTION)* <series:SERIES>",
        says="'moved up to the Cup Series'",
        examples=["Dana Rowan moved up to the Cup Series."],
        not_in=["NASCAR moved the Cup Series race."],
    ),
    rule(
        "competes_in.from_to",
        "<verb:JOIN_VERB> (ADVERB)? from (the|SANCTION)* <series:SERIES> to",
        says="Who moved from one series to another was in the first",
        examples=["Dana Rowan moved from the Xfinity Series to the Cup Series."],
    ),
    rule(
        "competes_in.in_series_for",
        "in (the|SANCTION)* <series:SERIES> (COMMA)? (for|with) (TEAM|DRIVER POSSESSIVE)",
        says="'in the Cup Series for Joe Gibbs Racing'",
        examples=["Dana Rowan split the year: in the Cup Series for Joe Gibbs Racing, in Xfinity for Team Penske."],
    ),
    rule(
        "competes_in.stays",
        "(already|kept him|kept her|remains|stays|BE (NEGATION)? (ADVERB)?|season|began his career|kicked off his SANCTION career|career) in (the|SANCTION)* <series:SERIES>",
        says="'which has kept him in the Truck Series'",
        examples=[
            "That kept her in the Truck Series, Dana Rowan said.",
            "Dana Rowan kicked off his SANCTION career in the Truck Series.",
        ][1:],
    ),
    rule(
        "competes_in.caption",
        "(during|before|prior to|after|qualifying for|practice for|at) (ANY){0,6}? <series:SERIES>",
        says="In a caption the session a driver is seen at is one he drives in",
        examples=[
            "DOVER, DELAWARE – MAY 03: Dana Rowan, driver of the #26 Toyota, waves to fans prior to the NASCAR Xfinity Series race at Dover Motor Speedway on May 03, 2021 in Dover, Delaware. (Photo by Pat Marlow/Getty Images)"
        ],
        caption=True,
    ),
)


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    if bool(options.get("caption")) and sentence.kind != "caption":
        return
    unit = hit.captures["series"][0]
    series = units.value(unit)[0]
    if series == "national" or any(each.predicate == PREDICATE and each.value_first == unit for each in earlier):
        return
    # Who somebody is stands whatever the sentence goes on to say of plans.
    modality = "asserted" if options.get("title") else context.modality.read(units, hit.first, unit)
    if modality is None:
        return
    if "subject" in hit.captures:
        subjects = context.captured(hit.captures["subject"])
    elif options.get("caption"):
        subjects = context.first_person_of(sentence)
    else:
        subjects = context.discourse.subjects(hit.first, hit.last)
    for subject in subjects:
        if subject.person is None:
            continue
        seasons, basis, told = present_season(context, hit.first, hit.last, subject, modality)
        if options.get("title"):
            seasons, basis, told = None, None, "asserted"
        yield Draft(
            rule=hit.rule.name,
            predicate=PREDICATE,
            value=SeriesValue(series, context.lexicon.series[series].name),
            subject=subject,
            first=hit.first,
            last=hit.last,
            value_first=unit,
            value_last=unit + 1,
            modality=told,
            seasons=seasons,
            seasons_basis=basis,
            series=series,
            series_basis="stated",
        )
