"""The turns of a transcript: labels at the head of somebody's words, each lasting to the next.

A colon after a few capitals may be a label, a heading or a line of a form. What tells them apart is the
text as a whole: people take turns, headings do not come back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from ingest.normalize.head.calendar import days_in
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.alone import alone, is_heading
from ingest.normalize.turns.asking import leads, who_only_asks
from ingest.normalize.turns.beside import side_by_side
from ingest.normalize.turns.fields import without_fields
from ingest.normalize.turns.garbled import garbled
from ingest.normalize.turns.interviewers import asking_by_lead, interviewers
from ingest.normalize.turns.interviews import questions
from ingest.normalize.turns.keyed import keyed
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.misprints import misprints
from ingest.normalize.turns.sightings import apart, heads, inside, is_sure, is_upper
from ingest.normalize.turns.soliloquies import sole_label
from ingest.normalize.turns.taking import lasting, take_turns
from ingest.normalize.turns.unmarked import unmarked
from ingest.normalize.turns.wording import plain

__all__ = ["find_labels"]

_ENDS_NAME = re.compile(r"(?<=[^\W\d_] )[A-Z][\w'’-]+(?=$|,| and\b| at\b| on\b| with\b| after\b)")
_ADDRESSES = re.compile(
    r"\s*(?:Sir|Ma'?am|Madam|Hi|Hello|Good (?:morning|afternoon|evening)|Thank(?:s| you)|Minister|Mr|Mrs|Ms|Excellency"
    r"|Ambassador|Secretary|Spokesperson|Prime Minister|President)\b"
)


def find_labels(body: Body, title: str = "") -> tuple[Label, ...]:
    """The labels of a transcript in the order of the text; none where the text is no transcript.

    The TITLE and the first lines may say who only asks.
    A label stands at the head of a passage, in poor copies also after a sentence within one. White House
    transcripts print ``Q`` without a colon.
    """
    asking = interviewers(title) | asking_by_lead(body)
    spelled_out = keyed(body)
    if spelled_out:
        return who_only_asks(lasting(spelled_out, body), body, asking, {})
    marked = {label.start: label for label in apart(body)}
    heading = without_fields([*heads(body)], body)
    named = [label for label in heading if not days_in(label.name) and not _heads_no_words(label, body)]
    met = _by_style(_without_bare_answers(named), body, asking, title)
    if marked:
        both = sorted(({label.start: label for label in met} | marked).values(), key=_start)
        return who_only_asks(lasting(both, body), body, asking, {})
    met = sorted((*met, *alone(body, met, title)), key=_start)
    met = sorted((*met, *unmarked(body, met, title)), key=_start)
    if not take_turns(met, body, title) and not _take_turns_within(met, body, title):
        asked = side_by_side(body, title) or questions(body, met, title)
        return lasting(asked, body) if asked else sole_label(met, body)
    met = sorted((*met, *garbled(body, met)), key=_start)
    known = {plain(label.name) for label in met}
    within = [label for label in inside(body) if plain(label.name) in known or is_sure(label.name)]
    labels = lasting(sorted({label.start: label for label in (*within, *met)}.values(), key=_start), body)
    meant = misprints(label.name for label in labels)
    return _corrected(who_only_asks(labels, body, asking, meant), meant)


def _take_turns_within(met: Sequence[Label], body: Body, title: str) -> bool:
    """Whether a passage that one who asks or an office in capitals opens holds the turns that follow, too."""
    if not any(is_sure(label.name) and is_upper(label.name) for label in met):
        return False
    within = [label for label in inside(body) if is_sure(label.name) and is_upper(label.name)]
    return len(within) > 1 and take_turns(sorted((*met, *within), key=_start), body, title)


def _corrected(labels: tuple[Label, ...], meant: Mapping[str, str]) -> tuple[Label, ...]:
    """The labels, a misprinted one with the kind of the one that was MEANT."""
    kinds = {plain(label.name): label.kind for label in labels}
    return tuple(
        replace(label, kind=kinds[meant[plain(label.name)]]) if plain(label.name) in meant else label
        for label in labels
    )


def _start(label: Label) -> int:
    return label.start


def _heads_no_words(label: Label, body: Body) -> bool:
    """Whether a label is of ordinary words, and nobody asks or is addressed behind it, as under ``Evening Post:``."""
    return is_heading(label.name) and not _is_said_of(label, body)


def _without_bare_answers(met: list[Label]) -> list[Label]:
    """Without what stands before no colon, unless there are questions that it can answer."""
    asked = any(label.kind == "question" for label in met)
    return met if asked else [label for label in met if label.end > label.start + len(label.name)]


def _by_style(met: list[Label], body: Body, asking: frozenset[str], title: str) -> list[Label]:
    """Without what a transcript of this style does not print.

    Where those who speak are in capitals, a name in small letters is none, unless the title has it as ASKING;
    where they are not, a single word that never comes back is a heading, unless it is known to ask or to answer, the
    TITLE has it at the end of a name, or a question follows. ``QUESTION`` is in capitals in many a transcript that
    prints names as they are.
    """
    capitals = any(is_upper(label.name) and is_sure(label.name) and _speaks(label) for label in met)
    often = Counter(plain(label.name) for label in met)
    full = {plain(address(label.name).name).rpartition(" ")[2] for label in met if " " in label.name}
    full |= {plain(word) for word in _ENDS_NAME.findall(title)}
    return [
        label
        for label in met
        if role_of(label.name)
        or is_upper(label.name)
        or plain(label.name) in asking
        or (" " in label.name and often[plain(label.name)] > 1)
        or leads(address(label.name).office)
        or (
            not capitals
            and (_may_come_once(label.name, full) or often[plain(label.name)] > 1 or _is_said_of(label, body))
        )
    ]


def _speaks(label: Label) -> bool:
    """Whether somebody speaks for himself behind LABEL, as far as the label tells."""
    return label.kind == "speaker" and not leads(address(label.name).office)


def _may_come_once(name: str, full: Container[str]) -> bool:
    """Whether a label in small letters need not come back: it has two words, or is a surname of the FULL names."""
    return " " in name or plain(name) in full


def _is_said_of(label: Label, body: Body) -> bool:
    """Whether a house or an office stands in brackets behind the name, or what follows asks or addresses somebody."""
    if body.folded.startswith("(", label.start + len(label.name) + 1):
        return True
    end = body.folded.find("\n", label.end)
    said = body.folded[label.end : end if end >= 0 else None]
    return "?" in said or _ADDRESSES.match(said) is not None
