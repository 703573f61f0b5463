"""A release of one office that prints a letter of another: the letter is of whoever signs it, the rest is the office's.

The publisher gives a byline to all that it puts out, as archives of one office do; everybody is invented.
"""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.record import Block, Byline, Draft, Publisher, Readout

ARCHIVE = Publisher("premier", "Prime Minister of Ruritania", "EE", "government", "", "", "Europe/Tallinn", "Tallinn")
WORDS = ("I have thought of the mill for a long time.", "I hope that it will grind again, and I wish you well.")
LEAD = "The Prime Minister has received the following letter from President Ida Orlan of Chile."

RECEIVED = (
    ((LEAD, "Dear Mr. Vask,", *WORDS, "Yours sincerely,", "Ida Orlan"), "Ida Orlan"),
    ((LEAD, '" My dear Prime Minister,', *WORDS, 'Yours very sincerely, IDA ORLAN"'), "Ida Orlan"),
    ((LEAD, "Dear Karl,", WORDS[0], f"{WORDS[1]} With all best wishes. Sincerely, Ida Orlan."), "Ida Orlan"),
    ((LEAD, "My dear Prime Minister,", *WORDS, "Kind regards, Yours sincerely,", "I. Orlan", "President"), "Ida Orlan"),
    ((f"{LEAD[:-1]}:- \" Dear Karl,", *WORDS, "Sincerely, / s/ Ida Orlan"), "Ida Orlan"),
    ((LEAD, "Dear Mr Prime Minister,", *WORDS, "Sincerely, I-Da 0rl~n 77."), "Ida Orlan"),
    (("I had this telex:", '" Dear Mr Vask,', *WORDS, "Yours sincerely,", "E. A. Maier", 'Director"'), "E. A. Maier"),
)  # fmt: skip
OWN = (
    ("I have sent this letter.", "My dear Premier,", *WORDS, "Yours sincerely", "(Karl Vask)"),
    ("I have sent this letter.", "My dear Premier,", *WORDS, "Yours sincerely", "Karl Vazk", "The Hon. Ida Orlan"),
    ("I have sent this letter.", "My dear Premier,", *WORDS, "Yours sincerely Va)", "Ida Orlan", "Premier of Y"),
    ("I have sent this letter.", "Dear Dr Orlan", *WORDS, "Yours sincerely", "Ida Orlan", "Zenda Institute"),
    ("I have sent this letter.", "My dear Premier,", *WORDS, "Yours sincerely, K. Va~~ k.", "Ca Mra", "4 May"),
)  # fmt: skip


def released(*paragraphs: str, title: str = "The mill") -> Readout:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    byline = Byline("Karl Vask", "Prime Minister", "EE")
    return normalize(Draft("premier", ARCHIVE, "host", title, blocks, genre="statement", byline=byline))


def whose(readout: Readout) -> set[str]:
    names = {person.key: person.name for person in readout.people}
    told = [one for one in readout.statements if "I hope" in one.text]
    assert len(told) == 1
    return {names[one.speaker] for one in told if one.speaker}


@pytest.mark.parametrize(("paragraphs", "writer"), RECEIVED)
def test_a_letter_that_was_received_is_of_whoever_signs_it(paragraphs: tuple[str, ...], writer: str) -> None:
    assert whose(released(*paragraphs)) == {writer}


@pytest.mark.parametrize("paragraphs", OWN)
def test_a_letter_that_the_office_sends_is_its_own_whoever_is_named_below(paragraphs: tuple[str, ...]) -> None:
    assert whose(released(*paragraphs)) == {"Karl Vask"}


def test_a_title_says_from_whom_a_message_is_that_nobody_can_be_read_to_sign() -> None:
    lines = ("The Prime Minister has received this message.", '" Dear Karl,', *WORDS, "Sincerely, I-Da -0rl an 77.")
    assert whose(released(*lines, title="Message from President Ida Orlan")) == {"Ida Orlan"}


def test_of_letters_exchanged_each_is_its_writers_and_both_take_part() -> None:
    lines = (
        "The following is an exchange of letters between the Prime Minister, Mr Karl Vask, and Senator Otto Sapt.",
        "My dear Prime Minister,", "I ask you to let me go from the Cabinet. Yours sincerely,", "O. SAPT",
        "My dear Otto,", "Thank you for your letter. I miss you already, and I hope that you are well.",
        "Yours sincerely,", "K. VASK",
    )  # fmt: skip
    readout = released(*lines)
    names = {person.key: person.name for person in readout.people}
    told = {one.text: names.get(one.speaker or "") for one in readout.statements}
    assert told["I ask you to let me go from the Cabinet."] == "Otto Sapt"
    assert told["Thank you for your letter."] == "Karl Vask"
    assert {names[one.person] for one in readout.participants} == {"Karl Vask", "Otto Sapt"}
