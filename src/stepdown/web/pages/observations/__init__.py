"""Pages of what is observed: factors, levels, events, measures."""
