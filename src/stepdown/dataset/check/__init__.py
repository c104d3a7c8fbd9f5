"""Checking: from cells as text to a typed dataset, with everything that is wrong said at once."""
