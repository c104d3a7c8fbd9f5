"""Files of a project: those that leave it, and those of other programs that come into it."""
