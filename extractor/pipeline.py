"""The pipeline, put together: from a text to its claims."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import msgspec
import spacy
from spacy.language import Language

# Importing the modules registers their factories.
import extractor.claims.component
import extractor.reading.components
import extractor.reading.tokenizer
from extractor.claims.component import ClaimExtractor, about_of, claims_of
from extractor.claims.explain import Explanation, Lines, explain
from extractor.reading.clean import Cleaned, clean
from extractor.reading.state import begin
from extractor.records import Article, Claim, Extent, Published, Span

COMPONENTS = (
    "claim_sections",
    "claim_sentences",
    "claim_times",
    "claim_numbers",
    "claim_names",
    "claim_entities",
    "claim_extractor",
)
"""The components of the pipeline, in order."""
LONGEST_TEXT = 100_000_000
"""Code points of the longest text that is read; spaCy's own limit is meant for parsers, which are not used here."""
_WITH_LEXICON = frozenset({"claim_names", "claim_entities", "claim_extractor"})

__all__ = ["COMPONENTS", "ReadArticle", "explain_article", "extract", "extractor", "load", "read_article"]


class ReadArticle(NamedTuple):
    """What reading an article gives: its claims, when it was published, its title."""

    claims: list[Claim]
    published: Published | None
    title: str | None


def load(lexicon: str = "nascar") -> Language:
    """A new spaCy pipeline whose documents carry ``doc._.claims``.

    Args:
        lexicon: Name of a lexicon that comes with the package, or the path of a folder with one.

    Raises:
        LexiconError: There is no such lexicon, or its files are malformed.

    Example:
        >>> nlp = load()
        >>> doc = nlp("Truck Series driver Corey Heim won three races in 2023.")
        >>> [(claim.predicate, claim.evidence.text) for claim in doc._.claims]
        [('competes_in', 'Truck Series driver Corey Heim'), ('wins', 'won three races in 2023')]
    """
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.warm_tokenizer.v1"}}})
    nlp.max_length = LONGEST_TEXT
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"lexicon": lexicon} if name in _WITH_LEXICON else {})
    return nlp


@lru_cache(maxsize=4)
def _loaded(lexicon: str) -> Language:
    return load(lexicon)


def read_article(nlp: Language, article: Article) -> ReadArticle:
    """Read one article, whatever a scraper left in it.

    Entities, tags, mis-decoded characters and the like are taken out before the pipeline runs, and all offsets are
    put back. ``nlp(text)`` leaves the text as it is, since ``doc.text`` must be the text: it sees through capitals,
    quotes, dashes and accents only.

    Args:
        nlp: A pipeline made by ``load``.
        article: The article; offsets are those of ``article.text``.
    """
    cleaned = clean(article.text)
    doc = nlp.make_doc(cleaned.text)
    doc._.article = msgspec.structs.replace(article, text=cleaned.text) if cleaned.rounds else article
    begin(doc, cleaned.text)
    doc = nlp(doc)
    about = about_of(doc)
    claims = claims_of(doc)
    if cleaned.rounds:
        claims = [_put_back(claim, cleaned, article.text) for claim in claims]
    return ReadArticle(claims, about.published if about else None, about.title if about else article.title)


def _put_back(claim: Claim, cleaned: Cleaned, source: str) -> Claim:
    """A claim of a cleaned text with the offsets and characters of the text as it was; its id stays."""

    def span(found: Span) -> Span:
        start, end = cleaned.span(found.start, found.end)
        return Span(start, end, source[start:end])

    evidence, subject = claim.evidence, claim.subject
    start, end = cleaned.span(evidence.start, evidence.end)
    return msgspec.structs.replace(
        claim,
        subject=msgspec.structs.replace(subject, mention=span(subject.mention)) if subject.mention else subject,
        evidence=msgspec.structs.replace(
            evidence,
            start=start,
            end=end,
            text=source[start:end],
            sentence=Extent(*cleaned.span(evidence.sentence.start, evidence.sentence.end)),
            value=span(evidence.value),
        ),
    )


def explain_article(nlp: Language, article: Article, *, line: int | None = None) -> Explanation:
    """What the rules see in one article, and what comes of it.

    Args:
        nlp: A pipeline made by ``load``.
        article: The article.
        line: A line of its text, from 1; without it, every sentence in which a rule matches is explained.

    Returns:
        The explanation. Its texts and the offsets of its claims are those of the cleaned text, its lines the article's.

    Example:
        >>> article = Article(id="a", text="Truck Series driver Corey Heim won three races in 2023.")
        >>> [sentence] = explain_article(load(), article).sentences
        >>> [match.rule for match in sentence.matches if match.claims]
        ['wins.verb_count', 'competes_in.series_driver']
    """
    cleaned = clean(article.text)
    doc = nlp.make_doc(cleaned.text)
    doc._.article = msgspec.structs.replace(article, text=cleaned.text)
    for name, component in nlp.pipeline:
        if name != "claim_extractor":
            doc = component(doc)
    last = nlp.get_pipe("claim_extractor")
    assert isinstance(last, ClaimExtractor)
    return explain(last, doc, Lines(article.text, cleaned), line=line)


def extract(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    article_id: str = "article",
    source: str | None = None,
    lexicon: str = "nascar",
) -> list[Claim]:
    """The claims of one text.

    Args:
        text: The text of an article.
        published: Its date if known (ISO 8601); "this season" counts from it.
        title: A headline that is not in the text.
        article_id: What the claims call the article.
        source: The outlet.
        lexicon: Which lexicon to read with.

    Example:
        >>> [claim] = extract("NASCAR: Corey Heim won six races last year.", published="2025-02-09")
        >>> claim.value.number, claim.scope.seasons, claim.scope.series
        (6, (2024, 2024), 'truck')
    """
    article = Article(id=article_id, text=text, source=source, title=title, published=published)
    return read_article(_loaded(lexicon), article).claims
