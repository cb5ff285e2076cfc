"""EDS-NLP as a peer: sentences, the names of the lexicon, negation, dates. Run by peers.py in its own environment."""

from __future__ import annotations

import json
from collections.abc import Sequence

import edsnlp
from peer import Names, Read, serve


def load(names: Names) -> Read:
    nlp = edsnlp.blank("eds")
    nlp.add_pipe("eds.normalizer")
    nlp.add_pipe("eds.sentences")
    nlp.add_pipe("eds.matcher", config={"terms": names, "attr": "NORM"})
    nlp.add_pipe("eds.negation")
    nlp.add_pipe("eds.dates")

    def read(texts: Sequence[str]) -> int:
        found = 0
        for number, text in enumerate(texts):
            doc = nlp(text)
            things = [
                {
                    "article": number,
                    "start": entity.start_char,
                    "end": entity.end_char,
                    "label": entity.label_,
                    "text": entity.text,
                    "negated": bool(entity._.negation),
                }
                for entity in (*doc.ents, *doc.spans["dates"])
            ]
            "".join(json.dumps(thing) + "\n" for thing in things).encode()
            found += len(things)
        return found

    return read


if __name__ == "__main__":
    serve(load, ["edsnlp", "spacy"])
