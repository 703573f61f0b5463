"""Titles of many manners over one and the same text: what it is, whoever gave it its title.

People are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout
from tests.normalize.test_forms import ONE, OTHER

MET = f"{ONE} met with {OTHER} in Oslo on Tuesday.\n\nThe two ministers discussed trade and the study of the sea."
CONDEMNS = (
    "Norway condemns in the strongest terms the attack on the ferry. We express our condolences to the families of "
    "the victims. We call on all parties to show restraint."
)
GREETS = (
    "Excellencies, ladies and gentlemen,\n\nI thank you for the welcome. Norway and Chile share the sea. We call on "
    "all sides to keep the peace."
)
ASKED = (
    "MINISTER VASK: Good morning, and thank you all for coming out here today.\n\n"
    "QUESTION: Minister, is the ferry safe for those who travel on it?\n\n"
    "MINISTER VASK: It is, and it has been for many years now.\n\n"
    "QUESTION: And for how long will it be so?\n\n"
    "MINISTER VASK: For years to come, I am sure of that."
)
BOTH = (
    "The Foreign Minister of Norway, Karl Vask, and the Foreign Minister of Chile, Ida Orlan, met in Oslo on "
    "13 April 2032.\n\nThe Ministers reaffirmed the friendship of both countries. Both sides welcomed trade."
)
WE = (
    "We, the governments of Norway, Chile and Kenya, condemn the attack on the ferry. We call on all to show restraint."
)
AHEAD = f"{ONE} will visit Santiago on 20 April 2032. He will meet {OTHER}."
WEEK = "Monday 14 April: meeting with the Ambassador of Chile.\n\nTuesday 15 April: visit to Bergen."
POST = "The Government has appointed Ida Orlan as Ambassador of Norway to Chile. She will take up her post in August."
GUEST = (
    "At the invitation of Foreign Minister Karl Vask, the Foreign Minister of Chile, Ida Orlan, is paying an official "
    "visit to Norway. The ministers met today in Oslo. They discussed trade."
)
TOLD = (
    (MET, "readout", (
        "Foreign Minister Vask's Meeting with Chilean Foreign Minister Orlan", "Press Release",
        "On the meeting of Foreign Minister Vask with the Foreign Minister of Chile",
        "Communiqué on the meeting of the Foreign Ministers", "Norway and Chile to deepen trade",
        "Chile: Foreign Minister Vask receives his counterpart", "FM Vask: Chile is a close partner of Norway",
        "Statement on the meeting of Foreign Minister Vask with Foreign Minister Orlan",
        "Foreign Minister of Chile in Oslo", "Vask: “Chile is a close partner”",
    )),
    (GUEST, "readout", ("Visit by the Foreign Minister of Chile",)),
    (CONDEMNS, "statement", (
        "Norway condemns attack on ferry", "Attack on the ferry: Norway's position",
        "Communiqué on the attack on the ferry",
        "Spokesperson's statement on the attack on the ferry", "Communiqué of the Ministry of Foreign Affairs",
        "Response of the Ministry of Foreign Affairs to the attack on the ferry", "Press Release: Attack on the ferry",
        "Declaration by the Ministry of Foreign Affairs on the attack on the ferry",
    )),
    (BOTH, "joint-statement", (
        "Norway-Chile Joint Statement", "Joint Press Release on the visit of the Foreign Minister of Chile",
        "Declaration on a Strategic Partnership between Norway and Chile",
        "The Oslo Declaration of Norway and Chile on the sea", "Chair's Summary of the Arctic Ministerial Meeting",
    )),
    (WE, "joint-statement", (
        "Statement by Norway, Chile and Kenya on the ferry",
        "Statement of the Governments of Norway, Chile and Kenya",
    )),
    (GREETS, "speech", (
        "Foreign Minister Vask's speech at the Sea Forum", "Keynote: the sea that we share",
        "The sea that we share", "National Statement at the Sea Conference", "Lecture at the University of Oslo",
        "Statement by H.E. Karl Vask at the 87th session of the UN General Assembly",
        "Statement by Minister Vask in the Storting on the ferry", "Minister Vask addresses the Sea Forum",
    )),
    (ASKED, "press-conference", (
        "Foreign Minister Vask meets the press", "Transcript: weekly briefing of 13 April", "Noon briefing",
        "Doorstep by Minister Vask ahead of the Council", "Minister Vask on Radio Oslo",
        "Remarks by Minister Vask and Minister Orlan at a Joint Press Availability",
        "Foreign Ministry Spokesperson answers a question on the ferry",
        "Reply to a media question on the ferry",
    )),
    (AHEAD, "notice", (
        "Foreign Minister Vask to visit Chile", "Visit of Foreign Minister Vask to Chile", "Announcement",
    )),
    (WEEK, "notice", (
        "Weekly programme of the Minister", "Foreign Minister's programme for 14–18 April",
        "Agenda of the Minister for the week", "The Minister's weekly diary",
    )),
    (POST, "notice", ("New Ambassador of Norway to Chile",)),
)  # fmt: skip


@pytest.mark.parametrize(("title", "text", "genre"), [(title, *told) for *told, titles in TOLD for title in titles])
def test_whatever_the_title(title: str, text: str, genre: str) -> None:
    readout = readout_of(Document("a.txt", f"{title}\n\n13 April 2032\n\n{text}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.genre == genre


# A reporter's text, by no medium that is known; and a ministry's that has some of the same words.
REPORTS = (
    ("Norway, Chile agree to cut fish duties",
        "Norway and Chile agreed Tuesday to cut duties on fish, the Norwegian Foreign Ministry "
        "said.\n\nForeign Minister Karl Vask met his Chilean counterpart Ida Orlan in Oslo."),
    ("Norway and Chile to cut fish duties",
        "OSLO (NTB) - Norwegian Foreign Minister Karl Vask met Chilean Foreign Minister Ida Orlan "
        "on Tuesday.\n\n\"We are pleased,\" he told reporters."),
    ("Norway and Chile to cut fish duties",
        "Oslo, 13 April (NTB) - Norwegian Foreign Minister Karl Vask met Chilean Foreign Minister "
        "Ida Orlan.\n\nThey discussed fish."),
    ("Vask: we will cut fish duties",
        "Norwegian Foreign Minister Karl Vask wrote on X that he had spoken with Chilean Foreign "
        "Minister Ida Orlan, Sjonytt reports.\n\nThey discussed fish."),
    ("Norway's foreign minister speaks with Chilean counterpart",
        "Norwegian Foreign Minister Karl Vask announced this on Facebook, as Sjonytt reports.\n\n\"We "
        "spoke of fish,\" he wrote."),
    ("Norway's foreign minister in Chile",
        "Norwegian Foreign Minister Karl Vask is visiting Chile, according to local media.\n\nHe met "
        "Chilean Foreign Minister Ida Orlan, an official said on condition of anonymity."),
    ("Norway says fish duties will fall",
        "Norway's foreign minister said on Tuesday that duties on fish will fall.\n\nKarl Vask spoke "
        "after talks with Chilean Foreign Minister Ida Orlan."),
    ("Norway and Chile discuss fish",
        "Norwegian Foreign Minister Karl Vask and Chilean Foreign Minister Ida Orlan discussed "
        "fish on Tuesday, the ministry said in a statement.\n\nThe ministry did not elaborate."),
    ("Norway and Chile discuss fish",
        "Norwegian Foreign Minister Karl Vask and Chilean Foreign Minister Ida Orlan met on "
        "Tuesday.\n\nThey discussed fish, according to a statement by the ministry.\n\n(Reporting by "
        "Bo Tarn; Editing by Lis Holm)"),
    ("Norwegian, Chilean FMs discuss fish",
        "OSLO, April 13. /SNB/. Norwegian Foreign Minister Karl Vask and Chilean Foreign Minister "
        "Ida Orlan discussed fish.\n\nThey met in Oslo."),
    ("Fish duties to fall, Vask says after talks",
        "Duties on fish will fall next year, Foreign Minister Karl Vask said here on Tuesday after "
        "meeting his Chilean counterpart Ida Orlan.\n\n\"We are pleased,\" he told a press conference."),
    ("Two accounts of one lunch",
        "Oslo and Santiago gave different accounts Tuesday of a lunch between their foreign "
        "ministers Karl Vask and Ida Orlan, officials said."),
)  # fmt: skip
RELEASES = (
    ("Foreign Minister Vask meets Foreign Minister Orlan",
        "Norwegian Foreign Minister Karl Vask met Chilean Foreign Minister Ida Orlan on "
        "Tuesday.\n\nThe ministers discussed fish. Vask said that duties will fall."),
    ("Foreign Minister Vask meets Foreign Minister Orlan",
        "Oslo, 13 April 2032 (MFA) - Norwegian Foreign Minister Karl Vask met Chilean Foreign "
        "Minister Ida Orlan.\n\nThe ministers discussed fish."),
    ("Meeting with the Foreign Minister of Chile",
        "PRESS RELEASE\n\nNorwegian Foreign Minister Karl Vask met Chilean Foreign Minister Ida "
        "Orlan on Tuesday.\n\nIn a statement after the meeting the ministers spoke of fish."),
    ("Vask and Orlan discuss fish",
        "On Tuesday, Norwegian Foreign Minister Karl Vask received Chilean Foreign Minister Ida "
        "Orlan.\n\nThe ministers discussed fish. They announced a forum on the sea."),
    ("Telephone conversation with the Foreign Minister of Chile",
        "Norwegian Foreign Minister Karl Vask spoke by phone with Chilean Foreign Minister Ida "
        "Orlan on Tuesday.\n\nThe ministers discussed fish."),
    ("Foreign Minister's visit to Chile",
        "Norwegian Foreign Minister Karl Vask visited Chile on Tuesday, where he met Foreign "
        "Minister Ida Orlan.\n\nAt a joint press conference the ministers announced that duties on "
        "fish will fall."),
)  # fmt: skip


@pytest.mark.parametrize(("title", "text"), REPORTS)
def test_a_reporter_s_text(title: str, text: str) -> None:
    readout = readout_of(Document("a.txt", f"{title}\n\n13 April 2032\n\n{text}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.genre == "news-report"


@pytest.mark.parametrize(("title", "text"), RELEASES)
def test_a_ministry_s_text(title: str, text: str) -> None:
    readout = readout_of(Document("a.txt", f"{title}\n\n13 April 2032\n\n{text}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.genre == "readout"


# Letters, articles, answers, programmes and texts of both sides by their less usual names.
LETTER = (
    "Dear Madam Minister,\n\nI write to thank you for your help after the flood. Norway stands "
    "with the people of Chile.\n\nYours sincerely,\n\nKarl Vask\nMinister of Foreign Affairs"
)
INTERVIEW = (
    "Oslo Courier: Minister, is the ferry safe for those who travel on it?\n\nKarl Vask: It is, "
    "and it has been for many years now.\n\nOslo Courier: And for how long will it be so?\n\nKarl "
    "Vask: For years to come, I am sure of that."
)
TOGETHER = (
    "We, the Foreign Ministers of Norway and Chile, met in Oslo on 13 April 2032. We reaffirm "
    "our friendship. We welcome the growth of trade."
)
ASKED_FOR_PEACE = (
    "Mr President,\n\nI thank you for convening this debate. Norway and Chile share the sea. We "
    "call on all sides to keep the peace."
)
OWN = (
    "When I was a boy, I crossed the sound by ferry. Today I am the foreign minister of "
    "Norway, and I still do. The sea joins us to Chile."
)
RARER = (
    (
        "Statement by Ambassador Ida Orlan, Permanent Representative of Chile, at the Security Council",
        ASKED_FOR_PEACE,
        "speech",
    ),
    ("Op-ed by Foreign Minister Vask: The sea joins us", OWN, "statement"),
    ("Article by Foreign Minister Karl Vask in the Oslo Courier", OWN, "statement"),
    ("Letter from Foreign Minister Vask to Foreign Minister Orlan", LETTER, "statement"),
    ("Open letter", LETTER, "statement"),
    ("Foreign Minister's letter of thanks", LETTER, "statement"),
    ("Interview: Foreign Minister Karl Vask", INTERVIEW, "press-conference"),
    ("“The ferry is safe”", INTERVIEW, "press-conference"),
    ("Karl Vask in the Oslo Courier", INTERVIEW, "press-conference"),
    (
        "Questions and answers on the ferry",
        (
            "Question: Minister, is the ferry safe for those who travel on it?\n\nAnswer: It is, and it "
            "has been for many years now.\n\nQuestion: And for how long will it be so?\n\nAnswer: For "
            "years to come, I am sure of that."
        ),
        "press-conference",
    ),
    (
        "Press briefing notes",
        (
            "Question: Minister, is the ferry safe for those who travel on it?\n\nAnswer: It is, and it "
            "has been for many years now.\n\nQuestion: And for how long will it be so?\n\nAnswer: For "
            "years to come, I am sure of that."
        ),
        "press-conference",
    ),
    ("Response to media queries on the ferry", CONDEMNS, "statement"),
    (
        "MFA Spokesperson's response to media queries on the ferry",
        (
            "In response to media queries, the Spokesperson said: “Norway condemns the attack on the "
            "ferry. We stand with the families.”"
        ),
        "statement",
    ),
    (
        "Spokesperson on the ferry",
        (
            "In response to a question about the ferry, the Spokesperson said: “Norway condemns the "
            "attack. We stand with the families.”"
        ),
        "statement",
    ),
    (
        "On the ferry",
        (
            "The official spokesperson of the Ministry of Foreign Affairs, Karl Vask, stated that "
            "Norway condemns the attack on the ferry."
        ),
        "statement",
    ),
    (
        "Norway expresses concern over the attack on the ferry",
        (
            "The Ministry of Foreign Affairs expresses its deep concern over the attack on the ferry, "
            "and calls on all to show restraint."
        ),
        "statement",
    ),
    (
        "Norway welcomes ceasefire",
        (
            "Norway welcomes the ceasefire announced today. “This is a step towards peace,” said "
            "Foreign Minister Karl Vask."
        ),
        "statement",
    ),
    (
        "Norway recognises results of Chilean elections",
        "Norway congratulates Chile on the elections of 11 April 2032.",
        "statement",
    ),
    ("Ministerial Declaration", TOGETHER, "joint-statement"),
    ("Final Communiqué of the Sea Summit", TOGETHER, "joint-statement"),
    ("Outcome document of the Norway-Chile dialogue", TOGETHER, "joint-statement"),
    ("Joint Press Communiqué", TOGETHER, "joint-statement"),
    ("Agreed Minutes", TOGETHER, "joint-statement"),
    ("Statement of the Foreign Ministers of Norway and Chile", TOGETHER, "joint-statement"),
    ("Joint Action Plan between Norway and Chile", TOGETHER, "joint-statement"),
    (
        "Memorandum signed by Norway and Chile",
        (
            "A memorandum on the sea was signed in Oslo today by Foreign Minister Karl Vask of Norway "
            "and Foreign Minister Ida Orlan of Chile."
        ),
        "readout",
    ),
    ("Summary of the meeting", MET, "readout"),
    ("Outcomes of the meeting of Foreign Ministers Vask and Orlan", MET, "readout"),
    ("Minutes of the talks with Chile", MET, "readout"),
    ("Press note on the visit of Minister Orlan", MET, "readout"),
    (
        "Curtain raiser: visit of Minister Orlan",
        (
            "Chilean Foreign Minister Ida Orlan will visit Norway from 20 to 22 April 2032. She will "
            "meet Norwegian Foreign Minister Karl Vask."
        ),
        "notice",
    ),
    (
        "State visit of the President of Chile - programme",
        (
            "Tuesday 20 April\n\n10:00 Welcome at the Palace\n\n12:00 Lunch with the Prime Minister. The "
            "lunch is open to photographers."
        ),
        "notice",
    ),
    (
        "Invitation to the press",
        (
            "Journalists are invited to the press conference of Minister Vask on 20 April at 10:00. "
            "Please register by 18 April."
        ),
        "notice",
    ),
    (
        "Change of Ambassador",
        (
            "The King has received in audience the new Ambassador of Chile, Ida Orlan, who presented "
            "her letters of credence."
        ),
        "readout",
    ),
    (
        "Ambassadors present credentials",
        (
            "President Karl Vask received the credentials of the ambassadors of Chile, Ida Orlan, and "
            "Kenya, Bo Tarn, at the Palace today."
        ),
        "readout",
    ),
    (
        "Transcript of remarks by Minister Vask and Minister Orlan",
        (
            "MINISTER VASK: Welcome to Oslo, Ida. I am glad that you came here today.\n\nMINISTER ORLAN: "
            "I thank you for the welcome, Karl, and for the fish.\n\nMINISTER VASK: We shall speak of "
            "trade and of the sea."
        ),
        "remarks",
    ),
)


@pytest.mark.parametrize(("title", "text", "genre"), RARER)
def test_by_whatever_name(title: str, text: str, genre: str) -> None:
    readout = readout_of(Document("a.txt", f"{title}\n\n13 April 2032\n\n{text}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.genre == genre
