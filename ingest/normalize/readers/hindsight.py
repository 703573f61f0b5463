"""What only the next sentence tells: words that stand before ``, he added``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.readers.quotations import Quotations
from ingest.normalize.readers.verdicts import Verdict
from ingest.normalize.reading import Body

_PASSAGES_QUOTED = 12
# What was given to whoever spoke before, for want of anything better.
_CARRIED = frozenset({"carried-further", "within-quotation"})


def filled_back(verdicts: Sequence[Verdict], quotations: Quotations, body: Body) -> list[Verdict]:
    """The verdicts, with sentences given to the speaker named behind them in the same paragraph.

    So it is where one quotation holds them all, or where the same person spoke last before them.
    """
    known = list(verdicts)
    for number, verdict in enumerate(verdicts):
        if verdict.rule.endswith("-aside") and verdict.person:
            first = _first_waiting(known, number, quotations, body)
            heard = next((one.person for one in reversed(known[:first]) if one.person), None)
            for place in range(first, number):
                quoted = _are_quoted_together(known[place], verdict, quotations, body)
                goes_on = heard == verdict.person and not any(quotations.within(verdict.start, verdict.end))
                if quoted or goes_on or _opens_by_dash(body, verdict.passage):
                    known[place] = _given_to(verdict, known[place], quoted=quoted)
    return known


def _first_waiting(verdicts: Sequence[Verdict], number: int, quotations: Quotations, body: Body) -> int:
    """The first of the sentences right before one that nobody is known to have said.

    They stand in its paragraph, or in those before that open a quotation and leave it to be taken up. What is told
    within the quotation marks that hold both is not the account's, whatever it tells.
    """
    first, verdict = number, verdicts[number]
    while first > 0 and _stands_by(before := verdicts[first - 1], verdict, quotations, body):
        if before.attribution == "speaker" and not (
            before.rule in _CARRIED and _are_quoted_together(before, verdict, quotations, body)
        ):
            break
        if (
            before.attribution != "speaker"
            and before.rule not in ("unattributed", "country")
            and not _are_quoted_together(before, verdict, quotations, body)
        ):
            break
        first -= 1
    return first


def _stands_by(waiting: Verdict, verdict: Verdict, quotations: Quotations, body: Body) -> bool:
    """Whether a sentence stands in the passage of another, or in one whose quotation that takes up."""
    passages = range(waiting.passage, verdict.passage)
    return len(passages) <= _PASSAGES_QUOTED and all(_is_left_open(body, quotations, number) for number in passages)


def _is_left_open(body: Body, quotations: Quotations, number: int) -> bool:
    """Whether a passage ends within a quotation that nothing closes, and the next one opens with a mark."""
    end, behind = body.passages[number].end, body.passages[number + 1].start
    return quotations.around(end - 1) is not None and body.folded[end - 1] != '"' and body.folded[behind] == '"'


def _are_quoted_together(waiting: Verdict, verdict: Verdict, quotations: Quotations, body: Body) -> bool:
    if waiting.passage == verdict.passage:
        return _share_a_quotation(waiting, verdict, quotations)
    return quotations.around(waiting.start) is not None and _stands_by(waiting, verdict, quotations, body)


def _opens_by_dash(body: Body, passage: int) -> bool:
    """Whether somebody's words begin a passage behind a dash, as in ``- The road is open, - the Duke said``."""
    return body.folded[body.passages[passage].start] == "-"


def _share_a_quotation(waiting: Verdict, verdict: Verdict, quotations: Quotations) -> bool:
    around = quotations.around(waiting.start)
    return around is not None and around[1] > verdict.start


def _given_to(verdict: Verdict, waiting: Verdict, *, quoted: bool) -> Verdict:
    return replace(
        waiting, attribution="speaker", person=verdict.person, confidence="C" if quoted else "D", rule="filled-back"
    )
