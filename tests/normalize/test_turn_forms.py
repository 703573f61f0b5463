"""One talk with reporters, its labels printed in every way that there is: the minister answers, the others ask.

The forms were written down before anything had read them; people and houses are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

TITLE = "Press conference of Foreign Minister Karl Vask of Norway"
OPENING = "Good afternoon. I am glad to see so many of you today."
ASKED, ANSWERED = "Will the ferry line reopen this year?", "It will reopen in May. We have the ships."
ASKED_THEN, ANSWERED_THEN = "And what of the fares?", "They will not rise. I have said so before."

SPEAKERS = (
    "Foreign Minister Vask:", "FOREIGN MINISTER VASK:", "Karl Vask:", "KARL VASK:", "Vask:", "VASK:", "Minister Vask:",
    "MR VASK:", "Mr. Vask:", "The Minister:", "THE MINISTER:", "Minister:", "FM:", "Foreign Minister:", "FM Vask:",
    "K. Vask:", "K.V.:", "KV:", "H.E. Mr. Karl Vask:", "Karl Vask, Foreign Minister:", "Karl Vask (Foreign Minister):",
    "Minister of Foreign Affairs Karl Vask:", "Hon. Karl Vask:", "Dr Karl Vask:", "Answer:", "A:", "Reply:",
    "Minister's answer:", "Foreign Minister Vask :", "Foreign Minister Vask –", "[Foreign Minister Vask]",
    "Foreign Minister Vask (through interpreter):", ">> Foreign Minister Vask:", "00:01:02 Foreign Minister Vask:",
    "[00:01] Foreign Minister Vask:", "**Foreign Minister Vask:**",
)  # fmt: skip
ASKERS = (
    "Question:", "QUESTION:", "Q:", "Q.", "Q", "Question -", "Question 1:", "Q1:", "Journalist:", "REPORTER:", "Press:",
    "Media:", "From the floor:", "Speaker from the floor:", "Journalist (Farn News):", "Bo Tarn (Farn News):",
    "Bo Tarn, Farn News:", "BO TARN, FARN NEWS:", "Bo Tarn:", "Farn News:", "FARN NEWS:", "Farn TV -",
    "Question from Farn News:", "Question (Bo Tarn, Farn News):", "Question by Bo Tarn (Farn News):", "Moderator:",
    "Host:", "Anchor:", "Interviewer:", "Presenter:", "Correspondent:", "Farn Times:", "UNIDENTIFIED REPORTER:",
    "Unknown:", "Female journalist:", "Journalist 1:", "Journalist (translated):", "Question (translated from French):",
    "Journalist from Farn TV:", "A journalist:", "Bo Tarn/Farn News:", "Question :", "[Question]",
)  # fmt: skip
# How a page sets the label and the words.
LAYOUTS = (
    "<p><strong>{label}:</strong> {words}</p>", "<p><strong>{label}</strong>: {words}</p>",
    "<p><b>{label}</b></p><p>{words}</p>", "<p><b>{label}:</b></p><p>{words}</p>",
    "<p><strong>{label}</strong><br>{words}</p>", "<dl><dt>{label}</dt><dd>{words}</dd></dl>",
    "<dl><dt>{label}:</dt><dd>{words}</dd></dl>", "<table><tr><td>{label}</td><td>{words}</td></tr></table>",
    "<table><tr><th>{label}:</th><td>{words}</td></tr></table>", "<h3>{label}</h3><p>{words}</p>",
    "<h4>{label}:</h4><p>{words}</p>", "<div><span class='speaker'>{label}</span><span>{words}</span></div>",
    "<div><div class='speaker'>{label}</div><div>{words}</div></div>", "<p><em>{label}:</em> {words}</p>",
    "<p><i>{label}</i> {words}</p>", "<p><u>{label}</u>: {words}</p>", "<p><strong>{label}</strong> {words}</p>",
    "<p><strong>{label}</strong> – {words}</p>", "<p><strong>{label}.</strong> {words}</p>",
    "<ul><li><strong>{label}:</strong> {words}</li></ul>", "<p>[{label}] {words}</p>", "<p>{label}</p><p>{words}</p>",
    "<p>[00:01:02] {label}: {words}</p>", "<p>{label} (00:01:02): {words}</p>", "<p>{label}&nbsp;: {words}</p>",
    "<p>{label}:</p><blockquote><p>{words}</p></blockquote>", "<section><h5>{label}</h5><div>{words}</div></section>",
)  # fmt: skip


def turns(speaker: str, asker: str) -> list[tuple[str, str]]:
    return [(speaker, OPENING), (asker, ASKED), (speaker, ANSWERED), (asker, ASKED_THEN), (speaker, ANSWERED_THEN)]


def said(document: Document) -> dict[str, str]:
    """Who says what: the minister by surname, whoever asks, or nobody."""
    readout = readout_of(document)
    assert isinstance(readout, Readout)
    surnames = {person.key: person.name.split()[-1] for person in readout.people}
    heard = {}
    for words in (OPENING, ASKED, ANSWERED, ASKED_THEN, ANSWERED_THEN):
        start = readout.body.index(words)
        told = [one for one in readout.statements if one.start < start + len(words) and one.end > start]
        by = {
            "question" if one.attribution == "question" else surnames.get(one.speaker or "", "nobody") for one in told
        }
        heard[words] = "/".join(sorted(by))
    return heard


EXPECTED = {OPENING: "Vask", ASKED: "question", ANSWERED: "Vask", ASKED_THEN: "question", ANSWERED_THEN: "Vask"}


def printed(lines: list[str]) -> Document:
    return Document("a.txt", "\n\n".join((TITLE, "13 April 2032", *lines)).encode(), "text/plain")


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_however_who_answers_is_labelled(speaker: str) -> None:
    assert said(printed([f"{label} {words}" for label, words in turns(speaker, "Question:")])) == EXPECTED


@pytest.mark.parametrize("asker", ASKERS)
def test_however_who_asks_is_labelled(asker: str) -> None:
    assert said(printed([f"{label} {words}" for label, words in turns("Foreign Minister Vask:", asker)])) == EXPECTED


@pytest.mark.parametrize(
    ("speaker", "asker"),
    [("Foreign Minister Vask", "Question"), ("KARL VASK", "QUESTION"), ("Karl Vask", "Bo Tarn, Farn News")],
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_however_a_page_sets_its_labels(layout: str, speaker: str, asker: str) -> None:
    words = "".join(layout.format(label=label, words=words) for label, words in turns(speaker, asker))
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>13 April 2032</p><main>{words}</main>"
    assert said(Document("a.html", page.encode(), "text/html")) == EXPECTED


@pytest.mark.parametrize(
    ("label", "lead", "country"),
    [
        ("Forum Chair", "The press conference of the Forum Chair, Hon. Karl Vask, Prime Minister of Norway.", "NO"),
        ("Secretary General", "A talk of the Secretary General of the Forum, Karl Vask, with the press.", None),
        ("Taoiseach", "Taoiseach Karl Vask and the President of the Forum met the press.", "IE"),
    ],
)
def test_offices_that_are_labels_are_held_by_whom_the_lines_above_name(
    label: str, lead: str, country: str | None
) -> None:
    words = "".join(f"<dt>{label}</dt><dd>{words}</dd>" for label, words in turns(label, "Q (Farn News)"))
    page = f"<h1>Press conference at the close of the Forum</h1><p>{lead}</p><dl>{words}</dl>"
    document = Document("a.html", page.encode(), "text/html")
    assert said(document) == EXPECTED
    readout = readout_of(document)
    assert isinstance(readout, Readout)
    assert [one.country for one in readout.participants] == [country]


def test_a_table_of_facts_has_no_labels() -> None:
    rows = "".join(
        f"<tr><td>{key}</td><td>{told}</td></tr>"
        for key, told in (
            ("Ships", "The fleet has four ships."),
            ("Ports", "It calls at nine ports."),
            ("Crew", "Sixty people serve on it."),
        )
    )
    page = (
        f"<h1>The ferry line</h1><p>The ferry line of Norway reopens in May, its owners say.</p><table>{rows}</table>"
    )
    readout = readout_of(Document("a.html", page.encode(), "text/html"))
    assert isinstance(readout, Readout)
    assert {one.attribution for one in readout.statements} <= {"narration", "heading"}


@pytest.mark.parametrize("house", ["Farnews", "FARN", "Zendanews"])
def test_one_word_that_asks_beside_known_houses_is_a_house(house: str) -> None:
    lines = [*turns("Karl Vask:", f"{house}:"), ("Reuters:", "Is the pier safe?"), ("Karl Vask:", "It is safe.")]
    readout = readout_of(printed([f"{label} {words}" for label, words in lines]))
    assert isinstance(readout, Readout)
    assert {one.speaker for one in readout.statements if one.attribution == "question"} == {None}
