"""Whom an organisation sends: of its own code where it has one, of no country where it has none, of no host's."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

PAGE = (
    "<html><head><title>A day in autumn</title></head><body><h1>A day in autumn</h1><p>13 April 2032</p><p>Foreign"
    " Minister Karl Vask met with {guest}.</p><p>They discussed trade, ferries and the sea.</p><p>The parties also"
    " exchanged views on the situation in the region and on cooperation in the United Nations.</p></body></html>"
)
GUESTS = (
    ("World Bank President Ida Orlan", None),
    ("the Managing Director of the International Monetary Fund, Ida Orlan", None),
    ("the President of the ICRC, Ida Orlan", None),
    ("OSCE Secretary General Ida Orlan", None),
    ("the Secretary General of the Council of Europe, Ida Orlan", None),
    ("OECD Secretary-General Ida Orlan", None),
    ("Secretary General of the Organization of Islamic Cooperation Ida Orlan", None),
    ("the Secretary General of the Gulf Cooperation Council, Ida Orlan", None),
    ("the Commonwealth Secretary-General, Ida Orlan", None),
    ("the Prosecutor of the International Criminal Court, Ida Orlan", None),
    ("the President of the European Investment Bank, Ida Orlan", "EU"),
    ("the President of the European Parliament, Ida Orlan", "EU"),
    ("the United Nations Resident Coordinator in Kenya, Ida Orlan", "UN"),
    ("UNICEF Executive Director Ida Orlan", "UN"),
    ("the Secretary General of NATO, Ida Orlan", "NATO"),
    ("Chile's Permanent Representative to the OSCE, Ida Orlan", "CL"),
)


@pytest.mark.parametrize(("guest", "country"), GUESTS)
def test_an_organisation_s_official_is_of_its_code_or_of_none(guest: str, country: str | None) -> None:
    page = PAGE.format(guest=guest).encode()
    readout = readout_of(Document("a.html", page, "text/html", "https://www.regjeringen.no/en/whatsnew/a"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert {(names[one.person], one.country) for one in readout.participants} == {
        ("Karl Vask", "NO"),
        ("Ida Orlan", country),
    }


def test_the_own_minister_keeps_the_country_that_the_text_tells_beside_an_organisation_s_official() -> None:
    text = (
        "A day in autumn\n\nOslo, 13 April 2032 - OSCE Secretary General Ida Orlan met with Foreign Minister Karl Vask"
        " on Tuesday.\n\nThey discussed trade, ferries and the sea.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    assert ("Karl Vask", "NO") in {(names[one.person], one.country) for one in readout.participants}
