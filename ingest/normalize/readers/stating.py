"""The office or the body whose statement a title announces, where nobody is named to speak."""

from __future__ import annotations

import re

from ingest.normalize.people.names import key_of
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body
from ingest.normalize.text.folding import fold
from ingest.normalize.turns.wording import any_of, names_office
from ingest.record import Draft, Participant, Person

_BY_A_BODY = re.compile(
    r"(?:^|: |- )\W*(?:\w+ ){0,2}"
    r"(?:statement|comment|commentary|message|declaration|announcement|press release)s?"
    r" (?:by|of|from|attributable to|attributed to) (?:the )?(?P<body>[^:,;]{3,120}?)"
    r"(?= (?:on|about|regarding|concerning|following|in|after|at|marking|condemning|calling|welcoming|over"
    r"|for(?! the (?:secretary|high|prime|president|foreign|chair)))\b"
    r"|[:,;]| - |$)",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"\W*(?:the )?(?P<body>(?:[\w.()/-]+ ){0,6}[\w/-]+)'s? (?:\w+ ){0,2}"
    r"(?:statement|comments?|remarks|message|address|speech|declaration|response|reply|replies|answers?|intervention)\b",
    re.IGNORECASE,
)

# "Foreign Ministry statement on the ferry": the body before the word, no owner's sign between them.
_BODY_STATES = re.compile(
    r"(?:^|: | - )(?:the )?(?P<body>(?:[\w-]+ ){0,4}(?:ministry|government|embassy|spokes(?:person|man|woman)"
    r"|presidency|office))(?: press| media)? (?:statement|comment|response)\b",
    re.IGNORECASE,
)
_BY_AN_OFFICE = re.compile(
    r"(?:^|: | - )\W*(?:[\w-]+ ){0,3}?"
    r"(?:statement|message|comment|declaration|speech|address|remarks|keynote|lecture|toast|intervention)s?"
    r"(?: delivered)? (?:by|from|of) (?:the )?(?P<body>(?:[\w-]+ ){0,8}?[\w-]+?)"
    r"(?= (?:on|at|in|to|during|before|after|for the|marking|following)\b|[,:|]| - |$)",
    re.IGNORECASE,
)
_FIRST_LINES, _LONGEST_LINE = 3, 150
_OF_WHAT = re.compile(r" (?:of|for|to)\b.*")


def body_of(draft: Draft) -> Person | None:
    """The body, or its spokesperson without a name, whose statement a title announces."""
    title = fold(draft.title or "")
    found = _BY_A_BODY.search(title) or _OF_A_BODY.match(title) or _BODY_STATES.search(title)
    return _named(found["body"], draft) if found and any_of("speaking_body").search(found["body"]) else None


def office_of(draft: Draft, body: Body) -> Person | None:
    """The office whose words a title, or a short line below it, says they are: ``The Director-General's remarks``."""
    lines = (one for one in body.passages[:_FIRST_LINES] if one.end - one.start <= _LONGEST_LINE)
    texts = (fold(draft.title or ""), *(body.folded[one.start : one.end] for one in lines))
    offices = (_office_in(text) for text in texts if not text.endswith((".", "?", "!")))
    return next((_named(office, draft) for office in offices if office), None)


def _office_in(text: str) -> str | None:
    found = _OF_A_BODY.match(text) or _BY_AN_OFFICE.search(text)
    head = _OF_WHAT.sub("", found["body"]).split()[-1:] if found else []
    return found["body"] if found and head and names_office(head[0]) else None


def _named(body: str, draft: Draft) -> Person:
    name, country = plain_title(body.strip()), draft.publisher.country if draft.publisher else None
    return Person(key_of(name, country), name, country, "organisation", names=(name,))


def speaks_for(office: Person, part: Participant) -> bool:
    """Whether OFFICE is that of a spokesperson, and PART somebody who holds one, named elsewhere in the text."""
    return bool(_SPOKESPERSON.search(office.name) and _SPOKESPERSON.search(part.role or ""))


_SPOKESPERSON = re.compile(r"(?i)\bspokes(?:person|man|woman)\b")
