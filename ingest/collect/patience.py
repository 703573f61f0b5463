"""How a server that cannot answer now is treated: it is waited for, longer each time, and as long as it asks."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.http import Request, Response, TextResponse

from ingest.collect.exchange import Broken
from ingest.collect.keeping import PASSING

if TYPE_CHECKING:
    from ingest.collect.visiting import Visitor

_NOTHING = b"User-agent: *\nDisallow: /\n"


class Patience:
    """Waiting for one request keeps no other waiting. Rules for robots that cannot be had forbid everything."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Patience:
        """As Scrapy makes its parts."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Ask again for what failed in a way that may pass."""
        if response.status not in PASSING:
            return _rules(response, b"") if _asks_for_rules(request) and 400 <= response.status < 500 else response
        again = await self._again(request, f"the server answered {response.status}")
        return again or (_rules(response, _NOTHING) if _asks_for_rules(request) else response)

    async def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:
        """The same for a line that broke; rules that cannot be asked for are taken for a no."""
        again = await self._again(request, str(exception)) if isinstance(exception, Broken) else None
        if again is None and _asks_for_rules(request):
            return TextResponse(request.url, body=_NOTHING)
        return again

    async def _again(self, request: Request, reason: str) -> Request | None:
        """The request once more, after a while; null where it was made often enough, or the host is left alone.

        Where the host has said how long it wants to be waited for, it is waited for at the line.
        """
        visitor: Visitor = self._crawler.spider  # type: ignore[assignment]
        pace, host = visitor.plan.pace, urlsplit(request.url).netloc
        if visitor.restraint.is_left(host):
            return None
        again = get_retry_request(
            request, spider=visitor, reason=reason, max_retry_times=pace.retries, give_up_log_level="DEBUG"
        )
        if again is not None and not visitor.restraint.is_waited_for(host):
            await asyncio.sleep(pace.backoff * 2 ** (again.meta["retry_times"] - 1))
        return again


def _asks_for_rules(request: Request) -> bool:
    return "role" not in request.meta


def _rules(response: Response, body: bytes) -> Response:
    return TextResponse(response.url, status=200, body=body)
