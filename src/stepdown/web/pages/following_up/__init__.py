"""Pages about what comes after closure."""
