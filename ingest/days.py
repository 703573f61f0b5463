"""The first and the last day that an event may have taken place, in SQL on ``readouts r``.

Where only the month or the year is known these are its ends; null where not even the year is.
"""

from __future__ import annotations

_SAID = "coalesce(r.date, r.date_edtf, substr(r.published, 1, 10))"
_DATED = f"{_SAID} GLOB '[0-9][0-9][0-9][0-9]*'"
# An interval in EDTF has its ends before and after a stroke; the end of its first day is where the padding begins.
_STROKE = f"instr({_SAID} || '/', '/')"
_BEHIND = f"instr({_SAID}, '/')"

FIRST_DAY = f"CASE WHEN {_DATED} THEN substr({_SAID}, 1, {_STROKE} - 1) || substr('0000-01-01', {_STROKE}) END"
LAST_DAY = f"""CASE WHEN {_DATED} THEN
    substr({_SAID}, {_BEHIND} + 1) || substr('0000-12-31', length({_SAID}) - {_BEHIND} + 1) END"""
