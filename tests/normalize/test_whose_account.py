"""Whose account a text is, where no publisher is known: the words by which it tells that tell the host's country.

In every text a minister without a country meets one of Chile; people are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

MET = "The Minister of Trade Karl Vask held talks with the Minister of Trade of Chile Ida Orlan."


def countries(body: str) -> dict[str, str | None]:
    text = f"Talks on the harbour\n\n3 April 2034\n\n{body}\n\nThey discussed the harbour at length.\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    return {names[one.person]: one.country for one in readout.participants}


@pytest.mark.parametrize(
    "told",
    [
        "The two ministers discussed the Norwegian-Chilean agreement on fish.",
        "The two ministers discussed the Chile-Norway agreement on fish.",
        "The ministers spoke about trade between Norway and Chile, and about the war in Ukraine.",
        "Relations between the Republic of Chile and the Kingdom of Norway are good.",
        "The minister said that Chile is one of Norway's closest partners. They spoke about Sudan.",
        "The minister said that Chile is an important partner of Norway in rare metals.",
        "The minister stressed that Norway supports the accession of Chile to the pact.",
        "Norway attaches great importance to its ties with Chile, the minister said.",
        "The talks took place at the Embassy of Norway in Santiago.",
        "They recalled Norway's strong relations with Chile. The situation in Sudan and in Sudan's east was raised.",
        "Ms Orlan is on a visit to Norway. They spoke about Sudan.",
        "Norwegian Ambassador Bo Tarn also attended the meeting.",
        "This was the first visit by a Chilean minister of trade to Norway. They spoke about Sudan.",
        "The minister said that Norway would open a school in Santiago. They spoke about Sudan.",
        "The minister thanked Chile for supporting Norway's candidacy. They spoke about Sudan.",
        "Norway stands ready to help, the minister said. They spoke about Sudan.",
        "Ms Orlan invited her Norwegian counterpart to Santiago. They spoke about Sudan.",
        "On behalf of the Government and people of Norway, he thanked the guest. They spoke about Sudan.",
        "The Ministry of Trade of Norway announced that the harbour would open. They spoke about Sudan.",
    ],
)
def test_what_an_account_ties_to_the_guest_is_at_home(told: str) -> None:
    assert countries(f"{MET}\n\n{told}")["Karl Vask"] == "NO"


@pytest.mark.parametrize(
    "told",
    [
        "They spoke about the war in Ukraine, and about aid to Ukraine.",
        "They discussed Chile, Norway and Peru at length.",
        "The situation in Norway was raised.",
    ],
)
def test_what_they_speak_about_is_not_at_home(told: str) -> None:
    assert countries(f"{MET}\n\n{told}")["Karl Vask"] is None


def test_the_country_to_which_an_envoy_is_posted_is_that_of_whoever_attends() -> None:
    met = (
        "The Minister of Interior, Lieutenant General Karl Vask, received in his office the Ambassador of Chile to"
        " Norway, Mr. Bo Tarn, in the presence of the Director of the Minister's Office, Major General Ada Quill."
    )
    assert countries(met) == {"Karl Vask": "NO", "Bo Tarn": "CL", "Ada Quill": "NO"}


LISTED = (
    "the ambassadors of Chile, Ida Orlan; Norway, Karl Vask; and the Kingdom of Tonga, Bo Tarn",
    "the Ambassadors of Chile, H.E. Ida Orlan; Norway, H.E. Karl Vask; and Tonga, H.E. Bo Tarn",
    "the ambassadors of Chile (Ida Orlan), Norway (Karl Vask) and Tonga (Bo Tarn)",
    "three new ambassadors: Ida Orlan of Chile, Karl Vask of Norway and Bo Tarn of Tonga",
    "the new ambassadors Ida Orlan (Chile), Karl Vask (Norway) and Bo Tarn (Tonga)",
    "the ambassadors of Chile, Ida Orlan, Norway, Karl Vask, and Tonga, Bo Tarn",
    "the ambassadors of Chile, Norway and Tonga, Ida Orlan, Karl Vask and Bo Tarn",
)


@pytest.mark.parametrize("listed", LISTED)
@pytest.mark.parametrize("office", ["ambassadors", "foreign ministers", "Trade Ministers"])
def test_each_of_a_list_is_of_the_country_beside_the_name(listed: str, office: str) -> None:
    several = listed.replace("ambassadors", office).replace("Ambassadors", office)
    assert countries(f"The President of Kenya, Ada Quill, received {several} in Nairobi today.") == {
        "Ada Quill": "KE",
        "Ida Orlan": "CL",
        "Karl Vask": "NO",
        "Bo Tarn": "TO",
    }


@pytest.mark.parametrize(
    "guest",
    [
        "his counterpart from the Kingdom of Norway, Senator Karl Vask",
        "his counterpart from Norway, Minister Karl Vask",
    ],
)
def test_a_counterpart_may_have_a_rank_or_an_office_too(guest: str) -> None:
    assert countries(f"Foreign Minister of Chile Bo Tarn received {guest}, on Friday.") == {
        "Bo Tarn": "CL",
        "Karl Vask": "NO",
    }


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("Speaker of the Milli Majlis Ada Quill", "AZ"),
        ("The Chairperson of the State Great Khural, Ada Quill,", "MN"),
        ("President of the Storting Ada Quill", "NO"),
        ("Vice Chairperson of the Standing Committee of the National People's Congress (NPC), Mme. Ada Quill,", "CN"),
    ],
)
def test_a_body_that_only_one_country_has_tells_it(host: str, code: str) -> None:
    met = f"{host} received the Foreign Minister of Chile Ida Orlan on Friday."
    assert countries(met) == {"Ada Quill": code, "Ida Orlan": "CL"}


def test_whose_office_only_one_country_has_is_at_home_with_all_who_attend() -> None:
    met = (
        "The Tánaiste and Minister for Foreign Affairs, Ada Quill TD, met with the Foreign Minister of Chile, Ida"
        " Orlan.\n\nAlso present was Minister of State for European Affairs, Bo Tarn TD."
    )
    assert countries(met) == {"Ada Quill": "IE", "Ida Orlan": "CL", "Bo Tarn": "IE"}


def test_a_palace_where_only_one_country_receives_tells_it() -> None:
    assert countries(f"{MET[:-1]} in the Czernin Palace.\n\nThey spoke about Sudan.")["Karl Vask"] == "CZ"


def test_whoever_serves_the_pope_is_of_the_holy_see() -> None:
    met = (
        "The Holy Father Linus received in audience Ida Orlan, President of Chile, who subsequently met with Cardinal"
        " Bo Tarn, Secretary of State, accompanied by Archbishop Karl Vask, Secretary for Relations with States."
    )
    assert countries(met) == {"Linus": "VA", "Ida Orlan": "CL", "Bo Tarn": "VA", "Karl Vask": "VA"}


def test_a_country_that_a_hyphen_joins_is_the_guest_s() -> None:
    met = (
        "Islamabad, 4 July 2034\n\nForeign Minister Bo Tarn today chaired the Pakistan-Chile review with the Vice"
        " Chairman of the National Development Commission Ida Orlan."
    )
    assert countries(met) == {"Bo Tarn": "PK", "Ida Orlan": "CL"}


def test_a_spokesperson_is_nobody_s_counterpart() -> None:
    met = (
        "Foreign Minister Karl Vask of Norway met Ida Orlan, Foreign Minister of Chile, on the sidelines of the African"
        " Union ministers' session.\n\nThe spokesperson of the ministry, Ambassador Bo Tarn, said they spoke of trade."
    )
    assert countries(met) == {"Karl Vask": "NO", "Ida Orlan": "CL"}


@pytest.mark.parametrize("others", ["her colleagues from Chile and Norway, Ida Orlan and Karl Vask"])
def test_colleagues_are_each_of_the_country_they_come_from(others: str) -> None:
    assert countries(f"The Minister of Trade of Tonga Ada Quill hosted a meeting with {others}.") == {
        "Ada Quill": "TO",
        "Ida Orlan": "CL",
        "Karl Vask": "NO",
    }


@pytest.mark.parametrize(
    "foot", ["GOVERNMENT PRESS OFFICE, Oslo", "Press service of the Ministry of Trade, Oslo", "Oslo, 3 April 2034"]
)
def test_a_foot_that_names_the_capital_tells_whose_press_office_it_is(foot: str) -> None:
    assert countries(f"{MET}\n\nThey met again in the evening.")["Karl Vask"] is None
    text = f"Talks on the harbour\n\n{MET}\n\nThey discussed the harbour at length.\n\n{foot}\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert {one.country for one in readout.participants} == {"NO", "CL"}


def test_whom_an_envoy_for_a_country_meets_there_is_of_it() -> None:
    met = (
        "The UN Special Envoy for Chile, Bo Tarn, concluded a visit to Valdivia, where he met Prime Minister Ida Orlan."
    )
    assert countries(met) == {"Bo Tarn": "UN", "Ida Orlan": "CL"}


@pytest.mark.parametrize(
    ("one", "code"),
    [
        ("State Secretary at the Norwegian Federal Foreign Office Karl Vask", "NO"),
        ("Permanent Secretary in the Norwegian Foreign Office Karl Vask", "NO"),
        ("Secretary of Defense Karl Vask", "US"),
        ("Assistant Secretary of State for Fish Karl Vask", "US"),
    ],
)
def test_an_office_tells_where_it_is_served(one: str, code: str) -> None:
    assert countries(f"Minister of Trade of Chile Ida Orlan met with {one} in Valdivia.")["Karl Vask"] == code


def test_those_who_are_listed_below_took_part() -> None:
    told = (
        "Today, consultations between Norway and Chile were held at the Foreign Ministry.\n\nParticipants:\n\n"
        "- Karl Vask, Undersecretary for Trade, Ministry of Foreign Affairs of Norway\n\n"
        "- Ida Orlan, Secretary General of the Ministry of Foreign Affairs of Chile"
    )
    text = f"Consultations held\n\nOslo, 3 April 2034\n\n{told}\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert {one.country for one in readout.participants} == {"NO", "CL"}


def told(text: str) -> Readout:
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    return readout


def sides(readout: Readout) -> dict[str, tuple[str | None, str]]:
    names = {person.key: person.name for person in readout.people}
    return {names[one.person]: (one.country, one.side) for one in readout.participants}


@pytest.mark.parametrize(
    "head",
    [
        "STATE HOUSE, Oslo, Wednesday 6 September 2034 – ", "Oslo, September 6, 2034 (FNA) ",
        "Oslo: 6 September 2034 - ",
        "Prime Minister's Office, Oslo, 6 September 2034. ",
    ],
)  # fmt: skip
def test_the_head_of_a_text_names_the_capital_it_comes_from(head: str) -> None:
    readout = told(f"Talks on the harbour\n\n{head}{MET}\n\nThey discussed the harbour at length.\n")
    assert sides(readout) == {"Karl Vask": ("NO", "own"), "Ida Orlan": ("CL", "counterpart")}


@pytest.mark.parametrize(
    "met",
    [
        "Today I met with the Prime Minister of Chile, Ida Orlan, in Valdivia.",
        "Today I welcomed to Oslo the Prime Minister of Chile, Ida Orlan.",
        "I was pleased to meet the Prime Minister of Chile, Ida Orlan, today.",
    ],
)
@pytest.mark.parametrize("signed", ["Karl Vask\n\nForeign Minister of Norway", "Senator Karl Vask\n\nForeign Minister"])
def test_who_signs_what_he_tells_took_part_with_whom_he_met(met: str, signed: str) -> None:
    told_of = "We discussed the new harbour and Norway's support for it."
    readout = told(f"A day in spring\n\n4 April 2034\n\n{met}\n\n{told_of}\n\n{signed}\n")
    assert {name: country for name, (country, _) in sides(readout).items()} == {"Karl Vask": "NO", "Ida Orlan": "CL"}


@pytest.mark.parametrize(
    "title", ["Meeting of the Minister with the Premier of Chile", "Minister meets Premier of Chile"]
)
def test_the_frame_leads_where_a_title_names_the_guest_alone(title: str) -> None:
    met = "The Foreign Minister of Norway, Karl Vask, met with the Premier of Chile, Ida Orlan."
    attended = "The First Deputy Minister, Bo Tarn, joined the talks."
    assert sides(told(f"{title}\n\n4 April 2034\n\n{met}\n\n{attended}\n")) == {
        "Karl Vask": ("NO", "own"), "Ida Orlan": ("CL", "counterpart"), "Bo Tarn": ("NO", "own"),
    }  # fmt: skip


def test_the_president_is_the_one_named_last_where_two_are() -> None:
    text = (
        "Flights agreed\n\n4 April 2034\n\nPresident Karl Vask said the flights will begin in March.\n\n"
        "The President spoke in Oslo, where he held talks with President Ida Orlan of Chile, who is here on a visit.\n"
        "\nTrade between Norway and Chile is low, he said.\n"
    )
    assert sides(told(text)) == {"Karl Vask": ("NO", "own"), "Ida Orlan": ("CL", "counterpart")}


def test_whom_a_visitor_meets_in_a_later_sentence_is_of_the_country_visited() -> None:
    text = (
        "Official visit to Chile\n\nOslo, 4 April 2034\n\nForeign Minister Karl Vask made an official visit to"
        " Chile from 2 to 4 April 2034. He called on President Ida Orlan.\n\n"
        "Minister Vask also met with Foreign Minister Bo Tarn.\n"
    )
    assert {name: country for name, (country, _) in sides(told(text)).items()} == {
        "Karl Vask": "NO", "Ida Orlan": "CL", "Bo Tarn": "CL",
    }  # fmt: skip


@pytest.mark.parametrize(
    "one",
    [
        "Karl Vask, Deputy Secretary, Ministry of Trade of Norway",
        "Karl Vask, Director at the Ministry of Trade of Norway",
    ],
)
def test_the_ministry_behind_an_office_tells_the_country(one: str) -> None:
    assert countries(f"Minister of Trade of Chile Ida Orlan met with {one}, in Valdivia.")["Karl Vask"] == "NO"


@pytest.mark.parametrize(
    "one", ["The Commonwealth Secretary-General, Karl Vask,", "The Secretary-General of the Fish Community, Karl Vask,"]
)
def test_who_serves_an_organisation_is_of_no_country(one: str) -> None:
    text = f"Talks on fish\n\nLondon, 4 April 2034\n\n{one} met with Minister of Trade of Chile Ida Orlan.\n"
    assert {name: country for name, (country, _) in sides(told(text)).items()} == {"Karl Vask": None, "Ida Orlan": "CL"}


def test_a_secretary_of_state_for_several_things_is_one() -> None:
    one = "Ida Orlan MP, Secretary of State for Foreign, Commonwealth and Development Affairs of the United Kingdom"
    assert countries(f"Foreign Minister of Norway Karl Vask had a telephone conversation with {one}.") == {
        "Karl Vask": "NO",
        "Ida Orlan": "GB",
    }


def test_two_offices_before_one_name_lend_it_none_of_the_other_s_meetings() -> None:
    text = (
        "Meetings in Nairobi and Valdivia\n\n4 April 2034\n\nDeputy Secretary of State Ada Quill travelled to Kenya. In"
        " Nairobi, the Deputy Secretary and Cabinet Secretary Bo Tarn discussed fish.\n\n"
        "The Deputy Secretary then met in Valdivia with Chilean President Ida Orlan.\n"
    )
    readout = told(text)
    assert set(sides(readout)) >= {"Ada Quill", "Ida Orlan"}
    assert [one.attribution for one in readout.statements if "discussed fish" in one.text] == ["joint"]


@pytest.mark.parametrize("welcome", ["I am happy to welcome you to Oslo.", "Welcome to Oslo, dear Ida."])
def test_who_welcomes_others_to_a_capital_speaks_for_its_country(welcome: str) -> None:
    text = (
        "Remarks by Prime Minister Karl Vask before his meeting with the President of Chile, Ida Orlan\n\n3 April 2034"
        f"\n\nKarl Vask: Madam President, good afternoon. {welcome}\n\nIda Orlan: Thank you for the hospitality.\n\n"
        "Karl Vask: Let us begin.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    told = {names[one.person]: one.country for one in readout.participants}
    assert told == {"Karl Vask": "NO", "Ida Orlan": "CL"}


OWN_WORDS = (
    (
        "Statement by Foreign Minister Karl Vask on the earthquake in Chile",
        "I was saddened to learn of the earthquake in Chile. On behalf of the Norwegian Government, I extend my"
        " condolences to the people of Chile.",
    ),
    ("Keynote by Minister Karl Vask", "In my country, Norway, we fish as our fathers did."),
    ("Keynote by Minister Karl Vask", "The Norwegian Government has decided to open an embassy. We Norwegians travel."),
    (
        "Foreign Minister Karl Vask condemns attack in Mali",
        '"Norway condemns the attack," said Foreign Minister Karl Vask. "Our thoughts are with the people of Mali."',
    ),
    (
        "Minister Karl Vask on the sanctions against Russia",
        '"Norway will join the sanctions of the European Union," Minister of Foreign Affairs Karl Vask said.',
    ),
    (
        "Norway to give more to Ukraine",
        "Norway will give NOK 500 million to Ukraine, Foreign Minister Karl Vask said. "
        '"Ukraine needs our help, and Ukraine shall have it."',
    ),
    (
        "Congratulations by President Karl Vask",
        "On behalf of the Government and people of Norway, I congratulate you on your election as President of Chile.",
    ),
    (
        "Op-ed by Foreign Minister Karl Vask",
        "Norway took the seat in January. In the Council, Norway will speak for the small. China will listen.",
    ),
    (
        "Foreign Minister Karl Vask summons ambassador",
        'Foreign Minister Karl Vask today summoned the Russian ambassador. "Norway will not accept this," he said.',
    ),
    (
        "Statement of the Ministry",
        "Spokesperson Karl Vask of the Ministry of Foreign Affairs of Norway said that Norway was following the"
        " elections in Chile.",
    ),
    (
        "Foreign Minister Karl Vask to visit Chile",
        "Foreign Minister Karl Vask will visit Santiago from 12 to 14 April. \"Chile is one of Norway's closest"
        ' partners in South America. Norway looks forward to more," the minister says.',
    ),
)


@pytest.mark.parametrize(("title", "words"), OWN_WORDS)
def test_whoever_speaks_alone_is_of_the_country_that_the_words_speak_for(title: str, words: str) -> None:
    text = (
        f"{title}\n\n3 April 2034\n\n{words}\n\nWe have built schools together, and we shall go on doing so.\n\n"
        "Peace is the work of many hands.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert {names[one.person]: one.country for one in readout.participants} == {"Karl Vask": "NO"}


def test_an_account_is_of_no_country_whose_officials_it_calls_guests() -> None:
    text = (
        "Minister Vask meets the Minister of Trade of Chile\n\n3 April 2034\n\nThe Minister of Trade, Karl Vask,"
        " received today the Minister of Trade of Chile, Ida Orlan.\n\nChile is a priority partner for Norway, Vask"
        " said.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert {names[one.person]: one.country for one in readout.participants} == {"Karl Vask": "NO", "Ida Orlan": "CL"}


def test_whoever_attends_without_a_country_is_of_the_host_s() -> None:
    text = (
        "Talks on the harbour\n\n3 April 2034\n\nPrime Minister of Norway Karl Vask received Ida Orlan, Foreign"
        " Minister of Chile.\n\nThe meeting was attended by Minister of Finance O.Brandvik.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    told = {names[one.person]: one.country for one in readout.participants}
    assert told == {"Karl Vask": "NO", "Ida Orlan": "CL", "O.Brandvik": "NO"}


@pytest.mark.parametrize(
    "received",
    [
        "At the Ministry of Foreign Affairs in Oslo, Minister Karl Vask received Chilean Foreign Minister Ida Orlan.",
        "Minister Karl Vask received in Oslo Chilean Foreign Minister Ida Orlan.",
        "Minister Karl Vask hosted Chilean Foreign Minister Ida Orlan in Oslo on Monday.",
    ],
)
def test_who_receives_in_a_capital_is_of_its_country(received: str) -> None:
    assert countries(received) == {"Karl Vask": "NO", "Ida Orlan": "CL"}


@pytest.mark.parametrize(
    "met",
    [
        "The foreign ministers of Norway - Karl Vask, Chile - Ida Orlan and Denmark - Lars Holm met in Oslo.",
        "Norwegian Foreign Minister Karl Vask met his counterparts Lars Holm from Denmark and Ida Orlan from Chile.",
    ],
)
def test_each_is_of_the_country_that_stands_beside(met: str) -> None:
    assert countries(met) == {"Karl Vask": "NO", "Ida Orlan": "CL", "Lars Holm": "DK"}


def test_two_ministers_of_one_country_share_it() -> None:
    met = "Norway's Karl Vask met with Chile's ministers of trade and defence, Ida Orlan and Pilar Cifuentes."
    assert countries(met)["Pilar Cifuentes"] == countries(met)["Ida Orlan"] == "CL"
