"""The delay between two requests to a host: as long as it takes to answer, never less than its rules ask for."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Request


class Throttle(AutoThrottle):
    """Scrapy's own, with ``Crawl-delay``."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._wanted: dict[str, float] = {}
        crawler.signals.connect(self._learn, signal=signals.robots_parsed)

    def _learn(self, robotparser: Any, request: Request) -> None:
        """Take down what the rules for robots ask for."""
        delay = robotparser.crawl_delay(self.crawler.settings["USER_AGENT"])
        if delay:
            self._wanted[urlsplit(request.url).hostname or ""] = float(delay)

    def _adjust_delay(self, slot: Any, latency: float, response: Any) -> None:
        super()._adjust_delay(slot, latency, response)
        slot.delay = max(slot.delay, self._wanted.get(urlsplit(response.url).hostname or "", 0.0))
