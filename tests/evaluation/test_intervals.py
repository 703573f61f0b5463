"""An interval holds the share, is the narrower the more documents agree, and never claims to be certain."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ingest.evaluation.figures import Score
from ingest.evaluation.intervals import Counts, interval

counted = some.integers(1, 400).flatmap(lambda of: some.tuples(some.integers(0, of), some.just(of)))


def width(documents: Sequence[Counts]) -> float:
    low, high = interval(documents)
    return high - low


@given(some.lists(counted, min_size=1, max_size=30))
def test_the_share_lies_in_it_and_is_never_certain(documents: list[tuple[int, int]]) -> None:
    low, high = interval(documents)
    share = sum(right for right, _ in documents) / sum(of for _, of in documents)
    assert 0 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1
    assert high - low > 0


@given(some.lists(counted, min_size=2, max_size=12))
def test_it_does_not_matter_in_which_order_documents_come(documents: list[tuple[int, int]]) -> None:
    assert interval(documents) == pytest.approx(interval(documents[::-1]))


@given(some.lists(counted, min_size=1, max_size=30))
def test_words_are_worth_no_more_than_if_each_stood_alone(documents: list[tuple[int, int]]) -> None:
    alone = [(1, 1)] * sum(right for right, _ in documents) + [(0, 1)] * sum(of - right for right, of in documents)
    assert width(documents) >= width(alone) - 1e-9


def test_one_observation_a_document_is_wilson_s_interval() -> None:
    assert interval([(1, 1)] * 9 + [(0, 1)]) == pytest.approx((0.5958, 0.9821), abs=1e-4)


def test_documents_that_agree_say_more_than_documents_that_do_not() -> None:
    assert width([(90, 100)] * 10) < width([(100, 100)] * 9 + [(0, 100)])


def test_the_same_words_in_one_document_say_less() -> None:
    assert width([(1000, 1000)]) > 2 * width([(50, 50)] * 20)
    assert interval([(1000, 1000)])[0] < 0.5


def test_figures_rest_on_the_documents_they_were_counted_in() -> None:
    def of(*documents: Counts) -> float:
        whole = Score()
        for right, number in documents:
            one = Score()
            one.count("speaker", right, int(number))
            whole.take(one)
        return whole.figures()["speaker"].low

    assert of((100, 100)) < of(*[(10, 10)] * 10) < 1


def made_up(chance: random.Random, share: float, alike: float, number: int) -> Sequence[Counts]:
    """So many documents of a reader who is right that SHARE of the time, the words of one being so much ALIKE."""
    documents = []
    for _ in range(number):
        own = chance.betavariate(share * (1 / alike - 1), (1 - share) * (1 / alike - 1))
        words = int(chance.lognormvariate(0, 0.7) * 100) + 1
        documents.append((sum(chance.random() < own for _ in range(words)), words))
    return documents


def drawn_anew(documents: Sequence[Counts]) -> Counts:
    """The bootstrap's interval, for comparison."""
    chance = random.Random(1815)
    draws = [chance.choices(documents, k=len(documents)) for _ in range(200)]
    shares = sorted(sum(right for right, _ in draw) / sum(of for _, of in draw) for draw in draws)
    return shares[5], shares[194]


def held(way: Callable[[Sequence[Counts]], Counts], share: float, alike: float, number: int) -> float:
    """How often the interval that WAY gives holds the true share, of 150 times."""
    chance = random.Random(1648)
    found = [way(made_up(chance, share, alike, number)) for _ in range(150)]
    return sum(low <= share <= high for low, high in found) / len(found)


@pytest.mark.parametrize(
    ("share", "alike", "number"), [(0.9, 0.3, 16), (0.97, 0.3, 16), (0.8, 0.5, 12), (0.99, 0.5, 30)]
)
def test_it_holds_the_true_share_about_as_often_as_it_says(share: float, alike: float, number: int) -> None:
    assert held(interval, share, alike, number) >= 0.88  # of 150 times; some 0.93 of many
    assert held(drawn_anew, share, alike, number) < held(interval, share, alike, number)
