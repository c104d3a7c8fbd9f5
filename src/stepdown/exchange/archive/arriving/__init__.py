"""Files that come into a project: what they hold, what of it is there already, what comes in now, and what waits."""
