"""Pages as Atom feeds (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit
from xml.sax.saxutils import escape, quoteattr

from ingest.publish.rows import Row
from ingest.publish.tables import plain
from ingest.publish.wording import called, conveyed

# XML 1.0 has no way to write these.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?")
_MOST = 50
_UNDATED = "1970-01-01T00:00:00Z"


class Entry(NamedTuple):
    """An entry of a feed as XML, and its stamp."""

    updated: str
    xml: str


def of_search(page: Row, asked: Mapping[str, str]) -> str:
    """The feed of a page of search results: an entry a readout, with the statements found in it."""
    site = _site(asked)
    search = f"{site}/search?{urlencode({'q': page['query'], 'sort': 'newest'})}"
    entries = [
        _entry(
            f"{site}/readout/{quote(group['readout'])}", group, "\n\n".join(_found(hit, group) for hit in group["hits"])
        )
        for group in page["groups"]
    ]
    return _feed(page["query"] or "everything", search, search.replace("/search?", "/search.atom?", 1), entries)


def of_texts(page: Row, asked: Mapping[str, str]) -> str:
    """The feed of a speaker, topic or venue: an entry for each of the latest texts, with its first words."""
    title = page.get("label") or page.get("name") or page.get("city") or page["id"]
    entries = [
        _entry(
            f"{_site(asked)}/readout/{quote(text['id'])}", text, "\n\n".join(_told(one, text) for one in text["words"])
        )
        for text in page["latest"]
    ]
    return _feed(title, asked["address"], f"{asked['address']}.atom", entries)


def of_encounters(page: Row, asked: Mapping[str, str]) -> str:
    """The feed of two countries: an entry for each of their latest encounters."""
    title = " and ".join(str(country["name"]) for country in page["countries"])
    entries = [_entry(f"{_site(asked)}/encounter/{quote(one['id'])}", one) for one in page["encounters"][:_MOST]]
    return _feed(title, asked["address"], f"{asked['address']}.atom", entries)


def of_edits(page: Row, asked: Mapping[str, str]) -> str:
    """The feed of edits: an entry for each, with the words before and after."""
    chosen = {name: page[name] for name in ("change", "publisher") if page[name]}
    query = f"?{urlencode(chosen)}" if chosen else ""
    entries = [_edited(_site(asked), edit) for edit in page["edits"]]
    title = ", ".join(["edits", *chosen.values()])
    return _feed(title, f"{asked['address']}{query}", f"{asked['address']}.atom{query}", entries)


def _edited(site: str, edit: Row) -> Entry:
    """An entry for an edit; it leads to the two versions compared."""
    compared = urlencode({"from": edit["sha256_before"], "to": edit["sha256_after"]})
    told = {
        "title": f"{edit['title'] or 'Untitled'} ({edit['change']})",
        "published": edit["seen"],
        "date": None,
        "publisher_name": edit["publisher_name"] or "Publisher not named",
    }
    words = f"Before: {edit['was'] or ''}\n\nAfter: {edit['became'] or ''}"
    return _entry(f"{site}/readout/{quote(edit['readout'])}?{compared}", told, words)


def _site(asked: Mapping[str, str]) -> str:
    return "{0.scheme}://{0.netloc}".format(urlsplit(asked["address"]))


def _feed(title: str, address: str, own: str, entries: Sequence[Entry]) -> str:
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<feed xmlns="http://www.w3.org/2005/Atom">',
            f"<title>{_text('Readouts: ' + title)}</title>",
            f"<id>{_text(address)}</id>",
            f"<link href={_attribute(address)}/>",
            f'<link rel="self" href={_attribute(own)}/>',
            f"<updated>{max((entry.updated for entry in entries), default=_UNDATED)}</updated>",
            "<author><name>Readouts</name></author>",
            *(entry.xml for entry in entries),
            "</feed>",
        ]
    )


def _entry(address: str, record: Row, words: str = "") -> Entry:
    """An entry for a readout or an encounter."""
    updated = _updated(record)
    author = record.get("publisher_name") or ("Publisher not named" if "genre" in record else "Readouts")
    lines = [
        "<entry>",
        f"<title>{_text(called(record))}</title>",
        f"<id>{_text(address)}</id>",
        f"<link href={_attribute(address)}/>",
        f"<updated>{updated}</updated>",
        f"<author><name>{_text(author)}</name></author>",
        *([f'<content type="text">{_text(words)}</content>'] if words else []),
        "</entry>",
    ]
    return Entry(updated, "\n".join(lines))


def _found(hit: Row, text: Row) -> str:
    return _told({**hit, "text": plain(hit["text"])}, text)


def _told(said: Row, text: Row) -> str:
    """Words with who says them; where they are one side's account of the other, as told by whom."""
    who = said["speaker_name"] or said["attribution"]
    teller = text["publisher_name"] or "a publisher not named"
    account = f", as {conveyed(text['genre'])} by {teller}" if said["side"] == "counterpart" else ""
    return f"{who}{account}: {said['text']}"


def _updated(record: Row) -> str:
    """The publisher's stamp, else the day of the event; Atom wants a time, so a day is its midnight."""
    for stamp in (record.get("published"), record["date"]):
        found = _STAMP.match(stamp or "")
        if found and _is_day(found[1]):
            return found[0] if found[2] else f"{found[1]}T00:00:00Z"
    return _UNDATED


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
