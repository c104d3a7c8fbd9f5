"""Pages that show children over time: one child, one family, or a cohort by months. For a service's own use alone."""
