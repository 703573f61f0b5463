"""Of which tables a build counts the rows, and of which fields the values, for everybody who looks them through."""

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
    "encounters": ("mode", "venue"),
    "speakers": ("country", "kind"),
    "speaker_names": (),
    "posts": ("country",),
    "publishers": ("country", "kind"),
    "venues": ("country",),
    "topics": ("broader",),
    "problems": ("stage", "reason"),
}
