"""What a page says of itself in lines of its own, through the front door: stamps, agencies, who speaks, furniture."""

from __future__ import annotations

import pytest

from ingest.parsers import parse
from ingest.parsers.layout.address import address_of
from ingest.parsers.layout.lines import Line
from ingest.parsers.layout.plain import paragraphs_of
from ingest.parsers.layout.titles import title_at
from ingest.record import Byline, Document, Draft, Problem, Stamp

TITLE = "Regent opens the harbour line"
SENTENCES = (
    "The Regent opened the harbour line today and thanked all who had built it.",
    "The first ferry will leave the harbour before the sun goes down tonight.",
    "Nobody who stood on the quay had ever seen so many flags at once.",
)


def read(*lines: str, below: tuple[str, ...] = ()) -> Draft:
    draft = parse(Document("a.txt", "\n\n".join([TITLE, *lines, *SENTENCES, *below]), "text/plain"))
    assert isinstance(draft, Draft)
    return draft


def body(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks if block.kind in ("paragraph", "heading")]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("2023-05-12T15:55:00Z", "published", "2023-05-12T15:55:00Z"),
        ("2023-05-12T17:07:00.000+00:00", "published", "2023-05-12T17:07:00.000+00:00"),
        ("2023. 5. 12.", "published", "2023. 5. 12."),
        ("Published in May 12, 2023 07h48 PM", "published", "May 12, 2023 07h48 PM"),
        ("Published 12 May 2023 Last updated 13 May 2023", "published", "12 May 2023"),
        ("Date of publication: 12.05.2023", "published", "12.05.2023"),
        ("Posted On: 12 MAY 2023 5:06PM by PIO Strelsau", "published", "12 MAY 2023 5:06PM"),
        ("Source: Harbour News | 2023-05-12 09:11:22 | Editor: hope", "published", "2023-05-12 09:11:22"),
        ("12 May 2023 09:10AM (Updated: 12 May 2023 11:10AM)", "published", "12 May 2023 09:10AM"),
        ("All Headlines 11:33 May 12, 2023", "published", "11:33 May 12, 2023"),
        ("May 12, 2023 15:50 The Castle, Strelsau", "published", "May 12, 2023 15:50"),
        ("Strelsau, 12 May 2023", "published", "12 May 2023"),
        ("Strelsau: 12 May 2023", "published", "12 May 2023"),
        ("Strelsau, 12th May, 2023 (HARBOUR)", "published", "12th May, 2023"),
        ("Date of import : 12 May 2023 2,318 views", "published", "12 May 2023"),
        ("Write 2023.05.12 Hit 3,218", "published", "2023.05.12"),
        ("Publish Date: 12/May/2023", "published", "12/May/2023"),
        ("Submitted by harbourmaster on Fri, 12/05/2023 - 14:30", "published", "Fri, 12/05/2023 - 14:30"),
        ("For Immediate Release: May 12, 2023", "published", "May 12, 2023"),
        ("Publié le 12 mai 2023", "published", "12 mai 2023"),
        ("Viernes, 12 mayo 2023", "published", "Viernes, 12 mayo 2023"),
        ("Strelsau, Marsh - Friday 12 May 2023", "published", "Friday 12 May 2023"),
        ("Delivered on: 12 May 2023 (Original script, may differ from delivered version)", "event", "12 May 2023"),
    ],
)
def test_a_stamp_is_taken_as_printed_and_leaves_the_body(line: str, kind: str, text: str) -> None:
    draft = read(line)
    assert draft.stamps[0] == Stamp(kind, text)  # type: ignore[arg-type]
    assert draft.title == TITLE
    assert body(draft) == list(SENTENCES)


def test_a_line_that_says_more_than_its_day_is_no_stamp() -> None:
    line = "12 May 2023 was the day on which the first stone of the bridge was laid."
    draft = read(line)
    assert draft.stamps == ()
    assert line in body(draft)


def test_the_day_beside_the_place_counts_only_where_no_other_is_stamped() -> None:
    assert [stamp.text for stamp in read("Strelsau, 12 May 2023", "Published: 14 May 2023").stamps] == ["14 May 2023"]


