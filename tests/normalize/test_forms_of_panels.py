"""One talk of two ministers before a hall, and one hour of a parliament, as houses of the world write them down.

People and words are invented.
"""

from __future__ import annotations

import pytest

from tests.normalize.hearing import heard, page_of

TITLE = "Panel with Foreign Minister Karl Vask of Norway and Transport Minister Ida Orlan of Chile"
SAID = {
    "welcome": "Good evening and welcome to the Harbour Forum.",
    "guests": "It is my pleasure to introduce our guests tonight, Minister Vask and Minister Orlan.",
    "may": "Thank you very much. The ferry line will reopen in May.",
    "pays": "Who will pay for the second ship?",
    "money": "We have set aside the money for a second ship.",
    "harbour": "My question is for Minister Orlan about the harbour.",
    "dredged": "Our harbour has to be dredged first, and that takes a year.",
    "plan": "Is there a plan to sell the line?",
    "none": "No, there is no such plan.",
}
TURNS = "MMVMOMOMV"
WHO = {"M": "question", "V": "Karl Vask", "O": "Ida Orlan"}
PLAIN = "<p>{label} {words}</p>"
LABELS = (
    ("Moderator:", "Karl Vask:", "Ida Orlan:", PLAIN),
    ("MODERATOR:", "MINISTER VASK:", "MINISTER ORLAN:", PLAIN),
    ("MR TARN:", "MINISTER VASK:", "MINISTER ORLAN:", PLAIN),
    ("Bo Tarn:", "Karl Vask:", "Ida Orlan:", PLAIN),
    ("Bo Tarn, Moderator:", "Karl Vask, Norway:", "Ida Orlan, Chile:", PLAIN),
    ("Bo Tarn (moderator):", "Karl Vask (Norway):", "Ida Orlan (Chile):", PLAIN),
    ("Moderator:", "Norway (Foreign Minister Vask):", "Chile (Transport Minister Orlan):", PLAIN),
    ("Moderator:", "Norway (Mr. Karl Vask):", "Chile (Ms. Ida Orlan):", PLAIN),
    ("Moderator:", "Foreign Minister (Karl Vask):", "Transport Minister (Ida Orlan):", PLAIN),
    ("Moderator:", "Foreign Minister:", "Transport Minister:", PLAIN),
    ("Host:", "Foreign Minister of Norway:", "Transport Minister of Chile:", PLAIN),
    ("Moderator:", "H.E. Mr. Karl Vask:", "H.E. Ms. Ida Orlan:", PLAIN),
    ("Moderator:", "FM Vask:", "Minister Orlan:", PLAIN),
    ("Moderator –", "K. Vask –", "I. Orlan –", PLAIN),
    ("Moderator:", "K. Vask:", "I. Orlan:", PLAIN),
    ("Moderator:", "Minister Vask (via interpreter):", "Minister Orlan, through an interpreter:", PLAIN),
    ("Moderator:", "Minister Vask via translator:", "Minister Orlan:", PLAIN),
    ("[00:01:02] Moderator:", "[00:02:03] Karl Vask:", "[00:03:04] Ida Orlan:", PLAIN),
    ("Moderator (00:12):", "Karl Vask (01:02):", "Ida Orlan (02:40):", PLAIN),
    ("00:12 - Moderator:", "01:02 - Karl Vask:", "02:40 - Ida Orlan:", PLAIN),
    ("Bo Tarn", "Karl Vask", "Ida Orlan", "<p><strong>{label}</strong></p><p>{words}</p>"),
    ("Moderator", "Minister Vask", "Minister Orlan", "<p><strong>{label}</strong> {words}</p>"),
    ("Moderator", "Vask", "Orlan", "<p><strong>{label}</strong><br>{words}</p>"),
    ("Moderator", "Foreign Minister Vask", "Transport Minister Orlan", "<h4>{label}</h4><p>{words}</p>"),
    ("Moderator", "Karl Vask", "Ida Orlan", "<table><tr><td><b>{label}</b></td><td>{words}</td></tr></table>"),
    ("Moderator", "Minister Vask", "Minister Orlan", "<dl><dt>{label}</dt><dd>{words}</dd></dl>"),
    ("Moderator", "Vask", "Orlan", "<div><span class='speaker'>{label}</span> <span>{words}</span></div>"),
)


