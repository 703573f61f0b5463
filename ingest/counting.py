"""Which fields of which tables a build counts the values of, for everybody who looks a table through."""

from __future__ import annotations

COUNTED = {
    "statements": ("speaker", "nested_speaker", "attribution", "side", "quote", "act", "confidence", "rule"),
    "readouts": ("publisher", "genre", "date_basis", "year", "venue", "language", "parser"),
    "participants": ("speaker", "country", "side", "principal"),
    "evidence": ("field", "basis", "rule"),
    "people": ("speaker", "country", "kind", "known"),
    "statement_topics": ("topic",),
    "readout_topics": ("topic",),
    "versions": ("change",),
}