def test_the_day_beside_the_place_counts_where_another_only_says_when_the_page_was_changed() -> None:
    stamps = read("Strelsau, 12 May 2023", "Last modified: 16 May 2023").stamps
    assert stamps == (Stamp("published", "12 May 2023"), Stamp("modified", "16 May 2023"))


@pytest.mark.parametrize(
    "letterhead",
    [("MINISTRY OF FOREIGN AFFAIRS", "REPUBLIC OF NAMIBIA"), ("REPUBLIC OF NAMIBIA", "MINISTRY OF FOREIGN AFFAIRS")],
)
def test_a_letterhead_names_body_and_state_in_either_order(letterhead: tuple[str, str]) -> None:
    document = Document("a.txt", "\n\n".join((*letterhead, TITLE, *SENTENCES)), "text/plain")
    draft = parse(document)
    assert isinstance(draft, Draft)
    assert draft.publisher is not None
    assert (draft.publisher.country, draft.publisher.name) == (
        "NA",
        "Ministry of Foreign Affairs of Namibia",
    )


@pytest.mark.parametrize(
    ("lead", "publisher"),
    [
        ("STRELSAU, May 12 (Yonhap) -- ", "yonhap"),
        ("STRELSAU, May 12. /TASS/. ", "tass"),
        ("STRELSAU (AP) — ", "associated-press"),
        ("Strelsau, May 12, GNA – ", "ghana-gna"),
        ("STRELSAU, Ruritania — ", None),
        ("STRELSAU, May 12 (HARBOUR) -- ", None),
        ("QUESTION (Antara): ", None),
    ],
)
def test_an_agency_is_known_by_the_line_that_it_files_under(lead: str, publisher: str | None) -> None:
    draft = read(lead + "The gates of the harbour were opened at noon, and they will stay open.")
    assert (draft.publisher.id if draft.publisher else None) == publisher


@pytest.mark.parametrize("lead", ["Strelsau, 12 May 2023 (WAM) -- ", "12 May 2023 - "])
def test_the_day_of_a_filing_is_the_stamp_of_a_text_without_another(lead: str) -> None:
    draft = read(f"{lead}The gates of the harbour were opened at noon.")
    assert draft.stamps == (Stamp("published", "12 May 2023"),)


@pytest.mark.parametrize(
    ("line", "publisher", "basis"),
    [
        ("Prime Minister's Office, 10 Downing Street Cabinet Office", "uk-prime-minister", "signature"),
        ("Ministry of Trade", None, None),
    ],
)
def test_two_names_in_one_line_are_known_by_the_first(line: str, publisher: str | None, basis: str | None) -> None:
    draft = parse(Document("a.txt", "\n\n".join([line, TITLE, *SENTENCES]), "text/plain"))
    assert isinstance(draft, Draft)
    assert (draft.publisher.id if draft.publisher else None, draft.publisher_basis) == (publisher, basis)


def test_the_host_of_a_mailbox_below_the_text_says_whose_it_is() -> None:
    draft = read(below=("Press office: harbour@mofa.go.jp",))
    assert draft.publisher is not None
    assert (draft.publisher.id, draft.publisher_basis) == ("japan-mofa", "signature")


@pytest.mark.parametrize(
    ("title", "basis"),
    [
        ("Ministry of Foreign Affairs of Japan opens its archive", "inferred"),
        ("Ministry of Foreign Affairs of Japan says it has no archive", None),
    ],
)
def test_a_body_whose_own_deed_the_title_tells_is_inferred(title: str, basis: str | None) -> None:
    draft = parse(Document("a.txt", "\n\n".join([title, *SENTENCES]), "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.publisher_basis == basis


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Delivered by Rudolf Rassendyll", "Rudolf Rassendyll"),
        ("Speaker: The Rt Hon Rudolf Rassendyll MP", "Rudolf Rassendyll"),
        ("From: Office of the Regent and The Rt Hon Rudolf Rassendyll", "Rudolf Rassendyll"),
        ("Delivered by the first ferry of the morning.", None),
    ],
)
def test_a_line_may_say_who_speaks(line: str, name: str | None) -> None:
    draft = read(line)
    assert (draft.byline.name if draft.byline else None) == name


