"""What the reading components hand from one to the next on a ``Doc``, and how a user's article reaches them."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from extractor.reading.fold import fold
from extractor.reading.mentions import Mention
from extractor.reading.people import Person
from extractor.reading.published import PublishedAt
from extractor.reading.sections import Section
from extractor.records import Article

_KEY = "extractor_reading"


@dataclass(slots=True)
class ReadingState:
    """What is known of one text so far.

    Attributes:
        text: The text; ``Doc.text`` is put together anew at every call.
        folded: The text, folded.
        sections: Sections in order.
        sentences: (start, end, section index), in order.
        candidates: Mentions found, overlaps included.
        mentions: Mentions settled, people resolved.
        people: People in the order they are introduced.
        published: When the text says it was published, and where it says so.
    """

    text: str
    folded: str
    sections: list[Section] = field(default_factory=list)
    sentences: list[tuple[int, int, int]] = field(default_factory=list)
    candidates: list[Mention] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    published: PublishedAt | None = None


def state_of(doc: Doc) -> ReadingState:
    """The reading state of a document, begun at the first call."""
    state = doc.user_data.get(_KEY)
    if state is None:
        text = doc.text
        state = doc.user_data[_KEY] = ReadingState(text, fold(text))
    return state


def begin(doc: Doc, text: str) -> None:
    """Begin the reading state of a document whose text is at hand.

    Args:
        doc: The document.
        text: What ``doc.text`` would give, only at once.
    """
    doc.user_data[_KEY] = ReadingState(text, fold(text))


def drop_state(doc: Doc) -> None:
    """Forget the reading state: it holds objects that a serialised document cannot."""
    doc.user_data.pop(_KEY, None)


def article_of(doc: Doc) -> Article:
    """The article that a document was made from: ``doc._.article``, or one of its text alone."""
    article = doc._.article
    return article if article is not None else Article(id="article", text=doc.text)


if not Doc.has_extension("article"):
    Doc.set_extension("article", default=None)
