"""The published figures hold counts and intervals, by set and group, and no word of any text."""

from __future__ import annotations

import json

from ingest.evaluation import Evaluation
from ingest.evaluation.figures import Score
from ingest.evaluation.published import Measured, as_lines, as_markdown, lined


def measured() -> Measured:
    score = Score()
    for number in range(10):
        document = Score()
        document.count("sentences", number > 0)
        if number < 4:
            document.count("wrong_speaker", 0)
        score.take(document)
    score.misses.append("talks.txt\tsentence\tnothing for said Rudolf Rassendyll: Borders must open.")
    figures = score.figures()
    by = {"Foreign Office of Ruritania": figures}
    compared = Evaluation(figures, by, {"readout": figures}, {"read by generic": figures}, tuple(score.misses))
    return Measured("zenda", "talks at Zenda", "annotated at Zenda", 10, 10, compared)


def test_a_line_for_the_whole_and_for_each_group() -> None:
    lines = as_lines([measured()])
    assert [(line["by"], line.get("of")) for line in lines] == [
        ("all", None),
        ("publisher", "Foreign Office of Ruritania"),
        ("genre", "readout"),
        ("parser", "read by generic"),
    ]
    assert lines[0]["figures"]["sentences"] == {"value": 0.9, "low": 0.5958, "high": 0.9821, "right": 9, "of": 10}


def test_each_record_has_a_line_of_its_own() -> None:
    lines = as_lines([measured()])
    assert json.loads(lined(lines)) == lines
    assert len(lined(lines).splitlines()) == len(lines) + 2


def test_nothing_of_the_texts_is_published() -> None:
    assert "Borders" not in lined(as_lines([measured()]))


def test_the_table_has_a_column_for_each_set() -> None:
    table = as_markdown(as_lines([measured()])).splitlines()
    assert table[0] == "| figure | talks at Zenda |"
    assert table[2] == "| documents, sentences | 10, 10 |"
    assert "| `sentences` | 0.900 (0.60–0.98) |" in table
    assert "| `wrong_speaker` ↓ | 0.000 (0.00–0.49) |" in table
    assert "| `date` | – |" in table, "nothing was counted"
