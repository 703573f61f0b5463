"""Who says that they said it: one visit, told under the names that sites and typed pages of the world print."""

from __future__ import annotations

import pytest

from ingest.parsers import parse
from ingest.record import Document, Draft

TITLE = "Talks with the Ambassador of Chile on the ferry lines of the south"
TOLD = (
    "The two sides met on Monday and spoke about the ferry lines that were opened in the spring.",
    "They agreed that the harbours need pilots, and that a school for these will open next year.",
    "The Ambassador thanked her hosts for the help that her country was given after the flood.",
)
SAID = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
STAMP = "<p>12 May 2034</p>"
MENU = "<nav><ul><li><a>Home</a></li><li><a>Ministry</a></li><li><a>Media</a></li><li><a>Contact</a></li></ul></nav>"
SOCIAL = "<div><a>Facebook</a><a>YouTube</a><a>Instagram</a></div>"


def page(header: str = "", foot: str = "", title: str = TITLE, head: str = "", above: str = STAMP) -> str:
    """A web page with HEADER and FOOT around the text, ABOVE between its title and its words."""
    return (
        f"<html lang='en'><head><title>{title}</title>{head}</head><body>{header}"
        f"<main><h1>{TITLE}</h1>{above}{SAID}</main>{foot}</body></html>"
    )


def typed(*above: str, below: tuple[str, ...] = ()) -> str:
    """A plain text with lines ABOVE its title and BELOW its words."""
    return "\n\n".join((*above, TITLE, *TOLD, *below))


def publisher(content: str, url: str | None = None) -> tuple[str, str | None, str | None] | None:
    """Name, country and kind of who publishes CONTENT."""
    media_type = "text/html" if content.startswith("<") else "text/plain"
    draft = parse(Document("visit", content, media_type, url))
    assert isinstance(draft, Draft)
    found = draft.publisher
    return (found.name, found.country, found.kind) if found else None


