"""A language model asks the tables and the named queries; the guards hold for it too."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from tests.publish.serving import serving
from tests.test_readme import block


@asynccontextmanager
async def asking(corpus: Path) -> AsyncIterator[Any]:
    with serving(corpus) as served:
        async with (
            streamable_http_client(f"{served.address}-/mcp") as streams,
            ClientSession(streams[0], streams[1]) as session,
        ):
            await session.initialize()
            yield session


async def text_of(session: Any, tool: str, **arguments: object) -> str:
    answer = await session.call_tool(tool, arguments)
    return str(answer.content[0].text)


async def test_a_model_asks_in_sql(corpus: Path) -> None:
    counted = "select count(*) as statements from statements where side = 'counterpart'"
    async with asking(corpus) as session:
        answer = json.loads(await text_of(session, "execute_sql", database="readouts", sql=counted))
        assert answer["rows"] == [{"statements": 1}]
        costly = await text_of(session, "execute_sql", database="readouts", sql="select zeroblob(100000000)")
        assert "not authorized" in costly


async def test_a_model_is_told_of_the_named_queries(corpus: Path) -> None:
    async with asking(corpus) as session:
        tools = [tool.name for tool in (await session.list_tools()).tools]
        (listing,) = [tool for tool in tools if "list" in tool and "quer" in tool]
        assert "said_on_topic" in await text_of(session, listing, database="readouts")


async def test_a_model_is_answered_as_the_readme_says(sample: Path) -> None:
    asked, printed = (json.loads(line) for line in block("asked: mcp").splitlines())
    async with asking(sample) as session:
        answer = json.loads(await text_of(session, "execute_sql", **asked))
        assert answer["rows"] == printed


async def test_a_model_reads_the_schema(sample: Path) -> None:
    async with asking(sample) as session:
        assert "statement_details" in await text_of(session, "get_database_schema", database="readouts")