@pytest.mark.parametrize(("moderator", "one", "other", "layout"), LABELS)
def test_two_guests_and_who_leads_through(moderator: str, one: str, other: str, layout: str) -> None:
    named = {"M": moderator, "V": one, "O": other}
    turns = [*zip(SAID, TURNS, strict=True)]
    body = "".join(layout.format(label=named[who], words=SAID[key]) for key, who in turns)
    told = heard(page_of(TITLE, f"<p>13 April 2032</p>{body}"), SAID)
    told = {key: "question" if who == "Bo Tarn" else who.replace("Tarn", "question") for key, who in told.items()}
    assert told == {key: WHO[who] for key, who in turns}


VASK = "Karl Vask"
HOUSE = {
    "may": "The ferry line will reopen in May.",
    "fares": "We shall keep the fares as they are.",
    "none": "No, there is no such plan.",
}
HOURS = (
    "<p>Mr VASK (Foreign Minister): {may}</p><p>Opposition members interjecting—</p><p>{fares}</p>"
    "<p>The SPEAKER: Order!</p><p>Mr VASK: {none}</p>",
    "<p>Mr Vask: {may}</p><p>An Hon. Member: Shame!</p><p>Mr Vask: {fares}</p><p>Mr Vask: {none}</p>",
    "<p>Mr. Vask: {may}</p><p>Some hon. members: Hear, hear!</p><p>Mr. Vask: {fares} {none}</p>",
    "<p>The President: The floor goes to the minister.</p><p>Minister Vask: {may}</p><p>The President: Thank you.</p>"
    "<p>Minister Vask: {fares}</p><p>{none}</p>",
    "<p><strong>Ana Lind (Farn South) (Lab):</strong> Will it open?</p>"
    "<p><strong>The Foreign Secretary (Karl Vask):</strong> {may}</p><p>{fares}</p>"
    "<p><strong>Ana Lind:</strong> Is there a plan to sell it?</p><p><strong>Karl Vask:</strong> {none}</p>",
    "<p>Ms LIND (Farn): Will it open?</p><p>Mr VASK (Minister for Foreign Affairs): {may} {fares}</p>"
    "<p>Ms LIND: Is there a plan to sell it?</p><p>Mr VASK: {none}</p>",
    "<p>The DEPUTY SPEAKER (Ms Lind): Order.</p><p>Mr Vask: {may}</p><p>The DEPUTY SPEAKER: Order.</p>"
    "<p>Mr Vask: {fares}</p><p>{none}</p>",
    "<p>Mr Vask: {may}</p><p>(Applause)</p><p>{fares}</p><p>Honourable Members: Oh!</p><p>Mr Vask: {none}</p>",
)


@pytest.mark.parametrize("hour", HOURS)
def test_nobody_in_a_house_takes_the_minister_s_words(hour: str) -> None:
    told = heard(page_of("Question time: Foreign Minister Karl Vask", hour.format(**HOUSE)), HOUSE)
    assert told == dict.fromkeys(HOUSE, VASK)


@pytest.mark.parametrize("label", ["An Hon. Member", "Some hon. members", "Opposition members", "Honourable members"])
def test_members_without_a_name_are_nobody(label: str) -> None:
    hour = f"<p>Mr Vask: {HOUSE['may']}</p><p>{label}: What a shame!</p><p>Mr Vask: {HOUSE['fares']}</p>"
    told = heard(page_of("Question time: Foreign Minister Karl Vask", hour), {"shame": "What a shame!"})
    assert told == {"shame": "question"}


@pytest.mark.parametrize("aside", ["Audio Translation", "Labour Party", "in English", "Laughing", "Video Link"])
def test_what_stands_in_brackets_behind_an_office_need_not_be_a_name(aside: str) -> None:
    hour = f"<p>Prime Minister ({aside}): {HOUSE['may']}</p><p>Question: Is there a plan to sell it?</p>"
    hour += f"<p>Prime Minister: {HOUSE['none']}</p>"
    told = heard(page_of("Press conference of Prime Minister Karl Vask", hour), {"may": HOUSE["may"]})
    assert told == {"may": VASK}
