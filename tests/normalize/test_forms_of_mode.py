"""One encounter, told by each verb that ministries use: on the telephone, by video, in a room.

People are invented; a form tells it in one sentence, and the title says nothing of it.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout
from tests.normalize.test_forms import ONE, OTHER

CALLS = (
    "{one} spoke with {other} this morning.", "{one} spoke to {other} late on Tuesday.",
    "{one} held a conversation by telephone with {other}.", "{one} exchanged views by telephone with {other}.",
    "{one} and {other} were in telephone contact today.", "{one} initiated a call to {other}.",
    "{one} took a call from {other}.", "{one} got a phone call from {other}.",
    "There was a telephone conversation between {one} and {other}.",
    "{one} received, on Tuesday, a telephone call from {other}.", "{one} and {other} spoke again today.",
    "{one} was called by {other}.", "{one} connected by phone with {other}.",
    "{one} reached out by phone to {other}.", "{one} and {other} touched base by phone.",
    "{one} joined a conference call with {other}.", "{one} and {other} talked today about the ferry.",
    "{one} called {other} to congratulate her.", "{one} telephoned {other} to offer his condolences.",
    "{one} received, on Tuesday, a call from {other}.",
    "In today's telephone conversation, {one} and {other} spoke of trade.",
    "{one} and {other} have discussed by telephone the crossing of the sea.",
)  # fmt: skip
VIDEOS = (
    "{one} spoke with {other} via video link.", "{one} met virtually with {other}.",
    "{one} and {other} co-chaired the commission, which met by videoconference.", "{one} had a VTC with {other}.",
    "{one} had a Zoom meeting with {other}.", "{one} had a virtual courtesy call with {other}.",
    "{one} met {other} through a virtual platform.", "{one} met {other} by VTC.",
    "{one} took part via videoconference in a meeting with {other}.",
    "{one} participated remotely in talks with {other}.",
)  # fmt: skip
MEETINGS = (
    "{one} chatted with {other} on the margins of the summit.", "{one} and {other} inaugurated the new port.",
    "{one} welcomed {other} to the ministry.", "{one} bade farewell to {other}.",
    "{other} presented a copy of her credentials to {one}.", "{other} presented her Letters of Credence to {one}.",
    "{one} toured the port with {other}.",
    "{one} accompanied {other} on a tour of the port.", "{one} signed with {other} an agreement on trade.",
    "{one} encountered {other} on the margins of the forum.", "{one} briefed {other} at a meeting in Oslo.",
    "{one} had a brief exchange with {other} at the summit.", "{one} met face to face with {other}.",
    "{one} met {other}, following their phone call last week.", "{one} was in Santiago for talks with {other}.",
    "{one} began his visit to Tirana with a meeting with {other}.",
    "{one} continued his visit to Morocco with a meeting in Rabat with {other}.",
    "An agreement on ferries was signed in Oslo today by {one} and {other}.",
)  # fmt: skip
MODES = {"call": CALLS, "video": VIDEOS, "meeting": MEETINGS}


@pytest.mark.parametrize(("mode", "form"), [(mode, form) for mode, forms in MODES.items() for form in forms])
def test_whatever_the_verb(mode: str, form: str) -> None:
    text = (
        f"Trade with Chile on track\n\n13 April 2032\n\n{form.format(one=ONE, other=OTHER)}\n\n"
        "The two ministers discussed trade, ferries and the study of the sea.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert (readout.mode, readout.genre, readout.date) == (mode, "readout", "2032-04-13")


ASKED = (
    "\n\nQUESTION: Minister, is the ferry safe for those who travel on it?\n\n"
    "MINISTER VASK: It is, and it has been for many years now.\n\n"
    "QUESTION: And for how long will it be so?\n\nMINISTER VASK: For years to come, I am sure of that."
)
# Reports, accounts, texts of both sides and answers; nothing where nobody is told to have met.
TEXTS = (
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - Norway and Chile agreed on Tuesday to cut duties on fish, after talks "
        "between {one} and {other}.",
        "meeting",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - {one} told {other} in a call on Tuesday that duties would fall.",
        "call",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - {one} told his Chilean counterpart Ida Orlan by phone on Tuesday that "
        "duties would fall.",
        "call",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - {one} hosted {other} on Tuesday. The two spoke by phone last month.",
        "meeting",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - Duties on fish will fall, {one} said on Tuesday after hosting {other}.",
        "meeting",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - Duties on fish will fall, {one} said on Tuesday, standing beside {other}.",
        "meeting",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - Duties on fish will fall, {one} said at a joint news conference with "
        "{other} on Tuesday.",
        "meeting",
    ),
    (
        "Norway, Chile agree on fish",
        "OSLO, April 13 (Reuters) - {other} arrived in Oslo on Tuesday for a two-day visit. She will meet {one}.",
        "meeting",
    ),
    (
        "Norway, Chile FMs hold phone talks",
        "OSLO, April 13 (Xinhua) -- {one} on Tuesday held phone talks with {other}.",
        "call",
    ),
    (
        "Norway, Chile hold phone talks",
        "OSLO, April 13 (Xinhua) -- {one} has discussed fish with {other} over phone.",
        "call",
    ),
    ("Norway, Chile talk fish", "OSLO, April 13 (Xinhua) -- {one} talked over phone with {other} on Tuesday.", "call"),
    (
        "Vask, Orlan discuss fish over phone",
        "Oslo, April 13 (NTB) – {one} on Tuesday discussed fish with {other}.",
        "call",
    ),
    (
        "Vask receives phone call from Orlan",
        "Oslo, April 13 (NTB) – {one} on Tuesday received a phone call from {other}, during which they "
        "discussed fish and agreed to meet.",
        "call",
    ),
    ("Vask, Orlan hold virtual talks", "Oslo, April 13 (NTB) – {one} and {other} on Tuesday discussed fish.", "video"),
    ("Vask meets Orlan", "Oslo, April 13 (NTB) – {one} on Tuesday, via video conference, met {other}.", "video"),
    (
        "Conversation with Minister Orlan",
        "{one} spoke with {other} this morning. They agreed to hold a meeting in May.",
        "call",
    ),
    ("Vask speaks with Orlan", "{one} spoke with {other} at the sea forum this morning.", "meeting"),
    ("Vask speaks with Orlan", "{one} spoke with {other} during a working lunch in Oslo.", "meeting"),
    (
        "Readout of Foreign Minister Vask's Call with Foreign Minister Orlan",
        "{one} spoke today with {other} to follow up on their meeting in Oslo.",
        "call",
    ),
    ("Readout", "{one} spoke today with {other} to prepare his visit to Chile.", "call"),
    ("Vask thanks Orlan", "{one} thanked {other} in a telephone conversation for her help.", "call"),
    ("Vask thanks Orlan", "In conversation with {other} today, {one} thanked her for her help.", None),
    ("Vask and Orlan on fish", "On 13 April, {one} had a conversation with {other}.", None),
    ("Vask and Orlan on fish", "{one} discussed fish with {other} on the telephone on 13 April.", "call"),
    ("Vask and Orlan on fish", "{one} and {other} held talks by telephone on 13 April.", "call"),
    ("Vask and Orlan on fish", "{one} and {other} consulted by phone on 13 April.", "call"),
    ("Vask and Orlan on fish", "{one} and {other} exchanged messages on 13 April.", None),
    ("Vask and Orlan on fish", "The call between {one} and {other} took place on 13 April.", "call"),
    ("Vask and Orlan on fish", "During today's call, {one} informed {other} of the duties.", "call"),
    ("Vask and Orlan on fish", "{one} informed {other} of the duties in a call today.", "call"),
    ("Vask and Orlan on fish", "{one} held separate calls with {other} and Kenyan Foreign Minister Bo Tarn.", "call"),
    ("Courtesy call by Ambassador Orlan", "Chilean Ambassador Ida Orlan paid a courtesy call on {one}.", "meeting"),
    ("Ambassador Orlan calls on Minister Vask", "Chilean Ambassador Ida Orlan called on {one} on 13 April.", "meeting"),
    ("Farewell call on Minister Vask", "Chilean Ambassador Ida Orlan made her farewell call on {one}.", "meeting"),
    (
        "PM receives call from President Orlan",
        "Prime Minister Karl Vask of Norway received a call this afternoon from President Ida Orlan of Chile.",
        "call",
    ),
    (
        "PM Vask's call with President Orlan",
        "The Prime Minister spoke to President Ida Orlan of Chile this afternoon.",
        "call",
    ),
    (
        "Joint Statement of the Foreign Ministers of Norway and Chile",
        "We, the Foreign Ministers of Norway and Chile, met in Oslo on 13 April 2032 and agreed on fish.",
        "meeting",
    ),
    (
        "Joint Statement by Norway and Chile on fish",
        "Norway and Chile held the third round of their sea dialogue in Oslo on 13 April 2032. The two "
        "sides agreed on fish.",
        "meeting",
    ),
    (
        "Joint Statement on the Third Norway-Chile Sea Dialogue",
        "The two sides agreed on fish. They welcomed the growth of trade.",
        "meeting",
    ),
    (
        "Joint Communiqué on the Official Visit of the Foreign Minister of Chile to Norway",
        "The two sides agreed on fish. They welcomed the growth of trade.",
        "meeting",
    ),
    (
        "Joint Statement on the attack on the ferry by the foreign ministers of Norway and Chile",
        "We, the foreign ministers of Norway and Chile, condemn the attack on the ferry.",
        None,
    ),
    (
        "G7 Foreign Ministers' Statement on the ferry",
        "We, the G7 foreign ministers, condemn the attack on the ferry.",
        None,
    ),
    (
        "Joint Statement following the videoconference of the Foreign Ministers of Norway and Chile",
        "The two sides agreed on fish. They welcomed the growth of trade.",
        "video",
    ),
    (
        "Press conference by Foreign Minister Vask and Foreign Minister Orlan of Chile",
        "MINISTER VASK: Good morning, and welcome to my Chilean colleague, Ida Orlan, here in Oslo.{asked}",
        "meeting",
    ),
    (
        "Joint press conference with the Foreign Minister of Chile",
        "MINISTER VASK: Good morning, and welcome to my Chilean colleague, Ida Orlan, here in Oslo.{asked}",
        "meeting",
    ),
    (
        "Press conference following the talks with the Foreign Minister of Chile",
        "MINISTER VASK: Good morning, and thank you all for coming here.{asked}",
        "meeting",
    ),
    (
        "Press conference by Foreign Minister Vask on fish",
        "MINISTER VASK: Good morning, and thank you all for coming here.{asked}",
        None,
    ),
    ("Weekly press briefing", "MINISTER VASK: Good morning, and thank you all for coming here.{asked}", None),
    (
        "Doorstep ahead of the meeting of the Foreign Affairs Council",
        "MINISTER VASK: Good morning, and thank you all for coming here.{asked}",
        None,
    ),
    (
        "Remarks by Foreign Minister Vask at the start of his meeting with Foreign Minister Orlan of Chile",
        "MINISTER VASK: Good morning, and thank you all for coming here.\n\nMINISTER ORLAN: I thank you for "
        "the welcome.\n\nMINISTER VASK: We shall speak of trade.\n",
        "meeting",
    ),
    (
        "Remarks by Foreign Minister Vask at the sea forum",
        "Good morning, and thank you all for coming here. I want to speak of the sea.",
        None,
    ),
    (
        "Interview with Foreign Minister Vask after his visit to Chile",
        "MINISTER VASK: Good morning, and thank you for having me.{asked}",
        None,
    ),
)


@pytest.mark.parametrize(("title", "form", "mode"), TEXTS)
def test_whatever_the_text(title: str, form: str, mode: str | None) -> None:
    told = form.format(one="Norwegian Foreign Minister Karl Vask", other=OTHER, asked=ASKED)
    more = "" if "QUESTION" in told else "\n\nThe two ministers discussed trade and the study of the sea."
    readout = readout_of(Document("a.txt", f"{title}\n\n13 April 2032\n\n{told}{more}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.mode == mode
