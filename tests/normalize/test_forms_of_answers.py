"""What an office answers, in every way that it publishes it: somebody says it, by name or by office.

The spokesperson and the words are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

SAID = (
    "We have seen the reports on the ferry.",
    "Our position on the ferry line has not changed.",
    "We urge all parties to keep the line open.",
)
PLAIN = "".join(f"<p>{one}</p>" for one in SAID)
QUOTED = "".join(f"<p>“{one}”</p>" for one in SAID)
AT_ONCE = "<p>“" + " ".join(SAID) + "”</p>"
QUERIES = "MFA Spokesperson's Comments in Response to Media Queries on the Ferry"
ANSWER = "<p>Question: What is your position?</p><p>Answer: " + " ".join(SAID) + "</p>"
VASK = "Karl Vask"
FORMS = (
    (QUERIES, "<p>In response to queries on the ferry, the MFA Spokesperson said:</p>" + QUOTED, "MFA Spokesperson"),
    (QUERIES, "<p>In response to queries on the ferry, the MFA Spokesperson said:</p>" + PLAIN, "MFA Spokesperson"),
    ("Official Spokesperson's response to media queries",
     "<p>In response to media queries, the Official Spokesperson, Shri Karl Vask said:</p>" + AT_ONCE, VASK),
    ("Statement by the Spokesperson on the ferry", PLAIN, "Spokesperson"),
    ("Statement by Spokesperson Karl Vask on the ferry", PLAIN, VASK),
    ("Comment by the Information and Press Department on the ferry", PLAIN, "Information and Press Department"),
    ("Foreign Ministry Spokesperson Karl Vask's answer to a media question on the ferry", ANSWER, VASK),
    ("Minister Vask on the ferry", "<p>Foreign Minister Karl Vask wrote on X:</p>" + AT_ONCE, VASK),
    ("Regular press briefing", "<p>Spokesperson Karl Vask said the following at the briefing:</p>" + PLAIN, VASK),
    ("Embassy spokesperson on the ferry",
     "<p>Asked about the ferry, a spokesperson of the Embassy of Norway in Santiago said the following:</p>" + PLAIN,
     "spokesperson of the Embassy of Norway in Santiago"),
    ("Statement from Press Secretary Karl Vask", PLAIN, VASK),
    ("Ferry: Statement by the High Representative on behalf of the European Union", PLAIN, "High Representative"),
    ("Statement attributable to the Spokesperson for the Secretary-General on the ferry", PLAIN,
     "Spokesperson for the Secretary-General"),
    ("Minister Vask's reaction to the ferry decision",
     "<p>Minister of Transport Karl Vask on the ferry decision:</p>" + QUOTED, VASK),
    *(("Foreign Office Spokesperson on the ferry", f"<p>{line}</p>" + PLAIN, who) for line, who in (
        ("A Foreign Office Spokesperson issued the following statement today (19 July) on the ferry line:",
         "Foreign Office Spokesperson"),
        ("A spokesperson for the Foreign Office issued the following statement on the ferry:",
         "spokesperson for the Foreign Office"),
        ("A Foreign Office Spokesperson said on the ferry line:", "Foreign Office Spokesperson"),
        ("On the ferry line, a Foreign Office Spokesperson said today:", "Foreign Office Spokesperson"),
    )),
)  # fmt: skip


@pytest.mark.parametrize(("title", "body", "who"), FORMS)
def test_somebody_says_what_an_office_answers(title: str, body: str, who: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>19 July 2033</p>{body}</body></html>"
    readout = readout_of(Document("answer.html", page, "text/html", None))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    told = [one for one in readout.statements if any(words[:16] in one.text for words in SAID)]
    assert {names.get(one.speaker or "") for one in told} == {who}
