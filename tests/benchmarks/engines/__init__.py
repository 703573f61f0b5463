"""Engines that are asked the same; each gives the twenty best statements, how many there are, and counts by field."""
