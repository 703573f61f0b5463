"""One speech under every title and in every frame that a page gives it: whose it is, and what of the page is nobody's.

The speaker and the words are invented.
"""

from __future__ import annotations

import pytest

from ingest.record import Document
from tests.normalize.hearing import heard, page_of, typed

SPEAKER = "Lena Vask"
SAID = {
    "greeting": "Ladies and gentlemen, dear friends,",
    "honour": "It is an honour to stand here with you. Twenty years ago this harbour was empty.",
    "bridges": "We have built two bridges, and we shall build a third.",
    "thanks": "I thank President Bo Tarn, who could not be here, and my colleague Minister Ana Lind for her patience.",
    "end": "Thank you for your attention.",
}
BY_NAME_ALONE = (
    "Speech by Lena Vask at the opening of the harbour",
    "Speech of Lena Vask",
    "Lena Vask - Speech at the opening of the harbour",
    "Lena Vask: speech at the opening of the harbour",
    "Lena Vask: We shall build a third bridge",
    "“We shall build a third bridge” – speech by Lena Vask",
    "Lena Vask's speech at the opening of the harbour",
    "Opening of the harbour: remarks by Lena Vask",
    "Keynote address by Lena Vask at the Harbour Forum",
    "Speech by Lena Vask at the opening of the harbour | Ministry of Transport",
    "REMARKS BY LENA VASK AT THE OPENING OF THE HARBOUR",
    "Video message by Lena Vask on the opening of the harbour",
)


def speech(title: str, above: str = "", below: str = "") -> Document:
    said = "".join(f"<p>{words}</p>" for words in SAID.values())
    return page_of(title, f"<p>19 July 2033</p>{above}{said}{below}")


@pytest.mark.parametrize("title", BY_NAME_ALONE)
def test_a_title_names_who_speaks_without_an_office(title: str) -> None:
    assert heard(speech(title), SAID) == dict.fromkeys(SAID, SPEAKER)
    assert heard(typed(title, "19 July 2033\n\n" + "\n\n".join(SAID.values())), SAID) == dict.fromkeys(SAID, SPEAKER)


@pytest.mark.parametrize(
    "title",
    ["Speech by the Harbour Authority", "Strelsau Report: We shall build a third bridge", "New York: the third bridge"],
)
def test_what_a_title_says_of_a_thing_names_no_speaker(title: str) -> None:
    assert not {"Harbour Authority", "Strelsau Report", "New York"} & {*heard(speech(title), SAID).values()}


LINES = (
    "<p>Lena Vask</p><p>Minister of Transport</p><p>CHECK AGAINST DELIVERY</p>",
    "<p>THE HON LENA VASK MP</p><p>MINISTER FOR TRANSPORT</p><p>SPEECH</p><p>E&OE</p>",
    "<p>The Hon. Lena Vask, MP</p><p>Minister for Transport</p>",
    "<p>Minister of Transport</p><p>H.E. Lena Vask</p>",
    "<dl><dt>From:</dt><dd><a href='/x'>Ministry of Transport</a> and <a>Lena Vask</a></dd></dl>",
)


@pytest.mark.parametrize("above", LINES)
def test_lines_above_words_to_an_audience_name_who_speaks(above: str) -> None:
    told = heard(speech("Opening of the harbour", above), SAID)
    assert {one.title() for one in told.values()} == {SPEAKER}


FORM = (
    "<p>Speaker: Lena Vask</p><p>Role: Minister of Transport</p><p>Audience: Port of Tartu</p>",
    "<p>Speaker: Lena Vask</p><p>Location: Tartu</p><p>Event: Opening of the harbour</p>",
    "<p>Date: 19 July 2033</p><p>Speaker: Lena Vask</p><p>Participants: three hundred guests</p>",
)


@pytest.mark.parametrize("above", FORM)
def test_captions_of_a_form_are_no_labels(above: str) -> None:
    assert heard(speech("Speech at the opening of the harbour", above), SAID) == dict.fromkeys(SAID, SPEAKER)


def test_a_speaker_and_an_audience_who_take_turns_are_no_captions() -> None:
    said = "<p>Speaker: We have built two bridges.</p><p>Audience: Who paid for them?</p><p>Speaker: You did.</p>"
    told = heard(page_of("A talk on bridges by Lena Vask", said), {"asked": "Who paid for them?"})
    assert told == {"asked": "question"}


OFFICES = (
    ("Speech by the Minister of Transport at the opening of the harbour", "", "Minister of Transport"),
    ("Address of the President of the Republic", "", "President of the Republic"),
    ("Harbour Day: Message from the Minister for Trade", "", "Minister for Trade"),
    ("Opening remarks by the State Secretary at the Harbour Forum", "", "State Secretary"),
    ("Keynote by the Deputy Prime Minister on harbours", "", "Deputy Prime Minister"),
    ("Opening of the harbour", "<p>Speech by the Minister of Transport</p>", "Minister of Transport"),
)


@pytest.mark.parametrize(("title", "above", "office"), OFFICES)
def test_an_office_speaks_where_nobody_names_its_holder(title: str, above: str, office: str) -> None:
    assert heard(speech(title, above), SAID) == dict.fromkeys(SAID, office)


ACCOUNT = "The minister opened the harbour in Tartu on Monday in front of two hundred guests."
HANDED_OVER = (
    f"<p>{ACCOUNT}</p><p>Her speech in full:</p>",
    f"<p>{ACCOUNT}</p><p>The full text of the speech by Lena Vask is below.</p>",
    f"<p>TARTU, 19 July – {ACCOUNT}</p><p>Following is the text of her speech.</p>",
    f"<p>{ACCOUNT}</p><p>Below is the speech that the minister gave.</p>",
    f"<p>{ACCOUNT}</p><p>She made the following remarks:</p>",
    f"<p>{ACCOUNT}</p><p>The text of her address follows.</p>",
)


@pytest.mark.parametrize("above", HANDED_OVER)
def test_what_stands_above_a_line_that_hands_over_is_nobody_s(above: str) -> None:
    told = heard(speech("Speech by Minister Lena Vask at the harbour", above), SAID | {"account": ACCOUNT})
    assert told == dict.fromkeys(SAID, SPEAKER) | {"account": "account"}
