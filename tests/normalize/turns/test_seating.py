"""Seating: which person stands behind which label."""

from __future__ import annotations

import pytest

from ingest.normalize import normalize
from ingest.normalize.reading import Cast
from ingest.normalize.text.body import lay
from ingest.normalize.turns.finding import find_labels
from ingest.normalize.turns.seating import seat
from ingest.record import Block, Byline, Draft, Participant, Person, Publisher, Stamp

RUDOLF = Person("rudolf-elphberg-xr", "Rudolf Elphberg", "XR", names=("Rudolf Elphberg",))
FLAVIA = Person("flavia-firefly-xf", "Flavia Firefly", "XF", names=("Flavia Firefly",))
CAST = Cast(
    (RUDOLF, FLAVIA),
    (
        Participant(RUDOLF.key, "President", "XR", "own", principal=True),
        Participant(FLAVIA.key, "President", "XF", "counterpart", principal=True),
    ),
)
PALACE = Publisher("palace", "The Palace", "XR", "government")


def seated(paragraphs: list[str], cast: Cast = CAST, byline: Byline | None = None, title: str | None = None) -> Cast:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    draft = Draft("palace", PALACE, "host", title, blocks, byline=byline)
    body = lay(blocks)
    return seat(find_labels(body), cast, draft, body)


def behind(cast: Cast) -> list[str]:
    people = {person.key: person.name for person in cast.people}
    return [people[mention.person] for mention in cast.mentions]


def test_a_surname_in_capitals_is_somebody_of_the_cast() -> None:
    assert behind(seated(["PRESIDENT FIREFLY: Thank you.", "PRESIDENT ELPHBERG: Thank you."])) == [
        "Flavia Firefly",
        "Rudolf Elphberg",
    ]


def test_an_office_alone_is_the_publishers_own_holder_of_it() -> None:
    assert behind(seated(["THE PRESIDENT: Welcome.", "Q: Thank you."])) == ["Rudolf Elphberg"]


def test_an_office_alone_is_the_byline() -> None:
    byline = Byline("Ada Zander", "Prime Minister", "XR")
    cast = seated(["PM: It rains.", "JOURNALIST: Where?"], Cast(), byline)
    assert behind(cast) == ["Ada Zander"]


@pytest.mark.parametrize(
    ("office", "label"),
    [
        ("Minister for Foreign Affairs", "FOREIGN MINISTER"), ("Minister for the Lakes", "MINISTER FOR THE LAKES"),
        ("Minister of Trade", "TRADE MINISTER"), ("Minister for Lakes and Rivers", "MINISTER FOR LAKES AND RIVERS"),
    ],
)  # fmt: skip
def test_a_label_in_other_words_is_the_office_of_the_byline(office: str, label: str) -> None:
    byline = Byline("Ada Zander", office, "XR")
    assert behind(seated([f"{label}: It rains.", "JOURNALIST: Where?"], Cast(), byline)) == ["Ada Zander"]


def test_an_office_that_nobody_is_known_to_hold_stays_nobodys() -> None:
    assert seated(["THE CHANCELLOR: It rains.", "Q: Where?"]).mentions == ()


def test_an_office_whose_holder_no_text_names_speaks_for_itself() -> None:
    cast = seated(["PM: It rains.", "JOURNALIST: Where?", "PM: Everywhere."], Cast())
    assert behind(cast) == ["Prime Minister", "Prime Minister"]
    assert [(person.kind, person.country) for person in cast.people] == [("organisation", "XR")]
    assert cast.participants == ()


def test_initials_are_the_office_that_the_title_writes_out() -> None:
    turns = ["SG: It rains.", "Q: Where?", "SG: Everywhere."]
    assert behind(seated(turns, Cast(), title="Secretary-General's press encounter")) == ["Secretary-General"] * 2
    assert behind(seated(turns, Cast(), title="Interview with the Chancellor")) == []


def test_a_stranger_gets_the_name_the_text_introduces() -> None:
    cast = seated(
        ["MR SAPT: It rains.", "QUESTION: Where?", "MR SAPT: I am Fritz Sapt, and it rains everywhere."], Cast()
    )
    assert [(person.name, person.country) for person in cast.people] == [("Fritz Sapt", "XR")]
    assert [part.side for part in cast.participants] == ["own"]


