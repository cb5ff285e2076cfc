"""Looks for input that breaks the package: coverage-guided fuzzing with atheris (``pip install atheris``).

usage: python scripts/fuzz.py TARGET SECONDS FOLDER

Targets are ``readers`` (the first byte chooses the extension, the rest is the file), ``pipeline`` (articles parted by
lines of ``%%%``; a first line ``@2025-02-09`` dates one) and ``claims`` (a ``claims.jsonl``). FOLDER keeps what was
found to reach new code, and is filled from ``corpus/`` and ``golden/`` where it is empty. A fault is an exception that
no docstring announces, a failure of a reader of its own, or a claim that is not where it says; each is told once, its
input lies in ``FOLDER-faults``, and the search goes on. Input that takes 30 seconds, or 4 GB, ends it.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

PART = "\n%%%\n"
ODD = (
    "\u00a0 \u2028 \u200b \u00ad \ufeff \u0301 \u0130 ß ﬁ １２ ² ½ ٣ Ⅻ \U0001f3c1 \x00 \x85 \r \t ’ “ ” — … &amp; &#8217; &#x110000; "
    "<p> </p> Ã© â€™ No. #07 Jr. 0 00 1st 22nd 1850 2200 9999 99999999999999999999 1/2 -1 3.5 '25 twenty-first zeroth"
).split(" ")
ODD_LEAVES: tuple[object, ...] = (
    None, True, 0, -1, 1, 2, 1850, 2200, 2**63, 10**30, 0.5, -1e308, "", "a", "0", "\x00", "²", "1850-01-01",
    "2200-12-31", "0001-01-01", "20250209", "2025-W06-7", "2025-02-09T01:00", "2024-02-29", [], {}, [2200, 1850], [2024, 2024],
)  # fmt: skip

Target: TypeAlias = Callable[[bytes], None]
Mutator: TypeAlias = Callable[[random.Random, bytes], bytes]


class WrongError(Exception):
    """Something that the package gave back cannot be right."""


def readers_target(folder: Path) -> tuple[Target, Mutator | None, list[bytes]]:
    from extractor.formats.inputs import InputFile
    from extractor.formats.readers import extensions, read_file
    from extractor.formats.sources import PACKED
    from extractor.formats.writers import line, text_line
    from extractor.records import Article

    endings = ["", *extensions(), *(f"{ending}{packed}" for ending in extensions() for packed in PACKED)]

    def read(data: bytes) -> None:
        name = "a" + endings[data[0] % len(endings)] if data else "a"
        path = folder / name
        path.write_bytes(data[1:])
        for item in read_file(InputFile(path, name, name)):
            if isinstance(item, Article):
                text_line(msgspec.structs.replace(item, keep_text=True))
                continue
            line(item)
            if "its reader failed" in (item.error or ""):
                raise WrongError(f"{name}: {item.error}")

    return read, None, list(_files(endings))


def _files(endings: list[str]) -> Iterator[bytes]:
    """Every kind of file, made of what lies in ``corpus/``."""
    for path in sorted((ROOT / "corpus").iterdir()):
        data, text = path.read_bytes(), path.read_text(errors="replace")
        fields = {"id": path.name, "text": text, "title": "A title", "published": "2025-02-09"}
        item = {"uri": "a:1", "headline": "A title", "versioncreated": "2025-02-09T10:00:00Z", "body_text": text}
        news = {"@type": "NewsArticle", "headline": "A title", "datePublished": "2025-02-09", "articleBody": text}
        page = (
            f'<html><head><meta charset="utf-8"><title>A title</title><script type="application/ld+json">'
            f"{msgspec.json.encode(news).decode()}</script></head><body><article><h1>A title</h1>"
            + "".join(f"<p>{each}</p>" for each in text.split("\n\n"))
            + "</article></body></html>"
        ).encode()
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/b\r\nWARC-Date: 2025-06-01T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        ).encode()
        for ending, found in (
            (".txt", data),
            (
                ".jsonl",
                data if path.suffix == ".jsonl" else msgspec.json.encode(fields) + b"\n" + msgspec.json.encode(item),
            ),
            (".json", msgspec.json.encode([fields, item])),
            (".json", msgspec.json.encode(news)),
            (".html", page),
            (".warc", head + block + b"\r\n\r\n"),
        ):
            yield bytes([endings.index(ending)]) + found


def pipeline_target(folder: Path) -> tuple[Target, Mutator | None, list[bytes]]:
    from extractor.claims.engine import all_rules
    from extractor.conflicts import find_conflicts
    from extractor.formats.writers import claim_lines, line
    from extractor.pipeline import load, read_article
    from extractor.records import Article
    from extractor.records.soundness import fault_of

    nlp = load()

    def read(data: bytes) -> None:
        claims = []
        for number, part in enumerate(data.decode(errors="replace").split(PART)):
            first, newline, rest = part.partition("\n")
            dated = bool(newline) and first.startswith("@")
            article = Article(
                id=str(number), text=rest if dated else part, published=first.removeprefix("@") if dated else None
            )
            found = read_article(nlp, article).claims
            claim_lines(article, found)
            if fault := next(filter(None, map(fault_of, found)), None):
                raise WrongError(f"a claim that no file of claims may hold: {fault}")
            claims += found
        findings = find_conflicts(claims)
        b"".join(map(line, findings))
        if find_conflicts(reversed(claims)) != findings:
            raise WrongError("claims in another order give other findings")

    texts = [
        path.read_text(errors="replace") for path in sorted((ROOT / "corpus").glob("*.*")) if path.suffix != ".jsonl"
    ]
    examples = [each for rule in all_rules() for each in (*rule.examples, *rule.not_in) if "{" not in each]
    sentences = examples + [each for text in texts for each in text.replace("\n", " ").split(". ")]

    def mutate(rng: random.Random, data: bytes) -> bytes:
        text = data.decode(errors="replace")
        for _ in range(rng.choice((1, 1, 2, 4))):
            text = _spliced(rng, text, sentences)
        return text.encode(errors="replace")

    seeds = [f"@2025-02-09\n{text}" for text in texts]
    seeds += [PART.join(examples[start : start + 4]) for start in range(0, len(examples), 4)]
    return read, mutate, [seed.encode() for seed in seeds]


def _spliced(rng: random.Random, text: str, sentences: list[str]) -> str:
    """A text with one thing changed: a sentence, some words, a figure, an odd character."""
    words = text.split(" ")
    at, place = rng.randrange(len(words)), rng.randrange(len(text) + 1)
    what = rng.randrange(9)
    if what == 0:
        return (
            text[:place] + rng.choice((" ", "\n\n", ". ", ", and ", " “", PART)) + rng.choice(sentences) + text[place:]
        )
    if what == 1:
        return text[:place] + rng.choice(ODD) + text[place:]
    if what == 2:
        words[at] = rng.choice(ODD)
    elif what == 3:
        words[at] = rng.choice(rng.choice(sentences).split(" "))
    elif what == 4:
        del words[at : at + rng.randint(1, 12)]
    elif what == 5:
        other = rng.choice(sentences).split(" ")
        start = rng.randrange(len(other))
        words[at:at] = other[start : start + rng.randint(1, 6)]
    elif what == 6:
        del words[at + 1 :]
    elif what == 7:
        figures = [index for index, char in enumerate(text) if char.isdigit()] or [0]
        place = rng.choice(figures)
        return text[:place] + rng.choice("0123456789") * rng.choice((0, 1, 1, 2)) + text[place + 1 :]
    else:
        day = f"{rng.choice((1, 1849, 1850, 1999, 2024, 2025, 2200, 9999)):04}-{rng.randint(0, 13):02}-{rng.randint(0, 32):02}"
        return f"@{day}\n{text.partition(chr(10))[2] if text.startswith('@') else text}"
    return " ".join(words)


def claims_target(folder: Path) -> tuple[Target, Mutator | None, list[bytes]]:
    from extractor.batch.conflicts import conflicts_in
    from extractor.errors import InputError
    from extractor.formats.claim_files import ClaimFiles
    from extractor.formats.writers import ARTICLES, CLAIMS, line

    def read(data: bytes) -> None:
        for name in (CLAIMS, ARTICLES):
            (folder / name).write_bytes(data)
        try:
            findings = conflicts_in(ClaimFiles([folder / CLAIMS]))
        except InputError:
            return
        b"".join(map(line, findings))

    known = [path.read_bytes().splitlines() for path in sorted((ROOT / "golden").glob("*s.jsonl"))]
    lines = [each for file in known for each in file]
    leaves: dict[object, list[object]] = defaultdict(list)
    for each in lines:
        for holder, key in _leaves(msgspec.json.decode(each)):
            leaves[key].append(holder[key])

    def mutate(rng: random.Random, data: bytes) -> bytes:
        found = data.splitlines() or [b""]
        at = rng.randrange(len(found))
        what = rng.randrange(10)
        if what == 0:
            found.insert(at, rng.choice(lines))
        elif what == 1 and len(found) > 1:
            del found[at]
        else:
            try:
                record = msgspec.json.decode(found[at])
                for _ in range(rng.choice((1, 1, 2, 3))):
                    holder, key = rng.choice(list(_leaves(record)))
                    holder[key] = rng.choice(leaves[key] or [None]) if rng.random() < 0.7 else rng.choice(ODD_LEAVES)
                changed = msgspec.json.encode(record)
            except (msgspec.MsgspecError, TypeError, IndexError, UnicodeError):
                changed = rng.choice(lines)
            found[at : at + (what < 6)] = [changed]
        return b"\n".join(found)

    cells: dict[str, list[bytes]] = defaultdict(list)
    for each in lines:
        cells[msgspec.json.decode(each).get("subject", {}).get("id", "")].append(each)
    seeds = [b"\n".join(cell[start : start + 8]) for cell in cells.values() for start in range(0, len(cell), 8)]
    return read, mutate, seeds


def _leaves(record: Any) -> Iterator[tuple[Any, Any]]:
    """Whatever a record of JSON holds, each as its holder and its key there."""
    for key in list(record) if isinstance(record, dict) else range(len(record)):
        if isinstance(record[key], (dict, list)):
            yield from _leaves(record[key])
        yield record, key


TARGETS = {"readers": readers_target, "pipeline": pipeline_target, "claims": claims_target}


def noted(read: Target, faults: Path) -> Target:
    """The same, which keeps the input of each fault, once for the place where it was raised, and goes on."""
    seen: set[object] = set()

    def reads(data: bytes) -> None:
        try:
            read(data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            place = (
                type(error),
                frames[-1].filename,
                frames[-1].lineno,
                str(error)[:60] * isinstance(error, WrongError),
            )
            if place in seen:
                return
            seen.add(place)
            path = faults / hashlib.sha256(data).hexdigest()[:12]
            path.write_bytes(data)
            print(f"\nFAULT in {path}\n{''.join(traceback.format_exception(error))}", file=sys.stderr, flush=True)

    return reads


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("seconds", type=int)
    parser.add_argument("folder", type=Path, help="inputs that reach new code, kept from one run to the next")
    args = parser.parse_args()
    try:
        import atheris  # type: ignore[import-untyped]  # no part of the development tools
    except ImportError:
        sys.exit("fuzzing needs atheris; install it with: pip install atheris")
    faults = args.folder.with_name(f"{args.folder.name}-faults")
    for folder in (args.folder, faults):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        with atheris.instrument_imports(include=["extractor"]):
            read, mutate, seeds = TARGETS[args.target](Path(scratch))
        if not any(args.folder.iterdir()):
            for number, seed in enumerate(seeds):
                (args.folder / f"seed-{number:04}").write_bytes(seed)

        def mutator(data: bytes, limit: int, seed: int) -> bytes:
            rng = random.Random(seed)
            if mutate is None or rng.random() < 0.2:
                return bytes(atheris.Mutate(data, limit))
            return mutate(rng, data)[:limit]

        limits = [
            f"-max_total_time={args.seconds}",
            "-timeout=30",
            "-rss_limit_mb=4000",
            "-max_len=8192",
            "-len_control=0",
        ]
        atheris.Setup(
            [sys.argv[0], *limits, f"-artifact_prefix={faults}/", str(args.folder)],
            noted(read, faults),
            custom_mutator=mutator,
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
