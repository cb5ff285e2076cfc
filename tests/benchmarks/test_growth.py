"""The benchmark of growth runs on a tiny case, and what it reads is what it says; no time is asserted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from extractor.claims.engine import all_rules
from extractor.lexicon import load_lexicon
from tests.floors import CORPUS, ROOT

HERE = ROOT / "benchmarks"


def test_growth(tmp_path: Path) -> None:
    path = tmp_path / "growth.json"
    sizes = ["--names", "1", "2", "--new-words", "0", "5", "--lengths", "1", "2", "--memory", "2", "6"]
    options = ["--articles", "2", "--rounds", "1", *sizes, "--folder", str(CORPUS), "--json", str(path)]
    done = subprocess.run(
        [sys.executable, str(HERE / "growth.py"), *options], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "one worker: " in done.stdout
    figures = json.loads(path.read_text(encoding="utf-8"))

    def column(what: str, key: str) -> list[int]:
        return [case["rounds"][0][key] for case in figures[what]["cases"]]

    rules = [case["size"] for case in figures["rules"]["cases"]]
    assert rules == sorted(set(rules))
    assert (rules[0], rules[-1]) == (0, len(all_rules()))
    claims = column("rules", "claims")
    assert claims[0] == 0 < claims[-1]
    drivers = len(load_lexicon().drivers)
    assert [case["size"] for case in figures["names"]["cases"]] == [drivers, 2 * drivers]
    for what in ("rules", "names", "new words", "articles in one"):
        assert len(set(column(what, "words"))) == 1, f"{what}: sizes are compared over different numbers of words"
        assert all(case["rounds"][0]["us_a_word"] > 0 for case in figures[what]["cases"])
    for how in ("process", "worker"):
        peaks = dict(figures["memory"][how])
        assert set(peaks) == set(range(1, 7))
        assert 50 < peaks[2] <= peaks[6]


def test_new_words_are_new_and_texts_equally_long() -> None:
    script = """
import json
from extractor.records import Article
from growing import FILLERS, invented, joined, short_articles, with_new_words
articles = [Article(id=str(number), text="One line.\\nAnother line.") for number in range(3)]
made = {new: [[each.text for each in with_new_words(articles, new, number)] for number in (-1, 0, 1)] for new in (0, 7)}
print(json.dumps({"made": made, "fillers": FILLERS, "words": [invented(number) for number in range(5000)],
                  "joined": [each.text for each in joined(articles, 2)], "short": list(short_articles(
                      [Article(id="a", text="A line of eight words is long enough")], 4))}))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=HERE)
    told = json.loads(done.stdout)
    assert len(set(told["words"])) == 5000
    seen: set[str] = set()
    for number, texts in enumerate(told["made"]["7"]):
        for text in texts:
            new = set(text.replace(".", "").split()) - seen
            seen |= new
            if number:  # all before has shown the fillers that are always the same
                assert len(new) == 7
    plain = {word for texts in told["made"]["0"] for text in texts for word in text.replace(".", "").split()}
    assert len(plain) == told["fillers"] + len({"One", "Another", "line", "The"})
    lengths = {len(text.split()) for made in told["made"].values() for texts in made for text in texts}
    assert len(lengths) == 1
    assert [text.count("One line.") for text in told["joined"]] == [2, 1]
    last_lines = [text.split("\n")[-1] for text in told["short"]]
    assert len({word for line in last_lines for word in line[4:-1].split()}) == 4 * 6
