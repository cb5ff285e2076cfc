"""People told apart: full names, surnames, first names and nicknames become mentions of one ``Person`` each.

A name that the lexicon has never seen is a person too when it starts with a known first name; whether that person
drives is for the claims to show. A misspelled name, a team's and a track's as well, is the name that it can only be.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from extractor.lexicon import Lexicon
from extractor.lexicon.slug import slug
from extractor.reading.fold import fold
from extractor.reading.mentions import Mention
from extractor.reading.near_names import COMPANY, MOST_WORDS, NearNames, may_be_company, split

OFTEN = 2
"""Times that a first name must stand alone for a namesake of somebody named to be meant by it."""
_RECALLED = 12
"""Seasons after his last for which somebody may still be called by his first name alone."""
REGULAR = 10
"""Races in a season from which a driver can be meant by a surname alone."""
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Capitalised words in a row: initials, particles and suffixes may stand between or after.
_CAPITALISED = regex.compile(
    r"\b\p{Lu}[\p{L}'’.]*(?:-\p{Lu}[\p{L}]+)?"
    r"(?:[ \u00a0](?:\p{Lu}\.|(?:van|de|von|der|di|da|del)(?= )|\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}]+)?))*"
    r"(?:,?[ \u00a0](?:Jr\.?|Sr\.?|II|III|IV)(?!\p{L}))?"
)
_SOON = 250
"""So many characters after a word for several kin their first names may stand alone."""
_POSSESSIVE = regex.compile(r"['’]s?$")
_POSSESSIVE_INSIDE = regex.compile(r"['’]s?(?=\s)")
_WORD = regex.compile(r"\p{Lu}[\p{L}]*(?:['’-]\p{Lu}[\p{L}]+)*(?:[ \u00a0](?:Jr\.|Sr\.))?")


@dataclass(eq=False, slots=True)
class Person:
    """Somebody an article names.

    Attributes:
        id: Slug of the canonical name, or of the name as spelled for somebody unknown.
        name: Canonical name, or the name as spelled.
        first: Folded first name.
        surname: Folded surname, particles included, without Jr. or Sr.
        known: ``driver`` or ``person`` (no driver) when the lexicon knows them, else None.
        spans: Where the full name stands, in order.
        count: Number of mentions of any form.
        misspelled: First name and surname, folded, as the article misspells them.
    """

    id: str
    name: str
    first: str
    surname: str
    known: str | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    count: int = 0
    misspelled: list[tuple[str, str]] = field(default_factory=list)


def split_name(name: str) -> tuple[str, str]:
    """First name and surname of a full name, folded, without a suffix.

    Example:
        >>> split_name("Shane van Gisbergen"), split_name("Dale Earnhardt Jr.")
        (('shane', 'van gisbergen'), ('dale', 'earnhardt'))
    """
    words = [word for word in fold(name).split() if word not in _SUFFIXES]
    if not words:
        return "", ""
    for index in range(1, len(words) - 1):
        if words[index] in {"van", "de", "von", "der", "di", "da", "del"}:
            return words[0], " ".join(words[index:])
    return words[0], words[-1]


class PeopleFinder:
    """Turns the mentions of names in an article into mentions of people.

    Args:
        lexicon: Who is known, and which first names there are.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        names = [driver.name for driver in lexicon.drivers.values()]
        names += [person.name for person in lexicon.people.values()]
        self._first_names = {first for first, _ in map(split_name, names) if len(first) > 2 and first.isalpha()}
        words = lexicon.words
        self._not_first = words.get("NOT_FIRST_NAME", frozenset())
        self._not_surname = words.get("NOT_SURNAME", frozenset())
        # Surnames that are words, places or first names as well name nobody by themselves.
        self._common = frozenset(word for name, each in words.items() if name != "NOT_FIRST_NAME" for word in each)
        self._common |= self._not_first | self._first_names
        self._near = NearNames(lexicon, self._common)
        kin = "|".join(sorted(words.get("KIN_NOUN", frozenset({"brother"}))))
        name = r"\p{Lu}\p{Ll}+(?: (?:Jr|Sr)\.)?"
        self._kindred = regex.compile(rf"\b(?:{kin}|sibling)s\b")
        self._kin = regex.compile(
            rf"\b(?:{kin})(?:,)? (?P<after>{name})(?!\p{{L}}| \p{{Lu}})|\b(?P<before>{name}), (?:his|her|the|\p{{Lu}}\p{{Ll}}+['’]s) (?:\w+ ){{0,2}}(?:{kin})\b"
        )

    def find(self, text: str, settled: list[Mention], *, year: int | None) -> tuple[list[Mention], list[Person]]:
        """Mentions with every person resolved, and the people in the order they are introduced.

        Args:
            text: The text as read.
            settled: Mentions without overlaps.
            year: Season of the article, by which people of one name are told apart.
        """
        people: dict[str, Person] = {}
        mentions: list[Mention] = []
        for mention in settled:
            if mention.label in ("DRIVER", "PERSON"):
                person = self._known(people, mention, year)
                person.spans.append((mention.start, mention.end))
                mentions.append(Mention(mention.start, mention.end, mention.label, person))
            else:
                mentions.append(mention)
        mentions += self._unknown(text, mentions, people, year)
        mentions.sort(key=lambda m: m.start)
        if year is not None:
            self._by_surname_alone(text, mentions, people, year)
            self._by_family(text, people, year)
        called = self._by_first_name_alone(text, mentions, people, year)
        mentions += self._relatives(text, mentions, people)
        mentions.sort(key=lambda m: m.start)
        mentions += self._short_forms(text, mentions, people, called)
        mentions.sort(key=lambda m: m.start)
        for mention in mentions:
            if isinstance(mention.value, Person):
                mention.value.count += 1
        order = sorted(people.values(), key=lambda person: person.spans[0] if person.spans else (len(text), 0))
        return mentions, order

    def _known(self, people: dict[str, Person], mention: Mention, year: int | None) -> Person:
        ids: tuple[str, ...] = mention.value
        chosen = ids[0]
        if len(ids) > 1 and year is not None:
            chosen = next((each for each in ids if self._lexicon.active(each, year)), chosen)
        if chosen not in people:
            table = self._lexicon.drivers if mention.label == "DRIVER" else self._lexicon.people
            name = table[chosen].name
            known = "driver" if chosen in self._lexicon.drivers else "person"
            people[chosen] = Person(chosen, name, *split_name(name), known)
        return people[chosen]

    def _unknown(
        self, text: str, mentions: list[Mention], people: dict[str, Person], year: int | None
    ) -> list[Mention]:
        found = []
        starts = [mention.start for mention in mentions]
        for start, end in _capitalised_runs(text):
            words = text[start:end].split()
            if len(words) < 2:
                continue
            near = self._misspelled(start, words, year)
            if near is not None and not _covered(mentions, starts, near.start, near.end):
                found.append(self._resolved(near, text, people, year))
                continue
            if _covered(mentions, starts, start, end):
                continue
            # A sentence may start with a capitalised word before the name: skip to a word that is a first name.
            skip = next((i for i, word in enumerate(words) if fold(word) in self._first_names), len(words))
            if len(words) - skip < 2 or len(words) - skip > 4:
                continue
            start += sum(len(word) + 1 for word in words[:skip])
            name = _POSSESSIVE.sub("", text[start:end])
            name = name if name.endswith(("Jr.", "Sr.")) else name.rstrip(".")
            first, surname = split_name(name)
            if first in self._not_first or surname in self._not_surname or len(surname) < 2:
                continue
            identifier = slug(name)
            known = "driver" if identifier in self._lexicon.drivers else None
            person = people.setdefault(identifier, Person(identifier, name, first, surname, known))
            person.spans.append((start, start + len(name)))
            found.append(Mention(start, start + len(name), "DRIVER" if known else "NAME", person))
        return found

    def _misspelled(self, start: int, words: list[str], year: int | None) -> Mention | None:
        """The longest of the names in a row of capitalised words that is a misspelled one."""
        spelled = [_POSSESSIVE.sub("", word) for word in words]
        folded = split(" ".join(spelled))
        for size in range(min(MOST_WORDS, len(words)), 1, -1):
            for first in range(len(words) - size + 1):
                last = first + size
                near = self._near.find(folded[first:last], year)
                if near is not None and COMPANY.isdisjoint(folded[last : last + 1]):
                    begin = start + sum(len(word) + 1 for word in words[:first])
                    name = " ".join((*words[first : last - 1], spelled[last - 1])).rstrip(",")
                    return Mention(begin, begin + len(name), *near)
        return None

    def misspelled_companies(self, text: str) -> Iterator[tuple[str, str]]:
        """Names that may be misspelled teams or tracks, each with its label: all that ``find`` finds, and others.

        Args:
            text: The text as read.
        """
        for start, end in _capitalised_runs(text):
            name = text[start:end]
            words = (
                split(" ".join(_POSSESSIVE.sub("", word) for word in name.split()))
                if " " in name or "\u00a0" in name
                else ()
            )
            if any(map(may_be_company, words[1:])):
                for size in range(2, min(MOST_WORDS, len(words)) + 1):
                    for first in range(len(words) - size + 1):
                        near = self._near.find(words[first : first + size], None)
                        if near is not None:
                            yield name, near.label

    def _resolved(self, near: Mention, text: str, people: dict[str, Person], year: int | None) -> Mention:
        """The mention of a misspelled name; a person is met under the misspelled parts of the name too."""
        if near.label not in ("DRIVER", "PERSON"):
            return near
        if text.endswith(("Jr", "Sr"), near.start, near.end) and text.startswith(".", near.end):
            near = near._replace(end=near.end + 1)
        person = self._known(people, near, year)
        person.spans.append((near.start, near.end))
        person.misspelled.append(split_name(text[near.start : near.end]))
        return near._replace(value=person)

    def _by_surname_alone(self, text: str, mentions: list[Mention], people: dict[str, Person], year: int) -> None:
        """Add the drivers whom an article names by surname only, as headlines and short items do.

        One regular of the season by that surname is meant; of several, those whose first names stand in the text.
        """
        named = {person.surname for person in people.values()}
        words = {
            match.group()
            for start, end in _gaps(mentions, len(text))
            for match in _WORD.finditer(text, start, end)
            if not self._part_of_other_name(text, *match.span())
        }
        folded = {fold(word) for word in words}
        for surname in sorted(folded - named - self._not_surname - self._common):
            regulars = [each for each in self._lexicon.surnames.get(surname, ()) if self._races(each, year) >= REGULAR]
            if len(regulars) > 1:
                regulars = [each for each in regulars if split_name(self._lexicon.drivers[each].name)[0] in folded]
            for identifier in regulars:
                name = self._lexicon.drivers[identifier].name
                people.setdefault(identifier, Person(identifier, name, *split_name(name), "driver"))

    def _by_family(self, text: str, people: dict[str, Person], year: int) -> None:
        """Add the drivers of a family that an article names as one ("the Dillons") and then by their first names."""
        named = {fold(match[1] or match[2]) for match in _FAMILY.finditer(text)}
        for surname in sorted(named | {f"{each}e" for each in named}):
            known = [self._lexicon.drivers[each] for each in self._lexicon.surnames.get(surname, ())]
            family = [each for each in known if each.first_season <= year <= each.last_season + _RECALLED]
            called = [each for each in family if _stands_alone(each.name, text)]
            for driver in called if len(called) > 1 else ():
                people.setdefault(driver.id, Person(driver.id, driver.name, *split_name(driver.name), "driver"))

    def _by_first_name_alone(
        self, text: str, mentions: list[Mention], people: dict[str, Person], year: int | None
    ) -> set[str]:
        """Add the namesakes whom an article calls by first name only: "the Buescher you bragged about was James"."""
        surnames = {person.surname for person in people.values() if person.known == "driver"}
        alone: dict[str, int] = {}
        called: set[str] = set()
        for start, end in _gaps(mentions, len(text)):
            for match in _WORD.finditer(text, start, end):
                word = fold(match.group())
                if (
                    word in self._first_names
                    and word not in self._not_first
                    and not _is_addressed(text, *match.span())
                    and not self._part_of_other_name(text, *match.span())
                ):
                    alone[word] = alone.get(word, 0) + 1
        for first, count in alone.items():
            for surname in surnames if count >= OFTEN else ():
                driver = self._lexicon.drivers.get(slug(f"{first} {surname}"))
                if driver is None or (year and not driver.first_season <= year <= driver.last_season + _RECALLED):
                    continue
                if not any(each.first == first for each in people.values()):
                    people[driver.id] = Person(driver.id, driver.name, *split_name(driver.name), "driver")
                    called.add(driver.id)
        return called

    def _relatives(self, text: str, mentions: list[Mention], people: dict[str, Person]) -> list[Mention]:
        """The drivers of an article's surnames whom it names by a word of kin: "his brother Darrell", "his son, Bobby Jr."."""
        found: list[Mention] = []
        starts = [mention.start for mention in mentions]
        surnames = {person.surname: person for person in people.values() if person.known == "driver"}
        for start, end in self._names_of_kin(text):
            name = text[start:end]
            first = fold(name).split()[0]
            if _covered(mentions, starts, start, end):
                continue
            for surname, person in surnames.items():
                suffix = name[len(name.split()[0]) :]
                identifier = slug(f"{first} {surname}{suffix}")
                driver = self._lexicon.drivers.get(identifier)
                if driver is not None and driver.id != person.id:
                    person = Person(identifier, driver.name, *split_name(driver.name), "driver")
                    found.append(Mention(start, end, "DRIVER", people.setdefault(identifier, person)))
                    break
        return found

    def _names_of_kin(self, text: str) -> Iterator[tuple[int, int]]:
        """First names beside a word of kin, and those that stand alone soon after several kin: "two brothers. Darrell ..."."""
        for match in self._kin.finditer(text):
            yield match.span("after" if match["after"] else "before")
        for match in self._kindred.finditer(text):
            for name in _CAPITALISED.finditer(text, match.end(), match.end() + _SOON):
                first = _POSSESSIVE.sub("", name.group())
                if fold(first) in self._first_names:
                    yield name.start(), name.start() + len(first)

    def _races(self, driver_id: str, year: int) -> int:
        return sum(entry.races for entry in self._lexicon.entries(driver_id, year))

    def _short_forms(
        self, text: str, mentions: list[Mention], people: dict[str, Person], called: set[str]
    ) -> list[Mention]:
        surnames: dict[str, list[Person]] = {}
        firsts: dict[str, list[Person]] = {}
        for person in people.values():
            if person.id not in called:  # whom the text calls by first name its bare surname does not mean
                surnames.setdefault(person.surname, []).append(person)
            firsts.setdefault(person.first, []).append(person)
        for person in people.values():
            # "van Gisbergen" is met by its last word; the particle before it is taken in below.
            last = person.surname.split()[-1]
            if last != person.surname:
                surnames.setdefault(last, []).append(person)
            for first, surname in person.misspelled:
                _also(firsts, first, person)
                _also(surnames, surname, person)
        found = []
        signers = {fold(match[1]) for match in _SIGNER.finditer(text)}
        for start, end in _gaps(mentions, len(text)):
            for match in _WORD.finditer(text, start, end):
                word_start, word_end = match.span()
                if fold(match.group()) in signers and _is_addressed(text, word_start, word_end):
                    continue
                if word_start and (text[word_start - 1].isalnum() or text[word_start - 1] in "@#_"):
                    continue
                meant = self._short_form(text, word_start, word_end, surnames, firsts)
                if meant is None:
                    continue
                age = _AGE_WORD.search(text, max(0, word_start - 8), word_start)
                if age is not None:
                    meant = self._of_two(people, meant, elder=age[1] != "younger") or meant
                begin = word_start
                particle = meant.surname.rpartition(" ")[0]
                if particle and fold(text[max(0, begin - len(particle) - 1) : begin - 1]) == particle:
                    begin -= len(particle) + 1
                label = "DRIVER" if meant.known == "driver" else "PERSON" if meant.known else "NAME"
                found.append(Mention(begin, word_end, label, meant))
        return found

    def _short_form(
        self, text: str, start: int, end: int, surnames: dict[str, list[Person]], firsts: dict[str, list[Person]]
    ) -> Person | None:
        words = fold(text[start:end]).split()
        junior = len(words) > 1
        named = surnames.get(words[0], [])
        if junior:
            named = [person for person in named or firsts.get(words[0], []) if fold(person.name).endswith(words[1])]
        if named and not self._part_of_other_name(text, start, end):
            return _latest(named, start)
        if junior or words[0] in self._not_first or self._part_of_other_name(text, start, end):
            return None
        called = firsts.get(words[0], [])
        return called[0] if len(called) == 1 and words[0] not in surnames else None

    def _of_two(self, people: dict[str, Person], person: Person, *, elder: bool) -> Person | None:
        """The older or younger namesake of somebody ("the elder Rowan"): named in the article, else the best-known elder."""
        own = self._lexicon.drivers.get(person.id)
        same = [each for each in people.values() if each.surname == person.surname]
        if len(same) > 1:
            born = {each.id: driver.birth_date for each in same if (driver := self._lexicon.drivers.get(each.id))}
            known = sorted((day, each.id) for each in same if (day := born.get(each.id)))
            if len(known) == len(same):
                return people[known[0 if elder else -1][1]]
            return next(each for each in same if each is not person) if elder else None
        if own is None or not own.birth_date or not elder:
            return None
        for identifier in self._lexicon.surnames.get(person.surname, ()):
            other = self._lexicon.drivers[identifier]
            if other.birth_date and int(other.birth_date[:4]) <= int(own.birth_date[:4]) - 16:
                return people.setdefault(identifier, Person(identifier, other.name, *split_name(other.name), "driver"))
        return None

    def _part_of_other_name(self, text: str, start: int, end: int) -> bool:
        before = _WORD_BEFORE.search(text, max(0, start - 24), start)
        if before and fold(before[1]) in self._first_names and fold(before[1]) not in _PARTICLES:
            return True
        following = _WORD_AFTER.match(text, end)
        return bool(following and fold(following[1]) in _ORGANISATION)


