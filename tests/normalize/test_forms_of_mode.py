"""One encounter, told by each verb that ministries use: on the telephone, by video, in a room.

People are invented; a form tells it in one sentence, and the title says nothing of it.
"""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout
from tests.normalize.test_forms import ONE, OTHER

CALLS = (
    "{one} spoke with {other} this morning.", "{one} spoke to {other} late on Tuesday.",
    "{one} held a conversation by telephone with {other}.", "{one} exchanged views by telephone with {other}.",
    "{one} and {other} were in telephone contact today.", "{one} initiated a call to {other}.",
    "{one} took a call from {other}.", "{one} got a phone call from {other}.",
    "There was a telephone conversation between {one} and {other}.",
    "{one} received, on Tuesday, a telephone call from {other}.", "{one} and {other} spoke again today.",
    "{one} was called by {other}.", "{one} connected by phone with {other}.",
    "{one} reached out by phone to {other}.", "{one} and {other} touched base by phone.",
    "{one} joined a conference call with {other}.", "{one} and {other} talked today about the ferry.",
    "In today's telephone conversation, {one} and {other} spoke of trade.",
    "{one} and {other} have discussed by telephone the crossing of the sea.",
)  # fmt: skip
VIDEOS = (
    "{one} spoke with {other} via video link.", "{one} met virtually with {other}.",
    "{one} and {other} co-chaired the commission, which met by videoconference.", "{one} had a VTC with {other}.",
    "{one} had a Zoom meeting with {other}.", "{one} had a virtual courtesy call with {other}.",
    "{one} met {other} through a virtual platform.", "{one} met {other} by VTC.",
    "{one} took part via videoconference in a meeting with {other}.",
    "{one} participated remotely in talks with {other}.",
)  # fmt: skip
MEETINGS = (
    "{one} chatted with {other} on the margins of the summit.", "{one} and {other} inaugurated the new port.",
    "{one} welcomed {other} to the ministry.", "{one} bade farewell to {other}.",
    "{other} presented a copy of her credentials to {one}.", "{one} toured the port with {other}.",
    "{one} accompanied {other} on a tour of the port.", "{one} signed with {other} an agreement on trade.",
    "{one} encountered {other} on the margins of the forum.", "{one} briefed {other} at a meeting in Oslo.",
    "{one} had a brief exchange with {other} at the summit.", "{one} met face to face with {other}.",
    "{one} met {other}, following their phone call last week.", "{one} was in Santiago for talks with {other}.",
    "{one} began his visit to Tirana with a meeting with {other}.",
    "{one} continued his visit to Morocco with a meeting in Rabat with {other}.",
    "An agreement on ferries was signed in Oslo today by {one} and {other}.",
)  # fmt: skip
MODES = {"call": CALLS, "video": VIDEOS, "meeting": MEETINGS}


@pytest.mark.parametrize(("mode", "form"), [(mode, form) for mode, forms in MODES.items() for form in forms])
def test_whatever_the_verb(mode: str, form: str) -> None:
    text = (
        f"Trade with Chile on track\n\n13 April 2032\n\n{form.format(one=ONE, other=OTHER)}\n\n"
        "The two ministers discussed trade, ferries and the study of the sea.\n"
    )
    readout = readout_of(Document("a.txt", text.encode(), "text/plain"))
    assert isinstance(readout, Readout)
    assert (readout.mode, readout.genre, readout.date) == (mode, "readout", "2032-04-13")
