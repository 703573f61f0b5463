"""The figures of docs/scale.md, from what the benchmarks have kept: ``python -m tests.benchmarks.scaling``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import fill
from typing import Any

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scale.md"
_KEPT = Path(__file__).parent / "results"
_SIZES = {"10⁴": 1e4, "10⁵": 1e5, "10⁶": 1e6, "10⁷": 1e7, "10⁸": 1e8, "10⁹": 1e9}
_COMPARED = {
    "search, by relevance": "search, common word",
    "search, newest first": "search, newest first",
    "search, a phrase": "search, phrase",
    "search, beginnings of words": "search, beginning",
    "a speaker": "speaker",
    "a speaker, the most quoted": "speaker, the most quoted",
    "a topic": "topic",
    "an encounter": "encounter",
    "a text": "readout",
    "the front page": "home",
    "the front page, first after a build": "home, first after a build",
}
_UNITS = ((1e12, "TB"), (1e9, "GB"), (1e6, "MB"))


def kept(name: str) -> dict[str, Any]:
    """What a benchmark has kept."""
    figures: dict[str, Any] = json.loads((_KEPT / f"{name}.json").read_text())
    return figures


def parts() -> dict[str, str]:
    """What stands between the marks of the page, by the name of the mark."""
    spread, exported, memory = kept("cluster"), kept("export"), kept("memory")
    return {
        "walking": _walking(spread),
        "overhead": _overhead(spread),
        "costs": _costs(spread, exported, memory),
        "export": _export(exported),
        "several": _several(json.loads((_KEPT / "parts.json").read_text())),
    }


def written(page: str) -> str:
    """PAGE with the present figures between its marks."""
    for name, text in parts().items():
        mark = f"<!-- {name} -->\n"
        assert page.count(mark) == 2, name
        page = re.sub(f"{mark}.*?{mark}", lambda _, text=text, mark=mark: f"{mark}{text}{mark}", page, flags=re.DOTALL)
    return page


def _reading(spread: dict[str, Any]) -> float:
    """Seconds of processor that reading takes for one statement: a build, without what gathering takes."""
    seconds = spread["jobs"]["processor_seconds"] - spread["again"]["processor_seconds"]
    return float(seconds / spread["corpus"]["statements"])


def _walking(spread: dict[str, Any]) -> str:
    walk, reading = spread["walk"], _reading(spread) * spread["corpus"]["statements"]
    told = (
        f"Walking through an archive costs {walk['seconds'] / reading:.1%} of reading it"
        f" ({walk['bytes'] / 1e6 / walk['seconds']:,.0f} MB of pages a second, out of a `.zip`): in R ranges about R/2"
        " times that."
    )
    return f"{fill(told, 118, initial_indent='  ', subsequent_indent='  ')}\n"


def _overhead(spread: dict[str, Any]) -> str:
    corpus, seconds = spread["corpus"], spread["dask"]["processor_seconds"]
    told = (
        f"Measured on {spread['processors']} cores with other work on them: {corpus['readouts']:,} texts with"
        f" {corpus['statements']:,} statements in a `.zip`, both ways in turn three times, the best of each. A build by"
        f" two workers took {spread['overhead']:+.1%} by the clock and {spread['overhead_processor']:+.1%} of processor"
        " compared with `--jobs 2`: workers are there already, with their vocabularies, where `--jobs` starts its own;"
        f" the smaller the corpus, the more that is. A second build, which reads nothing, took"
        f" {spread['again']['processor_seconds']:.1f} s of processor where the first had taken {seconds:.1f} s."
    )
    return f"{fill(told, 118)}\n"


def _costs(spread: dict[str, Any], exported: dict[str, Any], memory: dict[str, Any]) -> str:
    corpus = spread["corpus"]
    each = 1 / corpus["statements"]
    texts = corpus["readouts"] * each
    rows = [
        (
            name,
            f"{count * texts:,.0f}",
            _size(count * each * spread["walk"]["bytes"]),
            _hours(count * _reading(spread)),
            _size(count * each * spread["shard_bytes"]),
            _hours(count * each * spread["again"]["processor_seconds"]),
            _size(count * texts * memory["linking"]),
            _size(count * each * corpus["bytes"]),
            _size(count * exported["bytes"] / exported["statements"]),
        )
        for name, count in _SIZES.items()
    ]
    head = (
        "statements", "texts", "pages, unpacked", "reading, hours of one core", "shards", "gathering, hours",
        "memory for linking", "database", "Parquet",
    )  # fmt: skip
    lines = [head, ("---",) * len(head), *rows]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    told = (
        f"Measured: {corpus['statements']:,} statements, {1 / texts:.0f} a text; short releases have fewer, and cost"
        " more for each statement. Reading is divided by the cores there are; gathering (linking, writing, checking) is"
        f" one process on one machine. Its memory comes on top of about {spread['again']['memory_mb']:.0f} MB."
    )
    return f"{table}\n\n{fill(told, 118)}\n"


def _export(exported: dict[str, Any]) -> str:
    rate = exported["statements"] / exported["seconds"]
    asked = exported["statements"] / exported["question_seconds"]
    told = (
        f"Measured on {exported['statements']:,} statements: {rate:,.0f} a second are exported by one core, in"
        f" {exported['bytes'] / exported['statements']:.0f} bytes each, texts of readouts included; DuckDB looks"
        f" through {asked / 1e6:.1f} million a second on one core for a word in their text."
    )
    return f"{fill(told, 118)}\n"


def _several(pages: list[dict[str, Any]]) -> str:
    found = {page["page"]: page for page in pages}
    rows = [
        (name, *(f"{found[page][column]:.0f}" for column in ("one, p50", "ten, p50", "one, p95", "ten, p95")))
        for name, page in _COMPARED.items()
    ]
    lines = [("milliseconds of one core", "one, p50", "ten, p50", "one, p95", "ten, p95"), ("---",) * 5, *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _size(count: float) -> str:
    """Bytes as people say them."""
    for unit, name in _UNITS:
        if count >= unit:
            return f"{count / unit:,.3g} {name}"
    return f"{count / 1e3:,.0f} kB"


def _hours(seconds: float) -> str:
    hours = seconds / 3600
    return f"{hours:,.0f}" if hours >= 10 else f"{hours:.2g}"


def main() -> None:
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
