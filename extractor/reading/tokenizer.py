"""spaCy's own tokenizer with its cache put to use: the same tokens, several times faster.

The stock tokenizer stops caching for the rest of a document once it has met a special case such as "don't"
(explosion/spaCy issue 13950). Chunks between white space are tokenized independently of each other, so each new
chunk is tokenized once alone, where it is cached, before the document is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry

MAX_SEEN = 200_000
"""Chunks remembered before the memory of them is dropped and built anew."""


class WarmTokenizer:
    """A tokenizer that warms the stock tokenizer's cache with each chunk it has not met.

    Attributes:
        stock: The tokenizer that makes every token.
    """

    def __init__(self, stock: Tokenizer) -> None:
        self.stock = stock
        self._seen: set[str] = set()

    def __call__(self, text: str) -> Doc:
        """Tokenize one text.

        Example:
            >>> import spacy
            >>> nlp = spacy.blank("en")
            >>> [token.text for token in WarmTokenizer(nlp.tokenizer)("He didn't win")]
            ['He', 'did', "n't", 'win']
        """
        new = set(text.split()) - self._seen
        if new:
            if len(self._seen) > MAX_SEEN:
                self._seen.clear()
            for chunk in new:
                self.stock(chunk)
            self._seen |= new
        doc: Doc = self.stock(text)
        return doc

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Tokenize many texts, in order."""
        for text in texts:
            yield self(text)

    def to_bytes(self, **kwargs: Any) -> bytes:
        """The stock tokenizer, serialised."""
        data: bytes = self.stock.to_bytes(**kwargs)
        return data

    def from_bytes(self, data: bytes, **kwargs: Any) -> WarmTokenizer:
        """Load the stock tokenizer from bytes."""
        self.stock.from_bytes(data, **kwargs)
        return self

    def to_disk(self, path: Any, **kwargs: Any) -> None:
        """Write the stock tokenizer to a path."""
        self.stock.to_disk(path, **kwargs)

    def from_disk(self, path: Any, **kwargs: Any) -> WarmTokenizer:
        """Load the stock tokenizer from a path."""
        self.stock.from_disk(path, **kwargs)
        return self


@registry.tokenizers("extractor.warm_tokenizer.v1")  # type: ignore[untyped-decorator]
def create_warm_tokenizer() -> Callable[[Language], WarmTokenizer]:
    """The entry for a pipeline's config: ``[nlp.tokenizer] @tokenizers = "extractor.warm_tokenizer.v1"``."""

    def make(nlp: Language) -> WarmTokenizer:
        stock = registry.tokenizers.get("spacy.Tokenizer.v1")()(nlp)
        return WarmTokenizer(stock)

    return make
