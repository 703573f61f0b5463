"""The body: what is laid into it, where its sentences end, that no offset ever slips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.text.body import lay
from ingest.record import Block, BlockKind

SIGNS = "aAzZ .!?…。！？“”\"'’—-–1é中\n\u3000\u200b(),;:"
KINDS: list[BlockKind] = ["paragraph", "heading", "dateline", "caption"]


def sentences(text: str) -> list[str]:
    body = lay((Block("paragraph", text),))
    return [body.text[sentence.start : sentence.end] for sentence in body.sentences]


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S. Ambassador met Mr. Zander at 3 p.m. Tuesday in St. Orla.",
        "Minister Rudolf J. Hentzau called on the U.S. side to act.",
        "Trade rose by 3.5 percent, the U.S.-Ruritania Council said on Jan. 4.",
        "No. 7 of the list is what Gen. Sapt, Ph.D. Candidate, asked for.",
        "“Is that so?” he asked the Duke.",
        "2. Both sides keep the line open.",
        "Das Treffen am 3. Mai war gut.",
        "Ruritania… and Freedonia agreed.",
        "MS. RASSENDYLL: We sign today.",
        "SPEECH BY DR. J. STRAKENCZ AT ST. ORLA",
    ],
)
def test_is_one_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["They met in Washington, D.C. Secretary Sapt left.", 2],
        ["He thanked the U.S. The Minister left.", 2],
        ["“We agree.” He left.", 2],
        ["“We agree. We sign.” Then he left.", 3],
        ["鲁里坦尼亚外长表示，愿意合作。弗里多尼亚赞同！双方同意吗？", 3],
        ["王说：“好。”他走了。", 2],
        ["Thank you. (Applause.) We go on.", 3],
        ["It rose by 4 percent. In 1912 it fell.", 2],
        ["Это правда. Мы согласны.", 2],
        ["They met in Zenda, CA. The Duke left.", 2],
        ["Peace matters.The two agreed on it.", 2],
        ["They met on Monday, etc. Zander spoke.", 2],
    ],
)
def test_ends_where_it_should(parts: list[object]) -> None:
    text, count = parts
    assert len(sentences(str(text))) == count


def test_datelines_and_captions_stay_out_and_headings_are_whole() -> None:
    body = lay(
        (
            Block("dateline", "Streslau, 4 May"),
            Block("heading", "One river. Two banks"),
            Block("paragraph", "They met. They spoke."),
            Block("caption", "(Photo: the two ministers)"),
        )
    )
    assert body.text == "One river. Two banks\n\nThey met. They spoke."
    assert [passage.kind for passage in body.passages] == ["heading", "paragraph"]
    assert [(sentence.start, sentence.passage) for sentence in body.sentences] == [(0, 0), (22, 1), (32, 1)]


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.text(alphabet=SIGNS) | st.text())))
def test_sentences_cover_every_passage_exactly_once(blocks: list[tuple[BlockKind, str]]) -> None:
    body = lay(tuple(Block(kind, text) for kind, text in blocks))
    assert len(body.folded) == len(body.text)
    held = [0] * len(body.text)
    for sentence in body.sentences:
        passage = body.passages[sentence.passage]
        assert passage.start <= sentence.start < sentence.end <= passage.end
        for place in range(sentence.start, sentence.end):
            held[place] += 1
    assert all(count == 1 for count, sign in zip(held, body.text, strict=True) if not sign.isspace())
    assert all(count <= 1 for count in held)


def test_a_page_of_stops_is_read_in_linear_time() -> None:
    body = lay((Block("paragraph", ".)" * 100_000 + "." * 200_000 + " " * 100_000 + "x"),))
    assert body.sentences
