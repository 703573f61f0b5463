"""How Scrapy gets at a server: through the gate, at an address that was checked, byte for byte."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Headers, Request, Response
from scrapy.responsetypes import responsetypes

from ingest.collect.exchange import Broken, Exchange, exchange
from ingest.collect.gate import Gate, Later, Target
from ingest.collect.keeping import PASSING
from ingest.collect.restraint import asked_for

if TYPE_CHECKING:
    from ingest.collect.visiting import Visitor


class Doorkeeper:
    """Stands before everybody else: whom we may not ask is not asked for rules either."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Doorkeeper:
        """As Scrapy makes its parts."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raises ``Refused`` for an address that is none of the publisher's, or not public.

        What is found here is not relied on: the line is opened to addresses that are checked then.
        """
        visitor: Visitor = self._crawler.spider  # type: ignore[assignment]
        target = visitor.plan.gate.target(request.url, visitor.hosts_of(request))
        if "role" in request.meta:
            await _led_to(visitor.plan.gate, target)


class Handler(BaseDownloadHandler):
    """Every request of a visit goes this way: pages, lists, rules for robots, redirections."""

    _taken = 0

    async def download_request(self, request: Request) -> Response:
        """The answer to a request, its bytes beside it; raises ``Refused``, ``Later``, ``Broken``, ``TooLong``."""
        visitor: Visitor = self.crawler.spider  # type: ignore[assignment]
        host = urlsplit(request.url).netloc
        await visitor.restraint.observe(host)
        started = time.monotonic()
        met = await self._met(request, visitor)
        request.meta["download_latency"] = time.monotonic() - started
        request.meta["exchange"] = met
        headers = Headers(_grouped(met.fields))
        wanted = asked_for((headers.get("Retry-After") or b"").decode("latin-1")) if met.status in PASSING else None
        if wanted is not None:
            visitor.restraint.heed(host, wanted, visitor.plan.pace.patience)
        kind = responsetypes.from_args(headers=headers, url=request.url, body=met.body)
        return kind(url=request.url, status=met.status, headers=headers, body=met.body)

    async def _met(self, request: Request, visitor: Visitor) -> Exchange:
        plan = visitor.plan
        if self._taken > plan.caps.visit:
            raise Later("the visit has taken as many bytes as it may")
        target = plan.gate.target(request.url, visitor.hosts_of(request))
        addresses = await _led_to(plan.gate, target)
        fields = [(name.decode(), one.decode()) for name in request.headers for one in request.headers.getlist(name)]
        met = await exchange(request.url, target, addresses, fields, plan.pace.timeout, plan.caps.answer)
        self._taken += len(met.received)
        return met


async def _led_to(gate: Gate, target: Target) -> tuple[str, ...]:
    try:
        return await gate.addresses(target)
    except OSError as failure:
        raise Broken(f"the name {target.host} leads nowhere ({failure.strerror})") from failure


def _grouped(fields: tuple[tuple[bytes, bytes], ...]) -> dict[bytes, list[bytes]]:
    grouped: dict[bytes, list[bytes]] = {}
    for name, value in fields:
        grouped.setdefault(name.title(), []).append(value)
    return grouped
