"""Whose guest an envoy accompanies: the country whose ambassador attends."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.normalize.people.figures import Figure


def country_of_envoy(actors: Sequence[Figure]) -> str | None:
    """The country whose ambassador attends beside guests of another: that of the visitor; null for none."""
    guests = {one.country for one in actors if one.country and not _is_envoy(one)}
    envoys = {one.country for one in actors if one.country and _is_envoy(one)} - guests
    return envoys.pop() if guests and len(envoys) == 1 else None


def _is_envoy(figure: Figure) -> bool:
    return any(word in (figure.role or "").lower() for word in ("ambassador", "chargé d'affaires", "high commissioner"))
