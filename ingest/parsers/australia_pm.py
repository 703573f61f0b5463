"""Prime Minister of Australia: transcripts in XML, their text as HTML or as the OCR of a typescript."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape

from lxml import etree

from ingest.parsers.layout.blocks import set_blocks
from ingest.parsers.layout.drafting import checked, problem
from ingest.parsers.layout.lines import tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.trees import tree_of
from ingest.parsers.layout.typescript import as_spelt, is_typescript, read_typescript
from ingest.parsers.layout.wrapping import rewrapped
from ingest.record import Block, Byline, Document, Draft, Genre, Problem, Publisher, Stamp

PUBLISHER = Publisher(
    "australia-pm", "Prime Minister of Australia", "AU", "government", "https://pmtranscripts.pmc.gov.au/",
    "CC-BY-3.0-AU", "Australia/Sydney", "Canberra",
)  # fmt: skip
HOSTS = ("pmtranscripts.pmc.gov.au", "pm.gov.au")
RECOGNISES = "transcripts in XML with the prime minister, the day and the type of the release"

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
_NUMBER = re.compile(r"/0*(\d+)\.pdf$")
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ACTING = re.compile(
    r"\b(?:BY|By|by)(?i:(?: the)? acting prime minister\b[,.]?(?: and [^,]{3,60},)? ?(?:the )?"
    r"(?:r(?:igh)?t?\.? ?)?(?:hon(?:ou?rable)?\.? )?(?:(?:mr|mrs|ms|sir|dr|senator)\.? )?)"
    r"(?P<name>[A-Z][\w.'’]*(?: (?!(?:M\.? ?P|QC|AC|CH|ON|AT|IN|TO|FOR|OF)\b)[A-Z][\w.'’]*){1,2})"
)
_GENRES: dict[str, Genre] = {
    "Interview": "press-conference",
    "Press Conference": "press-conference",
    "Doorstop": "press-conference",
    "Speech": "speech",
    "Statement in Parliament": "speech",
    "Remarks": "remarks",
    "Media Release": "statement",
    "Statement": "statement",
    "Press Statement": "statement",
    "Message": "statement",
    "Correspondence": "statement",
    "Letter": "statement",
    "Joint Statement": "joint-statement",
    "Communique": "joint-statement",
}


def recognise(document: Document) -> str | None:
    """By the elements that its XML begins with."""
    start = str(document.content)[:1000]
    return "container" if "<transcript>" in start and "<prime-minister>" in start else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """The draft of one transcript; an empty one is a problem."""
    fields = _fields(str(document.content))
    if not fields.get("content"):
        return problem(document, "an empty transcript: title and day, and no words")
    title = _title(fields)
    blocks = _blocks(fields["content"], title)
    return checked(
        Draft(
            parser="australia-pm", publisher=PUBLISHER, publisher_basis=basis, title=title, blocks=blocks,
            url=_url(fields), stamps=_stamps(fields), genre=_GENRES.get(fields.get("release-type", "")),
            byline=_acting(title, blocks) or _byline(fields.get("prime-minister", "")),
        ),
        document,
        "a transcript without a word that can be read",
    )  # fmt: skip


def _fields(content: str) -> Mapping[str, str]:
    root = etree.fromstring(content.encode("utf-8", "replace"), parser=_PARSER)
    transcript = root.find("transcript") if root is not None else None
    if transcript is None:
        return {}
    return {field.tag: (field.text or "").strip() for field in transcript if isinstance(field.tag, str)}


def _title(fields: Mapping[str, str]) -> str | None:
    """The title; none where the archive writes that it knows none."""
    title = tidy(unescape(fields.get("title", "")))
    return title if title and title.casefold() != "unknown" else None


def _blocks(content: str, title: str | None) -> tuple[Block, ...]:
    if is_typescript(content):
        return read_typescript(content, title)
    tree = tree_of(content)
    return set_blocks(rewrapped(lines_of(tree)), title) if tree is not None else ()


def _byline(printed: str) -> Byline | None:
    """``Abbott, Tony`` is Tony Abbott."""
    family, _, given = printed.partition(",")
    name = f"{given.strip()} {family.strip()}".strip()
    return Byline(name, "Prime Minister", "AU") if name else None


def _acting(title: str | None, blocks: Sequence[Block]) -> Byline | None:
    """Who speaks in the place of the prime minister in office, whom alone the field names."""
    printed = (title or "", " ".join(block.text for block in blocks if block.kind == "caption"))
    found = next((match for text in printed if (match := _ACTING.search(text))), None)
    if found is None:
        return None
    given, _, surname = found["name"].rpartition(" ")
    spelt = as_spelt(surname.title() if surname.isupper() else surname, " ".join(block.text for block in blocks))
    return Byline(f"{given.title() if given.isupper() else given} {spelt}", "Acting Prime Minister", "AU")


def _stamps(fields: Mapping[str, str]) -> tuple[Stamp, ...]:
    """The day of release, which this publisher writes day first: ISO 8601 says so without a doubt."""
    day = _DAY.fullmatch(fields.get("release-date", ""))
    return (Stamp("published", f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"),) if day else ()


def _url(fields: Mapping[str, str]) -> str | None:
    """The address of the scanned original, where its number is this transcript's."""
    address = fields.get("document", "")
    number = _NUMBER.search(address)
    return address if number and number[1] == fields.get("transcript-id", "").lstrip("0") else None
