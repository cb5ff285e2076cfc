"""How one name may be spelled: suffixes, initials, and the surname alone."""

from __future__ import annotations

import re

_SUFFIX = re.compile(r",? (Jr|Sr|II|III|IV)\.?$")
_REMARK = re.compile(r" \([^)]*\)")
_INITIALS = re.compile(r"\b([A-Z])\. ?([A-Z])\.|\b([A-Z])([A-Z])(?= [A-Z][a-z])")
_PARTICLES = frozenset({"van", "von", "de", "der", "den", "del", "della", "di", "du", "la", "le", "st.", "dos"})


def plain(name: str) -> str:
    """A name without a remark in brackets that only tells namesakes apart.

    Example:
        >>> plain("Jack Smith (Ohio)"), plain("Billy (N) Myers")
        ('Jack Smith', 'Billy Myers')
    """
    return _REMARK.sub("", name)


def without_suffix(name: str) -> str:
    """A name without Jr., Sr., II, III or IV.

    Example:
        >>> without_suffix("Martin Truex Jr.")
        'Martin Truex'
    """
    return _SUFFIX.sub("", name)


def surname(name: str) -> str:
    """The surname in lower case, with its particles and without a suffix.

    Example:
        >>> surname("Shane van Gisbergen"), surname("Dale Earnhardt Jr.")
        ('van gisbergen', 'earnhardt')
    """
    words = without_suffix(plain(name)).split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[max(start, 0) :]).lower()


def spellings(name: str) -> tuple[str, ...]:
    """A name in all spellings that say the same: with and without comma, dots and the space between initials.

    Example:
        >>> spellings("Kenny Irwin Jr.")
        ('Kenny Irwin Jr.', 'Kenny Irwin Jr', 'Kenny Irwin, Jr.', 'Kenny Irwin, Jr')
        >>> spellings("A.J. Foyt")
        ('A.J. Foyt', 'AJ Foyt', 'A. J. Foyt')
    """
    forms = [name]
    found = _INITIALS.match(name)
    if found:
        first, second = (group for group in found.groups() if group)
        rest = name[found.end() :]
        forms += [f"{first}.{second}.{rest}", f"{first}{second}{rest}", f"{first}. {second}.{rest}"]
    ended = _SUFFIX.search(name)
    if ended:
        dots = ("", ".") if ended[1] in ("Jr", "Sr") else ("",)
        forms = [
            f"{without_suffix(form)}{comma} {ended[1]}{dot}"
            for form in forms
            for comma in ("", ",")
            for dot in dots[::-1]
        ]
    return tuple(dict.fromkeys(forms))
