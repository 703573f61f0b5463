"""Who held a post on a day, as far as the vocabulary of people knows its dates."""

from __future__ import annotations

from ingest.normalize.people.known import Post, Speaker, speakers


def holder_of(office: str, country: str, day: str) -> Speaker | None:
    """The one person known to have held OFFICE of COUNTRY on DAY (ISO 8601).

    None where nobody is known, where two are, or where a first day is not known.
    """
    holders = [
        speaker
        for speaker in speakers()
        if speaker.country == country and any(_was_held(post, office, day) for post in speaker.posts)
    ]
    return holders[0] if len(holders) == 1 else None


def _was_held(post: Post, office: str, day: str) -> bool:
    if post.title.casefold() != office or not post.start:
        return False
    return post.start <= day and (not post.end or day <= post.end)
