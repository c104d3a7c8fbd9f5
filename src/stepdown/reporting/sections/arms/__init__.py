"""The comparison group in the report: who stands beside whom, how alike they are, and how the outcome differs."""
