"""Days and times as pages print them, as patterns: in English, in figures, in Chinese, loosely in other languages."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_ZONE = r"(?:(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|Z|(?-i:[A-Z]{2,5})|local time|hrs|hours)"
_HALF = r"[ap]\.?\s?m\b\.?"
_TIME = (
    rf"(?:\d{{1,2}}[:.h]\d{{2}}(?::\d{{2}}(?:\.\d{{1,9}})?)?(?:\s*{_HALF})?(?:\s*\(?{_ZONE}\b\)?)?|\d{{1,2}}\s?{_HALF})"
)
_DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![-/.]?\d)|\d{{4}}\.\s\d{{1,2}}\.\s\d{{1,2}}\.?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{1,2}}\.\s\d{{1,2}}\.\s\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s\-/]+(?:of\s+)?{_MONTH}[\s\-,/]+(?:of\s+)?\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|(?:令和|平成|昭和|民國|民国)\s?\d{1,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일])"
)
_DAY_OF_MONTH = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:st|nd|rd|th)?\b"
_OTHER_WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)"
)
_OTHER_MONTH = (
    rf"(?:{_OTHER_WEEKDAY},? )?" + r"\d{1,2}\.?(?: de)? [^\W\d_]{3,12}\.?,?(?: de| del)? \d{4}(?: года?| г\.| року)?"
)
_OTHER_YEAR_FIRST = r"\d{4}(?:\.| m\.)? (?:gada )?(?:\d{1,2}\.? [^\W\d_]{3,12}|[^\W\d_]{3,12} \d{1,2}(?: d)?)\.?"
_BEFORE = rf"(?:{_WEEKDAY}\W+)?(?:{_TIME}\W+)?(?:{_WEEKDAY}\W+)?"
_AFTER = rf"(?: year)?(?:T{_TIME}|\W+(?:at\s+)?{_TIME})?"
MOMENT = rf"{_BEFORE}(?:{_DATE}|{_OTHER_MONTH}|{_OTHER_YEAR_FIRST}){_AFTER}"
"""A day with its year, and the time and weekday beside it."""
ENGLISH_MOMENT = rf"{_BEFORE}{_DATE}{_AFTER}"
"""The same, the month in English or in figures: what can be looked for inside a line."""
YEARLESS_MOMENT = rf"{_BEFORE}{_DAY_OF_MONTH}(?:\W+(?:at\s+)?{_TIME})?"
"""A day of a month that no year stands beside."""
FILED_DAY = rf"(?:{_WEEKDAY},? )?(?:{_DATE}|{_DAY_OF_MONTH})"
"""A day as agencies file under it, with or without its year."""

_CLOCK = re.compile(
    r"\W*(?:(?:start )?time\s?:\s?)?\d{1,2}[:.]\d{2}\s*"
    r"(?:[ap]\.?\s?m\.?|hrs|hours)?\W*(?:[A-Z]{2,5}|local(?: time)?|\(local(?: time)?\))?\W*",
    re.IGNORECASE,
)
_DATED = re.compile(_DATE, re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def is_clock(text: str) -> bool:
    """Whether a line is a time of day, as transcripts print it: ``2:43 p.m. EDT``."""
    return len(text) < 40 and _CLOCK.fullmatch(text) is not None


def has_date(text: str) -> bool:
    """Whether a line has a whole date in it."""
    head = text[:200]
    return _DIGIT.search(head) is not None and _DATED.search(head) is not None