def test_who_wrote_a_news_report_does_not_speak_in_it() -> None:
    draft = read("By Antony Hope", "STRELSAU, May 12 (Yonhap) -- The gates of the harbour were opened at noon.")
    assert draft.byline is None


@pytest.mark.parametrize(
    "line",
    [
        "Share this article", "12 comments", "#Ruritania #Harbour #Regent", "https://regent.example/a", "-0-", "(END)",
        "press@regent.example", "Read also: Ferries to the islands sail again", "Check against delivery",
        "More details on the harbour line can be found at this link.",
        "Antony Hope is a reporter for the Harbour News who covers ferries.",
        "This story has been updated with additional reporting.",
        "The Regent on the quay in Strelsau (Photo credit: Office of the Regent)",
    ],
)  # fmt: skip
def test_furniture_below_the_text_goes_and_no_sentence_with_it(line: str) -> None:
    assert body(read(below=(line,))) == list(SENTENCES)


@pytest.mark.parametrize(
    "line",
    [
        "The Regent also held a phone call.", "They will speak by phone next week.", "Copyright was raised.",
        "The Regent answered the e-mail.", "Contacts will go on.", "The Regent left by the back door.", "Thank you.",
        "Photographs were not allowed.", "Share prices were discussed.", "See you in Strelsau, she said.",
        "Source of all trouble is the dam, he said.", "End of frost is near, he said.", "Next talks are in Hentzau.",
        "The Office of the Regent will follow up.", "Media were not present.", "He will return on 4 May.",
    ],
)  # fmt: skip
def test_a_last_sentence_that_sounds_like_furniture_stays(line: str) -> None:
    assert body(read(below=(line,))) == [*SENTENCES, line]


def test_what_follows_the_end_mark_goes_where_it_is_little() -> None:
    teasers = ("-", "Song about ferries heads the list again", "-", "Islands see the first snow of this year")
    assert body(read(below=("(END)", *teasers))) == list(SENTENCES)
    more = tuple(f"Part two: {sentence}" for sentence in SENTENCES)
    assert body(read(below=("###", *more))) == [*SENTENCES, *more]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("404\nThe page you are looking for does not exist or has been moved.\n", "an error page"),
        ("Ferries\nIslands\nBridges of the north\n", "a list of links"),
        ("Contents\nThe harbour ..... 3\nThe ferries ..... 12\nThe islands ..... 20\n", "a table of contents"),
        ("Search results\nThe harbour\nThe ferries\n", "a page of search results"),
        ("***\n", "no words"),
        ("(cid:12)(cid:7) (cid:99)(cid:3), " * 30 + "and the end of it is here.", "a text layer that cannot be read"),
    ],
)
def test_what_is_no_text_is_called_what_it_is(content: str, reason: str) -> None:
    problem = parse(Document("folder/a.txt", content, "text/plain"))
    assert isinstance(problem, Problem)
    assert problem.reason.startswith(reason)
    assert "a.txt" not in problem.reason


@pytest.mark.parametrize(
    "url", ["http://[::1", "javascript:alert(1)", "//mfa.example/1", "https://", "mailto:a@b.example"]
)
def test_what_is_no_address_is_none(url: str) -> None:
    page = f'<html><head><link rel="canonical" href="{url}"></head><body></body></html>'
    assert address_of(Document("a.html", page, "text/html")) is None
    assert address_of(Document("a.html", "text", "text/plain", url=url)) is None


def test_the_title_is_what_the_path_above_it_ends_with() -> None:
    path = "Home > News > On the harbour line of Zenda"
    lines = [Line(text) for text in (path, "A harbour that nobody knew before", "On the harbour line of Zenda")]
    assert title_at(lines, 3) == 2
    assert title_at(lines[:2], 2) == 1


