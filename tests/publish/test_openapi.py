"""The description of the API is true of every answer."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.publish.openapi import described
from ingest.publish.site import PAGES
from tests.publish.conftest import Get
from tests.publish.test_pages import MEETING

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
ASKED = (
    "/home.json", "/about.json", "/quality.json", "/timeline.json", "/map.json", "/edits.json",
    "/edits.json?change=name", "/search.json",
    "/search.json?q=borders",
    "/search.json?q=minister topic:trade&context=left&size=1", "/search.json?q=bordrs", "/readout/ours.json",
    "/readout/changed.json?because=mode", "/readout/hostile.json", "/statement/ours.3.json",
    f"/encounter/{MEETING}.json", "/speaker/rufus-firefly-xf.json", "/topic/trade.json", "/topic/taiwan.json",
    "/venue/zenda-xr.json", "/pair/XF-XR.json", "/readout/none.json", "/pair/XX-YY.json", "/venue/%0C.json",
)  # fmt: skip


def against(value: object, schema: dict[str, Any], place: str) -> list[str]:
    """What of a value is not as its schema says; the few words of JSON Schema that the description uses."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return against(value, described()["components"]["schemas"][name], place)
    if "anyOf" in schema:
        every = [against(value, one, place) for one in schema["anyOf"]]
        return [] if any(not one for one in every) else every[0]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if isinstance(value, dict) and "object" in kinds:
        return against_record(value, schema, place)
    if isinstance(value, list) and "array" in kinds:
        return [why for index, one in enumerate(value) for why in against(one, schema["items"], f"{place}[{index}]")]
    plain = any(isinstance(value, TYPES[kind]) for kind in kinds if kind in TYPES)
    return [] if plain else [f"{place} is {value!r}, not {kinds}"]


def against_record(record: dict[str, object], schema: dict[str, Any], place: str) -> list[str]:
    fields = schema.get("properties", {})
    odd = [f"{place}.{name} is missing" for name in set(schema.get("required", ())) - record.keys()]
    if not schema.get("additionalProperties", True):
        odd += [f"{place}.{name} is not described" for name in record.keys() - fields.keys()]
    known = record.keys() & fields.keys()
    return odd + [why for name in known for why in against(record[name], fields[name], f"{place}.{name}")]


@pytest.mark.parametrize("path", ASKED)
async def test_an_answer_is_as_described(get: Get, path: str) -> None:
    answer = await get(path)
    name = path[1:].split("/")[0].split(".")[0]
    (operation,) = [one["get"] for one in described()["paths"].values() if one["get"]["operationId"] == name]
    schema = operation["responses"][str(answer.status_code)]["content"]["application/json"]["schema"]
    assert against(answer.json(), schema, "") == []


def test_what_is_not_as_described_is_seen() -> None:
    count = {"$ref": "#/components/schemas/Count"}
    assert against({"id": "a", "label": "A", "count": 1}, count, "") == []
    assert against({"id": None, "label": "A", "more": 1}, count, "") != []


def test_every_page_is_described() -> None:
    operations = {one["get"]["operationId"] for one in described()["paths"].values()}
    forms = {f"{page.name}_{form}" for page in PAGES for form in page.exports if form != "json"}
    assert operations == {page.name for page in PAGES} | forms


async def test_examples_lead_somewhere(get: Get) -> None:
    document = (await get("/openapi.json")).json()
    assert document["servers"] == [{"url": "http://localhost"}]
    followed = 0
    for path, methods in document["paths"].items():
        for parameter in methods["get"]["parameters"]:
            if parameter["in"] == "path" and "example" in parameter:
                assert (await get(path.replace("{id}", parameter["example"]))).status_code == 200
                followed += 1
    assert followed == 17


@pytest.mark.parametrize("path", ["/search.json", "/readout/ours.json", "/readout/ours"])
async def test_a_page_can_only_be_read(published: Any, path: str) -> None:
    answer = await published.client.put(path)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
