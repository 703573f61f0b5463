"""A name and an office on lines of their own about the title of a speech: whose words the page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ingest.parsers.layout.bodies import is_name
from ingest.parsers.layout.bylines import holds_office, is_byline, is_right_honourable, name_in, speaker_in
from ingest.parsers.layout.chrome import is_delivery_note
from ingest.parsers.layout.kinds_of_text import is_kind_of_text, names_speech
from ingest.parsers.layout.lines import Line, ends_sentence
from ingest.parsers.layout.names import attributed_to
from ingest.parsers.layout.placenames import ends_in_place, is_place
from ingest.parsers.layout.salutations import is_salutation
from ingest.parsers.layout.stamps import stamps_in
from ingest.vocabulary import words

_LONGEST = 110
_BY_OFFICE = re.compile(
    r"\b(?:by|of) (?:the )?(?P<office>[A-Z][\w' -]{3,60}?)(?= (?:at|on|to|in|during|before|after)\b|,|$)"
)
# Whom a speech greets and no letter does.
_OF_MANY = re.compile(
    r"\b(?:ladies|gentlemen|friends|colleagues|guests|excellencies|delegates|citizens|compatriots|members|all)\b",
    re.IGNORECASE,
)
_OFFICE_AND_NAME = re.compile(
    r"(?P<office>(?:(?:Deputy|Acting|Vice|State|Prime|Foreign|Defence|Finance|Federal|Interior|Trade) ){0,2}"
    r"(?:Minister|President|Premier|Chancellor|Secretary|Governor)) (?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})"
)
_CAPTION = re.compile(r"(?:author|speaker|speech by|delivered by|given by|by)\s?:?", re.IGNORECASE)


def speaker_of(lines: Sequence[Line]) -> str | None:
    """Who speaks, as the lines about a text say: in a line of its own, or as the person whom the text is from."""
    told = (speaker_in(line.text) for line in lines)
    senders = (name for line in lines for name in attributed_to(line.text) if is_right_honourable(name))
    return next(filter(None, [*told, *senders, *_over_notes(lines)]), None)


def _over_notes(lines: Sequence[Line]) -> Iterator[str]:
    """Names above the note on how the words were delivered; their office, places and days may stand in between."""
    name = None
    for line in lines:
        if name and is_delivery_note(line.text):
            yield name
        if name and holds_office(line.text) and not ends_sentence(line.text):
            name = f"{name.partition(', ')[0]}, {line.text}"
        elif is_person(line.text):
            name = name_in(line.text)
        elif not (is_place(line.text) or ends_in_place(line.text) or stamps_in(line.text)):
            name = None


def speaker_over_words(head: Sequence[Line], title: str | None) -> str | None:
    """Whose words a speech is, as the lines HEAD above them say; null where they do not, or it is no speech.

    A page of another kind prints its minister's name and office above everything too, and says nothing by it.
    """
    texts = [line.text for line in head]
    if not any(map(names_speech, (title or "", *texts))):
        texts = _of_spoken(title, texts)
    ways = (
        _bylines(texts),
        _under_captions(texts),
        _beside_offices(texts),
        _behind_offices(texts),
        _senders(texts),
        _holders(texts, title or ""),
    )
    return next(chain(*ways), None)


def _of_spoken(title: str | None, texts: list[str]) -> list[str]:
    """TEXTS where one says how a speech was given; where one greets, those below TITLE: a letterhead is above it."""
    if any(map(is_delivery_note, texts)):
        return texts
    greets = title in texts and any(is_salutation(text) and _OF_MANY.search(text) for text in texts)
    return texts[texts.index(title) + 1 :] if greets and title else []


def _bylines(texts: Sequence[str]) -> Iterator[str]:
    yield from filter(is_byline, texts)


def _under_captions(texts: Sequence[str]) -> Iterator[str]:
    """Names below the caption of a field: ``Author`` over ``Rudolf Rassendyll``."""
    for above, below in pairwise(texts):
        if _CAPTION.fullmatch(above) and is_person(below):
            yield below


def _beside_offices(texts: Sequence[str]) -> Iterator[str]:
    """Names over their office, or under it."""
    for above, below in pairwise(texts):
        for name, office in ((above, below), (below, above)):
            if is_person(name) and is_office(office):
                yield f"{name_in(name)}, {office}"


def _behind_offices(texts: Sequence[str]) -> Iterator[str]:
    """Names behind their office in a line of their own: ``Foreign Minister Rudolf Rassendyll``."""
    for found in filter(None, map(_OFFICE_AND_NAME.fullmatch, texts)):
        if is_person(found["name"]):
            yield f"{found['name']}, {found['office']}"


def _senders(texts: Sequence[str]) -> Iterator[str]:
    """People whom the text is from: ``From: Ministry of Trade and Rudolf Rassendyll``."""
    yield from (name for text in texts for name in attributed_to(text) if is_person(name))


def _holders(texts: Sequence[str], title: str) -> Iterator[str]:
    """Names that stand alone below a title that says by office alone whose words these are."""
    office = _BY_OFFICE.search(title)
    if office and holds_office(office["office"]):
        yield from (f"{name_in(text)}, {office['office']}" for text in texts if is_person(text))


def is_person(text: str) -> bool:
    """Whether a line is somebody's name and nothing else."""
    if is_place(text) or is_name(text) or is_kind_of_text(text) or names_speech(text):
        return False
    name = name_in(text)
    if name is None or is_office(text):
        return False
    return words("common_words").isdisjoint(name.lower().split())


def is_office(text: str) -> bool:
    """Whether a line is somebody's office and nothing else."""
    if len(text) > _LONGEST or ends_sentence(text) or text.endswith(":"):
        return False
    return holds_office(text) and not (is_name(text) or names_speech(text))
