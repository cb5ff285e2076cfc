"""What gives a part of an article away: the words and shapes by which `extractor.reading.sections` tells kinds apart.

Tables only. A cue for a new outlet's habit is a line here, never a branch there.
"""

from __future__ import annotations

import re
from typing import Final

from extractor.records.claim import SectionKind

SHORT_LINE: Final = 240
"""Only lines up to here are asked for their shape; what is longer is prose, a caption or a table."""

HEADLINE_LENGTH: Final = 180
HEADING_LENGTH: Final = 120
HEADING_WORDS: Final = 20
POST_LENGTH: Final = 420
POST_LINES: Final = 8
CAPTION_LENGTH: Final = 1500

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE: Final = rf"{_MONTH} \d{{1,2}},? \d{{4}}"
_UNITS: Final = (
    r"(?:starts?|races?|wins?|victories|poles?|top[- ]?(?:5|10|20|five|ten|twenty)s?|laps(?: led)?|points|DNFs?|"
    r"podiums?|titles?|championships?|stage (?:wins?|points)|playoff points|career wins|average|avg)\b"
)

_BYLINE_WORD: Final = r"[A-Z0-9][\w.'’&-]*|and|de|van|von|der|for|of|the|with|at|[&|/–—-]"

LINE_CUES: Final[tuple[tuple[SectionKind, str, str], ...]] = (
    # agencies' and pages' stubs
    (
        "boilerplate",
        "agiruv",
        r"(?i:(?:via )?(?:imago|getty(?: images)?|imagn(?: images)?|usa today(?: sports)?|ap|ap photo)$)",
    ),
    ("boilerplate", "agiruv", r"(?i:(?:via )?(?:reuters|icon sportswire|afp|associated press|getty images/.{1,40})$)"),
    (
        "boilerplate",
        "impv",
        r"(?i:(?:image|photo|picture|video|media)s? ?(?:credits?|courtesy|by|source)\b(?: of)?:?\s)",
    ),
    ("boilerplate", "cps", r"(?i:photos?: |credits?: |source: (?:imago|getty|instagram|x\b|twitter))"),
    # advertisements, links, prompts
    (
        "boilerplate",
        "alrst",
        r"(?i:(?:advertisements?|ad|trending|sponsored(?: content)?|recommended(?: for you)?|"
        r"loading.{0,3})$)",
    ),
    ("boilerplate", "as", r"(?i:(?:article|story) continues below.{0,30}$)"),
    (
        "boilerplate",
        "alvw",
        r"(?i:watch what['’]?s trending|what['’]?s happening\?|view this post on|a post shared by)",
    ),
    ("boilerplate", "l", r"(?i:listen to this (?:article|story))"),
    ("boilerplate", "r", r"(?i:related(?: (?:stories|story|articles?|news|content|posts?|reading))?\s?(?::|$))"),
    (
        "boilerplate",
        "admrsw",
        r"(?i:(?:read|see|also read|must[- ]read|more|don['’]?t miss|also see|watch)(?: (?:here|also|next|"
        r"more))?\s?:)",
    ),
    ("boilerplate", "amrs", r"(?i:(?:also read|read more|see also|read next|must read)\b)"),
    (
        "boilerplate",
        "cls",
        r"(?i:share (?:this|on|via|your)|share\s?(?::|$)|like,? (?:comment|share|subscribe)|click here)",
    ),
    ("boilerplate", "fls", r"(?i:subscribe\b|sign up\b|log in\b|follow us|follow (?:the|our) .{0,60}@)"),
    (
        "boilerplate",
        "gjdlt",
        r"(?i:tap here|get the news|get our|join (?:our|the (?:conversation|discussion))|download (?:the|"
        r"our))",
    ),
    ("boilerplate", "flt", r"(?i:let us know|tell us what|tags?:|filed under|topics?:)"),
    (
        "boilerplate",
        "acnptw©",
        r"(?i:copyright\b|©|all rights reserved|terms of (?:use|service)|privacy policy|cookie|"
        r"we use cookies|newsletter)",
    ),
    (
        "boilerplate",
        "dhw",
        r"(?i:(?:what do you think|who do you|do you agree|did we|"
        r"have we).{0,120}(?:comments?(?: section)?(?: below)?|sound off|let us know)[.!?]?$)",
    ),
    ("boilerplate", "hmnrs", r"(?:Home|News|Racing|Motorsports?|NASCAR|Sports)(?: ?[/>»›] ?[\w' -]{1,30}){1,5}$"),
    (
        "boilerplate",
        "(12gmo",
        r"(?i:\(?(?:must be )?(?:21|18)\+|(?:21|18) and (?:over|older)|gambling problem|odds (?:as of|"
        r"via|courtesy|provided)\b)",
    ),
    # press releases
    (
        "boilerplate",
        "*-fmnpt",
        r"(?i:\W{0,4}(?:(?:news|press|team) release|media advisory|for immediate release)\W{0,4}$|"
        r"for immediate release\b)",
    ),
    ("boilerplate", "cmp", r"(?i:(?:media |press |pr |public relations )?contacts?\s?:)"),
    (
        "boilerplate",
        "#*-_=–—e",
        r"(?:#{2,6}|\*{3,}|-{3,}|_{3,}|={3,}|[-–—]\s?(?:30|[A-Z]{2,6})\s?[-–—]|(?i:end|ends))$",
    ),
    # bylines
    (
        "boilerplate",
        "bprsw",
        rf"(?:By|BY|by|(?:Written|Posted|Story|Words|"
        rf"Reported) by)\s(?=[A-Z])(?:{_BYLINE_WORD})(?:,?\s(?:{_BYLINE_WORD})){{0,12}}$",
    ),
    (
        "boilerplate",
        "aco",
        r"(?i:column|opinion|commentary|analysis) ?[|:–—-] ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$",
    ),
    (
        "boilerplate",
        "acnrst",
        r"(?i:(?:a |the )?(?:column|story|report|notebook|"
        r"commentary) by\s)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$",
    ),
    ("boilerplate", "snwt", r"(?i:(?:staff|wire|news service|staff and wire) reports?$|the associated press$)"),
    # posts
    ("post", "ph", r"(?i:pic\.twitter\.com/|https?://t\.co/)\S+$"),
    # days of publication on a line of their own
    (
        "dateline",
        "cflpru",
        rf"(?i:(?:posted|published|updated|last updated|compiled|filed|"
        rf"released)\b:?)[^.!?]{{0,40}}{_DATE}.{{0,24}}$",
    ),
    (
        "dateline",
        "",
        rf"(?=.{{0,80}}\d{{4}})(?:[A-Z][\w'’]+,? ){{0,5}}(?:[A-Z][a-z]{{2,5}}day,? )?{_DATE}"
        r"(?: at)?(?:,? \d{1,2}:\d\d ?[AaPp]\.?[Mm]\.?(?: [A-Z]{1,4})?)?$",
    ),
    ("dateline", "12", r"\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]{4,})?$"),
    # figures
    ("stats", "-•*·–", rf"[-•*·–]\s*\d[\d,.]*\s{_UNITS}"),
    (
        "stats",
        "-•*·–swptlabd",
        r"[-•*·–]?\s*(?:Starts|Wins|Poles|Top[- ]?(?:5s?|10s?|fives|tens)|Laps led|Points|A(?:verage|"
        r"vg\.?) (?:start|finish)|Best finish|DNFs)\s?:\s*\d",
    ),
    ("stats", "srp", r"(?:STAGE (?:\d|ONE|TWO|THREE)|RACE|POLE) WINNER:"),
    ("stats", "0123456789", r"\d[\d,.]*\s?(?:--|—)\s?(?=[A-Z])"),
    ("stats", "12", r"(?:1[89]|20)\d\d ?[A-Z][a-z]+ [A-Z][a-z]+ ?\d"),
    ("stats", "", r"[A-Z][A-Z.'’ -]{3,40}, (?:driver of the )?(?:No\. ?|#)\d{1,2}\b[^.!?:]{0,80}$"),
)  # fmt: skip
"""Lines that give themselves away by how they begin: kind, first characters in lower case (none: any), pattern.

The first that fits names the kind. Markdown's marks are gone from the line before it is asked.
"""

