"""Which race, or which track, a win is of: named beside it, elsewhere in the sentence, or what the article is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.claims.builders.counted_wins import OTHER_PRIZES, after_semicolon
from extractor.claims.builders.race_win_checks import HOW_IT_WAS_WON
from extractor.claims.builders.race_win_mood import head_of
from extractor.claims.context import Context, Hit
from extractor.claims.draft import Draft
from extractor.claims.places import PLACES, events_in, just_held, merged, nearest_place, topic_of
from extractor.claims.units import Sentence

_STILL_TO_COME = frozenset("is hosts awaits looms comes beckons will has remains could would was".split())
# A track right after these is where something else was: "second after Dover", "headed to Texas".
_TO_ELSEWHERE = frozenset("after since before until to for than like toward towards next".split())
_TRACK_NOUNS = frozenset("track speedway oval raceway superspeedway facility venue".split())
_SAME_DAY = ("that day", "that night", "that afternoon")


class Place(NamedTuple):
    """A race or track that was won.

    Attributes:
        unit: The unit that names it, anywhere in the article.
        told_at: The unit that tells it in the hit's sentence.
    """

    unit: int
    told_at: int


def places_of(context: Context, hit: Hit, before: Sequence[Draft], earlier: Sequence[Draft]) -> list[Place]:
    """What was won, each place of it.

    Args:
        context: The article.
        hit: Where the win is told.
        before: Drafts of the sentence before.
        earlier: Drafts of the same sentence so far.
    """
    options = hit.rule.options
    if "place" in hit.captures:
        return [Place(unit, unit) for unit in _captured(context, hit)]
    if _is_told_already(hit, earlier):
        return []
    if context.units.sentence(hit.first).kind == "caption" and not options.get("finishers"):
        return []
    told_at = hit.captures.get("noun", head_of(hit))[0]
    unit = _meant(context, hit, told_at)
    if unit is None:
        unit = _of_the_finish(context, hit, before) if options.get("plain") else None
        return [Place(unit, told_at)] if unit is not None else []
    place = Place(unit, unit if options.get("elsewhere") and _is_named_in(context, hit, unit) else told_at)
    outside = options.get("plain") and not hit.first <= unit < hit.last
    if (options.get("reported") or outside) and not _is_just_run(context, hit, place, before):
        return []
    return [place]


def _captured(context: Context, hit: Hit) -> list[int]:
    """The places that the pattern has found."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    first, last = hit.captures["place"]
    if options.get("rest"):
        first = after_semicolon(units, first, last)
    found = events_in(context, first, last)
    if len(found) > 1 and last < sentence.last and units.words[last] in _STILL_TO_COME and not options.get("rest"):
        found.pop()
    if options.get("relative"):
        found = [unit for unit in range(first, head_of(hit)[0]) if units.label(unit) in PLACES][-1:]
    if options.get("since") or hit.rule.name == "race_win.take_place":
        found = found[:1]
    return _at_full_name(context, found, sentence)


def _at_full_name(context: Context, found: list[int], sentence: Sentence) -> list[int]:
    """A track whose race is named right after it gives way to the race: "won at Dover in the Dover 200"."""
    if not found:
        return found
    units = context.units
    rest = [u for u in range(found[-1] + 1, min(sentence.last, found[-1] + 6)) if units.label(u) in PLACES]
    if rest and units.label(found[-1]) == "TRACK" and units.label(rest[0]) == "RACE":
        return [*found[:-1], *merged(context, [found[-1], rest[0]])][: len(found)]
    return found


def _is_told_already(hit: Hit, earlier: Sequence[Draft]) -> bool:
    """Whether another rule has told of the win that a rule without a place of its own could mean."""
    told, options = {each.predicate for each in earlier}, hit.rule.options
    if options.get("plain") and "title" in told:
        return True
    return "race_win" in told and any(options.get(each) for each in ("plain", "elsewhere", "once"))