@pytest.mark.parametrize(
    "masthead",
    [
        ("Minister for Harbours and Bridges", "Senator the Hon Antony Hope"),
        ("The Hon Dr Antony Hope MP", "Minister for Harbours and Bridges"),
    ],
)
def test_a_masthead_of_office_and_name_is_the_byline_and_no_title(masthead: tuple[str, str]) -> None:
    draft = parse(Document("a.txt", "\n\n".join((*masthead, "Media release", TITLE, *SENTENCES)), "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.byline == Byline("Antony Hope", "Minister for Harbours and Bridges", None)
    assert draft.title == TITLE
    assert body(draft) == list(SENTENCES)


@pytest.mark.parametrize(
    "title",
    [
        "Remarks by Antony Hope, Minister of Harbours of Ruritania, at the Harbour Forum",
        "Statement by H.E. Antony Hope, Minister of Harbours, at the Harbour Forum",
        "Video message of Minister Antony Hope to the Harbour Forum",
    ],
)
def test_a_title_may_say_whose_words_stand_below_it(title: str) -> None:
    greeting = "Excellencies, ladies and gentlemen,"
    draft = parse(Document("a.txt", "\n\n".join((title, "13 April 2032", greeting, *SENTENCES)), "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.title == title
    assert body(draft) == [greeting, *SENTENCES]


def test_a_greeting_stays_where_words_have_no_title() -> None:
    greeting = "Excellencies, ladies and gentlemen,"
    draft = parse(Document("a.txt", "\n\n".join((greeting, *SENTENCES)), "text/plain"))
    assert isinstance(draft, Draft)
    assert (draft.title, body(draft)) == (None, [greeting, *SENTENCES])


@pytest.mark.parametrize("holders", [2, 3])
def test_mastheads_under_one_another_share_the_words(holders: int) -> None:
    offices = ("Minister for Harbours", "Minister for Rivers", "Minister for the Lakes")[:holders]
    names = ("Antony Hope", "Rudolf Rassendyll", "Flavia Strofzin")[:holders]
    heads = [line for one in zip(offices, (f"The Hon {name} MP" for name in names), strict=True) for line in one]
    draft = parse(Document("a.txt", "\n\n".join((*heads, "Media release", TITLE, *SENTENCES)), "text/plain"))
    assert isinstance(draft, Draft)
    assert (draft.byline, *draft.beside) == tuple(map(Byline, names, offices))
    assert draft.title == TITLE
    assert body(draft) == list(SENTENCES)


def test_a_letter_of_fixed_width_is_put_together_though_many_lines_begin_with_names() -> None:
    printed = """Vask and Okafor-Sapt Urge the Secretary of State to Press for the Mill at
Hentzau

WASHINGTON – Senators Lena Vask (D-WI) and Augusta Josephine Ephraim
Okafor-Sapt (R-NE) today sent a letter to the Secretary of State, Nathaniel
Orbel-Poole, urging him to raise the case of the mill of Karen Zander, a retired
teacher of music, in any contact with the authorities in the town of Hentzau.

The Honorable Nathaniel Orbel-Poole
Secretary of State
2201 C Street NW

We write with growing concern for our constituent and fellow citizen Karen
Zander, 67, whose mill was closed in November by the officers of the Duke of
Hentzau. Her letters, of which she has by now written forty-one to the castle
and forty to the town, have not been answered.
"""
    texts = paragraphs_of(printed)
    assert "2201 C Street NW" in texts
    assert any(text.endswith("in the town of Hentzau.") and text.startswith("WASHINGTON") for text in texts)
    assert texts[-1].startswith("We write")
    assert texts[-1].endswith("answered.")


@pytest.mark.parametrize("note", ["(As prepared for delivery)", "Check against delivery!"])
def test_who_stands_alone_above_the_note_on_delivery_speaks(note: str) -> None:
    assert read("Esteban Ruiz Hentzau", note).byline == Byline("Esteban Ruiz Hentzau", None, None)
    assert read("Hon. Rudolf Rassendyll", "Elphberg Building, Apia", "25 August 2036", note).byline == Byline(
        "Rudolf Rassendyll", None, None
    )
    assert read("New York", note).byline is None
    assert read("Ministry of Trade", note).byline is None


@pytest.mark.parametrize("place", ["Luxembourg", "Vienna, Austria"])
def test_a_page_s_place_between_title_and_words_is_kept(place: str) -> None:
    head = f"<h1>{TITLE}</h1><div>4 June 2035</div><div>{place}</div><div>The Press Team</div><ul><li>Share</li></ul>"
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    draft = parse(Document("a.html", f"<html><body>{head}<article>{text}</article></body></html>", "text/html"))
    assert isinstance(draft, Draft)
    assert [block.text for block in draft.blocks if block.kind == "dateline"] == [place]


@pytest.mark.parametrize(
    ("titled", "headings", "title"),
    [
        ("Courier - Joint press conference by the Regent with Lady Hope, 24-Apr.-2036",
         "<h1>Joint press conference</h1><h2>by the Regent with Lady Hope</h2>",
         "Joint press conference by the Regent with Lady Hope"),
        ("Regent and Duke open a harbour and sign a treaty at 4th JCB",
         "<h2>Regent and Duke open a harbour and sign a treaty at 4th Joint Commission for Bridges</h2>",
         "Regent and Duke open a harbour and sign a treaty at 4th Joint Commission for Bridges"),
    ],
)  # fmt: skip
def test_a_title_is_whole(titled: str, headings: str, title: str) -> None:
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = f"<html><head><title>{titled}</title></head><body>{headings}<p>{TITLE}.</p>{text}</body></html>"
    draft = parse(Document("a.html", page, "text/html"))
    assert isinstance(draft, Draft)
    assert draft.title == title


def test_a_caption_with_its_credit_in_brackets_is_no_paragraph() -> None:
    caption = "The Regent (right) and the Duke sign the treaty. (DFA-OPCD Photo by Antony Hope)"
    assert [block.kind for block in read(caption).blocks if block.text == caption] == ["caption"]


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("Home About Ruritania Government Media Centre e-Services", None),
        ("THE FIJIAN GOVERNMENT", "FJ"),
        ("Royal Thai Embassy", "TH"),
    ],
)
def test_a_menu_is_no_publisher_and_an_adjective_tells_its_country(head: str, publisher: str | None) -> None:
    draft = parse(Document("a.txt", "\n\n".join([head, TITLE, *SENTENCES]), "text/plain"))
    assert isinstance(draft, Draft)
    assert (draft.publisher.country if draft.publisher else None) == publisher


def test_a_line_that_says_who_spoke_and_where_keeps_its_place() -> None:
    line = "Speech delivered by the Regent, the Hon Rudolf Rassendyll, at the Opera House, Sydney"
    assert read(line).byline == Byline("Rudolf Rassendyll", "Regent", None)
    assert ("dateline", line) in [(block.kind, block.text) for block in read(line).blocks]


def test_the_names_of_sections_in_a_row_are_no_paragraph() -> None:
    menu = "Home About Us Branches Media Statements Speeches Contact"
    assert menu not in [block.text for block in read(menu).blocks]
    bars = "About Us | Our Members | Who We Work With | Media & News"
    assert bars not in [block.text for block in read(bars).blocks]
    assert "Harbour | Ferry | Bridge" in body(read("Harbour | Ferry | Bridge"))
    assert "Home Secretary Antony Hope Opens Harbour" in body(read("Home Secretary Antony Hope Opens Harbour"))


@pytest.mark.parametrize(
    ("titled", "headings", "title"),
    [
        ("Regent receives Minister of Freedonia — Official site",
         "<h1>Regent receives Minister for Trade and Harbours of Freedonia Rufus Firefly</h1>",
         "Regent receives Minister for Trade and Harbours of Freedonia Rufus Firefly"),
        ("Regent meets the Duke of Freedonia View|Releases | Ministry of Trade, Republic of Ruritania",
         "<h1><a href='/'>Ministry of Trade Republic of Ruritania</a></h1><h3>Regent meets the Duke of Freedonia</h3>",
         "Regent meets the Duke of Freedonia"),
    ],
)  # fmt: skip
def test_a_title_is_the_text_s_and_not_the_site_s(titled: str, headings: str, title: str) -> None:
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    draft = parse(Document("a.html", f"<head><title>{titled}</title></head><body>{headings}{text}</body>", "text/html"))
    assert isinstance(draft, Draft)
    assert draft.title == title


def test_a_state_s_name_in_capitals_is_no_title() -> None:
    head = ("Department: Harbours and Ferries", "REPUBLIC OF FIJI", "Regent Opens the Harbour Line in Suva Today")
    draft = parse(Document("a.txt", "\n\n".join([*head, *SENTENCES]), "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.publisher
    assert (draft.title, draft.publisher.country) == (head[2], "FJ")


def test_a_title_in_capitals_that_names_a_state_stays_one() -> None:
    title = "STATEMENT BY THE REPUBLIC OF FIJI ON THE HARBOUR LINE"
    draft = parse(Document("a.txt", "\n\n".join(["PRESS OFFICE", title, *SENTENCES]), "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.title == title


def test_a_building_and_its_city_are_no_title() -> None:
    shouted = "ADDRESS BY THE REGENT AT THE OPENING OF THE HARBOUR LINE"
    lines = (shouted, "Old Elphberg Harbour Office Building, Apia", "25 August 2036", *SENTENCES)
    draft = parse(Document("a.txt", "\n\n".join(lines), "text/plain"))
    assert isinstance(draft, Draft)
    assert draft.title == shouted


def test_a_lead_that_is_set_apart_is_the_first_paragraph() -> None:
    lead = "<p class='ingress'>The ministers of both countries issued this statement in Bergen on 5 September.</p>"
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = f"<h1>{TITLE}</h1><div>5 September 2035{lead}</div><ul><li>Share</li></ul><article>{text}</article>"
    draft = parse(Document("a.html", f"<html><body>{page}</body></html>", "text/html"))
    assert isinstance(draft, Draft)
    assert body(draft)[0] == "The ministers of both countries issued this statement in Bergen on 5 September."


def test_an_archive_s_own_names_for_days_and_places_are_understood() -> None:
    record = (
        "<Record><Heading>On harbours</Heading><DeliveredBy>Flavia Hentzau</DeliveredBy>"
        "<DeliveredOn>2031-10-17</DeliveredOn><DeliveredAt>Riga</DeliveredAt><PlacedOnSite>2031-10-18</PlacedOnSite><Wording>"
        + "".join(f"<Par>{sentence}</Par>" for sentence in SENTENCES)
        + "</Wording></Record>"
    )
    draft = parse(Document("a.xml", record, "application/xml"))
    assert isinstance(draft, Draft)
    assert draft.byline == Byline("Flavia Hentzau", None, None)
    assert set(draft.stamps) == {Stamp("event", "2031-10-17"), Stamp("published", "2031-10-18")}
    assert [block.text for block in draft.blocks if block.kind == "dateline"] == ["Riga"]


def test_a_page_s_day_beside_its_place_is_its_stamp() -> None:
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    draft = parse(Document("a.html", f"<body><h1>{TITLE}</h1><div>Oslo, 13 April 2032</div>{text}</body>", "text/html"))
    assert isinstance(draft, Draft)
    assert draft.stamps == (Stamp("published", "13 April 2032"),)
    assert [block.text for block in draft.blocks if block.kind == "dateline"] == ["Oslo, 13 April 2032"]


def test_a_menu_above_a_statement_names_nobody() -> None:
    menu = "".join(f"<li><a href='#'>{one}</a></li>" for one in ("Foreign policy", "På svenska", "Trade"))
    words = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    title = "Statement by Foreign Minister Hope on the harbour"
    page = f"<header><ul>{menu}</ul></header><main><article><h1>{title}</h1>{words}</article></main>"
    draft = parse(Document("a.html", page, "text/html"))
    assert isinstance(draft, Draft)
    assert (draft.title, draft.byline) == (title, None)
