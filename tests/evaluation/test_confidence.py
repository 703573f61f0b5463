"""Of the statements that carry a letter, how many are right."""

from __future__ import annotations

import pytest

from ingest.evaluation.confidence import score_confidence
from ingest.evaluation.figures import Score
from ingest.evaluation.given import Given


def said(statement: int, confidence: str, *right: bool) -> list[tuple[Given, bool]]:
    """A statement of as many words as there are verdicts."""
    return [(Given(statement, "speaker", "Rudolf Rassendyll", confidence), one) for one in right]


@pytest.mark.parametrize(
    ("verdicts", "right"),
    [((True,) * 4 + (False,), 1), ((True,) * 3 + (False,) * 2, 0), ((False,), 0), ((True,), 1)],
)
def test_a_statement_is_right_when_four_fifths_of_its_words_are(verdicts: tuple[bool, ...], right: int) -> None:
    score = Score()
    score_confidence(said(1, "B", *verdicts), score)
    assert (score.right["confidence_B"], score.of["confidence_B"]) == (right, 1)


def test_letters_are_counted_apart_however_long_the_statements() -> None:
    score = Score()
    score_confidence([*said(1, "A", *[True] * 50), *said(2, "A", False), *said(3, "D", True)], score)
    figures = score.figures()
    assert (figures["confidence_A"].right, figures["confidence_A"].of) == (1, 2)
    assert figures["confidence_D"].value == 1
    assert "confidence_C" not in figures
