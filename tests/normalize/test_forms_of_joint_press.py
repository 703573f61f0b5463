"""Two ministers before the press, in turns and side by side, as ministries of the world print it.

People and words are invented.
"""

from __future__ import annotations

import pytest

from tests.normalize.hearing import heard, page_of, typed

TITLE = "Joint press conference of Foreign Minister Karl Vask and Foreign Minister of Chile Ida Orlan"
SAID = {
    "V1": "Good afternoon. I am glad to welcome my colleague Ida Orlan, the Foreign Minister of Chile, to Oslo.",
    "V2": "We have agreed to open the ferry line in spring, and I thank Minister Orlan for her patience.",
    "O1": "Thank you, Karl, for the warm welcome.",
    "O2": "Chile has waited for this line for ten years. I invite Minister Vask to take the first ship.",
    "Q1": "Minister, what will the line cost?",
    "V3": "It will cost forty million crowns.",
    "Q2": "And for Minister Orlan: will Chile pay its part?",
    "O3": "It is already in our budget.",
}
WHO = {"V": "Karl Vask", "O": "Ida Orlan", "Q": "question"}
TURNS = (("V", "V1 V2"), ("O", "O1 O2"), ("Q", "Q1"), ("V", "V3"), ("Q", "Q2"), ("O", "O3"))


def body(labels: tuple[str, str, str], layout: str, turns: tuple[tuple[str, str], ...] = TURNS) -> str:
    named = dict(zip("VOQ", labels, strict=True))
    parted = "</p><p>" if "<" in layout else "\n\n"
    return "".join(layout.format(l=named[who], w=parted.join(SAID[key] for key in keys.split())) for who, keys in turns)


def expected(*, asked: bool = True) -> dict[str, str]:
    return {key: WHO[key[0]] for key in SAID if asked or (key[1] in "12" and key[0] != "Q")}


COLON = "<p>{l}: {w}</p>"
LABELS = (
    ("Karl Vask", "Ida Orlan", "Question"), ("FOREIGN MINISTER VASK", "FOREIGN MINISTER ORLAN", "QUESTION"),
    ("Norwegian Foreign Minister", "Chilean Foreign Minister", "Question"),
    ("Foreign Minister Vask (Norway)", "Foreign Minister Orlan (Chile)", "Q"), ("KV", "IO", "Q"),
    ("Minister Vask, Norway", "Minister Orlan, Chile", "Q"), ("H.E. Mr Vask", "H.E. Ms Orlan", "Q"),
    ("Mr Vask, Foreign Minister of Norway", "Ms Orlan, Foreign Minister of Chile", "Press"),
    ("Foreign Minister VASK", "Foreign Minister ORLAN", "Question"), ("Karl VASK", "Ida ORLAN", "Question"),
    ("FM K. Vask", "FM I. Orlan", "Question"), ("Minister Vask", "Minister Orlan", "Farn Times"),
    ("Minister Vask", "Minister Orlan", "Question to the ministers"), ("1 Karl Vask", "2 Ida Orlan", "3 Question"),
    ("00:00 Karl Vask", "01:10 Ida Orlan", "03:10 Question"), ("[Karl Vask]", "[Ida Orlan]", "[Question]"),
    ("His Excellency Karl Vask, Minister of Foreign Affairs of the Kingdom of Norway",
     "Her Excellency Ida Orlan, Minister of Foreign Affairs of the Republic of Chile", "Question"),
)  # fmt: skip


@pytest.mark.parametrize("labels", LABELS, ids=lambda labels: labels[0])
def test_labels_of_two(labels: tuple[str, str, str]) -> None:
    assert heard(page_of(TITLE, body(labels, COLON)), SAID) == expected()


LAYOUTS = (
    "<h3>{l}</h3><p>{w}</p>", "<table><tr><td>{l}</td><td><p>{w}</p></td></tr></table>",
    "<dl><dt>{l}</dt><dd><p>{w}</p></dd></dl>", "<p><b>{l}</b></p><p>{w}</p>", "<p><em>{l}</em>: {w}</p>",
    "<p><b>{l}</b><br>{w}</p>", "<p>{l} – {w}</p>",
)  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts_of_two(layout: str) -> None:
    labels = ("Foreign Minister Vask", "Foreign Minister Orlan", "Question")
    assert heard(page_of(TITLE, body(labels, layout)), SAID) == expected()


LINES = ("{l}: {w}\n\n", "{l}\n{w}\n\n", "{l}\n\n{w}\n\n", "**{l}:** {w}\n\n", "{l} – {w}\n\n")


@pytest.mark.parametrize("line", LINES)
def test_two_as_plain_text(line: str) -> None:
    assert heard(typed(TITLE, body(("Minister Vask", "Minister Orlan", "Journalist"), line)), SAID) == expected()


ONCE = (
    ("Foreign Minister Vask", "Foreign Minister Orlan"), ("Foreign Minister Karl Vask", "Foreign Minister Ida Orlan"),
    ("Karl Vask", "Ida Orlan"), ("Foreign Minister of Norway", "Foreign Minister of Chile"),
    ("Statement by Foreign Minister Vask", "Statement by Foreign Minister Orlan"),
    ("Opening statement by Foreign Minister Karl Vask", "Opening statement by Foreign Minister Ida Orlan"),
    ("Remarks by Minister Vask:", "Remarks by Minister Orlan:"),
    ("Foreign Minister Karl Vask said:", "Foreign Minister Ida Orlan said:"),
)  # fmt: skip
OVER = ("<h3>{l}</h3><p>{w}</p>", "<p><strong>{l}</strong></p><p>{w}</p>")


@pytest.mark.parametrize("labels", ONCE, ids=lambda labels: labels[0])
@pytest.mark.parametrize("layout", OVER)
def test_two_who_speak_once_each(labels: tuple[str, str], layout: str) -> None:
    page = page_of(TITLE, body((*labels, ""), layout, TURNS[:2]))
    assert heard(page, {key: SAID[key] for key in expected(asked=False)}) == expected(asked=False)


def test_lives_below_names_are_no_statements() -> None:
    lives = "<h3>Minister Karl Vask</h3><p>He was born in Farn.</p><h3>Minister Ida Orlan</h3><p>She studied law.</p>"
    lives += "<p>The two ministers met the press in Oslo on Monday and spoke of the ferry line for an hour.</p>"
    told = heard(page_of("Press conference of two ministers", lives), {"born": "He was born in Farn."})
    assert told == {"born": "account"}


def test_one_question_under_a_label_is_answered() -> None:
    said = {key: SAID[key] for key in ("V1", "V2", "Q1", "V3")}
    words = "".join(f"<p>{'Q: ' * (key == 'Q1')}{SAID[key]}</p>" for key in said)
    title = "Doorstep statement by Foreign Minister Karl Vask before his meeting with Ida Orlan"
    assert heard(page_of(title, words), said) == {key: WHO[key[0]] for key in said}
