"""The pipeline, put together: from a text to its claims."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import spacy
from spacy.language import Language

# Importing the modules registers their factories.
import extractor.claims.component
import extractor.reading.components
import extractor.reading.tokenizer
from extractor.claims.component import about_of, claims_of
from extractor.records import Article, Claim, Published

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

__all__ = ["COMPONENTS", "ReadArticle", "extract", "extractor", "load", "read_article"]


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
    """Read one article.

    Args:
        nlp: A pipeline made by ``load``.
        article: The article; its offsets are those of ``article.text``.
    """
    doc = nlp.make_doc(article.text)
    doc._.article = article
    doc = nlp(doc)
    about = about_of(doc)
    return ReadArticle(claims_of(doc), about.published if about else None, about.title if about else article.title)


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
