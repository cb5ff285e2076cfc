"""The lexicon: names, seasons and calendars as data. Domain knowledge lives here and nowhere else."""

from extractor.lexicon.calendar import Calendar
from extractor.lexicon.lexicon import Lexicon
from extractor.lexicon.loader import load_lexicon
from extractor.lexicon.model import (
    Driver,
    Entry,
    Label,
    Person,
    RaceName,
    RaceOccurrence,
    Series,
    Team,
    Track,
)
from extractor.lexicon.slug import slug

__all__ = [
    "Calendar",
    "Driver",
    "Entry",
    "Label",
    "Lexicon",
    "Person",
    "RaceName",
    "RaceOccurrence",
    "Series",
    "Team",
    "Track",
    "load_lexicon",
    "slug",
]
