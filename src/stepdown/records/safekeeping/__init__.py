"""So that nothing is lost: the whole record as one file that only whoever holds a key can open, and back again."""
