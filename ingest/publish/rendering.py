"""What the templates use: filters that turn codes into words, and links that are safe."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment
from markupsafe import Markup

from ingest.publish import atlas, chart, wording
from ingest.publish.headers import code_version
from ingest.publish.linked_data import linked_data
from ingest.publish.pages.search import quoted
from ingest.publish.rows import Row

_STATEMENT = re.compile(r"[a-z0-9]{13}\.[0-9]{1,7}")
# A query may call a name what a table calls an id: "Rome" is no venue's page.
_ID = re.compile(r"[^\W_]+(?:-+[^\W_]+)*")
_PAGES = frozenset({"readout", "statement", "encounter", "speaker", "topic", "venue"})


def equip(environment: Environment) -> None:
    """Give an environment the project's filters."""
    environment.filters.update(_FILTERS)
    version = code_version()

    def asset(name: str) -> str:
        return f"/-/static-plugins/readouts/{name}?{version}"

    environment.globals.update(
        asset=asset,
        search_link=search_link,
        year_link=year_link,
        within_month=within_month,
        timeline_link="/timeline?year={}".format,
        month_link="/timeline?month={0}#m{0}".format,
        spot_link=spot_link,
        pair_link=pair_link,
        bars=chart.bars,
        world=atlas.world,
        linked_data=linked_data,
        wording=wording,
    )


def at(identity: str, page: str) -> str:
    """The address of a page: ``{{ speaker | at("speaker") }}``."""
    return f"/{page}/{quote(identity, safe='')}"


def linked(value: object, column: str) -> Markup | None:
    """An id as a link to its page; null where the column holds no ids."""
    if not isinstance(value, str):
        return None
    page = "statement" if _STATEMENT.fullmatch(value) else column if column in _PAGES and _is_id(value) else None
    return Markup('<a href="{}">{}</a>').format(at(value, page), value) if page else None


def _is_id(value: str) -> bool:
    return _ID.fullmatch(value) is not None and value == value.casefold()


def outward(url: str | None) -> str | None:
    """A publisher's address where it is one that a browser may follow; a ``javascript:`` one is none."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def search_link(query: str, sort: str = "relevance", **filters: object) -> str:
    """The address of a search, with filters added to its query."""
    added = " ".join(f"{name}:{quoted(str(value))}" for name, value in filters.items() if value is not None)
    asked = {"q": f"{query} {added}".strip()} | ({} if sort == "relevance" else {"sort": sort})
    return "/search?" + urlencode(asked)


def year_link(query: str) -> Callable[[str], str]:
    """For a year the address of the search narrowed to it."""
    return lambda year: search_link(query, "newest", year=year)


def pair_link(pair: str) -> Callable[[str], str]:
    """For a year the encounters of two countries in it."""
    return lambda year: f"/pair/{quote(pair)}?year={year}#encounters"


def within_month(query: str) -> Callable[[str], str]:
    """For a month the address of the search narrowed to it."""
    return lambda month: search_link(query, "newest", since=month, until=month)


def spot_link(spot: Row) -> str:
    """Where a spot of the map leads: to its venue, or to its country's list where several lie there."""
    return at(spot["venues"][0], "venue") if len(spot["venues"]) == 1 else f"#c{spot['country']}"


def voice(statement: Row | None) -> str:
    """The class of a statement's mark: own, counterpart, other, joint, question, narration, heading."""
    if statement is None:
        return "narration"
    if statement["attribution"] == "speaker":
        return str(statement["side"] or "other")
    return str(statement["attribution"])


def voice_name(statement: Row | None) -> str:
    """Who speaks, for the margin; narration needs no name."""
    if statement is None:
        return ""
    fixed = {"joint": "both sides", "question": "question", "narration": "", "heading": ""}
    return str(statement["speaker_name"] or fixed.get(statement["attribution"], "not known who"))


_FILTERS = {
    "at": at,
    "outward": outward,
    "voice": voice,
    "voice_name": voice_name,
    "called": wording.called,
    "when": wording.when,
    "country": wording.country_name,
    "counted": wording.count,
}