LUSAKA = "<footer><p>Independence Avenue, Lusaka, Zambia</p></footer>"
DEFENCE = "Ministry of Defence of Finland"
NEPAL = "Ministry of Foreign Affairs of Nepal"
WEB = [
    # The header, in one element or in several.
    ("<header><a>Ministry of Defence of Finland</a></header>", "", DEFENCE, "FI"),
    (f"<header><a>Ministry of Defence of Finland</a>{MENU}</header>", "", DEFENCE, "FI"),
    (
        f"<a>Skip to content</a><div><a>EN</a><a>SV</a></div><a>Ministry of Defence of Finland</a>{MENU}",
        "",
        DEFENCE,
        "FI",
    ),
    ("<header><a>Ministry of <span>Defence</span> of Finland</a></header>", "", DEFENCE, "FI"),
    ("<header><span>Ministry of Defence</span><span>of Finland</span></header>", "", DEFENCE, "FI"),
    ("<header><h1><a>Ministry of Defence of Finland</a></h1></header>", "", DEFENCE, "FI"),
    ("<header><img alt='Ministry of Defence of Finland logo'></header>", "", DEFENCE, "FI"),
    ("<header><a><img alt='Logo of the Ministry of Defence of Finland'></a></header>", "", DEFENCE, "FI"),
    (
        f"<p>We use cookies to make it work for you.</p><header><b>Ministry of Defence of Finland</b></header>{MENU}",
        "",
        DEFENCE,
        "FI",
    ),
    (
        "<header><a>Ministry of Defence</a></header>",
        "<footer><p>Eteläinen Makasiinikatu 8, 00130 Helsinki</p></footer>",
        DEFENCE,
        "FI",
    ),
    # The state on a line of its own.
    ("<header><span>Government of Nepal</span><a>Ministry of Foreign Affairs</a></header>", "", NEPAL, "NP"),
    ("<header><a>Ministry of Foreign Affairs</a><span>Government of Nepal</span></header>", "", NEPAL, "NP"),
    ("<header>Ministry of Foreign Affairs<br>Government of Nepal</header>", "", NEPAL, "NP"),
    ("<header><div>GOVERNMENT OF NEPAL</div><div>MINISTRY OF FOREIGN AFFAIRS</div></header>", "", NEPAL, "NP"),
    (
        "<header><a>Ministry of External Affairs</a><a>Government of India</a></header>",
        "",
        "Ministry of External Affairs of India",
        "IN",
    ),
    (
        "<header><p>REPUBLIC OF KENYA</p><p>MINISTRY OF FOREIGN AND DIASPORA AFFAIRS</p></header>",
        "",
        "Ministry of Foreign and Diaspora Affairs of Kenya",
        "KE",
    ),
    (
        "<header><a>The Hashemite Kingdom of Jordan</a><a>Ministry of Foreign Affairs and Expatriates</a></header>",
        "",
        "Ministry of Foreign Affairs and Expatriates of Jordan",
        "JO",
    ),
    ("<header><span>Republic of Zambia</span><span>State House</span></header>", "", "State House of Zambia", "ZM"),
    (
        "<header><div>Kingdom of Tonga</div><div>Prime Minister's Office</div></header>",
        "",
        "Prime Minister's Office of Tonga",
        "TO",
    ),
    (
        "<header><div>Republic of Ghana</div><div>Ministry of Defence</div></header>",
        "",
        "Ministry of Defence of Ghana",
        "GH",
    ),
    # The page's own words on itself.
    (
        "<header><a>Official Website of the President of the Republic of Zambia</a></header>",
        "",
        "President of the Republic of Zambia",
        "ZM",
    ),
    (
        "<header><a>Official Information Source of the Prime Minister of the Republic of Kazakhstan</a></header>",
        "",
        "Prime Minister of the Republic of Kazakhstan",
        "KZ",
    ),
    (
        "<header><p>Welcome to the Ministry of Finance of Botswana</p></header>",
        "",
        "Ministry of Finance of Botswana",
        "BW",
    ),
    (
        "<header><p>Ministry of Finance of Botswana | Official Website</p></header>",
        "",
        "Ministry of Finance of Botswana",
        "BW",
    ),
    # The foot.
    ("", "<footer><p>© 2034 Ministry of Finance of Botswana</p></footer>", "Ministry of Finance of Botswana", "BW"),
    (
        "",
        "<footer><p>Copyright © 2034 Ministry of Finance of Botswana. All Rights Reserved.</p></footer>",
        "Ministry of Finance of Botswana",
        "BW",
    ),
    (
        "",
        "<footer><p>Content owned by Ministry of External Affairs, Jawaharlal Nehru Bhawan, New Delhi</p></footer>",
        "Ministry of External Affairs of India",
        "IN",
    ),
    (
        "",
        "<footer><p>Ministry of Foreign Affairs, Agostinho Neto Road, Accra</p></footer>",
        "Ministry of Foreign Affairs of Ghana",
        "GH",
    ),
    (
        "",
        "<p>ISSUED BY THE DEPARTMENT OF INTERNATIONAL RELATIONS AND COOPERATION</p><p>Soutpansberg Road, Pretoria</p>",
        "Department of International Relations and Cooperation of South Africa",
        "ZA",
    ),
    (f"<header><a>State House</a>{MENU}</header>", LUSAKA, "State House of Zambia", "ZM"),
    # Parliaments, banks, missions, agencies, organisations, media.
    ("<header><a>National Assembly of Zambia</a></header>", "", "National Assembly of Zambia", "ZM"),
    ("", "<footer><p>Copyright © 2034 Parliament of Kenya</p></footer>", "Parliament of Kenya", "KE"),
    ("<header><a>Central Bank of Kenya</a></header>", "", "Central Bank of Kenya", "KE"),
    ("<header><a>National Bank of Georgia</a></header>", "", "National Bank of Georgia", "GE"),
    ("<header><a>Reserve Bank of New Zealand</a></header>", "", "Reserve Bank of New Zealand", "NZ"),
    (
        "<header><a>Embassy of Ireland in Malawi</a></header>",
        "<footer><p>Arwa House, Lilongwe, Malawi</p></footer>",
        "Embassy of Ireland in Malawi",
        "IE",
    ),
    ("<header><a>High Commission of Malaysia, Dhaka</a></header>", "", "High Commission of Malaysia, Dhaka", "MY"),
    (
        "<header><a>Permanent Mission of Fiji to the United Nations</a></header>",
        "",
        "Permanent Mission of Fiji to the United Nations",
        "FJ",
    ),
    (
        "<header><a>World Health Organization</a></header>",
        "<footer><p>© 2034 WHO</p></footer>",
        "World Health Organization",
        "UN",
    ),
    ("", "<footer><p>© 2034 WHO</p><p>Avenue Appia 20, 1211 Geneva</p></footer>", "World Health Organization", "UN"),
    ("", "<footer><p>© FAO, 2034</p></footer>", "Food and Agriculture Organization of the United Nations", "UN"),
    (
        "<header><a>OPEC</a></header>",
        "<footer><p>Helferstorferstrasse 17, 1010 Vienna, Austria</p></footer>",
        "OPEC",
        None,
    ),
    ("<header><a>Moldovan State News Agency</a></header>", "", "Moldovan State News Agency", "MD"),
]


