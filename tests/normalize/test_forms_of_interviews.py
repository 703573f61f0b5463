"""One interview of a minister, its questions and answers set in every way that papers and ministries set them.

The minister and the words are invented; most questions have no question mark.
"""

from __future__ import annotations

import pytest

from tests.normalize.hearing import heard, page_of, typed

VASK = "Karl Vask"
TITLE = "Interview with Foreign Minister Karl Vask of Norway"
TURNS = (
    ("What does the ferry agreement change?", "It halves the time of the crossing. We have worked on it for years."),
    ("Critics say that the fares are too high.", "They are lower than those of the railway, and I shall keep them so."),
    ("And when does the first ship sail?", "In May, if the ice allows it."),
)
NO_MARKS = (("Tell us what the ferry agreement changes.", TURNS[0][1]), TURNS[1],
            ("Let us turn to the first ship.", TURNS[2][1]))  # fmt: skip


def told(body: str, title: str = TITLE, turns: tuple[tuple[str, str], ...] = TURNS) -> bool:
    """Whether every question is one, and every answer the minister's."""
    words = {words: words for turn in turns for words in turn}
    expected = {words: whose for turn in turns for words, whose in zip(turn, ("question", VASK), strict=True)}
    return heard(page_of(title, f"<p>13 April 2032</p>{body}"), words) == expected


def laid(turn: str, turns: tuple[tuple[str, str], ...] = TURNS) -> str:
    return "".join(turn.format(q=asked, a=answer, n=at) for at, (asked, answer) in enumerate(turns, 1))


WITHOUT_LABELS = (
    "<p><strong>{q}</strong></p><p>{a}</p>", "<p><b>{q}</b></p><p>“{a}”</p>", "<p><em>{q}</em></p><p>{a}</p>",
    "<p>{q}</p><p><em>{a}</em></p>", "<h3>{q}</h3><p>{a}</p>", "<h4>{q}</h4><p>{a}</p>",
    "<p><strong>{n}. {q}</strong></p><p>{a}</p>", "<p>{n}) {q}</p><p>{a}</p>", "<p>- {q}</p><p>{a}</p>",
    "<p>– {q}</p><p>– {a}</p>", "<p><strong>{q}</strong><br>{a}</p>", "<p><strong>{q}</strong> {a}</p>",
    "<p><em>{q}</em> {a}</p>", "<blockquote><p>{q}</p></blockquote><p>{a}</p>",
    "<p><b>{q}</b></p><blockquote>{a}</blockquote>", "<div class='question'>{q}</div><div class='answer'>{a}</div>",
    "<dl><dt>{q}</dt><dd>{a}</dd></dl>", "<details><summary>{q}</summary><p>{a}</p></details>",
    "<ul><li><p><strong>{q}</strong></p><p>{a}</p></li></ul>",
    "<table><tr><td>{q}</td></tr><tr><td>{a}</td></tr></table>",
)  # fmt: skip


@pytest.mark.parametrize("turn", WITHOUT_LABELS)
def test_questions_without_labels(turn: str) -> None:
    assert told(laid(turn))


@pytest.mark.parametrize("turn", ["<p><b>{q}</b></p><p>{a}</p>", "<h4>{q}</h4><p>{a}</p>", "<h3>{q}</h3><p>{a}</p>"])
def test_questions_set_apart_that_no_mark_ends(turn: str) -> None:
    assert told(laid(turn, NO_MARKS), turns=NO_MARKS)


def test_names_of_sections_are_no_questions() -> None:
    body = laid("<h3>The first ship</h3><p>{a}</p>", NO_MARKS)
    found = heard(page_of("Interview with Foreign Minister Karl Vask of Norway", body), {"answer": NO_MARKS[0][1]})
    assert found != {"answer": "question"}


TITLES = (
    "“We will keep the fares low”: interview with Foreign Minister Karl Vask",
    "Q&A: Foreign Minister Karl Vask on the ferry line", "Three questions to Karl Vask, Foreign Minister of Norway",
    "Foreign Minister Karl Vask's answers to questions from the media",
    "Foreign Minister Karl Vask talks to Farn Times",
    "Written replies of Foreign Minister Karl Vask to questions of the Farn Times",
)  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_titles_of_interviews(title: str) -> None:
    assert told(laid("<p><strong>{q}</strong></p><p>{a}</p>"), title)


@pytest.mark.parametrize("line", ["{q}\n\n{a}\n\n", "- {q}\n\n- {a}\n\n", "Journalist\n{q}\n\nMinister Vask\n{a}\n\n"])
def test_the_same_as_plain_text(line: str) -> None:
    words = {words: words for turn in TURNS for words in turn}
    found = heard(typed(TITLE, f"13 April 2032\n\n{laid(line)}"), words)
    assert found == {words: whose for turn in TURNS for words, whose in zip(turn, ("question", VASK), strict=True)}
