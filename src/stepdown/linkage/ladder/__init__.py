"""Each child's way along the safeguarding ladder: dated stretches with where they come from, and what does not fit."""
