"""The readers of spoken and signed texts: transcripts, speeches, joint statements."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.readers import read
from ingest.normalize.reading import Cast, Mention, Telling
from ingest.normalize.text.body import lay
from ingest.normalize.turns.finding import find_labels
from ingest.normalize.turns.seating import seat
from ingest.record import Block, Byline, Draft, Genre, Participant, Person, Publisher, Statement

SAPT = Person("fritz-sapt-xr", "Fritz Sapt", "XR", names=("Fritz Sapt",))
ZANDER = Person("ada-zander-xf", "Ada Zander", "XF", names=("Ada Zander",))
CAST = Cast(
    (SAPT, ZANDER),
    (
        Participant(SAPT.key, "Foreign Minister", "XR", "own", principal=True),
        Participant(ZANDER.key, "Foreign Minister", "XF", "counterpart", principal=True),
    ),
)
ALONE = Cast((SAPT,), (Participant(SAPT.key, "Foreign Minister", "XR", "own", principal=True),))
MINISTRY = Publisher("ministry", "Foreign Ministry", "XR", "government")


def telling(genre: Genre, *blocks: str | Block, cast: Cast = CAST, byline: Byline | None = None) -> Telling:
    laid = tuple(block if isinstance(block, Block) else Block("paragraph", block) for block in blocks)
    draft = Draft("ministry", MINISTRY, "host", None, laid, byline=byline)
    body = lay(laid)
    labels = find_labels(body)
    return read(draft, body, genre, labels, seat(labels, cast, draft, body))


def told(
    genre: Genre, *blocks: str | Block, cast: Cast = CAST, byline: Byline | None = None
) -> list[tuple[str, str, str | None]]:
    return [(s.text, s.attribution, s.speaker) for s in telling(genre, *blocks, cast=cast, byline=byline).statements]


def test_a_turn_is_its_speakers_over_sentences_and_paragraphs() -> None:
    assert told(
        "press-conference", "The ministers met the press.", "MR SAPT: Good day. It rains.", "It will stop.",
        "QUESTION: When? Soon?", "MS ZANDER: Tomorrow.", "(Laughter.)", "Or later.",
    ) == [
        ("The ministers met the press.", "narration", None),
        ("MR SAPT: Good day.", "speaker", SAPT.key),
        ("It rains.", "speaker", SAPT.key),
        ("It will stop.", "speaker", SAPT.key),
        ("QUESTION: When?", "question", None),
        ("Soon?", "question", None),
        ("MS ZANDER: Tomorrow.", "speaker", ZANDER.key),
        ("(Laughter.)", "narration", None),
        ("Or later.", "speaker", ZANDER.key),
    ]  # fmt: skip


def test_sides_confidence_and_rules_of_a_transcript() -> None:
    sapt, asked, zander = telling(
        "press-conference", "MR SAPT: Good day.", "Q: And you?", "MS ZANDER: Fine."
    ).statements
    assert (sapt.side, sapt.confidence, sapt.rule, sapt.quote) == ("own", "A", "label", "direct")
    assert (asked.side, asked.rule) == (None, "question label")
    assert zander.side == "counterpart"


def test_an_operator_is_narrated_and_a_named_host_asks() -> None:
    statements = told(
        "press-conference", "MR HELSING: Thank you for joining. Over to Mr. Sapt, who will brief you on the rain.",
        "MR SAPT: It has rained for three weeks along the river, and every town there has asked for help: for boats, "
        "for bread, for doctors, for tents, for blankets, for clean water, for news of those who are missing.",
        "OPERATOR: The first line is open.", "QUESTION: Three weeks?", "MR SAPT: Three weeks and a day, to be exact.",
    )  # fmt: skip
    assert [(attribution, speaker) for _, attribution, speaker in statements] == [
        ("question", "helsing-xr"), ("question", "helsing-xr"), ("speaker", SAPT.key), ("narration", None),
        ("question", None), ("speaker", SAPT.key),
    ]  # fmt: skip


def test_labels_within_a_sentence_cut_it() -> None:
    assert told("press-conference", "MR SAPT: It rains. QUESTION: Where? MR SAPT: Here.", cast=ALONE) == [
        ("MR SAPT: It rains.", "speaker", SAPT.key),
        ("QUESTION: Where?", "question", None),
        ("MR SAPT: Here.", "speaker", SAPT.key),
    ]


def test_whose_words_a_speaker_repeats() -> None:
    blocks = (
        Block("paragraph", 'MR SAPT: Minister Zander said, "It rains.'),
        Block("paragraph", 'It will stop." I agree.'),
        Block("paragraph", "QUESTION: Do you?"),
    )
    draft = Draft("ministry", MINISTRY, "host", None, blocks)
    body = lay(blocks)
    at = body.text.index("Zander")
    cast = Cast(CAST.people, CAST.participants, (Mention(at, at + 6, ZANDER.key, "surname"),))
    labels = find_labels(body)
    statements = read(draft, body, "press-conference", labels, seat(labels, cast, draft, body)).statements
    assert [s.nested_speaker for s in statements] == [ZANDER.key, ZANDER.key, None, None]
    assert {s.speaker for s in statements} == {SAPT.key, None}


def test_a_speech_is_its_speakers_from_salutation_to_thanks() -> None:
    assert {
        (attribution, speaker)
        for _, attribution, speaker in told("speech", "Madam President,", "We came by boat. Thank you.", cast=ALONE)
    } == {("speaker", SAPT.key)}


def test_headings_stage_directions_and_lines_of_a_form_are_nobodys_words() -> None:
    statements = told("speech", Block("heading", "The river"), "We came by boat.", "(Applause.)", "ENDS", cast=ALONE)
    assert [attribution for _, attribution, _ in statements] == ["heading", "speaker", "narration", "narration"]


def test_a_statement_is_its_bylines() -> None:
    found = telling("statement", "We regret the flood.", cast=Cast(), byline=Byline("Ida Rassendyll", "Consul", "XR"))
    assert [person.name for person in found.people] == ["Ida Rassendyll"]
    assert found.statements[0].speaker == found.people[0].key


def test_an_office_that_signs_is_an_organisation() -> None:
    found = telling(
        "statement", "We regret the flood.", cast=Cast(), byline=Byline("Office of the Spokesperson", None, "XR")
    )
    assert [(person.name, person.kind) for person in found.people] == [("Office of the Spokesperson", "organisation")]
    assert found.statements[0].confidence == "B"


def test_a_byline_without_an_office_wrote_about_others() -> None:
    byline = Byline("Ida Rassendyll", None, "XR")
    assert {speaker for _, _, speaker in told("statement", "The river rose.", cast=Cast(), byline=byline)} == {None}


def test_of_two_of_one_country_in_a_title_the_first_speaks() -> None:
    title = "Statement by Fritz Sapt and Ada Zander on the flood"
    draft = Draft("ministry", MINISTRY, "host", title, (Block("paragraph", "We mourn."),))
    people = tuple(replace(person, country="XR") for person in CAST.people)
    parts = tuple(replace(part, country="XR", side="own") for part in CAST.participants)
    (statement,) = read(draft, lay(draft.blocks), "statement", (), Cast(people, parts)).statements
    assert statement.speaker == SAPT.key


def test_a_statement_of_two_countries_ministers_is_both_theirs() -> None:
    title = "Statement by Fritz Sapt and Ada Zander on the flood"
    draft = Draft("ministry", MINISTRY, "host", title, (Block("paragraph", "We mourn."),))
    (statement,) = read(draft, lay(draft.blocks), "statement", (), CAST).statements
    assert (statement.attribution, statement.speaker) == ("joint", None)


def test_a_statement_whose_passages_begin_with_the_leaders_is_everybodys() -> None:
    points = ("1. Leaders thanked the villages.", "2. Leaders counted the turtles.", "3. Leaders bought a boat.")
    assert [attribution for _, attribution, _ in told("statement", *points, cast=Cast())] == ["joint"] * 3


def test_what_is_filed_as_joint_and_says_i_is_one_persons() -> None:
    statements = told("joint-statement", "I thank the villages.", "We shall count the turtles.", cast=ALONE)
    assert [speaker for _, _, speaker in statements] == [SAPT.key] * 2


@pytest.mark.parametrize(
    "stray",
    [
        "Inspector of Islands for the Lagoon I", "They met on January I by the river.", "World War I was remembered.",
        "The Secretary-Genera I to undertake the count.", "A new My Boats page was opened.",
        "The 2ri me Minister left.",
        "Annex I lists the boats.", "Mr I. Rassendyll took the chair.", "It was agreed in Geneva on I June.",
    ],
)  # fmt: skip
def test_a_stray_i_of_a_scan_makes_a_joint_text_nobodys_own(stray: str) -> None:
    statements = told("joint-statement", "The Forum counted the turtles.", stray, cast=ALONE)
    assert statements[0][1:] == ("joint", None)


def test_one_speech_quoted_in_a_long_joint_text_does_not_make_it_one_persons() -> None:
    points = [f"{number}. The parties shall count the turtles of bay {number}." for number in range(1, 21)]
    statements = told("joint-statement", *points, "I am glad to be here, he wrote.", cast=ALONE)
    assert {attribution for _, attribution, _ in statements[:20]} == {"joint"}


def test_a_signature_says_whose_a_statement_is() -> None:
    blocks = ("I declare the bridge open.", "FRITZ SAPT")
    statements = told("statement", *blocks, cast=Cast(people=(SAPT,)))
    assert {speaker for _, _, speaker in statements} == {SAPT.key}


def test_a_release_that_reports_its_author_is_narrative() -> None:
    text = "The Foreign Minister said the bridge is open."
    cast = Cast(ALONE.people, ALONE.participants, (Mention(4, 20, SAPT.key, "title"),))
    (statement,) = telling("statement", text, cast=cast).statements
    assert statement.rule != "whole document"


def test_an_interview_that_asks_nothing_is_a_speech() -> None:
    assert {speaker for _, _, speaker in told("press-conference", "I came by boat.", "It rained.", cast=ALONE)} == {
        SAPT.key
    }
    asked = told("press-conference", "Will it rain?", "I came by boat.", cast=ALONE)
    assert SAPT.key not in {speaker for _, _, speaker in asked}


def test_whom_a_statement_is_attributable_to_is_said_by_the_publisher() -> None:
    byline = Byline("Ida Rassendyll", "Spokesperson", "XR")
    statements = told(
        "statement", "The following is attributable to Ida Rassendyll:", "We regret it.", cast=Cast(), byline=byline
    )
    assert [attribution for _, attribution, _ in statements] == ["narration", "speaker"]


def test_a_joint_statement_is_everybodys() -> None:
    assert told(
        "joint-statement",
        "The text of the following statement was released by Ruritania and Freedonia.", "Begin text:",
        "We met by the river. We condemn the theft of the boat.", "End text.",
    ) == [
        ("The text of the following statement was released by Ruritania and Freedonia.", "narration", None),
        ("Begin text:", "narration", None),
        ("We met by the river.", "narration", None),
        ("We condemn the theft of the boat.", "joint", None),
        ("End text.", "narration", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "act", "cue"),
    [
        ("We condemn the theft of the boat.", "criticise", "condemn"),
        ("I would also like to thank the ferryman.", "thank", "thank"),
        ("We strongly urge both towns to wait.", "urge", "urge"),
        ("My delegation welcomes the new bridge.", None, None),
        ("The theft of the boat was condemned.", None, None),
        ("We walked along the river.", None, None),
    ],
)
def test_the_act_of_a_first_person(sentence: str, act: str | None, cue: str | None) -> None:
    (statement,) = telling("speech", sentence, cast=ALONE).statements
    assert (statement.act, statement.cue) == (act, cue)


PARAGRAPHS = st.lists(
    st.text(alphabet="abQM AR:.?!\"'() -é中：", min_size=1, max_size=50).map(str.strip).filter(bool),
    min_size=1,
    max_size=8,
)
STARTS = st.sampled_from(["", "MR SAPT: ", "QUESTION: ", "Q ", "OPERATOR: ", "MODERATOR: ", "THE PRESIDENT: "])
GENRES: st.SearchStrategy[Genre] = st.sampled_from(
    ["speech", "remarks", "press-conference", "joint-statement", "statement"]
)


@given(
    PARAGRAPHS.flatmap(lambda texts: st.tuples(*(STARTS.map(lambda start, text=text: start + text) for text in texts))),
    GENRES,
)
def test_statements_cover_every_word_of_the_body_once(paragraphs: tuple[str, ...], genre: Genre) -> None:
    laid = tuple(Block("paragraph", text) for text in paragraphs)
    body = lay(laid)
    statements = telling(genre, *laid, cast=ALONE).statements
    assert [statement.text for statement in statements] == [body.text[s.start : s.end] for s in statements]
    assert "".join("".join(s.text.split()) for s in statements) == "".join(body.text.split())
    assert in_order(statements)


def in_order(statements: tuple[Statement, ...]) -> bool:
    return all(before.end <= after.start for before, after in pairwise(statements))


def test_a_joint_statement_may_tell_of_one_alone() -> None:
    paragraphs = (
        "Ada Zander paid an official visit to Ruritania.",
        "Both sides condemned the theft of the boat.",
        'Ada Zander said, "It was ours. It was new."',
        "They will look for it.",
    )
    text = lay(tuple(Block("paragraph", one) for one in paragraphs)).text
    mentions = tuple(Mention(one.start(), one.end(), ZANDER.key, "full") for one in re.finditer(ZANDER.name, text))
    statements = told("joint-statement", *paragraphs, cast=replace(CAST, mentions=mentions))
    assert [(attribution, speaker) for _, attribution, speaker in statements] == [
        ("narration", None),
        ("joint", None),
        ("speaker", ZANDER.key),
        ("speaker", ZANDER.key),
        ("joint", None),
    ]


def test_a_title_says_whose_a_statement_is_whatever_the_byline() -> None:
    blocks = (Block("paragraph", "The boat is gone. It was ours."),)
    byline = Byline("Fritz Sapt", "Foreign Minister", "XR")
    draft = Draft(
        "ministry", MINISTRY, "host", "Boats: statement by the Foreign Minister, Ada Zander", blocks, byline=byline
    )
    assert {one.speaker for one in read(draft, lay(blocks), "statement", (), CAST).statements} == {ZANDER.key}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Statement by the Foreign Ministry on the theft of the boat", "Foreign Ministry"),
        ("Comment by the Spokesperson: the boat", "Spokesperson"),
        ("Ruritania: Statement by the Spokesperson on the boat", "Spokesperson"),
        ("Statement by the river", None),
    ],
)
def test_a_body_makes_a_statement(title: str, body: str | None) -> None:
    blocks = (Block("paragraph", "The boat is gone. It was ours."),)
    told = read(Draft("ministry", MINISTRY, "host", title, blocks), lay(blocks), "statement", (), Cast())
    assert [person.name for person in told.people] == ([body] if body else [])
    assert all((one.attribution == "speaker") == bool(body) for one in told.statements)


@pytest.mark.parametrize(("label", "sure"), [("Q", "A"), ("Rupert Hentzau, Zenda News", "C")])
def test_a_question_is_sure_to_be_one_not_to_be_that_persons(label: str, sure: str) -> None:
    told = telling(
        "press-conference", "MR. SAPT: It rains.", f"{label}: Where?", "MR. SAPT: Here.", f"{label}: Still?", cast=ALONE
    )
    assert {one.confidence for one in told.statements if one.attribution == "question"} == {sure}
