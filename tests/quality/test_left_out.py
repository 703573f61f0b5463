"""A publisher that is left out is known to nothing: no module reads it, no line lists it, no entry names it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.quality.withheld import known, unnamed, without


def test_a_copy_without_a_publisher_does_not_know_it(tmp_path: Path) -> None:
    cgtn = next(publisher for publisher in known() if publisher.id == "cgtn")
    copy = without(cgtn, tmp_path / "copy")
    told = subprocess.run(
        [sys.executable, "-m", "ingest.cli", "publishers"], cwd=copy, check=True, capture_output=True, text=True
    ).stdout
    assert "CGTN" not in told
    assert "White House" in told
    for path in (copy / "data" / "vocabulary").iterdir():
        assert not re.search(r"\bcgtn\b", path.read_text(encoding="utf-8"), re.IGNORECASE), path.name


def test_a_publisher_without_a_module_loses_its_line(tmp_path: Path) -> None:
    listed = next(publisher for publisher in known() if not publisher.module)
    copy = without(listed, tmp_path / "copy")
    assert f"{listed.id}\t" not in (copy / "data" / "vocabulary" / "publishers.tsv").read_text(encoding="utf-8")


def test_entries_that_name_it_go_and_the_others_stay() -> None:
    names = re.compile(r"\b(?:Zenda Gazette)(?!\w)", re.IGNORECASE)
    posts = [{"title": "Editor of the Zenda Gazette"}, {"title": "Ferryman"}]
    entries = [
        {"id": "rupert", "posts": posts},
        "zenda gazette",
        "Zenda Gazetteer",
        {"Zenda Gazette": "RU", "Zenda": "RU"},
    ]
    assert unnamed(entries, names) == [
        {"id": "rupert", "posts": [{"title": "Ferryman"}]}, "Zenda Gazetteer", {"Zenda": "RU"}
    ]  # fmt: skip
