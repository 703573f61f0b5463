"""One way through: a stage knows the ground floor and what stands to its left, never a later stage."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "ingest"
GROUND = {
    "record",
    "vocabulary",
    "naming",
    "refusal",
    "bigrams",
    "days",
    "tokens",
    "search_index",
    "counting",
    "pool",
    "values",
}
# What each stage may import beside itself and the ground floor.
MAY_IMPORT: dict[str, set[str]] = {
    "documents": set(),
    "parsers": set(),
    "normalize": set(),
    "link": set(),
    "store": {"link"},
    "publish": set(),
    "collect": set(),
}
JOINS = {"pipeline", "harvest", "census", "cluster", "cli", "commands", "terminal", "report", "evaluation"}
JOINS |= {"watching", "parquet"}


def imported(module: Path) -> set[str]:
    """The parts of the package that a module imports, wherever in it the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{module} imports by a relative path"
            names |= {node.module} if node.module != "ingest" else {f"ingest.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("ingest.")}


def modules_of(part: str) -> list[Path]:
    """The modules of a part of the package: those of its folder, or the one of its name."""
    modules = sorted((PACKAGE / part).rglob("*.py")) or [PACKAGE / f"{part}.py"]
    assert all(module.is_file() for module in modules), part
    return modules


@pytest.mark.parametrize("stage", MAY_IMPORT)
def test_a_stage_imports_nothing_later(stage: str) -> None:
    for module in modules_of(stage):
        assert imported(module) <= {stage, *GROUND, *MAY_IMPORT[stage]}, module


def test_the_ground_floor_stands_alone() -> None:
    for name in GROUND:
        for module in modules_of(name):
            assert imported(module) <= GROUND, module


def test_every_module_has_its_floor() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert there - {"__init__"} <= GROUND | JOINS | MAY_IMPORT.keys()


def test_no_module_has_an_empty_name() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "data", "info", "manager"}
    assert not empty & {path.stem for path in PACKAGE.rglob("*.py")}
