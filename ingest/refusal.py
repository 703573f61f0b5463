"""The one exception that ends a command."""

from __future__ import annotations


class Refusal(Exception):
    """A sentence for the person at the keyboard: what cannot be done, where, what to do about it."""
