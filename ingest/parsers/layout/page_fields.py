"""Lines of furniture told by their form: fields about a page, counters, rows of shares, files, ways to other texts."""

from __future__ import annotations

import re
from functools import cache

from ingest.parsers.layout.lines import is_sentence
from ingest.vocabulary import entries

_LONGEST = 140
_COUNTER = re.compile(
    r"(?:(?:total|unique|page|today'?s) )?(?:visitors?|visits?|hits?|views?|reads?|users online|online|downloads?)"
    r"\s?:\s?[\d., ]{1,12}"
    r"|\d[\d.,]{0,8} (?:photos?|pictures?|images?|videos?|visitors?|hits?)",
    re.IGNORECASE,
)
_RATING = re.compile(r"(?:user )?rating\s?:.{0,20}|(?:star (?:in)?active ?){1,10}", re.IGNORECASE)
_NETWORKS = (
    r"facebook|twitter|x|whats ?app|telegram|linkedin|instagram|youtube|viber|pinterest|reddit|messenger|flickr|tiktok"
    r"|e-?mail|print|copy(?: link)?|pdf|rss|more"
)
_SHARES = re.compile(
    rf"(?:(?:share|follow|tweet|like)(?: this| us| on| via| to)?\s?:?\s?)?(?:(?:{_NETWORKS})[\s|,/·]{{0,3}}){{2,12}}",
    re.IGNORECASE,
)
_FILE = re.compile(
    r".{0,90}[(\[](?:(?:pdf|docx?|xlsx?|pptx?|jpe?g|zip|mp[34])\W{0,3})?\d[\d.,]{0,8} ?[km]b\W{0,3}(?:pdf|docx?)?[)\]]",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:[«‹<←]{1,2}\s?)?prev(?:ious)?\b[\s|/·»›>→]{0,4}next\b\s?[»›>→]{0,2}"
    r"|[«‹<←]{1,2}\s?(?:prev(?:ious)?|back|older|newer)\b.{0,140}"
    r"|(?:next|newer|older)\b(?: [a-z]{1,10})?\s?[»›>→]{1,2}",
    re.IGNORECASE,
)
_OTHER_TEXTS = re.compile(
    r"(?:latest|recent|other|more|related|similar|previous|popular|further|all) "
    r"(?:(?:press|media|news|official|photo|video|top) )?"
    r"(?:news|speech(?:es)?|statements?|articles?|posts?|releases|stories|interviews?|events|announcements|publications?"
    r"|galler(?:y|ies)|photos|videos|headlines|updates|readouts|remarks|documents|entries|items)"
    r"|(?:photo|image|picture|video|media)? ?galler(?:y|ies)|(?:upcoming|coming) events",
    re.IGNORECASE,
)
_FORMS = (_COUNTER, _RATING, _SHARES, _FILE, _ELSEWHERE)


def is_page_field(text: str) -> bool:
    """Whether a line tells of its page and not of what the text says: ``Category: News``, ``Hits: 418``."""
    if len(text) > _LONGEST or is_sentence(text):
        return False
    return _fields().match(text) is not None or any(form.fullmatch(text) for form in _FORMS)


def leads_to_others(text: str) -> bool:
    """Whether a line is the heading of other texts and pictures below a text: ``Latest media releases``."""
    return len(text) < 40 and _OTHER_TEXTS.fullmatch(text) is not None


@cache
def _fields() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, entries("chrome")["fields"]), key=len, reverse=True))
    return re.compile(rf"(?:{names})\s?:|written by \S", re.IGNORECASE)
