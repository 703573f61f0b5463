"""A speech and a meeting on pages with all the furniture of sites: above the title, below it, below the text.

The title stands in a heading, in an element of any name, in bold; the page's own title has it, or the site's name
alone. People and events are invented.
"""

from __future__ import annotations

import pytest

from ingest.parsers import parse
from ingest.pipeline import readout_of
from ingest.record import Document, Draft, Readout

SPEECH = "Speech by H.E. Lena Vask, Ambassador of Estonia to Portugal, at the Reception on the Day of the Sea"
SAID = (
    "Excellencies, ladies and gentlemen,",
    "It is an honour to speak to you today on behalf of my country.",
    "Twenty years ago this harbour was empty. Today it is the pride of the coast.",
    "We have built two bridges and we shall build a third.",
    "We call on all our partners to keep their promises to the islands.",
    "I thank you.",
)
MEETING = "Minister Vask receives the Foreign Minister of Chile"
TOLD = (
    "The Minister of Foreign Affairs of Estonia, Lena Vask, received the Minister of Foreign Affairs of "
    "Chile, Ida Orlan, in Tallinn on 19 July 2033.",
    "The Minister thanked her guest for the help of Chile after the flood in the north.",
    "Minister Orlan said that the ferry between the islands would sail again in autumn.",
    "The ministers agreed to meet again in Santiago.",
)
SITE = "Embassy of Estonia in Lisbon"

