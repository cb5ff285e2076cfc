"""What outcomes depend on apart from their articles: this package's code, what it stands on, lexicon, settings."""

from __future__ import annotations

import hashlib
import platform
import re
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache, partial
from importlib.metadata import PackageNotFoundError, requires
from importlib.metadata import version as installed_version
from pathlib import Path
from uuid import uuid4

import msgspec

from extractor.batch.work import Recipe
from extractor.version import package_version

_PACKAGE = __name__.partition(".")[0]
_NAME = re.compile(r"[\w.-]+")


def signature(recipe: Recipe, settings: Mapping[str, str]) -> str:
    """Equal for two runs that read every article alike.

    Args:
        recipe: How articles are read. Functions that are given count by their names.
        settings: The settings of the run, with the version of its lexicon.
    """
    parts = {
        "version": package_version(),
        "code": _code(),
        "python": platform.python_version(),
        "packages": _packages(),
        "lexicon": recipe.lexicon,
        "reader": _name(recipe.reader) if recipe.reader else None,
        "open_file": _name(recipe.open_file),
        "gate": recipe.gate,
        "settings": dict(sorted(settings.items())),
    }
    return msgspec.json.encode(parts).decode()


def _name(function: object) -> str:
    """What is the same in every process for functions that do the same, and for no others as far as can be known.

    That is the name of a function of a module, or what an object says by its attribute ``version``. Anything else is
    nobody's equal, not even its own in another run.
    """
    if isinstance(function, partial):
        return f"{_name(function.func)}{function.args!r}{sorted(function.keywords.items())!r}"
    name = getattr(function, "__qualname__", type(function).__qualname__)
    version = getattr(function, "version", "" if hasattr(function, "__qualname__") else None)
    if "<" in name or version is None:
        version = uuid4().hex
    return f"{getattr(function, '__module__', '')}.{name} {version}"


@lru_cache(maxsize=1)
def _code() -> str:
    """A hash of this package's modules: a version in development changes without changing its number."""
    root = Path(__file__).parents[1]
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _packages() -> dict[str, str]:
    """The versions of the packages that this one stands on, those of its extras if they are there."""
    found = {}
    try:
        wanted = requires(_PACKAGE) or []
    except PackageNotFoundError:
        return {}
    for line in wanted:
        for name in _NAME.findall(line)[:1]:
            with suppress(PackageNotFoundError):
                found[name] = installed_version(name)
    return found
