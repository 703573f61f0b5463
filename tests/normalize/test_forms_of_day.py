"""When it was and when it came out: every way in which a sentence tells the one and a page prints the other.

People are invented; what is told came out on a Wednesday.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout
from tests.normalize.test_forms import ONE, OTHER

DISCUSSED = "The two ministers discussed trade, ferries and the study of the sea."
WHEN = (
    ("{one} met with {other} on Monday.", "2032-04-12"),
    ("{one} met with {other} on Wednesday.", "2032-04-14"),
    ("{one} met with {other} last Monday.", "2032-04-12"),
    ("{one} met with {other} on Monday, 12 April.", "2032-04-12"),
    ("{one} met with {other} on Monday 12 April 2032.", "2032-04-12"),
    ("{one} met with {other} on Monday (12 April).", "2032-04-12"),
    ("{one} met with {other} on Monday (April 12).", "2032-04-12"),
    ("{one} met with {other} Monday morning.", "2032-04-12"),
    ("{one} met with {other} (12.04.2032).", "2032-04-12"),
    ("{one} met with {other} on 12-04-2032.", "2032-04-12"),
    ("{one} met with {other} on 2032-04-12.", "2032-04-12"),
    ("{one} met with {other} on April 12th.", "2032-04-12"),
    ("{one} met with {other} on 12th of April, 2032.", "2032-04-12"),
    ("{one} met with {other} on Apr. 12.", "2032-04-12"),
    ("{one} met with {other} on 12 Apr 2032.", "2032-04-12"),
    ("{one} met with {other} this morning.", "2032-04-14"),
    ("{one} met with {other} this Wednesday.", "2032-04-14"),
    ("{one} met with {other} this Monday.", "2032-04-12"),
    ("{one} met with {other} this past Monday.", "2032-04-12"),
    ("{one} met with {other} earlier in the day.", "2032-04-14"),
    ("{one} met with {other} over the weekend.", "2032-04-10/2032-04-11"),
    ("{one} met with {other} at the weekend.", "2032-04-10/2032-04-11"),
    ("{one} met with {other} last weekend.", "2032-04-10/2032-04-11"),
    ("{one} met with {other} last week.", "2032-04-05/2032-04-11"),
    ("{one} met with {other} late last night.", "2032-04-13"),
    ("{one} met with {other} on Tuesday night.", "2032-04-13"),
    ("{one} met with {other} yesterday, 13 April.", "2032-04-13"),
    ("{one} met with {other} yesterday (Tuesday).", "2032-04-13"),
    ("{one} met with {other} today, Wednesday.", "2032-04-14"),
    ("{one} met with {other} today (14).", "2032-04-14"),
    ("{one} met with {other} today, Wednesday, April 14.", "2032-04-14"),
    ("{one} met with {other} here today.", "2032-04-14"),
    ("{one} paid a two-day visit to Chile on 12 and 13 April, where he met with {other}.", "2032-04-12/2032-04-13"),
    ("{one} visited Chile from 12 to 14 April 2032 and met with {other}.", "2032-04-12/2032-04-14"),
    ("{one} visited Chile from 12 to 14 April and met with {other} on 13 April.", "2032-04-13"),
    ("{one} visited Chile on April 12-13, 2032 and met with {other}.", "2032-04-12/2032-04-13"),
    ("{one} visited Chile between 12 and 13 April 2032 and met with {other}.", "2032-04-12/2032-04-13"),
    ("{one} visited Chile from April 12th through April 13th and met with {other}.", "2032-04-12/2032-04-13"),
    ("{one} visited Chile from 30 March to 2 April 2032 and met with {other}.", "2032-03-30/2032-04-02"),
    ("{one} visited Chile on 12–13 April and met with {other}.", "2032-04-12/2032-04-13"),
    ("{one} began a three-day visit to Chile on Tuesday and met with {other}.", "2032-04-13"),
    ("{one} met with {other} ahead of the elections of 20 April.", "2032-04-14"),
    ("{one} met with {other} to mark the treaty signed on 3 May 1930.", "2032-04-14"),
    ("{one} met with {other} on the eve of Europe Day, 9 May.", "2032-04-14"),
    ("{one} met with {other} in preparation for his visit on 20 April.", "2032-04-14"),
    ("On 12 April, {one} met with {other}.", "2032-04-12"),
    ("On Monday, April 12, {one} met with {other}.", "2032-04-12"),
    ("On Monday, {one} met with {other}.", "2032-04-12"),
    ("Monday 12 April: {one} met with {other}.", "2032-04-12"),
    ("Yesterday, {one} met with {other}.", "2032-04-13"),
    ("Yesterday afternoon {one} met with {other}.", "2032-04-13"),
    ("Last Thursday, {one} met with {other}.", "2032-04-08"),
    ("Late on Monday, {one} met with {other}.", "2032-04-12"),
    ("In the evening of 12 April, {one} met with {other}.", "2032-04-12"),
    ("Tuesday, April 13 - {one} met with {other}.", "2032-04-13"),
    ("(12 April 2032) {one} met with {other}.", "2032-04-12"),
    ("April 12, 2032: {one} met with {other}.", "2032-04-12"),
    ("12 April 2032 – {one} met with {other}.", "2032-04-12"),
    ("Oslo, Monday, 12 April 2032 – {one} met with {other}.", "2032-04-12"),
    ("{one}, who will visit Peru on 20 April, met with {other}.", "2032-04-14"),
    ("{one}, appointed on 2 April 2032, met with {other}.", "2032-04-14"),
    ("The meeting between {one} and {other}, held on 12 April, was friendly.", "2032-04-12"),
    ("Today's meeting of {one} with {other} was friendly. They met last on 3 March.", "2032-04-14"),
    ("{one} met with {other}. On 3 March they had spoken by phone.", "2032-04-14"),
    ("{one} met with {other} on the sidelines of the summit of 12-13 April 2032 in Lima.", "2032-04-12/2032-04-13"),
    ("{one} met with {other} in the early hours of Tuesday.", "2032-04-13"),
    ("{one} met with {other} on the day before yesterday.", "2032-04-12"),
    ("{one} met with {other} on Sunday, two days after the flood.", "2032-04-11"),
)  # fmt: skip
STAMPS = (
    "<p>Tuesday, April 13, 2032 / Shawwal 3, 1453</p>", "<p>3 Shawwal 1453 AH - 13 April 2032</p>",
    "<p>13 April 2032 corresponding to 3 Shawwal 1453</p>", "<p>25 Farvardin 1411 - 13 April 2032</p>",
    "<p>1411/01/25 - 2032/04/13</p>", "<p>13 April B.E. 2575 (2032)</p>", "<p>13 Apr. 2575</p>",
    "<p>Chaitra 31, 2088 BS (April 13, 2032)</p>", "<p>As of 13 April 2032</p>", "<p>Share 13.04.2032 Print</p>",
    "<div>13</div><div>Apr</div><div>2032</div>", "<div>13 Apr</div><div>2032</div>",
    "<p>Updated</p><p>15 April 2032</p><p>Published</p><p>13 April 2032</p>",
    "<p>Updated: 15 April 2032 | Published: 13 April 2032</p>", "<p>13 April 2032 (modified on 15 April 2032)</p>",
    "<p>Created: 13.04.2032. / Edited: 15.04.2032.</p>", "<p>Press Release 112/32, 13 April 2032</p>",
    "<p>Monday, 13 April of 2032 | 15h02</p>", "<p>2032. április 13.</p>", "<p>2032 m. balandžio 13 d.</p>",
    "<p>2032. gada 13. aprīlis</p>", "<p>13. aprill 2032</p>", "<p>13 април 2032</p>", "<p>13. travnja 2032.</p>",
    "<p>13 prill 2032</p>", "<p>13 أبريل 2032</p>", "<p>2032년 4월 13일</p>", "<p>13. 4. 2032</p>",
)  # fmt: skip


@pytest.mark.parametrize(("form", "day"), WHEN)
def test_whenever_it_was(form: str, day: str) -> None:
    text = (
        f"Norway and Chile on track\n\nPublished: 14 April 2032\n\n{form.format(one=ONE, other=OTHER)}\n\n{DISCUSSED}\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.date_edtf == day


@pytest.mark.parametrize("shown", STAMPS)
def test_whenever_it_came_out(shown: str) -> None:
    page = (
        f"<html><head><title>Vask meets Orlan</title></head><body><main><h1>Vask meets Orlan</h1>{shown}"
        f"<p>{ONE} met with {OTHER} to discuss trade.</p><p>{DISCUSSED}</p></main>"
        "<footer>Ministry of Foreign Affairs, Oslo</footer></body></html>"
    )
    readout = readout_of(Document("a.html", page.encode(), "text/html"))
    assert isinstance(readout, Readout)
    assert (readout.published or "")[:10] == "2032-04-13"
    assert "2032" not in readout.body


def test_a_filing_without_a_year_tells_its_day() -> None:
    text = f"Norway and Chile on track\n\nOslo, Apr. 13 (NTB) - {ONE} received {OTHER}.\n\n{DISCUSSED}\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert (readout.date, readout.date_edtf) == (None, "XXXX-04-13")


# Whole texts: the day in a title, a line, a filing, a sentence, and when it came out beside it.
TEXTS = (
    ("Vask meets Orlan\n\nWednesday, 14 April 2032\n\n{one} met with {other} on Tuesday.", "2032-04-13"),
    ("Vask meets Orlan\n\n14-04-2032\n\n{one} met with {other} this afternoon (14 April).", "2032-04-14"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other} Tuesday (04/13).", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other} on Tuesday (13/4).", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other} on Tuesday (13/4/2032).", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other} on Tuesday, April 13th, 2032.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one}, on 13 April 2032, met with {other}.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one} met on 13 April with {other}.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\nOn the 13th of April, 2032, {one} met with {other}.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\nOn the 13th instant, {one} met with {other}.", "2032-04-14"),
    ("Vask meets Orlan\n\n2 May 2032\n\n{one} met with {other} on 30 April.", "2032-04-30"),
    ("Vask meets Orlan\n\n2 January 2032\n\n{one} met with {other} on 30 December.", "2031-12-30"),
    ("Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other}. The two last met on 3 March 2032.", "2032-04-14"),
    (
        "Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other}, one year after the flood of 13 April 2031.",
        "2032-04-14",
    ),
    ("Meeting of 13 April 2032\n\n14 April 2032\n\n{one} met with {other}.", "2032-04-13"),
    ("Vask meets Orlan (13.04.2032)\n\n14 April 2032\n\n{one} met with {other}.", "2032-04-13"),
    ("13 April 2032: Vask meets Orlan\n\n14 April 2032\n\n{one} met with {other}.", "2032-04-13"),
    ("13.04.2032 Vask meets Orlan\n\n{one} met with {other}.", "2032-04-13"),
    ("Vask meets Orlan, April 13, 2032\n\nApril 14, 2032\n\n{one} met with {other}.", "2032-04-13"),
    ("Vask meets Orlan\n\nDate: 13 April 2032\nPublished: 14 April 2032\n\n{one} met with {other}.", "2032-04-13"),
    (
        "Vask meets Orlan\n\nDate of event: 13 April 2032\nPublished: 14 April 2032\n\n{one} met with {other}.",
        "2032-04-13",
    ),
    ("Vask meets Orlan\n\nEvent date: 13/04/2032\n\nPublished 14 April 2032\n\n{one} met with {other}.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\nOslo, 13 April 2032 – {one} met with {other} today.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\n13 April 2032, Oslo – {one} met with {other} today.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\nOslo – 13 April 2032: {one} met with {other} today.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\nOslo, April 13, 2032/ {one} met with {other} today.", "2032-04-13"),
    ("Vask meets Orlan\n\n14 April 2032\n\nOslo, Tuesday, April 13 – {one} met with {other} today.", "2032-04-13"),
    ("Vask meets Orlan\n\nOslo, the 13th of April, 2032\n\n{one} met with {other} today.", "2032-04-13"),
    ("Vask meets Orlan\n\nOslo, on 13 April 2032\n\n{one} met with {other} today.", "2032-04-13"),
    (
        "Vask at sea forum\n\n14 April 2032\n\n{one} took part in the Forum (12-14 April 2032) and met with {other}.",
        "2032-04-12/2032-04-14",
    ),
    ("Vask at sea forum\n\n14 April 2032\n\n{one} met with {other} on the second day of the Sea Forum.", "2032-04-14"),
    ("Foreign Minister to visit Chile\n\n14 April 2032\n\n{one} will visit Chile next week.", "2032-04-14"),
    ("Foreign Minister to visit Chile\n\n14 April 2032\n\n{one} will visit Chile on Friday.", "2032-04-16"),
    ("Foreign Minister to visit Chile\n\n14 April 2032\n\n{one} will visit Chile tomorrow.", "2032-04-15"),
    (
        "Foreign Minister to visit Chile, 20-22 April\n\n14 April 2032\n\n{one} will meet {other}.",
        "2032-04-20/2032-04-22",
    ),
    (
        "Foreign Minister to visit Chile\n\n14 April 2032\n\nFrom April 20 through April 22, {one} will visit Chile.",
        "2032-04-20/2032-04-22",
    ),
)


@pytest.mark.parametrize(("form", "day"), TEXTS)
def test_wherever_its_day_stands(form: str, day: str) -> None:
    text = f"{form.format(one=ONE, other=OTHER)}\n\n{DISCUSSED}\n"
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert readout.date_edtf == day
