"""What is done with every answer: it is kept as it came; and with every request: it says what we have already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.crawler import Crawler
from scrapy.http import Request, Response

from ingest.collect.exchange import Exchange
from ingest.collect.notes import Event, Visit

if TYPE_CHECKING:
    from ingest.collect.visiting import Visitor

PASSING = frozenset((408, 425, 429, 500, 502, 503, 504, 522, 524))
"""Answers that may be others in a moment."""

_CONDITIONS = ("If-None-Match", "If-Modified-Since")


class Keeper:
    """Stands next to the line: no answer is seen by anybody before it is on the disk."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Keeper:
        """As Scrapy makes its parts."""
        return cls(crawler)

    @property
    def _visitor(self) -> Visitor:
        return self._crawler.spider  # type: ignore[return-value]

    def process_request(self, request: Request) -> None:
        """Ask only for what has changed since the page was kept."""
        for condition in _CONDITIONS:
            request.headers.pop(condition, None)
        # A list that we are to go back from is needed whole, unchanged as it may be.
        whole = "role" not in request.meta or (request.meta["role"] == "list" and self._visitor.plan.since)
        known = None if whole else self._visitor.ledger.visit(request.url)
        if known and known.original:
            for condition, value in zip(_CONDITIONS, (known.etag, known.modified), strict=True):
                if value:
                    request.headers[condition] = value

    def process_response(self, request: Request, response: Response) -> Response:
        """Keep the answer, and take down that it was had."""
        met: Exchange | None = request.meta.pop("exchange", None)
        if met is None:
            return response
        visitor, role = self._visitor, request.meta.get("role")
        known = visitor.ledger.visit(request.url) if role else None
        final = role is not None and is_final(met.status)
        aside = not final or bool(request.meta.get("aside"))
        kept = visitor.archive.keep(met, known.original if known else None, aside, request.meta.get("via"))
        if final:
            kind, reason = _became(str(role), met, known, kept.original.digest)
            event = Event(request.meta["outlet"], kind, met.url, reason)
            visitor.ledger.answered(met, kept, event, request.meta.get("redirect_urls", ()), not aside)
        else:
            visitor.ledger.wrote(kept.archive, kept.length)
        return response


def is_final(status: int) -> bool:
    """Whether an answer says what there is at an address: neither «not now» nor «elsewhere»."""
    return status not in PASSING and (not 300 <= status < 400 or status == 304)


def _became(role: str, met: Exchange, known: Visit | None, digest: str) -> tuple[str, str | None]:
    """What an answer is, as a name of ``tally.KINDS``, and what is wrong with it."""
    if met.status not in (200, 304):
        gone = role == "page" and met.status in (404, 410)
        return ("gone", None) if gone else ("failed", f"the server answered {met.status}")
    if role == "list":
        return "list", None
    if met.status == 200 and (known is None or known.original is None):
        return "page", None
    return "unchanged" if known and known.original and known.original.digest == digest else "changed", None
