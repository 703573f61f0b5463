"""The visit: the lists are asked for, then the pages that they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from typing import Any

from scrapy import Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response

from ingest.collect.archive import Archive
from ingest.collect.exchange import Broken, TooLong
from ingest.collect.gate import Later, Refused
from ingest.collect.keeping import is_final
from ingest.collect.ledger import Ledger
from ingest.collect.listing import Shown, below, shown
from ingest.collect.notes import Answer, Event, Expected
from ingest.collect.plan import Outlet, Plan
from ingest.collect.restraint import Restraint
from ingest.record import Source

_LISTS_FIRST = 10
_FURTHEST = 400


class Visitor(Spider):
    """Asks for everything that a plan names, once."""

    name = "readouts"

    def __init__(self, plan: Plan, ledger: Ledger, archive: Archive) -> None:
        super().__init__()
        self.plan, self.ledger, self.archive = plan, ledger, archive
        self._outlets = {one.name: one for one in plan.outlets}
        self._hosts = tuple({host for one in plan.outlets for host in one.hosts})
        self.restraint = Restraint()
        self._pages: Counter[str] = Counter()
        self._asked: set[str] = set()

    def hosts_of(self, request: Request) -> tuple[str, ...]:
        """The hosts that a request may go to: its publisher's; rules for robots lie wherever we go."""
        outlet = self._outlets.get(str(request.meta.get("outlet")))
        return outlet.hosts if outlet else self._hosts

    async def start(self) -> AsyncIterator[Request]:
        """The lists that have not answered in this visit, then the pages that are known and due."""
        for outlet in self.plan.outlets:
            self.ledger.expect(outlet.name, _first(outlet, self.plan.since))
            for expected in self.ledger.lists(outlet.name):
                yield self._list(outlet, expected)
            for request in self._due(outlet):
                yield request

    def seen_list(self, response: Response, outlet: Outlet, expected: Expected) -> Iterator[Request]:
        """Take down what a list shows, and ask for that; for an older part of it where we are to go back."""
        source = outlet.sources[expected.source]
        if not self._answered(response, outlet):
            if response.status == 304:
                self.ledger.read(outlet.name, expected.url, (), (), None)
            return
        base, content, since = response.url, response.body, self.plan.since
        further = [Expected(url, expected.source, expected.page) for url in below(source, base, content, since)]
        listed = list(shown(source, base, content))
        if self._goes_on(source, expected, listed):
            further.append(_further(source, expected))
        pages = [] if source.whole else listed
        self.ledger.read(outlet.name, expected.url, pages, further, _known_by(response))
        yield from (self._list(outlet, one) for one in further)
        yield from self._due(outlet)

    def seen_page(self, response: Response, outlet: Outlet) -> None:
        """The page is kept already; what is no page is told."""
        self._answered(response, outlet)

    def failed(self, failure: Any) -> None:
        """Take down why something has no answer."""
        request: Request = failure.request
        kind, reason = _trouble(failure.value)
        self.ledger.happened(Event(str(request.meta.get("outlet")), kind, request.url, reason))

    def closed(self, reason: str) -> None:
        """The visit is over, unless somebody cut it short: then the next one goes on from here."""
        if reason == "finished":
            self.ledger.end()

    def _answered(self, response: Response, outlet: Outlet) -> bool:
        """Whether there is a page; an answer that is none, and was not kept as one, is taken down."""
        if not is_final(response.status):
            self.ledger.happened(Event(outlet.name, "failed", response.url, f"the server answered {response.status}"))
        return response.status == 200

    def _goes_on(self, source: Source, expected: Expected, listed: list[Shown]) -> bool:
        """Whether there may be something since then in an older part of a list."""
        since = self.plan.since
        if not (since and source.further and listed) or expected.page >= _FURTHEST:
            return False
        return any(one.day is None or one.day >= since for one in listed)

    def _due(self, outlet: Outlet) -> Iterator[Request]:
        """Requests for the pages that are due, as many as a visit may ask a publisher for."""
        for url, via in self.ledger.due(outlet.name, self.plan.since, self.plan.again):
            if self._pages[outlet.name] >= self.plan.caps.pages:
                if self._pages[outlet.name] == self.plan.caps.pages:
                    self.ledger.happened(Event(outlet.name, "left", url, f"more than {self.plan.caps.pages:,} pages"))
                    self._pages[outlet.name] += 1
                return
            if url not in self._asked:
                self._asked.add(url)
                self._pages[outlet.name] += 1
                meta = {"role": "page", "outlet": outlet.name, "via": via}
                yield Request(url, self.seen_page, errback=self.failed, meta=meta, cb_kwargs={"outlet": outlet})

    def _list(self, outlet: Outlet, expected: Expected) -> Request:
        aside = not outlet.sources[expected.source].whole
        return Request(
            expected.url, self.seen_list, errback=self.failed, priority=_LISTS_FIRST,
            meta={"role": "list", "outlet": outlet.name, "aside": aside, "via": None},
            cb_kwargs={"outlet": outlet, "expected": expected},
        )  # fmt: skip


def _first(outlet: Outlet, since: str | None) -> Iterator[Expected]:
    """Where a visit begins. A sitemap shows everything there ever was: it is for going back."""
    for number, source in enumerate(outlet.sources):
        if source.kind != "sitemap" or since:
            yield Expected(source.url, number, 1)


def _known_by(response: Response) -> Answer:
    fields = [response.headers.get(name) for name in ("Last-Modified", "ETag")]
    return Answer(response.url, *(value.decode("latin-1") if value else None for value in fields))


def _further(source: Source, expected: Expected) -> Expected:
    page = expected.page + 1
    url = (source.further or "").format(page=page, start=expected.page * source.step)
    return Expected(url, expected.source, page)


def _trouble(error: BaseException) -> tuple[str, str]:
    """Why there is no answer: its kind, as ``tally.KINDS`` names it, and the reason."""
    if isinstance(error, Later):
        return "left", str(error)
    if isinstance(error, Refused):
        return "refused", str(error)
    if isinstance(error, IgnoreRequest) and "robots.txt" in str(error):
        return "forbidden", str(error)
    if isinstance(error, Broken | TooLong | IgnoreRequest):
        return "failed", str(error)
    return "failed", f"{type(error).__name__}: {error}"
