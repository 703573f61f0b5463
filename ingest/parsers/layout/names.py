"""Names of publishers as pages print them around a text: whom it says that it is from, whose site it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.parsers.layout.bodies import LONGEST, is_body, is_institution, is_known, is_name
from ingest.parsers.layout.kinds_of_text import is_release
from ingest.parsers.layout.lines import Line, is_sentence
from ingest.parsers.layout.stamps import beside_stamps, is_dated_place, stamp_of, without_day

ATTRIBUTION = r"(?:from|issued by|published by|source|organisation|organization|author|publisher)"
_PATHS = 3
_FROM = re.compile(rf"{ATTRIBUTION}\s*:\s*(?P<names>.{{3,160}})", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+-]{1,64}@([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})")
_AND = re.compile(r",? and (?=[A-Z])|; ")
_POLITY = re.compile(
    r"(?:the )?(?:(?:[a-z]+ ){0,3}(?:republic|kingdom|state|sultanate|principality|commonwealth|government) of|royal)"
    r" [^\d.,:;]{3,50}",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:THE )?(?:(?!STATEMENT|SPEECH|ADDRESS)[A-Z'’-]+ ){0,3}(?:REPUBLIC|KINGDOM|SULTANATE|PRINCIPALITY) OF"
    r"(?: THE)?(?: (?!ON\b|AT\b|TO\b)[A-Z'’-]+){1,4}"
)
_HOST = re.compile(r"(?:[\w-]{2,40}\.){1,4}[a-z]{2,6}/?")
_PROVIDED = re.compile(
    r"(?:The )?(?P<name>[A-Z][^.:,]{2,60}?)(?:['’]s)? (?i:press secretary|spokes(?:person|man|woman)) [^:]{3,80}"
    r" (?:provided|issued|released) the following (?:readout|statement)\W*"
)
_ENUMERATED = re.compile(r"(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}){0,3},? and [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}")
_RELEASING = re.compile(r"(?P<name>.{3,80}?)\s*[-–—|:]\s*(?P<kind>[\w ]{4,30})")


def is_attribution(text: str) -> bool:
    """Whether a line says whom the text is from, and nothing else: ``From: Ministry of Trade``."""
    return _FROM.fullmatch(text) is not None and not is_sentence(text)


def releasing(text: str) -> str | None:
    """Who puts a text out, where a line says that and its kind: ``Ministry of Trade - Press release``."""
    found = _RELEASING.fullmatch(text) if len(text) < LONGEST else None
    return found["name"] if found and is_release(found["kind"]) and is_name(found["name"]) else None


def names_of(head: Sequence[Line], tail: Sequence[Line]) -> tuple[str, ...]:
    """The names around a text, the likeliest first.

    Whom it says that it is from; what stands beside its stamp; names of public bodies; the first lines and the
    last, where a site's own name stands.
    """
    around = [line.text for line in (*head, *tail)]
    told = [
        *(name for text in around for name in attributed_to(text)),
        *(name for text in around if (name := releasing(text))),
        *(found["name"] for text in around if (found := _PROVIDED.fullmatch(text)) and is_name(found["name"])),
        *(_in_full(part, text) for text in around for part in beside_stamps(text) if is_name(part)),
        *(name for text in around if is_body(name := without_day(text)) and name != text),
        *_over_two_lines(around),
        *_letterheads(around),
        *(text for text in around if is_institution(text)),
        *(text for text in around if _HOST.fullmatch(text)),
        *(text for text in around if is_known(text) and " " in text),
        *(text for text in around[:2] if is_known(text)),
        *(part for text in around[:_PATHS] for part in _of_path(text)),
        *(text for text in around if is_copyright(text)),
    ]
    return tuple(
        dict.fromkeys(name for name in told if not (stamp_of(name) or is_dated_place(name)) and len(name) < 2 * LONGEST)
    )


def is_copyright(text: str) -> bool:
    """Whether a line says whose rights a page's words are."""
    return text[:1] == "©" or text[:9].casefold() == "copyright"


def _in_full(name: str, text: str) -> str:
    """A NAME with what it goes on with in TEXT behind a comma: ``Ministry of the Environment, Energy and Climate``."""
    _, _, behind = text.partition(name)
    found = _ENUMERATED.match(behind)
    return name + found[0] if found else name


def mailboxes_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """The hosts of the mailboxes that a page prints for its readers' questions."""
    texts = (line.text for line in lines if len(line.text) < LONGEST)
    return tuple(dict.fromkeys(host for text in texts for host in _MAILBOX.findall(text)))


def attributed_to(text: str) -> list[str]:
    """The names that a line says the text is from; none where it says nothing of the kind."""
    found = _FROM.fullmatch(text)
    return _AND.split(found["names"]) if found else []


def _over_two_lines(texts: Sequence[str]) -> Iterator[str]:
    """Names that are broken: ``Kingdom of Ruritania`` over ``Ministry of Foreign Affairs``."""
    for above, below in pairwise(texts):
        if is_institution(above) != is_institution(below) and is_known(f"{above} {below}"):
            yield f"{above} {below}"


def _of_path(text: str) -> Iterator[str]:
    """The known names and the addresses among the parts of a path: ``ruritania.gov / Foreign Office / News``."""
    parts = [part.strip() for part in _STEPS.split(text)] if len(text) < 2 * LONGEST else []
    yield from (part for part in parts if len(parts) > 1 and (_HOST.fullmatch(part.lower()) or is_name(part)))


def is_path(text: str) -> bool:
    """Whether a line leads down from a known name or an address: ``Foreign Office | News``."""
    first = next(_of_path(text), None)
    return first is not None and text.startswith(first)


_STEPS = re.compile(r" [-–—|/>»›→•·] |\s[-–—]+$")


def is_state(text: str) -> bool:
    """Whether a line is the full name of a state, as letterheads have it: ``REPUBLIC OF RURITANIA``."""
    return _STATE.fullmatch(text) is not None


def _letterheads(texts: Sequence[str]) -> Iterator[str]:
    """A body below or above the state that it is of: ``STATE HOUSE`` below ``REPUBLIC OF RURITANIA``."""
    for above, below in pairwise(texts):
        if is_institution(below) and _POLITY.fullmatch(above):
            yield f"{below}, {above}"
        elif is_institution(above) and _POLITY.fullmatch(below):
            yield f"{above}, {below}"
