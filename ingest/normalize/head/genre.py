"""What kind of text it is: the title's own word first, then the form of the text, then its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.normalize.head.opening import (
    announced,
    greeted,
    introduced,
    of_dateline,
    of_lines,
    of_opening,
    of_two,
    spoken_for,
)
from ingest.normalize.head.press import find_report
from ingest.normalize.head.titled import asked, delivered, together
from ingest.normalize.head.words import matched
from ingest.normalize.reading import Body, Finding, Label
from ingest.normalize.text.folding import fold
from ingest.record import Draft, Genre

_FIRST = 300
_FIRST_PERSON = re.compile(r"\W*(?:I|We|Today,? I|Today,? we)\b")
_TITLE = 500
_ACCOUNTS = ("readout", "joint-statement", "statement", "notice")
_TELLING_SECTIONS = ("speech", "press-conference", "remarks")
_FEWEST_LABELS = 3
_ANSWERED = 0.3
_ONE_LABEL = re.compile(
    r"^(?:(?:THE|ACTING|DEPUTY|VICE|PRIME|FOREIGN|FIRST|UNDER|ASSISTANT|SPECIAL|HIGH) ){0,3}"
    r"(?:SECRETARY|PRESIDENT|MINISTER|CHANCELLOR|AMBASSADOR|ENVOY|REPRESENTATIVE|CHAIR\w*|MR|MS|MRS|DR|LADY|SENATOR)"
    r"\b[A-Z.' -]{0,40}: ",
    re.MULTILINE,
)


def find_genre(draft: Draft, body: Body, labels: Sequence[Label]) -> Finding[Genre]:
    """The genre of a text, with the rule that decided.

    A title that calls a text an account yields to labels of speakers: what is labelled is verbatim. What
    a news medium puts out is its report, unless it is labelled as speakers' own words.
    """
    title = " ".join(fold(draft.title or "")[:_TITLE].split())
    return next(_findings(draft, title, body, labels))


def _findings(draft: Draft, title: str, body: Body, labels: Sequence[Label]) -> Iterator[Finding[Genre]]:
    """Every finding, the surest first."""
    verbatim = _verbatim(labels)
    yield from _of_press(draft, body, verbatim)
    yield from _of_title(draft, title, body, labels)
    yield from filter(None, (verbatim,))
    yield from _of_form(draft, body, labels)
    yield from _of_content(draft, title, body)
    yield Finding("statement", "none", "nothing else is said")


def _of_press(draft: Draft, body: Body, verbatim: Finding[Genre] | None) -> Iterator[Finding[Genre]]:
    """What a news medium puts out, save words that it hands over or sets down under labels."""
    if draft.publisher and draft.publisher.kind == "media" and not verbatim:
        yield from filter(None, (introduced(body),))
        yield Finding("news-report", "publisher", "put out by a news medium")


def _of_title(draft: Draft, title: str, body: Body, labels: Sequence[Label]) -> Iterator[Finding[Genre]]:
    """What the title calls the text; before a mere name of a genre go marks of a reporter's text."""
    written, named = matched("written", title, "title"), matched("named", title, "title")
    account, verbatim = _account(title, body), _verbatim(labels)
    if written:
        yield (
            delivered(title, body) or together(title) or account if written.value == "statement" else None
        ) or written
    handed = introduced(body)
    yield from filter(None, (account if handed else None, handed))
    yield from filter(None, (None if verbatim else find_report(draft, body, title),))
    if named and named.value == "joint-statement":
        yield from filter(None, (spoken_for(body) or greeted(body),))
    if named and named.value in ("statement", "notice"):
        yield from filter(None, (account or delivered(title, body),))
    if named and not (verbatim and named.value in _ACCOUNTS):
        yield asked(named, labels, title)


def _of_form(draft: Draft, body: Body, labels: Sequence[Label]) -> Iterator[Finding[Genre]]:
    """A section of spoken words, or the one label of a text that one person speaks."""
    if draft.genre in _TELLING_SECTIONS:
        yield Finding(draft.genre, "publisher", "section of the publisher")
    if label := _ONE_LABEL.search(body.folded, 0, _FIRST):
        yield Finding("remarks", "text", "label of a speaker", *label.span())
    if len(labels) == 1:
        yield Finding("remarks", "text", "label of the one speaker", labels[0].start, labels[0].end)


def _of_content(draft: Draft, title: str, body: Body) -> Iterator[Finding[Genre]]:
    """What title, first sentences and first lines tell of, around the section of a publisher that has one."""
    own = draft.genre == "statement" or _FIRST_PERSON.match(body.folded)
    if not draft.genre and _is_of_author(draft, body):
        yield Finding("statement", "byline", "its author says I")
    implied = _account(title, body) if own else matched("implied", title, "title")
    yield from filter(None, (announced(body), implied, of_dateline(draft)))
    if draft.genre:
        yield Finding(draft.genre, "publisher", "section of the publisher")
    yield from filter(None, (of_opening(body), of_lines(body), greeted(body)))
    yield from filter(None, (find_report(draft, body, title, enough=1),))
    yield from () if _FIRST_PERSON.match(body.folded) else filter(None, (of_two(body),))


def _account(title: str, body: Body) -> Finding[Genre] | None:
    """A title and a first sentence that both tell of an encounter, whatever the title calls the text.

    What somebody tells in the first person is that person's statement.
    """
    if _FIRST_PERSON.match(body.folded):
        return None
    implied, opening = matched("implied", title, "title"), of_opening(body)
    return implied if implied and opening and opening.value == "readout" else None


def _is_of_author(draft: Draft, body: Body) -> bool:
    """Whether the holder of an office whom the page names as its author says ``I``."""
    return bool(draft.byline and draft.byline.role) and _SAYS_I.search(body.folded) is not None


_SAYS_I = re.compile(
    r"(?:^|[.,;] |\bthat )I (?:will|am|have|was|look|welcome|thank|met|hope|spoke|visited|want)\b", re.M
)


def _verbatim(labels: Sequence[Label]) -> Finding[Genre] | None:
    """Words under labels: with a reporter's questions a press conference, else remarks."""
    speakers = {label.name for label in labels if label.kind == "speaker"}
    questions = sum(label.kind == "question" for label in labels)
    if len(labels) < _FEWEST_LABELS or (len(speakers) + bool(questions) < 2 and questions < len(labels)):
        return None
    genre: Genre = "press-conference" if questions >= _ANSWERED * len(labels) else "remarks"
    return Finding(genre, "text", "labels of speakers", labels[0].start, labels[0].end)
