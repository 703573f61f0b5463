"""One talk with the press as the briefing rooms of the world print it: whose statement, who asks, who answers.

The minister, the houses and the words are invented.
"""

from __future__ import annotations

import pytest

from tests.normalize.hearing import heard, page_of, typed

VASK = "Karl Vask"
SAID = {
    "A0": "Good afternoon, everyone. I have two announcements to make today before I take your questions.",
    "A1": "First, the ferry line will reopen in May. Second, the fares will not change.",
    "Q1": "Will there be a second ship?",
    "A2": "Not this year. We have no money for it.",
    "A3": "Next year we shall look at it again, together with our partners.",
    "Q2": "The opposition claims that the line loses money. Could you comment on that?",
    "A4": "That is not so. The line has earned money since its first year.",
    "Q3": "A follow-up, if I may. How much?",
    "A5": "Two million crowns a year, as I told parliament.",
}
PARTS = ("A0 A1", "Q1", "A2 A3", "Q2", "A4", "Q3", "A5")
REGULAR = "Foreign Ministry Spokesperson Karl Vask's Regular Press Conference"
NOON = "<p>The following is a transcript of today's noon briefing by Karl Vask, {} the Secretary-General.</p>"
ANSWERS = "Foreign Minister Karl Vask's remarks and answers to media questions"
REMARKS = "Foreign Affairs Council: Press remarks by High Representative Karl Vask after the meeting"
ROOMS = (
    ("Press Conference by Foreign Minister Karl Vask", "", "Minister Vask:", "Reporter (NTB):"),
    ("Press Conference by Foreign Minister Karl Vask", "", "Minister Vask:", "NTB, Tarn:"),
    (REGULAR, "", "Karl Vask:", "AFP:|Farn Daily:|Reuters:"),
    (REGULAR, "", "Karl Vask:", "Farn TV:|Bloomberg:|Follow-up:"),
    ("Daily Press Briefing", NOON.format("Spokesman for"), "Spokesman:", "Question:"),
    ("Daily Press Briefing", NOON.format("Deputy Spokesman for"), "Deputy Spokesman:", "Correspondent:"),
    ("Noon briefing by Karl Vask, Spokesman for the Secretary-General", "", "Spokesman:", "Question (Bo Tarn):"),
    (ANSWERS, "", "Karl Vask:", "Question:"), (ANSWERS, "", "", "Question:"),
    (ANSWERS, "", "Karl Vask:", "Question (retranslated from Chilean):"),
    ("Transcript of Weekly Media Briefing by the Official Spokesperson", "", "Shri Karl Vask, Official Spokesperson:",
     "Bo Tarn, Farn TV:|Ana Lind:|Otto Rei, Farn Daily:"),
    ("Weekly Media Briefing by the Official Spokesperson Shri Karl Vask", "", "Official Spokesperson:",
     "Bo Tarn:|Ana Lind:|Bo Tarn:"),
    ("Doorstop, Oslo", "<p>THE HON KARL VASK MP<br>MINISTER FOR FOREIGN AFFAIRS</p><p>E&amp;OE TRANSCRIPT</p>",
     "MINISTER:", "JOURNALIST:"),
    ("Doorstop interview, Oslo", "", "KARL VASK, MINISTER FOR FOREIGN AFFAIRS:", "JOURNALIST:"),
    ("Radio interview – Farn FM", "<p>Minister for Foreign Affairs Karl Vask</p>", "VASK:",
     "BO TARN, HOST:|TARN:|TARN:"),
    ("Interview with Bo Tarn, Farn FM Breakfast", "<p>Karl Vask</p><p>Minister for Foreign Affairs</p>",
     "Foreign Minister:", "Bo Tarn:"),
    ("Post-Cabinet press conference", "<p>Prime Minister: Hon Karl Vask</p>", "Hon Karl Vask:", "Media:"),
    ("Foreign Secretary Karl Vask's press conference", "", "Foreign Secretary:", "Journalist:"),
    ("Secretary Karl Vask at a Press Availability", "<p>KARL VASK, SECRETARY OF STATE</p><p>OSLO, NORWAY</p>",
     "SECRETARY VASK:", "QUESTION:"),
    ("Department Press Briefing", "<p>Karl Vask, Department Spokesperson</p><p>1:15 p.m. EDT</p>", "MR. VASK:",
     "QUESTION:"),
    ("Remarks by President Karl Vask in Press Gaggle", "<p>Oslo Airport</p>", "THE PRESIDENT:", "Q"),
    ("Press conference by NATO Secretary General Karl Vask", "", "NATO Secretary General Karl Vask:",
     "Question:|Bo Tarn (Farn TV):|Ana Lind (AFP):"),
    (REMARKS, "<p>Check against delivery!</p>", "HR/VP Vask:", "Q."), (REMARKS, "", "HRVP Vask:", "Q."),
    (REMARKS, "<p>Check against delivery!</p>", "", "Q."), (REMARKS, "", "", "<strong>Question:</strong>"),
)  # fmt: skip


