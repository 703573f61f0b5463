"""Search: a query as people type it, turned into full-text search, conditions, results."""

from __future__ import annotations

from ingest.publish.search.found import Sort, Wanted
from ingest.publish.search.results import Results, first, search

__all__ = ["Results", "Sort", "Wanted", "first", "search"]
