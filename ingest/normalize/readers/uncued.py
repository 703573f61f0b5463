"""Sentences without a cue: carried on from whoever had the floor, of both sides, or the publisher's own account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.cited import is_but_a_name
from ingest.normalize.readers.floor import Floor, Turn
from ingest.normalize.readers.going_on import argues, asserts, points_back
from ingest.normalize.readers.letters import Letter, addressees
from ingest.normalize.readers.lines import is_line_of_a_form
from ingest.normalize.readers.listing import is_point
from ingest.normalize.readers.matters import names_topic, tells_of_exchange
from ingest.normalize.readers.sentence import (
    Clause,
    tells_of_attendance,
    tells_of_both,
    tells_of_the_day,
    tells_of_the_occasion,
)
from ingest.normalize.readers.verdicts import Verdict, verdict_on
from ingest.record import Confidence

_FEWEST_WORDS = 6
_SURMISED = frozenset({"points-back", "asserts"})
_IN_QUOTATION = frozenset({"within-quotation", "after-colon"})
# Behind so many sentences without a cue the account may long tell of something else.
_LONGEST_RUN = 4


class Uncued:
    """Says whose a clause is that names nobody who speaks."""

    def __init__(self, account: Account, floor: Floor, letters: Sequence[Letter]) -> None:
        self._account = account
        self._floor = floor
        self._letters = letters

    def verdict(self, clause: Clause, last: Verdict | None = None) -> Verdict:
        """The verdict on a clause; LAST is the one before it."""
        quoted = self._account.quotations.around(clause.start)
        carries = self._account.carries and not (self._account.is_background and quoted is None)
        turn = self._floor.turn if carries else None
        return (
            self._of_a_list(clause, last)
            or self._written(clause)
            or self._handing_over(clause)
            or (turn and quoted and self._quoted(clause, turn, quoted[0]))
            or self._of_the_meeting(clause)
            or (turn and self._going_on(clause, turn, quoted is not None, last))
            or self._of_nobody(clause, "unattributed")
        )

    def _of_a_list(self, clause: Clause, last: Verdict | None) -> Verdict | None:
        """A point of a list as whoever's the line before the list is: behind its colon, or behind another point."""
        if last is None or last.attribution not in ("speaker", "joint") or not is_point(self._account, clause, last):
            return None
        return verdict_on(clause, last.attribution, last.person, "C", "point-of-a-list")

    def _written(self, clause: Clause) -> Verdict | None:
        """A letter that the account prints: of whoever signs it, else of its writer or of whoever spoke last.

        It is never of those whom it is to.
        """
        letter = self._letter(clause)
        if letter is None or not self._account.carries:
            self._floor.letter = None
            return None
        if clause.start == letter.start or self._floor.letter is None:
            self._floor.letter = letter.writer.key if letter.writer else self._writer(letter)
        if self._floor.letter is None:
            return self._of_nobody(clause, "letter-of-nobody-known")
        self._floor.give(self._floor.letter, strong=True, passage=clause.passage)
        return verdict_on(clause, "speaker", self._floor.letter, "B" if letter.writer else "C", letter.rule)

    def _handing_over(self, clause: Clause) -> Verdict | None:
        """A line that is but somebody's name and office with a colon, whose words stand below."""
        if not (self._account.carries and self._account.leads_on(clause.end) and is_but_a_name(clause)):
            return None
        self._floor.give(next(iter(clause.named)), strong=True, passage=clause.passage)
        return verdict_on(clause, "narration", None, "U", "hands-over")

    def is_printed_whole(self, clause: Clause) -> bool:
        """Whether a clause stands in words that are one's as a whole: whoever it tells of speaks within those."""
        letter = self._letter(clause)
        return letter is not None and letter.whole and self._account.carries

    def _letter(self, clause: Clause) -> Letter | None:
        return next((one for one in self._letters if one.start <= clause.start < one.end), None)

    def _writer(self, letter: Letter) -> str | None:
        floor, to = self._floor, addressees(letter, self._account.cast)
        return next(
            (one for one in (floor.writer, floor.he_or_she(), *floor.introduced) if one and one not in to), None
        )

    def _quoted(self, clause: Clause, turn: Turn, start: int) -> Verdict | None:
        """What stands in quotation marks that were opened at START, before the clause or behind a colon."""
        if start < clause.start:
            return self._carried(clause, turn, "within-quotation")
        return self._carried(clause, turn, "after-colon") if self._account.ends_in_colon(clause.start) else None

    def _of_the_meeting(self, clause: Clause) -> Verdict | None:
        """Who was in the room, and what was discussed there without a word on who did."""
        printed = self._account.body.text[clause.start : clause.end]
        if tells_of_attendance(clause.words) or is_line_of_a_form(printed) or tells_of_the_day(clause):
            return self._of_nobody(clause, "attendance")
        is_held = self._floor.is_held_within(clause.passage)
        of_all = tells_of_the_occasion(clause) or tells_of_exchange(clause)
        if of_all or (not is_held and (tells_of_both(clause) or names_topic(clause))):
            self._floor.give(None, strong=False, passage=clause.passage)
            return verdict_on(clause, "joint", None, "B", "discussed-by-both")
        return None

    def _going_on(self, clause: Clause, turn: Turn, quoted: bool, last: Verdict | None) -> Verdict | None:
        """What goes on from a turn: in its passage, farther where it argues a position or stands in quotation marks.

        Nobody speaks of oneself by name.
        """
        if not quoted and turn.person in clause.named:
            return self._of_nobody(clause, "tells-of-the-speaker")
        if turn.passage == clause.passage and (turn.strong or argues(clause.words)):
            return self._carried(clause, turn, "carried")
        if turn.passage == clause.passage and turn.person and points_back(clause, last):
            return self._carried(clause, turn, "points-back")
        if turn.passage == clause.passage and turn.person and asserts(clause.words):
            return self._carried(clause, turn, "asserts")
        if not quoted and self._is_of_a_statement(clause, turn):
            return self._carried(clause, turn, "of-the-statement")
        if (quoted and (turn.person or turn.passage == clause.passage)) or (
            turn.strong and argues(clause.words) and not turn.outside
        ):
            return self._carried(clause, turn, "carried-further")
        return None

    def _is_of_a_statement(self, clause: Clause, turn: Turn) -> bool:
        """Whether a whole sentence stands in a statement that an office or a country puts out in the third person."""
        stated = self._account.genre == "statement" and self._account.company.is_body(turn.person)
        end = self._account.body.folded[clause.end - 1]
        words = clause.words.printed[clause.first : clause.last]
        return stated and len(words) >= _FEWEST_WORDS and any(word.islower() for word in words) and end in ".!?"

    def _carried(self, clause: Clause, turn: Turn, rule: str) -> Verdict:
        sure = rule in _IN_QUOTATION or not (self._account.is_news or turn.outside or turn.carried >= _LONGEST_RUN)
        sure = sure and turn.passage == clause.passage and rule not in _SURMISED
        confidence: Confidence = "C" if sure else "D"
        self._floor.turn = replace(turn, passage=clause.passage, carried=turn.carried + 1)
        return verdict_on(clause, "speaker" if turn.person else "joint", turn.person, confidence, rule)

    def _of_nobody(self, clause: Clause, rule: str) -> Verdict:
        self._floor.tell_on(clause.person)
        return verdict_on(clause, "narration", None, "U", rule)
