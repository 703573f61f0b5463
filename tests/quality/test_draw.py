"""A draw is the same for the same seed, takes one document of a shelf, and gives every archive its turn."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from ingest.record import Document
from tests.quality.draw import drawn, shelved

SHELVES = {
    (f"{archive}.tar", kind): {
        year: [f"{archive}.tar!/{kind}/{year}/{number}" for number in range(3)] for year in years
    }
    for archive, kind, years in (
        ("ruritania", "speeches", ("1901", "1902")),
        ("ruritania", "notices", ("1901",)),
        ("freedonia", "speeches", ("1933",)),
        ("freedonia", "calls", ("1933", "1934", "1935")),
        ("freedonia", "visits", ("1935",)),
    )
}


@given(some.integers(), some.integers(0, 12))
def test_a_draw_can_be_repeated_and_meets_no_shelf_twice(seed: int, count: int) -> None:
    origins = list(drawn(SHELVES, seed, count))
    assert origins == list(drawn(SHELVES, seed, count))
    assert len(origins) == min(count, len(SHELVES))
    assert max(Counter(origin.rpartition("/")[0].rpartition("/")[0] for origin in origins).values(), default=0) <= 1


def test_archives_take_turns() -> None:
    archives = [origin.partition(".")[0] for origin in drawn(SHELVES, 7, 4)]
    assert archives == ["freedonia", "ruritania", "freedonia", "ruritania"]


def document(source: str, content: str = "", **header: str) -> Document:
    return Document(source, content, "text/plain", header.pop("url", None), header)


def test_a_shelf_is_named_as_the_archive_names_what_stands_on_it() -> None:
    found = [
        document("r.tar!/speeches/1901-02/first.md"),
        document("r.tar!/all/20320401T000000Z.rss#1", url="https://freedonia.example/1", title="Remarks at Sylvania"),
        document("r.tar!/all/20330401T000000Z.rss#1", url="https://freedonia.example/2", title="On Sylvania"),
        document("r.tar!/x/1.xml", "<release-type>Interview</release-type> <release-date>01/02/1933</release-date>"),
        document("r.tar!/blog/1901/second.md"),
        document("r.tar!/speeches/1901/third.pdf"),
    ]
    assert {name: {*years} for name, years in shelved(found, frozenset()).items()} == {
        ("r.tar", "speeches"): {"1901"},
        ("r.tar", "Remarks"): {"2032"},
        ("r.tar", "untold"): {"2033"},
        ("r.tar", "Interview"): {"1933"},
    }


def test_what_is_annotated_is_left_out_and_nothing_stands_twice() -> None:
    again = document("r.tar!/all/b.rss#1", url="https://freedonia.example/1", title="Call")
    found = [document("r.tar!/all/a.rss#1", url="https://freedonia.example/1", title="Call"), again]
    assert shelved(found, frozenset()) == {("r.tar", "Call"): {"": ["r.tar!/all/a.rss#1"]}}
    assert shelved(found, frozenset(["https://freedonia.example/1"])) == {}
