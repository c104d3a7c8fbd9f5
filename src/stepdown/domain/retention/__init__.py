"""How long a family's record is kept: rules as data, and the day that follows from them or why none can be told."""
