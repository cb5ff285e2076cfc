"""The last component: from a read document to its claims, as ``doc._.claims``."""

from __future__ import annotations

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from extractor.claims.engine import Engine
from extractor.claims.units import make_units
from extractor.lexicon import load_lexicon
from extractor.reading.state import ReadingState, article_of, drop_state, state_of
from extractor.records import ArticleRef, Claim, Published

_CLAIMS = "extractor_claims"
_ABOUT = "extractor_about"
_decode = msgspec.json.Decoder(list[Claim]).decode
_decode_about = msgspec.json.Decoder(ArticleRef).decode


class ClaimExtractor:
    """Component that writes down the claims of a read document.

    The claims are kept on the document as JSON, so that it can be serialised; ``doc._.claims`` gives the records.

    Args:
        lexicon: Name of a lexicon, or the path of its folder.
        keep_reading: Keep what the reading components found; such a document cannot be serialised.
    """

    def __init__(self, lexicon: str, *, keep_reading: bool = False) -> None:
        self.engine = Engine(load_lexicon(lexicon))
        self._keep = keep_reading

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.claims`` and ``doc._.about``."""
        state, article = state_of(doc), article_of(doc)
        units = make_units(doc, self.engine.codebook, state)
        title = article.title or _headline(state)

        def about(published: Published | None) -> ArticleRef:
            return ArticleRef(article.id, article.source, title, published)

        stated = state.published.published if state.published else None
        claims, published = self.engine.claims(units, state.mentions, state.people, stated, about)
        doc.user_data[_CLAIMS] = msgspec.json.encode(claims)
        doc.user_data[_ABOUT] = msgspec.json.encode(about(published))
        if not self._keep:
            drop_state(doc)
            doc._.article = None
        return doc


@Language.factory(
    "claim_extractor",
    default_config={"lexicon": "nascar", "keep_reading": False},
    requires=["doc.ents", "token.is_sent_start"],
    assigns=["doc._.claims"],
)
def claim_extractor(nlp: Language, name: str, lexicon: str, keep_reading: bool) -> ClaimExtractor:
    """Factory of ``ClaimExtractor``."""
    return ClaimExtractor(lexicon, keep_reading=keep_reading)


def claims_of(doc: Doc) -> list[Claim]:
    """The claims of a document; none before the pipeline has run."""
    data = doc.user_data.get(_CLAIMS)
    return _decode(data) if data else []


def about_of(doc: Doc) -> ArticleRef | None:
    """The article as its claims repeat it: id, source, title and date."""
    data = doc.user_data.get(_ABOUT)
    return _decode_about(data) if data else None


if not Doc.has_extension("claims"):
    Doc.set_extension("claims", getter=claims_of)
    Doc.set_extension("about", getter=about_of)


def _headline(state: ReadingState) -> str | None:
    for section in state.sections:
        if section.kind == "headline":
            return state.text[section.start : section.end].strip() or None
        if section.kind == "body":
            return None
    return None