@pytest.mark.parametrize(("header", "foot", "name", "country"), WEB)
def test_a_web_page_says_whose_it_is(header: str, foot: str, name: str, country: str | None) -> None:
    found = publisher(page(header, foot))
    assert found is not None
    assert found[:2] == (name, country)


@pytest.mark.parametrize(
    ("title", "head", "name"),
    [
        (f"{TITLE} - Ministry of Finance of Botswana", "", "Ministry of Finance of Botswana"),
        (f"{TITLE} | Ministry of Finance of Botswana", "", "Ministry of Finance of Botswana"),
        (f"{TITLE} | News | Ministry of Finance of Botswana", "", "Ministry of Finance of Botswana"),
        (f"{TITLE} – MINISTRY OF FINANCE OF BOTSWANA", "", "Ministry of Finance of Botswana"),
        (f"Ministry of Finance of Botswana | {TITLE}", "", "Ministry of Finance of Botswana"),
        (f"Ministry of Finance of Botswana :: {TITLE}", "", "Ministry of Finance of Botswana"),
        (f"{TITLE} - Official Website of the Ministry of Finance of Botswana", "", "Ministry of Finance of Botswana"),
        ("View | Ministry of Finance of Botswana", "", "Ministry of Finance of Botswana"),
        (
            TITLE,
            "<meta property='og:site_name' content='Ministry of Finance of Botswana'>",
            "Ministry of Finance of Botswana",
        ),
        (TITLE, "<meta name='dc.publisher' content='Central Bank of Kenya'>", "Central Bank of Kenya"),
        (
            TITLE,
            "<meta name='author' content='admin'><meta name='copyright' content='Bank of Botswana'>",
            "Bank of Botswana",
        ),
    ],
)
def test_a_page_s_head_says_whose_it_is(title: str, head: str, name: str) -> None:
    found = publisher(page(f"<header>{MENU}</header>", SOCIAL, title, head))
    assert found is not None
    assert (found[0], found[2]) == (name, "government")


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("<p>12 May 2034 | Ministry of Finance of Botswana</p>", "Ministry of Finance of Botswana"),
        ("<p>Ministry of Finance of Botswana, 12 May 2034</p>", "Ministry of Finance of Botswana"),
        ("<p>From: Ministry of Finance of Botswana</p><p>12 May 2034</p>", "Ministry of Finance of Botswana"),
        (
            "<p>Press release</p><p>Ministry of Finance of Botswana</p><p>12 May 2034</p>",
            "Ministry of Finance of Botswana",
        ),
        (
            "<p>12 May 2034, Ministry of the Environment, Energy and Climate of Iceland</p>",
            "Ministry of the Environment, Energy and Climate of Iceland",
        ),
    ],
)
def test_the_lines_at_the_stamp_say_whose_it_is(above: str, name: str) -> None:
    found = publisher(page(MENU, SOCIAL, above=above))
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    ("content", "name", "country"),
    [
        (
            typed("FEDERAL REPUBLIC OF NIGERIA", "MINISTRY OF FOREIGN AFFAIRS", "Abuja"),
            "Ministry of Foreign Affairs of Nigeria",
            "NG",
        ),
        (typed("MINISTRY OF FOREIGN AFFAIRS", "REPUBLIC OF NAMIBIA"), "Ministry of Foreign Affairs of Namibia", "NA"),
        (
            typed("Office of the Prime Minister", "Government of Saint Lucia"),
            "Office of the Prime Minister of Saint Lucia",
            "LC",
        ),
        (typed("GOVERNMENT OF SAMOA", "Press Secretariat"), "Press Secretariat of Samoa", "WS"),
        (typed("Ministry of Finance of Botswana", "PRESS RELEASE"), "Ministry of Finance of Botswana", "BW"),
        (typed("Ministry of Finance of Botswana - Press release"), "Ministry of Finance of Botswana", "BW"),
        (typed("MINISTRY OF FINANCE, GABORONE", "12 May 2034"), "Ministry of Finance of Botswana", "BW"),
        (typed("CENTRAL BANK OF KENYA", "PRESS RELEASE"), "Central Bank of Kenya", "KE"),
        (
            typed("Permanent Mission of the Kingdom of Bhutan to the United Nations", "New York"),
            "Permanent Mission of the Kingdom of Bhutan to the United Nations",
            "BT",
        ),
        (
            typed("Food and Agriculture Organization of the United Nations"),
            "Food and Agriculture Organization of the United Nations",
            "UN",
        ),
        (typed(below=("Issued by: Ministry of Finance of Botswana",)), "Ministry of Finance of Botswana", "BW"),
        (typed(below=("Issued by the Ministry of Finance of Botswana",)), "Ministry of Finance of Botswana", "BW"),
        (typed(below=("Ministry of Finance of Botswana", "12 May 2034")), "Ministry of Finance of Botswana", "BW"),
        (
            typed(below=("Media Office of the Prime Minister of Iraq", "12-May-2034")),
            "Prime Minister's Office of Iraq",
            "IQ",
        ),
        (typed(below=("© 2034 Ministry of Finance of Botswana",)), "Ministry of Finance of Botswana", "BW"),
        (typed("gov.br | Ministry of Foreign Affairs of Brazil"), "Ministry of Foreign Affairs of Brazil", "BR"),
        (
            typed("GOV.UK", "Prime Minister's Office, 10 Downing Street"),
            "Prime Minister's Office, 10 Downing Street",
            "GB",
        ),
    ],
)
def test_a_typed_page_says_whose_it_is(content: str, name: str, country: str) -> None:
    found = publisher(content)
    assert found is not None
    assert found[:2] == (name, country)