def _stands_alone(name: str, text: str) -> bool:
    """Whether a text calls somebody by his first name: "Todd, the baby of the family"."""
    first = regex.escape(name.split()[0])
    return bool(regex.search(rf"\b{first}\b(?! \p{{Lu}})", text))


def _signs(text: str, start: int, end: int) -> bool:
    """Whether a name signs a letter: "- Bob, Trenton, N.J."."""
    return bool(_SIGNED.search(text, max(0, start - 4), start)) and text[end : end + 2] == ", "


def _is_addressed(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a reader: it signs a letter, or the answer calls him by it ("Not this year, Bob.")."""
    return _signs(text, start, end) or (text[max(0, start - 2) : start] == ", " and text[end : end + 1] in set(",.?!"))


_AGE_WORD = regex.compile(r"\b(elder|older|younger) $")
_FAMILY = regex.compile(r"\bthe (\p{Lu}\p{Ll}+?)(?:es|s)\b(?! \p{Lu})|\b(?:a|other) (\p{Lu}\p{Ll}+)\b(?! \p{Lu})")
_SIGNER = regex.compile(r"(?:--|[-\u2013\u2014]) ?(\p{Lu}\p{Ll}+), \p{Lu}")
_SIGNED = regex.compile(r"(?:--|[-\u2013\u2014]) ?$")
_WORD_AFTER = regex.compile(r"[ \u00a0](\p{Lu}\p{Ll}+)")
_WORD_BEFORE = regex.compile(r"(?<!\p{L})(\p{Lu}\p{L}*) $")
_PARTICLES = frozenset({"van", "de", "von", "der", "di", "da", "del"})
_ORGANISATION = frozenset(
    {"racing", "motorsports", "motorsport", "enterprises", "raceway", "speedway", "park", "autosport"}
)


def _latest(named: list[Person], position: int) -> Person | None:
    """The person whose full name was given last before a position; drivers before others; else the first one."""
    drivers = [person for person in named if person.known == "driver"] or named
    before = [
        (max(span for span in person.spans if span[0] < position), index)
        for index, person in enumerate(drivers)
        if any(span[0] < position for span in person.spans)
    ]
    if before:
        return drivers[max(before)[1]]
    introduced = [person for person in drivers if person.spans]
    if introduced:
        return min(introduced, key=lambda person: person.spans[0])
    return drivers[0] if len(drivers) == 1 else None


def _also(called: dict[str, list[Person]], name: str, person: Person) -> None:
    same = called.setdefault(name, [])
    if person not in same:
        same.append(person)


def _capitalised_runs(text: str) -> Iterator[tuple[int, int]]:
    """Rows of capitalised words; a name ends at its possessive, whatever follows: "Dana Rowan's Truck Series"."""
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        for own in _POSSESSIVE_INSIDE.finditer(match.group()):
            yield start, match.start() + own.end()
            start = match.start() + own.end() + 1
        yield start, match.end()


def _covered(mentions: list[Mention], starts: list[int], start: int, end: int) -> bool:
    """Whether some mention of a sorted, settled list lies within a stretch or around it."""
    index = bisect_left(starts, end) - 1
    return index >= 0 and mentions[index].end > start


def _gaps(mentions: list[Mention], length: int) -> list[tuple[int, int]]:
    gaps, position = [], 0
    for mention in mentions:
        if mention.start > position:
            gaps.append((position, mention.start))
        position = max(position, mention.end)
    gaps.append((position, length))
    return gaps
