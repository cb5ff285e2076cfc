"""A small run to look at: a tally with a stray figure, hostile texts, inputs that could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from extractor.formats.writers import RunWriter, line
from extractor.records import (
    ArticleRecord,
    ArticleRef,
    AsOf,
    Attribution,
    Basis,
    CarNumber,
    Claim,
    Count,
    DriverValue,
    Evidence,
    Extent,
    Finding,
    FindingPosition,
    FindingScope,
    FindingSubject,
    Published,
    RunRecord,
    Scope,
    SeriesValue,
    Span,
    Subject,
    TeamValue,
    Value,
)

ROWAN = ("dana-rowan", "Dana Rowan")
PETROV = ("кирилл-петров", "Кирилл Петров")
EVIL = "</script><img src=x onerror=\"document.title='broken'\">"
TRUCK = SeriesValue("truck", "NASCAR Craftsman Truck Series")

TEXTS = {
    "august.txt": ("2025-08-15", "🏁 The season so far 🏎️\n\nDana Rowan has seven wins this season.\n"),
    "september.txt": ("2025-09-20", "Rowan stands at nine wins in 2025. She won six races in 2024 and three in 2023."),
    "november.txt": ("2025-11-05", "Dana Rowan finished 2025 with 12 wins. She had six wins in 2024."),
    "stray.txt": ("2025-11-06", "A year earlier Rowan took nine wins in 2024, the best figure of her career."),
    "hostile.txt": (
        "2025-03-01",
        f"{EVIL} 👩🏽‍🔧👩🏽‍🔧 says & means it.\r\n\r\n\u202eКирилл Петров\u202c drove the No. 07 for Évil <b>Racing</b> in 2024,"
        "\u2028 and \u200fКирилл Петров\u200f won the Ashgrove 200.",
    ),
}
ERROR = f"broken.txt: is no text {EVIL}; save it as UTF-8."


def claim(
    article: str,
    words: str,
    value_words: str,
    predicate: str,
    value: Value,
    *,
    subject: tuple[str, str] = ROWAN,
    season: int | None = None,
    title: str | None = None,
    **fields: Any,
) -> Claim:
    """A claim whose words are looked up in its article."""
    published, text = TEXTS[article]
    start = text.index(words)
    value_start = start + words.index(value_words)
    first = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start) + 1) + 1
    last = min(
        place for place in (text.find(".", start + len(words) - 1), text.find("\n", start), len(text)) if place >= 0
    )
    meaning = "|".join(map(str, (article, words, value_words, predicate, value)))
    scope = Scope(series="truck", seasons=(season, season) if season else None, span="season" if season else None)
    return Claim(
        id=f"clm_{blake2b(meaning.encode(), digest_size=8).hexdigest()}",
        article=ArticleRef(article, article, title, Published(published, published, "metadata")),
        predicate=predicate,
        subject=Subject("driver", *subject, mention=Span(first, first + 3, text[first : first + 3])),
        value=value,
        **{
            "scope": scope,
            "as_of": AsOf(published, published, "published"),
            "tally": "final" if season and season < 2025 else "so_far",
            **fields,
        },
        evidence=Evidence(
            start,
            start + len(words),
            words,
            Extent(min(first, start), max(last, start + len(words))),
            Span(value_start, value_start + len(value_words), value_words),
        ),
        basis=Basis("pronoun", "inherited", "stated"),
        rule="wins.count",
    )


def wins(article: str, words: str, value_words: str, number: int, season: int) -> Claim:
    return claim(article, words, value_words, "wins", Count(number), season=season)


CLAIMS = [
    wins("august.txt", "seven wins this season", "seven", 7, 2025),
    wins("september.txt", "nine wins in 2025", "nine", 9, 2025),
    wins("september.txt", "six races in 2024", "six", 6, 2024),
    wins("september.txt", "three in 2023", "three", 3, 2023),
    wins("november.txt", "12 wins", "12", 12, 2025),
    wins("november.txt", "six wins in 2024", "six", 6, 2024),
    wins("stray.txt", "nine wins in 2024", "nine", 9, 2024),
    # One claim inside another, and one that overlaps both.
    claim(
        "hostile.txt",
        "Кирилл Петров\u202c drove the No. 07 for Évil <b>Racing</b>",
        "Évil <b>Racing</b>",
        "drives_for",
        TeamValue("evil-racing", "Évil <b>Racing</b>"),
        subject=PETROV,
        title=EVIL,
        attribution=Attribution("quote", f"Ada {EVIL}"),
    ),
    claim("hostile.txt", "No. 07", "07", "car_number", CarNumber("07"), subject=PETROV, title=EVIL, section="caption"),
    claim(
        "hostile.txt",
        "07 for Évil <b>Racing</b> in 2024",
        "2024",
        "competes_in",
        TRUCK,
        subject=PETROV,
        title=EVIL,
        modality="planned",
    ),
]


def position(*claims: Claim, value: Value | None = None, witnesses: int | None = None) -> FindingPosition:
    articles = tuple(dict.fromkeys(one.article.id for one in claims))
    return FindingPosition(
        value=value or claims[0].value,
        claims=tuple(one.id for one in claims),
        articles=articles,
        as_of=claims[0].as_of,
        witnesses=len(articles) if witnesses is None else witnesses,
    )


def finding(number: int, verdict: Any, severity: Any, positions: tuple[FindingPosition, ...], **fields: Any) -> Finding:
    return Finding(
        **{
            "id": f"cfl_{number:016x}",
            "verdict": verdict,
            "severity": severity,
            "predicate": "wins",
            "subject": FindingSubject("driver", *ROWAN),
            "positions": positions,
            "explanation": f"Somebody says something else ({positions[0].articles[0].removesuffix('.txt')}, 2025).",
            **fields,
        }
    )


_SEVEN, _NINE, _SIX, _, _TWELVE, _SIX_TOO, _STRAY, _TEAM, _NUMBER, _ = CLAIMS
_IN_2024 = FindingScope(series="truck", seasons=(2024, 2024), span="season")
FINDINGS = [
    finding(
        1,
        "contradiction",
        "error",
        (position(_SIX, _SIX_TOO, witnesses=1), position(_STRAY)),
        scope=_IN_2024,
        suspects=(_STRAY.id,),
        hint="scope_slip",
        assumptions=("series taken over from nearby words in stray",),
        derivation="3 (2023) + 9 (2024) = 12 > 9",
    ),
    finding(
        2,
        "progression",
        "info",
        (position(_SEVEN), position(_NINE), position(_TWELVE)),
        scope=FindingScope(series="truck", seasons=(2025, 2025), span="season"),
    ),
    finding(
        3,
        "scope_ambiguous",
        "warning",
        (position(_TEAM, value=DriverValue(*PETROV)), position(_NUMBER)),
        predicate="drives_for",
        subject=FindingSubject("driver", PETROV[0], f"{PETROV[1]} {EVIL}"),
        explanation=f"{EVIL} is what it says.",
    ),
]


def records() -> list[ArticleRecord]:
    """A line for every input."""
    read = [
        ArticleRecord(
            id=name,
            source=name,
            title=EVIL if name == "hostile.txt" else None,
            published=Published(day, day, "metadata"),
        )
        for name, (day, _) in TEXTS.items()
    ]
    return [
        *read,
        ArticleRecord(id="broken.txt", source="broken.txt", status="failed", error=ERROR),
        ArticleRecord(id="blank.txt", source="blank.txt", status="empty"),
    ]


# Two figures for one season, each with as many articles as the other: nobody can tell which is wrong.
TIE = [_SIX, _STRAY]
TIE_FINDING = finding(4, "contradiction", "error", (position(_SIX), position(_STRAY)), scope=_IN_2024)


def write_run(
    folder: Path,
    *,
    texts: bool = True,
    seconds: float = 1.0,
    claims: Sequence[Claim] = CLAIMS,
    findings: Sequence[Finding] = FINDINGS,
) -> Path:
    """Writes the files of the run; returns the folder."""
    with RunWriter(folder) as writer:
        writer.claims(b"".join(map(line, claims)))
        for record in records():
            writer.article(record)
        writer.findings(findings)
        writer.run(
            RunRecord(
                version="0.1.0",
                lexicon="nascar",
                settings={"lexicon_version": "abc"},
                articles={"ok": 5, "empty": 1, "failed": 1, "skipped": 0},
                claims={},
                conflicts={},
                agreements=1,
                timings={"total": seconds},
            )
        )
        writer.commit()
    if texts:
        lines = (msgspec.json.encode({"id": name, "text": text}) for name, (_, text) in TEXTS.items())
        (folder / "texts.jsonl").write_bytes(b"\n".join(lines))
    return folder
