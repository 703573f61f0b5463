"""The principals of a text: those whom its title, its byline and its frame show as acting, as people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.normalize.people.acting import Acting
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.headline import hosts_nobody
from ingest.normalize.people.identifying import actors_of, bearers_of, unique
from ingest.normalize.people.mentions import Offices
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.offices import offices_of
from ingest.normalize.reading import Body
from ingest.record import Draft


def principals_of(title: str, body: Body, acts: Acting, found: Sequence[Figure], draft: Draft) -> list[Figure]:
    """Those of the title, the byline and the frame; where a title leads with a guest or nobody, the frame does."""
    titled = unique([*_acting(title, acts.title, found, draft), *actors_of(acts.byline, found)])
    framed = list(_acting(body.folded, acts.frame, found, draft))
    leads = not acts.title or next(_acting(title, acts.title[:1], found, draft), None)
    if (hosts_nobody(title, acts.title) or (framed and not leads)) and not acts.byline:
        return unique([*framed, *titled])
    return unique([*titled, *framed]) or actors_of(acts.delivery, found)


def _acting(text: str, namings: Iterable[Naming], found: Sequence[Figure], draft: Draft) -> Iterator[Figure]:
    """The figures of NAMINGS; "the President" is the one of the publisher's country whom the text names elsewhere.

    Where nobody knows whose account it is, the only one who holds that office.
    """
    own = draft.publisher.country if draft.publisher else None
    ours = Offices(one for one in found if own and one.country in (None, own))
    anybody, bearers = Offices(found), bearers_of(found)
    sender = _sender(found)
    for naming in namings:
        figure = bearers.get(id(naming))
        if figure is None and not naming.name:
            figure = (anybody if naming.country or own is None else ours).holder(text, naming, own)
            figure = figure or (
                None if naming.country or naming.plural else sender or _last_before(naming, text, found)
            )
        if figure:
            yield figure


def _last_before(office: Naming, text: str, found: Sequence[Figure]) -> Figure | None:
    """Whom "the President" means where several hold the office: the last of FOUND named with it before in TEXT.

    Two offices joined by "and" before a name may be two people's: "the President and Prime Minister Vask".
    """
    held = offices_of(office.role)
    before = [
        (one.start, figure)
        for figure in found
        for one in figure.namings
        if 0 <= one.start < office.start and held & offices_of(one.role) and " and " not in (one.role or "")
    ]
    return max(before, key=_place)[1] if before and _ARTICLE.search(text, 0, office.start) else None


def _place(held: tuple[int, Figure]) -> int:
    return held[0]


_ARTICLE = re.compile(r"\b[Tt]he $")


def _sender(found: Sequence[Figure]) -> Figure | None:
    """The only one whom nothing but the byline names, without an office: who "the Prime Minister" of the text is."""
    bylined = [one for one in found if all(naming.start < 0 and not naming.role for naming in one.namings)]
    return bylined[0] if len(bylined) == 1 else None
