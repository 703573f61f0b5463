"""What a page is about, in the words of schema.org, for programs that read pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import urljoin

from ingest.publish.rows import Row
from ingest.publish.wording import country_name

Described = dict[str, object]
_ATTENDANCE = {"meeting": "Offline", "call": "Online", "video": "Online"}


def linked_data(kind: str, page: Row, address: str) -> Described | None:
    """The description of a page of a kind at its address; null for kinds that schema.org has no word for."""
    describe = _DESCRIBED.get(kind)
    return _filled({"@context": "https://schema.org", **describe(page, address), "url": address}) if describe else None


def _encounter(page: Row, address: str) -> Described:
    mode = _ATTENDANCE.get(page["mode"] or "")
    return {
        "@type": "Event",
        "name": page["title"],
        "startDate": page["date"],
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode" if mode else None,
        "location": _place(page),
        "attendee": [_person(one, address) for one in page["participants"]],
        "about": _topics(topic for line in page["lines"] for topic in line["topics"]),
        "subjectOf": [_text(account, address) for side in page["sides"] for account in side["accounts"]],
    }


def _statement(page: Row, address: str) -> Described:
    """A quotation; whose words they are said to be, never who is their author: a publisher tells them."""
    told = page["in"]["publisher_name"] if page["side"] == "counterpart" else None
    return {
        "@type": "Quotation",
        "text": page["text"],
        "inLanguage": page["in"]["language"],
        "spokenByCharacter": _person({**page, "name": page["speaker_name"]}, address) if page["speaker"] else None,
        "creditText": f"As told by {told}" if told else None,
        "about": _topics(page["topics"]),
        "isPartOf": _text(page["in"], address),
    }


def _readout(page: Row, address: str) -> Described:
    return {**_text(page, address), "about": _topics(page["topics"]), "locationCreated": _place(page)}


def _speaker(page: Row, _address: str) -> Described:
    return {"@type": _kind(page), "name": page["name"], "alternateName": page["names"]}


def _home(_page: Row, address: str) -> Described:
    target = {"@type": "EntryPoint", "urlTemplate": urljoin(address, "/search?q={query}")}
    action = {"@type": "SearchAction", "target": target, "query-input": "required name=query"}
    return {"@type": "WebSite", "name": "Readouts", "potentialAction": action}


def _text(record: Row, address: str) -> Described:
    publisher = record["publisher_name"]
    return _filled({
        "@type": "Article",
        "headline": record["title"],
        "url": urljoin(address, f"/readout/{record['id']}"),
        "datePublished": record["published"],
        "inLanguage": record["language"],
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
    })  # fmt: skip


def _person(one: Row, address: str) -> Described:
    return {"@type": _kind(one), "name": one["name"], "url": urljoin(address, f"/speaker/{one.get('speaker')}")}


def _kind(one: Row) -> str:
    return "Organization" if one.get("kind") == "organisation" else "Person"


def _place(record: Row) -> Described | None:
    if record["venue"] is None:
        return None
    country = country_name(record["venue_country"])
    return _filled({"@type": "Place", "name": record["venue_name"] or country, "address": country})


def _topics(topics: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(str(topic["label"]) for topic in topics))


def _filled(described: Described) -> Described:
    """Without what is not known."""
    return {name: value for name, value in described.items() if value not in (None, [], "")}


_DESCRIBED: dict[str, Callable[[Row, str], Described]] = {
    "home": _home,
    "encounter": _encounter,
    "statement": _statement,
    "readout": _readout,
    "speaker": _speaker,
}
