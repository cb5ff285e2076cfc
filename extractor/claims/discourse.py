"""Who a clause is about: one algorithm for all predicates.

The subject of a head is looked for to its left in the sentence, past objects of verbs and prepositions and past
possessors of something else; then, for an introductory phrase, to its right; then it is whom the article was about
just before. Pronouns and descriptions are resolved to the person in focus, descriptions with the help of the
lexicon (age, team, title, home).
"""

from __future__ import annotations

from typing import NamedTuple

from extractor.claims.antecedents import LeftSearch
from extractor.claims.attribution import Attributions
from extractor.claims.descriptions import Descriptions
from extractor.claims.grammar import Codebook
from extractor.claims.profiles import Profiles
from extractor.claims.referents import Referent, ReferentFinder
from extractor.claims.units import Sentence, Units
from extractor.lexicon import Lexicon
from extractor.reading.people import Person
from extractor.records.claim import SubjectBasis

_AUXILIARIES = frozenset({"have", "had", "who", "each"})
_OPENINGS = frozenset(
    {
        "with",
        "after",
        "in",
        "entering",
        "for",
        "at",
        "despite",
        "before",
        "following",
        "by",
        "on",
        "through",
        "once",
        "while",
        "during",
    }
)


def _are_several(words: list[str], nouns: frozenset[str]) -> bool:
    """Whether the words before a head make several people its subject: "they", "nineteen drivers have"."""
    last = next((word for word in reversed(words) if word not in _AUXILIARIES), None)
    if last in nouns or not {"they", "duo", "pair"}.isdisjoint(words):
        return True
    if "both" not in words:
        return False
    after = words[words.index("both") + 1 :][:1]
    # "won both stages and led 77 laps": both things, not both people
    return not after or after[0] in nouns or not after[0].endswith("s") or after[0] in ("has", "was", "is")


_CHAIN = 12
"""Units from "you" or "I" to the last of several verbs that it is the subject of, at most."""
_OTHERS = frozenset("he she they it who which that we him her them .".split())
# What is done to somebody without racing him: the next "he" is still the one it was done to.
_DEALINGS = frozenset(
    (
        "told tells gave give gives giving hired named recruited poach poached signed signing sign released paid thanked called calls "
        "asked ask helped drafted congratulated dump dumped sent sending kept keeping paired"
    ).split()
)
_NEAR_SENTENCES = 4
"""Sentences above one in which whom its pronoun means may have been named."""
_SHORT_NAME = 4
"""Letters of a surname that is as often a word."""
_OFTEN = 3
"""How much more often an article names its own driver than somebody it mentions in passing."""
_WINNERS = (["the", "winner"], ["the", "eventual", "winner"], ["the", "race", "winner"])
_POINTERS = frozenset({"it", "that", "this", "there"})
_IS = frozenset({"'s", "is", "was", "were", "are", "makes", "made"})
_IS_SOMEBODY = frozenset({"is", "was", "as", "remains", "became", "being"})
"""Words after which a description says what its subject is: "Rowan is the defending winner"."""
_TELLS_THAT = frozenset({"is", "was", "that", "'s", ","})
_OBJECTS = frozenset({"you", "me", "us"})
_DONE = 3
"""Units after a name in which what he does to "him" stands."""
_KIN_REACH = 2
"""Units from a relative to "his" that is his, the verb between: "his father won his first race"."""
_EACH_REACH = 4
"""Units from "each" or "both" to the head that is said of two: "Each of them has won"."""
_CLEFT = 3
"""Units before a name that "it was" brings forward: "It was Rowan who won"."""
_APART = frozenset({"caption", "boilerplate", "post", "stats"})


class Found(NamedTuple):
    """A subject: a person or a team, the code points of its mention, and how it was settled."""

    person: Person | None
    team: str | None
    start: int
    end: int
    basis: SubjectBasis


