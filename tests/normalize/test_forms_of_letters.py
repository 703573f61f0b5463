"""One letter, in every way that an office publishes it: it is its writer's, and never whose it is sent to.

The two presidents and their words are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

WRITTEN = (
    "It was with deep sorrow that I learned of the earthquake in the valley of your country.",
    "On behalf of the people of Estonia I extend my condolences to the families of the victims.",
    "We stand ready to help.",
    "Please accept, Excellency, the assurances of my highest consideration.",
)
PLAIN = "".join(f"<p>{paragraph}</p>" for paragraph in WRITTEN)
QUOTED = "".join(f"<p>“{paragraph}”</p>" for paragraph in WRITTEN)
LETTERS = (
    ("President Lena Vask sends condolences to the President of Chile",
     "<p>President Lena Vask sent the following message to the President of Chile, Ida Orlan:</p>"
     f"<p>Your Excellency,</p>{PLAIN}"),
    ("Condolences to Chile",
     "<p>President Lena Vask has sent a letter of condolence to President Ida Orlan of Chile. The letter reads as "
     f"follows:</p>{QUOTED}"),
    ("Letter of President Lena Vask to President Orlan",
     f"<p>Dear President Orlan,</p>{PLAIN}<p>Sincerely,</p><p>Lena Vask<br>President of Estonia</p>"),
    ("Letter to the President of Chile",
     "<p>Her Excellency Ida Orlan<br>President of the Republic of Chile</p><p>Excellency,</p>"
     f"{PLAIN}<p>Yours sincerely,<br>Lena Vask</p>"),
    ("Condolence letter",
     f"<p>To: H.E. Ida Orlan, President of the Republic of Chile</p><p>Dear Madam President,</p>{PLAIN}"
     "<p>Lena Vask</p><p>President of the Republic of Estonia</p>"),
    ("Telegram to President of Chile Ida Orlan",
     "<p>President of Estonia Lena Vask sent a telegram of condolences to President of Chile Ida Orlan.</p>"
     f"<p>The telegram reads, in part:</p>{QUOTED}"),
    ("Condolences",
     "<p>TALLINN, Harju – On July 18, 2033, Her Excellency Lena Vask, President of the Republic of Estonia, sent a "
     f"letter of condolence to Her Excellency Ida Orlan, President of Chile.</p><p>Dear President Orlan:</p>{PLAIN}"),
    ("Statement by the President on the earthquake in Chile", f"<p>Lena Vask, President of Estonia:</p>{PLAIN}"),
    ("President's message", f"<p>President Lena Vask wrote on social media:</p>{PLAIN}"),
)  # fmt: skip


@pytest.mark.parametrize(("title", "body"), LETTERS)
def test_a_letter_is_its_writer_s(title: str, body: str) -> None:
    content = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>19 July 2033</p>{body}</body></html>"
    readout = readout_of(Document("letter.html", content, "text/html", None))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    told = [
        one for one in readout.statements if any(one.text.strip("“”")[:20] == paragraph[:20] for paragraph in WRITTEN)
    ]
    assert len(told) == 4
    assert {names.get(one.speaker or "") for one in told} == {"Lena Vask"}
    assert "Ida Orlan" not in {names[one.person] for one in readout.participants}
