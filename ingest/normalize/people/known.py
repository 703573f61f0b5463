"""The people a vocabulary holds: their ids, countries, other names and posts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.normalize.people.names import name_words
from ingest.normalize.people.offices import exact_offices
from ingest.vocabulary import entries

_NEAR = 6


@dataclass(frozen=True, slots=True)
class Post:
    """An office with its first and last day, EDTF; null where no source at hand tells."""

    title: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person of the vocabulary; ``seen`` are the first and last year in which a source met the person."""

    id: str
    name: str
    country: str
    names: tuple[str, ...]
    posts: tuple[Post, ...]
    seen: tuple[str, str] | None = None


def known_by_name(name: str, country: str | None, role: str | None, year: int | None = None) -> Speaker | None:
    """The one known person of this NAME; a country that is printed must not differ.

    A surname alone needs its office, and where the YEAR of the text is known an office of that time.
    """
    words = name_words(name)
    full = [one for one in _bearers(name, words) if country in (None, one.country)]
    if len(full) == 1:
        return full[0]
    if not role or not words:
        return None
    able = [one for one in _by_surname().get(words, ()) if country in (None, one.country) and _held(one, role)]
    able = [one for one in able if year is None or _was_active(one, year)]
    return able[0] if len(able) == 1 else None


def _bearers(name: str, words: tuple[str, ...]) -> Sequence[Speaker]:
    by_form = _by_form().get(name)
    return [by_form] if by_form and " " not in name else _by_words().get(words, ())


def _was_active(speaker: Speaker, year: int) -> bool:
    """Whether a post or a source puts the speaker within some years of YEAR; who has neither may be of any time."""
    spans = [(post.start[:4], (post.end or post.start)[:4]) for post in speaker.posts if post.start]
    spans += [speaker.seen] if speaker.seen else []
    return not spans or any(int(first) - _NEAR <= year <= int(last) + _NEAR for first, last in spans)


@cache
def speakers() -> tuple[Speaker, ...]:
    """Everybody in the vocabulary."""
    return tuple(_speaker(entry) for entry in entries("speakers"))


def _speaker(entry: Mapping[str, object]) -> Speaker:
    names, posts = entry.get("names") or [], entry.get("posts") or []
    if not isinstance(names, list) or not isinstance(posts, list):
        raise ValueError(f"data/vocabulary/speakers.yml: names and posts of {entry['id']} must be lists")
    held = tuple(Post(str(post["title"]), post.get("start"), post.get("end")) for post in posts)
    first, parted, last = str(entry.get("seen") or "").partition("/")
    seen = (first, last) if parted else None
    return Speaker(str(entry["id"]), str(entry["name"]), str(entry["country"]), tuple(names), held, seen)


def _held(speaker: Speaker, role: str) -> bool:
    """Whether one of the offices as printed is one that the speaker held."""
    printed = exact_offices(role)
    return any(printed & exact_offices(post.title) for post in speaker.posts)


@cache
def _by_words() -> Mapping[tuple[str, ...], Sequence[Speaker]]:
    index: defaultdict[tuple[str, ...], list[Speaker]] = defaultdict(list)
    for speaker in speakers():
        for words in {name_words(name) for name in (speaker.name, *speaker.names)}:
            if len(words) > 1:
                index[words].append(speaker)
    return index


@cache
def _by_surname() -> Mapping[tuple[str, ...], Sequence[Speaker]]:
    index: defaultdict[tuple[str, ...], list[Speaker]] = defaultdict(list)
    for speaker in speakers():
        for surname in {part for words in _forms(speaker) for part in _parts(words)}:
            index[surname].append(speaker)
    return index


def _parts(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What a text may print of a name for short: each word, and every end of it ("van der Meulen")."""
    return {(word,) for word in words} | {words[at:] for at in range(1, len(words))}


def _forms(speaker: Speaker) -> set[tuple[str, ...]]:
    return {name_words(name) for name in (speaker.name, *speaker.names)} - {()}


@cache
def _by_form() -> Mapping[str, Speaker]:
    return {form: speaker for speaker in speakers() for form in (speaker.name, *speaker.names)}
