"""Who said what against the gold, word by word, then sentence by sentence."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.evaluation.confidence import score_confidence
from ingest.evaluation.figures import Score, whole
from ingest.evaluation.given import Given, find_given
from ingest.evaluation.gold import BODY, GoldDocument, GoldSentence
from ingest.evaluation.words import same_person, shared, words


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    sentence: int


def score_sentences(connection: sqlite3.Connection, gold: GoldDocument, row: sqlite3.Row, score: Score) -> None:
    """Count the words kept, those given to the right and to a wrong speaker, the sentences that are right."""
    wanted = [_Word(word, number) for number, one in enumerate(gold.sentences) for word in words(one.text)]
    given = find_given(connection, row["id"], [word.text for word in wanted])
    good: Counter[int] = Counter()
    judged: list[tuple[Given, bool]] = []
    for place, word in enumerate(wanted):
        sentence = gold.sentences[word.sentence]
        if sentence.kind in BODY:
            score.count("kept", place in given)
            right = _score_word(sentence, given.get(place), score)
            good[word.sentence] += right
            if place in given and sentence.kind != "heading":
                judged.append((given[place], right))
    score_confidence(judged, score)
    _score_whole(gold, wanted, given, good, score)
    if not gold.partial:
        body = words(row["body"])
        score.count(
            "clean", shared((w.text for w in wanted if gold.sentences[w.sentence].kind in BODY), body), len(body)
        )


def _score_word(sentence: GoldSentence, given: Given | None, score: Score) -> bool:
    """Count one word of a body sentence; whether it is right."""
    if sentence.kind == "heading":
        return False
    right = is_right(sentence, given)
    if sentence.kind in ("said", "question"):
        score.count("speaker", right)
        score.count("wrong_speaker", bool(given and given.speaker) and not right)
    elif sentence.kind == "joint":
        score.count("joint", right)
    else:
        score.count("false_speaker", not right)
    return right


def is_right(sentence: GoldSentence, given: Given | None) -> bool:
    """Whether a word of SENTENCE is given to whom the gold gives it, or to somebody it accepts as well."""
    attribution = given.attribution if given else None
    who = given.speaker if given else None
    accepted = any(same_person(name, who) for name in sentence.accept)
    if "joint" in sentence.accept_kinds and attribution == "joint":
        return True
    if "narration" in sentence.accept_kinds and who is None and attribution not in (None, "joint"):
        return True
    if "said" in sentence.accept_kinds and accepted:
        return True
    if sentence.kind in ("said", "question"):
        if sentence.speaker is None:
            return who is None and attribution is not None
        return accepted or same_person(sentence.speaker, who)
    if sentence.kind == "joint":
        return attribution == "joint" or accepted
    return who is None and attribution != "joint"


def _score_whole(
    gold: GoldDocument, wanted: list[_Word], given: Mapping[int, Given], good: Counter[int], score: Score
) -> None:
    """Count the sentences that are right as a whole, and list the others."""
    total = Counter(word.sentence for word in wanted)
    for number, sentence in enumerate(gold.sentences):
        if sentence.kind not in BODY - {"heading"} or not total[number]:
            continue
        right = whole(good[number], total[number])
        score.count("sentences", right)
        if not right:
            got = Counter(given.get(place) for place, word in enumerate(wanted) if word.sentence == number)
            score.misses.append(
                f"{gold.name}\tsentence\t{_told(got)} for {sentence.kind} {sentence.speaker}: {sentence.text}"
            )


def _told(got: Counter[Given | None]) -> str:
    most = got.most_common(1)[0][0]
    return f"{most.attribution} {most.speaker}" if most else "nothing"
