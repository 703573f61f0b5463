"""Who says what in accounts: texts of our own, of countries and people that do not exist."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize.readers.narrative import tell
from ingest.normalize.reading import Body, Cast, Mention
from ingest.normalize.text.body import lay
from ingest.record import Block, Draft, Genre, Participant, Person, Statement

ZANDER, SAPT, FLAVIA = "ivo-zander-rr", "otto-sapt-fd", "queen-flavia-rr"
FORMS = {
    ZANDER: ("Ivo Zander", "Zander", "the Ruritanian foreign minister", "The Ruritanian foreign minister"),
    SAPT: ("Otto Sapt", "Sapt", "the Secretary", "The Secretary"),
    FLAVIA: ("Queen Flavia", "Flavia"),
}
PARTICIPANTS = (
    Participant(ZANDER, "Foreign Minister", "RR", "own", principal=True),
    Participant(SAPT, "Secretary of State", "FD", "counterpart", principal=True),
)
PEOPLE = (
    Person(ZANDER, "Ivo Zander", "RR", names=FORMS[ZANDER]),
    Person(SAPT, "Otto Sapt", "FD", names=FORMS[SAPT]),
    Person(FLAVIA, "Queen Flavia", "RR", names=FORMS[FLAVIA]),
)


def cast_of(body: Body, participants: Sequence[Participant] = PARTICIPANTS) -> Cast:
    """The cast of the tests, wherever the text names it."""
    owners = {form: person for person, forms in FORMS.items() for form in forms}
    names = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, owners), key=len, reverse=True))})\b")
    mentions = tuple(_mention(found, owners[found[0]]) for found in names.finditer(body.folded))
    return Cast(PEOPLE, tuple(participants), mentions)


def _mention(found: re.Match[str], person: str) -> Mention:
    is_title = found[0].lower().startswith("the ")
    form = "title" if is_title else "full" if " " in found[0] else "surname"
    return Mention(found.start(), found.end(), person, form)  # type: ignore[arg-type]


def statements(*paragraphs: str, genre: Genre = "readout", language: str = "en") -> tuple[Statement, ...]:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    body = lay(blocks)
    draft = Draft("test", None, None, None, blocks, language=language)
    return tell(draft, body, genre, cast_of(body)).statements


def whose(*paragraphs: str, genre: Genre = "readout") -> list[str | None]:
    """For each statement its speaker, ``joint``, or nobody."""
    told = statements(*paragraphs, genre=genre)
    return [one.speaker or ("joint" if one.attribution == "joint" else None) for one in told]


FRAME = "Foreign Minister Ivo Zander met Secretary of State Otto Sapt in Streslau on 4 May."


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Zander said that the bridge must be rebuilt.", ZANDER),
        ("On the bridge, Zander again firmly stressed that it must be rebuilt.", ZANDER),
        ("The bridge must be rebuilt, Zander said on Monday.", ZANDER),
        ("“The bridge must be rebuilt,” said Foreign Minister Zander.", ZANDER),
        ("According to Zander, the bridge is a danger.", ZANDER),
        ("The Secretary thanked Zander for the welcome.", SAPT),
        ("Sapt, for his part, praised the harvest.", SAPT),
        ("Sapt took the opportunity to congratulate the Queen.", SAPT),
        ("The latter voiced his concern over the tolls.", SAPT),
        ("The former raised the tolls on the river.", ZANDER),
        ("Zander and Sapt agreed to open the river.", "joint"),
        ("The two ministers also exchanged views on the tolls.", "joint"),
        ("Both sides underscored the value of the river.", "joint"),
        ("Zander and his counterpart discussed the tolls.", "joint"),
        ("The Minister of Trade and the Secretary of the Navy agreed on tolls.", "joint"),
        ("They reviewed the treaty of the river.", "joint"),
        ("The talks focused on the tolls.", "joint"),
        ("A number of regional issues were also discussed.", "joint"),
        ("It was agreed to meet again next year.", "joint"),
        ("Zander then travelled to Hentzau.", None),
        ("Zander then received the Head of the Union of Mills and Grain Exchanges of Freedonia.", None),
        ("Zander then received Udo Kern, Head of the Federation of Industry Reviews and of Mill Exchanges.", None),
        ("Zander visited the Headquarters of the Ministers and Grain Exchanges of Freedonia.", None),
        ("Zander met Sapt to press for lower tolls.", None),
        ("The Duke of Strelsau announced a feast.", None),
        ("Senior Freedonian officials praised the harvest.", None),
        ("The ambassadors attended the meeting.", None),
        ("The harvest was good.", None),
    ],
)
def test_a_sentence_after_the_frame(sentence: str, speaker: str | None) -> None:
    assert whose(FRAME, sentence) == [None, speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The need for a bridge was stressed by Sapt.", SAPT),
        ("The matter was raised by Sapt before.", SAPT),
        ("Sapt is deeply concerned about the tolls.", SAPT),
        ("Sapt remains ready to pay.", SAPT),
        ("Sapt held the millers fully responsible for the flood.", SAPT),
        ("Sapt held a feast.", None),
        ("Sapt presented a gift of tea to Zander.", None),
        ("Sapt presented a plan for the dyke.", SAPT),
        ("Sapt called on the millers to open the gates.", SAPT),
        ("Sapt called on the Abbot of Hentzau.", None),
        ("Sapt received Zander, wishing him a good harvest.", SAPT),
        ("Sapt met Zander to review plans, including building dykes, supporting millers.", None),
        ("Sapt made the remarks on his way home.", None),
        ("His counterpart recalled the flood.", SAPT),
        ("According to remarks by Sapt, the bridge is safe.", SAPT),
        ("“The bridge is safe,” noted Sapt.", SAPT),
        ("Sapt: “The bridge is safe.”", SAPT),
        ("Readiness was shown to open the gates.", "joint"),
        ("The telephone conversation further dwelt on the tolls.", "joint"),
        ("The two sides continued their talks in the mill.", None),
        ("Zander, noting the flood, praised the millers.", ZANDER),
    ],
)
def test_a_sentence_of_many_grammars(sentence: str, speaker: str | None) -> None:
    assert whose(FRAME, sentence)[-1] == speaker


def test_a_letter_is_its_writers_from_the_salutation_on() -> None:
    told = whose("Zander received a letter from Sapt.", "Dear Mr Zander,", "The mill is old.", "Rain came in.")
    assert told == [None, SAPT, SAPT, SAPT]


@pytest.mark.parametrize(
    ("sentence", "genre", "confidence"),
    [
        ("Zander said that tolls hurt.", "readout", "A"),
        ("Zander praised the bridge. He said that tolls hurt.", "readout", "B"),
        ("He said that tolls hurt.", "readout", "D"),
        ("Queen Flavia said that tolls hurt.", "readout", "D"),
        ("Ruprecht Hentz said that tolls hurt.", "readout", "D"),
        ("Both sides discussed tolls.", "readout", "B"),
        ("The statement noted that both sides will talk.", "readout", "C"),
        ("Zander hallooed the millers.", "readout", "D"),
        ("Zander said that tolls hurt. They harm trade.", "readout", "C"),
        ("Zander said that tolls hurt. They harm trade.", "news-report", "D"),
        ("Zander said that tolls hurt. Rain falls. Wind blows. Snow lies. Ice holds. They harm trade.", "readout", "D"),
    ],
)
def test_how_sure_a_name_is_depends_on_what_it_rests_on(sentence: str, genre: Genre, confidence: str) -> None:
    assert statements(FRAME, sentence, genre=genre)[-1].confidence == confidence


def test_a_newspaper_only_passes_on() -> None:
    assert whose(FRAME, "According to the Streslau Gazette, the mill is old.")[-1] is None


def test_what_was_agreed_in_a_year_is_background() -> None:
    assert whose(FRAME, "Agreement on the matter was finally reached in 2019.")[-1] is None


def test_he_and_she_are_told_apart_by_how_they_are_addressed() -> None:
    text = ("Mr. Sapt thanked Ms. Zander.", "She spoke of the harvest.", "He praised the mill.")
    assert whose(*text) == [SAPT, ZANDER, SAPT]


def test_who_is_named_does_not_carry_on() -> None:
    text = "Zander said that tolls hurt. The river is wide. It has been the dream of Zander since school."
    assert whose(text) == [ZANDER, ZANDER, None]


def test_points_of_a_list_are_whoevers_the_line_before_is() -> None:
    assert whose(FRAME, "The two ministers agreed on the following:", "• a bridge;", "• a mill.") == [
        None,
        "joint",
        "joint",
        "joint",
    ]


def test_words_carry_on_within_a_paragraph_after_saying() -> None:
    told = statements(
        "Zander said that tolls hurt both banks. The river belongs to all. Both sides must act.", "Rain fell."
    )
    assert [one.speaker for one in told] == [ZANDER, ZANDER, ZANDER, None]
    assert [one.confidence for one in told] == ["A", "C", "C", "U"]


def test_carrying_stops_where_the_publisher_tells_of_the_meeting() -> None:
    assert whose("Zander said that tolls hurt. The meeting took place in Streslau. The tower is old.") == [
        ZANDER,
        None,
        None,
    ]


def test_carrying_stops_at_a_heading() -> None:
    blocks = (
        Block("paragraph", "Zander said that tolls hurt."),
        Block("heading", "Toll and trouble"),
        Block("paragraph", "Both banks must act."),
    )
    body = lay(blocks)
    told = tell(Draft("test", None, None, None, blocks), body, "readout", cast_of(body)).statements
    assert [(one.attribution, one.speaker) for one in told] == [
        ("speaker", ZANDER),
        ("heading", None),
        ("narration", None),
    ]


def test_a_notice_carries_nothing_on() -> None:
    assert whose("Zander said that he will come. The tower is old.", genre="notice") == [ZANDER, None]


def test_only_those_who_take_part_have_the_floor() -> None:
    told = statements(
        "Zander said that tolls hurt. Queen Flavia replied kindly, saying that tolls would go. They stayed."
    )
    assert [(one.speaker, one.nested_speaker) for one in told[:2]] == [(ZANDER, None), (ZANDER, FLAVIA)]


def test_two_heads_of_state_are_not_the_two_ministers() -> None:
    text = (
        "Zander said that tolls hurt. The two heads of state agreed on it last year. The two ministers agreed to meet."
    )
    assert whose(text) == [ZANDER, ZANDER, "joint"]


def test_a_sentence_of_two_speakers_is_two_statements() -> None:
    told = statements("Sapt invited Zander to Freedonia, and Zander expressed his readiness to come.")
    assert [(one.speaker, one.text) for one in told] == [
        (SAPT, "Sapt invited Zander to Freedonia,"),
        (ZANDER, "and Zander expressed his readiness to come."),
    ]


def test_a_pronoun_is_whoever_spoke_last_alone() -> None:
    assert whose("Sapt urged calm.", "The two sides agreed.", "He also asked for time.") == [SAPT, "joint", SAPT]


def test_a_pronoun_after_an_unknown_speaker_is_nobody() -> None:
    assert whose("Sapt urged calm.", "The Prime Minister asked for time.", "He added that it was late.") == [
        SAPT,
        None,
        None,
    ]


def test_a_pronoun_after_an_account_of_somebody_means_that_person() -> None:
    assert whose("Sapt urged calm.", "Zander then travelled to Hentzau.", "He thanked the town.") == [
        SAPT,
        None,
        ZANDER,
    ]


def test_what_both_sides_will_do_is_said_by_whoever_has_the_floor() -> None:
    text = "Zander said that tolls hurt. Both sides will lose. The two sides have realised this."
    assert whose(text + " The two sides agreed to wait.") == [ZANDER, ZANDER, ZANDER, "joint"]


def test_who_meets_somebody_may_go_on_to_say_something() -> None:
    assert whose("Zander met Sapt in Streslau and thanked him for the gift.") == [ZANDER]
    assert whose("Zander met Sapt in Streslau and discussed the tolls.") == ["joint"]
    assert whose("Zander welcomed Sapt to Streslau.") == [None]
    assert whose("Zander welcomed the gift.") == [ZANDER]


def test_a_country_is_nobody_s_words_in_the_words_of_another() -> None:
    assert whose("Zander said that tolls hurt. Freedonia welcomed them once.") == [ZANDER, ZANDER]
    assert whose("The United States welcomed the treaty.") == [None]


def test_a_side_speaks_for_its_one_principal() -> None:
    french = replace(PARTICIPANTS[1], country="FR")
    body = lay((Block("paragraph", "Zander said that tolls hurt. The French side raised them. They must fall."),))
    told = tell(
        Draft("test", None, None, None, ()), body, "readout", cast_of(body, (PARTICIPANTS[0], french))
    ).statements
    assert [one.speaker for one in told] == [ZANDER, ZANDER, ZANDER]
    body = lay((Block("paragraph", "Zander said that tolls hurt. In response, the French side explained why."),))
    told = tell(
        Draft("test", None, None, None, ()), body, "readout", cast_of(body, (PARTICIPANTS[0], french))
    ).statements
    assert [one.speaker for one in told] == [ZANDER, SAPT]


def test_small_words_of_a_title_belong_to_the_name() -> None:
    assert whose("Ruritanian foreign ministry envoy Ivo Zander said on Monday that tolls hurt.") == [ZANDER]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("“We shall open the river to all,” Zander said.", "direct"),
        ("Zander said: “We shall open the river to all.”", "direct"),
        ("Zander said that Ruritania “will open the river to all of its friends”.", "mixed"),
        ("Zander opposed “river taxes” on trade.", "indirect"),
    ],
)
def test_how_the_words_are_quoted(sentence: str, quote: str) -> None:
    assert statements(sentence)[0].quote == quote


def test_somebody_unknown_in_office_ends_what_was_carried_on() -> None:
    text = "Zander said that tolls hurt. President Rassendyll stressed that they must fall."
    assert whose(text) == [ZANDER, None]


def test_words_in_quotation_marks_are_not_searched_for_cues() -> None:
    text = "“We heard that Sapt said so, and we wonder,” Zander told reporters. “Let us see. We can wait.”"
    told = statements(text)
    assert [one.speaker for one in told] == [ZANDER, ZANDER, ZANDER]
    assert told[0].quote == "direct"


def test_a_quotation_of_several_sentences_goes_back_to_who_is_named_behind_it() -> None:
    told = statements("“The river is ours. It is yours too,” Zander said.")
    assert [(one.speaker, one.rule) for one in told] == [(ZANDER, "filled-back"), (ZANDER, "name-aside")]


def test_what_a_statement_tells_of_both_is_theirs() -> None:
    assert whose("According to the statement, the two sides held candid talks.") == ["joint"]
    assert whose("Both countries also agreed to lower tolls, the statement said.") == ["joint"]


def test_two_offices_of_one_person_are_one_speaker() -> None:
    roles = (Participant(ZANDER, "Prime Minister and Minister of Trade", "RR", "own"), PARTICIPANTS[1])
    body = lay((Block("paragraph", "The Prime Minister and Minister of Trade Ivo Zander thanked Sapt."),))
    told = tell(Draft("test", None, None, None, ()), body, "readout", cast_of(body, roles)).statements
    assert told[0].speaker == ZANDER


def test_a_chinese_account() -> None:
    text = "王安表示，关税应当降低。两岸人民都受影响。双方就地区问题交换意见。"
    body = lay((Block("paragraph", text),))
    cast = Cast((Person("wang-an-rr", "王安", "RR"),), (), (Mention(0, 2, "wang-an-rr", "full"),))
    told = tell(Draft("test", None, None, None, (), language="zh"), body, "readout", cast).statements
    assert [(one.attribution, one.speaker, one.cue) for one in told] == [
        ("speaker", "wang-an-rr", "表示"),
        ("speaker", "wang-an-rr", None),
        ("joint", None, "交换意见"),
    ]


@pytest.mark.parametrize(
    ("sentence", "act", "cue"),
    [
        ("Zander urged Freedonia to wait.", "urge", "urged"),
        ("Zander Expressed deep appreciation for the welcome.", "thank", "Expressed"),
        ("Zander conveyed his condolences on the flood.", "condole", "conveyed"),
        ("Zander called on all banks to act.", "urge", "called on"),
        ("Zander invited Sapt to Streslau.", "invite", "invited"),
        ("Zander pledged to lower tolls.", "commit", "pledged"),
        ("Zander warned of floods.", "warn", "warned"),
        ("The two sides agreed to lower tolls.", "agree", "agreed"),
    ],
)
def test_the_act_is_read_from_the_cue(sentence: str, act: str, cue: str) -> None:
    told = statements(sentence)[0]
    assert (told.act, told.cue) == (act, cue)


def test_sides_follow_the_participants() -> None:
    told = statements("Zander urged calm. Sapt urged haste. The two sides agreed. Queen Flavia thanked them.")
    assert [one.side for one in told] == ["own", "counterpart", None, "own"]


PIECES = st.sampled_from(
    [
        "Zander", "Sapt", "Queen Flavia", "The two sides", "He", "They", "the latter", "said", "urged", "met", "agreed",
        "that", "and", ",", ", and", ".", ". ", "“", "”", '"', "(", ")", "the river", "According to", "the statement",
        "双方", "表示", "，", "。", "The United States", "-", "1.", "\n", "Mr.", "will", "of", "for his part,",
    ]
)  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=25).map(" ".join), max_size=5))
def test_every_word_is_told_once_and_by_nobody_unknown(paragraphs: list[str]) -> None:
    body = lay(tuple(Block("paragraph", text) for text in paragraphs))
    telling = tell(Draft("test", None, None, None, ()), body, "readout", cast_of(body))
    told, met = telling.statements, {person.key for person in telling.people}
    assert all(body.text[one.start : one.end] == one.text for one in told)
    assert all(before.end <= after.start for before, after in pairwise(told))
    covered = "".join(one.text for one in told)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", body.text)
    assert {one.speaker for one in told} <= {None, ZANDER, SAPT, FLAVIA, *met}
    assert all((one.speaker is not None) == (one.attribution == "speaker") for one in told)


def test_a_hostile_text_is_read_in_linear_time() -> None:
    text = "Zander, " * 20_000 + "and said“ " * 20_000 + "The two sides " * 10_000
    assert statements(text)
