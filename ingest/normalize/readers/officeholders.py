"""Offices as subjects, whoever holds them: two joined by ``and``, one that nobody of the cast is known to hold."""

from __future__ import annotations

from ingest.normalize.readers.grammar import end_of_company, listed, may_begin_at, start_of_name
from ingest.normalize.readers.nations import country_before, country_behind
from ingest.normalize.readers.posts import HEAD_OF_MINISTRY, in_full
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

# The words that an office may take up; a hostile text names no end of them.
_LONGEST = 24


def couple(words: Words, at: int) -> Subject | None:
    """``the Secretary and the Foreign Minister``, ``His Highness and Her Excellency``: two joined by ``and``."""
    first, end = start_of_name(words, at, 0), end_of_company(words, at)
    offices = listed("offices", "honours")
    if offices.isdisjoint(words.lower[first:at]) or offices.isdisjoint(words.lower[at + 1 : end]):
        return None
    return Subject("together", first, end, main=may_begin_at(words, first))


def stranger(words: Words, at: int) -> Subject | None:
    """``the Prime Minister``, ``President Rassendyll``, ``the President of Ruritania``, whom the cast does not know."""
    first, last = start_of_name(words, at, 0), _end_of_offices(words, at)
    country, post, behind = _served(words, last)
    end, titles = last, listed("offices", "institutions")
    while behind == end < len(words.lower) and words.is_capitalised(end) and words.lower[end] not in titles:
        end = behind = end + 1
    following = words.lower[behind : behind + 1]
    nameless = first == at and behind == at + 1 and not words.printed[at].isupper()
    if nameless or following in (["'"], ["and"]) or (following and following[0] in titles):
        return None
    office = None
    if end == last:
        country = country or country_before(words, first, at)
        office = (
            HEAD_OF_MINISTRY
            if _is_headed(words, at, behind)
            else ("our " if words.lower[first] == "our" else "")
            + _office(words, first, at, at + 1 if last > at + 1 else post)
        )
    name = " ".join(words.printed[last:end]) or None
    main = may_begin_at(words, first)
    return Subject("stranger", first, behind, country=country, main=main, office=office, name=name)


def _end_of_offices(words: Words, at: int) -> int:
    """Behind an office at word AT and those that a stroke joins to it: ``DPM/FM``."""
    end = at + 1
    while words.lower[end : end + 1] == ["/"] and words.lower[end + 1 : end + 2] != []:
        end += 2
    return end


def _is_headed(words: Words, at: int, end: int) -> bool:
    """Whether a ministry stands between a head and END, if by its initials: ``the head of the FDFA``."""
    last = words.printed[end - 1]
    initials = last.isupper() and len(last) > 2
    heads = words.lower[at] in ("head", "chief", "leader")
    return heads and end > at + 1 and (initials or last.lower() in listed("headed"))


def _behind_names(words: Words, at: int) -> int:
    """Behind ``the Ministry of Foreign Affairs and Trade``."""
    end, last = at, min(len(words.lower), at + _LONGEST)
    while at < last and (words.is_capitalised(at) or words.lower[at] in listed("connectors")):
        at += 1
        end = at if words.is_capitalised(at - 1) else end
    return end


def _office(words: Words, first: int, at: int, end: int) -> str:
    """The office whose noun is word AT, in full, with the small words of its title: ``deputy prime minister``."""
    begin = at
    if words.lower[at] == "head" and end == at + 1 and _is_of_state(words, end):
        return "head of state"
    while begin > first and words.lower[begin - 1] in listed("title_words", "offices"):
        begin -= 1
    return in_full(" ".join(word for word in words.lower[begin:end] if word not in listed("of_no_office")))


def _is_of_state(words: Words, at: int) -> bool:
    """Whether ``of state`` or ``of Ruritania`` stands behind a head."""
    of_state = words.lower[at : at + 2] == ["of", "state"]
    return of_state or (country_behind(words, at)[0] is not None and words.lower[at : at + 1] == ["of"])


def _served(words: Words, at: int) -> tuple[str | None, int, int]:
    """What an office is of, behind word AT: the country, where ``of State`` ends as its part, where all ends."""
    if words.lower[at : at + 1] == ["of"]:
        behind = at + 1 + int(words.lower[at + 1 : at + 2] in (["our"], ["the"], ["this"]))
        if not listed("states").isdisjoint(words.printed[behind : behind + 1]):
            return None, behind + 1, behind + 1
    if words.lower[at - 1] == "head" and words.lower[at : at + 2] == ["of", "government"]:
        return None, at + 2, at + 2
    if words.lower[at - 1] == "source" and words.lower[at : at + 1] in (["at"], ["in"], ["of"], ["from"]):
        end = _behind_names(words, at + 1)
        return None, end, end
    country, end = country_behind(words, at)
    if country and not listed("headed").isdisjoint(words.lower[end : end + 1]):
        return country, at, end + 1
    return (country, at, end) if country else _portfolio(words, at)


def _portfolio(words: Words, at: int) -> tuple[str | None, int, int]:
    """What ``of Foreign Affairs`` and ``of Trade and Labour of Ruritania`` behind word AT tell, as `_served` does."""
    if words.lower[at : at + 1] != ["of"]:
        return None, at, at
    end = at + 1 + int(words.lower[at + 1 : at + 2] == ["the"])
    while end < len(words.lower) and words.is_capitalised(end):
        end += 1
    end = end if words.is_capitalised(end - 1) else at
    for post in (end, _behind_names(words, end) if words.lower[end : end + 1] == ["and"] else end):
        country, behind = country_behind(words, post)
        if country and post > at:
            return country, post, behind
    if words.lower[end : end + 1] == ["and"] and _is_portfolio(words, end + 1):
        end = _behind_names(words, end)
    return None, end, end


def _is_portfolio(words: Words, at: int) -> bool:
    """Whether another portfolio begins at word AT, not another person by office."""
    behind = words.lower[at : at + 3]
    is_capital = at < len(words.lower) and words.is_capitalised(at)
    return is_capital and listed("offices", "title_words", "honours").isdisjoint(behind)
