"""Work given to the workers behind a scheduler of Dask, whatever becomes of them meanwhile."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from distributed import Client, Future, KilledWorker, wait
from distributed import TimeoutError as NobodyInTime

from ingest.refusal import Refusal

Given = TypeVar("Given")
Made = TypeVar("Made")

_AHEAD = 4
"""Tasks under way for each thread of a worker: none waits for the next, and none holds more than a few names."""

_LOST = 3
_PAUSE = 0.5
_KEPT = "What was read is kept: a second run reads the rest."


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that will not end well, and why."""

    reason: str
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class Workers(Generic[Given, Made]):
    """Those who work behind the scheduler at ADDRESS.

    patience  seconds in which a scheduler that is gone may come back, and somebody has to join it
    """

    address: str
    patience: float

    def each(self, work: Callable[[Given], Made], things: Sequence[Given]) -> Iterator[tuple[Given, Made | Failure]]:
        """WORK done on each of THINGS, in the order in which they end; what a lost scheduler forgot is done again.

        Raises Refusal where there is no scheduler, or nobody behind it.
        """
        left = dict(enumerate(things))
        lost = 0
        while left:
            before = len(left)
            # Whatever breaks between here and a scheduler that dies, what has not ended is left to be done again.
            with suppress(CancelledError, OSError), self._client() as client:
                for index, made in self._ended(client, work, dict(left)):
                    yield left.pop(index), made
            lost = lost + 1 if len(left) == before else 0
            if lost == _LOST:
                raise Refusal(f"The scheduler at {self.address} was lost {lost} times before anything ended. {_KEPT}")

    @contextmanager
    def _client(self) -> Iterator[Client]:
        for name in ("distributed.client", "distributed.core", "distributed.batched"):
            logging.getLogger(name).setLevel(logging.CRITICAL)  # what is lost and found again is told in our words
        client = self._connected()
        try:
            self._wait_for_anybody(client)
            with client.as_current():
                yield client
        finally:
            client.close(timeout=1)

    def _connected(self) -> Client:
        deadline = time.monotonic() + self.patience
        while True:
            try:
                return Client(self.address, timeout=max(1.0, deadline - time.monotonic()), set_as_default=False)
            except (OSError, ValueError) as error:
                if isinstance(error, OSError) and time.monotonic() < deadline:
                    time.sleep(_PAUSE)  # it may be on its way down, or not yet up again
                    continue
                raise Refusal(
                    f"No scheduler answers at {self.address} ({error}): start one with 'dask scheduler'. {_KEPT}"
                ) from None

    def _wait_for_anybody(self, client: Client) -> None:
        try:
            client.wait_for_workers(1, timeout=self.patience)
        except NobodyInTime:
            raise Refusal(
                f"Nobody works behind the scheduler at {self.address}: start 'dask worker {self.address}' where the"
                f" archives can be reached. {_KEPT}"
            ) from None

    def _ended(
        self, client: Client, work: Callable[[Given], Made], left: dict[int, Given]
    ) -> Iterator[tuple[int, Made | Failure]]:
        """What ends, until all is done or the scheduler is lost with all that it knew."""
        waiting = iter(left.items())
        under_way: dict[Future[Made], int] = {}
        while True:
            room = max(1, sum(client.nthreads().values())) * _AHEAD - len(under_way)
            following = islice(waiting, max(0, room))
            under_way |= {client.submit(work, thing, pure=False): index for index, thing in following}
            if not under_way:
                return
            for future in self._some(client, list(under_way)):
                made: Made | Failure = _made(future)
                yield under_way.pop(future), made

    def _some(self, client: Client, futures: list[Future[Made]]) -> set[Future[Made]]:
        """Those that have ended, as soon as there are any; raises Refusal where nobody works on them any more."""
        while True:
            try:
                return set(wait(futures, timeout=self.patience, return_when="FIRST_COMPLETED").done)
            except NobodyInTime:
                self._wait_for_anybody(client)


def _made(future: Future[Made]) -> Made | Failure:
    """What a task gave that has ended; asks the worker for it, who may be gone."""
    if future.status != "error":
        made: Made = future.result()
        return made
    error = future.exception()
    if isinstance(error, KilledWorker):
        return Failure("every worker that began with it died, for want of memory perhaps", error)
    return Failure(str(error) or type(error).__name__, error)
