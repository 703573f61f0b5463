"""Whose officials an account means that names no country of theirs, told by the lines that stand around its text."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout

TITLE = "Minister Vask receives the Ambassador of Chile"
TOLD = (
    "The Minister of the Interior, Lena Vask, received the Ambassador of Chile, Ida Orlan, on Monday.",
    "The Minister thanked the Ambassador for the help of her country after the flood in the north.",
    "They agreed to meet again in autumn.",
)


def countries(title: str = TITLE, above: str = "", foot: str = "", kind: str = "text/html") -> dict[str, str | None]:
    """The country of everybody who takes part, on a page with lines above its title and at its foot."""
    said = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
    content = f"<html><head><title>{title}</title></head><body>{above}<h1>{TITLE}</h1>{said}{foot}</body></html>"
    if kind == "text/plain":
        content = "\n\n".join((above, TITLE, *TOLD, foot)).strip()
    readout = readout_of(Document("visit", content, kind, None))
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    return {names[one.person]: one.country for one in readout.participants}


@pytest.mark.parametrize(
    ("above", "foot"),
    [
        ("", "<footer>Pikk 61, Tallinn</footer>"),
        ("", "<footer>Pikk 61, 15065 Tallinn</footer>"),
        ("", "<footer>Pikk 61, Tallinn 15065</footer>"),
        ("", "<footer>Pikk 61, Tallinn Contact us</footer>"),
        ("", "<footer>© Ministry of the Interior of the Republic of Estonia</footer>"),
        ("", "<footer><p>Copyright: Government of Estonia</p></footer>"),
        ("<div>The official website of the Estonian Government</div>", ""),
        ("<header><p>REPUBLIC OF ESTONIA</p><p>Ministry of the Interior</p></header>", ""),
        ("<div>Office of the Minister, Tallinn</div>", ""),
    ],
)
def test_the_lines_around_a_text_tell_whose_minister_it_is(above: str, foot: str) -> None:
    assert countries(above=above, foot=foot) == {"Lena Vask": "EE", "Ida Orlan": "CL"}


def test_the_page_s_own_title_tells_it_too() -> None:
    assert countries(f"{TITLE} - News - Ministry of the Interior of Estonia")["Lena Vask"] == "EE"


def test_a_typed_page_s_letterhead_tells_it() -> None:
    assert countries(above="MINISTRY OF THE INTERIOR, TALLINN", kind="text/plain")["Lena Vask"] == "EE"


@pytest.mark.parametrize(
    "foot",
    [
        "<footer><p>Pikk 61, Tallinn</p><p>Brivibas 1, Riga</p></footer>",
        "<footer><p>More news: talks in Tallinn</p></footer>",
        "<footer><p>Ministry of the Interior</p></footer>",
    ],
)
def test_nothing_is_told_by_several_countries_or_by_the_titles_of_other_texts(foot: str) -> None:
    assert countries(foot=foot)["Lena Vask"] is None
