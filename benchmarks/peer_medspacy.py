"""medspaCy as a peer: sentences, the names of the lexicon, ConText. Run by peers.py in its own environment.

Sentences are those of spaCy's sentencizer: medspaCy's own, PyRuSH, takes nine tenths of its time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import spacy
from loguru import logger
from peer import Names, Read, serve

logger.remove()  # it writes a line for each rule and each sentence otherwise

import medspacy.context  # noqa: E402, F401
from medspacy.target_matcher import TargetRule  # noqa: E402


def load(names: Names) -> Read:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    matcher = nlp.add_pipe("medspacy_target_matcher")
    matcher.add([TargetRule(literal=name, category=kind) for kind, each in names.items() for name in each])
    nlp.add_pipe("medspacy_context")
    logger.remove()

    def read(texts: Sequence[str]) -> int:
        found = 0
        for number, text in enumerate(texts):
            things = [
                {
                    "article": number,
                    "start": entity.start_char,
                    "end": entity.end_char,
                    "label": entity.label_,
                    "text": entity.text,
                    "negated": bool(entity._.is_negated),
                }
                for entity in nlp(text).ents
            ]
            "".join(json.dumps(thing) + "\n" for thing in things).encode()
            found += len(things)
        return found

    return read


if __name__ == "__main__":
    serve(load, ["medspacy", "spacy"])
