"""A Python process that is measured from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys

# What is installed has its modules compiled: no run, of either side, is to do that again.
_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(*words: object) -> dict[str, float]:
    """Seconds by the clock and of all cores, and the highest memory in MB, of a Python process and its children."""
    command = [sys.executable, "-c", _MEASURING, *map(str, words)]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=_INSTALLED)
    measured: dict[str, float] = json.loads(ended.stdout)
    return measured


# What a process has used is known to its parent alone, of all its children together: so each has one of its own.
_MEASURING = """
import json, resource, subprocess, sys, time
began = time.monotonic()
subprocess.run([sys.executable, *sys.argv[1:]], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
clock = time.monotonic() - began
print(json.dumps({"clock": clock, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024}))
"""
