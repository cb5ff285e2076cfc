"""Drafts become records: identifiers, offsets, sections, attribution."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec
import regex

from extractor.claims.context import Context
from extractor.claims.draft import Draft
from extractor.claims.units import Sentence
from extractor.claims.when import Clock
from extractor.records import (
    ArticleRef,
    Basis,
    Claim,
    Count,
    Evidence,
    Extent,
    Parts,
    Scope,
    Span,
    Subject,
)
from extractor.records.claim import SeasonsBasis

# What stands between a count and the list of what it counts, a few words at most.
_LISTS = regex.compile(r"(?i)^[^.;]{0,40}?(?::|\(|—|–|--|\bc[ao]me (?:at|in)\b|\bincluding\b|\bat\b)[^.;\d]{0,12}$")


def assemble(context: Context, drafts: Iterable[Draft], article: ArticleRef, clock: Clock) -> list[Claim]:
    """Claims in the order of their evidence, each meaning at each place once.

    Args:
        context: The article.
        drafts: What the rules found.
        article: What every claim repeats of the article.
        clock: Settles as_of and tally.
    """
    claims: dict[tuple[object, ...], Claim] = {}
    for draft in drafts:
        claim = _claim(context, draft, article, clock)
        key = (claim.predicate, claim.subject.id, claim.evidence.value.start, claim.scope.seasons, claim.value)
        claims.setdefault(key, claim)
    found = sorted(claims.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.predicate, c.subject.id, c.id))
    return [_with_parts(context, claim, found) for claim in found]


def _with_parts(context: Context, claim: Claim, claims: list[Claim]) -> Claim:
    """A count of wins with the races that its sentence lists for it: "four wins: Daytona, Dover and Texas"."""
    if claim.predicate != "wins" or not isinstance(claim.value, Count) or claim.value.number < 2:
        return claim
    after = claim.evidence.value.end
    listed = [
        each
        for each in claims
        if each.predicate == "race_win"
        and each.subject.id == claim.subject.id
        and after <= each.evidence.value.start < claim.evidence.sentence.end
        and each.modality == "asserted"
    ]
    if len(listed) < 2:
        return claim
    link = context.units.text[after : min(each.evidence.value.start for each in listed)]
    if not _LISTS.search(link):
        return claim
    complete = "includ" not in link.lower()
    return msgspec.structs.replace(claim, parts=Parts(tuple(each.id for each in listed), complete))


def _claim(context: Context, draft: Draft, article: ArticleRef, clock: Clock) -> Claim:
    units = context.units
    sentence = units.sentence(draft.value_first)
    start, end = units.starts[draft.first], units.ends[draft.last - 1]
    value_start, value_end = units.starts[draft.value_first], units.ends[draft.value_last - 1]
    start, end = min(start, value_start), max(end, value_end)
    as_of = clock.as_of(draft, context.race_cue(draft), context.photo_day(sentence))
    quote = context.attributions.quote_at(start)
    claim = Claim(
        id="",
        article=article,
        predicate=draft.predicate,
        subject=_subject(context, draft),
        value=draft.value,
        scope=Scope(
            series=draft.series,
            seasons=draft.seasons,
            span=draft.span,
            track=draft.track,
            race=draft.race,
            team=draft.team,
            make=draft.make,
            role=draft.role,
            race_class=draft.race_class,
        ),
        as_of=as_of,
        tally=clock.tally(draft, as_of),
        modality=draft.modality,
        attribution=context.attributions.attribution(start, end, (sentence.start, sentence.end)),
        revision=_is_revision(context, draft, sentence),
        section="quote" if quote and sentence.kind == "body" else sentence.kind,  # type: ignore[arg-type]
        evidence=Evidence(
            start=start,
            end=end,
            text=units.text[start:end],
            sentence=Extent(min(sentence.start, start), max(sentence.end, end)),
            value=Span(value_start, value_end, units.text[value_start:value_end]),
        ),
        basis=Basis(
            subject=draft.subject.basis if draft.subject else "named",
            series=draft.series_basis if draft.series else None,
            seasons=_seasons_basis(context, draft),
        ),
        rule=draft.rule,
    )
    return msgspec.structs.replace(claim, id=claim_id(claim))


def _seasons_basis(context: Context, draft: Draft) -> SeasonsBasis | None:
    """How the seasons were settled: what a dated article tells of its own season counts from its date."""
    if draft.seasons is None:
        # A career that no word says: "won three Cup races" may be of the season that is told.
        return "default" if draft.seasons_basis == "default" and draft.span == "career" else None
    if draft.seasons_basis == "default" and context.settings.stated and draft.seasons[1] == context.settings.season:
        return "relative"
    return draft.seasons_basis


def _is_revision(context: Context, draft: Draft, sentence: Sentence) -> bool:
    """Whether a count's sentence itself says that the record was corrected."""
    words = context.units.words[sentence.first : sentence.last]
    corrected = context.lexicon.words.get("REVISION", frozenset())
    return draft.predicate in ("wins", "titles") and not corrected.isdisjoint(words)


def _subject(context: Context, draft: Draft) -> Subject:
    units = context.units
    if draft.subject is None:
        assert draft.race_id is not None
        assert draft.race_name is not None
        kind_units = [u for u in range(draft.first, draft.last) if units.label(u) in ("RACE", "TRACK")]
        mention = None
        if kind_units:
            start, end = units.starts[kind_units[0]], units.ends[kind_units[0]]
            mention = Span(start, end, units.text[start:end])
        return Subject("race", draft.race_id, draft.race_name, mention)
    found = draft.subject
    mention = Span(found.start, found.end, units.text[found.start : found.end])
    if found.team is not None:
        return Subject("team", found.team, context.lexicon.teams[found.team].name, mention)
    assert found.person is not None
    return Subject("driver", found.person.id, found.person.name, mention)


def claim_id(claim: Claim) -> str:
    """The id of a claim: a hash of what it says and where; the same input gives the same id on every machine."""
    meaning = msgspec.json.encode(
        [
            claim.article.id,
            claim.predicate,
            claim.subject.id,
            claim.value,
            claim.scope,
            claim.modality,
            claim.evidence.value.start,
            claim.evidence.value.end,
        ]
    )
    return "clm_" + blake2b(meaning, digest_size=8).hexdigest()