def test_a_guest_has_no_country_but_the_printed_one() -> None:
    cast = seated(["PRESIDENT ELPHBERG: Welcome.", "FOREIGN MINISTER ZANDER: It rains.", "QUESTION: Where?"])
    assert [person.country for person in cast.people if person.name == "Zander"] == [None]
    told = seated(
        ["FOREIGN MINISTER ZANDER: It rains.", "Q: Where?"], Cast(), title="Remarks With French Foreign Minister Zander"
    )
    assert [(person.name, person.country) for person in told.people] == [("Zander", "FR")]


def test_who_asks_and_who_is_left_without_a_name_take_no_part() -> None:
    cast = seated(["IDA RASSENDYLL: Does it rain?", "SENIOR OFFICIAL: It does.", "IDA RASSENDYLL: Where?"], Cast())
    assert sorted(person.name for person in cast.people) == ["Ida Rassendyll", "Senior Official"]
    assert cast.participants == ()


def test_who_asks_under_a_name_and_what_he_is_there_asks_by_name() -> None:
    asked = "IDA RASSENDYLL, HOST: Does it rain?", "PRESIDENT ELPHBERG: It does.", "RASSENDYLL: Where?"
    assert behind(seated([*asked, "PRESIDENT ELPHBERG: Here."], Cast()))[::2] == ["Ida Rassendyll"] * 2


def test_who_speaks_takes_part_after_those_who_already_do() -> None:
    cast = seated(["THE PRESIDENT: Welcome.", "SECRETARY TARLENHEIM: Thank you."])
    assert [part.person for part in cast.participants][:2] == [RUDOLF.key, FLAVIA.key]
    assert [part.role for part in cast.participants][2:] == ["Secretary"]
    assert [part.side for part in cast.participants][2:] == ["own"]


def test_who_is_only_named_in_the_title_of_a_transcript_takes_no_part() -> None:
    host = Person("ida-rassendyll-xr", "Ida Rassendyll", "XR", names=("Ida Rassendyll",))
    cast = Cast((RUDOLF, host), (CAST.participants[0], Participant(host.key, None, "XR", "own")))
    completed = seated(["HOST: Welcome.", "PRESIDENT ELPHBERG: Thank you.", "HOST: Thank you."], cast)
    assert [part.person for part in completed.participants] == [RUDOLF.key]


def test_of_two_who_hold_one_office_the_byline_speaks_and_the_silent_one_goes() -> None:
    zenda = Person("zenda-xr", "Zenda", "XR", names=("Zenda",))
    cast = Cast((zenda, RUDOLF), (Participant(zenda.key, "President", "XR", "own"), CAST.participants[0]))
    completed = seated(["THE PRESIDENT: It rains.", "Q: Where?"], cast, Byline(RUDOLF.name, "President", "XR"))
    assert behind(completed) == ["Rudolf Elphberg"]
    assert [part.person for part in completed.participants] == [RUDOLF.key]


def test_a_text_without_labels_leaves_the_cast_as_it_is() -> None:
    assert seated(["It rains."]) is CAST


@pytest.mark.parametrize("label", ["SAPT 2", "cSAPT", "SApT", "Would Fritz Sapt", "X"])
def test_no_person_is_made_of_a_scan(label: str) -> None:
    assert seated([f"{label}: It rains.", "QUESTION: Where?", f"{label}: Here."], Cast()).people == ()


@pytest.mark.parametrize("label", ["MR McSAPT", "MS O'SAPT", "DE SAPT", "MR VON SAPT"])
def test_names_with_a_capital_within(label: str) -> None:
    assert len(seated([f"{label}: It rains.", "QUESTION: Where?", f"{label}: Here."], Cast()).people) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Answer by the spokesperson of the ministry, Ida Vask, to a question",
        "Reply by Foreign Ministry Spokesperson Ida Vask to a media question",
    ],
)
def test_whom_the_title_names_answers(title: str) -> None:
    cast = seated(["Question: Does it rain?", "Answer: It does."], Cast(), title=title)
    assert [person.name for person in cast.people] == ["Ida Vask"]


def test_a_prime_minister_spelt_with_stops_is_the_byline() -> None:
    cast = seated(["P. M.: It rains.", "J: Where?"], Cast(), Byline("Ada Zander", "Prime Minister", "XR"))
    assert behind(cast) == ["Ada Zander"]


