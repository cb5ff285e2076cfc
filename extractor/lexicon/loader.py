"""The door to the lexicons: by name, or by the path of a folder."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from extractor.errors import LexiconError
from extractor.lexicon.files import Folder
from extractor.lexicon.lexicon import Lexicon

DATA = Path(__file__).parent / "data"
"""Where the lexicons that come with the package are."""


def load_lexicon(name: str = "nascar") -> Lexicon:
    """The lexicon of a sport, loaded once.

    Args:
        name: A folder of data that comes with the package, or the path of one of your own.

    Raises:
        LexiconError: There is no such lexicon, or one of its files is malformed.

    Example:
        >>> load_lexicon().drivers["corey-heim"].birth_date
        '2002-07-05'
    """
    shipped = DATA / name
    if name.isidentifier() and shipped.is_dir():
        return _load(shipped, name)
    path = Path(name)
    if not path.is_dir():
        known = ", ".join(sorted(folder.name for folder in DATA.iterdir() if folder.is_dir()))
        raise LexiconError(f"{name}: no lexicon of that name and no such folder; the package has {known}")
    return _load(path.resolve(), path.resolve().name).checked()


@lru_cache(maxsize=8)
def _load(path: Path, name: str) -> Lexicon:
    return Lexicon(Folder(path), name)
