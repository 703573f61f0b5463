"""A visit in a process of its own: what runs Scrapy can do so once, and ends with the one who started it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from importlib.util import find_spec
from multiprocessing.connection import Connection
from typing import Any

from ingest.collect.plan import Plan
from ingest.collect.tally import Account, accounts, asked
from ingest.refusal import Refusal

_MODULE = "ingest.collect"
_GLANCE = 0.5


def fetch(plan: Plan, watch: Callable[[str, int, int | None], None]) -> list[Account]:
    """Visit the publishers of a PLAN; gives what became of each.

    WATCH is called with how many requests are behind us. Raises Refusal where nobody can fetch, or somebody is
    fetching into the same folder; what a visit had when it broke off is kept, and the next one goes on from there.
    """
    if find_spec("scrapy") is None:
        raise Refusal("Fetching needs Scrapy: install it with pip install 'readouts[collect]'.")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"{_MODULE}.visiting"])
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_visit, args=(plan, theirs), daemon=True)
    process.start()
    theirs.close()
    while process.is_alive():
        process.join(_GLANCE)
        watch("fetching", asked(plan.archive), None)
    said = _heard(ours)
    if isinstance(said, str):
        raise Refusal(said)
    if said is None:
        raise Refusal(f"The process that was fetching died; what it had is in {plan.archive}: fetch again to go on.")
    return accounts(plan.archive, said, [one.name for one in plan.outlets])


def _heard(ours: Connection) -> Any:
    """What the process said at its end; null where it had no time to."""
    try:
        return ours.recv()
    except EOFError:
        return None


def _visit(plan: Plan, ends: Connection) -> None:
    """What the process does: tell the number of the visit when it is over, or why there is none."""
    # Who is told to stop stops at once: what is kept is whole at every moment, and the starter hears the keyboard.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        ends.send(_visited(plan))
    except Refusal as refusal:
        ends.send(str(refusal))


def _visited(plan: Plan) -> int:
    from scrapy.crawler import AsyncCrawlerProcess

    from ingest.collect.archive import Archive
    from ingest.collect.ledger import Ledger
    from ingest.collect.visiting import Visitor

    ledger = Ledger(plan.archive)
    ledger.begin(repr((plan.outlets, plan.since)))
    archive = Archive(plan.archive, plan.agent, ledger.wrote)
    process = AsyncCrawlerProcess(_settings(plan))
    process.crawl(Visitor, plan=plan, ledger=ledger, archive=archive)
    process.start(install_signal_handlers=False)
    archive.close()
    run = ledger.run
    ledger.close()
    return run


def _settings(plan: Plan) -> dict[str, Any]:
    """Scrapy's settings: its own ways wherever they will do, nothing that nobody asked for."""
    handler = f"{_MODULE}.downloading.Handler"
    return {
        "USER_AGENT": plan.agent,
        "ROBOTSTXT_OBEY": True,
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler, "data": None, "file": None, "ftp": None, "s3": None},
        "DOWNLOADER_MIDDLEWARES": {
            f"{_MODULE}.downloading.Doorkeeper": 50,
            f"{_MODULE}.patience.Patience": 550,
            f"{_MODULE}.keeping.Keeper": 990,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
            "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
        },
        "EXTENSIONS": {
            "scrapy.extensions.throttle.AutoThrottle": None,
            f"{_MODULE}.throttling.Throttle": 0,
            "scrapy.extensions.telnet.TelnetConsole": None,
            "scrapy.extensions.memusage.MemoryUsage": None,
            "scrapy.extensions.logstats.LogStats": None,
        },
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": plan.pace.delay,
        "AUTOTHROTTLE_MAX_DELAY": plan.pace.longest,
        "DOWNLOAD_DELAY": plan.pace.delay,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_MAXSIZE": plan.caps.answer,
        "DEFAULT_REQUEST_HEADERS": {"Accept": "text/html, */*;q=0.8", "Accept-Encoding": "gzip, deflate, br"},
        "HTTPERROR_ALLOW_ALL": True,
        "METAREFRESH_ENABLED": False,
        "REDIRECT_MAX_TIMES": 5,
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
        "REFERER_ENABLED": False,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_LEVEL": "ERROR",
    }


def _end_with_parent() -> None:
    """A visit that nobody waits for any more ends: killed, its starter can tell nobody to stop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
