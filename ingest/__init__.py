"""Readouts: who said what, when, where, about what, and who says that they said it."""
