"""One sentence on a ferry line, told in every way that there is: whoever says it, in a readout of two ministers.

The forms were written down before anything had read them; people are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

LEAD = "Norwegian Foreign Minister Karl Vask met with Chilean Foreign Minister Ida Orlan in Oslo on Tuesday."

OWN = (
    "Norway's Minister of Foreign Affairs and Trade, Karl Vask, told Farn News that the ferry line is a bridge.",
    "– The ferry line is a bridge – said Minister Vask.",
    "Vask reaffirmed Norway's commitment to the ferry line.",
    "Vask took note of the plans for the ferry line.",
    "Vask expressed appreciation for the ferry line.",
    "Vask took the occasion to praise the ferry line.",
    "Vask seized the opportunity to raise the ferry line.",
    "Vask further elaborated on the ferry line.",
    "Vask also drew attention to the ferry line.",
    "Vask expressed his conviction that the ferry line will last.",
    "Vask did not rule out that the ferry line would close.",
    "Vask voiced hope that the ferry line will last.",
    "Vask was of the opinion that the ferry line must stay.",
    "Vask spoke in favour of the ferry line.",
    "Vask gave assurances on the ferry line.",
    "Vask expressed Norway's gratitude for the ferry line.",
    "Vask commended the ferry line and its crews.",
    "Vask attached great importance to the ferry line.",
    "Vask announced that a ferry line would open.",
    "Vask presented his vision of the ferry line.",
    "Vask congratulated his Chilean colleague on her new post.",
    "Vask thanked the guest for the ferry line.",
    "Vask asked his counterpart about the ferry line.",
    "For his part, Vask welcomed the ferry line.",
    "The host welcomed the ferry line.",
    "The Norwegian minister welcomed the ferry line.",
    "The Norwegian side welcomed the ferry line.",
    "Vask's view is that the ferry line is a bridge.",
    "It was stressed by Vask that the ferry line is a bridge.",
    "Norway's position on the ferry line was presented by Vask.",
    "Vask stated Norway's readiness to reopen the ferry line.",
    "Vask is convinced that the ferry line is a bridge.",
    "With regard to the ferry line, Vask asked for patience.",
    "As for the ferry line, Vask asked for patience.",
    "Touching upon the ferry line, Vask asked for patience.",
    "During the meeting, Vask asked for patience with the ferry line.",
    "At the start of the meeting Vask asked for patience with the ferry line.",
    "Opening the meeting, Vask asked for patience with the ferry line.",
    "Concluding, Vask asked for patience with the ferry line.",
    "Finally, Vask asked for patience with the ferry line.",
    "Vask asked his guest to convey his greetings to the President of Chile.",
    "Vask briefed Orlan on Norway's plans for the ferry line.",
    "Orlan was briefed by Vask on the ferry line.",
    "Vask accepted Orlan's invitation to visit Santiago.",
    "Orlan's proposal to reopen the ferry line was welcomed by Vask.",
    "At Orlan's request, Vask outlined the plans for the ferry line.",
    "In response to Orlan's question, Vask outlined the plans for the ferry line.",
    "Responding to Orlan, Vask outlined the plans for the ferry line.",
    "Vask, whose ministry runs the ferry line, asked for patience.",
    "Vask - who will travel to Santiago in May - asked for patience.",
    "Vask (55) asked for patience.",
    "Speaking at a joint press conference with Orlan, Vask asked for patience.",
    "Following his meeting with Orlan, Vask said the ferry line is a bridge.",
    "Vask recalled that Orlan had visited the ferry line in 2030.",
    "Also, Vask praised the ferry line.",
    "Then Vask praised the ferry line.",
    "Here, Vask praised the ferry line.",
    "Vask’s words: “The ferry line is a bridge.”",
    "Vask expressed the hope that the ferry line will reopen, to which Orlan agreed.",
    "Vask welcomed the ferry line, which Orlan called a bridge.",
    "Norway's foreign minister praised the ferry line.",
    "Mr Vask praised the ferry line.",
    "The Norwegian Foreign Minister, Karl Vask, praised the ferry line.",
)

GUEST = (
    "She informed Minister Vask about the steps to reopen the ferry line.",
    "The chief of Chilean diplomacy welcomed the ferry line.",
    "The Chilean stateswoman welcomed the ferry line.",
    "According to the Chilean stateswoman, the ferry line is a bridge.",
    "For her part, Orlan welcomed the ferry line.",
    "In response, Orlan welcomed the ferry line.",
    "In reply, the Chilean Foreign Minister welcomed the ferry line.",
    "In this regard, Orlan welcomed the ferry line.",
    "In this context, the Chilean side welcomed the ferry line.",
    "In this connection, Foreign Minister Orlan welcomed the ferry line.",
    "On her side, Orlan welcomed the ferry line.",
    "From her side, Orlan welcomed the ferry line.",
    "Minister Orlan, in her turn, welcomed the ferry line.",
    "Orlan, on the other hand, welcomed the ferry line.",
    "The Chilean Minister of Foreign Affairs also welcomed the ferry line.",
    "The Chilean FM welcomed the ferry line.",
    "FM Orlan welcomed the ferry line.",
    "H.E. Ida Orlan welcomed the ferry line.",
    "Ms. Orlan welcomed the ferry line.",
    "Mrs Orlan welcomed the ferry line.",
    "Madam Orlan welcomed the ferry line.",
    "Chile's Orlan welcomed the ferry line.",
    "Orlan (Chile) welcomed the ferry line.",
    "The Minister from Chile welcomed the ferry line.",
    "Foreign Minister Vask's counterpart welcomed the ferry line.",
    "His colleague from Chile welcomed the ferry line.",
    "His guest welcomed the ferry line.",
    "The chief of Chilean diplomacy welcomed the ferry line.",
    "Chile welcomed the ferry line, Orlan noted.",
    "Chile, according to Orlan, welcomed the ferry line.",
    "In Orlan's words, the ferry line is a bridge.",
    "In the words of Minister Orlan, the ferry line is a bridge.",
    "In Orlan's view, the ferry line is a bridge.",
    "In Orlan's opinion, the ferry line is a bridge.",
    "As Orlan stressed, the ferry line is a bridge.",
    "As noted by Orlan, the ferry line is a bridge.",
    "As emphasized by the Chilean Minister, the ferry line is a bridge.",
    "The importance of the ferry line was stressed by Orlan.",
    "The ferry line was also raised by the Chilean side.",
    "Orlan's main message was that the ferry line is a bridge.",
    "Vask's Chilean counterpart welcomed the ferry line.",
    "Welcoming the ferry line, Orlan thanked Norway.",
    "While welcoming the ferry line, Orlan asked for patience.",
    "Referring to the ferry line, Minister Orlan asked for patience.",
    "On behalf of the Government of Chile, Orlan asked for patience.",
    "Speaking on the ferry line, the Chilean minister asked for patience.",
    "During the talks, the Chilean minister asked for patience with the ferry line.",
    "At the meeting, Ida Orlan asked for patience with the ferry line.",
    "“The ferry line is a bridge,” noted Orlan.",
    "“The ferry line is a bridge,” Minister Orlan was quoted as saying.",
    "“The ferry line is a bridge,” according to Orlan.",
    "“The ferry line,” Orlan said, “is a bridge.”",
    "«The ferry line is a bridge», Orlan said.",
    "„The ferry line is a bridge“, Orlan said.",
    "‘The ferry line is a bridge’, Orlan said.",
    "''The ferry line is a bridge'', Orlan said.",
    "– The ferry line is a bridge, Orlan said.",
    "— The ferry line is a bridge, says Foreign Minister Orlan.",
    "- The ferry line is a bridge, says the Minister of Foreign Affairs, Ida Orlan.",
    "Orlan said: The ferry line is a bridge.",
    "“The ferry line is a bridge” – said Orlan.",
    "Orlan conveyed the greetings of the President of Chile.",
    "Orlan conveyed President Tolar's greetings to Vask.",
    "Orlan extended to Vask an invitation to visit Santiago.",
    "At a joint press conference, Orlan said the ferry line is a bridge.",
    "Standing beside Vask, Orlan said the ferry line is a bridge.",
    "After meeting Vask, Orlan said the ferry line is a bridge.",
    "Orlan told Vask the ferry line is a bridge.",
    "Orlan told reporters after the meeting that the ferry line is a bridge.",
    "Orlan said Vask had promised to reopen the ferry line.",
    "Orlan's reply was brief: “The ferry line is a bridge.”",
    "Orlan was clear: the ferry line is a bridge.",
    "The Chilean delegation praised the ferry line.",
    "Santiago wants the ferry line to reopen, Orlan stressed.",
    "Chile's top diplomat praised the ferry line.",
    "Chile's chief diplomat praised the ferry line.",
    "The Minister of Foreign Affairs of Chile praised the ferry line.",
    "His Chilean counterpart praised the ferry line.",
    "His counterpart praised the ferry line.",
)

BOTH = (
    "It was jointly assessed that the ferry line had grown.",
    "Both authorities agreed on the ferry line.",
    "“The ferry line is a bridge,” the two ministers said.",
    "There was consensus on the ferry line.",
    "There was agreement on the need for a ferry line.",
    "Both sides were of the view that the ferry line must stay.",
    "Topics included the ferry line and trade.",
    "Topics discussed included the ferry line and trade.",
    "Among the topics discussed were the ferry line and trade.",
    "Also discussed was the ferry line.",
    "Also on the agenda was the ferry line.",
    "The ferry line was high on the agenda.",
    "The ferry line was also on the agenda of the talks.",
    "The ferry line was one of the topics of the meeting.",
    "The ferry line and trade were the main topics of the conversation.",
    "The main topic of the talks was the ferry line.",
    "The central theme of the meeting was the ferry line.",
    "The meeting touched upon the ferry line.",
    "The conversation centred on the ferry line.",
    "The conversation revolved around the ferry line.",
    "The dialogue was devoted to the ferry line.",
    "The talks were devoted to the ferry line.",
    "The meeting was dedicated to the ferry line.",
    "The meeting provided an opportunity to discuss the ferry line.",
    "The meeting offered an opportunity to review the ferry line.",
    "The meeting served to review the ferry line.",
    "The meeting was an opportunity to exchange views on the ferry line.",
    "The ferry line was discussed.",
    "The ferry line was also discussed in detail.",
    "The prospects of the ferry line were discussed.",
    "The state of the ferry line was reviewed.",
    "Issues of the ferry line were considered.",
    "Ways to reopen the ferry line were explored.",
    "The parties considered the ferry line.",
    "The parties noted with satisfaction the ferry line.",
    "The Parties agreed to reopen the ferry line.",
    "The interlocutors agreed on the ferry line.",
    "The interlocutors exchanged views on the ferry line.",
    "The Foreign Ministers agreed on the ferry line.",
    "The two foreign ministers agreed on the ferry line.",
    "The heads of diplomacy agreed on the ferry line.",
    "The two heads of diplomacy agreed on the ferry line.",
    "The chief diplomats agreed on the ferry line.",
    "The diplomats agreed on the ferry line.",
    "The two top diplomats agreed on the ferry line.",
    "The officials agreed on the ferry line.",
    "Both agreed on the ferry line.",
    "Both of them agreed on the ferry line.",
    "The two agreed on the ferry line.",
    "The pair agreed on the ferry line.",
    "The duo agreed on the ferry line.",
    "The counterparts agreed on the ferry line.",
    "The two counterparts agreed on the ferry line.",
    "The two delegations agreed on the ferry line.",
    "The delegations exchanged views on the ferry line.",
    "Both countries agreed on the ferry line.",
    "Norway and Chile agreed on the ferry line.",
    "The Norwegian and Chilean sides agreed on the ferry line.",
    "The Norwegian and the Chilean ministers agreed on the ferry line.",
    "The ministers of Norway and Chile agreed on the ferry line.",
    "Ministers Vask and Orlan agreed on the ferry line.",
    "Foreign Ministers Vask and Orlan agreed on the ferry line.",
    "Karl Vask and Ida Orlan agreed on the ferry line.",
    "Vask together with Orlan agreed on the ferry line.",
    "Together they agreed on the ferry line.",
    "It was decided to reopen the ferry line.",
    "It was noted that the ferry line had grown.",
    "It was emphasized that the ferry line had grown.",
    "It was stressed that the ferry line must grow.",
    "It was stated that the ferry line must grow.",
    "It was recalled that the ferry line had grown.",
    "It was underlined by both sides that the ferry line must grow.",
    "Mutual interest in the ferry line was expressed.",
    "Satisfaction was expressed with the ferry line.",
    "A wide range of issues, including the ferry line, was discussed.",
    "Special attention was paid to the ferry line.",
    "Special emphasis was placed on the ferry line.",
    "An exchange of views took place on the ferry line.",
    "An in-depth exchange of views was held on the ferry line.",
    "A thorough discussion took place on the ferry line.",
    "Agreement was reached on the ferry line.",
    "The readiness of both sides to reopen the ferry line was confirmed.",
    "The mutual readiness to reopen the ferry line was reaffirmed.",
    "The need for a ferry line was stressed.",
    "The importance of the ferry line was underlined.",
    "The ministers also compared notes on the ferry line.",
    "They also touched on the ferry line.",
    "They further pledged to work on the ferry line.",
    "They were unanimous on the ferry line.",
    "They shared the view that the ferry line must grow.",
    "Both ministers were satisfied with the ferry line.",
    "Both ministers emphasised their will to reopen the ferry line.",
    "Their discussion focused on the ferry line.",
    "Their talks covered the ferry line.",
    "Discussion points included the ferry line.",
    "In addition, the ferry line was discussed.",
    "During the meeting, the ferry line was discussed.",
    "During the meeting, views were exchanged on the ferry line.",
    "In the course of the conversation, the parties discussed the ferry line.",
    "Against this background, the ministers called for a ferry line.",
    "Regarding the ferry line, the ministers called for patience.",
    "Vask and Orlan, together with the Minister of Trade, praised the ferry line.",
    "Both Vask and Orlan praised the ferry line.",
    "Each side presented its position on the ferry line.",
    "Both parties presented their positions on the ferry line.",
    "Oslo and Santiago praised the ferry line.",
)

NOBODY = (
    "The delegation of Chile consisted of ten members.",
    "Norway and Chile share a border of water with the ferry line's islands.",
    "Vask welcomed a Chilean delegation led by the mayor of Valdivia.",
    "Vask took questions on the ferry line.",
    "The meeting was attended by the ambassadors of both countries.",
    "Also present were State Secretary Bo Tarn and Ambassador Eva Lind.",
    "State Secretary Bo Tarn also took part in the meeting.",
    "Ambassador Eva Lind accompanied the minister.",
    "The talks were followed by a working lunch.",
    "The meeting was held at the Ministry.",
    "The meeting took place in a warm atmosphere.",
    "The meeting took place in a friendly and constructive atmosphere.",
    "After the talks, the ministers held a press conference.",
    "Orlan is on her first visit to Oslo.",
    "This is Orlan's first visit to Norway.",
    "This was their second meeting this year.",
    "Orlan took office in March 2031.",
    "Ida Orlan was born in Santiago in 1985.",
    "Orlan previously served as Chile's ambassador to Peru.",
    "She studied law in Santiago and holds a degree in history.",
    "Norway and Chile have had diplomatic relations since 1919.",
    "Trade between Norway and Chile reached 400 million dollars in 2031.",
    "Chile is Norway's third largest partner in the region.",
    "The ferry line carried 40,000 passengers in 2031.",
    "The ferry line was closed after the flood of 2029.",
    "The next round of consultations will be held in Santiago.",
    "Orlan will leave Oslo on Thursday.",
    "Vask will visit Santiago in June.",
    "Later in the day, Orlan will meet the King.",
    "Earlier, Orlan met with the Speaker of Parliament.",
    "Before the meeting, Orlan laid a wreath at the monument.",
    "At the airport, Orlan was welcomed by the Chief of Protocol.",
    "During her visit, Orlan will also open an exhibition.",
    "For further information, contact the press office at +47 00 00 00 00.",
    "Media contact: Bo Tarn, press@example.org",
    "The Farn Forum is a non-profit organisation founded in 1990.",
    "The Farn Forum brings together 40 ministers every year.",
    "A press release will follow.",
    "The visit ends on Friday.",
    "The programme includes a visit to the harbour.",
    "The delegation also visited the harbour.",
    "Orlan was accompanied by the Minister of Trade.",
    "The Norwegian delegation included representatives of the Ministry of Trade.",
    "The memorandum was signed by Vask and Orlan.",
    "Vask and Orlan last met in Lima in 2031.",
    "Vask hosted a dinner in honour of his guest.",
    "The two ministers toured the harbour.",
    "The ministers then took questions from reporters.",
    "The video of the press conference can be found here.",
    "Translation. The Norwegian version is authentic.",
    "This text is for information only.",
    "The guests were shown the ferry line.",
)

# Behind ``Orlan said that the ferry line is a bridge.``

THEN_OWN = (
    "Vask agreed.",
    "Vask concurred with this assessment.",
    "Her host thanked her.",
    "The host thanked her for the visit.",
    "The Norwegian side shared this view.",
    "In turn, Vask thanked her.",
    "In his reply, Vask thanked her.",
)

THEN_GUEST = (
    "The ferry line must reopen soon.",
    "Chile will do its part.",
    "The two countries share a long coast.",
    "Both countries must protect the sea.",
    "The line carries thousands of people.",
    "She added that Chile will pay.",
    "This would help the islands.",
    "Such a step, she said, would help the islands.",
    "“We will pay,” she said.",
    "“We will pay.”",
    "In her view, it would help the islands.",
    "According to her, the islands need it.",
    "To this end, Chile has bought two ships.",
    "As a result, fares will fall.",
    "First, the piers must be mended; second, crews must be found.",
    "At the same time, prices must not rise.",
    "Therefore, Chile calls for patience.",
    "Chile supports Norway in this.",
    "Chile hopes for Norway's support.",
    "Vask's support would be welcome.",
    "Further, the line is good for trade.",
)

THEN_BOTH = (
    "The ferry line was discussed.",
    "The prospects of the ferry line were discussed.",
    "The state of the ferry line was reviewed.",
    "Issues of the ferry line were considered.",
    "In addition, the ferry line was discussed.",
    "There was consensus on the ferry line.",
    "There was agreement on the need for a ferry line.",
    "Topics included the ferry line and trade.",
    "Topics discussed included the ferry line and trade.",
    "Among the topics discussed were the ferry line and trade.",
    "Also discussed was the ferry line.",
    "Also on the agenda was the ferry line.",
    "The ferry line was high on the agenda.",
    "The ferry line was also on the agenda of the talks.",
    "The ferry line was one of the topics of the meeting.",
    "The ferry line and trade were the main topics of the conversation.",
    "The main topic of the talks was the ferry line.",
    "The central theme of the meeting was the ferry line.",
    "It was decided to reopen the ferry line.",
    "An in-depth exchange of views was held on the ferry line.",
    "A thorough discussion took place on the ferry line.",
    "Discussion points included the ferry line.",
    "Trade was also discussed.",
    "They agreed to meet again.",
    "The two sides agreed to meet again.",
    "It was agreed to meet again.",
    "The talks also covered trade.",
)

THEN_NOBODY = (
    "The Norwegian delegation included representatives of the Ministry of Trade.",
    "Ida Orlan was born in Santiago in 1985.",
    "Norway and Chile have had diplomatic relations since 1919.",
    "The video of the press conference can be found here.",
    "After the talks, the ministers opened an exhibition.",
    "This was their first meeting.",
    "The meeting lasted two hours.",
    "The meeting was also attended by Ambassador Eva Lind.",
)

# His very words, several sentences of them.
QUOTED = (
    "“The ferry line is a bridge.\n\n“It carries people.\n\n“It must reopen,” Vask said.",
    "“The ferry line is a bridge. It carries people,” Vask said. “It must reopen.”",
    "“The ferry line is a bridge,” Vask said. “It carries people. It must reopen.”",
    "In the words of Vask:\n\n“The ferry line is a bridge. It carries people.”",
    "– The ferry line is a bridge. It carries people, Vask said.",
    "– The ferry line is a bridge, Vask said. It carries people.",
    "- The ferry line is a bridge, says Foreign Minister Vask.\n\n- It carries people, he adds.",
    "Vask tweeted: “The ferry line is a bridge. It carries people.”",
    "Vask wrote on social media after the meeting: “The ferry line is a bridge. It carries people.”",
    "“The ferry line is a bridge,” tweeted Vask after the meeting. “It carries people.”",
    "Speaking after the talks, Vask said: “The ferry line is a bridge. It carries people.”",
    "Vask had this to say: “The ferry line is a bridge. It carries people.”",
    "Karl Vask, Foreign Minister: “The ferry line is a bridge. It carries people.”",
    "Foreign Minister Karl Vask: “The ferry line is a bridge. It carries people.”",
    "“The ferry line,” in Vask's words, “is a bridge.”",
    "This was stated by Vask after the talks. “The ferry line is a bridge,” he noted.",
)

FORMS = [
    (form, who)
    for who, forms in (("Vask", OWN), ("Orlan", GUEST), ("both", BOTH), ("nobody", NOBODY))
    for form in forms
]
GOING_ON = [
    (form, who)
    for who, forms in (("Vask", THEN_OWN), ("Orlan", THEN_GUEST), ("both", THEN_BOTH), ("nobody", THEN_NOBODY))
    for form in forms
]


def heard(words: str, before: str = "") -> set[str]:
    """Who says the sentences of WORDS, which stand in a passage of their own, or BEFORE at its head."""
    text = (
        f"Vask meets Orlan\n\nPublished: 13 April 2032\n\n{LEAD}\n\n{before}{words}\n\nPhotographs are free for use.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    surnames = {person.key: person.name.split()[-1] for person in readout.people}
    start = readout.body.index(words)
    told = [one for one in readout.statements if one.start < start + len(words) and one.end > start]
    assert told
    return {surnames[one.speaker] if one.speaker else {"joint": "both"}.get(one.attribution, "nobody") for one in told}


@pytest.mark.parametrize(("form", "who"), FORMS)
def test_however_it_is_told(form: str, who: str) -> None:
    assert heard(form) == {who}


@pytest.mark.parametrize(("form", "who"), GOING_ON)
def test_however_the_passage_goes_on(form: str, who: str) -> None:
    assert heard(form, "Orlan said that the ferry line is a bridge. ") == {who}


@pytest.mark.parametrize(
    "words",
    [
        "The ferry line is a bridge. It carries people.",
        "“The ferry line is a bridge. It carries people.”",
        "“The ferry line is a bridge.\n\n“It carries people.”",
    ],
)
@pytest.mark.parametrize("line", ["Vask said:", "Foreign Minister Karl Vask said:", "After the talks, Karl Vask said:"])
def test_a_line_hands_over_to_the_words_below_it(line: str, words: str) -> None:
    assert heard(words, f"{line}\n\n") == {"Vask"}


@pytest.mark.parametrize("form", QUOTED)
def test_however_it_is_quoted(form: str) -> None:
    assert heard(form) == {"Vask"}


@pytest.mark.parametrize(
    "office", ["Minister for Foreign Affairs and Trade", "Minister of Foreign Affairs and Worship", "Trade Minister"]
)
def test_an_office_said_whole_again_is_its_holders(office: str) -> None:
    lead = f"Foreign Minister Ida Orlan met in Santiago with Norwegian {office} Karl Vask."
    document = Document("a.txt", f"{lead} The {office} praised the ferry line.".encode(), "text/plain")
    told = readout_of(document)
    assert isinstance(told, Readout)
    assert told.statements[-1].speaker == "karl-vask-no"


@pytest.mark.parametrize(
    "office", ["Norwegian Minister of Mines and Energy", "Norwegian Minister of Industries, Mines and Energy"]
)
@pytest.mark.parametrize("turn", [" ", ", on his turn, ", ", for his part, "])
def test_a_counterpart_is_called_by_the_office_of_the_country(office: str, turn: str) -> None:
    lead = "Chilean Minister of Energy Ida Orlan met in Santiago with her Norwegian counterpart, Karl Vask."
    document = Document("a.txt", f"{lead}\n\nThe {office}{turn}praised the ferry line.".encode(), "text/plain")
    told = readout_of(document)
    assert isinstance(told, Readout)
    assert told.statements[-1].speaker == "karl-vask-no"


def test_a_family_name_that_comes_first_is_one_behind_an_office() -> None:
    lead = (
        "Minister Ida Orlan of Chile met in Santiago with the Minister of State for Trade of Singapore, Yeo Chee Lin."
    )
    words = "For his part, Minister of State Yeo praised the ferry line."
    told = readout_of(Document("a.txt", f"{lead}\n\n{words}".encode(), "text/plain"))
    assert isinstance(told, Readout)
    assert told.statements[-1].speaker == "yeo-chee-lin-sg"