class Discourse:
    """The people of one article and who is in focus after each sentence.

    Args:
        units: The article.
        people: Its people, in the order of introduction.
        lexicon: What is known of them.
        finder: Finds referents.
        codebook: The characters of classes.
        attributions: Quotes and their speakers.
        day: The article's day (ISO 8601) if known, for ages and titles.
    """

    def __init__(
        self,
        units: Units,
        people: list[Person],
        lexicon: Lexicon,
        finder: ReferentFinder,
        codebook: Codebook,
        attributions: Attributions,
        day: str | None,
    ) -> None:
        self.units = units
        self.people = people
        self.lexicon = lexicon
        self.attributions = attributions
        self._profiles = Profiles(lexicon, day)
        self._descriptions = Descriptions(units, people, lexicon, self._profiles)
        self._finder = finder
        self._left = LeftSearch(units, lexicon, codebook)
        self._comma = frozenset(codebook.members("COMMA"))
        words = lexicon.words
        self._contests = (lexicon.words["OBJ_VERB"] - _DEALINGS) | lexicon.words["PREP"]
        verbs = words["CAR_VERB"] | words["MOVE_VERB"] | words["ENTER_VERB"] | {"will", "has", "replaces", "replaced"}
        self._verbs = frozenset(word for word in verbs if not word.endswith("ing")) - words["KIN_NOUN"] - {"man"}
        self._first_person = frozenset(codebook.members("FIRST_PERSON"))
        self._second_person = frozenset(codebook.members("SECOND_PERSON"))
        self._referents: dict[int, list[Referent]] = {}
        self.topic = self._main_person()
        drivers = [person for person in people if person.known == "driver"]
        self._sole = drivers[0] if len(drivers) == 1 else None
        self._focus: list[Person | None] = []
        self._settle_focus()

    def referents(self, sentence: Sentence) -> list[Referent]:
        """The referents of a sentence, found once."""
        if sentence.index not in self._referents:
            self._referents[sentence.index] = self._finder.find(self.units, sentence)
        return self._referents[sentence.index]

    def has_no_subject(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with its verb, as notes do: "Drove for Marlow in 1989", "Will take the No. 6"."""
        words = self.units.words[sentence.first : sentence.first + 2]
        asks = self.units.words[sentence.last - 1] == "?" or self.units.label(sentence.first + 1) in ("DRIVER", "NAME")
        return words[0] in self._verbs and self.units.text[sentence.start].isupper() and words[1:] != [":"] and not asks

    def focus_before(self, sentence: Sentence) -> Person | None:
        """Whom the article is about when a sentence begins."""
        focus = self._focus[sentence.index - 1] if sentence.index else self.topic
        return focus if focus is not None else self._sole

    def subjects(self, first: int, last: int, *, prenominal: bool = False, teams: bool = False) -> list[Found]:
        """Whom the head at units ``first`` to ``last`` is said of; several when names are coordinated.

        Args:
            first: First unit of the head.
            last: Unit after the head's last.
            prenominal: The head is a title that may stand right before its name ("two-time winner Rowan").
            teams: A team may be the subject.

        Returns:
            Nothing when nobody can be told, or when it is said of what is another's, of a make, a number or somebody who does not drive.
        """
        units = self.units
        sentence = units.sentence(first)
        referents = self.referents(sentence)
        if prenominal:
            follower = next((each for each in referents if each.first == last and each.kind == "person"), None)
            if follower is not None:
                return self._resolve(follower, sentence, referents)
            own = next(
                (each for each in referents if each.kind == "description" and each.first < first < each.last), None
            )
            if own is not None and units.words[own.first - 1] not in _IS_SOMEBODY:
                champion = self._descriptions.champion(own)
                if champion is not None:  # "the five-time champion congratulated him"
                    return [Found(champion, None, units.starts[own.first], units.ends[own.last - 1], "description")]
                if self.lexicon.words["CHAMPION"].isdisjoint(units.words[own.first : own.last]):
                    return self._resolve(own, sentence, referents)
        if self._speaks_of_self(first, sentence):
            return self._speaker(first)
        several = self.lexicon.words["DRIVERS_NOUN"]
        if (
            not teams
            and units.words[sentence.first] != "both"
            and _are_several(self.units.words[max(sentence.first, first - 3) : first], several)
        ):
            return []  # "They ended up 30th and 31st": whoever they are
        left = [each for each in referents if each.last <= first]
        if not left and units.words[sentence.first] in ("each", "both") and first - sentence.first <= _EACH_REACH:
            return self._both_above(sentence)
        chosen = self._left.find(left, first, teams=teams)
        if chosen is None and not left:
            # "With 22 top 10s he edged Marlow": nobody but the pronoun is meant.
            chosen = next((each for each in referents if each.first == last and each.kind == "pronoun"), None)
        if chosen is None:
            kinds = ("person", "description", "team") if teams else ("person", "description")
            ahead = [each for each in referents if each.first >= last and each.kind in kinds]
            if self._introductory(sentence, first, left) and ahead:
                chosen = next((each for each in ahead if not each.oblique), None)
                if chosen is not None and chosen.kind == "team" and not self._left.is_team_subject(chosen):
                    chosen = next((each for each in ahead if each.kind != "team" and not each.oblique), None)
        if chosen is None:
            owners = [each.person for each in left if each.kind == "person" and each.possessive and not each.oblique]
            return [] if owners and self.focus_before(sentence) not in owners else self._topic(sentence, first)
        found = self._resolve(chosen, sentence, referents, teams=teams)
        if len(found) > 1 and any(each.joined and each.first >= last for each in referents):
            # "Rowan, the 2018 champion, and Vale": what stands between them is said of the one before it.
            return [each for each in found if each.start == units.starts[chosen.first]]
        return found

    def _both_above(self, sentence: Sentence) -> list[Found]:
        """The two that the sentence before names, and "each" or "both" means; nobody where it names one or several."""
        above = self.units.sentences[sentence.index - 1] if sentence.index else sentence
        if above.section != sentence.section or above.index == sentence.index:
            return []
        told = {each.person.id: each for each in self.referents(above) if each.person is not None}
        if len(told) != 2 or any(each.person.known == "person" for each in told.values() if each.person):
            return []
        start, end = self.units.starts[sentence.first], self.units.ends[sentence.first]
        return [Found(each.person, None, start, end, "pronoun") for each in told.values()]

    def described(self, first: int, last: int) -> list[Found]:
        """Whom the description that begins at a unit means."""
        sentence = self.units.sentence(first)
        referents = self.referents(sentence)
        for each in referents:
            if each.kind == "description" and each.first <= first < each.last:
                return self._resolve(each, sentence, referents)
        follower = next((each for each in referents if each.first in (last, last + 1) and each.kind == "person"), None)
        return self._resolve(follower, sentence, referents) if follower else []

    def resolve_pronoun(self, unit: int) -> list[Found]:
        """Whom the pronoun at a unit means."""
        sentence = self.units.sentence(unit)
        referents = self.referents(sentence)
        for each in referents:
            if each.first == unit and each.kind == "pronoun":
                return self._resolve(each, sentence, referents)
        return []

    def of_age(self, unit: int, age: int, found: list[Found]) -> list[Found]:
        """Who is meant by an age that a pronoun has: not somebody who is far from that old.

        Args:
            unit: Where the age is told.
            age: The age.
            found: Whom the pronoun means, as far as can be told without it.
        """
        if len(found) != 1 or found[0].person is None or not self._profiles.is_far_from(found[0].person, age):
            return found
        sentence = self.units.sentence(unit)
        near = {
            each.person.id: each.person
            for above in self.units.sentences[max(0, sentence.index - _NEAR_SENTENCES) : sentence.index + 1]
            for each in self.referents(above)
            if each.person is not None
        }
        fitting = [person for person in near.values() if self._profiles.is_known_age(person, age)]
        return [found[0]._replace(person=fitting[0])] if len(fitting) == 1 else []

    def is_driver(self, person: Person) -> bool:
        """Whether somebody is known to drive."""
        return person.known == "driver"

    # ---- the steps -------------------------------------------------------------------------------------------

    def _introductory(self, sentence: Sentence, first: int, left: list[Referent]) -> bool:
        units = self.units
        if any(each.kind in ("person", "description", "team") for each in left):
            return False
        after = units.codes[first : sentence.last]
        opening = units.words[sentence.first]
        if opening in ("it", "this", "that", "there"):
            return False  # "It is the first win for ..., since Marlow's in 2011"
        opens = opening in _OPENINGS or opening.endswith("ing") or first - sentence.first <= 3
        return opens and any(code in self._comma for code in after)

    def _speaks_of_self(self, first: int, sentence: Sentence) -> bool:
        units = self.units
        if not self.attributions.quote_at(units.starts[first]):
            return False
        if any(self._is_speaker(unit) for unit in range(max(sentence.first, first - 6), first)):
            return True
        # "You started from the pole, won both stages and led 77 laps": the subject of all three
        for unit in range(first - 1, max(sentence.first, first - _CHAIN) - 1, -1):
            if units.words[unit] in ("i", "you") and self._is_speaker(unit):
                return True
            if units.label(unit) in ("DRIVER", "NAME", "PERSON", "TEAM") or units.words[unit] in _OTHERS:
                return False
        return False

    def _is_speaker(self, unit: int) -> bool:
        """Whether "I" or "you" stands at a unit, and not as an object: "drove this car before you and won"."""
        units = self.units
        if units.codes[unit] not in self._first_person | self._second_person:
            return False
        return units.words[unit] not in _OBJECTS or (
            units.words[unit - 1] not in self.lexicon.words["PREP"] | {"before", "after"}
        )

    def _speaker(self, first: int) -> list[Found]:
        units = self.units
        sentence = units.sentence(first)
        said = next((u for u in range(first - 1, sentence.first - 1, -1) if self._is_speaker(u)), first)
        find = (
            self.attributions.addressee_at if units.codes[said] in self._second_person else self.attributions.speaker_at
        )
        speaker = find(units.starts[first])
        if speaker is None or speaker.known == "person":
            return []
        return [Found(speaker, None, units.starts[said], units.ends[said], "pronoun")]

    def _topic(self, sentence: Sentence, first: int) -> list[Found]:
        if sentence.kind in ("caption", "boilerplate", "post", "stats") or self.attributions.quote_at(
            self.units.starts[first]
        ):
            return []
        if self._names_a_stranger(sentence, first):
            return []
        person = self.focus_before(sentence)
        if person is None or person.known == "person":
            return []
        if sentence.kind == "headline" and self._told_below(sentence) not in (None, person):
            return []  # "FIRST CUP WIN": whose, the first sentence says, and it is not whom the article names most
        return [Found(person, None, self.units.starts[first], self.units.ends[first], "topic")]

    def _told_below(self, sentence: Sentence) -> Person | None:
        """Whom the first sentence under a headline is about."""
        below = (each for each in self.units.sentences[sentence.index + 1 :] if each.kind == "body")
        first = next(below, None)
        return self._focus[first.index] if first is not None else None

    def _names_a_stranger(self, sentence: Sentence, first: int) -> bool:
        """Whether a surname that could not be told stands before a head: then it is not about whom the article is about."""
        units = self.units
        return any(
            units.label(unit) is None
            and units.text[units.starts[unit]].isupper()
            and len(units.words[unit]) > _SHORT_NAME
            and units.words[unit] in self.lexicon.surnames
            and units.words[unit] not in self.lexicon.class_words
            for unit in range(sentence.first, first)
        )

    def _resolve(
        self, referent: Referent, sentence: Sentence, referents: list[Referent], *, teams: bool = False
    ) -> list[Found]:
        units = self.units
        start, end = units.starts[referent.first], units.ends[referent.last - 1]
        if referent.kind == "team":
            return [Found(None, referent.team, start, end, "named")] if teams else []
        if referent.kind == "number":
            number = units.value(referent.first)
            holders = [
                each for each in self.people if each.known == "driver" and self._profiles.drove_number(each, number)
            ]
            return [Found(holders[0], None, start, end, "description")] if len(holders) == 1 else []
        if referent.kind == "make":
            return []
        if referent.kind == "person":
            people = [referent]
            if referent.joined:
                people = [each for each in referents if each.joined and each.kind == "person"]
            return [
                Found(each.person, None, units.starts[each.first], units.ends[each.last - 1], "named")
                for each in people
                if each.person is not None and each.person.known != "person"
            ]
        person = self._who_is(referent, sentence, referents)
        if person is None or person.known == "person":
            return []
        return [Found(person, None, start, end, "pronoun" if referent.kind == "pronoun" else "description")]

    def _who_is(self, referent: Referent, sentence: Sentence, referents: list[Referent]) -> Person | None:
        before = [
            each
            for each in referents
            if each.last <= referent.first and each.kind == "person" and each.person is not None
        ]
        if referent.kind == "pronoun":
            return self._of_the_sex(referent, self._named_by_pronoun(referent, sentence, referents, before))
        if self.units.words[referent.first : referent.last] in _WINNERS:
            winner = self._winner_above(sentence)
            if winner is not None:
                return winner
        focus = (before[-1].person if before and not before[-1].oblique else None) or self.focus_before(sentence)
        # Who is named further on is another: "The Marlow Racing driver has 712 points to 703 for Vale, his teammate".
        others = {
            each.person.id
            for each in referents
            if each.first > referent.last + 1 and each.kind == "person" and each.person is not None
        }
        return self._descriptions.who(
            referent, sentence, focus, self.topic, self._named_above(referent, sentence), others=others
        )

    def _winner_above(self, sentence: Sentence) -> Person | None:
        """Who won, as the article told first: "the winner" is not whoever was spoken of last."""
        verbs = self.lexicon.words["WIN_VERB"]
        for above in self.units.sentences[: sentence.index]:
            if above.kind == "body" and "won" in self.units.words[above.first : above.last]:
                unit = next(u for u in range(above.first, above.last) if self.units.words[u] in verbs)
                told = [e for e in self.referents(above) if e.kind == "person" and not e.oblique and e.last <= unit]
                return told[0].person if len({each.person for each in told}) == 1 else None
        return None

    def _of_the_sex(self, referent: Referent, person: Person | None) -> Person | None:
        """Somebody whom a pronoun can mean: "she" is not a man while the article names one woman."""
        female = self.lexicon.words["WOMAN_NAME"]
        women = [each for each in self.people if each.first in female]
        if person is None or not women:
            return person
        she = self.units.words[referent.first] in ("she", "her", "herself")
        if she == (person in women):
            return person
        if she:
            return women[0] if len(women) == 1 else None
        others = [each for each in self._focus if each is not None and each not in women]
        return others[-1] if others else None

    def _named_by_pronoun(
        self, referent: Referent, sentence: Sentence, referents: list[Referent], before: list[Referent]
    ) -> Person | None:
        quote = self.attributions.quote_at(self.units.starts[referent.first])
        related = self._of_relative(sentence, referent, before)
        if related is not None:
            return related
        subjects = [each for each in before if not each.oblique and not each.possessive]
        # Whose car it is that "he" drives is another matter: "left for Vale's No. 4, and he has won".
        possessors = [
            each
            for each in before
            if each.possessive and not each.oblique and self.units.label(each.last + 1) != "CARNUM"
        ]
        if quote:
            inside = [each for each in subjects if self.units.starts[each.first] >= quote.start]
            if not inside:
                inside = [each for each in before if self.units.starts[each.first] >= quote.start]
            return inside[-1].person if inside else self._spoken_of(sentence, quote.start)
        own = self.units.words[referent.first] in ("his", "her")
        relative = self._left.of_relative(before, referent.first) if own else None
        if relative is not None:
            return relative.person
        outside = [
            each for each in subjects or possessors if not self.attributions.quote_at(self.units.starts[each.first])
        ]
        if outside:
            # "Marlow promoted him in 1997, and he was third": the one it was done to
            done = "him" in self.units.words[outside[-1].last : outside[-1].last + _DONE]
            return (self.focus_before(sentence) if done else None) or outside[-1].person
        if (
            self.units.words[sentence.first] in ("that", "this")
            and len({each.person.id for each in before if each.person}) == 1
        ):
            return before[0].person  # "That bumped Rowan, and he signed with ...": nobody else is in it
        if before and self.units.words[referent.first] in ("he", "she"):
            told = self.units.words[before[-1].last : referent.first]
            if told[:1] in (["is"], ["was"]) and _TELLS_THAT.issuperset(told) and not before[-1].possessive:
                return before[-1].person  # "The good news for Rowan is that he won here"
        if self._is_kins(sentence, referent):
            return None
        focus = self.focus_before(sentence)
        if focus is None and self.units.words[referent.first] in ("his", "her"):
            after = [e for e in referents if e.first > referent.first and e.kind == "person" and not e.oblique]
            return after[0].person if after else None
        return focus

    def _of_relative(self, sentence: Sentence, referent: Referent, before: list[Referent]) -> Person | None:
        """Whose win "his" is in a clause that tells of another's: "followed by Vale, who got his first win at Dover"."""
        words = self.units.words
        if words[referent.first] not in ("his", "her"):
            return None
        gets = self.lexicon.words["GET_VERB"] | self.lexicon.words["WIN_VERB"]
        who = next((u for u in range(referent.first - 1, sentence.first, -1) if words[u] == "who"), None)
        if who is None or words[who - 1] != ",":
            return None
        between = words[who + 1 : referent.first]
        owner = next((each for each in reversed(before) if each.last == who - 1), None)
        alone = "," not in between and all(each.first < who for each in before)
        return owner.person if owner is not None and alone and not gets.isdisjoint(between) else None

    def _is_kins(self, sentence: Sentence, referent: Referent) -> bool:
        """Whether "his" is a relative's of whom the article says no more: "when Rowan's grandfather won his first title"."""
        words = self.units.words
        if words[referent.first] not in ("his", "her"):
            return False
        lead = words[max(sentence.first, referent.first - _KIN_REACH) : referent.first]
        return len(lead) > 1 and lead[0] not in (",",) and not self.lexicon.words["KIN_NOUN"].isdisjoint(lead[:-1])

    def _spoken_of(self, sentence: Sentence, start: int) -> Person | None:
        """Whom the sentences of a speech before this one named last: "We've got Rowan. It's his 20th win"."""
        for index in range(sentence.index - 1, -1, -1):
            above = self.units.sentences[index]
            if above.section != sentence.section and above.start < start:
                return None
            named = [
                each
                for each in self.referents(above)
                if each.kind == "person"
                and (not each.possessive or each.first == above.first)
                and self.attributions.quote_at(self.units.starts[each.first])
            ]
            if named:
                return named[-1].person
        return None

    def _named_above(self, referent: Referent, sentence: Sentence) -> list[Person]:
        """The people named before a description in its sentence, if there are two; else those of the sentence before."""
        above = self.units.sentences[max(0, sentence.index - 2) : sentence.index]
        for each, end in ((sentence, referent.first), *((one, one.last) for one in reversed(above))):
            if each.section != sentence.section:
                break
            told = [one for one in self.referents(each) if one.person is not None and one.last <= end]
            people = list(dict.fromkeys(one.person for one in told if one.person is not None))
            if len(people) > 2:
                people = [one.person for one in told if one.joined and one.person is not None]  # "Rowan and Vale"
            if len(people) > 1:
                return people
        return []

    def _main_person(self) -> Person | None:
        drivers = [person for person in self.people if person.known == "driver"] or [
            person for person in self.people if person.known is None
        ]
        return max(drivers, key=lambda person: person.count, default=None)

    def _settle_focus(self) -> None:
        focus: Person | None = None
        section = -1
        asked = told = False
        for sentence in self.units.sentences:
            opens, section = sentence.section != section, sentence.section
            if opens and focus is not None and self._is_passing(focus) and self._follows_prose(sentence):
                # A paragraph after one that closed with somebody met in passing is about the article's own driver.
                focus = self.topic
            asked = self._is_question(sentence) if opens else asked
            if sentence.kind in ("headline", "stats"):
                focus = self._heading(sentence) or focus
            elif asked:
                # What a letter asks about first it is about; who is named beside him and who signs it is not.
                person = self._heading(sentence) or self._first_named(sentence)
                if opens or not told:
                    focus, told = person or focus, person is not None
            elif sentence.kind not in _APART:
                if focus is None:
                    self._focus.append(None)
                    found = self._main_subject(sentence)
                    self._focus.pop()
                else:
                    found = self._main_subject(sentence)
                if found is None or focus is None or not self._stays_with(sentence, found):
                    focus = found or focus
            self._focus.append(focus)

    def _stays_with(self, sentence: Sentence, found: Person) -> bool:
        """Whether the next "he" is still whom the sentence before was about, whoever is named in this one."""
        several = any(each.person is found and each.joined for each in self.referents(sentence))
        return several or self._speaks_of_him(sentence)

    def _speaks_of_him(self, sentence: Sentence) -> bool:
        """Whether somebody only does something to whom the article is about: "Marlow remembered him as a quiet man"."""
        words = self.units.words
        return any(
            words[unit] == "him"
            and self.units.label(unit - 1) is None
            and words[unit - 1] not in self._contests
            and not self.attributions.quote_at(self.units.starts[unit])
            for unit in range(sentence.first + 1, sentence.last)
        )

    def _is_passing(self, person: Person) -> bool:
        """Whether the article names somebody once or twice, and its own driver far more often."""
        return self.topic is not None and person is not self.topic and self.topic.count >= _OFTEN * person.count

    def _follows_prose(self, sentence: Sentence) -> bool:
        """Whether the paragraph before a sentence ends in a full stop: a line that does not is a heading."""
        above = self.units.sentences[sentence.index - 1] if sentence.index else None
        if self.units.words[sentence.first : sentence.first + 2] == ["a", ":"]:
            return False  # an answer is about whom the question was
        return above is not None and above.kind == "body" and self.units.words[above.last - 1] in (".", "!", "?", '"')

    def _is_question(self, sentence: Sentence) -> bool:
        """Whether a paragraph is what a reader asked: "Q: What happens to Rowan? - Lee, Dover"."""
        words = self.units.words[sentence.first : sentence.first + 2]
        return words in (["q", ":"], ["question", ":"])

    def _first_named(self, sentence: Sentence) -> Person | None:
        """The first of the people that a sentence is about, in a quote or not."""
        told = (each for each in self.referents(sentence) if each.kind == "person")
        return next((each.person for each in told if not each.oblique and not each.possessive), None)

    def _heading(self, sentence: Sentence) -> Person | None:
        """The one person that a heading or a block's first line names: what follows is about them."""
        units = self.units
        named = {
            units.value(unit).id: units.value(unit)
            for unit in range(sentence.first, sentence.last)
            if units.label(unit) in ("DRIVER", "NAME")
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _main_subject(self, sentence: Sentence) -> Person | None:
        if self.has_no_subject(sentence):
            return None  # "Drove for Marlow in 1989, Vale in 1990": still about the same one
        referents = self.referents(sentence)
        given = [each for each in referents if each.given and not each.possessive]
        points = self.units.words[sentence.first] in _POINTERS and self.units.words[sentence.first + 1] in _IS
        own = referents[0] if referents and referents[0].kind == "description" else None
        if own is not None and own.first == sentence.first and self.units.words[own.first] in ("his", "her"):
            return None  # "His father, Ned, won twice": told beside the one whose father he is
        for each in given[-1:] or referents:
            if each.oblique or each.aside or each.possessive or each.kind not in ("person", "description", "pronoun"):
                continue
            if self.attributions.quote_at(self.units.starts[each.first]):
                continue
            if points and each.kind == "person" and not each.given and each.first - sentence.first > _CLEFT:
                continue  # "That's on top of two in the Cup, in the car Rowan built": it is about what went before
            if each.kind == "person":
                return each.person
            if self.units.words[each.first] in ("his", "her"):
                continue
            person = self._who_is(each, sentence, referents)
            if person is not None:
                return person
        if self.units.words[sentence.last - 1] == "?":
            asked = self._heading(sentence)
            if asked is not None:
                return asked  # "What happened to Rowan? He won ..."
        for each in referents:
            if each.possessive and not each.oblique and each.kind in ("person", "description"):
                owner = each.person if each.kind == "person" else self._who_is(each, sentence, referents)
                if owner is not None:
                    return owner
        return None