# The page's head, and how the title stands above the text.
TITLED = (
    ("<title>{t}</title>", "<h1>{t}</h1>"),
    ("<title>{t} | {site}</title>", "<h2>{t}</h2>"),
    ("<title>{site} - {t}</title>", "<h3>{t}</h3>"),
    ("<title>{site}</title>", "<h2>{t}</h2>"),
    ("<title>{site}</title>", "<h1>{site}</h1><h2>{t}</h2>"),
    ("<title>{site}</title>", "<div class='title'>{t}</div>"),
    ("<title>News - {site}</title>", "<p class='news-title'><b>{t}</b></p>"),
    ("<title>Speeches</title>", "<div class='page-header'><h4>{t}</h4></div>"),
    ("<title>{site}</title><meta property='og:title' content='{t}'>", "<span class='headline'>{t}</span><br>"),
    ("<title>Home</title>", "<strong>{t}</strong><br>"),
    ("", "<h2 class='contentheading'>{t}</h2>"),
    ("<title>{site}</title>", "<table><tr><td class='contentheading'>{t}</td></tr></table>"),
    ("<title>{site}</title><meta name='twitter:title' content='{t} - {site}'>", "<h5>{t}</h5>"),
    ("<title>Untitled Document</title>", "<center><font size='4'><b>{t}</b></font></center>"),
    ("<title>Latest News</title>", "<h1>Latest News</h1><h2><a href='#'>{t}</a></h2>"),
)
ABOVE = (
    "<ul class='mainmenu'><li>Home</li><li>The "
    "Mission</li><li>Services</li><li>Trade</li><li>Education</li><li>News from Mission</li></ul>",
    "<div class='tools'>W3C | A- A A+ | <a>BM</a> <a>EN</a></div>",
    "<div class='crumb'><a>Home</a> <a>News from Mission</a> <a>Speeches</a></div>",
    "<div class='portal'>Official Portal of the Embassy of Estonia, Lisbon</div>",
    "<div id='top'><span>Home</span> <span>About Us</span> <span>Ministry</span> <span>Media Centre</span> "
    "<span>Contact Us</span></div>",
    "<div class='lang'><a href='/et'>EST</a> | <a href='/en'>ENG</a> | <a href='/ru'>RUS</a></div>",
    "<div class='lang'>EST ENG RUS</div>",
    "<div class='a11y'><span>A-</span><span>A</span><span>A+</span> <span>High contrast</span></div>",
    "<p>Home &gt; News &gt; Speeches</p>",
    "<p>You are here: Home / Media / Speeches</p>",
    "<div>Tuesday, 19 July 2033 | 14:32</div>",
    "<div class='ticker'>Latest: Visa section closed on 24 July</div>",
    "<div class='hdr'><img alt='Logo'><span>Embassy of Estonia</span><br><span>Lisbon</span></div>",
    "<div class='srch'>Search <input type='text'> <input type='submit' value='Go'></div>",
    "<div class='cookie-bar'><p>This website uses cookies to ensure you get the best experience on our "
    "website.</p><a>Accept</a></div>",
    "<div class='login'>Login | Register | Webmail | Intranet</div>",
    "<div class='hotline'>24-hour emergency line: +372 000 0000</div>",
    "<div><a>The Minister</a><a>Deputy Ministers</a><a>Organisation</a><a>Missions Abroad</a></div>",
    "<ul><li><a>Foreign Policy</a><ul><li><a>Europe</a></li><li><a>Asia</a></li></ul></li><li><a>Visas</a></li></ul>",
    "<dl><dt>Menu</dt><dd>Home</dd><dd>News</dd><dd>Contact</dd></dl>",
    "<div class='slogan'>Working together for a better tomorrow</div>",
    "<h1 class='sitename'>Embassy of Estonia in Lisbon</h1>",
    "<h3>Speeches and Interviews</h3>",
    "<p class='breadcrumbs'>Start · News · Speeches</p>",
    "<center><b>MINISTRY OF FOREIGN AFFAIRS</b><br>REPUBLIC OF ESTONIA</center>",
    "<div class='weather'>Lisbon 24°C</div>",
    "<div class='rates'>EUR 1.00 USD 1.08</div>",
    "<div class='noscript-msg'>JavaScript is disabled in your browser. Please enable JavaScript to use this "
    "site.</div>",
)
BETWEEN = (
    "<p class='modified'>Last updated on 21 July 2033</p>",
    "<div class='article-info'><dl><dt>Details</dt><dd>Written by: Press Office</dd><dd>Category: "
    "Speeches</dd><dd>Published: 20 July 2033</dd><dd>Hits: 418</dd></dl></div>",
    "<dl class='article-info muted'><dt class='article-info-term'>Details</dt><dd class='createdby'>Written "
    "by <span>Super User</span></dd><dd class='category-name'>Category: <a>News</a></dd><dd "
    "class='published'>Published: 20 July 2033</dd><dd class='hits'>Hits: 1234</dd></dl>",
    "<div class='meta'><span>Posted by: admin</span> <span>20 July 2033</span> <span>in News</span> <span>0 "
    "Comments</span></div>",
    "<p>Posted on 20 July 2033 by webmaster</p>",
    "<div>Created: 20 July 2033</div><div>Views: 512</div>",
    "<div>Hits: 90</div><div>Print</div><div>Email</div>",
    "<div class='sh'>Share: <a>Facebook</a> <a>Twitter</a> <a>WhatsApp</a></div>",
    "<div class='sh'><span>Share on:</span><span>Facebook</span><span>X</span><span>LinkedIn</span></div>",
    "<div class='font'>Font size: <a>A-</a> <a>A</a> <a>A+</a></div>",
    "<div>Reading time: 3 minutes</div>",
    "<div>User Rating: 0 / 5</div><div>Star inactive Star inactive</div>",
    "<div>Published Date: 20-07-2033</div><div>Author: Admin</div>",
    "<div>Category: Speeches | Tags: sea, harbour</div>",
    "<div><time datetime='2033-07-20'>20 July 2033</time> <span>Speeches</span></div>",
    "<img src='a.jpg'><div class='caption'>The Ambassador at the reception. Photo: Embassy of Estonia</div>",
    "<div>Language: English</div>",
    "<div>Release Date: 20 July 2033 | Source: Embassy of Estonia</div>",
    "<div>News</div><div>20.07.2033</div>",
    "<div>Attachment: speech.pdf (120 KB)</div>",
    "<p>Listen to this article</p><p>0:00 / 3:14</p>",
    "<div>Press Release No: 45 / 2033</div>",
    "<table><tr><td>Date</td><td>20 July 2033</td></tr><tr><td>Category</td><td>Speeches</td></tr></table>",
    "<ul class='icons'><li>Print</li><li>Email</li></ul>",
)
BELOW = (
    "<div class='gallery'><h4>Gallery</h4><p>24 photos</p></div>",
    "<div class='foot'><p>House No. 19, Road No. 6, Lisbon 1212, Portugal</p><p>Tel.: +351-00-000 "
    "0000</p><p>Operation hours: Sunday - Thursday, 8.30 am - 4.30 pm</p><p>Disclaimer: The Government of "
    "Estonia shall not be liable for any loss caused by the usage of any information obtained from this "
    "portal.</p></div>",
    "<div class='mod'><h3>Latest Media Releases</h3><ul><li>Council of Ministers decisions 22 "
    "August</li><li>Minister opens new wharf</li></ul></div>",
    "<div class='foot'>Office of the Prime Minister, PMB 9053, Tallinn, Estonia. Phone: (372) 00000</div>",
    "<div><h3>Related News</h3><p><a>Minister opens new wharf</a></p><p><a>Ferries sail again</a></p></div>",
    "<div><h4>You may also like</h4><div>Minister opens new wharf</div><div>20 June 2033</div></div>",
    "<div><span>Tags:</span> <span>Sea</span> <span>Harbour</span></div>",
    "<div>« Previous: Minister opens wharf | Next: Ferries sail »</div>",
    "<div><a>Prev</a> <a>Next</a></div>",
    "<div class='bottom'><p>© 2033 Ministry of Foreign Affairs of Estonia. All rights "
    "reserved.</p><p>Designed by Webhouse</p></div>",
    "<div class='bottom'><p>Visitors: 1,204,332</p><p>Online: 12</p></div>",
    "<div class='bottom'><p>Best viewed in Chrome at 1024x768 resolution.</p><p>Last updated: 21 July 2033</p></div>",
    "<div class='sub'><h3>Newsletter</h3><p>Subscribe to our newsletter to receive the latest news.</p></div>",
    "<div><h3>Photo Gallery</h3><div>Reception 1</div><div>Reception 2</div><div>Reception 3</div></div>",
    "<div><p>Photos from the reception:</p><img><img></div>",
    "<div><p><i>Photo: Embassy of Estonia</i></p></div>",
    "<div><h3>Quick Links</h3><ul><li>Visas</li><li>Passports</li><li>Tenders</li></ul></div>",
    "<div><h3>Contact Us</h3><p>Rua da Prata 12, 1100 Lisbon</p><p>embassy.lisbon@mfa.example</p></div>",
    "<div><h2>Leave a Reply</h2><p>Your email address will not be published. Required fields are marked *</p></div>",
    "<div class='rate'><p>Was this page helpful?</p><p>Yes No</p></div>",
    "<div><p>Share this:</p><p>Click to share on Facebook (Opens in new window)</p></div>",
    "<div><p>Back to list</p></div>",
    "<div class='legal'><p>The content of this website is licensed under a Creative Commons licence unless "
    "otherwise stated.</p></div>",
    "<div><p>Opening hours: Monday to Friday 9:00 - 16:00</p><p>Rua da Prata 12, Lisbon</p><p>Phone: 000 000</p></div>",
    "<div><p>Follow us</p><ul><li>Facebook</li><li>Instagram</li><li>YouTube</li></ul></div>",
    "<div><p>Useful links</p><p>e-Estonia</p><p>Visit Estonia</p><p>Riigikogu</p></div>",
    "<div><h3>Upcoming Events</h3><p>24 August 2033 - Day of Independence</p></div>",
    "<div><h3>Other speeches</h3><ul><li>Remarks at the opening of the fish market</li><li>Address to the "
    "students of Lisbon</li></ul></div>",
    "<div class='disclaimer'><p>Disclaimer: The information on this site is provided for general purposes "
    "only.</p></div>",
    "<div><p>Downloads</p><p>Speech (PDF, 120 KB)</p></div>",
    "<div><p>Embassy of Estonia in Lisbon</p><p>Rua da Prata 12, 1100-419 Lisboa, Portugal</p><p>(+351) 00 "
    "000 00</p></div>",
)

