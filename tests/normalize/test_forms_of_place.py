"""Where it was, however a sentence, a head or a last line tells it: a house, a gathering, a journey, a day beside it.

People are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout
from tests.normalize.test_forms import ONE, OTHER

DISCUSSED = "The two ministers discussed trade, ferries and the study of the sea."
GREETS = (
    "Excellencies, ladies and gentlemen,\n\nI thank you for the welcome. Norway and Chile share the sea. We call on "
    "all sides to keep the peace."
)
MET = f"{ONE} met with {OTHER} today to discuss trade.\n\n{DISCUSSED}"
ASKED = (
    "MINISTER VASK: Good morning, and thank you all for coming out here today.\n\n"
    "QUESTION: Minister, is the ferry safe for those who travel on it?\n\n"
    "MINISTER VASK: It is, and it has been for many years now.\n\n"
    "QUESTION: And for how long will it be so?\n\nMINISTER VASK: For years to come, I am sure of that."
)
# Nothing where a sentence tells of another place.
WHERE = (
    ("{one} was received at the Royal Palace of Madrid by {other}.", "Madrid"),
    ("{one} hosted {other} at the State Guest House in Hanoi.", "Hanoi"),
    ("{one} and {other} met at the Radisson Blu hotel in Kigali.", "Kigali"),
    ("{one} and {other} met at the Hotel Sacher in Vienna.", "Vienna"),
    ("{one} welcomed {other} at Arturo Merino Benítez Airport in Santiago.", "Santiago"),
    ("{one} met with {other} in the VIP lounge of Schiphol Airport.", None),
    ("{one} met with {other} at the University of Bergen.", "Bergen"),
    ("{one} met with {other} at Leiden University.", "Leiden"),
    ("{one} met {other} on the premises of the European Parliament in Strasbourg.", "Strasbourg"),
    ("{one} met {other} at the European Parliament in Strasbourg on Tuesday.", "Strasbourg"),
    ("{one} met {other} during the high-level week of the UN General Assembly in New York.", "New York"),
    ("In the margins of the UNGA in New York, {one} met with {other}.", "New York"),
    ("On the margins of UNGA 87, {one} met {other} in New York City.", "New York"),
    ("{one} hosted a lunch for {other} at the Chilean Embassy in Oslo.", "Oslo"),
    ("{one} met {other} at the Chilean ambassador's residence in Oslo.", "Oslo"),
    ("{one} met {other} at the Residence of Norway's Permanent Representative in Geneva.", "Geneva"),
    ("{one} met {other} aboard the frigate KNM Vask, moored in Valparaíso.", "Valparaíso"),
    ("{one} met {other} at Haakonsvern Naval Base in Bergen.", "Bergen"),
    ("{one} met {other} at the Kursaal Congress Centre in San Sebastián.", "San Sebastián"),
    ("{one} met {other} at the Bella Center in Copenhagen.", "Copenhagen"),
    ("{one} held talks with {other} on the sidelines of the Raisina Dialogue in New Delhi.", "New Delhi"),
    ("{one} held talks with {other} on the sidelines of the Shangri-La Dialogue in Singapore.", "Singapore"),
    ("On the sidelines of the World Economic Forum in Davos, {one} met {other}.", "Davos"),
    ("On the sidelines of the Davos Forum, {one} met {other}.", "Davos"),
    ("{one} met {other} on the sidelines of COP40 in Belém, Brazil.", "Belém"),
    ("{one} met {other} on the sidelines of the G20 Foreign Ministers' Meeting in Johannesburg.", "Johannesburg"),
    ("{one} met {other} on the sidelines of the NATO Summit in The Hague.", "The Hague"),
    ("The Prime Minister of the United Kingdom, Karl Vask, hosted {other} at Chequers.", None),
    ("{one}, on a working visit to Tirana, was received by {other}.", "Tirana"),
    ("{one} is on a two-day visit to Tirana. He met with {other} on Tuesday.", "Tirana"),
    ("During his official visit to Tirana, {one} held a meeting with {other}.", "Tirana"),
    ("{one} began his visit to Tirana with a meeting with {other}.", "Tirana"),
    ("{one} continued his visit to Morocco with a meeting in Rabat with {other}.", "Rabat"),
    ("{one} wrapped up a three-day visit to Nairobi, where he held talks with {other}.", "Nairobi"),
    ("{one} stopped in Doha, where he met with {other}.", "Doha"),
    ("{one} made a brief stop in Doha for talks with {other}.", "Doha"),
    ("{one} flew to Doha today and met with {other}.", "Doha"),
    ("{one} today visited Lagos and met with {other}.", "Lagos"),
    ("{one} met with {other} in Lisbon before travelling to Madrid.", "Lisbon"),
    ("{one} arrived in Lisbon from Madrid and met with {other}.", "Lisbon"),
    ("{one} left for Lisbon after meeting {other} in Madrid.", "Madrid"),
    ("{one} and {other} co-chaired the Ministerial Meeting of the Arctic Group, held in Tromsø.", "Tromsø"),
    ("{one} met with {other} at the Elysée.", "Paris"),
    ("{one} met with {other} at Schloss Bellevue.", "Berlin"),
    ("{one} met with {other} at Bellevue Palace in Berlin.", "Berlin"),
    ("{one} was received in audience by {other} at Stockholm Palace.", "Stockholm"),
    ("{one} met with {other} at the Norwegian Parliament.", None),
    ("{one} met with {other} at the Parliament building in Vilnius.", "Vilnius"),
    ("{one} met with {other} in Hall No. 3 of the Palace of Nations in Dushanbe.", "Dushanbe"),
    ("{one} met with {other} at Ak Orda in Astana.", "Astana"),
    ("{one} met with {other} at the State House, Nairobi.", "Nairobi"),
    ("{one} met with {other} at Al Husseiniya Palace.", "Amman"),
    ("{one} met with {other} in Charlevoix, Quebec.", "Charlevoix"),
    ("{one} met with {other} in Santiago and Valparaíso.", "Santiago"),
    ("Born in Bergen, {one} met with {other} on Tuesday.", None),
    ("{one} met with {other}. The next meeting will be held in Santiago.", None),
    ("{one} spoke with {other} about the conference in Berlin.", None),
    ("{one} met with {other}, who had earlier visited Vienna.", None),
    ("Prime Minister Karl Vask received {other} at the Union Buildings.", "Pretoria"),
    ("{one} was received at Casa de Nariño by {other}.", "Bogotá"),
    ("At the Kremlin, {one} met {other}.", "Moscow"),
    ("{one} met {other} at Dolmabahçe Palace.", "Istanbul"),
    ("{one} met {other} at the AU Headquarters.", "Addis Ababa"),
    ("{one} met {other} at Perdana Putra, Putrajaya.", "Putrajaya"),
    ("{one} met {other} at the ASEAN Secretariat.", "Jakarta"),
    ("{one} met {other} at Baabda Palace.", "Beirut"),
    ("{one} met {other} on the sidelines of the 60th session of the Human Rights Council in Geneva.", "Geneva"),
    ("{one} met {other} in Fez.", "Fes"),
    ("{one} held talks in Sharm El Sheikh with {other}.", "Sharm el-Sheikh"),
    ("{one} and {other} met on Tuesday in the town of Losby, Norway.", "Losby"),
    ("{one} and {other} met in Losby.", None),
    ("Meeting in Lisbon on Tuesday, {one} and {other} agreed to deepen trade.", "Lisbon"),
    ("During talks in Lisbon, {one} and {other} agreed to deepen trade.", "Lisbon"),
    ("At their meeting in Lisbon, {one} and {other} agreed to deepen trade.", "Lisbon"),
    ("{one} and {other} agreed in Lisbon on Tuesday to deepen trade.", "Lisbon"),
    ("{one} today addressed the Sea Forum in Lisbon and met with {other}.", "Lisbon"),
    ("{one} opened the new embassy in Lisbon and met with {other}.", "Lisbon"),
    ("{one} took part in the Sea Forum, held in Lisbon on 12-13 April, and met with {other}.", "Lisbon"),
    ("Within the framework of the Sea Forum being held in Lisbon, {one} met with {other}.", "Lisbon"),
    ("On the sidelines of the Sea Forum taking place in Lisbon, {one} met with {other}.", "Lisbon"),
    ("{one}, who arrived in Lisbon on Monday, met with {other}.", "Lisbon"),
    ("{one} met in the Portuguese capital with {other}.", "Lisbon"),
    ("In Lisbon, where he is attending the Sea Forum, {one} met with {other}.", "Lisbon"),
    ("{one} met with {other} at her hotel in Lisbon.", "Lisbon"),
    ("{one} met with {other} near Lisbon.", None),
    ("{one} met with {other} outside Lisbon.", None),
    ("{one} and {other} held a meeting at the Lisbon Congress Centre.", "Lisbon"),
    ("{one} and {other} met at the Marriott in Lisbon.", "Lisbon"),
    ("{one} and {other} met at the Ministry for Foreign Affairs in Lisbon.", "Lisbon"),
    ("{one} and {other} met at the Foreign Office in London.", "London"),
    ("{one} met with {other}, Chile's Permanent Representative in Geneva.", None),
    ("{one} met with {other}. They will meet again in Lisbon in May.", None),
    ("{one} met with {other}. The meeting took place in Lisbon.", "Lisbon"),
    ("{one} met with {other}. The meeting, held at the Foreign Ministry in Lisbon, lasted an hour.", "Lisbon"),
    ("{one} met with {other}. He is in Lisbon for the Sea Forum.", "Lisbon"),
    ("{one} met with {other}. Vask arrived in Lisbon on Monday.", "Lisbon"),
)  # fmt: skip
# A speech of that day in Santiago, and an account of a meeting there, under every kind of head.
OF_A_SPEECH = (
    "{title}\n\nSantiago, 13 April 2032", "{title}\n\n13 April 2032, Santiago",
    "{title}\n\n13 April 2032\n\nDelivered at the University of Chile, Santiago",
    "{title}\n\nDelivered at the Naval Museum in Santiago on 13 April 2032\n\nPublished 15 April 2032",
    "{title}\n\nDelivered on: 13 April 2032\n\nLocation: Santiago\n\nPublished 15 April 2032",
    "{title}\n\nVenue: Naval Museum, Santiago\nDate: 13 April 2032", "{title}\n\nPlace: Santiago\n\nDate: 13.04.2032",
    "{title}\n\nWhere: Santiago, Chile\nWhen: 13 April 2032", "{title}\n\nNaval Museum\nSantiago, Chile\n13 April 2032",
    "{title}\n\n13 April 2032 | Santiago", "{title}\n\nTuesday 13 April 2032 – Santiago",
    "{title}\n\n(Naval Museum, Santiago, 13 April 2032)", "{title}, Santiago, 13 April 2032",
    "{title} - Santiago (13 April 2032)", "{title}\n\nCheck against delivery\n\nSantiago, April 13th, 2032",
    "Speech by Foreign Minister Karl Vask at the Naval Museum in Santiago\n\n13 April 2032",
    "Speech by Foreign Minister Karl Vask at the University of Chile in Santiago on the sea\n\n13 April 2032",
    "Keynote address: Sea Conference (Santiago)\n\nKarl Vask, Minister of Foreign Affairs of Norway\n\n13 April 2032",
    "{title}\n\nSpeech | Date: 13/04/2032 | Minister: Karl Vask | Place: Santiago",
    "{title}\n\nUniversity of Santiago, 13 April 2032", "{title}\n\nUniversity of Santiago\n\n13 April 2032",
    "{title}\n\n13 April 2032\n\nKarl Vask gave this speech at the Naval Museum in Santiago.",
)  # fmt: skip
OF_AN_ACCOUNT = (
    "A day in autumn\n\nSANTIAGO, April 13, 2032 – ", "A day in autumn\n\n14 April 2032\n\nSANTIAGO, April 13 (NTB) - ",
    "A day in autumn\n\n14 April 2032\n\nSantiago, 13 April. ",
    "A day in autumn\n\n14 April 2032\n\nSantiago, April 13th — ",
    "A day in autumn\n\n14 April 2032\n\nSantiago, Tuesday 13 April: ",
    "A day in autumn\n\nSantiago | 13 April 2032 | ",
    "A day in autumn\n\nSantiago, 13 April 2032.- ", "A day in autumn\n\nSantiago, 13 April 2032\n\n",
    "A day in autumn\n\n14 April 2032\n\nGOVERNMENT HOUSE, SANTIAGO, Tuesday 13 April 2032 – ",
    "A day in autumn\n\n14 April 2032\n\nOffices of the Sea Council, Santiago, Chile, 13th April, 2032: ",
    "A day in autumn\n\n14 April 2032\n\nApril 13, 2032 (SANTIAGO, Chile): ",
    "A day in autumn\n\n13/04/2032\n\nLocation: Santiago\n\n", "A day in autumn\n\n13 April 2032\n\nCity: Santiago\n\n",
    "A day in autumn\n\n14 April 2032\n\nContact: the office\n\nTwo ministers meet\n\nSANTIAGO, April 13 (NTB) - ",
    "Santiago: Vask and Orlan on the sea\n\n13 April 2032\n\n", "Vask meets Orlan in Santiago\n\n13 April 2032\n\n",
    "Vask–Orlan meeting (Santiago, 13 April 2032)\n\n14 April 2032\n\n",
    "Visit of Foreign Minister Vask to Santiago\n\n13 April 2032\n\n",
    "Vask meets Orlan in Santiago\n\nOslo, 13 April 2032\n\n",
    "Vask concludes visit to Santiago\n\nOslo, 13 April 2032\n\n",
    "Foreign Minister Vask visits Santiago\n\n13 April 2032\n\n",
)  # fmt: skip
OF_BOTH = (
    "Norway and Chile reaffirm their friendship. They welcome the ferry.\n\nAdopted in Santiago on 13 April 2032.",
    "Norway and Chile are friends. They welcome the ferry.\n\nDone at Santiago, Chile, this 13 April 2032.",
    "Norway and Chile reaffirm their friendship. They welcome the ferry.\n\nSantiago, 13 April 2032",
    "Santiago, 13 April 2032\n\nKarl Vask of Norway and Ida Orlan of Chile met today. They welcomed the ferry.",
)  # fmt: skip
ON_PAGES = (
    "<p class=loc>Santiago, 13 April 2032</p>", "<p>Santiago, Tuesday, 13th April, 2032</p>",
    "<span>Statement</span> <span>Apr 13, 2032</span> <span>Santiago</span> <span>3 min read</span>",
    "<dl><dt>Date</dt><dd>13 April 2032</dd><dt>Location</dt><dd>Santiago</dd></dl>",
    "<p>Press Release 112/32, 13 April 2032, Santiago</p>", "<p>13/04/2032</p><p>Santiago, Chile</p>",
    "<ul><li>13 Apr 2032</li><li>Santiago</li><li>News</li></ul>",
)  # fmt: skip

# Titles over a meeting, a speech and answers; nothing where a title tells of another place.
TITLES = (
    ("Foreign Minister Vask arrives in Lisbon", MET, "Lisbon"),
    ("Foreign Minister Vask in Lisbon", MET, "Lisbon"),
    ("Vask at the NATO Summit in The Hague", MET, "The Hague"),
    ("Vask attends NATO Summit in The Hague", MET, "The Hague"),
    ("Foreign Minister Vask at the Munich Security Conference", MET, "Munich"),
    ("Vask holds talks in Brussels", MET, "Brussels"),
    ("Talks in Brussels with Chile", MET, "Brussels"),
    ("Meeting with Foreign Minister Orlan in Lisbon on trade", MET, "Lisbon"),
    ("Lisbon: meeting with Foreign Minister Orlan", MET, "Lisbon"),
    ("Visit to Lisbon", MET, "Lisbon"),
    ("Working visit to Lisbon by Foreign Minister Vask", MET, "Lisbon"),
    ("Vask travels to Lisbon for talks with Orlan", MET, "Lisbon"),
    ("Vask, Orlan meet in Lisbon", MET, "Lisbon"),
    ("Norway, Chile hold political consultations in Lisbon", MET, "Lisbon"),
    ("Lisbon hosts Norway-Chile talks", MET, "Lisbon"),
    ("Vask on the war in Khartoum", MET, None),
    ("Vask and Orlan discuss the situation in Khartoum", MET, None),
    ("Vask calls for ceasefire in Khartoum", MET, None),
    ("Vask condemns attack in Khartoum", MET, None),
    ("Vask: Norway supports process launched in Geneva", MET, None),
    ("Foreign Minister of Chile to open embassy in Oslo", MET, None),
    ("Vask meets Ambassador in Tirana", MET, "Tirana"),
    ("Vask meets mayor of Lisbon", MET, None),
    ("Vask speech in Lisbon", GREETS, "Lisbon"),
    ("Speech: Foreign Minister at the Lisbon Forum", GREETS, "Lisbon"),
    ("Speech by Minister Vask - Lisbon, 13 April", GREETS, "Lisbon"),
    ("Address to the Parliament of Portugal", GREETS, None),
    ("Address to students at the University of Lisbon", GREETS, "Lisbon"),
    ("Remarks by Minister Vask at the Chilean Embassy in Lisbon", GREETS, "Lisbon"),
    ("Statement at the UN Security Council", GREETS, "New York"),
    ("Statement by Minister Vask at the UN General Assembly", GREETS, "New York"),
    ("National Statement at the 87th session of the UN General Assembly", GREETS, "New York"),
    ("Statement to the Human Rights Council", GREETS, "Geneva"),
    ("Statement at the 80th session of the Human Rights Council", GREETS, "Geneva"),
    ("Statement to the OSCE Permanent Council, Vienna", GREETS, "Vienna"),
    ("Statement to the OSCE Permanent Council", GREETS, "Vienna"),
    ("Statement at the IAEA Board of Governors", GREETS, "Vienna"),
    ("Speech to the Storting on the sea", GREETS, "Oslo"),
    ("Speech by the Foreign Minister in the Bundestag", GREETS, "Berlin"),
    ("Speech in the European Parliament in Strasbourg", GREETS, "Strasbourg"),
    ("Speech at Chatham House", GREETS, "London"),
    ("Press conference in Lisbon", ASKED, "Lisbon"),
    ("Press conference following talks in Lisbon", ASKED, "Lisbon"),
    ("Press briefing at UN Headquarters", ASKED, "New York"),
    ("Remarks to the press in Lisbon", ASKED, "Lisbon"),
    ("Doorstop, Lisbon", ASKED, "Lisbon"),
    ("Transcript - Doorstop, Parliament House", ASKED, None),
    ("Interview in Lisbon with Radio Oslo", ASKED, "Lisbon"),
    ("Press conference: Lisbon summit", ASKED, None),
)  # fmt: skip


def read(text: str, kind: str = "text/plain") -> Readout:
    readout = readout_of(Document("a.html" if kind == "text/html" else "a.txt", text.encode(), kind))
    assert isinstance(readout, Readout)
    return readout


def city_of(readout: Readout) -> str | None:
    return readout.venue.city if readout.venue else None


@pytest.mark.parametrize(("form", "city"), WHERE)
def test_wherever_it_was(form: str, city: str | None) -> None:
    met = form.format(one=ONE, other=OTHER)
    assert city_of(read(f"A day in autumn\n\nPublished: 13 April 2032\n\n{met}\n\n{DISCUSSED}\n")) == city


@pytest.mark.parametrize("head", OF_A_SPEECH)
def test_the_head_of_a_speech(head: str) -> None:
    readout = read(f"{head.format(title='Speech by Foreign Minister Karl Vask on the sea')}\n\n{GREETS}\n")
    assert (city_of(readout), readout.date) == ("Santiago", "2032-04-13")


@pytest.mark.parametrize("head", OF_AN_ACCOUNT)
def test_the_head_of_an_account(head: str) -> None:
    readout = read(f"{head}{ONE} met with {OTHER} today to discuss trade.\n\n{DISCUSSED}\n")
    assert (city_of(readout), readout.date) == ("Santiago", "2032-04-13")


@pytest.mark.parametrize("text", OF_BOTH)
def test_a_text_of_both_sides(text: str) -> None:
    readout = read(f"Joint Statement of Norway and Chile on the ferry\n\n14 April 2032\n\n{text}\n")
    assert (readout.genre, city_of(readout), readout.date) == ("joint-statement", "Santiago", "2032-04-13")


@pytest.mark.parametrize("shown", ON_PAGES)
def test_the_head_of_a_page(shown: str) -> None:
    page = (
        f"<html><head><title>Vask meets Orlan</title></head><body><main><h1>Vask meets Orlan</h1>{shown}"
        f"<p>{ONE} met with {OTHER} to discuss trade.</p><p>{DISCUSSED}</p></main>"
        "<footer>Ministry of Foreign Affairs, Oslo. Last updated: 20 May 2032</footer></body></html>"
    )
    readout = read(page, "text/html")
    assert (city_of(readout), readout.date) == ("Santiago", "2032-04-13")


def test_a_country_alone_is_what_a_title_tells() -> None:
    text = (
        f"Foreign Minister Vask's working visit to Chile\n\n13 April 2032\n\n{ONE} met with {OTHER}.\n\n{DISCUSSED}\n"
    )
    venue = read(text).venue
    assert venue
    assert (venue.city, venue.country) == (None, "CL")


@pytest.mark.parametrize(("title", "text", "city"), TITLES)
def test_whatever_the_title(title: str, text: str, city: str | None) -> None:
    assert city_of(read(f"{title}\n\n13 April 2032\n\n{text}\n")) == city


def test_a_country_told_first_yields_to_its_city_told_next() -> None:
    text = (
        "Joint Statement of Norway and Chile\n\n14 April 2032\n\nThe Foreign Minister of Norway, Karl Vask, paid a "
        "visit to Chile on 13 April 2032.\n\nThe Ministers held talks at the Ministry in Santiago. They agreed.\n"
    )
    assert city_of(read(text)) == "Santiago"


def test_a_quotation_tells_of_no_place_where_they_met() -> None:
    words = (
        "State House, Nairobi, Monday 3 September 2035 – President Karl Vask has received the envoy of the Bank, "
        "Ida Orlan, at the end of her visit.\n\nShe left. “What I met with is what our board in Washington needs.”"
    )
    readout = readout_of(Document("a.txt", f"President Vask receives Orlan\n\n{words}\n".encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.venue is not None
    assert readout.venue.city == "Nairobi"
