"""The stage at which reading an article broke off, told by the name of a module."""

from __future__ import annotations

import re
from pathlib import Path

_PACKAGE = __name__.partition(".")[0]
_ROOT = Path(__file__).parents[1]
_RUNNER = f"{_PACKAGE}.batch."
_FRAME = re.compile(r'^  File "(.+)", line \d+ in ', re.MULTILINE)


def stage_of_error(error: BaseException, *, leaving_out: str = "") -> str:
    """The innermost module of this package on the way to an error, else of any.

    Args:
        error: An error that was caught.
        leaving_out: A module that is never the stage, as the one that caught it.
    """
    names: list[str] = []
    frames = error.__traceback__
    while frames is not None:
        names.append(str(frames.tb_frame.f_globals.get("__name__", "?")))
        frames = frames.tb_next
    ours = [name for name in names if name.startswith(f"{_PACKAGE}.") and name != leaving_out]
    return (ours or names[-1:] or ["?"])[-1]


def stage_of_dump(dump: str) -> str | None:
    r"""The same from what ``faulthandler`` wrote of a process that was stopped.

    Args:
        dump: The frames of the process, the innermost first.

    Returns:
        The name of a module; None if the process was doing nothing but its errands for the runner.

    Example:
        >>> stage_of_dump('Stack (most recent call first):\n  File "/home/ada/slow.py", line 3 in read\n')
        'slow'
    """
    names = [_module(Path(path)) for path in _FRAME.findall(dump)]
    work = [name for name in names if not name.startswith(_RUNNER)]
    ours = [name for name in work if name.startswith(f"{_PACKAGE}.")]
    # What lies below the runner's own frames started the process, and tells nothing.
    first_errand = next((place for place, name in enumerate(names) if name.startswith(_RUNNER)), len(names))
    return next(iter(ours or names[:first_errand]), None)


def _module(path: Path) -> str:
    if not path.is_relative_to(_ROOT):
        return path.stem
    parts = [_PACKAGE, *path.relative_to(_ROOT).with_suffix("").parts]
    return ".".join(part for part in parts if part != "__init__")
