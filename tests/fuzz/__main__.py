"""Look for inputs that break a target: ``python -m tests.fuzz normalize --seconds 300``.

It wants atheris (``pip install atheris``), which guides the search by what of the code an input reaches. What breaks a
target is written to ``tests/fuzz/cases/TARGET-DIGEST``, where every later run of the tests tries it again.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

import atheris

CASES = Path(__file__).parent / "cases"

with atheris.instrument_imports(include=["ingest"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--from", dest="seeds", type=Path, help="a folder of inputs to begin with")
    given = asked.parse_args()
    target = TARGETS[given.target]

    def tried(content: bytes) -> None:
        try:
            target(content)
        except BaseException:
            digest = hashlib.sha256(content).hexdigest()[:12]
            (CASES / f"{given.target}-{digest}").write_bytes(content)
            raise

    words = [sys.argv[0], f"-max_total_time={given.seconds}", "-max_len=8192", "-timeout=20", "-rss_limit_mb=2000"]
    atheris.Setup([*words, "-artifact_prefix=/tmp/", *([str(given.seeds)] if given.seeds else [])], tried)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
