"""Records as lines and tables of plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ingest.terminal.guard import harmless
from ingest.vocabulary import entries

if TYPE_CHECKING:
    from ingest.evaluation import Evaluation, Figure
    from ingest.harvest import Tally
    from ingest.parsers import Reader
    from ingest.publish.search.groups import Group, Hit
    from ingest.publish.search.results import Results
    from ingest.report import Coverage, Report
    from ingest.watching import Arrival


def sentence(tally: Tally) -> str:
    """What became of every document, as one line."""
    return (
        f"{counted(tally.documents, 'document')}: {counted(tally.readouts, 'readout')}, "
        f"{counted(tally.versions, 'other version')} of them, {tally.duplicates:,} met again unchanged, "
        f"{tally.rejected:,} that became none (see the table problems)."
    )


def publishers(known: Iterable[Reader]) -> str:
    """The parsers there are, a line each: where each publisher's lists are known to lie, and how well that is known."""
    rows = [
        (one.parser, one.publisher.name if one.publisher else "any other", _lists(one), one.recognises) for one in known
    ]
    return table(("parser", "publisher", "lists", "recognises"), rows)


def _lists(one: Reader) -> str:
    """How a publisher's lists are known, for each way how many are; nothing where none can be fetched."""
    return (
        ", ".join(f"{number} {how}" for how, number in Counter(source.known for source in one.sources).items())
        or "none known"
    )


def report(measured: Report) -> str:
    """Shares in per cent, then what is doubtful, then the problems with how often each occurs."""
    fields = [name for one in measured.coverage[:1] for name in (*one.filled, *one.confidence)]
    shares = [
        (one.publisher or "(none named)", f"{one.readouts:,}", *map("{:.0%}".format, _shares(one)))
        for one in measured.coverage
    ]
    doubts = [(f"{one.readouts:,}", one.publisher or "(none named)", one.doubt, one.example) for one in measured.doubts]
    problems = [(f"{one.count:,}", one.stage, one.reason) for one in measured.problems]
    return "\n\n".join(
        (
            table(("publisher", "readouts", *fields), shares),
            table(("doubtful", "publisher", "because", "for example"), doubts) if doubts else "Nothing doubtful.",
            table(("problems", "stage", "reason"), problems) if problems else "No problems.",
        )
    )


def _shares(one: Coverage) -> tuple[float, ...]:
    return *one.filled.values(), *one.confidence.values()


def evaluation(compared: Evaluation, misses: bool) -> str:
    """The figures over all, by publisher, genre and kind of parser; each miss on a line where they are asked for."""
    groups = {"all": compared.overall, **compared.publishers, **compared.genres, **compared.parsers}
    tables = [f"{name}\n{_figures(figures)}" for name, figures in groups.items()]
    return "\n\n".join((*tables, *(["\n".join(compared.misses)] if misses else [])))


def _figures(figures: dict[str, Figure]) -> str:
    meant = {one["id"]: f"meant to be {one['meant']:.2f}" for one in entries("figures") if "meant" in one}
    rows = [
        (
            one.name, f"{one.value:.3f}", f"{one.low:.3f}–{one.high:.3f}", f"{one.right:,} of {one.of:,}",
            meant.get(one.name, ""),
        )
        for one in figures.values()
    ]  # fmt: skip
    return table(("figure", "share", "95 % interval", "counts", ""), rows)


def results(found: Results) -> str:
    """The statements found, under their readouts."""
    about = "about " if found.estimated else ""
    count = f"{counted(found.count, 'statement')} in {about}{counted(found.readouts, 'readout')}"
    return "\n\n".join((*found.notes, *(_group(group) for group in found.groups), count))


def _group(group: Group) -> str:
    when = group.date or group.date_edtf or "no date"
    head = f"{when} · {group.publisher_name or 'unknown publisher'} · {group.title or 'untitled'}"
    more = [f"    … {group.more} more in {group.readout}"] if group.more else []
    return "\n".join(map(harmless, (head, *(_hit(hit, group) for hit in group.hits), *more)))


def _hit(hit: Hit, group: Group) -> str:
    """A statement; words reported of the other side are never taken for that side's own."""
    told = f" (as told by {group.publisher_name})" if hit.side == "counterpart" and group.publisher_name else ""
    words = "".join(f"*{piece.text}*" if piece.marked else piece.text for piece in hit.text)
    return f"    {hit.speaker_name or hit.attribution}{told}: {words} [{hit.id}]"


def arrival(one: Arrival) -> str:
    """A readout that a visit brought, as one line."""
    said = (one.date or "no date", one.publisher or "unknown publisher", one.title or "untitled")
    return harmless(f"    {'changed' if one.changed else 'new'}: {' · '.join(said)} [{one.readout}]")


def counted(number: int, thing: str) -> str:
    """So many of a thing: ``1 readout``, ``1,200 readouts``."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under a head, each column as wide as its widest cell."""
    lines = [tuple(map(harmless, line)) for line in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
