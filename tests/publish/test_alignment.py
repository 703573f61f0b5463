"""Words of several sides on one topic: the weightiest first, the other side's words never taken for one's own."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import vocabulary
from ingest.publish.pages.alignment import aligned
from ingest.publish.rows import Row

SIDES = [{"accounts": [{"id": "ours"}]}, {"accounts": [{"id": "theirs"}]}, {"accounts": []}]
TOPICS = [{"id": one, "label": one} for one in ("tolls", "borders", "ferries")]


def said(number: int, readout: str, topics: Sequence[Row], act: str | None = None, side: str = "own") -> Row:
    return {"id": f"{readout}.{number}", "readout": readout, "topics": list(topics), "act": act, "side": side}


statements = st.lists(
    st.tuples(
        st.sampled_from(["ours", "theirs"]),
        st.lists(st.sampled_from(TOPICS), unique_by=lambda topic: topic["id"]),
        st.sampled_from([None, *vocabulary.entries("acts")]),
        st.sampled_from(["own", "counterpart", "joint"]),
    ),
    max_size=12,
).map(lambda each: [said(number, *one) for number, one in enumerate(each)])


@settings(deadline=None)
@given(statements)
def test_every_statement_stands_on_each_of_its_topics_once(words: list[Row]) -> None:
    lines = aligned(words, SIDES)
    shown = [
        (topic["id"], one["id"]) for line in lines for topic in line["topics"] for told in line["told"] for one in told
    ]
    assert sorted(shown) == sorted((topic["id"], one["id"]) for one in words for topic in one["topics"])
    bare = [one["id"] for line in lines if not line["topics"] for told in line["told"] for one in told]
    assert sorted(bare) == sorted(one["id"] for one in words if not one["topics"])


@settings(deadline=None)
@given(statements)
def test_a_side_does_what_its_own_weightiest_words_do(words: list[Row]) -> None:
    order = vocabulary.entries("acts")
    for line in aligned(words, SIDES):
        for told, act in zip(line["told"], line["acts"], strict=True):
            own = [one["act"] for one in told if one["act"] and one["side"] != "counterpart"]
            assert act == (min(own, key=order.index) if own else None)


def test_the_weightiest_words_come_first() -> None:
    words = [
        said(1, "ours", TOPICS[:1]),
        said(2, "ours", TOPICS[:1], "thank"),
        said(3, "ours", TOPICS[:1], "warn", "counterpart"),
        said(4, "ours", TOPICS[:1], "oppose"),
    ]
    (line,) = aligned(words, SIDES)
    assert [one["id"] for one in line["told"][0]] == ["ours.3", "ours.4", "ours.2", "ours.1"]
    assert (line["acts"], line["raised_by"]) == (["oppose", None, None], 1)


def test_what_one_side_calls_otherwise_is_not_what_only_one_side_raises() -> None:
    iran, nuclear, tolls = ({"id": one, "label": one} for one in ("iran", "iran-nuclear", "tolls"))
    lines = aligned([said(1, "ours", [iran, tolls]), said(2, "theirs", [nuclear])], SIDES)
    akin = {tuple(topic["id"] for topic in line["topics"]): line["akin"] for line in lines}
    assert akin == {("iran", "tolls"): [[], [nuclear], []], ("iran-nuclear",): [[iran], [], []]}


def test_topics_that_are_akin_are_of_the_vocabulary() -> None:
    known = {topic["id"] for topic in vocabulary.entries("topics")}
    pairs = [frozenset(pair) for pair in vocabulary.entries("akin_topics")]
    assert all(pair <= known and len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)
