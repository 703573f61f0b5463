"""One speech, in every way that a page prints whose it is: above, below, beside its title, on lines or in fields.

The speaker and the words are invented.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

SAID = (
    "Distinguished guests, dear friends,",
    "I am glad to be here with you today.",
    "Twenty years ago this harbour was empty. Today it is the pride of our country.",
    "We have built two bridges and we shall build a third.",
    "I thank the engineers for their patience.",
)
TITLE = "Remarks at the opening of the harbour"

ABOVE = (
    "<div class='letterhead'>Lena Vask<br>Minister of Transport of the Republic of Estonia</div>",
    "<p>Lena Vask</p><p>Minister of Transport</p>",
    "<header><span>Minister of Transport</span><br><span>Lena Vask</span></header>",
)
BELOW = (
    "<p>By Lena Vask, Minister of Transport</p>",
    "<p><strong>Lena Vask</strong></p><p>Minister of Transport</p>",
    "<p>Lena Vask, Minister of Transport</p>",
    "<p>Minister of Transport Lena Vask</p>",
    "<h2>Lena Vask, Minister of Transport</h2>",
    "<p>Speaker: Lena Vask, Minister of Transport</p>",
    "<p>Delivered by: Lena Vask</p><p>Location: Tartu</p>",
    "<dl><dt>Author</dt><dd>Lena Vask</dd><dt>Type</dt><dd>Speech</dd></dl>",
    "<p>From: Ministry of Transport and Lena Vask</p><p>Published 19 July 2033</p>",
    "<p>Below is the full text of the speech delivered by Minister Lena Vask at the opening:</p>",
    "<p>The following are the remarks of Lena Vask, Minister of Transport, as prepared for delivery.</p>",
    "<p>Lena Vask</p><p>Minister of Transport</p><p>Tartu, 19 July 2033</p><p><em>Check against delivery</em></p>",
    "<table><tr><td>Speaker</td><td>Lena Vask</td></tr><tr><td>Place</td><td>Tartu</td></tr></table>",
    "<p>H.E. Ms. Lena Vask<br>Minister of Transport of Estonia</p>",
    "<p>Hon. Lena Vask, MP<br>Minister for Transport</p>",
)
TYPED = (
    "BANK OF ESTONIA\n\nHARBOURS AND MONEY\n\n   Lena Vask\n   Deputy Governor, Bank of Estonia\n\n"
    "Remarks at the opening of the harbour\nHotel Tartu, Tartu\n19 July 2033",
    "STATEMENT BY\nH.E. LENA VASK\nMINISTER OF TRANSPORT OF ESTONIA\nAT THE OPENING OF THE HARBOUR\n\n"
    "Tartu, 19 July 2033",
    "Lena Vask\nMinister of Transport\n\nRemarks at the opening of the harbour\nTartu, 19 July 2033",
    "Remarks at the opening of the harbour\n\nLena Vask\nMinister of Transport\n19 July 2033",
    "Keynote address\nLena Vask\nGovernor of the Bank of Estonia\nConference of bankers\nTallinn, 19 July 2033",
    "HARBOURS AND MONEY\nBy Lena Vask, Governor\n19 July 2033",
    "Speech at the opening of the harbour\nSpeaker: Lena Vask\nDate: 19 July 2033\nPlace: Tartu",
)


def page(title: str = TITLE, above: str = "", below: str = "") -> str:
    said = "".join(f"<p>{paragraph}</p>" for paragraph in SAID)
    return (
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a> <a href='/s'>Speeches</a></nav>"
        f"{above}<h1>{title}</h1><p class='date'>19 July 2033</p>{below}{said}<footer>Tallinn</footer></body></html>"
    )


def speakers(content: str, kind: str = "text/html") -> set[str]:
    """Whoever says something of what was said; the kind of statement where nobody does."""
    readout = readout_of(Document("harbour", content, kind, None))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    told = [one for one in readout.statements if any(one.text in paragraph for paragraph in SAID)]
    assert len(told) == 6
    return {names[one.speaker] if one.speaker else one.attribution for one in told}


@pytest.mark.parametrize("above", ABOVE)
def test_a_letterhead_says_who_speaks(above: str) -> None:
    assert speakers(page(above=above)) == {"Lena Vask"}


@pytest.mark.parametrize("below", BELOW)
def test_a_line_below_the_title_says_who_speaks(below: str) -> None:
    assert speakers(page(below=below)) == {"Lena Vask"}


@pytest.mark.parametrize("head", TYPED)
def test_the_head_of_a_typed_page_says_who_speaks(head: str) -> None:
    assert speakers("\n\n".join((head, *SAID)), "text/plain") == {"Lena Vask"}


def test_a_name_below_a_title_that_says_whose_office_it_is() -> None:
    title = "Remarks by the Minister of Transport at the opening of the harbour"
    assert speakers(page(title=title, below="<p>Lena Vask</p>")) == {"Lena Vask"}


def test_a_sentence_that_says_who_delivered_it_is_not_said() -> None:
    line = "Delivered by the Minister of Transport, Lena Vask, in Tartu on 19 July 2033."
    readout = readout_of(Document("harbour", page(below=f"<p>{line}</p>"), "text/html", None))
    assert isinstance(readout, Readout)
    assert [one.speaker for one in readout.statements if one.text == line] == [None]


def test_what_is_summed_up_is_whose_the_first_line_says() -> None:
    line = (
        "This is a summary of what was said by the Ministry's spokesperson, Lena Vask - to whom quoted text may be "
        "attributed - at today's press briefing in Tartu."
    )
    assert speakers(page(title="The harbour is open", below=f"<p>{line}</p>")) == {"Lena Vask"}


def test_a_minister_s_letterhead_says_nothing_of_a_meeting() -> None:
    content = page(title="Talks with the engineers", above=ABOVE[1]).replace("remarks", "talks")
    assert "Lena Vask" not in speakers(content)
