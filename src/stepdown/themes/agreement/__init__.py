"""How far coders agree: the units of a text judged by each, the counts and coefficients, and where they differ."""
