"""Everything read, gathered by readout and version until all is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.census import Census, Sighting, merged
from ingest.link import Account
from ingest.record import Entry, Problem, Readout, Version, recency
from ingest.store.spool import Spool

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A readout as it travels: packed, with the little that is needed before it is unpacked again."""

    digest: bytes
    id: str
    sha256: str
    published: str | None
    account: Account
    packed: bytes


@dataclass(frozen=True, slots=True)
class Rejection:
    """A document that is no readout, and why."""

    digest: bytes
    problem: Problem


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of every document: the last four add up to the first."""

    documents: int
    readouts: int
    versions: int
    duplicates: int
    rejected: int

    def adds_up(self) -> bool:
        """Whether no document was lost."""
        return self.documents == self.readouts + self.versions + self.duplicates + self.rejected


@dataclass(frozen=True, slots=True)
class _Told:
    """One version of a readout: where it waits, the contents that say it."""

    reading: Reading
    place: Place
    digests: list[bytes]


def _stamp(reading: Reading) -> tuple[str, bytes]:
    """Of the same words under two stamps the later one counts, whichever is met first."""
    return reading.published or "", reading.digest


@dataclass(slots=True)
class Harvest:
    """Readings by readout and version, rejections, and where each content was met."""

    census: Census
    spool: Spool
    _versions: dict[str, dict[str, _Told]] = field(default_factory=lambda: defaultdict(dict))
    _rejected: list[Rejection] = field(default_factory=list)

    def take(self, outcome: Reading | Rejection) -> None:
        """Take in what became of one content; the same words in another layout are one version."""
        if isinstance(outcome, Rejection):
            self._rejected.append(outcome)
            return
        known = self._versions[outcome.id].get(outcome.sha256)
        digests = [*(known.digests if known else ()), outcome.digest]
        if known is None or _stamp(outcome) > _stamp(known.reading):
            place = self.spool.put(outcome.packed)
            known = _Told(replace(outcome, packed=b""), place, digests)
        self._versions[outcome.id][outcome.sha256] = replace(known, digests=digests)

    def __len__(self) -> int:
        return len(self._versions)

    def accounts(self) -> Iterator[Account]:
        """The account that each readout gives at present."""
        return (self._ordered(readout)[-1].reading.account for readout in sorted(self._versions))

    def entries(self) -> Iterator[Entry]:
        """Every readout with its versions, by day, then by id: a search that walks the rows meets the newest first."""
        for _, readout in sorted((self._day(readout), readout) for readout in self._versions):
            told = self._ordered(readout)
            present = self.spool.get(told[-1].place)
            earlier = (self._version(one, self.spool.get(one.place)) for one in told[:-1])
            yield Entry(
                id=readout,
                sha256=told[-1].reading.sha256,
                source=self._sighting(told[-1]).source,
                readout=present,
                versions=(*earlier, self._version(told[-1], present)),
            )

    def _day(self, readout: str) -> str:
        """The day of the event, else of publication; first of all comes what has neither."""
        reading = self._ordered(readout)[-1].reading
        return reading.account.date or reading.published or ""

    def problems(self) -> list[Problem]:
        """Every input that did not become a readout, one for each place where it was met."""
        rejected = [
            replace(one.problem, source=source)
            for one in self._rejected
            for source in self.census.sightings[one.digest].sources
        ]
        return self.census.unreadable + rejected

    def tally(self) -> Tally:
        """What became of every document; raises AssertionError where one was lost."""
        versions = [told for versions in self._versions.values() for told in versions.values()]
        tally = Tally(
            documents=self.census.documents,
            readouts=len(self._versions),
            versions=len(versions) - len(self._versions),
            duplicates=sum(len(self._sighting(told).sources) - 1 for told in versions),
            rejected=len(self.problems()),
        )
        assert tally.adds_up(), f"the counts do not add up: {tally}"
        return tally

    def _ordered(self, readout: str) -> list[_Told]:
        """A readout's versions, the one that was seen last, then published last, at the end."""
        return sorted(self._versions[readout].values(), key=self._recency)

    def _recency(self, told: _Told) -> tuple[str, str, str]:
        return recency(self._sighting(told).last, told.reading.published, told.reading.sha256)

    def _sighting(self, told: _Told) -> Sighting:
        return merged([self.census.sightings[digest] for digest in told.digests])

    def _version(self, told: _Told, readout: Readout) -> Version:
        sighting = self._sighting(told)
        return Version(
            told.reading.sha256, sighting.first, sighting.last, readout.published,
            readout.title, readout.body, readout.letterhead,
        )  # fmt: skip
