"""Pages about what is shared of a family, and what is not."""