@pytest.mark.parametrize(
    ("url", "header", "name", "country"),
    [
        (
            "https://www.gov.br/en/talks",
            "<header><a>Presidency of the Republic</a></header>",
            "Presidency of the Republic of Brazil",
            "BR",
        ),
        (
            "https://www.gov.ie/en/talks",
            "<header><a>Department of Finance</a></header>",
            "Department of Finance of Ireland",
            "IE",
        ),
        ("https://treasury.gov.rt.example/1", "<header><a>Ministry of Trade</a></header>", "Ministry of Trade", None),
        ("https://www.regjering.example/1", f"<header>{MENU}</header>", "regjering.example", None),
    ],
)
def test_on_a_government_s_portal_the_office_is_the_one_that_the_page_names(
    url: str, header: str, name: str, country: str | None
) -> None:
    found = publisher(page(header), url)
    assert found is not None
    assert found[:2] == (name, country)


@pytest.mark.parametrize(
    ("header", "foot"),
    [
        (f"<header>{MENU}</header>", ""),
        ("<header><a>Ministry of Trade</a></header>", ""),
        ("<header><a>The Department</a></header>", "<footer><p>Roxas Boulevard, Manila</p></footer>"),
        (
            "",
            "<footer><ul><li><a>Embassy of France in Lusaka</a></li><li><a>Ministry of Tourism</a></li></ul></footer>",
        ),
        ("", f"<aside><ul><li><a>Government approves plan of Zambia</a></li></ul></aside>{LUSAKA}"),
        (f"<header>{MENU}</header>{SOCIAL}", LUSAKA),
        ("<select><option>Ministry of Finance of Botswana</option></select>", ""),
        ("<p>Topics: Presidency of Namibia</p>", ""),
    ],
)
def test_menus_links_and_networks_say_nothing(header: str, foot: str) -> None:
    assert publisher(page(header, foot)) is None


