"""Whom we may ask: the publisher's own hosts, at public addresses, over HTTP."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")
_LONGEST = 2_000


class Refused(Exception):
    """An address that is not asked; the message is the reason."""


class Later(Exception):
    """What is left for the next visit; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: PATH with its query at HOST, as the request line has it."""

    host: str
    port: int
    tls: bool
    path: str

    @property
    def authority(self) -> str:
        """The host as the field ``Host`` names it."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS["https" if self.tls else "http"] else f"{name}:{self.port}"


@dataclass(frozen=True, slots=True)
class Gate:
    """What is let through.

    loopback  this machine itself, at any port: for the project's own tests, which no option of a command sets
    """

    loopback: bool = False

    def target(self, url: str, hosts: Iterable[str]) -> Target:
        """Where URL leads; raises ``Refused`` unless it is a plain address on one of HOSTS or below one."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            raise Refused("no address that can be read") from None
        if reason := self._objection(parts, len(url)):
            raise Refused(reason)
        host = str(parts.hostname)
        if not any(host == one or host.endswith("." + one) for one in hosts):
            raise Refused(f"{host} is no host of this publisher")
        usual = _PORTS[parts.scheme]
        if port not in (None, usual) and not self.loopback:
            raise Refused(f"port {port} is none of the web's")
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Target(host, port or usual, parts.scheme == "https", path)

    def _objection(self, parts: SplitResult, length: int) -> str | None:
        if parts.scheme not in _PORTS:
            return f"{parts.scheme or 'no scheme'} is neither http nor https"
        if parts.username is not None or parts.password is not None:
            return "an address with a name or a password in it"
        if not parts.hostname:
            return "an address without a host"
        return "an address of more than 2,000 characters" if length > _LONGEST else None

    async def addresses(self, target: Target) -> tuple[str, ...]:
        """The addresses of a host, each checked: to these we connect, whatever its name leads to a moment later.

        Raises ``Refused`` where one of them is not public, OSError where there is none.
        """
        found = await asyncio.get_running_loop().getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
        addresses = tuple(dict.fromkeys(str(one[4][0]) for one in found))
        for address in addresses:
            if not self._admits(ip_address(address.partition("%")[0])):
                raise Refused(f"{target.host} is at {address}, which is no public address")
        return addresses

    def _admits(self, address: IPv4Address | IPv6Address) -> bool:
        inner = _inner(address)
        if inner.is_loopback:
            return self.loopback
        return inner.is_global and not inner.is_multicast


def _inner(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The address of the older kind that one of the newer kind stands for, if it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
