"""The people a vocabulary holds: their ids, countries, other names and posts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.normalize.people.names import name_words
from ingest.normalize.people.offices import exact_offices
from ingest.vocabulary import entries


@dataclass(frozen=True, slots=True)
class Post:
    """An office with its first and last day, EDTF; null where no source at hand tells."""

    title: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person of the vocabulary."""

    id: str
    name: str
    country: str
    names: tuple[str, ...]
    posts: tuple[Post, ...]


def known_by_name(name: str, country: str | None, role: str | None) -> Speaker | None:
    """The one known person of this NAME: its country must not differ; a surname alone needs its office."""
    words = name_words(name)
    full = [one for one in _by_words().get(words, ()) if country in (None, one.country)]
    if len(full) == 1:
        return full[0]
    if not role or not words:
        return None
    surname = [one for one in _by_surname().get(words, ()) if country in (None, one.country) and _held(one, role)]
    return surname[0] if len(surname) == 1 else None


def known_by_form(form: str) -> Speaker | None:
    """The known person whose name as printed is FORM, in any script."""
    return _by_form().get(form)


@cache
def speakers() -> tuple[Speaker, ...]:
    """Everybody in the vocabulary."""
    return tuple(_speaker(entry) for entry in entries("speakers"))


def _speaker(entry: Mapping[str, object]) -> Speaker:
    names, posts = entry.get("names") or [], entry.get("posts") or []
    if not isinstance(names, list) or not isinstance(posts, list):
        raise ValueError(f"data/vocabulary/speakers.yml: names and posts of {entry['id']} must be lists")
    held = tuple(Post(str(post["title"]), post.get("start"), post.get("end")) for post in posts)
    return Speaker(str(entry["id"]), str(entry["name"]), str(entry["country"]), tuple(names), held)


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
        for surname in {words[at:] for words in _forms(speaker) for at in range(1, len(words))} | {
            words[:1] for words in _forms(speaker)
        }:
            index[surname].append(speaker)
    return index


def _forms(speaker: Speaker) -> set[tuple[str, ...]]:
    return {name_words(name) for name in (speaker.name, *speaker.names)} - {()}


@cache
def _by_form() -> Mapping[str, Speaker]:
    return {form: speaker for speaker in speakers() for form in (speaker.name, *speaker.names)}
