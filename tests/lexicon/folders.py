"""Small lexicon folders for tests."""

from __future__ import annotations

from pathlib import Path

from extractor.lexicon import entries, tables

HEADERS = {
    "drivers.tsv": tables.DRIVERS,
    "people.tsv": tables.PEOPLE,
    "teams.tsv": tables.TEAMS,
    "tracks.tsv": tables.TRACKS,
    "races.tsv": tables.RACES,
    "calendar.tsv": tables.CALENDAR,
    "entries.tsv": entries.COLUMNS,
    "champions.tsv": tables.CHAMPIONS,
}

SERIES = """
[[series]]
id = "cup"
name = "Cup Series"
national = true
began = 2020
labels = ["Cup Series"]
labels_in_context = ["Cup"]
"""

MAKES = """
[[make]]
id = "zephyr"
name = "Zephyr"
code = "ZEP"
surfaces = ["Zephyr"]
"""

GOOD: dict[str, list[tuple[str, ...]]] = {
    "drivers.tsv": [
        ("ada-rowan", "Ada Rowan", "", "1999-03-02", "Salem, Oregon", "2020", "2021", "cup:2020-2021", "50", "driver"),
        ("ben-rowan-jr", "Ben Rowan Jr.", "", "", "", "2021", "2021", "cup:2021-2021", "5", "driver|owner"),
    ],
    "people.tsv": [("una-quill", "Una Quill", "owner", "")],
    "teams.tsv": [("quill-racing", "Quill Racing", "QRX", "Una Quill", "2020", "2021", "cup:2020-2021")],
    "tracks.tsv": [("harbor-oval", "Harbor Oval", "Old Harbor", "Salem, Oregon", "1.5")],
    "races.tsv": [("tin-cup-300", "Tin Cup 300", ""), ("opener", "~Opener", "")],
    "calendar.tsv": [
        ("@cup", "2020", "complete"),
        ("1", "2020-02-02", "opener", "harbor-oval"),
        ("2", "", "tin-cup-300", "harbor-oval"),
        ("3", "2020-04-05", "tin-cup-300", "harbor-oval"),
        ("@cup", "2021", "incomplete"),
        ("1", "2021-02-07", "tin-cup-300", "harbor-oval"),
    ],
    "entries.tsv": [
        ("@cup", "2020"),
        ("ada-rowan", "07:2|7:1", "quill-racing", "3", "ZEP"),
        ("@cup", "2021"),
        ("ada-rowan", "7", "", "1", ""),
        ("ben-rowan-jr", "12", "quill-racing", "1", "ZEP"),
    ],
    "champions.tsv": [("cup", "2020", "ada-rowan")],
}


def write(folder: Path, changes: dict[str, list[tuple[str, ...]]] | None = None, **toml: str) -> Path:
    """A lexicon folder with the good rows, or the given ones; ``toml`` adds files by stem."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in {**GOOD, **(changes or {})}.items():
        lines = ["# made by a test", "\t".join(HEADERS[name]), *("\t".join(row) for row in rows)]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    for stem, text in {"series": SERIES, "makes": MAKES, **toml}.items():
        (folder / f"{stem}.toml").write_text(text, encoding="utf-8")
    return folder
