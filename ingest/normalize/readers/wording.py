"""The statements that every reader makes: spans of the body with the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.normalize.reading import Body, Cast, Label
from ingest.normalize.turns.labels import role_of
from ingest.record import BlockKind, Side, Statement

_ASIDE = re.compile(r"(?:\s*(?:\([^()]*\)|\[[^\[\]]*\])[.,;]?)+\s*")
_LINE_OF_A_FORM = re.compile(
    r"(?:[#*_=-]\s?){2,}|-\s?\d+\s?-|\W*(?:end|ends|end of transcript)\W*"
    r"|(?:\W*end\W+)?\d{1,2}[:.]\d{2}\s*[ap]\.?\s?m\.?(?:\s\(?[a-z]{1,5}\)?)?"
    r"|e\s?[&.]?\s?o\.?\s?e\.?(?: proof only)?\W*"
    r"|(?:transcript|text|full text) of (?:the|his|her|a) (?:speech|address|remarks|lecture|statement)\b.{0,60}"
    r"|(?:here|below|following|the following)(?: below)? (?:is|are|was|were) (?:the )?(?:full |complete |unofficial )?"
    r"(?:text|transcript|translation|remarks|telegram|message|letter|address|statement|homily)\b.{0,260}"
    r"|(?:the )?following\b.{0,80}\b(?:is|was|were) (?:today |being )?(?:issued|released|published)\b.{0,160}"
    r"|(?:the |a )?(?:full )?(?:text|transcript|message|letter|telegram|statement)(?: of the \w+)? (?:is|follows|reads)"
    r"(?:,? as follows| in full| in part)?\W*"
    r"|(?:media |press )?(?:inquiries|enquiries|queries|contacts?)\b\W.{0,200}"
    r"|for (?:more|further|additional) information\b.{0,200}"
    r"|\W{0,4}(?-i:[A-Z]{3,6})(?:/(?-i:[A-Z]{2,6}))?\W{0,4}"
    r"|[+(]?\d[\d ()+/-]{6,}.{0,60}"
    r"|(?:this is )?an? unofficial translation\b.{0,80}"
    r"|(?:the following|the below|following|below)\b.{0,80}\battributable to\b.*",
    re.IGNORECASE,
)
_FORM = re.compile(r"\W*([^\W\d_](?:[^\W_]|[ .&-]){1,30}?)(?:\W*\Z|:(?=.{0,200}\Z))")

Piece = tuple[int, int, BlockKind]


def pieces(body: Body, labels: Sequence[Label] = ()) -> Iterator[Piece]:
    """The sentences of a body, cut where a label stands within one."""
    cuts = iter([label.start for label in labels])
    cut = next(cuts, None)
    for sentence in body.sentences:
        start, kind = sentence.start, body.passages[sentence.passage].kind
        while cut is not None and cut < sentence.end:
            if cut > start:
                yield from _trimmed(body.text, start, cut, kind)
                start = cut
            cut = next(cuts, None)
        yield from _trimmed(body.text, start, sentence.end, kind)


def _trimmed(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Piece]:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end, kind


def is_aside(sentence: str) -> bool:
    """Whether a sentence is a stage direction and nothing else: ``(Laughter.)``, ``[Begin video]``."""
    return sentence[:1] in "([ " and _ASIDE.fullmatch(sentence) is not None


def is_line_of_a_form(sentence: str) -> bool:
    """Whether a sentence frames the text: ``END``, ``Begin text:``, a time, ``The following is attributable to …``."""
    form = _FORM.match(sentence)
    if form and role_of(form[1]) == "form":
        return True
    return _LINE_OF_A_FORM.fullmatch(sentence) is not None


def heading(body: Body, start: int, end: int) -> Statement:
    """A heading."""
    return Statement(start, end, body.text[start:end], "heading", rule="heading")


def narration(body: Body, start: int, end: int, rule: str) -> Statement:
    """The publisher's own account."""
    return Statement(start, end, body.text[start:end], "narration", rule=rule)


def sides(cast: Cast) -> dict[str, Side]:
    """On which side everybody stands who takes part."""
    return {part.person: part.side for part in cast.participants}
