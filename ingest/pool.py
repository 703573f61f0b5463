"""Work for several processes, a bounded number of batches under way."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from ingest.refusal import Refusal

Given = TypeVar("Given")
Made = TypeVar("Made")

_BATCHES_PER_PROCESS = 4


def spread(
    work: Callable[[list[Given]], list[Made]], things: Iterable[Given], jobs: int, weight: Callable[[Given], int]
) -> Iterator[Made]:
    """WORK done on all THINGS in batches of like weight, in order; in this process where JOBS is 1.

    Raises Refusal when a process dies of what it was given.
    """
    batches = _batches(things, weight)
    if jobs == 1:
        for batch in batches:
            yield from work(batch)
        return
    with ProcessPoolExecutor(jobs, initializer=_end_with_parent) as processes:
        try:
            yield from _windowed(processes, work, batches, jobs * _BATCHES_PER_PROCESS)
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
