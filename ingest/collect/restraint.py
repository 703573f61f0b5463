"""What hosts have asked of us: to be waited for, or to be left alone."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ingest.collect.gate import Later


@dataclass(slots=True)
class Restraint:
    """Hosts by name with port, as an address has them."""

    _until: dict[str, float] = field(default_factory=dict)
    _alone: dict[str, str] = field(default_factory=dict)

    def heed(self, host: str, seconds: float, patience: float) -> None:
        """HOST is not asked for anything for so long; where that is more than our PATIENCE, no more in this visit."""
        if seconds > patience:
            self._alone[host] = f"{host} asks to be left alone for {seconds:,.0f} seconds"
        self._until[host] = max(self._until.get(host, 0.0), time.monotonic() + min(seconds, patience))

    def is_left(self, host: str) -> bool:
        """Whether HOST is asked no more in this visit."""
        return host in self._alone

    def is_waited_for(self, host: str) -> bool:
        """Whether HOST is not asked just now."""
        return self._until.get(host, 0.0) > time.monotonic()

    async def observe(self, host: str) -> None:
        """Wait until HOST may be asked; raises ``Later`` where that is not in this visit."""
        if host in self._alone:
            raise Later(self._alone[host])
        while (left := self._until.get(host, 0.0) - time.monotonic()) > 0:
            await asyncio.sleep(left)


def asked_for(printed: str) -> float | None:
    """How many seconds the field ``Retry-After`` asks for (RFC 9110, section 10.2.3); null where it says nothing."""
    printed = printed.strip()
    if printed.isdecimal():
        return float(printed[:9])
    try:
        return max(0.0, (parsedate_to_datetime(printed) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
