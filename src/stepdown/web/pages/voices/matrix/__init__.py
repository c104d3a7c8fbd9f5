"""Pages of the framework matrix: participants against codes, and the summary of a cell."""
