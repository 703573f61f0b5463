"""One speech under every head that typed texts have: letterheads, titles over several lines, venues, days, notes.

The speaker and the words are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

SAID = (
    "Excellencies, ladies and gentlemen,",
    "It is an honour to speak to you today on behalf of my country.",
    "Twenty years ago this harbour was empty. Today it is the pride of the coast.",
    "We have built two bridges and we shall build a third.",
    "We call on all our partners to keep their promises to the islands.",
    "I thank you.",
)

# The head, the title where one line or one joined run of lines is it, and the city where it was.
HEADS = (
    (
        "GOVERNMENT OF ESTONIA\nOFFICE OF THE PRIME MINISTER\nStenbock House, Tallinn\n\n"
        "STATEMENT BY THE PRIME MINISTER OF ESTONIA, THE HONOURABLE LENA VASK,\nAT THE OPENING OF THE CONFERENCE "
        "ON HARBOURS\n\n"
        "University of Latvia, Riga, Latvia\n19 July 2033\n\n"
        "Please check against delivery",
        "STATEMENT BY THE PRIME MINISTER OF ESTONIA, THE HONOURABLE LENA VASK, AT THE OPENING OF THE "
        "CONFERENCE ON HARBOURS",
        "Riga",
    ),
    (
        "PERMANENT MISSION OF THE REPUBLIC OF ESTONIA\nTO THE UNITED NATIONS\n3 Dag Hammarskjöld Plaza, New "
        "York\n\n"
        "STATEMENT\n\n"
        "BY\n\n"
        "H.E. MS. LENA VASK\nMINISTER OF TRANSPORT OF THE REPUBLIC OF ESTONIA\n\n"
        "AT THE HIGH-LEVEL CONFERENCE ON HARBOURS\n\n"
        "New York, 19 July 2033\n\n"
        "Check against delivery",
        None,
        "New York",
    ),
    (
        "REPUBLIC OF ESTONIA\nMINISTRY OF TRANSPORT\n\n"
        "ADDRESS BY HON. LENA VASK, MP,\nMINISTER FOR TRANSPORT,\nDURING THE OFFICIAL OPENING OF THE HARBOUR "
        "CONFERENCE\nHELD AT HOTEL VIRU, TALLINN\nON 19TH JULY, 2033",
        "ADDRESS BY HON. LENA VASK, MP, MINISTER FOR TRANSPORT, DURING THE OFFICIAL OPENING OF THE HARBOUR "
        "CONFERENCE HELD AT HOTEL VIRU, TALLINN",
        "Tallinn",
    ),
    (
        "SPEECH BY\nHER EXCELLENCY LENA VASK\nPRESIDENT OF THE REPUBLIC OF ESTONIA\n\n"
        "ON THE OCCASION OF THE OPENING OF THE HARBOUR FORUM\n\n"
        "RIGA, 19 JULY 2033",
        None,
        "Riga",
    ),
    (
        "Statement by\nH.E. Ms. Lena Vask\nMinister of Transport of Estonia\nat the\nHarbour Conference\n\n"
        "New York, 19 July 2033\n\n"
        "(Check against delivery)",
        None,
        "New York",
    ),
    (
        "KEYNOTE ADDRESS\n\n"
        "BY\n\n"
        "LENA VASK, PRESIDENT OF THE REPUBLIC OF ESTONIA\n\n"
        "TO THE HARBOUR FORUM\n\n"
        "19 JULY 2033\nRIGA",
        None,
        "Riga",
    ),
    (
        "Embassy of the Republic of Estonia\nLisbon\n\n"
        "Remarks by Ambassador Lena Vask at the Reception on the Day of the Sea\n\n"
        "Lisbon, 19 July 2033",
        "Remarks by Ambassador Lena Vask at the Reception on the Day of the Sea",
        "Lisbon",
    ),
    (
        "Embassy of Estonia in Lisbon\n\n"
        "Speech by H.E. Lena Vask, Ambassador of Estonia to Portugal,\nat the Reception on the Day of the Sea\n\n"
        "Four Seasons Hotel Ritz, Lisbon\n19 July 2033, 6.30 pm",
        "Speech by H.E. Lena Vask, Ambassador of Estonia to Portugal, at the Reception on the Day of the Sea",
        "Lisbon",
    ),
    (
        "THE PRESIDENCY\nOffice of the Spokesperson\n\n"
        "Speech by President Lena Vask at the Opening of the Harbour Forum, Riga\n\n"
        "19 July 2033",
        "Speech by President Lena Vask at the Opening of the Harbour Forum, Riga",
        "Riga",
    ),
    (
        "Prime Minister's Office\nMedia Centre\n\n"
        "FOR IMMEDIATE RELEASE\n19 July 2033\n\n"
        "PRIME MINISTER LENA VASK'S ADDRESS AT THE OPENING OF THE HARBOUR FORUM IN RIGA",
        "PRIME MINISTER LENA VASK'S ADDRESS AT THE OPENING OF THE HARBOUR FORUM IN RIGA",
        "Riga",
    ),
    (
        "PRESS RELEASE No. 45/2033\n\n"
        "Statement of the Minister of Foreign Affairs of Estonia, H.E. Lena Vask, at the Harbour "
        "Conference\nRiga, 19 July 2033",
        "Statement of the Minister of Foreign Affairs of Estonia, H.E. Lena Vask, at the Harbour Conference",
        "Riga",
    ),
    (
        "Ref: MFA/SP/112/33\n19th July 2033\n\n"
        "Address by Her Excellency Lena Vask, Minister for Foreign Affairs, at the Harbour Conference, Riga",
        "Address by Her Excellency Lena Vask, Minister for Foreign Affairs, at the Harbour Conference, Riga",
        "Riga",
    ),
    (
        "EMBARGOED UNTIL DELIVERY\nCHECK AGAINST DELIVERY\n\n"
        "LENA VASK\nMINISTER OF TRANSPORT OF ESTONIA\n\n"
        "Address to the Harbour Conference\nRiga\n19 July 2033",
        "Address to the Harbour Conference",
        "Riga",
    ),
    (
        "*** Check against delivery ***\n\n"
        "Speech of Prime Minister Lena Vask at the Harbour Conference\nRiga, Latvia, July 19, 2033",
        "Speech of Prime Minister Lena Vask at the Harbour Conference",
        "Riga",
    ),
    (
        "Remarks as delivered\n\n"
        "Remarks by Prime Minister Lena Vask at the Harbour Conference\nRiga, Tuesday 19 July 2033",
        "Remarks by Prime Minister Lena Vask at the Harbour Conference",
        "Riga",
    ),
    (
        "Harbour Conference: Foreign Minister's speech\n\n"
        "Lena Vask, Minister for Foreign Affairs of Estonia\n\n"
        "Delivered on: 19 July 2033 (Transcript of the speech, exactly as it was delivered)\nLocation: Riga",
        "Harbour Conference: Foreign Minister's speech",
        "Riga",
    ),
    (
        "Intervention by Mrs Lena Vask\nMinister of Transport of Estonia\nItem 4: Harbours\n\nRiga, 19.07.2033",
        None,
        "Riga",
    ),
    (
        "19 July 2033\n\n"
        "THE HARBOUR AND THE ISLANDS\n\n"
        "Opening speech by Lena Vask, Minister of Transport, at the Harbour Conference in Riga",
        None,
        "Riga",
    ),
    (
        "Speech\n\nThe harbour and the islands\n\nLena Vask, Minister of Transport\n\n19 July 2033 – Riga",
        "The harbour and the islands",
        "Riga",
    ),
    (
        "SPEECH NOTES\n\nLena Vask\nMinister of Transport\n\nHarbour Conference, Riga\n\n19 July 2033",
        None,
        "Riga",
    ),
    (
        "Hon. Lena Vask\nMinister for Transport\n\nMINISTERIAL STATEMENT\n\nHarbours and Islands\n\n19 July 2033",
        None,
        None,
    ),
    (
        "OPENING REMARKS BY THE MINISTER OF TRANSPORT\nHON. LENA VASK\nAT THE HARBOUR CONFERENCE\nVENUE: HOTEL "
        "RIGA, RIGA\nDATE: 19 JULY 2033\nTIME: 09:00",
        None,
        "Riga",
    ),
    (
        "WELCOME REMARKS BY LENA VASK,\nMINISTER OF TRANSPORT\n\nHARBOUR CONFERENCE\nRIGA, LATVIA\nJULY 19, 2033",
        None,
        "Riga",
    ),
    (
        "Statement delivered by\nH.E. Lena Vask\nMinister of Foreign Affairs of Estonia\n\n"
        "General Debate of the 88th Session of the\nUnited Nations General Assembly\n\n"
        "New York\n19 July 2033",
        None,
        "New York",
    ),
    (
        "ESTONIA\n\n"
        "Statement by Her Excellency Lena Vask\nMinister for Foreign Affairs\n\n"
        "High-level Segment of the Human Rights Council\n\n"
        "Geneva, 19 July 2033",
        None,
        "Geneva",
    ),
    (
        "Permanent Mission of Estonia\nGeneva\n\n"
        "Human Rights Council - 70th session\nItem 2: General Debate\n\n"
        "Statement by Ambassador Lena Vask, Permanent Representative of Estonia\n\n"
        "Geneva, 19 July 2033",
        "Statement by Ambassador Lena Vask, Permanent Representative of Estonia",
        "Geneva",
    ),
    (
        "TEXT OF THE SPEECH DELIVERED BY PRESIDENT LENA VASK AT THE HARBOUR FORUM IN RIGA ON 19 JULY 2033",
        "TEXT OF THE SPEECH DELIVERED BY PRESIDENT LENA VASK AT THE HARBOUR FORUM IN RIGA ON 19 JULY 2033",
        "Riga",
    ),
    (
        "Full text of the address by\nthe President of the Republic of Estonia,\nH.E. Lena Vask,\nto the Harbour "
        "Forum in Riga\n(19 July 2033)",
        None,
        "Riga",
    ),
    (
        "Prime Minister Lena Vask's speech at the Harbour Forum (Riga, 19.7.2033)\n\nCheck against delivery",
        None,
        "Riga",
    ),
    (
        "MINISTRY OF TRANSPORT\n***\n\n"
        "SPEECH BY LENA VASK, MINISTER OF TRANSPORT, AT THE HARBOUR FORUM\n\n"
        "RIGA, 19TH JULY 2033\n\n"
        "PROTOCOL:",
        None,
        "Riga",
    ),
    (
        "NATIONAL STATEMENT\nby\nLena Vask\nPrime Minister of Estonia\n\nConference of the Parties\nRiga, 19 July 2033",
        None,
        "Riga",
    ),
    (
        "MESSAGE\nFROM\nHER EXCELLENCY LENA VASK\nPRESIDENT OF ESTONIA\nTO THE HARBOUR FORUM\n\nTallinn, 19 July 2033",
        None,
        "Tallinn",
    ),
    (
        "New Year's Message of the President of the Republic, Lena Vask\nTallinn, 19 July 2033",
        "New Year's Message of the President of the Republic, Lena Vask",
        "Tallinn",
    ),
    (
        "Toast by Her Excellency Lena Vask, President of Estonia,\nat the State Banquet hosted by the President "
        "of Latvia\n\n"
        "Riga Castle, 19 July 2033",
        "Toast by Her Excellency Lena Vask, President of Estonia, at the State Banquet hosted by the "
        "President of Latvia",
        "Riga",
    ),
    (
        "Doc. 14/33\nOriginal: English\n\n"
        "Statement by the Delegation of Estonia\nMs Lena Vask, Minister of Transport\n\n"
        "19 July 2033",
        None,
        None,
    ),
    (
        "Speaker: Lena Vask, Minister of Transport\nEvent: Harbour Conference\nVenue: Hotel Riga, Riga\nDate: 19 "
        "July 2033\n\n"
        "SPEECH AT THE OPENING OF THE HARBOUR CONFERENCE",
        "SPEECH AT THE OPENING OF THE HARBOUR CONFERENCE",
        "Riga",
    ),
    (
        "(Translation)\n\nSpeech by President Lena Vask\nat the Harbour Forum in Riga\n\n19 July 2033",
        None,
        "Riga",
    ),
    (
        "[Unofficial translation]\n\n"
        "ADDRESS OF THE PRESIDENT OF THE REPUBLIC LENA VASK TO THE PARLIAMENT OF LATVIA\n\n"
        "Riga, 19 July 2033",
        None,
        "Riga",
    ),
    (
        "Government of Estonia – Press Office\nTuesday, 19 July 2033\n\n"
        "President Vask's Remarks at the Harbour Forum\n\n"
        "Delivered by H.E. Lena Vask, President of the Republic of Estonia\nRiga, Latvia",
        "President Vask's Remarks at the Harbour Forum",
        "Riga",
    ),
    (
        "OFFICE OF THE PRIME MINISTER\nPRESS SECRETARIAT\n\n"
        "TALKING POINTS FOR HON. LENA VASK, PRIME MINISTER\nHARBOUR FORUM, RIGA\n19 JULY 2033",
        None,
        "Riga",
    ),
    (
        "THE HON LENA VASK MP\nMINISTER FOR TRANSPORT\n\n"
        "SPEECH\n\n"
        "HARBOUR FORUM\n\n"
        "RIGA\n\n"
        "TUESDAY, 19 JULY 2033\n\n"
        "*** CHECK AGAINST DELIVERY ***",
        None,
        "Riga",
    ),
    (
        "Excerpts from the speech of Transport Minister Lena Vask at the Harbour Forum\nRiga, 19/07/2033",
        None,
        "Riga",
    ),
    (
        "Foreign Minister Lena Vask\n\n"
        "Speech in the Riigikogu on the harbours\n\n"
        "19 July 2033\n\n"
        "(Spoken word applies)",
        None,
        "Tallinn",
    ),
    (
        "PRIME MINISTER'S SPEECH TO THE HARBOUR FORUM\n(Delivered by the Minister of Transport, Hon. Lena Vask, "
        "on behalf of the Prime Minister)\nRiga, 19 July 2033",
        None,
        "Riga",
    ),
)


def read(head: str) -> Readout:
    readout = readout_of(Document("harbour.txt", "\n\n".join((head, *SAID)), "text/plain", None))
    assert isinstance(readout, Readout)
    return readout


@pytest.mark.parametrize(("head", "title", "city"), HEADS)
def test_under_every_head_the_words_are_the_speaker_s(head: str, title: str | None, city: str | None) -> None:
    readout = read(head)
    names = {person.key: person.name for person in readout.people}
    said = " ".join(SAID)
    told = [one for one in readout.statements if one.attribution != "heading"]
    assert [one.text for one in told if one.text not in said] == []
    assert [names.get(one.speaker or "") for one in told] == 7 * ["Lena Vask"]
    assert [names[one.person] for one in readout.participants] == ["Lena Vask"]
    assert readout.title == (title or readout.title)
    assert readout.date == "2033-07-19"
    assert (readout.venue.city if readout.venue else None) == city
