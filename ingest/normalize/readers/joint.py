"""Joint statements and communiqués: what both sides sign, both sides say."""

from __future__ import annotations

import re

from ingest.normalize.readers import narrative
from ingest.normalize.readers.acts import joint_act_in
from ingest.normalize.readers.lines import is_aside, is_line_of_a_form, is_name_and_office
from ingest.normalize.readers.sentence import tells_of_attendance
from ingest.normalize.readers.wording import heading, narration, pieces
from ingest.normalize.readers.words import words_of
from ingest.normalize.reading import Body, Cast, Telling
from ingest.record import Confidence, Draft, Statement

__all__ = ["tell"]

_RELEASED = re.compile(
    r"(?:\b(?:text|version) of (?:the|a|this)\b.{0,60}\bstatement\b"
    r"|\b(?:following|below)\b.{0,80}\b(?:statement|declaration|communiqu[eé]|text)\b"
    r"|\b(?:statement|declaration|communiqu[eé])\b.{0,60}"
    r"\b(?:was|were|is|being) (?:jointly )?(?:released|issued|made|adopted|agreed)\b"
    r"|\b(?:released|issued|made|adopted) the following\b|\bhereby release\b)",
    re.IGNORECASE,
)
_OF_ONE = frozenset(
    {
        "stranger-cue",
        "country-cue",
        "side-cue",
        "other-cue",
        "name-cue",
        "title-cue",
        "pronoun-cue",
        "name-aside",
        "title-aside",
        "pronoun-aside",
        "within-quotation",
    }
)
_LINES = frozenset({"line of a form", "release of a joint statement"})
_WE = re.compile(r"\W*(?:\d+\W*)?We, ")
# What is numbered, and what will be done, is of the text that both sides sign.
_SIGNED = re.compile(r"\W*(?:\d+\W*)?We, |\(?\d{1,3}[.)] |[^.\n]{0,200}\b(?:will|shall)\b")
_MET = re.compile(
    r"\b(?:met|held (?:a|an|the|talks)|spoke|convened|gathered|hosted|visited|wrapped up"
    r"|was (?:chaired|hosted|attended|held)|(?:paid|made|undertook|concluded) an? .{0,40}?visit)\b",
    re.IGNORECASE,
)
# What an assembly does is its word, whoever is met or visited behind: "The Forum authorised a meeting with …".
_DECIDES = re.compile(
    r"\W*(?:\(?\w{1,3}[.)] |\d{1,3} )?"
    r"(?:(?:The )?(?:Forum|Council|Conference|Committee|Summit|Assembly|Authority|Meeting|Leaders|Ministers|Parties|"
    r"Heads of \w+|Participants|(?:two |both )?(?:sides|parties))|It|They|Both \w+)"
    r"(?: \w+ly)? (?:also |further |then )?"
    r"(?:authori[sz]|endors|direct|request|instruct|task|mandat|approv|adopt|welcom|thank|commend|congratulat|invit|"
    r"appoint|encourag|agree|decid|resolv|not(?:e|ed)\b|reaffirm|express|call(?:ed)? (?:for|on))"
)
_SAYS = re.compile(
    r"\b(?:reaffirm|reiterat|affirm|condemn|agree|discuss|express|commit|recogni[sz]|underscor|underlin|emphasi[sz]"
    r"|stress|support|urge|call(?:ed)? (?:for|on|upon)|not(?:e|ed)\b|welcomed the\b|decid|resolv|pledge|declare)",
    re.IGNORECASE,
)


def tell(draft: Draft, body: Body, cast: Cast, confidence: Confidence = "A") -> Telling:
    """The document said by all sides together, save what it tells of one person alone.

    Not theirs: headings, the publisher's line that a statement was released, first sentences that tell of the
    meeting alone; ``the Duke thanked the Queen`` in a communiqué is the Duke's, and one that tells of somebody
    alone tells of meetings too.
    """
    telling = narrative.tell(draft, body, "joint-statement", cast)
    bodies = {person.key for person in (*cast.people, *telling.people) if person.kind == "organisation"}
    told = telling.statements
    alone = {one.start: one for one in told if _is_told(one) and one.speaker not in bodies}
    if alone:
        alone |= {one.start: one for one in told if one.rule == "frame" and not _is_signed(body, one)}
    statements = []
    opening = True
    for start, end, kind in pieces(body):
        one = alone.get(start)
        joint = _told(body, start, end, kind, opening, confidence)
        is_theirs = joint.rule in _LINES or one is None or one.end != end
        statements.append(joint if is_theirs or one is None else one)
        opening = opening and statements[-1].attribution in ("narration", "heading")
    return Telling(tuple(statements), telling.people)


def _is_told(statement: Statement) -> bool:
    """Whether the words are told of one person by name, or stand in that one's quotation marks."""
    return statement.attribution == "speaker" and statement.rule in _OF_ONE


def _is_signed(body: Body, frame: Statement) -> bool:
    """Whether what reads as a frame is of what the parties sign: a point, a promise, what their assembly decides."""
    return bool(_SIGNED.match(body.folded, frame.start) or _DECIDES.match(body.folded, frame.start))


def _told(body: Body, start: int, end: int, kind: str, opening: bool, confidence: Confidence) -> Statement:
    text, plain = body.text[start:end], body.folded[start:end]
    if kind == "heading" or (opening and text.isupper()):
        return heading(body, start, end)
    if is_aside(text) or is_line_of_a_form(text):
        return narration(body, start, end, "line of a form")
    if tells_of_attendance(words_of(body.folded, start, end)) or is_name_and_office(plain):
        return narration(body, start, end, "attendance")
    if opening and _RELEASED.search(plain) and not _WE.match(plain):
        return narration(body, start, end, "release of a joint statement")
    if opening and _MET.search(plain) and not _SAYS.search(plain) and not _WE.match(plain):
        return narration(body, start, end, "frame of a joint statement")
    done = joint_act_in(body.folded, start, end)
    cue, act = (done.cue, done.act) if done else (None, None)
    return Statement(
        start, end, text, "joint", quote="direct", cue=cue, act=act, confidence=confidence, rule="joint document"
    )
