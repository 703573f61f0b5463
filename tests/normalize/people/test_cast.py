"""Who takes part, who is only named, where each is mentioned: as a reader of the text would say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import documents, parsers
from ingest.normalize.people.cast import find_cast
from ingest.normalize.reading import Body, Cast
from ingest.normalize.text.body import lay
from ingest.record import Block, Byline, Document, Draft, Genre, Problem, Publisher, Stamp

SHARED = Path(__file__).resolve().parents[3].parent / "shared"
FRANCE = Publisher("paris", "Ministry at Paris", country="FR", kind="government")
JAPAN = Publisher("tokyo", "Ministry at Tokyo", country="JP", kind="government")
MEDIUM = Publisher("herald", "The Strelsau Herald", country="FR", kind="media")


def draft_of(
    *paragraphs: str,
    title: str | None = None,
    publisher: Publisher | None = FRANCE,
    byline: Byline | None = None,
    stamp: str | None = None,
) -> Draft:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    stamps = (Stamp("published", stamp),) if stamp else ()
    return Draft("test", publisher, "host", title, blocks, byline=byline, stamps=stamps)


def cast_of(draft: Draft, genre: Genre = "readout") -> Cast:
    return find_cast(draft, lay(draft.blocks), genre)


def taking_part(cast: Cast) -> list[tuple[str, str | None, str | None]]:
    names = {person.key: person.name for person in cast.people}
    return [(names[one.person], one.role, one.country) for one in cast.participants]


def mentioned(cast: Cast, body: Body) -> list[tuple[str, str]]:
    return [(body.text[one.start : one.end], one.person) for one in cast.mentions]


@pytest.mark.parametrize(
    ("sentence", "name", "role", "country"),
    [
        ("met Turkish Foreign Minister Orhan Velük.", "Orhan Velük", "Foreign Minister", "TR"),
        ("met Prime Minister Edon Marku of Albania.", "Edon Marku", "Prime Minister", "AL"),
        ("spoke with Japan's Foreign Minister TANABE Koji.", "TANABE Koji", "Foreign Minister", "JP"),
        ("met the Foreign Minister of Oman, Said Al Hamdi.", "Said Al Hamdi", "Foreign Minister of Oman", "OM"),
        ("met Karl van der Meulen, Dutch Minister of Trade.", "Karl van der Meulen", "Minister of Trade", "NL"),
        ("met H.E. Dr. Bui Minh Tan, Health Minister of Vietnam.", "Bui Minh Tan", "Health Minister of Vietnam", "VN"),
        ("met his Chinese counterpart Xu Yi.", "Xu Yi", "counterpart", "CN"),
        ("spoke with EU Commissioner Ana-Maria O'Dwyer.", "Ana-Maria O'Dwyer", "EU Commissioner", "EU"),
        ("met Director of the Mint Jan B. Holt, Jr. of Canada.", "Jan B. Holt, Jr.", "Director of the Mint", "CA"),
        ("spoke with Saudi Foreign Minister Prince Talal bin Nayef.", "Talal bin Nayef", "Foreign Minister", "SA"),
        (
            "met the Minister of Defence of Saudi Arabia, HRH Prince Talal bin Nayef.",
            "Talal bin Nayef", "Minister of Defence of Saudi Arabia", "SA",
        ),
        ("met Saudi Crown Prince Talal bin Nayef.", "Talal bin Nayef", "Crown Prince", "SA"),
        ("met Chinese vice premier Li Anran.", "Li Anran", "vice premier", "CN"),
        ("met Israeli Foreign Minister Israel Levin.", "Israel Levin", "Foreign Minister", "IL"),
        ("met Ambassador of Chile to Spain Rosa de la Vega.", "Rosa de la Vega", "Ambassador of Chile to Spain", "CL"),
        ("met Minister of Defence of Belarus, V.Korzun.", "V.Korzun", "Minister of Defence of Belarus", "BY"),
        ("met British Minister for Europe Anna King.", "Anna King", "Minister for Europe", "GB"),
    ],
)  # fmt: skip
def test_whoever_is_met_takes_part_under_every_form_of_name_and_office(
    sentence: str, name: str, role: str, country: str
) -> None:
    cast = cast_of(draft_of(f"Foreign Minister Paul Aumont {sentence}"))
    assert taking_part(cast) == [("Paul Aumont", "Foreign Minister", "FR"), (name, role, country)]
    assert [one.side for one in cast.participants] == ["own", "counterpart"]


@pytest.mark.parametrize("gathering", ["3rd Annual Leaders' Consultation", "Leaders' Retreat", "Ministers' Conclave"])
def test_what_leaders_hold_together_is_nobody_s_name(gathering: str) -> None:
    draft = draft_of(
        f"Prime Minister Paul Aumont, YAB Datuk Seri Norlia binti Hashim, Prime Minister of Malaysia, and Dutch Prime "
        f"Minister Ada Voss met at the {gathering}.",
        title=f"Joint statement on the {gathering} Strelsau",
    )
    assert {name for name, _, _ in taking_part(cast_of(draft, "joint-statement"))} == {
        "Paul Aumont",
        "Norlia binti Hashim",
        "Ada Voss",
    }


@pytest.mark.parametrize("met", ["during a courtesy call on", "when he met with", "in talks with", "at a meeting with"])
def test_he_who_met_somebody_is_the_one_of_the_sentence_before(met: str) -> None:
    draft = draft_of(
        "Dutch Ambassador Orhan Velük wants to see more trade before autumn.",
        f"He made it known on Tuesday {met} Foreign Minister Paul Aumont.",
    )
    assert taking_part(cast_of(draft))[:2] == [
        ("Orhan Velük", "Ambassador", "NL"),
        ("Paul Aumont", "Foreign Minister", "FR"),
    ]


def test_those_spoken_of_do_not_take_part() -> None:
    draft = draft_of(
        "Foreign Minister Paul Aumont spoke today with Turkish Foreign Minister Orhan Velük to discuss the visit of"
        " Italian President Carla Bordi.",
        "Minister Aumont said that President Karel Novotny of Czechia had agreed.",
    )
    cast = cast_of(draft)
    assert [name for name, _, _ in taking_part(cast)] == ["Paul Aumont", "Orhan Velük"]
    assert {"Carla Bordi", "Karel Novotny"} <= {person.name for person in cast.people}


def test_a_spokesperson_who_releases_an_account_is_named_without_taking_part() -> None:
    draft = draft_of(
        "The following is attributable to Spokesperson Jeanne Colet:",
        "Foreign Minister Paul Aumont met Turkish Foreign Minister Orhan Velük.",
    )
    cast = cast_of(draft)
    assert len(cast.participants) == 2
    assert "Jeanne Colet" in {person.name for person in cast.people}


def test_everybody_of_a_delegation_and_of_a_list_takes_part_and_the_frame_tells_the_principals() -> None:
    draft = draft_of(
        "Prime Minister Paul Aumont met today with Prime Minister Edon Marku of Albania.",
        "Participants included:",
        "Minister of Trade Lise Armand",
        "Albanian Minister of Finance Besa Krasniqi",
    )
    cast = cast_of(draft)
    names = {person.key: person.name for person in cast.people}
    assert [(names[one.person], one.principal) for one in cast.participants] == [
        ("Paul Aumont", True),
        ("Edon Marku", True),
        ("Lise Armand", False),
        ("Besa Krasniqi", False),
    ]


def test_three_sides_and_an_office_shared_by_two() -> None:
    draft = draft_of("Foreign Minister Paul Aumont met with Foreign Ministers Orhan Velük and Koji Tanabe.")
    assert [(name, role) for name, role, _ in taking_part(cast_of(draft))] == [
        ("Paul Aumont", "Foreign Minister"),
        ("Orhan Velük", "Foreign Minister"),
        ("Koji Tanabe", "Foreign Minister"),
    ]


def test_a_title_gives_the_actors_and_the_body_their_full_names() -> None:
    draft = draft_of(
        "Foreign Minister Paul Aumont spoke today with Vietnamese Foreign Minister Bui Minh Tan.",
        title="Minister Aumont’s Call with Vietnamese Foreign Minister Tan",
    )
    assert [name for name, _, _ in taking_part(cast_of(draft))] == ["Paul Aumont", "Bui Minh Tan"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Remarks by President Paul Aumont and Prime Minister Edon Marku of Albania Before Their Meeting", 2),
        ("Press Briefing by Spokesperson Jeanne Colet and Minister of Trade Lise Armand", 2),
        ("Remarks by President Paul Aumont at a Dinner for King Otto of Norway", 1),
        ("SPEECH BY THE PRIME MINISTER, THE HON P.J. AUMONT MP", 1),
        ("Briefing on the Budget", 0),
    ],
)
def test_the_speakers_of_spoken_words_stand_in_the_title(title: str, names: int) -> None:
    assert len(cast_of(draft_of("Good morning.", title=title), "remarks").participants) == names


def test_a_byline_speaks_and_the_guest_of_the_title_with_him() -> None:
    byline = Byline("Paul Aumont", "Prime Minister", "FR")
    draft = draft_of(
        "Good morning.", title="Joint Press Conference with Prime Minister Edon Marku of Albania", byline=byline
    )
    assert {name for name, _, _ in taking_part(cast_of(draft, "press-conference"))} == {"Paul Aumont", "Edon Marku"}


def test_an_office_for_a_byline_is_an_organisation_that_does_not_take_part() -> None:
    cast = cast_of(draft_of("We regret this.", byline=Byline("Office of the Spokesperson", None, "FR")), "statement")
    assert not cast.participants
    assert [(person.name, person.kind) for person in cast.people] == [("Office of the Spokesperson", "organisation")]


def test_in_an_itinerary_the_hosts_are_of_the_country_named_last() -> None:
    draft = draft_of(
        "Minister of Trade Lise Armand will travel to Rabat, Morocco to meet with Foreign Minister Idriss Benali.",
        "In Oslo, Norway, she will meet with Prime Minister Kari Moe.",
    )
    assert [(name, country) for name, _, country in taking_part(cast_of(draft, "notice"))] == [
        ("Lise Armand", "FR"),
        ("Idriss Benali", "MA"),
        ("Kari Moe", "NO"),
    ]


def test_no_country_is_guessed_for_a_guest_of_a_place_nobody_knows() -> None:
    draft = draft_of("Foreign Minister Paul Aumont met Minister of Foreign Affairs of Ruritania Karl Vask.")
    cast = cast_of(draft)
    assert [(one.country, one.side) for one in cast.participants] == [("FR", "own"), (None, "counterpart")]


def test_a_medium_tells_the_side_of_its_own_country_else_of_the_first_named() -> None:
    text = "Albanian President Edon Marku met French Foreign Minister Paul Aumont on Tuesday."
    abroad = Publisher("gazette", "The Gazette", country="NO", kind="media")
    for publisher, own in ((MEDIUM, "Paul Aumont"), (abroad, "Edon Marku"), (None, "Edon Marku")):
        cast = cast_of(draft_of(text, publisher=publisher), "news-report")
        keys = {person.key: person.name for person in cast.people}
        assert [keys[one.person] for one in cast.participants if one.side == "own"] == [own]


def test_mentions_by_name_by_surname_and_by_office_alone() -> None:
    draft = draft_of(
        "Foreign Minister Paul Aumont met Chinese Foreign Minister Xu Yi. Xu said the talks were useful. The Chinese"
        " foreign minister invited Aumont. Xu Wenbin was absent, and the Foreign Ministry said why."
    )
    body = lay(draft.blocks)
    assert mentioned(cast_of(draft), body) == [
        ("Paul Aumont", "paul-aumont-fr"),
        ("Xu Yi", "xu-yi-cn"),
        ("Xu", "xu-yi-cn"),
        ("Chinese foreign minister", "xu-yi-cn"),
        ("Aumont", "paul-aumont-fr"),
        ("Foreign Ministry", "foreign-ministry"),
    ]


def test_two_people_of_one_surname_are_two_and_the_surname_alone_is_nobodys() -> None:
    draft = draft_of("Foreign Minister Xu Yi met Ambassador Xu Wenbin of Malaysia. Xu spoke first.", publisher=JAPAN)
    body = lay(draft.blocks)
    assert [text for text, _ in mentioned(cast_of(draft), body)] == ["Xu Yi", "Xu Wenbin"]


def test_known_people_keep_their_id_under_every_form_and_script() -> None:
    draft = draft_of(
        "国务委员兼外交部长王毅同美国国务卿布林肯通电话。", title="王毅同美国国务卿布林肯通电话", publisher=None
    )
    assert [part.person for part in cast_of(draft).participants] == ["wang-yi", "antony-blinken"]


def test_holders_of_one_office_are_told_apart_by_the_year_of_the_text() -> None:
    title = "Press Conference with President Bush"
    keys = [
        cast_of(draft_of("Good morning.", title=title, stamp=stamp), "press-conference").participants[0].person
        for stamp in ("12/03/1991", "12/03/2004")
    ]
    assert keys == ["george-hw-bush", "george-w-bush"]


def test_each_participant_has_its_evidence() -> None:
    draft = draft_of(
        "Foreign Minister Paul Aumont met Chinese Foreign Minister Xu Yi.", title="Minister Aumont meets Minister Xu"
    )
    body = lay(draft.blocks)
    rows = cast_of(draft).evidence
    assert [(row.value, row.rule) for row in rows] == [("Paul Aumont", "frame"), ("Xu Yi", "frame")]
    assert all(row.value and row.value in body.text[row.start : row.end] for row in rows)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="AB ab.,'-’\n国王毅会见 MrDr()/", max_size=200), st.text(alphabet="XYzw ,.&", max_size=60))
def test_mentions_lie_in_order_apart_and_within_the_text(text: str, title: str) -> None:
    draft = draft_of(text + " Foreign Minister Paul Aumont met Xu Yi.", title=title)
    body = lay(draft.blocks)
    cast = cast_of(draft)
    people = {person.key for person in cast.people}
    assert {one.person for one in (*cast.participants, *cast.mentions)} <= people
    end = 0
    for mention in cast.mentions:
        assert end <= mention.start < mention.end <= len(body.text)
        end = mention.end
    assert cast == cast_of(draft)


@pytest.mark.parametrize("seed", ["A b ", "Minister of the ", "Mr. A. ", "Xu, ", "of the and for ", "王毅外长", "'s-"])
def test_hostile_text_is_read_in_linear_time(seed: str) -> None:
    cast = cast_of(draft_of(seed * (60_000 // len(seed)), title=seed * 50))
    assert len(cast.mentions) <= 60_000


@pytest.mark.skipif(not SHARED.is_dir(), reason="LOUD: ../shared is absent, the five seeds are not read")
def test_the_two_who_met_are_found_in_every_seed() -> None:
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        document = documents.decoded(Document(path.name, path.read_bytes(), "text/plain"))
        assert not isinstance(document, Problem)
        draft = parsers.parse(document)
        assert not isinstance(draft, Problem)
        host = "qin-gang" if path.name.startswith("002") else "wang-yi"
        assert sorted(one.person for one in cast_of(draft).participants) == sorted([host, "antony-blinken"])


@pytest.mark.parametrize(
    ("sentence", "name", "role", "country"),
    [
        ("met Myanmar's Union Attorney-General U Kyaw Zin.", "Kyaw Zin", "Union Attorney-General", "MM"),
        ("met Malaysian Trade Minister Dato' Seri Azlan Karim.", "Azlan Karim", "Trade Minister", "MY"),
        ("met Malaysian Trade Minister Tan Sri Azlan Karim.", "Azlan Karim", "Trade Minister", "MY"),
        ("met Brunei's Second Minister Dato Emran Pehin Yahya.", "Emran Pehin Yahya", "Second Minister", "BN"),
        ("met the Minister of Oil of Kuwait, Sheikh Dr. Salim Dari.", "Salim Dari", "Minister of Oil of Kuwait", "KW"),
        ("met EU Commissioner for Enlargement and Informatization Imre Varhedi.", "Imre Varhedi",
         "EU Commissioner for Enlargement and Informatization", "EU"),
        ("met Kim Un So Hui, Chinese Foreign Minister.", "Kim Un So Hui", "Foreign Minister", "CN"),
    ],
)  # fmt: skip
def test_forms_of_address_portfolios_and_syllables_are_told_from_names(
    sentence: str, name: str, role: str, country: str
) -> None:
    cast = cast_of(draft_of(f"Foreign Minister Paul Aumont {sentence}"))
    assert taking_part(cast)[1:] == [(name, role, country)]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Speech by H.E. Mr. Karl Vask, Minister of Trade", "Friends, we must act together."),
        ("Karl Vask, Minister of Trade, closed the summit today.", "Friends, we must act together."),
        ("Karl Vask closed the summit, which he had called.", "Friends, we must act together."),
        ("The speech at the summit. Minister of Trade Karl Vask: Friends, we must act together.",),
        ("Friends, we must act together.", "Karl Vask", "Minister of Trade"),
    ],
)
def test_who_delivers_a_speech_that_no_title_names(paragraphs: tuple[str, ...]) -> None:
    cast = cast_of(draft_of(*paragraphs, title="Speech at the Summit"), "speech")
    assert [name for name, _, _ in taking_part(cast)] == ["Karl Vask"]


def test_nobody_delivers_a_speech_that_only_speaks_of_people() -> None:
    draft = draft_of("Friends, we thank Minister of Trade Karl Vask.", "He met Anna Holt and Paul Aumont.")
    assert not cast_of(draft, "speech").participants


def test_signatories_take_part_in_a_joint_statement_with_the_office_on_the_next_line() -> None:
    draft = draft_of(
        "The two sides agreed on the canal.",
        "For the Government of Albania:",
        "Edon Marku",
        "Minister of Defence",
        "For the Government of Norway:",
        "Kari Moe",
        "Minister of Trade",
        publisher=None,
    )
    assert taking_part(cast_of(draft, "joint-statement")) == [
        ("Edon Marku", "Minister of Defence", "AL"),
        ("Kari Moe", "Minister of Trade", "NO"),
    ]


def test_a_guest_in_the_title_is_no_host() -> None:
    draft = draft_of(
        "Paul Aumont had a telephone conversation with President of Albania Edon Marku.",
        title="Telephone conversation with President of Albania Edon Marku",
    )
    assert [(name, country) for name, _, country in taking_part(cast_of(draft))] == [
        ("Paul Aumont", "FR"),
        ("Edon Marku", "AL"),
    ]


def test_whoever_was_also_met_takes_part_with_the_country_of_the_office_or_the_delegation() -> None:
    draft = draft_of(
        "Foreign Minister Paul Aumont met Turkish Foreign Minister Orhan Velük.",
        "He expressed concern about President Karel Novotny of Czechia.",
        "Minister Aumont and Minister of Trade Lise Armand also met with Albania's Minister of Trade Edon Marku.",
        "Bilateral meetings were also held with Kenyan Minister of Mines Amina Wafula and the delegation of Chile"
        " led by Deputy Minister Rosa Vega.",
    )
    assert [(name, country) for name, _, country in taking_part(cast_of(draft))] == [
        ("Paul Aumont", "FR"),
        ("Orhan Velük", "TR"),
        ("Lise Armand", "FR"),
        ("Edon Marku", "AL"),
        ("Amina Wafula", "KE"),
        ("Rosa Vega", "CL"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Statement by Minister of Trade Karl Vask",
        "Press Statement of Minister of Trade Karl Vask",
        "Minister of Trade Karl Vask's Statement on the Canal",
        "Statement by Minister of Trade Karl Vask Congratulating the Boatmen",
        "Statement by Minister of Trade Karl Vask Promoting Lise Armand",
    ],
)
def test_whose_statement_it_is_stands_before_or_behind_the_word(title: str) -> None:
    cast = cast_of(draft_of("We regret the closing of the canal.", title=title), "statement")
    assert [name for name, _, _ in taking_part(cast)] == ["Karl Vask"]


def test_of_an_unknown_publisher_the_host_is_of_the_country_that_the_text_is_about() -> None:
    text = "Minister of Trade Karl Vask met Albanian Minister of Trade Edon Marku in Oslo."
    told = "Norway's exports to Albania grew, and Norway welcomed it."
    assert taking_part(cast_of(draft_of(text, told, publisher=None)))[0][2] == "NO"
    assert taking_part(cast_of(draft_of(text, publisher=None)))[0][2] is None


def test_a_news_agency_names_its_own_official_without_the_country() -> None:
    draft = draft_of(
        "Minister of Trade Karl Vask received Albanian Minister of Trade Edon Marku on Tuesday.", publisher=MEDIUM
    )
    assert [country for _, _, country in taking_part(cast_of(draft, "news-report"))] == ["FR", "AL"]


def test_a_list_of_officials_with_an_office_in_several_parts_is_of_one_country() -> None:
    draft = draft_of(
        "Director General of WIPO, Dr. Karl Vask, met with Norwegian Prime Minister Mr. Kari Moe, Deputy Prime Minister"
        " (DPM), Minister for Ports and Minister for Law Professor S. Lund, and Minister for Trade Mr. Jon Berg.",
        publisher=None,
    )
    assert [(name, country) for name, _, country in taking_part(cast_of(draft))] == [
        ("Karl Vask", "UN"),
        ("Kari Moe", "NO"),
        ("S. Lund", "NO"),
        ("Jon Berg", "NO"),
    ]


def test_a_verb_in_the_title_is_nobody_and_who_only_says_that_others_met_is_not_of_them() -> None:
    draft = draft_of(
        "Spokesman Karl Vask said that President Paul Aumont held talks with Albanian President Edon Marku.",
        title="President Concludes Visit to Albania",
        publisher=MEDIUM,
    )
    assert [name for name, _, _ in taking_part(cast_of(draft, "news-report"))] == ["Paul Aumont", "Edon Marku"]


def test_a_known_minister_whose_office_no_line_prints_beside_the_name_is_meant_by_it() -> None:
    draft = draft_of(
        "Wang Yi met with U.S. Secretary of State Antony Blinken in Rome. The Foreign Minister of China opposed"
        " small circles.",
        publisher=None,
    )
    body = lay(draft.blocks)
    assert ("Foreign Minister of China", "wang-yi") in mentioned(cast_of(draft), body)


def test_the_first_words_of_an_office_may_stand_in_small_letters() -> None:
    draft = draft_of(
        "Karl So Vask, vice department director of the Central Committee, met with Albanian President Edon Marku."
    )
    assert taking_part(cast_of(draft))[0][:2] == ("Karl So Vask", "director of the Central Committee")


@pytest.mark.parametrize(
    ("sentence", "body_of_state", "country"),
    [
        ("It will help, said the Ministry of Ports and Canals (MPC) today.", "Ministry of Ports and Canals", None),
        ("The defense ministry in Oslo said it regrets this.", "defense ministry in Oslo", "NO"),
        ("A Downing Street spokesperson said that it was so.", "Downing Street spokesperson", "GB"),
        ("According to KCNA, the canal is open.", "KCNA", "KP"),
        ("Norway's Ministry of Trade rejected the claim.", "Norway's Ministry of Trade", "NO"),
    ],
)  # fmt: skip
def test_bodies_of_state_speak_under_every_form_of_their_names(
    sentence: str, body_of_state: str, country: str | None
) -> None:
    people = cast_of(draft_of(sentence), "news-report").people
    assert [(one.name, one.country) for one in people if one.kind == "organisation"] == [(body_of_state, country)]


@pytest.mark.parametrize(
    "sentence", ["So said Foreign Ministry spokesman Karl Vask.", "He visited the Foreign Ministry, where he said so."]
)
def test_a_body_is_silent_where_its_spokesman_is_named_or_it_is_only_a_place(sentence: str) -> None:
    people = cast_of(draft_of(sentence), "news-report").people
    assert not [one.name for one in people if one.kind == "organisation"]


def test_who_attended_stands_before_the_words_too_and_is_of_the_own_side() -> None:
    draft = draft_of(
        "Prime Minister Paul Aumont called on Albanian President Edon Marku.",
        "Foreign Minister Jean Holt, Trade Minister Lise Armand and Albania's Ambassador Besa Hoxha were also present.",
    )
    assert [(name, country) for name, _, country in taking_part(cast_of(draft))][2:] == [
        ("Jean Holt", "FR"),
        ("Lise Armand", "FR"),
        ("Besa Hoxha", "AL"),
    ]


def test_two_hosts_and_their_two_counterparts() -> None:
    draft = draft_of(
        "Foreign Minister Paul Aumont and Minister of Trade Lise Armand hosted their Albanian counterparts Edon Marku"
        " and Besa Hoxha."
    )
    assert [(name, country) for name, _, country in taking_part(cast_of(draft))] == [
        ("Paul Aumont", "FR"),
        ("Lise Armand", "FR"),
        ("Edon Marku", "AL"),
        ("Besa Hoxha", "AL"),
    ]


def test_a_council_of_one_unknown_word_is_of_the_office() -> None:
    draft = draft_of("Foreign Minister Paul Aumont met Chairman Shura Council of Bahrain, Ali Bin Salih.")
    assert taking_part(cast_of(draft))[1] == ("Ali Bin Salih", "Chairman Shura Council of Bahrain", "BH")


def test_misread_words_and_diseases_with_digits_are_nobody() -> None:
    draft = draft_of("Good morning.", title="Remarks by President Aum0nt and Minister of Trade Lise Armand on Ague-19")
    assert [name for name, _, _ in taking_part(cast_of(draft, "remarks"))] == ["Lise Armand"]


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("Fellow Ghanaians, the soldiers are back.", "GH"),
        ("God bless our homeland Ghana.", "GH"),
        ("The soldiers are back.", None),
    ],
)
def test_a_speaker_is_of_whose_people_are_addressed_not_of_a_colleague_s_country(opening: str, country: str) -> None:
    title = "Address by President Kwabena Velük on the Return of the Soldiers"
    draft = draft_of(opening, "I spoke with the President of Liberia.", title=title, publisher=None)
    assert taking_part(cast_of(draft, "speech")) == [("Kwabena Velük", "President", country)]


def test_the_country_of_an_office_in_the_title_is_its_only_holder_s() -> None:
    text = "President Kwabena Velük received Prime Minister Keo Sovann of Cambodia at the palace on Friday."
    title = "President of Ghana holds talks with Prime Minister of Cambodia"
    cast = cast_of(draft_of(text, title=title, publisher=None))
    assert {(name, country) for name, _, country in taking_part(cast)} == {
        ("Kwabena Velük", "GH"),
        ("Keo Sovann", "KH"),
    }


def test_a_guest_s_office_in_the_title_is_not_the_host_s() -> None:
    text = "President Kwabena Velük received the President of Liberia, Ida Orlan, at the palace on Friday."
    cast = cast_of(draft_of(text, title="President Velük receives President of Liberia", publisher=None))
    assert ("Kwabena Velük", "LR") not in {(name, country) for name, _, country in taking_part(cast)}


@pytest.mark.parametrize("told", ["after talks with", "following his meeting with", "after consultations with"])
def test_whom_a_minister_met_before_he_spoke_takes_part(told: str) -> None:
    text = (
        f"The truce must hold, Foreign Minister Bence Palffy said on Friday, {told} his Moldovan counterpart Ida Orlan."
    )
    cast = cast_of(draft_of(text, title="Minister Palffy: The truce must hold"))
    assert [(name, country) for name, _, country in taking_part(cast)] == [("Bence Palffy", "FR"), ("Ida Orlan", "MD")]


def test_countries_that_speakers_speak_of_are_not_theirs() -> None:
    lines = ("SECRETARY VELUK: We spoke of Libya.", "QUESTION: What about Libya?", "SECRETARY VELUK: Libya smokes.")
    cast = cast_of(
        draft_of(*lines, title="Press availability of Secretary Anna Veluk", publisher=None), "press-conference"
    )
    assert [(name, country) for name, _, country in taking_part(cast)] == [("Anna Veluk", None)]


@pytest.mark.parametrize(
    "spoken_of", ["the Minister of Defence of Kenya", "the Foreign Minister of Kenya", "the Kenyan Minister for Energy"]
)
def test_another_minister_s_country_is_not_that_of_a_minister(spoken_of: str) -> None:
    told = f"Environment Minister Rufus Garland spoke with {spoken_of} by phone."
    assert taking_part(cast_of(draft_of(told, publisher=None))) == [("Rufus Garland", "Environment Minister", None)]
