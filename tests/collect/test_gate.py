"""Whom we may ask: only publishers, only at public addresses, whatever a name leads to a moment later."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.collect import Caps, Plan, fetch
from ingest.collect.exchange import exchange
from ingest.collect.gate import Gate, Refused, Target
from tests.collect.conftest import QUICK, feed, outlet, page, quiet
from tests.collect.playing import Playhouse, says

HOSTS = ("chancery.example",)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://chancery.example/a", "neither http nor https"),
        ("file:///etc/passwd", "neither http nor https"),
        ("//chancery.example/a", "no scheme"),
        ("https://envoy:word@chancery.example/", "a name or a password"),
        ("https://:@chancery.example/", "a name or a password"),
        ("https:///a", "without a host"),
        ("https://chancery.example:8443/", "port 8443"),
        ("https://chancery.example:99999/", "no address"),
        ("https://[::1/", "no address"),
        ("https://chancery.example.evil.example/", "no host of this publisher"),
        ("https://notchancery.example/", "no host of this publisher"),
        (f"https://chancery.example/{'a' * 2000}", "more than 2,000"),
    ],
)
def test_what_is_not_asked(url: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        Gate().target(url, HOSTS)


def test_what_is_asked() -> None:
    target = Gate().target("https://www.chancery.example/a?b=c", HOSTS)
    assert target == Target("www.chancery.example", 443, True, "/a?b=c")
    assert target.authority == "www.chancery.example"


def leads_to(monkeypatch: pytest.MonkeyPatch, *turns: tuple[str, ...]) -> list[int]:
    """A name that leads to other addresses each time that it is asked for; gives how often it was."""
    waiting, times = list(turns), [0]

    async def getaddrinfo(*_: object, **__: object) -> list[tuple[object, ...]]:
        times[0] += 1
        addresses = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in addresses]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)
    return times


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::",
    ],
)  # fmt: skip
async def test_an_address_that_is_not_public_is_not_connected_to(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    leads_to(monkeypatch, ("93.184.216.34", address))
    with pytest.raises(Refused, match="no public address"):
        await Gate().addresses(Target("chancery.example", 443, True, "/"))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
async def test_a_public_address_is(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    leads_to(monkeypatch, (address,))
    assert await Gate().addresses(Target("chancery.example", 443, True, "/")) == (address,)


async def test_a_name_is_looked_up_once_and_the_address_that_was_checked_is_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that is public when it is checked and leads inside a moment later leads nobody there."""
    times = leads_to(monkeypatch, ("93.184.216.34",), ("127.0.0.1",))
    target = Target("chancery.example", 80, False, "/")
    addresses = await Gate().addresses(target)
    connected: list[str] = []

    async def open_connection(host: str, *_: object, **__: object) -> None:
        connected.append(host)
        raise OSError("nobody is there")

    monkeypatch.setattr(asyncio, "open_connection", open_connection)
    with pytest.raises(Exception, match="no connection"):
        await exchange("http://chancery.example/", target, addresses, [], 1.0, 1000)
    assert connected == ["93.184.216.34"]
    assert times == [1]


@given(st.text(max_size=80))
def test_any_address_is_asked_or_refused(url: str) -> None:
    try:
        target = Gate().target(url, HOSTS)
    except Refused:
        return
    assert target.host == "chancery.example" or target.host.endswith(".chancery.example")


def test_without_leave_of_a_test_nobody_reaches_this_machine(house: Playhouse, tmp_path: Path) -> None:
    """The same visit that the other tests make, but for the one field that no option sets."""
    house.plays("/feed", says(feed(f"{house.at}/news/1")))
    house.plays("/news/1", says(page("One")))
    barred = outlet(house)
    [account] = fetch(Plan((barred,), tmp_path / "archive", "Readouts/test", pace=QUICK, caps=Caps()), quiet)
    assert "1 not asked" in str(account)
    assert not house.visits