def _meant(context: Context, hit: Hit, told_at: int) -> int | None:
    """The unit of the race or track that is meant where the pattern holds none."""
    units, options = context.units, hit.rule.options
    if options.get("topic_only"):
        return topic_of(context).place
    noun = hit.captures.get("noun")
    if noun and _is_of_the_track(context, hit):
        track = nearest_place(context, head_of(hit)[0], labels=frozenset({"TRACK"}))
        return track if track is not None else topic_of(context).track
    if options.get("above"):
        return _named_above(context, hit)
    if noun and "here" in units.words[noun[0] : noun[1] + 2]:
        topic = topic_of(context)
        return topic.track if topic.track is not None else topic.place
    if noun and "there" in (units.words[noun[0]], units.words[min(noun[1], units.sentence(noun[0]).last - 1)]):
        track = nearest_place(context, noun[0], labels=frozenset({"TRACK"}))
        if track is None and context.attributions.quote_at(units.starts[noun[0]]):
            track = topic_of(context).track  # whoever is asked about the track of the week says "there"
        place = track if track is not None else nearest_place(context, noun[0])
        if place is not None or units.words[noun[0]] == "there":
            return place
    here = _named_in_sentence(context, hit)
    if len(here) == 1 and not _belongs_elsewhere(context, here[0], hit):
        return here[0]
    if here:
        return None
    if options.get("at_track"):
        return topic_of(context).track
    if options.get("topic"):
        return _of_that_day(context, hit)
    return _of_report(context, hit, told_at) if options.get("plain") else None


def _is_of_the_track(context: Context, hit: Hit) -> bool:
    """Whether a race is the track's that was spoken of: "won the June race at the track", "won the track's first race"."""
    words = context.units.words
    owned = any(
        words[unit] in _TRACK_NOUNS and words[unit + 1] in ("'s", "'") for unit in range(head_of(hit)[1], hit.last - 1)
    )
    tail = words[hit.last : hit.last + 3]
    return owned or (tail[:1] in (["at"], ["on"]) and tail[1:2] in (["the"], ["that"]) and tail[2] in _TRACK_NOUNS)


def _named_in_sentence(context: Context, hit: Hit) -> list[int]:
    """The places that the sentence names and that the win may be of."""
    units = context.units
    sentence = units.sentence(hit.first)
    here = [unit for unit in events_in(context, sentence.first, sentence.last) if not _is_since(context, unit, hit)]
    if hit.rule.options.get("finishers"):
        here = [unit for unit in here if unit < hit.first]
        return [unit for unit in here if units.label(unit) == "RACE"] or here
    if len(here) > 1 and "noun" in hit.captures:
        # Of several places the one of the same clause: "... : Rowan stood in at Dover and won the race".
        head, _ = head_of(hit)
        walls = [u for u in range(sentence.first, head) if units.words[u] in (":", ";")]
        return [unit for unit in here if walls and walls[-1] < unit < head] or here
    return here


def _is_since(context: Context, unit: int, hit: Hit) -> bool:
    """Whether a race is only how far back the last win was: "beat Vale to the line for her first win since the Daytona 500"."""
    lead = context.units.words[max(context.units.sentence(unit).first, unit - 4) : unit]
    back = any(word == "since" or word.startswith("since ") for word in lead)
    return back and unit >= hit.last and not hit.rule.options.get("since")


def _is_named_in(context: Context, hit: Hit, unit: int) -> bool:
    sentence = context.units.sentence(hit.first)
    return sentence.first <= unit < sentence.last


def _belongs_elsewhere(context: Context, unit: int, hit: Hit) -> bool:
    """Whether the only place of a sentence belongs to another event: "second after Dover", "headed to Texas"."""
    units = context.units
    if hit.first <= unit < hit.last or units.label(unit) != "TRACK":
        return False
    return not _TO_ELSEWHERE.isdisjoint(units.words[max(units.sentence(unit).first, unit - 3) : unit])


