"""The page put together: template, style, scripts and data in one file that asks for nothing else.

The page's own rule (Content-Security-Policy) allows the one style sheet and the one script that stand in it, by their
checksums, and nothing from anywhere. The data is a block of JSON in which no character has a meaning to HTML.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from importlib.resources import files
from typing import Any

from extractor.errors import UsageError
from extractor.report.page.gather import Gathered
from extractor.report.page.payload import payload

MODULES = (
    "dom",
    "model",
    "text",
    "state",
    "select",
    "decisions",
    "course",
    "chart",
    "quote",
    "fields",
    "list",
    "positions",
    "conflicts",
    "articles",
    "people",
    "claims",
    "keys",
    "main",
)
"""The scripts, each after those that it imports from."""

_IMPORT = re.compile(r"^import \{[^}]*\} from .*\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def report_page(gathered: Gathered) -> str:
    """One page that shows a run; the same records give the same page.

    Args:
        gathered: The records of the run.

    Raises:
        UsageError: Jinja2 is not installed.
    """
    try:
        from jinja2 import Environment
        from markupsafe import Markup
    except ImportError as error:
        raise UsageError("the page needs Jinja2; install it with: pip install jinja2") from error
    style, script = _asset("page.css"), bundle()
    data = payload(gathered)
    template = Environment(autoescape=True, keep_trailing_newline=True).from_string(_asset("page.html.j2"))
    return template.render(
        title=_title(data),
        style=Markup(style),
        script=Markup(script),
        style_hash=_checksum(style),
        script_hash=_checksum(script),
        data=Markup(safe_json(data)),
    )


def bundle() -> str:
    """All modules as one script: imports dropped, exports made plain; no name is used by two of them."""
    modules = (_asset(f"{name}.js") for name in MODULES)
    joined = "\n".join(_EXPORT.sub("", _IMPORT.sub("", module)) for module in modules)
    return f'"use strict";\n(() => {{\n{joined}}})();\n'


def safe_json(data: Any) -> str:
    r"""JSON that can stand in a page whatever it holds.

    Example:
        >>> safe_json({"text": "</script>&\u2028"})
        '{"text":"\\u003c/script\\u003e\\u0026\\u2028"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _title(data: dict[str, Any]) -> str:
    errors = sum(finding["severity"] == "error" for finding in data["findings"])
    return f"{errors} error{'' if errors == 1 else 's'} in {len(data['articles'])} articles"


def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _checksum(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
