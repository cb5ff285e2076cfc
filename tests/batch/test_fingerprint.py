from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.batch.fingerprint import SIZE, fingerprint, similarity

STORY = " ".join(f"On lap {n} driver number {n * 7} passed the car of team {n * 3} in turn {n % 4}." for n in range(40))


def test_the_same_bytes_everywhere() -> None:
    assert fingerprint("Corey Heim won the race") == "8fa6abe4" + "e2255e19"
    assert fingerprint("Heim") == "16f6c430"


def test_a_copy_with_another_head_is_near_and_another_story_is_far() -> None:
    copy = "From our wire partner. " + STORY.upper()
    other = " ".join(f"The {n}th season of the series ended with {n * 5} points for its champion." for n in range(40))
    assert similarity(fingerprint(STORY), fingerprint(copy)) > 0.8
    assert similarity(fingerprint(STORY), fingerprint(other)) == 0.0


@given(st.text())
def test_shape(text: str) -> None:
    sketch = fingerprint(text)
    checksums = [sketch[start : start + 8] for start in range(0, len(sketch), 8)]
    assert len(sketch) % 8 == 0
    assert len(checksums) <= SIZE
    assert checksums == sorted(set(checksums))


@given(st.text(), st.text())
def test_similarity_is_a_symmetric_share(one: str, two: str) -> None:
    first, second = fingerprint(one), fingerprint(two)
    assert 0.0 <= similarity(first, second) <= 1.0
    assert similarity(first, second) == similarity(second, first)
    assert similarity(first, first) == (1.0 if first else 0.0)
