"""From a read article to its claims: run the rules, let the families build, settle when, write records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.claims import context as context_module
from extractor.claims import scope as scope_module
from extractor.claims.assemble import assemble
from extractor.claims.attribution import Attributions
from extractor.claims.builders import ages as build_ages
from extractor.claims.builders import champions as build_champions
from extractor.claims.builders import contracts as build_contracts
from extractor.claims.builders import entry_list as build_entry_list
from extractor.claims.builders import numbers as build_numbers
from extractor.claims.builders import race_dates as build_race_dates
from extractor.claims.builders import race_wins as build_race_wins
from extractor.claims.builders import results as build_results
from extractor.claims.builders import rival_wins as build_rival_wins
from extractor.claims.builders import series as build_series
from extractor.claims.builders import standings as build_standings
from extractor.claims.builders import tallies as build_tallies
from extractor.claims.builders import teams as build_teams
from extractor.claims.builders import titles as build_titles
from extractor.claims.builders import wins as build_wins
from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Discourse
from extractor.claims.draft import Draft
from extractor.claims.evidence import believable, is_racing, non_drivers, plausible
from extractor.claims.grammar import Codebook, Rule, Shape
from extractor.claims.modality import ModalityReader
from extractor.claims.referents import PATTERNS as REFERENT_PATTERNS
from extractor.claims.referents import ReferentFinder
from extractor.claims.rules import (
    ages,
    champions,
    contracts,
    entry_list,
    numbers,
    numbers_apart,
    race_dates,
    race_wins,
    race_wins_in_passing,
    race_wins_listed,
    result_rows,
    results,
    series,
    standings,
    tallies,
    team_moves,
    teams,
    titles,
    wins,
    wins_elided,
    wins_of_rivals,
)
from extractor.claims.scope import ScopeReader
from extractor.claims.sieve import Sieve
from extractor.claims.statlines import StatLines
from extractor.claims.units import Units
from extractor.claims.when import (
    Clock,
    date_ordinals,
    date_races,
    inferred,
    later_bound,
    recall_counts,
    settings_of,
    without_false_zeros,
)
from extractor.lexicon import Lexicon
from extractor.reading.mentions import Mention
from extractor.reading.people import Person
from extractor.records import ArticleRef, Claim, Published

Build = Callable[[Context, Hit, Sequence[Draft]], Iterator[Draft]]


class Family(NamedTuple):
    """One family of rules and the function that turns its hits into drafts."""

    rules: tuple[Rule, ...]
    build: Build


FAMILIES: tuple[Family, ...] = (
    Family(wins.RULES, build_wins.build),
    Family(wins_of_rivals.RULES, build_rival_wins.build),
    Family(wins_elided.RULES, build_wins.build),
    Family(titles.RULES, build_titles.build),
    Family(champions.RULES, build_champions.build),
    Family(race_wins.RULES, build_race_wins.build),
    Family(race_wins_listed.RULES, build_race_wins.build),
    Family(race_wins_in_passing.RULES, build_race_wins.build),
    Family(numbers.RULES, build_numbers.build),
    Family(numbers_apart.RULES, build_numbers.build),
    Family(teams.RULES, build_teams.build),
    Family(team_moves.RULES, build_teams.build),
    Family(entry_list.RULES, build_entry_list.build),
    Family(series.RULES, build_series.build),
    Family(ages.RULES, build_ages.build),
    Family(race_dates.RULES, build_race_dates.build),
    Family(standings.RULES, build_standings.build),
    Family(results.RULES, build_results.build),
    Family(result_rows.RULES, build_results.build),
    Family(tallies.RULES, build_tallies.build),
    Family(contracts.RULES, build_contracts.build),
)
"""Every family, in the order in which they read a sentence; a later one sees what earlier ones found."""


def all_rules() -> list[Rule]:
    """Every rule, in order."""
    return [each for family in FAMILIES for each in family.rules]


class Engine:
    """The compiled rules over one lexicon. Holds nothing of any article.

    Args:
        lexicon: Names, words, calendars.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        helpers = [
            Rule(name="helper", pattern=pattern, says="", examples=())
            for table in (REFERENT_PATTERNS, scope_module.PHRASES, context_module.PATTERNS)
            for pattern in table.values()
        ]
        self.codebook = Codebook(lexicon.words, [*all_rules(), *helpers])
        self._rules = [
            (family, each, Shape(self.codebook, each.pattern)) for family in FAMILIES for each in family.rules
        ]
        self._sieve = Sieve([shape for _, _, shape in self._rules])
        self._finder = ReferentFinder(self.codebook)
        self._modality = ModalityReader(self.codebook)
        self._phrases = [(name, Shape(self.codebook, text)) for name, text in scope_module.PHRASES.items()]
        self._patterns = {name: self.codebook.compile(text) for name, text in context_module.PATTERNS.items()}

    def context(
        self, units: Units, mentions: list[Mention], people: list[Person], published: Published | None
    ) -> Context:
        """Everything that the families may ask of an article."""
        settings = settings_of(units, published, self.lexicon)
        codes = frozenset(units.codes)
        phrases = {
            name: shape.expression for name, shape in self._phrases if not any(map(codes.isdisjoint, shape.needs))
        }
        attributions = Attributions(units.text, mentions, self.lexicon, units.sections)
        return Context(
            units=units,
            people=people,
            discourse=Discourse(units, people, self.lexicon, self._finder, self.codebook, attributions, settings.day),
            scopes=ScopeReader(units, self.codebook, self.lexicon, settings, phrases),
            modality=self._modality,
            attributions=attributions,
            statlines=StatLines(units, settings.season, self.lexicon.words["SEASON_NOUN"]),
            lexicon=self.lexicon,
            settings=settings,
            patterns=self._patterns,
        )

    def hits(self, units: Units) -> list[tuple[Family, Hit]]:
        """Every place where a rule matches, in the order of the text; of two that begin together the longer first."""
        found: list[tuple[int, int, int, Family, Hit]] = []
        for order, sentences in self._sieve.places(units):
            family, each, shape = self._rules[order]
            for sentence in sentences:
                # The mark of its end belongs to it: a pattern may ask for it.
                for match in shape.expression.finditer(units.codes, sentence.first, sentence.last + 1):
                    captures = {key: match.span(key) for key, text in match.groupdict().items() if text}
                    hit = Hit(each, match.start(), match.end(), captures)
                    found.append((sentence.index, order, match.start(), family, hit))
        found.sort(key=lambda item: item[:3])
        return [(family, hit) for _, _, _, family, hit in found]

    def drafts(self, context: Context, hits: Iterable[tuple[Family, Hit]]) -> list[Draft]:
        """What the rules find in an article, believable or not.

        Args:
            context: The article.
            hits: Where the rules match, as ``hits`` gives them.
        """
        found: list[Draft] = []
        sentence, earlier, before = -1, [], []  # type: int, list[Draft], list[Draft]
        sentences = context.units.sentences
        for family, hit in hits:
            here = context.units.sentence_of[hit.first]
            if here != sentence:
                follows = here == sentence + 1 and sentences[here].section == sentences[sentence].section
                before = earlier if follows else []
                sentence, earlier = here, []
            new = [draft for draft in family.build(context, hit, before + earlier) if not _again(draft, earlier)]
            earlier += new
            found += new
        return believable(plausible(found, self.lexicon), non_drivers(context.units, self.lexicon))

    def claims(
        self,
        units: Units,
        mentions: list[Mention],
        people: list[Person],
        published: Published | None,
        article: Callable[[Published | None], ArticleRef],
    ) -> tuple[list[Claim], Published | None]:
        """The claims of an article, and its date: the one given, or a better bound that its claims allow.

        Args:
            units: The article.
            mentions: Its mentions.
            people: Its people.
            published: Its date as far as the text gives it.
            article: Makes what every claim repeats of the article, from the date.
        """
        if not is_racing(units, self.lexicon):
            return [], published
        published = published or inferred(units.text, mentions)
        context = self.context(units, mentions, people, published)
        hits = self.hits(units)
        drafts = self.drafts(context, hits)
        bound = later_bound(drafts, published, self.lexicon)
        if bound != published:
            context = self.context(units, mentions, people, bound)
            drafts = self.drafts(context, hits)
            bound = later_bound(drafts, bound, self.lexicon)
        date_ordinals(drafts, bound, self.lexicon)
        date_races(drafts, units, self.lexicon)
        recall_counts(drafts)
        drafts = without_false_zeros(drafts)
        return assemble(context, drafts, article(bound), Clock(bound, self.lexicon)), bound


def _again(draft: Draft, earlier: Sequence[Draft]) -> bool:
    """Whether an earlier rule has made the same claim: of the same characters, or the same title in other words."""
    for each in earlier:
        if each.predicate != draft.predicate:
            continue
        same_subject = (each.subject and each.subject.person) is (draft.subject and draft.subject.person)
        same_words = each.value_first == draft.value_first
        if same_words and (each.predicate == "wins" or (same_subject and each.seasons == draft.seasons)):
            return True
        if each.predicate == "title" and same_subject and (each.value, each.seasons) == (draft.value, draft.seasons):
            return True
    return False