# How the title stands, and whether title and text have an element of their own, with what is below them or without it.
LAYOUTS = (
    (3, "{above}{text}{below}"),
    (0, "{above}<div class='item-page'>{text}</div>{below}"),
    (0, "<div>{above}</div><div class='item-page'>{text}{below}</div>"),
)


def page(title: str, text: tuple[str, ...], titled: int, layout: str, **furniture: str) -> Document:
    pieces = {"above": "", "between": "", "below": "", **furniture}
    head, heading = (form.format(t=title, site=SITE) for form in TITLED[titled])
    said = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    body = layout.format(text=f"{heading}{pieces['between']}{said}", above=pieces["above"], below=pieces["below"])
    return Document("harbour.html", f"<html><head>{head}</head><body>{body}</body></html>", "text/html", None)


def check(document: Document, title: str, text: tuple[str, ...], people: set[str]) -> Readout:
    """The readout of a page; its title, its text and who takes part are as they should be."""
    draft, readout = parse(document), readout_of(document)
    assert isinstance(draft, Draft)
    assert isinstance(readout, Readout)
    assert readout.title == title
    assert [block.text for block in draft.blocks if block.kind not in ("dateline", "caption")] == [*text]
    names = {person.key: person.name for person in readout.people}
    assert {names[one.person] for one in readout.participants} == people
    return readout


