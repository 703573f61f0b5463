"""An office as it is printed, without the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.normalize.countries import ORGANISATIONS
from ingest.normalize.people.lexicon import kind_of
from ingest.normalize.people.runs import Word

_ADDING = frozenset({"and", "&"})
_FEWEST_WITH_RANK = 2
_LONGEST_PLACE = 2


def is_elsewhere(role: Sequence[Word]) -> bool:
    """Whether unknown words stand where the country of an office of state does: two before it, one last behind "of"."""
    unknown = [at for at, word in enumerate(role) if word.kind == "name"]
    if not 0 < len(unknown) <= _LONGEST_PLACE or not any(word.text.lower() in _OF_STATE for word in role):
        return False
    at = unknown[-1]
    before = at == len(unknown) - 1 and len(role) > at + 1 and role[at + 1].kind in ("office", "modifier")
    if len(unknown) > 1:
        return before
    behind = at == len(role) - 1 or role[at + 1].text.lower() in ("to", "and")
    return before or (behind and any(word.text.lower() == "of" for word in role[:at]))


_OF_STATE = frozenset({"president", "minister", "chancellor", "king", "queen", "ambassador", "premier"})


def _is_state(word: Word) -> bool:
    """Whether WORD names a country; an organisation (NATO Secretary General) is part of the office."""
    return word.kind == "country" and word.country is not None and word.country not in ORGANISATIONS


def printed_office(role: Sequence[Word], text: str) -> str | None:
    """The office as printed, without the country before it or a rank left over behind it."""
    words = _after_plural(role)
    while words and (_is_state(words[0]) or _is_address(words, text) or words[0].owns):
        words = words[1:]
    while words and (words[-1].kind in ("joiner", "honorific") or _is_rank(words)):
        words = words[:-1]
    if not words:
        return None
    printed = " ".join(text[words[0].start : words[-1].end].split())
    return singular(printed) if words[-1].kind == "plural" and not _names_chamber(words) else printed


def _names_chamber(words: Sequence[Word]) -> bool:
    """Whether an office ends with the name of a body: "Speaker of the House of [Representatives]"."""
    of_body = len(words) > _FEWEST_WITH_CHAMBER and words[-2].text.lower() == "of" and words[-3].kind == "portfolio"
    return of_body and any(word.kind == "office" for word in words[:-3])


_FEWEST_WITH_CHAMBER = 3


def _is_address(words: Sequence[Word], text: str) -> bool:
    """Whether the first word is a small one, or of a form of address, left out behind it: "[Royal] Highness Prince"."""
    if words[0].kind in ("joiner", "honorific"):
        return True
    between = text[words[0].end : words[1].start].strip() if len(words) > 1 else ""
    return words[0].kind == "modifier" and bool(between) and kind_of(between) == "honorific"


def _after_plural(role: Sequence[Word]) -> Sequence[Word]:
    """ "G7 Foreign Ministers and Ukraine Foreign Minister": the last is the office of the one named."""
    for at in range(len(role) - 1, 0, -1):
        if role[at].text.lower() in _ADDING and role[at - 1].kind == "plural" and role[-1].kind == "office":
            return role[at + 1 :]
    return role


def _is_rank(words: Sequence[Word]) -> bool:
    """Whether the last word only repeats what the one named is called: "Envoy for Trade, [Ambassador]"."""
    if words[-1].text.lower() in _BIRTH:
        return any(word.kind == "office" for word in words[:-1]) and words[-2].text.lower() not in _BEFORE_BIRTH
    return (
        len(words) > _FEWEST_WITH_RANK
        and words[-1].text.lower() in RANKS
        and (words[-2].kind in ("portfolio", "country") or words[-1].text == "Senator")
        and any(word.kind == "office" for word in words[:-1])
    )


RANKS = frozenset({"ambassador", "secretary", "admiral", "general", "senator", "cardinal", "archbishop", "bishop"})
_BIRTH = frozenset({"prince", "princess"})
# "the Minister of Trade of Chile, [Chief] Karl Vask": what somebody is besides, which yields to an office.
_STYLES = frozenset(
    ("chief", "marshal", "air marshal", "chief marshal", "rear admiral", "vice admiral", "wing commander", "justice")
) | {"imam", "patriarch", "superintendent", "deputy"}
RANKS_AND_BIRTH = RANKS | _BIRTH | _STYLES
_BEFORE_BIRTH = frozenset({"crown", "hereditary", "and", "&"})


def has_no_office(role: str | None) -> bool:
    """Whether ROLE is none, or no more than a rank."""
    return role is None or role.lower() in RANKS_AND_BIRTH


def singular(office: str) -> str:
    """The office of one of several: ``Foreign Ministers`` → ``Foreign Minister``."""
    if office.endswith("ies"):
        return office[:-3] + "y"
    return office[:-3] + "man" if office.endswith("men") else office.removesuffix("s")
