"""The JSON addresses described in OpenAPI 3.1, from ``openapi.yml``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from datasette.utils.asgi import Request, Response

from ingest.publish.databases import ask

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

Described = dict[str, Any]
_WITHOUT_ID = frozenset({"home", "search", "timeline", "map", "edits", "about", "quality"})
_FORMS = {"csv": "text/csv", "atom": "application/atom+xml"}
_MARKS = frozenset({"includes", "open"})


_EXAMPLES = """SELECT (SELECT min(id) FROM readouts) AS readout, (SELECT min(id) FROM statements) AS statement,
    (SELECT min(id) FROM encounters) AS encounter, (SELECT min(id) FROM speakers) AS speaker,
    (SELECT min(id) FROM topics) AS topic, (SELECT min(id) FROM venues) AS venue,
    (SELECT one.country || '-' || other.country FROM readouts r
        JOIN participants one ON one.readout = r.id JOIN participants other ON other.readout = r.id
        WHERE r.encounter IS NOT NULL AND one.principal AND other.principal AND one.country < other.country
        LIMIT 1) AS pair"""


async def openapi(datasette: Datasette, request: Request) -> Response:
    """The description, with the address that it is read from and ids that this corpus has."""
    server = datasette.absolute_url(request, "/").rstrip("/")
    examples = await ask(datasette, lambda corpus: corpus.row(_EXAMPLES)) or {}
    whole = {**described(), "servers": [{"url": server}], "paths": _with_examples(described()["paths"], examples)}
    reply: Response = Response.json(whole)
    return reply


def _with_examples(paths: Described, examples: Mapping[str, str | None]) -> Described:
    """The paths, each with an id that leads somewhere."""
    shown = deepcopy(paths)
    for path in shown.values():
        for parameter in path["get"]["parameters"]:
            example = examples.get(path["get"]["operationId"].partition("_")[0])
            if parameter["in"] == "path" and example:
                parameter["example"] = example
    return shown


@cache
def described() -> Described:
    """The description of every address."""
    with Path(__file__).with_name("openapi.yml").open(encoding="utf-8") as lines:
        plan = yaml.safe_load(lines)
    records = {name: _object(fields, plan["records"]) for name, fields in plan["records"].items()}
    return {
        "openapi": "3.1.0",
        "info": {"title": plan["title"], "description": plan["description"], "version": version("readouts")},
        "paths": dict(_paths(plan)),
        "components": {"schemas": records},
    }


def _paths(plan: Described) -> Iterator[tuple[str, Described]]:
    """Every page as JSON, those that have rows as CSV, those that have news as Atom."""
    for name, page in plan["pages"].items():
        operation = _operation(name, page, plan["asks"])
        yield _path(name, "json"), {"get": operation}
        for form, media_type in _FORMS.items():
            if form in page:
                given = {"description": page[form], "content": {media_type: {"schema": {"type": "string"}}}}
                responses = {**operation["responses"], "200": given}
                told = {"operationId": f"{name}_{form}", "summary": page[form], "responses": responses}
                yield _path(name, form), {"get": {**operation, **told}}


def _path(name: str, form: str) -> str:
    return f"/{name}.{form}" if name in _WITHOUT_ID else f"/{name}/{{id}}.{form}"


def _operation(name: str, page: Described, asks: Mapping[str, Described]) -> Described:
    identity = [] if name in _WITHOUT_ID else [_parameter({"name": "id", "means": f"The {name}'s id"}, "path")]
    refused = {} if name in _WITHOUT_ID else {"404": _answer("Error", f"There is no such {name} in this corpus")}
    return {
        "operationId": name,
        "summary": page["summary"],
        "parameters": [*identity, *(_parameter(asks[ask], "query") for ask in page.get("asks", ()))],
        "responses": {"200": _answer(page["gives"], page["summary"]), **refused},
    }


def _parameter(ask: Described, place: str) -> Described:
    required = place == "path"
    length = {"minLength": 1} if required else {}
    described = {"name": ask["name"], "in": place, "required": required, "description": ask["means"]}
    example = {"example": ask["example"]} if ask.get("example") else {}
    return {**described, "schema": {"type": "string", **length}, **example}


def _answer(record: str, means: str) -> Described:
    return {"description": means, "content": {"application/json": {"schema": _reference(record)}}}


def _object(fields: Mapping[str, str], records: Mapping[str, Mapping[str, str]]) -> Described:
    """A record: all its fields are always there, and no others unless it is open."""
    own = {name: kind for name, kind in fields.items() if name not in _MARKS}
    whole = {**records.get(fields.get("includes", ""), {}), **own}
    return {
        "type": "object",
        "properties": {name: _schema(kind) for name, kind in whole.items()},
        "required": list(whole),
        "additionalProperties": "open" in fields,
    }


def _schema(kind: str) -> Described:
    if kind.endswith("|null"):
        inner = _schema(kind.removesuffix("|null"))
        return {"type": [inner["type"], "null"]} if "type" in inner else {"anyOf": [inner, {"type": "null"}]}
    if kind.startswith("["):
        return {"type": "array", "items": _schema(kind[1:-1])}
    return _reference(kind) if kind[0].isupper() else {"type": kind}


def _reference(record: str) -> Described:
    return {"$ref": f"#/components/schemas/{record}"}


ROUTES: tuple[tuple[str, Callable[..., Any]], ...] = ((r"^/openapi\.json$", openapi),)
