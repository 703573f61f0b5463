"""One meeting, told in every way that there is: however it is said, the same people met in the same place.

The forms multiply: each way to name the one and the other side, each verb. People are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

ONE, OTHER = "Norwegian Foreign Minister Karl Vask", "Chilean Foreign Minister Ida Orlan"
ONES = (
    ONE, "The Minister of Foreign Affairs of Norway, Karl Vask,", "Prime Minister of Norway Karl Vask",
    "H.E. Mr. Karl Vask, Minister for Foreign Affairs of the Kingdom of Norway,",
    "Karl Vask, Norway's foreign minister,", "The President of Norway, Mr. Karl Vask,", "Norwegian FM Karl Vask",
    "Norway's Deputy Prime Minister Karl Vask", "Norway's top diplomat Karl Vask",
    "Norwegian Minister of Foreign Affairs and European Integration Dr Karl Vask",
    "State Secretary at the Norwegian Ministry of Foreign Affairs Karl Vask",
    "Norway's Minister of Trade and Industry Karl Vask",
)  # fmt: skip
OTHERS = (
    OTHER, "his Chilean counterpart Ida Orlan", "his Chilean counterpart, Ida Orlan", "Chilean President Ida Orlan",
    "his counterpart from Chile, Ida Orlan", "the Minister of Foreign Affairs of the Republic of Chile, Ida Orlan",
    "Ida Orlan, the Foreign Minister of Chile", "the President of the Republic of Chile, Her Excellency Ida Orlan",
    "H.E. Ms. Ida Orlan, Ambassador of Chile to Norway", "the Chilean Ambassador, Ida Orlan",
    "Chile's foreign minister Ida Orlan", "Ms Ida Orlan, Minister of Economy of Chile",
    "Special Envoy of the Chilean President Ida Orlan",
    "the Speaker of the Chamber of Deputies of Chile, Ida Orlan",
    "Chile's Undersecretary of Foreign Affairs, Ida Orlan",
    "the Secretary of State for Foreign Affairs of Chile, Mrs. Ida Orlan",
)  # fmt: skip
OFFICES = (
    "Minister of Foreign Affairs", "Cabinet Secretary for Foreign Affairs", "Captain Regent", "Emir",
    "Attorney General", "Chargé d'affaires a.i.", "Chief of the General Staff", "Chief Justice",
    "President of the National Assembly", "Minister without Portfolio", "Minister-Delegate for Trade",
    "Mayor of Strelsau", "First Lady", "Prime Minister-designate", "Under-Secretary for Foreign Affairs",
    "Minister Counsellor", "Commander of the Navy", "Chief of Protocol",
)  # fmt: skip
PLACES_OF_OFFICE = (
    "Chilean {office} Ida Orlan", "Chile's {small} Ida Orlan", "the {office} of Chile, Ida Orlan,",
    "Ida Orlan, {office} of the Republic of Chile,", "Ida Orlan (Chile), {small},",
)  # fmt: skip
# Where they met, as a sentence tells it; nothing where it tells of another place.
WHERE = (
    ("{one} met with {other} on the margins of the UN General Assembly in New York.", "New York"),
    ("On the sidelines of the Munich Security Conference, {one} met with {other}.", "Munich"),
    ("{one}, who is on a working visit to Santiago, met with {other}.", "Santiago"),
    ("{one}, currently in Santiago for the regional forum, met with {other} today.", "Santiago"),
    ("While in Geneva, {one} met with {other}.", "Geneva"),
    ("{one} arrived in Santiago on Monday and held talks with {other}.", "Santiago"),
    ("In Santiago today, {one} and {other} signed an agreement on fisheries.", "Santiago"),
    ("Today in the Moneda Palace in Santiago, {one} was received by {other}.", "Santiago"),
    ("{one} received today, at the Ministry's headquarters in Oslo, {other}.", "Oslo"),
    ("At the invitation of {other}, {one} paid an official visit to Santiago from 11 to 13 April 2032.", "Santiago"),
    (
        "The fourth round of Norway-Chile political consultations was held in Santiago on 12 April 2032, "
        "co-chaired by {one} and {other}.",
        "Santiago",
    ),
    (
        "The 4th Joint Commission between Norway and Chile took place in Bergen, Norway. {one} and "
        "{other} led the delegations.",
        "Bergen",
    ),
    ("{one} and {other} met this morning (Tuesday, 13 April 2032), in Oslo.", "Oslo"),
    ("{one} met with {other} in the Norwegian capital on Tuesday.", "Oslo"),
    ("{one} met with {other} in the capital of Chile on Tuesday.", "Santiago"),
    ("{one} met with {other} in Santiago de Chile.", "Santiago"),
    ("{one} visited Vienna, where he met with {other}.", "Vienna"),
    ("During a stopover in Doha, {one} met with {other}.", "Doha"),
    ("{one} hosted {other} at Akershus Fortress, Oslo.", "Oslo"),
    ("{one} met {other} at the United Nations Headquarters.", "New York"),
    ("{one} met {other} at the Palais des Nations.", "Geneva"),
    ("{one} met {other} at NATO Headquarters.", "Brussels"),
    ("{one} met {other} at NATO HQ in Brussels.", "Brussels"),
    ("{one} held a bilateral meeting with {other} in the framework of the Antalya Diplomacy Forum.", "Antalya"),
    ("{one} held a meeting with {other} within the framework of the OSCE Ministerial Council in Vienna.", "Vienna"),
    ("{one} met with {other} on the occasion of the G20 meeting in Rio de Janeiro.", "Rio de Janeiro"),
    ("{one} met with {other} as part of his working trip to Tashkent.", "Tashkent"),
    ("As part of his visit to Kazakhstan, {one} met in Astana with {other}.", "Astana"),
    ("{one} met here today with {other}. Santiago has warm ties with Oslo.", None),
    ("{one} and {other} discussed the situation in Gaza when they met in Cairo.", "Cairo"),
    ("{one} met {other} for talks on the war in Kyiv's outskirts.", None),
    ("{one} paid a courtesy call on {other} at her office in Santiago.", "Santiago"),
    ("{one} welcomed {other} on her arrival at Oslo Airport.", "Oslo"),
    ("The talks between {one} and {other} in Oslo lasted two hours.", "Oslo"),
    ("A meeting of {one} with {other} took place at the Government House in Tallinn.", "Tallinn"),
    ("{one} met with {other} in a meeting held in Riyadh on Sunday.", "Riyadh"),
    ("{one} met with {other} at Al Yamamah Palace in Riyadh on Sunday.", "Riyadh"),
    ("{one} met with {other} at the Royal Court in Riyadh.", "Riyadh"),
    ("On 12 April 2032, {one} had talks in Hanoi with {other}, who is on an official visit to Vietnam.", "Hanoi"),
    ("{one} met with {other} in Ha Noi on Tuesday.", "Hanoi"),
    ("{one} met with {other} in Kiev on Tuesday.", "Kyiv"),
    ("{one} met with {other} in Nay Pyi Taw.", "Naypyidaw"),
    ("{one} met with {other} in Washington DC.", "Washington"),
    ("{one} met with {other} in Washington on Tuesday.", "Washington"),
    ("{one} met with {other} in The Hague.", "The Hague"),
    ("{one} met with {other} in Port of Spain.", "Port of Spain"),
    ("{one} met with {other} in New Delhi, India on Tuesday.", "New Delhi"),
    ("{one} met with {other} in Addis Ababa, on the margins of the African Union Summit.", "Addis Ababa"),
    ("Following their meeting in Lisbon today, {one} and {other} signed an agreement.", "Lisbon"),
    ("{one} co-chaired with {other} the Joint Economic Committee in Amman.", "Amman"),
    ("{one} met with {other} ahead of the EU summit in Brussels.", None),
    ("{one} met with {other} in Parliament House.", None),
)
MEETINGS = (
    "{one} held talks with {other}, on Tuesday afternoon at the Presidential Secretariat in Oslo.",
    "{one} held talks with {other} in Oslo on Tuesday.",
    "{one} and {other} held talks in Oslo on Tuesday.",
    "{one} received {other} in Oslo on Tuesday.",
    "{other} was received by {one} in Oslo on Tuesday.",
    "{other} paid a courtesy call on {one} in Oslo on Tuesday.",
    "{other} called on {one} in Oslo on Tuesday.",
    "{one} sat down with {other} in Oslo on Tuesday.",
    "{one} had an audience with {other} in Oslo on Tuesday.",
    "{one} hosted {other} for a working lunch in Oslo on Tuesday.",
    "{one} welcomed {other} to Oslo on Tuesday.",
    "{one} welcomed {other} on an official visit on Tuesday in Oslo.",
    "Talks between {one} and {other} took place in Oslo on Tuesday.",
    "A meeting between {one} and {other} was held in Oslo on Tuesday.",
    "{one} conducted bilateral consultations with {other} in Oslo on Tuesday.",
    "{one} had a meeting on Tuesday in Oslo with {other}.",
    "{one} had discussions with {other} in Oslo on Tuesday.",
    "{one} conferred with {other} in Oslo on Tuesday.",
    "{one} today, on the sidelines of the conference in Oslo, met {other}.",
    "On Tuesday, {one} met in Oslo with {other}.",
    "{one} co-chaired with {other} the third session of the joint commission in Oslo on Tuesday.",
    "As part of his visit to Oslo, {other} had an exchange with {one} on Tuesday.",
    "{one} had lunch with {other} in Oslo on Tuesday.",
    "{one} gave a working lunch for {other} in Oslo on Tuesday.",
    "{one} held negotiations with {other} in Oslo on Tuesday.",
    "{one} took a walk with {other} in Oslo on Tuesday.",
    "{one} saw {other} in Oslo on Tuesday.",
    "{one} accepted the credentials of {other} in Oslo on Tuesday.",
    "{one} interacted with {other} in Oslo on Tuesday.",
    "{one} conferred with {other} at the ministry in Oslo on Tuesday.",
    "On Tuesday, {one} met on the sidelines of the Arctic conference in Oslo with {other}.",
    "{one} held talks with {other} in the Norwegian capital on Tuesday.",
    "{one} held talks with {other} in the Norwegian capital, Oslo, on Tuesday.",
    "{one} met with {other} at Oslo Airport on Tuesday.",
    "{one} met with {other} in Oslo's City Hall on Tuesday.",
    "{one} met with {other} at the Hotel Vask, Oslo, on Tuesday.",
    "{one} met with {other} at the residence of the Chilean ambassador in Oslo on Tuesday.",
    "{one} met on Tuesday with {other}, who is in Oslo on an official visit.",
)
DEEDS = (
    "{one} and {other} discussed fisheries.",
    "{one} discussed fisheries with {other}.",
    "{one} reviewed ties with {other}.",
    "{one} and {other} have agreed to deepen ties.",
    "{one} dined with {other}.",
    "{one} was on the phone with {other}.",
    "{one} was welcomed by {other}.",
    "{one} is meeting {other}.",
    "{one} met in passing at the Farnhold {other}.",
    "{one} accepted the credentials of {other}.",
    "A call took place between {one} and {other}.",
    "The meeting was attended by {one} and {other}.",
    "In the presence of {one} and {other}, an agreement was signed.",
    "The Presidents of Norway, Karl Vask; and of Chile, Ida Orlan, met.",
    "Foreign Ministers Karl Vask (Norway) and Ida Orlan (Chile) met.",
    "The Minister for Foreign Affairs, European Union and Cooperation of Norway, Karl Vask, met {other}.",
    "{one} met his Chilean colleague Ida Orlan.",
    "{one} had invited {other} to Oslo.",
    "It was a day of sun. {one} and {other} opened the harbour.",
    "In Oslo on Tuesday, {one} and {other} talked trade.",
    "Welcomed in Oslo, {one} met the Rt. Hon. Ida Orlan, Prime Minister of Chile.",
    "{one} met Hon. Dr. (Ms.) Ida Orlan, Minister of Trade, African Cooperation and Chilean Expatriates of Chile.",
    "Speaking with {one} in Oslo, Chile's non-resident Ambassador, Her Excellency Ida Orlan, asked for time.",
    "{one} met {other}. Speaking with his Chilean colleague, Minister Vask stressed the law.",
    "{one} received today, Tuesday, at his office in the city of Oslo, {other}.",
    "{one} received at his residence {other}.",
    "The telephone conversation that {one} had on Tuesday with {other} was useful, Farnhold aide Bo Tarn said.",
    "{one} asked for open seas. He made the call when {other} called on him at the guest house.",
    "{one} asked for open seas when {other} called on him at his office.",
    "{one} stressed the law. The matter came up as {other} was received by him.",
    "The talks which {one} held with {other} lasted an hour, an official said.",
)
CALLS = (
    "{one} spoke by phone with {other} on Tuesday.",
    "{one} had a telephone conversation with {other} on Tuesday.",
    "A telephone conversation took place between {one} and {other} on Tuesday.",
    "{one} received a phone call from {other} on Tuesday.",
    "{one} received a call on Tuesday from {other}.",
    "{one} telephoned {other} on Tuesday.",
    "{one} phoned {other} on Tuesday.",
    "{one} talked over the phone with {other} on Tuesday.",
    "{one} held a call with {other} on Tuesday.",
    "{one} spoke with {other} on Tuesday.",
    "{one} spoke on the telephone on Tuesday to {other}.",
    "At the initiative of the Chilean side, a phone conversation was held between {one} and {other} on Tuesday.",
    "{one} exchanged views by telephone with {other} on Tuesday.",
    "In a phone call on Tuesday, {one} and {other} discussed trade.",
    "During a telephone call with {other} on Tuesday, {one} discussed trade.",
    "{one} rang {other} on Tuesday.",
    "{one} called {other} on Tuesday.",
    "{one} contacted {other} by phone on Tuesday.",
    "{one} was on the phone with {other} on Tuesday.",
    "{one} exchanged phone calls with {other} on Tuesday.",
    "{one} had a phone consultation with {other} on Tuesday.",
    "{one} and {other} spoke on the hotline on Tuesday.",
    "{one} discussed trade with {other} in a phone call on Tuesday.",
)
VIDEOS = (
    "{one} held a videoconference with {other} on Tuesday.",
    "{one} met {other} by video link on Tuesday.",
    "{one} held a virtual meeting with {other} on Tuesday.",
    "{one} and {other} met virtually on Tuesday.",
    "{one} took part in an online meeting with {other} on Tuesday.",
    "{one} had a video call with {other} on Tuesday.",
    "{one} and {other} spoke via videoconference on Tuesday.",
    "{one} held a virtual discussion with {other} on Tuesday.",
    "{one} held a virtual discussion today (13) with {other} on Tuesday.",
    "{one} held talks with {other} via Zoom on Tuesday.",
    "{one} held talks with {other} in an online format on Tuesday.",
    "{one} held consultations with {other} in virtual mode on Tuesday.",
    "{one} met with {other} online on Tuesday.",
    "{one} held a digital meeting with {other} on Tuesday.",
    "{one} conferred with {other} by video conference on Tuesday.",
    "Consultations between {one} and {other} were held virtually on Tuesday.",
)
TITLES = ("Foreign Minister Vask on trade with Chile", "Cooperation of Norway and Chile on track")
MODES = {"meeting": MEETINGS, "call": CALLS, "video": VIDEOS}


def told(sentence: str, title: str) -> Readout:
    text = (
        f"{title}\n\n13 April 2032\n\n{sentence}\n\nThe two sides discussed trade and fisheries. Vask stressed that "
        "the two countries share an interest in open seas. Orlan expressed thanks for the warm words.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    return readout


def people(readout: Readout) -> set[tuple[str, str | None]]:
    names = {person.key: person.name for person in readout.people}
    return {(names[one.person], one.country) for one in readout.participants}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(("mode", "form"), [(mode, form) for mode, forms in MODES.items() for form in forms])
def test_however_they_met(mode: str, form: str, title: str) -> None:
    readout = told(form.format(one=ONE, other=OTHER), title)
    assert readout.mode == mode
    assert (readout.venue.city if readout.venue else None) == ("Oslo" if mode == "meeting" else None)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}
    assert readout.genre in ("readout", "news-report")
    assert readout.date == "2032-04-13"


@pytest.mark.parametrize("form", ["{one} met with {other} in Oslo on Tuesday.", CALLS[1]])
@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("one", ONES)
def test_whoever_they_are(one: str, other: str, form: str) -> None:
    readout = told(form.format(one=one, other=other), TITLES[1])
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}
    names = {person.key: person.name for person in readout.people}
    said = {statement.text.split()[0]: names.get(statement.speaker or "") for statement in readout.statements}
    assert (said["Vask"], said["Orlan"]) == ("Karl Vask", "Ida Orlan")


@pytest.mark.parametrize("form", PLACES_OF_OFFICE)
@pytest.mark.parametrize("office", OFFICES)
def test_whatever_the_office(office: str, form: str) -> None:
    small = office.lower().replace("strelsau", "Strelsau")
    readout = told(f"{ONE} met with {form.format(office=office, small=small)} in Oslo on Tuesday.", TITLES[1])
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


@pytest.mark.parametrize("form", DEEDS)
def test_whatever_they_did(form: str) -> None:
    assert people(told(form.format(one=ONE, other=OTHER), TITLES[1])) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


def test_the_country_of_the_own_side_is_not_that_of_whom_it_speaks() -> None:
    text = (
        "Ministry on the safety of travellers\n\n13 April 2032\n\n"
        "The Spokesperson of the Ministry, Mr. Karl Vask, said that the Prime "
        "Minister of Chile, Ida Orlan, had called. Chile and the Chilean side agreed. Norwegian nationals and "
        "Norwegian companies in Chile are safe, and Norway thanks all who helped.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert ("Karl Vask", "NO") in people(readout)


def test_a_message_from_brussels_is_the_union_s() -> None:
    text = (
        "Call with the President of Chile\n\nBrussels, 13 April 2032\n\n"
        "President Karl Vask held a phone call today with "
        "Ida Orlan, President of Chile. The European Commission will lend its help.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "EU"), ("Ida Orlan", "CL")}


@pytest.mark.parametrize(("sentence", "place"), WHERE)
def test_wherever_they_met(sentence: str, place: str | None) -> None:
    text = (
        f"A day in autumn\n\nPublished: 13 April 2032\n\n{sentence.format(one=ONE, other=OTHER)}\n\n"
        "The two ministers discussed trade, ferries and the study of the sea.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert (readout.venue.city if readout.venue else None, readout.genre, readout.mode) == (place, "readout", "meeting")
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("today", "2032-04-14"), ("yesterday", "2032-04-13"), ("two days ago", "2032-04-12"),
        ("the day before yesterday", "2032-04-12"), ("on the 12th of April", "2032-04-12"),
        ("on 12/April/2032", "2032-04-12"),
        ("on the 12th April 2032", "2032-04-12"), ("on the evening of 12 April", "2032-04-12"),
        ("on Monday afternoon", "2032-04-12"), ("on the eve of the 9 April anniversary", "2032-04-14"),
    ],
)  # fmt: skip
def test_whenever_they_met(when: str, day: str) -> None:
    text = f"Norway and Chile on track\n\n14 April 2032\n\n{ONE} met with {OTHER} {when}.\n\nThey discussed trade.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.date == day


@pytest.mark.parametrize("filed", ["Oslo, 13 April 2032 - ", "OSLO, 13 April 2032 — ", "OSLO, April 13 (NTB) -- "])
def test_today_is_the_day_of_the_filing_where_the_account_came_out_later(filed: str) -> None:
    text = f"Norway and Chile on track\n\nPublished: 14 April 2032\n\n{filed}{ONE} met with {OTHER} today.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.date == "2032-04-13"


def test_a_filing_tells_the_day_where_its_account_came_out_later() -> None:
    text = f"Norway and Chile on track\n\n14 April 2032\n\nOslo, 12 April 2032 - {ONE} met with {OTHER}.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.date == "2032-04-12"


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile's new Ambassador to Norway and Iceland, {other}, called on Foreign Minister Karl Vask.",
        "The Ambassador of Chile to Norway, {other}, was received by Foreign Minister Karl Vask.",
        "Foreign Minister Karl Vask received {other}, Ambassador of the Republic of Chile to the Kingdom of Norway.",
        "Prime Minister Karl Vask met with the newly arrived Chilean Ambassador to Norway {other}.",
        "Speaker of Parliament Karl Vask met with Chile's non-resident Ambassador to Norway, {other}.",
    ],
)
def test_a_post_tells_the_country_of_whom_an_envoy_meets(sentence: str) -> None:
    assert people(told(sentence.format(other="Ida Orlan"), "A visit in autumn")) == {
        ("Karl Vask", "NO"),
        ("Ida Orlan", "CL"),
    }


@pytest.mark.parametrize("office", ["Saskatchewan Premier", "Premier of Ontario", "Premier of the Yukon"])
def test_a_province_is_of_its_country(office: str) -> None:
    assert ("Ida Orlan", "CA") in people(told(f"{ONE} met with {office} Ida Orlan in Oslo.", "A visit in autumn"))


@pytest.mark.parametrize(
    "told_of",
    [
        "President Karl Vask returned to Oslo last night after a visit to the Republic of Chile.\n\nOn arrival at the"
        " airport, President Vask was received by his host, President Ida Orlan.",
        "Prime Minister Karl Vask welcomed Prime Minister Ida Orlan, who is on a visit to Norway from Chile.",
        "Foreign Minister Karl Vask met Foreign Minister Ida Orlan in Bergen. Norway and Chile agreed on trade.",
        "President Karl Vask called President Ida Orlan on Tuesday.\n\nHe thanked Chile for its help.",
        "Prime Minister Karl Vask and Prime Minister Ida Orlan, the latter on her way home to Chile, met in Bergen.",
    ],
)
def test_no_country_has_two_presidents(told_of: str) -> None:
    text = f"A day in autumn\n\nOslo, 13 April 2032\n\n{told_of}\n\nVask stressed that both countries share the sea.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


def test_a_counterpart_is_beside_whom_the_sentence_before_names() -> None:
    text = (
        "Norway and Chile on track\n\n13 April 2032\n\nNorway's Minister of Trade, Dr. the Hon. Karl Vask, says that"
        " ports look at each other. His Chilean counterpart says that sailings could begin soon.\n\n"
        "Talks were held on Monday at the ministry. Minister of Trade of Chile Ida Orlan welcomed the memorandum.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


@pytest.mark.parametrize(
    "called",
    [
        "Secretary of State Orlan",
        "Minister of Trade Orlan",
        "Under-Secretary for Trade Orlan",
        "Minister Orlan",
        "Orlan",
    ],
)
def test_a_surname_behind_an_office_and_what_it_is_of(called: str) -> None:
    readout = told(f"{ONE} met with Secretary of State Ida Orlan of Chile. {called} reaffirmed her support.", TITLES[1])
    names = {person.key: person.name for person in readout.people}
    assert [names.get(one.speaker or "") for one in readout.statements if "reaffirmed" in one.text] == ["Ida Orlan"]


@pytest.mark.parametrize("lead", ["By", "Delivered by", "Speaker:"])
def test_a_byline_tells_the_country_of_the_office(lead: str) -> None:
    text = (
        "Speech at the opening of the harbour\n\n13 April 2032\n\n"
        f"{lead} Karl Vask, Minister of Foreign Affairs of Norway\n\nExcellencies, ladies and gentlemen,\n\n"
        "I thank you for the welcome. We call on all sides to keep the peace.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO")}


TITLES_OF_TWO = (
    "Joint statement by Foreign Minister Karl Vask of Norway and Foreign Minister Ida Orlan of Chile",
    "Joint Statement of Norwegian Foreign Minister Karl Vask and Chilean President Ida Orlan on fish",
    "Joint Statement Between the President of Norway, Karl Vask, and the President of Chile, Ida Orlan",
    "Joint declaration by the Minister of Defence of Norway, Karl Vask, and the Premier of Chile, Ida Orlan",
)
LEADS_OF_TWO = (
    "Norwegian Foreign Minister Karl Vask and Chilean Foreign Minister Ida Orlan today issued the following joint "
    "statement:",
    "Norway's Minister of Trade Karl Vask and his Chilean counterpart Ida Orlan have released a joint statement.",
    "The following statement was released by Norwegian Minister of Trade Karl Vask and Chile's President Ida Orlan:",
)
SIGNED = (
    "The seas of the north need care.\n\nWe have agreed to count the fish of the north twice a year, and to publish it."
)


@pytest.mark.parametrize(
    "lines", [*TITLES_OF_TWO, *(f"Joint statement on the fish of the north\n\n{lead}" for lead in LEADS_OF_TWO)]
)
def test_those_who_sign_together_take_part_whatever_the_text_names(lines: str) -> None:
    readout = readout_of(Document("a.txt", f"{lines}\n\n4 May 2031\n\n{SIGNED}", "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ambassador of Chile to Norway, H.E. Ms. Ida Orlan, called on Foreign Minister Karl Vask.",
        "Chilean Minister of Trade Ida Orlan was received by Foreign Minister Karl Vask.",
        "Visiting Chilean Minister of Trade Ida Orlan met Foreign Minister Karl Vask.",
    ],
)
def test_the_own_side_is_the_one_at_home_whoever_is_named_first(sentence: str) -> None:
    text = f"A visit in autumn\n\nOslo, 13 April 2032\n\n{sentence}\n\nThey discussed trade.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert {(one.country, one.side) for one in readout.participants} == {("NO", "own"), ("CL", "counterpart")}


@pytest.mark.parametrize("filed", ["(Farna) –", "(FNA) --", "/Farna/ –", "(Farn News) -"])
def test_an_agency_files_from_where_they_met(filed: str) -> None:
    text = f"They discussed trade\n\nOslo, Apr. 13 {filed} {ONE} received {OTHER} on Tuesday at the Vask Palace.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert (readout.venue.city if readout.venue else None) == "Oslo"


@pytest.mark.parametrize("order", ["{prince} on Monday received {other}", "{other} was received on Monday by {prince}"])
@pytest.mark.parametrize(
    ("prince", "honour", "office"),
    [
        ("His Royal Highness Crown Prince Karl bin Vask", "His Highness", "Crown Prince"),
        ("H.R.H. Prince Karl bin Vask, Minister of Trade,", "His Royal Highness", "Minister of Trade"),
        ("H.H. Sheikh Karl bin Vask, Deputy Prime Minister,", "His Highness", "Deputy Prime Minister"),
        ("His Majesty King Karl II", "His Majesty", "King"),
        ("Her Majesty Queen Karla", "Her Majesty", "Queen"),
    ],
)
def test_an_honour_is_whose_name_it_goes_with(prince: str, honour: str, office: str, order: str) -> None:
    told = f"{order.format(prince=prince, other='Chilean Foreign Minister Ida Orlan')} at the Farn Palace."
    text = (
        f"Talks on aid\n\nAmman, Jan. 20 (Petra) – {told}\n\n{honour} stressed the need for aid. The Chilean Foreign"
        f" Minister thanked Jordan. {honour} added that the camps would be served.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    one, other = sorted(readout.participants, key=lambda part: part.country != "JO")
    assert (one.role, one.country, one.side, other.side) == (office, "JO", "own", "counterpart")
    assert [said.speaker for said in readout.statements[1:]] == [one.person, other.person, one.person]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vice Minister Karl Vask of Norway met on the afternoon of April 12 with State Secretary Ida Orlan of the"
        " Ministry for Foreign Affairs of Chile.",
        "Norwegian Minister Karl Vask met Director-General Ida Orlan of the Chilean Ministry of Trade on April 12.",
        "Deputy Minister Karl Vask of Norway and Political Director Ida Orlan of the Chilean Foreign Ministry held"
        " talks on the evening of April 12.",
    ],
)
def test_whoever_serves_a_ministry_is_of_its_country(sentence: str) -> None:
    readout = told(sentence, "Consultations in spring")
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}
    assert readout.date == "2032-04-12"


@pytest.mark.parametrize(
    "sentence",
    [
        "Upon the invitation of Minister of Trade Karl Vask, the President of Chile, H.E. Ida Orlan, will pay a visit"
        " to Norway from 14 to 16 April 2032.",
        "H.E. Ida Orlan, Foreign Minister of Chile, will pay an official visit to Norway on 14-16 April 2032 at the"
        " invitation of Minister of Foreign Affairs Dr. Karl Vask.",
        "Prime Minister Karl Vask will from 14 to 16 April 2032 host the President of Chile, Ida Orlan, on a State"
        " Visit to the Kingdom of Norway.",
    ],
)
def test_who_invites_is_of_the_country_that_is_visited(sentence: str) -> None:
    text = f"Visit from 14 to 16 April 2032\n\n10 April 2032\n\n{sentence}\n\nThe two will hold talks.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


def test_an_announcement_names_the_host_who_will_receive_the_guest() -> None:
    text = "Visit on 14 April 2032\n\n10 April 2032\n\nThe Prime Minister of Norway Karl Vask will receive {}.\n"
    readout = readout_of(Document("a.txt", text.format(OTHER).encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Matters of trade also came under discussion.", "The situation in the strait came up for discussion.",
        "The regional situation also figured in the talks.", "Common issues were taken up during the meeting.",
        "Cooperation in ports was on top of the agenda.", "The exchange of views also covered the strait.",
    ],
)  # fmt: skip
def test_what_came_up_is_of_both(sentence: str) -> None:
    readout = told(f"{ONE} received {OTHER} in Oslo. {sentence}", TITLES[1])
    assert [one.attribution for one in readout.statements if one.text == sentence] == ["joint"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Orlan, the new Ambassador of Chile, presented copies of her credentials to Chief of Protocol Karl Vask.",
        "Ida Orlan, Chile's newly appointed foreign minister, met Foreign Minister Karl Vask.",
        "Minister Karl Vask visited Santiago, where he met with President Ida Orlan and discussed trade.",
        "Minister Karl Vask met with members of the Chilean Senate led by Senator Ida Orlan.",
        "Today, Director General Karl Vask received a delegation from Chile headed by Vice Minister Ida Orlan.",
        "Minister Karl Vask received a Chilean parliamentary delegation led by Speaker Ida Orlan.",
    ],
)
def test_a_ministry_names_its_own_without_a_country(sentence: str) -> None:
    words = "".join(f"<p>{text}</p>" for text in (sentence, "They discussed trade, ferries and the study of the sea."))
    page = f"<html><head><title>A day in autumn</title></head><body><h1>A day in autumn</h1>{words}</body></html>"
    readout = readout_of(Document("a.html", page, "text/html", "https://www.regjeringen.no/en/a-day"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO"), ("Ida Orlan", "CL")}


def test_who_held_an_office_is_called_so() -> None:
    readout = told(f"{ONE} met with Ida Orlan, the former President of Chile, in Oslo.", "A visit in autumn")
    assert [one.role for one in readout.participants if one.country == "CL"] == ["former President of Chile"]


@pytest.mark.parametrize(
    ("sentence", "guests"),
    [
        (
            "Foreign Minister Karl Vask hosted Minister of Foreign Affairs of Chile Ida Orlan and "
            "Minister of Foreign Affairs of Kenya Wanja Kamau in Oslo.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask met with the Foreign Ministers of Chile, Ida Orlan, and Kenya, Wanja Kamau.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask held a trilateral meeting with his counterparts Ida Orlan of "
            "Chile and Wanja Kamau of Kenya.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask held a trilateral meeting with Ida Orlan (Chile) and Wanja Kamau (Kenya).",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "The Foreign Ministers of Norway, Chile and Kenya, Karl Vask, Ida Orlan and Wanja Kamau, met in Oslo.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Karl Vask (Norway), Ida Orlan (Chile) and Wanja Kamau (Kenya) met in Oslo.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "The Foreign Minister of Norway, Karl Vask, the Foreign Minister of Chile, Ida Orlan, "
            "and the Foreign Minister of Kenya, Wanja Kamau, met in Oslo.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask spoke by phone with Chilean Foreign Minister Ida Orlan and "
            "Kenyan Cabinet Secretary Wanja Kamau.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask spoke separately with his Chilean and Kenyan counterparts, "
            "Ida Orlan and Wanja Kamau.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask, Chile's Ida Orlan and Kenya's Wanja Kamau met in Oslo.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask visited Kenya, where he met her Kenyan counterpart, Foreign "
            "Minister Wanja Kamau, and was received by President Otieno Barasa.",
            {("Otieno Barasa", "KE"), ("Wanja Kamau", "KE")},
        ),
        (
            "In Nairobi, Foreign Minister Karl Vask met President Otieno Barasa, Cabinet Secretary "
            "Wanja Kamau and Speaker Njeri Odhiambo.",
            {("Njeri Odhiambo", "KE"), ("Otieno Barasa", "KE"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask received a joint visit by Ambassadors Ida Orlan of Chile and "
            "Wanja Kamau of Kenya.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask received the Ambassadors of Chile, Ida Orlan, and of Kenya, Wanja Kamau.",
            {("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Foreign Minister Karl Vask and Minister of Trade Oskar Brandvik received Chile's "
            "Minister of Economy Ida Orlan.",
            {("Ida Orlan", "CL"), ("Oskar Brandvik", "NO")},
        ),
        (
            "Foreign Minister Karl Vask and Defence Minister Oskar Brandvik met with their Chilean "
            "counterparts Ida Orlan and Pilar Cifuentes in the 2+2 format.",
            {("Ida Orlan", "CL"), ("Oskar Brandvik", "NO"), ("Pilar Cifuentes", "CL")},
        ),
        (
            "Foreign Minister Karl Vask met on Tuesday with Chilean Foreign Minister Ida Orlan, "
            "Chilean Defence Minister Pilar Cifuentes and Ambassador Luis Arancibia.",
            {("Ida Orlan", "CL"), ("Luis Arancibia", "CL"), ("Pilar Cifuentes", "CL")},
        ),
        (
            "Prime Minister Karl Vask spoke with President Ida Orlan of Chile, President Wanja Kamau "
            "of Kenya and UN Secretary-General Aino Repo.",
            {("Aino Repo", "UN"), ("Ida Orlan", "CL"), ("Wanja Kamau", "KE")},
        ),
        (
            "Prime Minister Karl Vask met with NATO Secretary General Aino Repo and EU High "
            "Representative Bruno Keller.",
            {("Aino Repo", "NATO"), ("Bruno Keller", "EU")},
        ),
        (
            "Prime Minister Karl Vask met with the President of the European Commission, Aino Repo, "
            "and the President of the European Council, Bruno Keller.",
            {("Aino Repo", "EU"), ("Bruno Keller", "EU")},
        ),
        ("Foreign Minister Karl Vask received the UN Special Envoy for Sudan, Aino Repo.", {("Aino Repo", "UN")}),
        (
            "Foreign Minister Karl Vask met with the Executive Director of the World Food Programme, Aino Repo.",
            {("Aino Repo", "UN")},
        ),
        ("Foreign Minister Karl Vask met with Aino Repo, UN High Commissioner for Refugees.", {("Aino Repo", "UN")}),
        ("Foreign Minister Karl Vask met with African Union Commission Chairperson Aino Repo.", {("Aino Repo", "AFU")}),
        ("Foreign Minister Karl Vask met with ASEAN Secretary-General Aino Repo.", {("Aino Repo", "ASEAN")}),
        ("Foreign Minister Karl Vask met with Senator Aino Repo of the United States.", {("Aino Repo", "US")}),
        (
            "Foreign Minister Karl Vask met with U.S. Senators Aino Repo and Bruno Keller.",
            {("Aino Repo", "US"), ("Bruno Keller", "US")},
        ),
        (
            "Foreign Minister Karl Vask met with a U.S. congressional delegation led by Senator Aino Repo.",
            {("Aino Repo", "US")},
        ),
        (
            "Foreign Minister Karl Vask met with U.S. Secretary of State Aino Repo and National "
            "Security Advisor Bruno Keller.",
            {("Aino Repo", "US"), ("Bruno Keller", "US")},
        ),
    ],
)
def test_several_guests_and_officials_of_organisations(sentence: str, guests: set[tuple[str, str]]) -> None:
    words = "".join(f"<p>{text}</p>" for text in (sentence, "They discussed trade, ferries and the study of the sea."))
    page = f"<html><head><title>A day in autumn</title></head><body><h1>A day in autumn</h1>{words}</body></html>"
    readout = readout_of(Document("a.html", page, "text/html", "https://www.regjeringen.no/en/a-day"))
    assert isinstance(readout, Readout)
    assert people(readout) == {("Karl Vask", "NO")} | guests


LEADS = (
    "Oslo – ",
    "OSLO – ",
    "Oslo (13 April) – ",
    "[Oslo, 13 April] ",
    "(Oslo) – ",
    "OSLO, Norway – ",
    "Oslo, 13 April – ",
    "Oslo: ",
    "OSLO: ",
    "Oslo | ",
    "Oslo, Norway, 13 April 2032 – ",
    "Oslo, Tuesday, 13 April 2032 – ",
    "Oslo, April 13, 2032. ",
    "OSLO, Apr. 13 (AP) — ",
    "OSLO (Reuters) - ",
    "Oslo, April 13 (Xinhua) -- ",
    "(Oslo, 13 April 2032) ",
)
HEADS = (
    "Oslo | 13 April 2032",
    "13 April 2032, Oslo",
    "13 April 2032 | Oslo",
    "Oslo / 13 April 2032",
    "Location: Oslo",
    "Venue: Oslo City Hall",
    "Place: Oslo, Norway",
    "Oslo, 13th April 2032",
    "Oslo - 13 April 2032",
    "OSLO, 13 APRIL 2032",
    "Oslo, Norway | April 13, 2032",
    "Where: Oslo",
)
TOLD_IN_TITLES = (
    "Vask meets Orlan in Oslo",
    "Vask and Orlan meet in Oslo, discuss ferries",
    "Meeting of the foreign ministers of Norway and Chile, Oslo, 13 April 2032",
    "Foreign Minister Vask's meeting with Minister Orlan (Oslo, 13 April 2032)",
    "Foreign Minister Orlan visits Oslo",
    "Vask hosts Orlan in Oslo",
    "Oslo: Vask meets Orlan",
    "Vask-Orlan talks in Oslo",
    "Oslo hosts talks between Vask and Orlan",
    "Working visit of Foreign Minister Orlan to Oslo",
)


@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize(
    ("head", "lead"), [*(("Published: 14 April 2032", lead) for lead in LEADS), *((head, "") for head in HEADS)]
)
def test_a_place_at_the_head_is_where_they_met(head: str, lead: str, page: bool) -> None:
    lines = (
        head,
        f"{lead}{ONE} met with {OTHER} on Tuesday.",
        "The two ministers discussed trade and the study of the sea.",
    )
    title = "A day in autumn"
    text = f"<title>{title}</title><h1>{title}</h1>" + "".join(f"<p>{line}</p>" for line in lines)
    document = Document("a", text, "text/html") if page else Document("a", "\n\n".join([title, *lines]), "text/plain")
    readout = readout_of(document)
    assert isinstance(readout, Readout)
    assert readout.venue
    assert (readout.venue.city, readout.mode) == ("Oslo", "meeting")


@pytest.mark.parametrize("title", TOLD_IN_TITLES)
def test_a_title_tells_where_they_met(title: str) -> None:
    words = f"{ONE} met with {OTHER} on Tuesday.\n\nThe two ministers discussed trade and the study of the sea."
    readout = readout_of(Document("a.txt", f"{title}\n\n14 April 2032\n\n{words}\n", "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.venue
    assert (readout.venue.city, readout.mode) == ("Oslo", "meeting")
