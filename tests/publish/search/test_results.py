"""What a search finds, in which order, and what it says about it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import search_index
from ingest.publish.corpus import Corpus
from ingest.publish.search import Results, Wanted, by_index, first, search
from ingest.publish.search.beside import beside
from ingest.publish.search.grammar import parse
from ingest.publish.search.passages import LONGEST, Piece, passage, shorten, sought
from ingest.publish.search.tree import Either, Every, Node, Term, as_a_phrase
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build


def readouts(results: Results) -> list[str]:
    return [group.readout for group in results.groups]


def texts(results: Results) -> list[str]:
    return ["".join(piece.text for piece in hit.text) for group in results.groups for hit in group.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"open borders"', {"ours", "theirs"}),
        ("borders -open", {"changed"}),
        ("bord* OR toll*", {"ours", "theirs", "changed", "call"}),
        ("NEAR(minister borders, 5)", {"ours", "theirs", "changed"}),
        ("borders publisher:freedonia", {"theirs"}),
        ('borders publisher:"foreign office"', {"ours", "changed"}),
        ("borders since:2001-05 until:2001-05", {"ours", "theirs"}),
        ("borders -publisher:freedonia-mfa", {"ours", "changed"}),
        ("tolls since:2001-06-04", {"call"}),
        ("tolls until:2001-06-03", set()),
        ("freedonia side:counterpart", {"ours"}),
        ("borders act:urge", {"ours"}),
        ("speaker:rassendyll borders venue:zenda", {"ours", "theirs"}),
        ("mode:call tolls", {"call"}),
        ("tolls year:2001 topic:trade genre:readout", {"call"}),
        ("speaker:firefly counterpart:rassendyll venue:zenda", {"ours", "theirs"}),
        ("speaker:firefly counterpart:XR mode:call", {"call"}),
        ("country:XF publisher:ruritania", {"ours", "changed"}),
        ("-minister speaker:rassendyll", {"hostile"}),
    ],
)
def test_a_query_finds(searched: Corpus, query: str, expected: set[str]) -> None:
    found = search(searched, query)
    assert set(readouts(found)) == expected
    assert [note for note in found.notes if "rank" not in note] == []


@pytest.mark.parametrize("name", ["Rudolf Rassendyll", "rassendyll RUDOLF", "Rassendýll", "rudolf-rassendyll-xr"])
def test_a_name_is_found_however_it_is_written(searched: Corpus, name: str) -> None:
    assert set(readouts(search(searched, f'borders speaker:"{name}"'))) == {"ours", "theirs", "changed"}


def test_what_is_not_understood_is_said(searched: Corpus) -> None:
    notes = " ".join(search(searched, "borders speaker:nobody since:yesterday year:x").notes)
    assert all(word in notes for word in ("nobody", "yesterday", "“x”"))


@pytest.mark.parametrize("query", ['genre:"Press Conference"', "genre:READOUT borders", "act:Urge"])
def test_a_code_is_found_however_it_is_written(searched: Corpus, query: str) -> None:
    assert [note for note in search(searched, query).notes if "“urge”" in note or "“READOUT”" in note] == []
    assert bool(search(searched, query).count) == ("Press" not in query)


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("genre:interview", "No genre here is called “interview”: there are readout."),
        ("act:urgent", "No act here is called “urgent”: there are urge."),
        ("country:Chnia", "No country is called “Chnia”."),
    ],
)
def test_a_code_that_there_is_not_is_said(searched: Corpus, query: str, note: str) -> None:
    assert note in search(searched, query).notes


def test_nothing_asked_finds_nothing(searched: Corpus) -> None:
    assert search(searched, "  ").count == 0


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("bordrs", "borders"),
        ("Bordrs speaker:rassendyll", "borders speaker:rassendyll"),
        ("vorders", "borders"),
        ("orders", "borders"),
        ("obrders", "borders"),
        ("xyzzy", None),
        ("borders speaker:Rassendill", "borders speaker:rassendyll"),
        ('speaker:"Rudolph Rasendyll"', 'speaker:"rudolf rassendyll"'),
        ("speaker:rudolf-rasendyll", "speaker:rudolf-rassendyll"),
        ("counterpart:fierfly topic:trad", "counterpart:firefly topic:trade"),
        ("bordrs venue:zendo", "borders venue:zenda"),
        ("country:Austrailia", "country:australia"),
        ("country:XR xyzzy", None),
        ("speaker:Quxwert", None),
        ("-borders", None),
    ],
)
def test_a_mistyped_word_is_put_right(searched: Corpus, query: str, meant: str | None) -> None:
    assert search(searched, query).meant == meant


def test_matches_are_marked(searched: Corpus) -> None:
    (group,) = search(searched, "tolls").groups
    assert [piece.text for piece in group.hits[0].text if piece.marked] == ["tolls"]


def test_the_order_of_time(searched: Corpus) -> None:
    newest = readouts(search(searched, "minister", Wanted(sort="newest")))
    assert newest[0] == "call"
    assert newest[-1] in {"changed", "hostile"}, "what has no day comes last"
    assert readouts(search(searched, "minister", Wanted(sort="oldest")))[2] == "call"


def test_pages_together_are_the_whole(searched: Corpus) -> None:
    whole = search(searched, "minister*")
    paged: list[str] = []
    offset: int | None = 0
    while offset is not None:
        page = search(searched, "minister*", Wanted(limit=1, offset=offset))
        paged += readouts(page)
        offset = page.following
    assert paged == readouts(whole)
    assert whole.readouts == len(paged)


def test_pages_that_follow_a_readout_are_the_whole(searched: Corpus) -> None:
    paged: list[str] = []
    after: str | None = None
    while True:
        page = search(searched, "minister*", Wanted(limit=1, after=after))
        paged += readouts(page)
        after = page.cursor
        if after is None:
            break
    assert paged == readouts(search(searched, "minister*"))
    assert readouts(search(searched, "minister*", Wanted(after="no such readout"))) == []


def test_an_order_that_cannot_be_kept_is_said(searched: Corpus) -> None:
    assert "Newest first" in " ".join(search(searched, "speaker:rassendyll").notes)
    assert not search(searched, "speaker:rassendyll", Wanted(sort="newest")).notes


def test_facets_count_what_was_found(searched: Corpus) -> None:
    found = search(searched, "borders")
    counts = {facet.name: {value.id: value.count for value in facet.values} for facet in found.facets}
    assert counts["publisher"] == {"ruritania-mfa": 2, "freedonia-mfa": 1}
    assert counts["topic"] == {"trade": 3}
    assert sum(value.count for value in found.years) == 2, "the changed notice has no year"


def test_a_facet_narrows_to_its_count(searched: Corpus) -> None:
    for facet in search(searched, "minister").facets:
        for value in facet.values:
            assert search(searched, f'minister {facet.name}:"{value.id}"').count == value.count


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(query=st.text() | st.from_regex(r'(-?(speaker|topic|since|side|year):"?\w* ?"?)+', fullmatch=True))
def test_any_query_has_an_answer(searched: Corpus, query: str) -> None:
    found = search(searched, query)
    assert sum(len(group.hits) + group.more for group in found.groups) == found.count


def test_a_long_statement_is_cut_around_its_match() -> None:
    shown = passage("a " * 900 + "here" + " b" * 900, sought(parse("here").words))
    text = "".join(piece.text for piece in shown)
    assert Piece("here", True) in shown
    assert LONGEST <= len(text) <= LONGEST + 4
    assert text.startswith("… a")
    assert text.endswith("b …")


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("borders", ["borders"]),
        ('"open borders"', ["open borders"]),
        ("open borders", ["open", "borders"]),
        ("OPÉN bord*", ["Open", "borders"]),
        ("one-open", ["one open"]),
        ("NEAR(open call, 5)", ["open", "call"]),
        ("call -open", ["call"]),
        ("border", []),
        ("-open", []),
    ],
)
def test_what_is_marked(query: str, marked: list[str]) -> None:
    text = "Open? We call for one open, and two borders: open borders."
    shown = {piece.text.casefold() for piece in passage(text, sought(parse(query).words)) if piece.marked}
    assert shown == {word.casefold() for word in marked}


@given(text=st.text(), query=st.text())
def test_marking_keeps_every_letter(text: str, query: str) -> None:
    shown = passage(text, sought(parse(query).words))
    assert "".join(piece.text for piece in shown) == text or len(text) > LONGEST


@given(st.lists(st.tuples(st.text(max_size=300), st.booleans()), max_size=8))
def test_cutting_invents_no_words(parts: list[tuple[str, bool]]) -> None:
    whole = tuple(Piece(text, marked) for text, marked in parts)
    shown = [piece for piece in shorten(whole) if piece.text not in ("… ", " …")]
    assert "".join(piece.text for piece in shown) in "".join(text for text, _ in parts)


@pytest.mark.parametrize("least", [0, 10_000], ids=["index", "tables"])
@pytest.mark.parametrize("query", ["open borders", "open borders -tolls", "speaker:rassendyll open borders"])
def test_words_side_by_side_come_before_the_same_words_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, least: int, query: str
) -> None:
    monkeypatch.setattr(search_index, "LEAST", least)
    apart = "Minister Rassendyll: borders, open?"
    together = "Minister Rassendyll called once more for what he had long called for, and that is open borders for all."
    told = [entry(one, readout(RURITANIA, said=said, title=one)) for one, said in (("a", apart), ("b", together))]
    others = [entry(f"o{n}", readout(RURITANIA, said=f"Ferry {n} is open.", title=f"{n}")) for n in range(9)]
    build(tmp_path / "r.db", [*told, *others])
    with closing(sqlite3.connect(tmp_path / "r.db")) as opened:
        corpus = Corpus((opened,))
        assert bool(beside(opened).index) == (least == 0)
        found = search(corpus, query)
        assert readouts(found)[0] == "b"
        assert found.count == search(corpus, query, Wanted(sort="newest")).count
        assert first(corpus, query, "relevance", 1).statements == ("b.2",)


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        ("a b", Either((Every((Term("a"), Term("b"))), Term("a b"), Term("a b")))),
        ("a -b", None),
        ("a b*", None),
        ("a OR b", None),
        ("a 台湾", None),
    ],
)
def test_only_words_asked_for_side_by_side_are_a_phrase(text: str, ranked: Node | None) -> None:
    words = parse(text).words
    assert words
    expected = Every((ranked,)) if ranked else words
    assert as_a_phrase(words) == expected


def test_of_very_many_statements_none_are_looked_through_for_a_phrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "LEAST", 0)
    apart = entry("a", readout(RURITANIA, said="Minister Rassendyll: borders, open?", title="a"))
    long = "Minister Rassendyll called once more for what he had long called for, and that is open borders for all."
    build(tmp_path / "r.db", [apart, entry("b", readout(RURITANIA, said=long, title="b"))])
    with closing(sqlite3.connect(tmp_path / "r.db")) as opened:
        for most, best in ((2, "b"), (1, "a")):
            monkeypatch.setattr(by_index, "_BY_PHRASE", most)
            found = search(Corpus((opened,)), "open borders")
            assert (readouts(found)[0], found.count) == (best, 2)
