"""Who a clause is about: one algorithm for all predicates.

The subject of a head is looked for to its left in the sentence, past objects of verbs and prepositions and past
possessors of something else; then, for an introductory phrase, to its right; then it is whom the article was about
just before. Pronouns and descriptions are resolved to the person in focus, descriptions with the help of the
lexicon (age, team, title, home).
"""

from __future__ import annotations

from typing import NamedTuple

from extractor.claims.attribution import Attributions
from extractor.claims.grammar import Codebook
from extractor.claims.profiles import Profiles
from extractor.claims.referents import Referent, ReferentFinder
from extractor.claims.units import Sentence, Units
from extractor.lexicon import Lexicon
from extractor.reading.people import Person
from extractor.records.claim import SubjectBasis

# The words for a relative, and whether they mean the elder of two.
_KIN = {"father": True, "dad": True, "elder": True, "son": False, "daughter": False, "younger": False}
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
    return last in nouns or not {"they", "both", "duo", "pair"}.isdisjoint(words)


_REACH = 10
"""Units between a car that a clause is about and its verb, at most."""
_SHORT_NAME = 4
"""Letters of a surname that is as often a word."""
_OFTEN = 3
"""How much more often an article names its own driver than somebody it mentions in passing."""
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
        self._finder = finder
        self._governors = frozenset(codebook.members("PREP") + codebook.members("OBJ_VERB"))
        self._who = frozenset(codebook.members("RELATIVE"))
        self._comma = frozenset(codebook.members("COMMA"))
        # An apposition begins with one of these: "Rowan, a three-time winner"; "passed Rowan and won" is none.
        self._opens = frozenset(
            "".join(codebook.members(name) for name in ("COMMA", "DASH", "OPEN", "POSSESSIVE", "COLON"))
        )
        self._winless = frozenset(codebook.members("WINLESS"))
        self._stop = frozenset(codebook.members("SEMICOLON") + codebook.members("COLON"))
        # Between a name and a noun phrase in apposition to it only these may stand.
        self._near = frozenset(
            "".join(
                codebook.members(name)
                for name in (
                    "COMMA",
                    "DASH",
                    "=a",
                    "=an",
                    "=the",
                    "SERIES",
                    "TEAM",
                    "AGE",
                    "DEFENDING",
                    "FORMER",
                    "ADVERB",
                    "OPEN",
                    "CLOSE",
                    "POSSESSIVE",
                    "COLON",
                    "=and",
                    "COUNT",
                    "ORDINAL",
                    "TITLE_WORD",
                    "WIN_MOD",
                )
            )
        )
        self._modifier = frozenset(
            "".join(
                codebook.members(name)
                for name in (
                    "SERIES",
                    "TRACK",
                    "WIN_MOD",
                    "CAREER",
                    "LIFETIME",
                    "STREAK",
                    "ORDINAL",
                    "COUNT",
                    "REMAINDER",
                    "MAKE",
                    "YEAR",
                    "POSSESSIVE",
                    "MONTHLY",
                    "DASH",
                )
            )
        )
        words = lexicon.words
        self._car_words = words["CAR_NOUN"]
        self._metonyms = words["SEASON_NOUN"] | words["TOTAL_NOUN"] | words["CAREER"] | words["METONYM"]
        self._person_nouns = (
            words["OFFICIAL_NOUN"]
            | words["DRIVER_NOUN"]
            | words["DESC_NOUN"]
            | words["KIN_NOUN"]
            | frozenset({"co", "teammate"})
        )
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
        sentence = self.units.sentence(first)
        referents = self.referents(sentence)
        if prenominal:
            follower = next((each for each in referents if each.first == last and each.kind == "person"), None)
            if follower is not None:
                return self._resolve(follower, sentence, referents)
        if self._speaks_of_self(first, sentence):
            return self._speaker(first)
        several = self.lexicon.words["DRIVERS_NOUN"]
        if not teams and _are_several(self.units.words[max(sentence.first, first - 3) : first], several):
            return []  # "They ended up 30th and 31st": whoever they are
        left = [each for each in referents if each.last <= first]
        chosen = self._on_the_left(left, first, teams=teams)
        if chosen is None and not left:
            # "With 22 top 10s he edged Marlow": nobody but the pronoun is meant.
            chosen = next((each for each in referents if each.first == last and each.kind == "pronoun"), None)
        if chosen is None:
            kinds = ("person", "description", "team") if teams else ("person", "description")
            ahead = [each for each in referents if each.first >= last and each.kind in kinds]
            if self._introductory(sentence, first, left) and ahead:
                chosen = next((each for each in ahead if not each.oblique), None)
                if chosen is not None and chosen.kind == "team" and not self._is_team_subject(chosen):
                    chosen = next((each for each in ahead if each.kind != "team" and not each.oblique), None)
        if chosen is None:
            owners = [each.person for each in left if each.kind == "person" and each.possessive and not each.oblique]
            return [] if owners and self.focus_before(sentence) not in owners else self._topic(sentence, first)
        return self._resolve(chosen, sentence, referents, teams=teams)

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

    def is_driver(self, person: Person) -> bool:
        """Whether somebody is known to drive."""
        return person.known == "driver"

    # ---- the steps -------------------------------------------------------------------------------------------

    def _on_the_left(self, left: list[Referent], first: int, *, teams: bool) -> Referent | None:
        units = self.units
        for each in reversed(left):
            between = units.codes[each.last : first]
            if any(code in self._stop for code in between) and each.kind != "person":
                continue
            if each.kind in ("team", "make", "number"):
                if each.possessive and all(code in self._modifier for code in between):
                    return each
                if teams and each.kind == "team" and self._is_team_subject(each):
                    return each
                if each.kind == "number" and not each.oblique and self._is_number_subject(each, first):
                    return each
                continue
            if each.possessive or (each.kind == "pronoun" and units.words[each.first] in ("his", "her")):
                owned = units.words[each.last : each.last + 5]
                if all(code in self._modifier for code in between) or not self._metonyms.isdisjoint(owned):
                    # "Rowan's best season, with eight wins": what is his stands for him
                    return each
                continue
            if not each.oblique:
                return each
            if each.kind == "pronoun":
                continue
            if all(code in self._near for code in between) and (not between or between[0] in self._opens):
                if not self._closes_aside(left, each, between):
                    return each
                continue
            if between and between[0] in self._comma and any(code in self._winless for code in between):
                return each  # "passed Rowan, still winless after 72 starts"
            relative = next((index for index, code in enumerate(between) if code in self._who), None)
            if (
                relative is not None
                and (relative <= 1 or self._is_aside(between[:relative]))
                and not any(code in self._comma for code in between[relative:])
            ):
                return each
        return None

    def _closes_aside(self, left: list[Referent], referent: Referent, between: str) -> bool:
        """Whether a name ends an aside about an earlier one: "Rowan, shoved by Vale, crossed the line first"."""
        return between in self._comma and any(
            each.kind == "person"
            and not each.oblique
            and not each.possessive
            and each.last < referent.first
            and self.units.codes[each.last] in self._comma
            for each in left
        )

    def _is_aside(self, between: str) -> bool:
        """Whether a name and its "who" are parted by an apposition only: "Rowan, the series leader, who ..."."""
        return (
            len(between) <= 8
            and between[0] in self._comma
            and between[-1] in self._comma
            and not any(code in self._governors for code in between)
        )

    def _is_number_subject(self, referent: Referent, first: int) -> bool:
        """Whether a car is what a clause is about: "the No. 5 finished third", "its No. 1, in Vale's hands, was fifth"."""
        words = self.units.words
        begin = self.units.sentence(referent.first).first
        at = referent.first - 1
        opens = words[at] in ("the", "its", "their") and (at == begin or words[at - 1] in (";", "and", "but", ","))
        follows = referent.last == first or words[referent.last] in self._car_words | {","}
        return opens and follows and first - referent.last <= _REACH

    def _is_team_subject(self, referent: Referent) -> bool:
        """Whether a team is what a clause is about, not what tells a driver or an owner: "the Rowan Racing owner"."""
        following = self.units.words[referent.last : referent.last + 1]
        person = self._person_nouns
        return (
            not referent.oblique
            and not referent.possessive
            and self._starts_clause(referent)
            and not (following and following[0] in person)
        )

    def _starts_clause(self, referent: Referent) -> bool:
        sentence = self.units.sentence(referent.first)
        before = self.units.codes[max(sentence.first, referent.first - 1) : referent.first]
        return not before or before in self._comma or referent.first - sentence.first <= 2

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
        window = units.codes[max(sentence.first, first - 6) : first]
        return any(code in self._first_person or code in self._second_person for code in window)

    def _speaker(self, first: int) -> list[Found]:
        units = self.units
        sentence = units.sentence(first)
        persons = self._first_person | self._second_person
        said = next((u for u in range(first - 1, sentence.first - 1, -1) if units.codes[u] in persons), first)
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
        return [Found(person, None, self.units.starts[first], self.units.ends[first], "topic")]

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
        quote = self.attributions.quote_at(self.units.starts[referent.first])
        if referent.kind == "pronoun":
            subjects = [each for each in before if not each.oblique and not each.possessive]
            possessors = [each for each in before if each.possessive and not each.oblique]
            if quote:
                inside = [each for each in subjects if self.units.starts[each.first] >= quote.start]
                if not inside:
                    inside = [each for each in before if self.units.starts[each.first] >= quote.start]
                return inside[-1].person if inside else self._spoken_of(sentence, quote.start)
            outside = [
                each for each in subjects or possessors if not self.attributions.quote_at(self.units.starts[each.first])
            ]
            if outside:
                return outside[-1].person
            if (
                self.units.words[sentence.first] in ("that", "this")
                and len({each.person.id for each in before if each.person}) == 1
            ):
                return before[0].person  # "That bumped Rowan, and he signed with ...": nobody else is in it
            focus = self.focus_before(sentence)
            if focus is None and self.units.words[referent.first] in ("his", "her"):
                after = [e for e in referents if e.first > referent.first and e.kind == "person" and not e.oblique]
                return after[0].person if after else None
            return focus
        return self._described(referent, sentence, before)

    def _spoken_of(self, sentence: Sentence, start: int) -> Person | None:
        """Whom the sentences of a speech before this one named last: "We've got Rowan. It's his 20th win"."""
        for index in range(sentence.index - 1, -1, -1):
            above = self.units.sentences[index]
            if above.start < start:
                return None
            named = [each for each in self.referents(above) if each.kind == "person" and not each.possessive]
            if named:
                return named[-1].person
        return None

    def _described(self, referent: Referent, sentence: Sentence, before: list[Referent]) -> Person | None:
        units = self.units
        words = units.words[referent.first : referent.last]
        if words[0] == "the" and len(words) == 2 and words[1] in _KIN:
            return self._relative(sentence, elder=_KIN[words[1]])
        if any(
            word in self.lexicon.words["KIN_NOUN"] or word in self.lexicon.words["OFFICIAL_NOUN"] or word == "teammate"
            for word in words
        ):
            return None
        if not (self.lexicon.words["DEFENDING"].isdisjoint(words) or self.lexicon.words["CHAMPION"].isdisjoint(words)):
            named = [units.value(u)[0] for u in range(referent.first, referent.last) if units.label(u) == "SERIES"]
            reigning = self._profiles.reigning(self.people, named or self.lexicon.series)
            if reigning is not None:
                return reigning
        candidates = [person for person in self.people if person.known != "person"]
        focus = (before[-1].person if before and not before[-1].oblique else None) or self.focus_before(sentence)
        narrowed = candidates
        for unit in range(referent.first, referent.last):
            label = units.label(unit)
            if label == "AGE":
                narrowed = [p for p in narrowed if self._profiles.fits_age(p, units.value(unit))]
            elif label == "TEAM":
                narrowed = [p for p in narrowed if self._profiles.drove_for(p, units.value(unit))]
            elif label == "CARNUM":
                narrowed = [p for p in narrowed if self._profiles.drove_number(p, units.value(unit))]
        if "native" in words or "from" in words or words[-1] in self._demonyms():
            home = [p for p in narrowed if self._profiles.is_from(p, words)]
            narrowed = home or narrowed
        if narrowed is candidates or not narrowed:
            return (
                focus
                if narrowed or not candidates
                else (focus if focus in candidates and not self._contradicted(focus, referent) else None)
            )
        if focus in narrowed:
            return focus
        if self.topic in narrowed:
            return self.topic
        return narrowed[0] if len(narrowed) == 1 else self._named_last(referent, narrowed)

    def _named_last(self, referent: Referent, among: list[Person]) -> Person | None:
        """The one of several whom the paragraph named last before a description: "... for Vale. The 30-year-old ..."."""
        section = self.units.sentence(referent.first).section
        for unit in range(referent.first - 1, -1, -1):
            if self.units.sentence(unit).section != section:
                return None
            if self.units.value(unit) in among and isinstance(self.units.value(unit), Person):
                person: Person = self.units.value(unit)
                return person
        return None

    def _relative(self, sentence: Sentence, *, elder: bool) -> Person | None:
        """The older or the younger of two drivers of one surname that the article names."""
        for person in (self.focus_before(sentence), self.topic):
            found = self._profiles.of_family(self.people, person.surname, elder=elder) if person is not None else None
            if found is not None:
                return found
        return None

    def _contradicted(self, person: Person | None, referent: Referent) -> bool:
        # Nobody fits what the words say: the person in focus is meant only if nothing is known against it.
        if person is None:
            return True
        ages = [self.units.value(u) for u in range(referent.first, referent.last) if self.units.label(u) == "AGE"]
        return bool(ages) and self._profiles.birth(person) is not None

    def _demonyms(self) -> frozenset[str]:
        return self.lexicon.words["DESC_NOUN"] - {"driver", "native", "racer"}

    def _main_person(self) -> Person | None:
        drivers = [person for person in self.people if person.known == "driver"] or [
            person for person in self.people if person.known is None
        ]
        return max(drivers, key=lambda person: person.count, default=None)

    def _settle_focus(self) -> None:
        focus: Person | None = None
        section = -1
        asked = False
        for sentence in self.units.sentences:
            opens, section = sentence.section != section, sentence.section
            if opens and focus is not None and self._is_passing(focus) and self._follows_prose(sentence):
                # A paragraph after one that closed with somebody met in passing is about the article's own driver.
                focus = self.topic
            asked = self._is_question(sentence) if opens else asked
            if sentence.kind in ("headline", "stats"):
                focus = self._heading(sentence) or focus
            elif asked:
                focus = self._heading(sentence) or self._first_named(sentence) or focus
            elif sentence.kind not in _APART:
                if focus is None:
                    self._focus.append(None)
                    found = self._main_subject(sentence)
                    self._focus.pop()
                else:
                    found = self._main_subject(sentence)
                focus = found or focus
            self._focus.append(focus)

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
        referents = self.referents(sentence)
        for each in referents:
            if each.oblique or each.possessive or each.kind not in ("person", "description", "pronoun"):
                continue
            if self.attributions.quote_at(self.units.starts[each.first]):
                continue
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
