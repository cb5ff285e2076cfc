"""How a win is told: as a fact or as denied; not as planned, wished for or spoken of in general."""

from __future__ import annotations

from collections.abc import Callable

from extractor.claims.context import Context, Hit
from extractor.claims.modality import REACH
from extractor.records.claim import Modality

# A win that is wanted, owed, or spoken of in general is not a win: words before "to win", and before "winning".
_NOT_TO_WIN = frozenset(
    "have has had need needs needed want wants wanted try tries tried trying hope hopes hoped hoping look looks looking how chance chances"
    " favorite favored favourite pick picked picks expected able unable ability ready failed fail fails opportunity bid bids aims aiming"
    " determined eager enough likely attempt attempts attempting seeks seeking vie vying fight fighting fought poised yet goal odds battled"
    " position capable due place shot going spot".split()
)
_NOT_WINNING = frozenset("of at about without than like near from for not".split())
_CANNOT = frozenset(
    "can cannot must ca should could might may would let lets helped help helps make makes ever".split()
)
_CLOSE_TO = frozenset("close closer closest key path due near step".split())
_DREAMS = frozenset(
    "dream dreams goal aim target hope hopes wish wants want needs need predicted predicts prediction pick eyes".split()
)
_MISSED = frozenset(
    "almost nearly narrowly barely missed misses missing denied robbed cost costs costing close closest short shy lost within"
    " threatened flirted away".split()
)
_IRREAL = frozenset("would could might can will may 'd should".split())
_SOME = frozenset({"a", "an", "another"})
_IN_GENERAL = frozenset({"is", "takes", "means", "requires"})
_CLAUSES = frozenset({"where", "which", "that", "who"})
_BEFORE_VERB = frozenset("to did does do and or , not n't never also".split()) | _CANNOT
_BEFORE_NOUN = frozenset({"ORDINAL", "COUNT", "SERIES", "TRACK", "RACE", "MAKE", "YEAR", "SEASON", "NTH"})
_BEFORE_WINS = frozenset("'s ' his her their my our career straight consecutive such more with by of".split())
_NEVER_DENIED = ("noun", "listed", "topic", "follows", "elsewhere")
"""Options of the rules whose wins a negation does not deny: it leaves open which race was not won."""


def head_of(hit: Hit) -> tuple[int, int]:
    """The units of the word that the subject and the mood of a win belong to."""
    return hit.captures.get("head", (hit.first, hit.last))


def mood_of(context: Context, hit: Hit) -> Modality | None:
    """Asserted or negated; None for what is planned, possible, sought or unreal."""
    options = hit.rule.options
    if options.get("since"):
        return "asserted"
    first, last = head_of(hit)
    modality = context.modality.read(context.units, first, last, reach=_reach(context, hit))
    if modality not in ("asserted", "negated") or any(unreal(context, hit) for unreal in _UNREAL):
        return None
    if modality == "negated" and any(options.get(each) for each in _NEVER_DENIED):
        return None
    return modality


def is_verb(context: Context, unit: int) -> bool:
    """Whether "win" or "wins" is the verb, told by what stands before it."""
    units = context.units
    word = units.words[unit]
    if word not in ("win", "wins"):
        return True
    if unit == units.sentence(unit).first:
        return word == "wins"
    before, label = units.words[unit - 1], units.label(unit - 1)
    if word == "win":
        return before in _BEFORE_VERB or label in ("DRIVER", "NAME")
    words = context.lexicon.words
    return label not in _BEFORE_NOUN and before not in words["WIN_MOD"] | words["DETERMINER"] | _BEFORE_WINS


def _reach(context: Context, hit: Hit) -> int:
    """How far before the head its mood may be told."""
    if hit.rule.options.get("relative"):
        # "will race at Dover, where she won": the plan ends where the clause of its own begins.
        first, _ = head_of(hit)
        opened = [unit for unit in range(hit.first, first) if context.units.words[unit] in _CLAUSES]
        if opened:
            return first - opened[-1] - 1
    return REACH


def _is_sought(context: Context, hit: Hit) -> bool:
    return any(context.modality.sought(context.units, unit) for unit in {head_of(hit)[0], hit.first})


def _is_wanted(context: Context, hit: Hit) -> bool:
    """Whether "win" is what somebody may, must or hopes to do."""
    if context.units.words[head_of(hit)[0]] != "win":
        return False
    before = _before(context, hit)
    if before[-1:] == ["to"] and not _NOT_TO_WIN.isdisjoint(before[-6:-1]):
        return True
    return not _CANNOT.isdisjoint(before[-1:])


def _is_in_general(context: Context, hit: Hit) -> bool:
    """Whether a participle tells of no win: "by winning at Dover" does, "winning at Dover takes patience" does not."""
    units = context.units
    first, _ = head_of(hit)
    if units.words[first] != "winning":
        return False
    sentence, before = units.sentence(first), _before(context, hit)
    if not _NOT_WINNING.isdisjoint(before[-1:]) or (before[-1:] == ["to"] and not _CLOSE_TO.isdisjoint(before[-5:])):
        return True
    following = units.words[hit.last] if hit.last < sentence.last else "."
    if following in _IRREAL | _IN_GENERAL:
        return True
    if first != sentence.first:
        return False
    told = following in (",", "in", "on", "for") or units.label(hit.last) in ("DATE", "YEAR", "SEASON")
    return not told or "," not in units.words[first : sentence.last]


def _is_still_to_come(context: Context, hit: Hit) -> bool:
    """Whether a noun is a win that is dreamt of, or one that something would follow from: "A win would put her in"."""
    units, options = context.units, hit.rule.options
    if not (options.get("noun") or options.get("single")):
        return False
    _, last = head_of(hit)
    sentence = units.sentence(hit.first)
    if not _DREAMS.isdisjoint(units.words[max(sentence.first, hit.first - 4) : hit.first]):
        return True
    opens = (units.words[hit.first - 1], units.words[hit.first])
    some = opens[1] == "with" or not _SOME.isdisjoint(opens)
    return some and not _IRREAL.isdisjoint(units.words[last : sentence.last])


def _is_missed(context: Context, hit: Hit) -> bool:
    """Whether a noun is the win that just was not: "almost pulled off the upset", "came close to a win"."""
    if not hit.rule.options.get("noun"):
        return False
    units = context.units
    lead = units.words[max(units.sentence(hit.first).first, hit.first - 4) : hit.first]
    stop = max((at + 1 for at, word in enumerate(lead) if word in (",", "and", "but", ";")), default=0)
    return not _MISSED.isdisjoint(lead[stop:])


def _before(context: Context, hit: Hit) -> list[str]:
    """The words before the head, to the sentence's begin."""
    first, _ = head_of(hit)
    return context.units.words[max(context.units.sentence(first).first, first - 8) : first]


_UNREAL: tuple[Callable[[Context, Hit], bool], ...] = (
    _is_sought,
    _is_wanted,
    _is_in_general,
    _is_still_to_come,
    _is_missed,
)
"""Ways in which a win is told that make it none."""
