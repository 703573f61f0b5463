"""What the README shows is what was measured and is shipped."""

from __future__ import annotations

import json

from tests.quality.__main__ import MARK, QUALITY, README, quality_table, with_table
from tests.quality.sets import SETS


def test_the_readme_shows_the_published_figures() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme.count(MARK) == 2
    assert with_table(readme, quality_table()) == readme, "python -m tests.quality writes both"


def test_every_set_is_published() -> None:
    lines = json.loads(QUALITY.read_text(encoding="utf-8"))
    published = {line["set"] for line in lines if line["by"] == "all"}
    assert {one.name for one in SETS} <= published
    assert all(line["figures"]["found"]["of"] for line in lines)
