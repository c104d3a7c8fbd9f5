"""Pages of the counts: who spoke of what, and the passages behind a number."""
