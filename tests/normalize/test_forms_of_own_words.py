"""Speeches, messages, letters and articles that name others: who is greeted, thanked or quoted takes no floor.

The speaker and the words are invented.
"""

from __future__ import annotations

import pytest

from ingest.record import Document
from tests.normalize.hearing import heard, page_of, typed

SPEAKER = "Lena Vask"
SAID = {
    "invited": "I am grateful for the invitation to speak to you today.",
    "quoted": "As President Bo Tarn said last week, “the ferry line is the spine of our islands”.",
    "told": "Minister Ana Lind has told you what the line costs; I shall tell you what it brings.",
    "built": "We have built two harbours, and we will build a third.",
    "thanked": "I thank Mayor Otto Rei for his hospitality.",
}
TITLE = "Speech by Minister of Transport Lena Vask at the Harbour Forum"


def words(title: str = TITLE, above: str = "", below: str = "") -> Document:
    said = "".join(f"<p>{one}</p>" for one in SAID.values())
    return page_of(title, f"<p>19 July 2033</p>{above}{said}{below}")


ABOVE = (
    "<p>President Bo Tarn</p><p>Minister Ana Lind</p><p>Mayor Otto Rei</p><p>Ladies and gentlemen</p>",
    "<p>Your Excellency, President Bo Tarn,</p><p>Honourable Minister Ana Lind,</p><p>Ladies and gentlemen,</p>",
    "<p>Mr. President Bo Tarn, Minister Ana Lind, Mayor Otto Rei, ladies and gentlemen,</p>",
    "<p>[Salutations]</p>", "<p>All protocols observed.</p>", "<p>(Acknowledgements omitted)</p>",
    "<p>Good morning, President Tarn. Good morning, Minister Lind.</p>",
    "<p>Thank you, Bo, for that kind introduction.</p>", "<h2>A harbour for all</h2>",
    "<p>Posted by admin</p>", "<p>Author: Web Editor</p>", "<p>By: Press Office</p>",
    "<p><em>Introduced by Bo Tarn, Rector of the University</em></p>",
    "<p><em>Lena Vask has been Minister of Transport since 2031.</em></p>",
    "<figure><img><figcaption>President Bo Tarn and Minister Lena Vask. Photo: Ana Lind</figcaption></figure>",
)  # fmt: skip


@pytest.mark.parametrize("above", ABOVE)
def test_nobody_above_the_words_speaks_them(above: str) -> None:
    assert heard(words(above=above), SAID) == dict.fromkeys(SAID, SPEAKER)


TITLES = (
    "Explanation of vote by Ambassador Lena Vask after the vote on the harbours",
    "Excerpts from the speech by Minister Lena Vask at the Harbour Forum",
    "Transcript: Minister Lena Vask's video message to the Harbour Forum",
    "Remarks by President Lena Vask at the meeting with President Bo Tarn of Latvia",
    "President Lena Vask's opening remarks at talks with President Bo Tarn of Latvia",
    "President Lena Vask's speech at the state dinner in honour of President Bo Tarn",
    "Eulogy by President Lena Vask for former President Bo Tarn", "Minister Lena Vask addresses the Harbour Forum",
    "Address by the Prime Minister of Estonia, Lena Vask, to the European Parliament",
    "Ambassador Lena Vask's Statement in the Harbour Council",
    "Message from President Lena Vask to President Bo Tarn on Harbour Day",
    "Video: Minister Lena Vask's message to the Harbour Forum",
    "Op-ed by Minister Lena Vask: why the ferry line matters", "Column by Minister Lena Vask on the ferry line",
)  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_titles_of_own_words(title: str) -> None:
    assert heard(words(title), SAID) == dict.fromkeys(SAID, SPEAKER)


BYLINES = (
    ("<p>By Minister of Transport Lena Vask</p>", ""), ("<p>Written by: Lena Vask, Minister of Transport</p>", ""),
    ("<p><em>Op-ed by Minister of Transport Lena Vask, published in the Farn Times on 19 July 2033</em></p>", ""),
    ("", "<p><em>Lena Vask is Minister of Transport of Estonia.</em></p>"),
    ("", "<p>The author, Lena Vask, is the Minister of Transport of Estonia.</p>"),
    ("", "<p>Lena Vask is currently Minister of Transport of Estonia. This article appeared in the Farn Times.</p>"),
    ("<p>Dear workers,</p>", "<p>Lena Vask</p><p>Minister of Transport</p>"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "below"), BYLINES)
def test_articles_and_letters(above: str, below: str) -> None:
    assert heard(words("Why the ferry line matters", above, below), SAID) == dict.fromkeys(SAID, SPEAKER)


def test_without_anybody_s_name_nobody_quoted_speaks() -> None:
    assert set(heard(words("Why the ferry line matters"), SAID).values()).isdisjoint({SPEAKER})
    assert heard(words("Why the ferry line matters"), {"built": SAID["built"]}) == {"built": "account"}


FERRIES = "The ferry line carries two million people a year."
BELOW = (
    f"<p>ENDS</p><p>Notes to editors: {FERRIES}</p>", f"<h3>Background</h3><p>{FERRIES}</p>",
    f"<p><strong>About the ferry line</strong></p><p>{FERRIES}</p>",
    f"<p><em>Lena Vask is Minister of Transport of Estonia. {FERRIES}</em></p>",
)  # fmt: skip


@pytest.mark.parametrize("below", BELOW)
def test_what_the_publisher_adds_below_is_nobody_s(below: str) -> None:
    told = heard(words(below=below), SAID | {"ferries": FERRIES})
    assert told == dict.fromkeys(SAID, SPEAKER) | {"ferries": "account"}


def test_a_line_that_says_that_remarks_are_below_hands_over() -> None:
    lead = "On 19 July, Minister of Transport Lena Vask delivered the opening speech. Her remarks are below."
    told = heard(words("Minister Vask speaks at Harbour Forum", f"<p>{lead}</p>"), SAID | {"lead": lead})
    assert told == dict.fromkeys(SAID, SPEAKER) | {"lead": "account"}


DELIVERED = (
    ("Statement by Ambassador Kai Rand on behalf of the Nordic countries at the Harbour Council", "Kai Rand"),
    ("Statement by the Minister of Transport, Hon. Lena Vask, at the Harbour Forum", SPEAKER),
    ("STATEMENT BY THE MINISTER OF TRANSPORT, HON. LENA VASK, AT THE HARBOUR FORUM", SPEAKER),
)


@pytest.mark.parametrize(("title", "who"), DELIVERED)
def test_typed_statements(title: str, who: str) -> None:
    told = heard(typed(title, "19 July 2033\n\nMr. Speaker,\n\n" + "\n\n".join(SAID.values())), SAID)
    assert told == dict.fromkeys(SAID, who)
