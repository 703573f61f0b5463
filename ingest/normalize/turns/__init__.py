"""Transcripts: the labels of their turns, and who sits behind each."""
