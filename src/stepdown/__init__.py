"""Stepdown: the record of an edge-of-care team, and what follows from it."""

__version__ = "0.1.0"
