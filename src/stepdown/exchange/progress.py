"""How reading tells how far it has come."""

from collections.abc import Callable

type Progress = Callable[[int], None]
"""Told from time to time how many records, children or sheets have been read."""