HOLD_CUES: Final[tuple[tuple[SectionKind, str, str], ...]] = (
    (
        "stats",
        ":",
        rf"[-•*·–]?\s*[^:.!?|]{{2,60}}\bstats?\b[^:.!?|]{{0,24}}:\s|[-•*·–]?\s*[^:.!?|"
        rf"]{{2,50}}:\s\d[\d,.]* {_UNITS}",
    ),
    (
        "stats",
        ":",
        r"(?:[^:.!?]{2,40}[.:]\s)?(?:[A-Za-z][^:.!?]{1,30}:\s?(?:[\d,.]*\d(?:st|nd|rd|th)?|[a-z]{3,8})[.;,|]\s?){3,}",
    ),
    ("stats", "|", r"\|.*\|$|(?:[^|]{1,60}\|){2,}[^|]{0,60}$"),
    ("stats", "\t", r"(?:[^\t]{1,60}\t){2,}[^\t]{0,60}$"),
    ("stats", ")", r"[^.!?]{1,80}(?:No\. ?|#)\d{1,2}\b[^!?]{0,60}\((?:[+-]\d{3,5}|\d+-(?:to-)?\d+|\d+/\d+|EVEN)\)$"),
)  # fmt: skip
"""The same for short lines that must hold a certain character, which is looked for first."""