def check_both(titled: int, layout: str, **furniture: str) -> None:
    readout = check(page(SPEECH, SAID, titled, layout, **furniture), SPEECH, SAID, {"Lena Vask"})
    names = {person.key: person.name for person in readout.people}
    assert {names.get(one.speaker or "") for one in readout.statements if one.text in " ".join(SAID)} == {"Lena Vask"}
    readout = check(page(MEETING, TOLD, titled, layout, **furniture), MEETING, TOLD, {"Lena Vask", "Ida Orlan"})
    assert readout.date == "2033-07-19"


@pytest.mark.parametrize("titled", range(len(TITLED)))
def test_the_title_is_found_wherever_it_stands(titled: int) -> None:
    check_both(titled, LAYOUTS[0][1])
    check_both(titled, LAYOUTS[1][1])


def test_a_short_title_is_told_in_full_by_its_heading() -> None:
    head = "<title>Speech by H.E. the Ambassador - Embassy of Estonia in Lisbon</title>"
    said = "".join(f"<p>{paragraph}</p>" for paragraph in SAID)
    content = f"<html><head>{head}</head><body><h2>{SPEECH}</h2>{said}</body></html>"
    check(Document("harbour.html", content, "text/html", None), SPEECH, SAID, {"Lena Vask"})


@pytest.mark.parametrize(("titled", "layout"), LAYOUTS)
@pytest.mark.parametrize("above", ABOVE)
def test_furniture_above_the_title(above: str, titled: int, layout: str) -> None:
    check_both(titled, layout, above=above)


@pytest.mark.parametrize(("titled", "layout"), LAYOUTS)
@pytest.mark.parametrize("between", BETWEEN)
def test_furniture_between_title_and_text(between: str, titled: int, layout: str) -> None:
    check_both(titled, layout, between=between)


@pytest.mark.parametrize(("titled", "layout"), LAYOUTS)
@pytest.mark.parametrize("below", BELOW)
def test_furniture_below_the_text(below: str, titled: int, layout: str) -> None:
    check_both(titled, layout, below=below)


@pytest.mark.parametrize(
    "line", ["by Communications Unit", "by <a>Newsroom Staff</a>", "by A. Vask | 4 September 2035"]
)
def test_who_put_a_page_there_is_in_no_title(line: str) -> None:
    head = f"<h1>President Vask receives the envoy of the Bank</h1><div>{line}</div>"
    page = f"<html><body>{head}<p>President Karl Vask received Ida Orlan. They discussed the line.</p></body></html>"
    draft = parse(Document("a.html", page, "text/html", None))
    assert isinstance(draft, Draft)
    assert draft.title == "President Vask receives the envoy of the Bank"
