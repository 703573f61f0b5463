"""Every reply carries the security headers; a page that has not changed is not sent again."""

from __future__ import annotations

import re

import pytest

from tests.publish.conftest import Get

PATHS = (
    "/",
    "/search?q=borders",
    "/readout/none",
    "/readouts/statements",
    "/readouts.json?sql=nonsense",
    "/-/versions.json",
)


@pytest.mark.parametrize("path", PATHS)
async def test_security_headers(get: Get, path: str) -> None:
    headers = (await get(path)).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert "referrer-policy" in headers
    assert len(headers.get_list("content-security-policy")) == 1


async def test_an_unchanged_page_is_not_sent_again(get: Get) -> None:
    first = await get("/readout/ours")
    again = await get("/readout/ours", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "content-security-policy" in again.headers


@pytest.mark.parametrize(
    "path", ["/", "/search?q=borders", "/readout/ours.json", "/readouts/statements", "/sitemap.xml"]
)
async def test_a_proxy_may_give_a_page_to_others(get: Get, path: str) -> None:
    told = (await get(path)).headers
    assert "s-maxage=" in told["cache-control"]
    assert "max-age=0, must-revalidate" in told["cache-control"]
    assert not {"no-cache", "no-store", "private"} & set(re.split(r"[ ,=]+", told["cache-control"]))
    assert "set-cookie" not in told


async def test_an_error_is_not_given_to_others(get: Get) -> None:
    assert "s-maxage" not in (await get("/readout/none")).headers.get("cache-control", "")


async def test_another_build_is_sent(get: Get) -> None:
    again = await get("/readout/ours", headers={"if-none-match": 'W/"another"'})
    assert again.status_code == 200


async def test_an_error_is_not_kept(get: Get) -> None:
    assert "etag" not in (await get("/readout/none")).headers


async def test_styles_are_fetched_once(get: Get) -> None:
    page = (await get("/")).text
    address = re.search(r'href="(/-/static-plugins/readouts/readouts\.css\?\w+)"', page)
    assert address is not None
    assert "immutable" in (await get(address[1])).headers["cache-control"]
    assert "immutable" not in (await get("/")).headers["cache-control"]