SEARCH_CUES: Final[tuple[tuple[SectionKind, str, str], ...]] = (
    ("caption", "EDITORIAL USE ONLY", r""),
    ("caption", "PUBLICATIONx", r""),
    ("caption", "Mandatory Credit", r""),
    ("caption", "opyright: ", r"[Cc]opyright: ?x"),
    ("caption", "(Photo", r"\(Photos?(?: by|/|:| courtesy)"),
    ("caption", "(AP Photo", r""),
    ("caption", "/Getty Images)", r""),
    ("caption", "Imagn", r"(?:-|/|via )Imagn(?: Images)?\b"),
    ("caption", "USA TODAY", r"(?:-|/|via )USA TODAY Sports\b"),
    ("boilerplate", "1-800-", r"1-800-(?:GAMBLER|522-4700|MY-RESET)"),
    ("post", "pic.twitter.com/", r""),
)  # fmt: skip
"""What a line is when it holds the words anywhere, whatever its length, and if so the pattern."""

NUMBERED: Final = re.compile(r"(?:[^:;]{0,80}:\s)?\(?\d{1,2}[.)]\s")
"""An item of a list with numbers; alone it may be a heading, in company it is a table of finishers."""

RUN_IN_LIST: Final = re.compile(r"(?:[^:;]{0,80}:\s*)?1[.)]\s[^;]{2,80}; ?2[.)]\s")
"""A whole order of finish on one line."""

HEADER_DATE: Final = re.compile(r"date\s+\d{4}-\d\d-\d\d(?!\d)")

_CAPS: Final = r"[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]*){0,4}"
_STATE: Final = r"(?:[A-Z][A-Za-z]+|(?:[A-Z]\.){2})\.?(?: [A-Z][a-z]+\.?){0,2}"
_DASH: Final = r"(?:--|[—–_-])"
DATELINES: Final = re.compile(
    rf"{_CAPS}, {_STATE}(?:,? \(?{_MONTH} \d{{1,2}}(?:, \d{{4}})?\)?)?(?: \([^()\n]{{2,40}}\))? ?{_DASH}(?=\s)"
    rf"|{_CAPS}(?:,? \(?{_MONTH} \d{{1,2}}(?:, \d{{4}})?\)?)(?: \([^()\n]{{2,40}}\))? ?{_DASH}(?=\s)"
    rf"|{_CAPS} \([^()\n]{{2,40}}\) ?{_DASH}(?=\s)"
    rf"|[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}, {_STATE} \([^()\n]{{2,40}}\) ?{_DASH}(?=\s)"
)
"""The place, and the day or the agency, before a report: "CITY, St. (AP) —"."""

