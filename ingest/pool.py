"""Work for several processes, a bounded number of batches under way."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self, TypeVar

from ingest.refusal import Refusal

Given = TypeVar("Given")
Made = TypeVar("Made")

_BATCHES_PER_PROCESS = 4


class Pool:
    """So many processes that share work; where it is one, this process does all of it."""

    def __init__(self, jobs: int = 1) -> None:
        self._jobs = jobs
        self._processes = ProcessPoolExecutor(jobs, initializer=_end_with_parent) if jobs > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._processes:
            self._processes.shutdown()

    def spread(
        self, work: Callable[[list[Given]], list[Made]], things: Iterable[Given], weight: Callable[[Given], int]
    ) -> Iterator[Made]:
        """WORK done on all THINGS in batches of like weight, in order.

        Raises Refusal when a process dies of what it was given.
        """
        batches = _batches(things, weight)
        if self._processes is None:
            for batch in batches:
                yield from work(batch)
            return
        try:
            yield from _windowed(self._processes, work, batches, self._jobs * _BATCHES_PER_PROCESS)
        except BrokenProcessPool:
            raise Refusal("A process that was reading died, for want of memory perhaps: try fewer --jobs.") from None


def _end_with_parent() -> None:
    """End this process when the one that started it is gone: killed, it can tell nobody to stop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _windowed(
    processes: ProcessPoolExecutor,
    work: Callable[[list[Given]], list[Made]],
    batches: Iterator[list[Given]],
    window: int,
) -> Iterator[Made]:
    under_way: deque[Future[list[Made]]] = deque()
    for batch in batches:
        under_way.append(processes.submit(work, batch))
        if len(under_way) >= window:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


def _batches(things: Iterable[Given], weight: Callable[[Given], int], full: int = 200_000) -> Iterator[list[Given]]:
    """Batches of about FULL weight; a heavier thing is a batch of its own."""
    batch: list[Given] = []
    heavy = 0
    for thing in things:
        batch.append(thing)
        heavy += weight(thing)
        if heavy >= full:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch
