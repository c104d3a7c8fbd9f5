"""Pages about one person of a family."""