def turns(label: str, asking: str, paragraph: str = "<p>{}</p>") -> str:
    asked = iter(asking.split("|") * 3 if "|" not in asking else asking.split("|"))
    printed = []
    for part in PARTS:
        opens = next(asked) if part[0] == "Q" else label
        first, *more = part.split()
        printed += [paragraph.format(f"{opens} {SAID[first]}".strip()), *(paragraph.format(SAID[key]) for key in more)]
    return "".join(printed)


def expected() -> dict[str, str]:
    return {key: VASK if key[0] == "A" else "question" for key in SAID}


@pytest.mark.parametrize(("title", "above", "label", "asking"), ROOMS)
def test_briefing_rooms(title: str, above: str, label: str, asking: str) -> None:
    told = heard(page_of(title, f"<p>13 April 2032</p>{above}{turns(label, asking)}"), SAID)
    assert told == expected()


TITLE = "Press conference by Foreign Minister Karl Vask"


def test_questions_in_bold_below_a_statement_without_a_label() -> None:
    for asking in ("<strong>Q. {}</strong>", "<strong>{}</strong>", "<em>Question: {}</em>"):
        printed = (f"<p>{asking.format(words) if key[0] == 'Q' else words}</p>" for key, words in SAID.items())
        assert heard(page_of(f"Doorstep remarks: {TITLE}", "".join(printed)), SAID) == expected()


COPIES = ("MINISTER VASK: {A2} {A3} QUESTION: {Q2} MINISTER VASK: {A4} QUESTION: {Q3} MINISTER VASK: {A5}",
          "{A2} {A3} QUESTION: {Q2} MINISTER VASK: {A4} QUESTION: {Q3} MINISTER VASK: {A5}")  # fmt: skip


@pytest.mark.parametrize("copy", COPIES)
def test_copies_that_have_lost_their_line_breaks(copy: str) -> None:
    words = {key: SAID[key] for key in ("Q2", "A4", "Q3", "A5")}
    told = heard(page_of(TITLE, f"<p>QUESTION: {SAID['Q1']} {copy.format(**SAID)}</p>"), words)
    assert told == {key: who for key, who in expected().items() if key in words}


@pytest.mark.parametrize("paragraph", ["{}\n\n", "     {}\n\n", "{}\n"])
def test_typed_copies(paragraph: str) -> None:
    told = heard(typed(TITLE, "13 April 2032\n\n" + turns("MINISTER VASK:", "QUESTION:", paragraph)), SAID)
    assert told == expected()


LEADERS = ("Moderator", "Spokesperson Ana Lind", "Ana Lind, Spokesperson")


@pytest.mark.parametrize("leader", LEADERS)
def test_who_only_leads_through_takes_no_floor(leader: str) -> None:
    opened = f"<p>{leader}: Good afternoon. The minister will make a statement and then take your questions.</p>"
    opened += turns("Minister Vask:", "Question:") + f"<p>{leader}: Thank you all. That is all we have time for.</p>"
    assert heard(page_of(TITLE, opened), SAID) == expected()
