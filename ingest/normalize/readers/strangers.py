"""People and offices that only the reader meets: quoted by an account, but nobody of its cast."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property

from ingest.normalize.people.kinds import is_thing
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.readers.anonymous import called
from ingest.normalize.readers.company import Company
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words
from ingest.normalize.reading import Body
from ingest.record import Draft, Person

_RUN = re.compile(r"[A-Z][\w'-]+(?:(?: (?:bin|al|de|van|von|da|dos))? [A-Z][\w'-]+)*")
_LONGEST = 4
_I = re.compile(r"\b(?:I|[Mm]y (?:delegation|[Gg]overnment|country|people))\b")
_OFTEN = 3
# The words of ``the ministry``.
_THE_BODY = 2


class Strangers:
    """The people whom one text quotes without giving them a part, each under the fullest form of the name."""

    def __init__(self, body: Body, draft: Draft, home: str | None) -> None:
        self._text = f"{draft.title or ''}\n{body.folded}"
        self._office = draft.publisher.name if draft.publisher else ""
        self._body = body.folded
        self.home = home
        self._runs: dict[str, set[tuple[str, ...]]] | None = None
        self.met: dict[str, Person] = {}
        self._bodies: dict[str, Person] = {}

    @cached_property
    def _in_first_person(self) -> bool:
        """Whether whoever the text is by speaks of himself again and again; few texts are ever asked."""
        return len(_I.findall(self._body)) >= _OFTEN

    def meet(self, subject: Subject, words: Words, company: Company) -> Person | None:
        """Whom the text has as the subject of a cue though no cast knows them; None where that is unclear."""
        person = self._by_name(subject, words) or self._by_office(subject, words, company)
        if person is not None:
            self.met[person.key] = person
        return person

    def is_home(self, country: str | None) -> bool:
        """Whether a text is put out by this country."""
        return country is not None and country == self.home

    def meet_country(self, subject: Subject, words: Words) -> Person:
        """The country that puts a statement out, as what speaks in it: ``Ruritania condemns``."""
        name = self._called(subject, words)
        country = Person(key_of(name, subject.country), name, subject.country, "organisation", (name,))
        self.met[country.key] = country
        return country

    @staticmethod
    def _called(subject: Subject, words: Words) -> str:
        """The words of a subject without its article."""
        first = subject.first + int(words.lower[subject.first] in _ARTICLES)
        return " ".join(words.printed[first : subject.end])

    def meet_body(self, subject: Subject, words: Words, *, alone: bool = False) -> Person | None:
        """``the Ruritanian Foreign Ministry`` as itself, and ``the ministry`` as the one that was met last.

        ALONE: one that nothing names is whoever puts the text out, by the publisher's name where that holds the noun.
        """
        called = words.lower[subject.first : subject.end]
        noun = next((word for word in called if word in listed("institutions")), None)
        if noun is None:
            return None
        if subject.country or len(called) > _THE_BODY or (alone and noun not in self._bodies):
            country = subject.country or self.home
            ours = noun in self._office.lower().split() and len(called) <= _THE_BODY
            name = self._office if ours else self._called(subject, words)
            body = Person(key_of(name, country), name, country, "organisation", (name,))
            self._bodies[noun] = self.met[body.key] = body
        return self._bodies.get(noun)

    def _by_name(self, subject: Subject, words: Words) -> Person | None:
        printed = subject.name or " ".join(words.printed[subject.first : subject.end])
        if subject.name is None and not subject.inferred:
            held = set(words.printed[subject.first : subject.end])
            printed = words.printed[subject.end - 1]
            if words.lower[subject.end - 2] in ("the", "of"):
                return None
            if not any(held.isdisjoint(run[:-1]) for run in self._ending_in(printed)):
                return None
        name = self._in_full(printed)
        if name and (is_thing(name) or not listed("outlets").isdisjoint(name.lower().split())):
            return None
        return Person(key_of(name, subject.country), name, subject.country, names=(printed,)) if name else None

    def _in_full(self, printed: str) -> str | None:
        """The one fuller form of a name that the text prints, else the name itself; None where there are several."""
        wanted = name_words(printed)
        ending = self._ending_in(printed.rsplit(" ", 1)[-1])
        fuller = {run for run in ending if set(wanted) < set(name_words(" ".join(run)))}
        if len(fuller) > 1 or not wanted:
            return None
        return " ".join(fuller.pop()) if fuller else printed

    def _ending_in(self, word: str) -> Collection[tuple[str, ...]]:
        """The names of two words and more in the text that begin or end with a word."""
        if self._runs is None:
            self._runs = {}
            for run in _RUN.finditer(self._text):
                for name in _names(run[0].split()):
                    for part in {name[0], name[-1]}:
                        self._runs.setdefault(part, set()).add(name)
        return self._runs.get(word, ())

    def _by_office(self, subject: Subject, words: Words, company: Company) -> Person | None:
        """``The Secretary-General`` of whoever puts the text out, where nobody who takes part may be meant.

        So is any office where the text gives a part to nobody, who speaks of himself least of all, and nobody in it
        holds that office, and a source without a name: ``a Ruritanian official``.
        """
        if subject.anonymous:
            name = called(words, subject)
            return Person(key_of(name, subject.country), name, subject.country, names=(name,))
        named = words.is_capitalised(subject.first + 1) and words.lower[subject.first] == "the"
        nobody_s = company.is_empty and not self._in_first_person
        vacant = subject.office and nobody_s and company.incumbents.titled(subject.office, None) is None
        if vacant and named:
            name = self._called(subject, words)
            return Person(key_of(name, subject.country), name, subject.country, "organisation", (name,))
        is_ours = subject.country in (None, self.home) and (self.home is not None or company.is_empty)
        if not subject.office or not is_ours or company.has_from(self.home):
            return None
        if listed("speaking_offices").isdisjoint(subject.office.split()):
            return None
        name = self._called(subject, words)
        if not (name[0].isupper() or "source" in subject.office) or "-" in name.split():
            return None
        return Person(key_of(name, self.home), name, self.home, "organisation", (name,))


_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})


def _names(run: list[str]) -> Iterator[tuple[str, ...]]:
    """The stretches of a run of capitals that are no titles: a name of two words and more."""
    name: list[str] = []
    for word in (*run, "the"):
        if word.lower() in listed("offices", "title_words", "articles", "days", "fronts", "clause_openers"):
            if 1 < len(name) <= _LONGEST:
                yield tuple(name)
            name = []
        else:
            name.append(word)
