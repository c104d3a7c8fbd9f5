"""A publication's own arithmetic, done exactly as it was done, beside what it printed, with its faults flagged."""
