"""What every engine that is a Python process does: ask, each question three times, and tell the best times."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from tests.benchmarks.questions import Question

TIMES = 3


def answer(ask: Callable[[Question], Any]) -> None:
    """Read questions from standard input; write for each the best time in milliseconds, and the count.

    ms, cpu  by the clock, and of a core
    """
    asked = [Question(one["kind"], tuple(one["words"]), one["speaker"]) for one in json.load(sys.stdin)]
    told = []
    for question in asked:
        walls, cpus, count = [], [], 0
        for _ in range(TIMES):
            wall, cpu = time.perf_counter(), time.process_time()
            count = ask(question)
            walls.append(time.perf_counter() - wall)
            cpus.append(time.process_time() - cpu)
        told.append({"ms": min(walls) * 1_000, "cpu": min(cpus) * 1_000, "count": count})
    json.dump(told, sys.stdout)
