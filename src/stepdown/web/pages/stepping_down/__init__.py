"""Pages about the way out of the work with a family: handovers, closings."""
