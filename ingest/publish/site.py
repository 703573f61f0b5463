"""The pages of the reading room: what each is called, what it says, in which forms it comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ingest.publish import export, feed, tables
from ingest.publish.corpus import Corpus
from ingest.publish.pages import (
    about,
    atlas,
    edits,
    encounter,
    home,
    pair,
    quality,
    readout,
    search,
    speaker,
    statement,
    timeline,
    topic,
    venue,
)  # fmt: skip
from ingest.publish.rendering import at
from ingest.publish.rows import Row

Compose = Callable[[Corpus, str, Mapping[str, str]], Row | None]


@dataclass(frozen=True, slots=True)
class Export:
    """A page in a form for programs.

    usual  what it is asked for with, unless the address says otherwise
    """

    media_type: str
    write: Callable[[Row, Mapping[str, str]], str]
    usual: Mapping[str, str] = field(default_factory=dict)


ATOM_TYPE = "application/atom+xml; charset=utf-8"
CSV_TYPE = "text/csv; charset=utf-8"
JSON = Export("application/json; charset=utf-8", export.json_text)
_JSON = {"json": JSON}
_SEARCH = {
    "json": JSON,
    "csv": Export(CSV_TYPE, tables.of_search),
    "atom": Export(ATOM_TYPE, feed.of_search, {"sort": "newest"}),
}
_READOUT = {"json": JSON, "csv": Export(CSV_TYPE, tables.of_readout)}
_ENCOUNTER = {"json": JSON, "csv": Export(CSV_TYPE, tables.of_encounter)}
_TIMELINE = {"json": JSON, "csv": Export(CSV_TYPE, tables.of_timeline)}
_MAP = {"json": JSON, "csv": Export(CSV_TYPE, tables.of_map)}
_ENCOUNTERS_CSV = Export(CSV_TYPE, tables.of_encounters)
_TEXTS = {"json": JSON, "csv": _ENCOUNTERS_CSV, "atom": Export(ATOM_TYPE, feed.of_texts)}
_ENCOUNTERS = {"json": JSON, "csv": _ENCOUNTERS_CSV, "atom": Export(ATOM_TYPE, feed.of_encounters)}
_EDITS = {"json": JSON, "csv": Export(CSV_TYPE, tables.of_edits), "atom": Export(ATOM_TYPE, feed.of_edits)}


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name (the template's, and the first part of its address), and what it says."""

    name: str
    compose: Compose
    by_id: bool = True
    exports: Mapping[str, Export] = field(default_factory=lambda: _JSON)

    @property
    def table(self) -> str | None:
        """The table that has a row for each page; null where no table has."""
        return f"{self.name}s" if self.by_id and self.name != "pair" else None

    @property
    def pattern(self) -> str:
        """The addresses that the page answers to."""
        path = "" if self.name == "home" else self.name
        identity = "/(?P<id>[^/]+?)" if self.by_id else ""
        # The front page has no name that a suffix could be put to, so its JSON is that of ``/home``.
        suffix = "|".join(self.exports)
        return rf"^/{path}{identity}(?:\.(?P<format>{suffix}))?$" if path else rf"^/(?:home\.(?P<format>{suffix}))?$"

    def path(self, identity: str) -> str:
        """Where the page of a record is; of a page without records, where it is."""
        return at(identity, self.name) if self.by_id else "/" if self.name == "home" else f"/{self.name}"


PAGES = (
    Page("home", home.compose, by_id=False),
    Page("search", search.compose, by_id=False, exports=_SEARCH),
    Page("readout", readout.compose, exports=_READOUT),
    Page("statement", statement.compose),
    Page("encounter", encounter.compose, exports=_ENCOUNTER),
    Page("speaker", speaker.compose, exports=_TEXTS),
    Page("topic", topic.compose, exports=_TEXTS),
    Page("venue", venue.compose, exports=_TEXTS),
    Page("pair", pair.compose, exports=_ENCOUNTERS),
    Page("timeline", timeline.compose, by_id=False, exports=_TIMELINE),
    Page("map", atlas.compose, by_id=False, exports=_MAP),
    Page("edits", edits.compose, by_id=False, exports=_EDITS),
    Page("about", about.compose, by_id=False),
    Page("quality", quality.compose, by_id=False),
)
