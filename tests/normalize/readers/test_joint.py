"""What several sign is said by all of them, whatever it tells of one of them."""

from __future__ import annotations

import pytest

from ingest.normalize.readers.lines import is_line_of_a_form, is_name_and_office
from ingest.pipeline import readout_of
from ingest.record import Document, Readout


@pytest.mark.parametrize("number", ["", "1. ", "(1) "])
def test_we_who_met_say_so_together(number: str) -> None:
    opening = "We, the leaders of Kenya, Uganda and Rwanda, met in Kampala on 4 April 2033."
    lines = (
        "LEADERS' JOINT STATEMENT", f"{number}{opening}", "We agreed to build a railway to the coast.",
        "President Otieno briefed the meeting on the fund. He stressed that payments are due.",
        "We thanked President Kato for his hospitality.",
    )  # fmt: skip
    readout = readout_of(Document("a.txt", "\n\n".join(lines), "text/plain"))
    assert isinstance(readout, Readout)
    told = {one.text: one.attribution for one in readout.statements}
    assert told[f"{number}{opening}"] == "joint"
    assert told["He stressed that payments are due."] == "speaker"


@pytest.mark.parametrize(
    "line",
    [
        "DONE AT STRELSAU, THIS 29TH DAY OF JANUARY 2033",
        "Done in Strelsau on 4 May 2034 in two originals, each in two languages",
        "FOR THE AUTHORITY",
        "For the Government of Norway:",
        "ISSUED BY THE DEPARTMENT OF INTERNATIONAL COOPERATION",
        "Issued on behalf of the Office of the Prime Minister",
    ],
)
def test_a_line_that_closes_a_document_is_nobodys(line: str) -> None:
    assert is_line_of_a_form(line)


@pytest.mark.parametrize("line", ["For the Government this is enough.", "Issued by the King, the decree was bold."])
def test_a_sentence_is_no_line_that_closes_a_document(line: str) -> None:
    assert not is_line_of_a_form(line)


@pytest.mark.parametrize(
    "line",
    [
        "H.E. Lena Vask, President of the Republic of Chile",
        "- Hon. Ida Orlan, Deputy Prime Minister and Minister of Trade of Norway;",
        "Otto van der Meer, Prime Minister (Netherlands)",
    ],
)
def test_a_line_that_is_somebody_with_an_office_says_nothing(line: str) -> None:
    assert is_name_and_office(line)


@pytest.mark.parametrize(
    "line",
    ["Trade, where the Minister sees room", "Energy and Water, Ministers to report", "Lena Vask, President, agreed"],
)
def test_a_point_of_a_list_is_nobody_with_an_office(line: str) -> None:
    assert not is_name_and_office(line)