BARE_DATELINE: Final = re.compile(rf"{_CAPS} {_DASH}(?=\s)")
"""A city alone; believed in the first paragraph only."""

GETTY_START: Final = re.compile(rf"[A-Z][A-Z.'’ \-]+, [A-Z][A-Z.'’ \-]+\s[-–—]\s(?i:{_MONTH}) \d{{1,2}}:")
AP_FILE: Final = re.compile(r"FILE\s?[-–—]\s")
CREDIT_END: Final = re.compile(
    r"\((?:AP )?Photos?(?: by|/|:| courtesy)[^()]{1,80}\)|[Cc]opyright: ?x\S{2,80}(?: \d{8}_\S{1,40})?"
)
"""Where a caption ends when more text follows on its line."""

CAPTION_REST: Final = 60
"""So many characters after the credit are a paragraph of their own."""

SIGNATURE: Final = re.compile(
    rf"(?:[—–―-]{{1,3}}|&mdash;)\s?[^()]{{1,80}}\(@\w{{1,30}}\)(?:\s+(?:{_DATE}|\d{{1,2}} {_MONTH} \d{{4}}))?$"
)
"""The line that closes a post: dash, name, handle, day."""
INLINE_SIGNATURE: Final = re.compile(rf"[—–―-]\s?[^()—–]{{1,80}}\(@\w{{1,30}}\) {_DATE}$")
POST_TAIL: Final = re.compile(r"pic\.twitter|https?://|[#@]\w|[^\w\s“\"'‘(\[]")
"""A line of a post that goes on from the line above it."""

ABOUT: Final = re.compile(
    r"ABOUT (?=[A-Z0-9])[^a-z]{2,60}$|ABOUT [A-Z0-9][^a-z:]{2,60}:"
    r"|About [A-Z0-9][^.!?:]{1,50}(?::|\b(?:Motorsports?|Racing|Garage|Team|Speedway|Raceway|"
    r"NASCAR|Inc\.|LLC|Enterprises|Group|Club|Company|Foundation)\.?:?$)"
)
"""The head of what a press release tells about its sender."""

LABELLED: Final = re.compile(r"\W{0,3}[\w#.'’&() /-]{2,45}:\s")
CAPS_LABEL: Final = re.compile(r"[A-Z][A-Z0-9 .'’&/-]{1,40}:\s")
CLOCK: Final = re.compile(
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\bNoon ET\b|\b\d+(?:\.\d+)?[- ]miles?\b|\b\d+ laps\b"
    r"|^\W*(?:when|where|what|tv|radio|distance)\W*:",
    re.IGNORECASE | re.MULTILINE,
)
"""What the card of a race holds: its time, its length, its laps."""

OUTLET: Final = re.compile(
    r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, )?(?:[A-Z][\w.'’&-]+ ){0,4}"
    r"(?:News|Wire|Service|Courier|Ledger|Register|Press|Times|Post|Journal|Herald|Tribune|Gazette|Observer|Chronicle|Network|Magazine|Sports|Courant|Sentinel|Staff|Writer|Editor|Correspondent|\w+\.com)$"
)
"""A byline without "By", or the outlet under one."""

PLACE: Final = re.compile(r"[A-Z][\w.'’ -]{2,40}, [A-Z][\w.'’ -]{2,30}, (?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2})$")
WHOLE_QUOTE: Final = re.compile(r"[“\"].*[”\"]$", re.DOTALL)
INNER_STOP: Final = re.compile(r"(?:[a-z)\d]|[”\"’])[.!?][”\"’)]? +[“\"‘A-Z]")
NO_HEADING: Final = re.compile(rf"{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?\s?[-–—:]|[QA][.:]\s|{CAPS_LABEL.pattern}")
"""How a line of a list, a question of a transcript and a labelled line begin; inside an article none is a heading."""
MARKDOWN: Final = re.compile(r"[#>*_ ]{1,8}(?=[^#>*_\s])")
