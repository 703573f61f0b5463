"""Joint statements and communiqués: what both sides sign, both sides say."""

from __future__ import annotations

import re

from ingest.normalize.readers.acts import joint_act_in
from ingest.normalize.readers.wording import heading, is_aside, is_line_of_a_form, narration, pieces
from ingest.normalize.reading import Body, Telling
from ingest.record import Statement

__all__ = ["tell"]

_RELEASED = re.compile(
    r"(?:\b(?:text|version) of (?:the|a|this)\b.{0,60}\bstatement\b"
    r"|\b(?:following|below)\b.{0,80}\b(?:statement|declaration|communiqu[eé]|text)\b"
    r"|\b(?:statement|declaration|communiqu[eé])\b.{0,60}\b(?:was|were|is) (?:released|issued|made|adopted|agreed)\b"
    r"|\b(?:released|issued|made|adopted) the following\b|\bhereby release\b)",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:met|held (?:a|an|the|talks)|spoke|convened|gathered|hosted|paid an? (?:\w+ )?visit|visited)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:reaffirm|reiterat|affirm|condemn|agree|discuss|express|commit|recogni[sz]|underscor|underlin|emphasi[sz]"
    r"|stress|support|urge|call(?:ed)? (?:for|on|upon)|not(?:e|ed)\b|welcomed the\b|decid|resolv|pledge|declare)",
    re.IGNORECASE,
)


def tell(body: Body) -> Telling:
    """The whole document said by all sides together.

    Not theirs: headings, the publisher's line that a statement was released, and a first sentence that
    tells of the meeting alone.
    """
    statements = []
    opening = True
    for start, end, kind in pieces(body):
        statements.append(_told(body, start, end, kind, opening))
        opening = opening and statements[-1].attribution != "joint"
    return Telling(tuple(statements))


def _told(body: Body, start: int, end: int, kind: str, opening: bool) -> Statement:
    text, plain = body.text[start:end], body.folded[start:end]
    if kind == "heading":
        return heading(body, start, end)
    if is_aside(text) or is_line_of_a_form(text):
        return narration(body, start, end, "line of a form")
    if opening and _RELEASED.search(plain):
        return narration(body, start, end, "release of a joint statement")
    if opening and _MET.search(plain) and not _SAYS.search(plain):
        return narration(body, start, end, "frame of a joint statement")
    done = joint_act_in(body.folded, start, end)
    cue, act = (done.cue, done.act) if done else (None, None)
    return Statement(start, end, text, "joint", quote="direct", cue=cue, act=act, confidence="A", rule="joint document")
