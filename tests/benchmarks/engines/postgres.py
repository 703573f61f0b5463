"""PostgreSQL with a GIN index over ``tsvector``: ``ORDER BY ts_rank``, a count, and counts by speaker, publisher, year.

A cluster of its own is made in a folder, by a user that is not root, and stopped afterwards.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.engines.asking import TIMES
from tests.benchmarks.questions import Question

BIN = Path("/usr/lib/postgresql/15/bin")
_TABLE = """
CREATE TABLE statements (id text, speaker text, publisher text, year int, words tsvector);
CREATE TEMP TABLE loaded (id text, speaker text, publisher text, year int, text text);
\\copy loaded FROM '{rows}'
INSERT INTO statements SELECT id, speaker, publisher, year, to_tsvector('simple', text) FROM loaded;
CREATE INDEX ON statements USING gin (words);
CREATE INDEX ON statements (speaker);
VACUUM ANALYZE statements;
"""
_ROWS = """SELECT s.id, s.speaker, r.publisher, r.year, s.text
    FROM statements s JOIN readouts r ON r.id = s.readout"""
_USED = re.compile(r"^!\s+([\d.]+) s user, ([\d.]+) s system, ([\d.]+) s elapsed", re.MULTILINE)
_STATEMENTS = 5
_WRITTEN = {"phrase": "{} <-> {}", "prefix": "{}:*", "and": "{} & {}", "or": "{} | {}", "not": "{} & !{}"}
_SETTINGS = (
    "-c listen_addresses='' -c shared_buffers=1GB -c work_mem=128MB -c fsync=off -c jit=off"
    " -c max_parallel_workers_per_gather=0"  # What a process beside it takes is in no statement's account.
)


def main(database: str, folder: str) -> None:
    """Answer the questions over the statements of a database, copied into a cluster in a folder."""
    asked = [Question(one["kind"], tuple(one["words"]), one["speaker"]) for one in json.load(sys.stdin)]
    with _running(Path(folder)) as cluster:
        if not (cluster / "whole").exists():
            _load(database, cluster)
        json.dump(list(_answers(cluster, asked)), sys.stdout)


@contextmanager
def _running(cluster: Path) -> Iterator[Path]:
    if not (cluster / "PG_VERSION").exists():
        cluster.mkdir(parents=True, exist_ok=True)
        shutil.chown(cluster, "postgres")
        _as_postgres(BIN / "initdb", "-D", cluster, "--encoding=UTF8", "--no-sync")
    _as_postgres(BIN / "pg_ctl", "-D", cluster, "-w", "-l", cluster / "log", "-o", f"{_SETTINGS} -k {cluster}", "start")
    try:
        yield cluster
    finally:
        _as_postgres(BIN / "pg_ctl", "-D", cluster, "-w", "stop")


def _load(database: str, cluster: Path) -> None:
    rows = cluster / "rows.tsv"
    with rows.open("w", encoding="utf-8") as lines:
        for row in sqlite3.connect(database).execute(_ROWS):
            lines.write("\t".join(map(_cell, row)) + "\n")
    rows.chmod(0o644)
    _psql(cluster, _TABLE.format(rows=rows))
    rows.unlink()
    (cluster / "whole").touch()


def _cell(value: object) -> str:
    return r"\N" if value is None else re.sub(r"[\\\t\n\r\0]", " ", str(value))


def _answers(cluster: Path, asked: list[Question]) -> Iterator[dict[str, float]]:
    """The best time of each question, as PostgreSQL itself says what each statement took."""
    script = ["SET client_min_messages = log; SET log_statement_stats = on;"]
    script += [sql for question in asked for _ in range(TIMES) for sql in _asks(question)]
    told, noted = _psql(cluster, "\n".join(script))
    counts = [int(count) for count in re.findall(r"^count=(\d+)$", told, re.MULTILINE)]
    used = [tuple(map(float, found)) for found in _USED.findall(noted)][-len(counts) * _STATEMENTS :]
    tries = [used[start : start + _STATEMENTS] for start in range(0, len(used), _STATEMENTS)]
    for first in range(0, len(tries), TIMES):
        some = tries[first : first + TIMES]
        yield {
            "ms": min(sum(elapsed for _, _, elapsed in one) for one in some) * 1_000,
            "cpu": min(sum(user + system for user, system, _ in one) for one in some) * 1_000,
            "count": counts[first],
        }


def _asks(question: Question) -> Iterator[str]:
    query = f"to_tsquery('simple', '{_WRITTEN.get(question.kind, '{}').format(*question.words)}')"
    only = f" AND speaker = '{question.speaker}'" if question.speaker else ""
    found = f"FROM statements WHERE words @@ {query}{only}"
    yield f"SELECT id {found} ORDER BY ts_rank(words, {query}) DESC LIMIT 20;"
    for field in ("speaker", "publisher", "year"):
        yield f"SELECT {field}, count(*) {found} GROUP BY 1 ORDER BY 2 DESC LIMIT 8;"
    yield f"SELECT 'count=' || count(*) {found};"


def _psql(cluster: Path, script: str) -> tuple[str, str]:
    """What a script answers, and what is noted beside."""
    command = [BIN / "psql", "-h", cluster, "-d", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
    return _as_postgres(*command, script=script)


def _as_postgres(*command: object, script: str = "") -> tuple[str, str]:
    lowered = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    ended = subprocess.run([*lowered, *map(str, command)], input=script, text=True, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout, ended.stderr


main(*sys.argv[1:])
