"""Whom an account tells to have met, attended or signed, however it lists them."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

VASK, OSKAR, ASTRID = ("Karl Vask", "NO"), ("Oskar Brandvik", "NO"), ("Astrid Lien", "NO")
IDA, PILAR, LARS, AINO = ("Ida Orlan", "CL"), ("Pilar Cifuentes", "CL"), ("Lars Holm", "DK"), ("Aino Repo", "FI")
ONE = "Norwegian Foreign Minister Karl Vask"
ACCOUNTS = (
    (f"{ONE} hosted Ida Orlan, his counterpart from Chile, in Oslo on Tuesday.", {VASK, IDA}),
    (
        f"{ONE}'s programme in Santiago included meetings with Chilean Foreign Minister Ida Orlan and the President of"
        " the Senate of Chile, Pilar Cifuentes.",
        {VASK, IDA, PILAR},
    ),
    (
        f"{ONE} met bilaterally with Lars Holm (Denmark), Aino Repo (Finland) and Ida Orlan (Chile).",
        {VASK, LARS, AINO, IDA},
    ),
    (
        f"{ONE} met on Monday with Danish Foreign Minister Lars Holm. On Tuesday he met with Finnish Foreign Minister"
        " Aino Repo.",
        {VASK, LARS, AINO},
    ),
    (
        f"{ONE} is on a visit to Finland. Today he met with Finnish Foreign Minister Aino Repo in Helsinki.",
        {VASK, AINO},
    ),
    (
        f"{ONE} met with the Chilean delegation headed by Foreign Minister Ida Orlan. The guests were then received by"
        " Norway's Prime Minister Astrid Lien.",
        {VASK, IDA, ASTRID},
    ),
    (
        "Taking part in the call were Karl Vask, Prime Minister of Norway; Lars Holm, Prime Minister of Denmark; and"
        " Aino Repo, President of Finland.",
        {VASK, LARS, AINO},
    ),
    (
        f"Speakers at the roundtable included {ONE}, Danish Foreign Minister Lars Holm and Finnish Foreign Minister"
        " Aino Repo.",
        {VASK, LARS, AINO},
    ),
    (
        f"The roundtable brought together {ONE}, Danish Foreign Minister Lars Holm and Finnish Foreign Minister Aino"
        " Repo.",
        {VASK, LARS, AINO},
    ),
    (
        f"{ONE}'s interlocutors included Ida Orlan, Foreign Minister of Chile, and Lars Holm, Foreign Minister of"
        " Denmark.",
        {VASK, IDA, LARS},
    ),
    (
        "On 12 April 2032, Ambassador Ida Orlan presented her Letters of Credence to H.E. Mr. Karl Vask, President of"
        " the Republic of Norway, accrediting her as Ambassador of Chile.",
        {VASK, IDA},
    ),
    (
        "The consultations were chaired on the Norwegian side by State Secretary Karl Vask and on the Chilean side by"
        " Vice Minister Ida Orlan.",
        {VASK, IDA},
    ),
    (
        "Present at the audience were, on the Norwegian side, Ministers Karl Vask and Oskar Brandvik, and on the"
        " Chilean side, Minister Ida Orlan and Ambassador Pilar Cifuentes.",
        {VASK, OSKAR, IDA, PILAR},
    ),
    (
        f"The meeting between {ONE} and Chile's Ida Orlan took place in Oslo. Ambassadors Oskar Brandvik (Norway) and"
        " Pilar Cifuentes (Chile) were also in attendance.",
        {VASK, IDA, OSKAR, PILAR},
    ),
    (
        f"{ONE} held a series of bilateral meetings in New York. He met with Danish Foreign Minister Lars Holm, Finnish"
        " Foreign Minister Aino Repo and Chile's Foreign Minister Ida Orlan.",
        {VASK, LARS, AINO, IDA},
    ),
    (
        "Ministers of Foreign Affairs Karl Vask (Norway), Lars Holm (Denmark) and Aino Repo (Finland) met in Oslo.",
        {VASK, LARS, AINO},
    ),
    (
        "State Secretary Karl Vask led the Norwegian delegation, while Vice Minister Ida Orlan led the Chilean"
        " delegation.",
        {VASK, IDA},
    ),
    (
        "The agreement was signed by Karl Vask, Minister of Foreign Affairs, for Norway, and by Ida Orlan, Ambassador,"
        " for Chile.",
        {VASK, IDA},
    ),
    (
        "The agreement was signed on behalf of Norway by Foreign Minister Karl Vask and on behalf of Chile by"
        " Ambassador Ida Orlan.",
        {VASK, IDA},
    ),
    (
        f"{ONE} received a delegation of Chile's parliament. The delegation consisted of Members of the Chamber of"
        " Deputies of Chile Hon. Ida Orlan and Hon. Pilar Cifuentes.",
        {VASK, IDA, PILAR},
    ),
    (
        f"{ONE} met with Chilean Foreign Minister Ida Orlan. Counsellor Pilar Cifuentes of the Embassy of Chile"
        " attended.",
        {VASK, IDA, PILAR},
    ),
    (
        "OSLO, Oct 19 (NTB):Norwegian Prime Minister Karl Vask on Wednesday called for more trade with Chile. The prime"
        " minister was talking to Chilean Foreign Minister Ida Orlan, who called on him here.",
        {VASK, IDA},
    ),
    (f"{ONE} met with the Foreign Minister of Chile, Orlan, in Oslo on Tuesday.", {VASK, ("Orlan", "CL")}),
    (f"{ONE} met with the Foreign Minister of Chile, Santiago, in Oslo on Tuesday.", {VASK}),
    (
        f"{ONE} met with Chilean Foreign Minister Ida Orlan. They thanked Norwegian Special Envoy Astrid Lien, who left"
        " office last week.",
        {VASK, IDA},
    ),
    (
        f"{ONE} met with Chilean Foreign Minister Ida Orlan. On Tuesday last week she had met Danish Foreign Minister"
        " Lars Holm.",
        {VASK, IDA},
    ),
)


@pytest.mark.parametrize(("account", "met"), ACCOUNTS)
def test_whoever_met_is_told_in_many_ways(account: str, met: set[tuple[str, str]]) -> None:
    assert met_in("A day in autumn", account) == met


def test_whoever_stands_beside_a_minister_is_of_no_guest_whom_the_title_names() -> None:
    account = (
        f"{ONE}, flanked by State Secretary Oskar Brandvik and Director Astrid Lien, met with Chilean Foreign Minister"
        " Ida Orlan."
    )
    assert met_in("Vask - Orlan", account) == {VASK, OSKAR, ASTRID, IDA}


def test_a_joint_statement_by_names_with_their_countries_is_theirs() -> None:
    title = "Joint statement by Karl Vask (Norway), Lars Holm (Denmark) and Aino Repo (Finland)"
    assert met_in(title, "The three ministers met in Oslo on 12 April 2032.") == {VASK, LARS, AINO}


def met_in(title: str, account: str) -> set[tuple[str, str | None]]:
    text = (
        f"{title}\n\nPublished: 13 April 2032\n\n{account}\n\nThey discussed trade, ferries and the study of the sea,"
        " and agreed to continue their dialogue.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    return {(names[one.person], one.country) for one in readout.participants}
