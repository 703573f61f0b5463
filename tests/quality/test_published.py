"""What the README shows is what was measured and is shipped."""

from __future__ import annotations

from tests.quality import left_out
from tests.quality.__main__ import LEFT_OUT_MARK, MARK, README, published, with_tables
from tests.quality.sets import SETS


def test_the_readme_shows_the_published_figures() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme.count(MARK) == readme.count(LEFT_OUT_MARK) == 2
    assert with_tables(readme, published()) == readme, "python -m tests.quality writes all"


def test_every_set_is_published() -> None:
    lines = published()
    assert {one.name for one in SETS} <= {line["set"] for line in lines if line["by"] == "all"}
    assert all(line["figures"]["found"]["of"] for line in lines)


def test_every_publisher_with_a_module_was_left_out_once() -> None:
    left = [line for line in published() if line["by"] == left_out.BY]
    assert {"U.S. Department of State", "White House", "Prime Minister of Australia"} <= {line["of"] for line in left}
    assert len({line["of"] for line in left}) == len(left)
    assert all(line["figures"]["found"]["of"] == line["without"]["found"]["of"] == line["documents"] for line in left)