def _of_the_finish(context: Context, hit: Hit, before: Sequence[Draft]) -> int | None:
    """The race whose finish the sentence before has told, for a win in a sentence that names none: "Vale got the win"."""
    units = context.units
    sentence = units.sentence(hit.first)
    labels = {units.label(unit) for unit in range(sentence.first, sentence.last)}
    following = units.words[hit.last] if hit.last < sentence.last else "."
    if (
        units.words[head_of(hit)[0]] in ("win", "wins", "winning")
        or following not in (".", ",", "and", "from", "over", "by", "in")
        or labels & {"YEAR", "SEASON", *PLACES}
    ):
        return None
    if not sentence.index or not OTHER_PRIZES.isdisjoint(units.words[sentence.first : sentence.last]):
        return None
    above = units.sentences[sentence.index - 1]
    told = [each for each in before if each.predicate == "result" and each.modality == "asserted"]
    if any(each.predicate == "race_win" for each in before) or not told:
        return None
    named = events_in(context, above.first, above.last)
    if len(named) != 1 or any(each.seasons != (context.settings.season, context.settings.season) for each in told):
        return None
    return named[0] if just_held(context, named[0]) else None


def _named_above(context: Context, hit: Hit) -> int | None:
    """The one race that "it" is: the sentence before has named it, and this one has named nothing before the head."""
    units = context.units
    sentence = units.sentence(hit.first)
    here = units.words[sentence.first : hit.last]
    if not sentence.index or not OTHER_PRIZES.isdisjoint(here) or events_in(context, sentence.first, hit.first):
        return None
    above = units.sentences[sentence.index - 1]
    if above.section != sentence.section or not OTHER_PRIZES.isdisjoint(units.words[above.first : above.last]):
        return None
    named = events_in(context, above.first, above.last)
    if not named and _tells_of_the_race(units.words[above.first : above.last]):
        return topic_of(context).race  # "... the defending winner of the race. Vale won it in 2018"
    races = [unit for unit in named if units.label(unit) == "RACE"]
    return races[0] if len(races) == 1 else None


def _tells_of_the_race(words: list[str]) -> bool:
    """Whether a sentence speaks of a winner of the race that the article is about."""
    race = any(one in ("the", "this") and two in ("race", "event") for one, two in pairwise(words))
    return race and not {"winner", "won", "winners"}.isdisjoint(words)


def _of_that_day(context: Context, hit: Hit) -> int | None:
    """The article's race, or after "that day" the last place of the sentence before."""
    units = context.units
    sentence = units.sentence(hit.first)
    said = " ".join(units.words[sentence.first : sentence.last])
    if not any(each in said for each in _SAME_DAY):
        return topic_of(context).place
    if not sentence.index:
        return None
    before = units.sentences[sentence.index - 1]
    return next(reversed(events_in(context, before.first, before.last)), None)


def _of_report(context: Context, hit: Hit, told_at: int) -> int | None:
    """The article's race for a win that a report's own sentence tells without naming any: "won under the lights"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if units.words[told_at] != "won" or units.words[hit.last] not in HOW_IT_WAS_WON or sentence.kind != "body":
        return None
    if context.attributions.quote_at(units.starts[told_at]):
        return None
    if any(units.label(u) in ("YEAR", "SEASON") for u in range(sentence.first, sentence.last)):
        return None
    return topic_of(context).place


def _is_just_run(context: Context, hit: Hit, place: Place, before: Sequence[Draft]) -> bool:
    """Whether the article's race is what it reports on: just held, and nothing else was spoken of right before."""
    units = context.units
    sentence = units.sentence(hit.first)
    if place.unit == place.told_at or _is_named_in(context, hit, place.unit):
        return True
    if context.scopes.stories.story(sentence) is not None or any(each.predicate == "race_win" for each in before):
        return False
    if sentence.index and units.sentences[sentence.index - 1].section == sentence.section:
        above = units.sentences[sentence.index - 1]
        for unit in events_in(context, above.first, above.last):
            if units.label(unit) == units.label(place.unit) and units.value(unit) != units.value(place.unit):
                return False
    return just_held(context, place.unit)
