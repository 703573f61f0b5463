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


WITH_LABELS = (
    "<p><strong>Q{n}:</strong> {q}</p><p><strong>A{n}:</strong> {a}</p>", "<p>Q{n}. {q}</p><p>A{n}. {a}</p>",
    "<p>Q.{n} {q}</p><p>A.{n} {a}</p>", "<p>Question {n}: {q}</p><p>Answer {n}: {a}</p>",
    "<p>Question No. {n}: {q}</p><p>Answer: {a}</p>", "<p><b>Question</b></p><p>{q}</p><p><b>Answer</b></p><p>{a}</p>",
    "<h4>Question {n}</h4><p>{q}</p><h4>Minister Vask</h4><p>{a}</p>", "<p>Q: {q}</p><p>{a}</p>",
    "<p>Question by Farn Times: {q}</p><p>Answer by Minister Vask: {a}</p>",
    "<p>Question from Bo Tarn: {q}</p><p>Reply of the Minister: {a}</p>",
    "<p><b>Farn Times:</b> {q}</p><p><b>Karl Vask:</b> {a}</p>", "<p>FT: {q}</p><p>KV: {a}</p>",
    "<p>FARN TIMES: {q}</p><p>K. VASK: {a}</p>", "<p>Presenter: {q}</p><p>Minister: {a}</p>",
    "<p><b>Journalist</b><br>{q}</p><p><b>FM Vask</b><br>{a}</p>", "<p>Host: {q}</p><p>Guest: {a}</p>",
    "<p>Reporter from the Farn Times: {q}</p><p>Minister Vask: {a}</p>",
    "<p>Farn Times reporter: {q}</p><p>Minister Vask: {a}</p>", "<p>AFP: {q}</p><p>Minister Vask: {a}</p>",
    "<p>Bo Tarn (Farn TV): {q}</p><p>Vask: {a}</p>", "<p>Bo Tarn (Radio Farn): {q}</p><p>Karl Vask: {a}</p>",
    "<table><tr><td>Q</td><td>{q}</td></tr><tr><td>A</td><td>{a}</td></tr></table>",
    "<p><span class='speaker'>Farn Times</span> {q}</p><p><span class='speaker'>Vask</span> {a}</p>",
    "<p><em>Q. {q}</em></p><p>A. {a}</p>", "<p>&gt;&gt; {q}</p><p>&gt;&gt; {a}</p>",
)  # fmt: skip


@pytest.mark.parametrize("turn", WITH_LABELS)
def test_questions_under_labels(turn: str) -> None:
    found = heard(page_of(TITLE, f"<p>13 April 2032</p>{laid(turn)}"), {words: words for one in TURNS for words in one})
    assert {found[asked] for asked, _ in TURNS} <= {"question"}
    assert {found[answer] for _, answer in TURNS} == {VASK}


def test_each_reporter_of_a_medium_asks_though_one_asks_nothing() -> None:
    houses = ("Bo Tarn (Farn TV)", "Ana Lind (Farn Daily)")
    body = "".join(f"<p>{who}: {q}</p><p>Vask: {a}</p>" for who, (q, a) in zip(houses, TURNS[:2], strict=True))
    assert told(body, turns=TURNS[:2])


OFFICES = (
    ("SG", "Press conference by Secretary-General Ida Orlan"),
    ("SG", "NATO Secretary-General Ida Orlan meets the press"),
    ("HRVP", "Doorstep by High Representative/Vice-President Ida Orlan ahead of the Council"),
    ("DG", "Press conference of Director-General Ida Orlan"),
    ("FM", "Interview with Foreign Minister Ida Orlan"),
    ("PM", "Prime Minister Ida Orlan talks to Farn TV"),
    ("Spokesperson", "Transcript of the press briefing by Spokesperson Ida Orlan"),
    ("MFA Spokesperson", "MFA Spokesperson Ida Orlan answers questions"),
    ("Foreign Ministry Spokesperson", "Foreign Ministry Spokesperson Ida Orlan answers questions"),
    ("Spokesperson of the Ministry of Foreign Affairs", "Briefing of MFA Spokesperson Ida Orlan"),
    ("Government Spokesperson", "Press briefing of Government Spokesperson Ida Orlan"),
)


@pytest.mark.parametrize(("label", "title"), OFFICES)
@pytest.mark.parametrize("turn", ["<p>Q. {q}</p><p>{{}}: {a}</p>", "<p><b>Question</b> {q}</p><p><b>{{}}</b> {a}</p>"])
def test_offices_alone_answer(label: str, title: str, turn: str) -> None:
    body = laid(turn).replace("{}", label)
    answers = {answer: answer for _, answer in TURNS}
    assert heard(page_of(title, body), answers) == dict.fromkeys(answers, "Ida Orlan")


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
