"""An article's date: what states it, what does not, and the days a lower bound can be inferred from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.reading.published import candidate_event_days, find_published, read_metadata

# The date that counts stands in [[ ]]; a text without marks states none.
STATED = [
    # a collector's prefix
    (" date [[2025-02-09]] Recently, NASCAR Craftsman Truck Series driver", "2025-02-09"),
    (" date [[2023-11-08]] \nNASCAR Throws the Book", "2023-11-08"),
    ("Date: [[2023-11-08]]\nHeadline", "2023-11-08"),
    ("[[2023-11-08]]\nHeadline", "2023-11-08"),
    # lines that say so
    ("Headline\n\nPosted [[Friday, August 22, 2025]] 11:52 PM EDT\n\nDAYTONA BEACH, Fla. \u2014 A win.", "2025-08-22"),
    ("Posted [[Nov 19, 2007]] 3:47 AM CST", "2007-11-19"),
    ("Headline\nPublished: [[Nov. 3, 2023]]\nUpdated: Nov. 5, 2023\nText", "2023-11-03"),
    ("Headline\nUpdated Nov. 5, 2023\nPublished [[Nov. 3, 2023]]\nText", "2023-11-03"),
    ("Headline\nLast updated on [[28 June 2009]]\nText", "2009-06-28"),
    ("By Jo Bloggs | Published [[3 November 2023]]", "2023-11-03"),
    ("Published at 9:30 AM EDT, [[Nov. 3, 2023]]", "2023-11-03"),
    ("For immediate release: [[November 6, 2023]]\n\nThorSport celebrates", "2023-11-06"),
    # datelines
    ("BROWNSBURG, Ind. ([[July 25, 2025]]) \u2014 Layne Riggs was asked on Thursday", "2025-07-25"),
    ("AVONDALE, Ariz. ([[Nov. 9, 2024]]) -- Justin Allgaier started", "2024-11-09"),
    ("SANDUSKY, Ohio ([[Nov. 6, 2023]]) \u2013 For the fifth time since 2013", "2023-11-06"),
    ("CONCORD, N.C. \u2013 [[Nov. 3, 2023]] \u2013 The team said", "2023-11-03"),
    ("MOORESVILLE, NC ([[Sept. 6, 2025]]): The team", "2025-09-06"),
    ("LAS VEGAS ([[October 12, 2025]]) - He won", "2025-10-12"),
    ("CONCORD, N.C., [[July 25, 2025]] \u2014 He won", "2025-07-25"),
    # byline dates
    ("This Week: A Wrap\nAn Opinion\n[[November 20, 2007]] Written and Compiled By Pat Doe\nText", "2007-11-20"),
    ("Headline\nBy Pat Doe | [[Nov. 3, 2023]]\nText", "2023-11-03"),
    ("Headline\n[[Friday, Nov. 3, 2023]]\nText", "2023-11-03"),
    ("Headline\n[[28 June 2009]]\nText", "2009-06-28"),
    ("[[7/25/2025]]\nText", "2025-07-25"),
    # a dateline's date outranks one of a byline, a "Posted" line both
    ("Headline\nNov. 4, 2023\nAVONDALE, Ariz. ([[Nov. 3, 2023]]) \u2014 Text", "2023-11-03"),
    ("Headline\nNov. 4, 2023\nPosted [[Nov. 3, 2023]]", "2023-11-03"),
    # dates of other things
    ("The race was held on July 25, 2025, at Pocono.", None),
    ("Born July 5, 2002, Heim began his career.", None),
    ("HAMPTON, GEORGIA \u2013 SEPTEMBER 07: Heim waves at Atlanta on September 07, 2024. (Photo by A)", None),
    ("MADISON, ILLINOIS \u2013 JUNE 04, 2022: Heim celebrates. (Photo by W. B./Getty Images)", None),
    ("NASCAR, Motorsport, USA Cup Series Oct 25, 2025 Martinsville, Virginia, USA", None),
    ("What a race\n\u2014 Danielle (@Danielle) August 1, 2025\nMore text", None),
    ("AVONDALE, Ariz. (Nov. 3) \u2014 No year.", None),
    ("AVONDALE, Ariz. \u2014 He won on Nov. 3, 2023.", None),
    ("Posted February 31, 2023", None),
    ("He posted his fastest lap on Nov. 3, 2023.", None),
    ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), STATED)
def test_stated(marked: str, expected: str | None) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    found = find_published(text)
    if expected is None:
        assert found is None
        return
    assert found is not None
    assert found.published.earliest == found.published.latest == expected
    assert found.published.basis == "stated"
    start = marked.index("[[")
    assert (found.start, found.end) == (start, marked.index("]]") - 2)


METADATA = [
    ("2025-02-09", ("2025-02-09", "2025-02-09")),
    (" 2025-02-09 ", ("2025-02-09", "2025-02-09")),
    ("2025-02-09T23:10:00+01:00", ("2025-02-09", "2025-02-09")),
    ("2025-02-09 23:10:00.123Z", ("2025-02-09", "2025-02-09")),
    ("2025-02", ("2025-02-01", "2025-02-28")),
    ("2024-02", ("2024-02-01", "2024-02-29")),
    ("2025", ("2025-01-01", "2025-12-31")),
    ("Fri, 22 Aug 2025 23:52:00 GMT", ("2025-08-22", "2025-08-22")),
    ("August 22, 2025", ("2025-08-22", "2025-08-22")),
    ("2025-02-31", None),
    ("2025-13", None),
    ("0001-01-01T00:00:00", None),
    ("9999-12-31", None),
    ("2200-08-06", None),
    ("20250209", None),
    ("2025-W06-7", None),
    ("yesterday", None),
    ("n/a", None),
    ("", None),
    (None, None),
]  # fmt: skip


@pytest.mark.parametrize(("metadata", "expected"), METADATA)
def test_metadata(metadata: str | None, expected: tuple[str, str] | None) -> None:
    found = read_metadata(metadata)
    assert (None if found is None else (found.earliest, found.latest)) == expected
    assert found is None or found.basis == "metadata"


def test_metadata_comes_first_and_bad_metadata_gives_way() -> None:
    text = "BROWNSBURG, Ind. (July 25, 2025) \u2014 Riggs won."
    first = find_published(text, metadata="2025-07-26")
    assert first is not None
    assert (first.published.earliest, first.published.basis, first.start) == ("2025-07-26", "metadata", None)
    second = find_published(text, metadata="tomorrow")
    assert second is not None
    assert (second.published.earliest, second.published.basis) == ("2025-07-25", "stated")


def test_candidate_event_days() -> None:
    text = "Heim, born July 5, 2002, at Atlanta on September 07, 2024. Sept. 9. Nov. 9-10, 2024; Feb 30, 2024"
    found = candidate_event_days(text)
    assert [(day, text[a:b]) for day, a, b in found] == [
        ("2002-07-05", "July 5, 2002"),
        ("2024-09-07", "September 07, 2024"),
        ("2024-11-10", "Nov. 9-10, 2024"),
    ]


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "Posted ",
            "Nov. 3, 2023",
            "CITY, St. ",
            "(",
            ")",
            " \u2014 ",
            "\n",
            "date ",
            "2025-02-09",
            "By A B",
            "@x",
            " ",
        ]
    ),
    max_size=10,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), FRAGMENTS), st.one_of(st.none(), st.text(max_size=12)))
def test_any_text(text: str, metadata: str | None) -> None:
    found = find_published(text, metadata=metadata)
    assert found == find_published(text, metadata=metadata)
    if found is not None and found.start is not None and found.end is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.published.earliest is not None
        assert found.published.earliest[:4] in text[found.start : found.end]
