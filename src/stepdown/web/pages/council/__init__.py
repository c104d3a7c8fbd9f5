"""Pages about what comes from the council's own system."""