@pytest.mark.parametrize(
    ("content", "name", "country"),
    [
        (
            typed(
                "TRANSCRIPT",
                "THE HON ADA PELLEW MP",
                "MINISTER FOR TRADE AND TOURISM",
                below=("Media contact: Minister's office, Parliament House, Canberra ACT 2600",),
            ),
            "Minister for Trade and Tourism of Australia",
            "AU",
        ),
        (
            typed("MINISTER FOR RACING", "HON ADA PELLEW", below=("Parliament Buildings, Wellington 6160",)),
            "Minister for Racing of New Zealand",
            "NZ",
        ),
        (
            typed(below=("For information media. Not an official record.",)),
            "United Nations Meetings Coverage and Press Releases",
            "UN",
        ),
        (
            typed().replace(
                TOLD[0], "Pentagon Press Secretary Ada Pellew provided the following readout:\n\n" + TOLD[0]
            ),
            "U.S. Department of Defense",
            "US",
        ),
        (
            typed("12 May 2034", "Ministry of Defense").replace(TITLE, "Japan-Chile Defense Ministers' Meeting"),
            "Ministry of Defense of Japan",
            "JP",
        ),
    ],
)
def test_an_office_is_told_by_masthead_formula_and_title(content: str, name: str, country: str) -> None:
    found = publisher(content)
    assert found is not None
    assert found[:2] == (name, country)


def test_two_countries_of_a_dispute_are_not_told_at_home() -> None:
    content = typed("12 May 2034", "Ministry of Foreign Affairs").replace(
        TITLE, "Armenia-Azerbaijan border: a statement"
    )
    assert publisher(content) is None


@pytest.mark.parametrize("what", ["Commission Chairperson in Luanda", "Commission President in Paris"])
def test_the_title_of_a_text_publishes_nothing(what: str) -> None:
    title = f"African Union {what}"
    text = f"<h1>{title}</h1><p>Karl Vask met today with Ida Orlan. They discussed the ferry line.</p>"
    page = f"<html><head><title>{title}</title></head><body><article>{text}</article></body></html>"
    draft = parse(Document("a.html", page, "text/html", None))
    assert isinstance(draft, Draft)
    assert draft.publisher is None


def test_whoever_asks_for_a_medium_does_not_file_the_text() -> None:
    asked = "OTTO KAIKA (SAMOA OBSERVER): Who has not paid yet?"
    text = "\n\n".join(
        ("PACIFIC ISLANDS FORUM SECRETARIAT", "TRANSCRIPT: " + TITLE, asked, "CHAIR: I name nobody.", asked)
    )
    found = publisher(text)
    assert found is not None
    assert found[0] == "Pacific Islands Forum"
