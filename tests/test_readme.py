"""The README cannot drift: its commands exist, its answers are those of the sample, its tables those of the schema."""

from __future__ import annotations

import re
import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import pytest
import yaml

from ingest.cli import commands
from ingest.publish.serve import publish
from ingest.vocabulary import METADATA
from tests.conftest import Run

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(marker: str) -> str:
    """What stands in the code block behind a marker, which is there once."""
    found = re.findall(rf"<!-- {re.escape(marker)} -->\n```\w+\n(.*?)```\n", README, re.DOTALL)
    assert len(found) == 1, f"the README holds {len(found)} blocks behind <!-- {marker} -->"
    return str(found[0])


def table_behind(text: str) -> list[list[str]]:
    """The rows of the first table in a text, its head first."""
    found = re.search(r"^\|.*\|\n\|[-|]+\|\n(?:\|.*\|\n)*", text, re.MULTILINE)
    assert found is not None
    lines = found[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in (lines[0], *lines[2:])]


def spoken() -> Iterator[list[str]]:
    """Every command ``readouts …`` in a code block, without what stands behind its #."""
    for body in re.findall(r"```(?:sh|console)\n(.*?)```", README, re.DOTALL):
        for line in body.splitlines():
            for command in re.split("&&", line.removeprefix("$ ")):
                if re.match(r" *(\.venv/bin/)?readouts ", command):
                    yield shlex.split(command, comments=True)[1:]


SPOKEN = list(spoken())


@pytest.mark.parametrize("marker", ["serve", "test"])
def test_a_setup_is_one_line_alone_in_its_block(marker: str) -> None:
    assert block(marker).strip().count("\n") == 0
    assert block(marker).startswith("python3 -m venv .venv && .venv/bin/pip install")


def test_the_setups_do_what_they_say() -> None:
    assert block("serve").rstrip().endswith(".venv/bin/readouts serve")
    assert ".venv/bin/python -m pytest" in block("test")
    assert "'.[test]'" in block("test")


@pytest.mark.parametrize("words", SPOKEN, ids=" ".join)
def test_every_command_exists_with_its_options(words: list[str]) -> None:
    """Parsed as the command line parses it; paths of the reader's own need not be there."""
    name, *rest = words
    command = commands.commands[name]
    with click.Context(command, info_name=name) as context:
        _, left, _ = command.make_parser(context).parse_args(rest)
    assert left == []


def test_every_command_is_spoken_of() -> None:
    assert {words[0] for words in SPOKEN} == commands.commands.keys()


def test_ids_in_commands_are_the_sample_s(sample: Path) -> None:
    shown = {words[1] for words in SPOKEN if words[0] == "show"}
    with closing(sqlite3.connect(sample)) as connection:
        assert shown <= {one for (one,) in connection.execute("SELECT id FROM readouts")}
    assert shown


def test_the_search_answers_as_printed(run: Run, sample: Path) -> None:
    command, _, printed = block("asked: search").partition("\n")
    words = shlex.split(command.removeprefix("$ readouts "))
    assert run(*words, "--db", sample).out == printed


def test_the_sql_answers_as_printed(sample: Path) -> None:
    head, *printed = table_behind(README.partition("<!-- asked: sql -->")[2])
    with closing(sqlite3.connect(sample)) as connection:
        answer = connection.execute(block("asked: sql"))
        assert [column[0] for column in answer.description] == head
        assert [[str(cell) for cell in row] for row in answer] == printed


async def test_the_json_answers_as_printed(sample: Path) -> None:
    command, _, printed = block("asked: json").partition("\n")
    address = shlex.split(command)[-1].removeprefix("http://127.0.0.1:8001")
    datasette = publish(sample)
    await datasette.invoke_startup()
    assert (await datasette.client.get(address)).text.strip() == printed.strip()
    datasette.get_database("readouts").close()


def described(kind: str) -> dict[str, list[str]]:
    """The columns that the README names of each table or view."""
    section = README.partition("\n## The tables\n")[2].partition(f"\n| {kind} |")[2]
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", section.partition("\n\n")[0], re.MULTILINE)
    return {name: re.findall(r"`(\w+)`", columns) for name, columns in rows}


@pytest.mark.parametrize("kind", ["table", "view"])
def test_every_table_and_view_is_described(sample: Path, kind: str) -> None:
    hidden = yaml.safe_load(METADATA.read_text(encoding="utf-8"))["databases"]["readouts"]["tables"]
    with closing(sqlite3.connect(sample)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = ?", (kind,)).fetchall()
        there = {name for (name,) in names if "_fts" not in name and not name.startswith(("sqlite_", "_"))}
        there -= {name for name, told in hidden.items() if told.get("hidden")}
        assert described(kind).keys() == there
        for name, columns in described(kind).items():
            stored = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
            assert columns
            assert set(columns) <= stored, name


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\((\S+)\)", README)
    assert pictures == ["docs/search.png", "docs/readout.png", "docs/encounter.png"]
    for picture in pictures:
        head = (ROOT / picture).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert int.from_bytes(head[16:20]) == 1280


def test_the_publisher_s_recipe_is_true() -> None:
    """The files and names that the section on a new publisher speaks of are those of the parsers there are."""
    section = README.partition("\n## A publisher more\n")[2].partition("\n## ")[0]
    assert "`python -m tests.parsers.golden`" in section
    assert (ROOT / "tests" / "parsers" / "golden.py").exists()
    parser = (ROOT / "ingest" / "parsers" / "cgtn.py").read_text(encoding="utf-8")
    for name in ("PUBLISHER", "recognise", "parse"):
        assert f"`{name}`" in section
        assert name in parser


def test_the_figures_have_their_place() -> None:
    assert README.count("<!-- quality -->") == 2
