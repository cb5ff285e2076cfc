"""The errors that this package raises on purpose; everything else is a bug.

Each message names the place, says what was wrong and what to do.
"""

from __future__ import annotations


class ExtractorError(Exception):
    """Root of all errors of this package."""


class UsageError(ExtractorError):
    """The caller asked for something that does not exist or does not fit: exit code 2."""


class InputError(ExtractorError):
    """One input could not be read; a run writes it down and goes on."""


class OutputError(ExtractorError):
    """The output could not be written."""


class LexiconError(ExtractorError):
    """A lexicon's files are missing, malformed or hold a dangerous surface."""


class StoreError(ExtractorError):
    """The claim store's database failed, or cannot be used; what was being written is there as a whole or not at all."""
