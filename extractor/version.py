"""Which version of this package is installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

_PACKAGE = __name__.partition(".")[0]


def package_version() -> str:
    """The version that is installed, or that there is none."""
    try:
        return version(_PACKAGE)
    except PackageNotFoundError:
        return "not installed"
