"""What linking needs to know of a readout: who met whom, how, when, where, told by whom."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.record import Mode, Participant, Person, Readout

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Account:
    """One readout's account of an encounter, or, where ``mode`` is null, of none.

    date     EDTF, or null
    weekday  0 for Monday; the only thing an undated account may say of its day
    city     of the venue
    teller   the country that publishes it, or the publisher where no country is known
    title    the account's own
    """

    readout: str
    mode: Mode | None
    date: str | None
    weekday: int | None
    venue: str | None
    city: str | None
    publisher: str | None
    teller: str | None
    people: tuple[Person, ...]
    principals: tuple[str, ...]
    title: str | None = None


def account_of(readout_id: str, readout: Readout, venue_id: str | None) -> Account:
    """The account that a readout gives."""
    publisher = readout.publisher
    return Account(
        readout=readout_id,
        mode=readout.mode,
        date=readout.date_edtf,
        weekday=weekday_of(readout),
        venue=venue_id,
        city=readout.venue.city if readout.venue else None,
        publisher=publisher.id if publisher else None,
        teller=(publisher.country or publisher.id) if publisher else None,
        people=readout.people,
        principals=principals_of(readout.participants),
        title=readout.title,
    )


def principals_of(participants: tuple[Participant, ...]) -> tuple[str, ...]:
    """The people whose call or meeting it is, by their keys."""
    return tuple(participant.person for participant in participants if participant.principal)


def weekday_of(readout: Readout) -> int | None:
    """The weekday that an undated readout names in the evidence of its date."""
    if readout.date_edtf is not None:
        return None
    spans = ((row.start, row.end) for row in readout.evidence if row.field == "date")
    named = (weekday_in(readout.body[start:end]) for start, end in spans if start is not None)
    return next((day for day in named if day is not None), None)


def weekday_in(text: str) -> int | None:
    """The weekday that a few words name, 0 for Monday."""
    folded = text.casefold()
    return next((day for day, name in enumerate(WEEKDAYS) if name in folded), None)