def test_a_scan_of_the_byline_and_of_its_initials_is_the_byline() -> None:
    paragraphs = [*["PM: It rains.", "J: Where?"] * 6, "FM: Here."]
    cast = seated(paragraphs, Cast(), Byline("Ada Zander", "Prime Minister", "XR"))
    assert set(behind(cast)) == {"Ada Zander"}
    assert len(cast.mentions) == 7
    cast = seated(["MR. ZANDEB: It rains.", "J: Where?"], Cast(), Byline("Ada Zander", "Prime Minister", "XR"))
    assert behind(cast) == ["Ada Zander"]


def test_a_title_says_which_countrys_office_a_label_prints() -> None:
    title = "Remarks by the Prime Minister and the Foreign Minister of France before their meeting"
    cast = seated(
        ["PRIME MINISTER ZANDER: Welcome.", "FOREIGN MINISTER DUVAL: Thank you.", "Q: When?"], Cast(), title=title
    )
    assert [(person.name, person.country) for person in cast.people] == [("Zander", "XR"), ("Duval", "FR")]


def test_initials_after_a_full_name_are_that_name() -> None:
    turns = [
        "Ida Rassendyll: Does it rain?",
        "Karl Sapt: It does.",
        "I.R.: Where?",
        "K.S.: Here.",
        "I.R.: And now?",
        "K.S.: No.",
    ]
    cast = seated(turns, Cast())
    assert sorted(person.name for person in cast.people) == ["Ida Rassendyll", "Karl Sapt"]


def test_a_label_gives_a_surname_of_the_text_its_given_name() -> None:
    sapt = Person("sapt-xr", "Sapt", "XR", names=("Sapt",))
    cast = Cast((sapt,), (Participant(sapt.key, "Minister", "XR", "own"),))
    completed = seated(["Fritz Sapt: It rains.", "Question: Where?", "Fritz Sapt: Here."], cast)
    assert [(person.name, person.country) for person in completed.people] == [("Fritz Sapt", "XR")]


def test_capitals_within_a_name_in_capitals() -> None:
    for printed, name in (("FA'AMOANA", "Fa'amoana"), ("O'BRIEN", "O'Brien"), ("MCKEON", "McKeon")):
        cast = seated([f"MR {printed}: It rains.", "QUESTION: Where?"], Cast())
        assert [person.name for person in cast.people] == [name]


def test_a_president_is_not_the_known_namesake_that_the_text_names_in_full() -> None:
    blocks = (
        Block("paragraph", "THE PRESIDENT: Good evening. I am Jill Biden's husband."),
        Block("paragraph", "Q Who?"),
    )
    house = Publisher("house", "The House", "US", "government")
    draft = Draft(
        "house", house, "host", "Remarks by President Biden", blocks, stamps=(Stamp("published", "2022-03-02"),)
    )
    readout = normalize(draft)
    assert [part.person for part in readout.participants] == ["joe-biden"]


def test_the_only_guest_is_the_counterpart_that_the_title_announces() -> None:
    turns = ["Rudolf Elphberg: Welcome.", "Paul Duval: Thank you.", "Question: When?", "Paul Duval: Soon."]
    cast = seated(turns, title="Press point of the President with his French counterpart")
    assert {person.name: person.country for person in cast.people}["Paul Duval"] == "FR"


def test_an_agency_that_asks_is_nobody() -> None:
    turns = ["The Minister has told RNA more.", "RNA: Does it rain?", "SAPT: It does.", "RNA: Where?", "SAPT: Here."]
    assert [person.name for person in seated(turns, Cast()).people] == ["Sapt"]


def test_the_one_official_without_a_country_is_the_publisher_s() -> None:
    guest = Cast((FLAVIA,), (Participant(FLAVIA.key, "President", "XF", "counterpart", principal=True),))
    cast = seated(
        ["PRESIDENT FIREFLY: Thank you.", "PRESIDENT ZANDER: Welcome.", "QUESTION: When?", "PRESIDENT ZANDER: Soon."],
        guest,
    )
    assert {part.person.rpartition("-")[0]: part.country for part in cast.participants} == {
        "flavia-firefly": "XF",
        "zander": "XR",
    }


def test_beside_somebody_of_the_publisher_s_country_it_is_anybody_s() -> None:
    here = Cast((RUDOLF,), (Participant(RUDOLF.key, "President", "XR", "own", principal=True),))
    cast = seated(["PRESIDENT ELPHBERG: Welcome.", "PRESIDENT ZANDER: Thank you.", "PRESIDENT ELPHBERG: And?"], here)
    assert [part.country for part in cast.participants] == ["XR", None]
