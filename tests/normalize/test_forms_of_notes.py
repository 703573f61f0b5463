"""What publishers print around an interview and a speech: leads, notes, facts and lives are nobody's words.

The minister and the words are invented.
"""

from __future__ import annotations

import pytest

from tests.normalize.hearing import heard, page_of

LED = "Norway's foreign minister has led the talks on the ferry line for six years."
FERRIES = "The ferry line carries two million people a year."
TREATY = "The two countries signed the treaty in 2031."
SAID = {
    "asked": "What does the ferry agreement change?",
    "halved": "It halves the time of the crossing. We have worked on it for years.",
    "fares": "Are the fares too high?",
    "lower": "They are lower than those of the railway, and I shall keep them so.",
}

EXPECTED = {"asked": "question", "halved": "Karl Vask", "fares": "question", "lower": "Karl Vask"}
INTERVIEW = "Interview with Foreign Minister Karl Vask of Norway"
TURNS = (
    "<p><b>{asked}</b></p><p>{halved}</p><p><b>{fares}</b></p><p>{lower}</p>",
    "<p>Farn Times: {asked}</p><p>Vask: {halved}</p><p>Farn Times: {fares}</p><p>Vask: {lower}</p>",
)
AROUND = (
    (f"<p>{LED}</p>", ""), (f"<p>{LED}</p><p>{FERRIES} {TREATY}</p>", ""), (f"<p><strong>{LED}</strong></p>", ""),
    (f"<p><em>{LED}</em></p><p>By Bo Tarn</p>", ""), (f"<h2>{LED}</h2>", ""),
    (f"<p>{LED} He spoke to Bo Tarn in Oslo.</p>", ""), (f"<ul><li>{FERRIES}</li><li>{TREATY}</li></ul>", ""),
    ("", f"<p><em>Karl Vask, born in 1990, has been Foreign Minister of Norway since 2030. {FERRIES}</em></p>"),
    ("", f"<p>Karl Vask is Foreign Minister of Norway. {TREATY}</p>"),
    ("", f"<p><b>Background</b></p><p>{FERRIES} {TREATY}</p>"), ("", f"<h3>Facts</h3><p>{FERRIES}</p>"),
    ("", f"<h3>Facts about the ferry line</h3><ul><li>{FERRIES}</li><li>{TREATY}</li></ul>"),
    ("", f"<p>Notes to editors: {FERRIES}</p>"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below"), AROUND)
@pytest.mark.parametrize("turns", TURNS, ids=["bold", "labels"])
def test_around_an_interview(turns: str, above: str, below: str) -> None:
    added = {words: words for words in (LED, FERRIES, TREATY) if words in above + below}
    told = heard(page_of(INTERVIEW, f"<p>13 April 2032</p>{above}{turns.format(**SAID)}{below}"), SAID | added)
    told = {key: "question" if who == "Farn Times" else who for key, who in told.items()}
    assert told == EXPECTED | dict.fromkeys(added, "account")


SPEECH = "Speech by Foreign Minister Karl Vask at the Harbour Forum"
AROUND_A_SPEECH = (
    (f"<p>Foreign Minister Karl Vask spoke at the Harbour Forum on Tuesday. {FERRIES}</p>", ""),
    (f"<p>The Harbour Forum was opened on Tuesday by Foreign Minister Karl Vask. {FERRIES}</p>", ""),
    ("", f"<h3>Background</h3><p>{FERRIES}</p>"), ("", f"<h3>Facts</h3><p>{FERRIES}</p>"),
    ("", f"<p>Karl Vask has been Foreign Minister since 2030. {FERRIES}</p>"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below"), AROUND_A_SPEECH)
def test_around_a_speech(above: str, below: str) -> None:
    said = {key: SAID[key] for key in ("halved", "lower")}
    words = "".join(f"<p>{one}</p>" for one in said.values())
    told = heard(page_of(SPEECH, f"<p>13 April 2032</p>{above}{words}{below}"), said | {"ferries": FERRIES})
    assert told == dict.fromkeys(said, "Karl Vask") | {"ferries": "account"}


def test_a_heading_of_background_above_more_turns_ends_nothing() -> None:
    turns = "<p>Q: {asked}</p><p>Vask: {halved}</p><h3>Background</h3><p>Q: {fares}</p><p>Vask: {lower}</p>"
    assert heard(page_of(INTERVIEW, turns.format(**SAID)), SAID) == EXPECTED
