"""Lines that say nothing themselves: stage directions, frames of a form, somebody's name with an office."""

from __future__ import annotations

import re

from ingest.normalize.turns.addresses import names_offices
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import is_note_of_editors, words_of

_ASIDE = re.compile(r"(?:\s*(?:\([^()]*\)|\[[^\[\]]*\])[.,;]?)+\s*")
_LINE_OF_A_FORM = re.compile(
    r"(?:[#*_=-]\s?){2,}|page \d{1,3}(?: of \d{1,3})?|-\s?\d+\s?-|\W*(?:end|ends|end of transcript)\W*"
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
    r"|(?:issued|released|distributed) (?:by|on behalf of) (?:the )?(?-i:[A-Z]).{0,160}(?<![.?!\"'])"
    r"|done (?:at|in) (?:the )?(?-i:[A-Z]).{0,120}\d{4}.{0,160}"
    r"|(?:for|on behalf of) (?:and on behalf of )?the (?-i:[A-Z])[^.;:?!]{2,90}:?"
    r"|this (?:article|op-ed|opinion(?: piece)?|piece|commentary|column|letter|interview) (?:was |has |is |also )*"
    r"(?:first |originally |previously |also |been )*(?:published|appeared|appears|printed)\b.{0,160}"
    r"|(?:the following|the below|following|below)\b.{0,80}\battributable to\b.*",
    re.IGNORECASE,
)
_FORM = re.compile(r"\W*([^\W\d_](?:[^\W_]|[ .&-]){1,30}?)(?:\W*\Z|:(?=.{0,200}\Z))")
_LONGEST_NAMES_AND_OFFICES = 600
_OF_NAMES = frozenset({"de", "del", "da", "do", "dos", "du", "al", "bin", "bint", "van", "von", "&"})
_MARK = re.compile(r"\W*(?:\d{1,2}[.)] )?")


def is_aside(sentence: str) -> bool:
    """Whether a sentence is a stage direction and nothing else: ``(Laughter.)``, ``[Begin video]``."""
    return sentence[:1] in "([ " and _ASIDE.fullmatch(sentence) is not None


def is_line_of_a_form(sentence: str) -> bool:
    """Whether a sentence frames the text: ``END``, ``Begin text:``, a time, ``The following is attributable to …``."""
    if is_note_of_editors(sentence):
        return True
    form = _FORM.match(sentence)
    if form and role_of(form[1]) == "form":
        return True
    return _LINE_OF_A_FORM.fullmatch(sentence) is not None


def is_name_and_office(line: str) -> bool:
    """Whether a line, or several that a copy has run together, is but somebody with an office:
    ``H.E. Lena Vask, President of the Republic of Chile``.
    """
    name, _, office = _MARK.sub("", line, count=1).partition(", ")
    if len(line) > _LONGEST_NAMES_AND_OFFICES or not office or not names_offices(office) or line[-1] in ".!?:":
        return False
    small = words_of("particle") | _OF_NAMES
    return all(word[0].isupper() or word[0] == "(" or word in small for word in f"{name} {office}".split())
