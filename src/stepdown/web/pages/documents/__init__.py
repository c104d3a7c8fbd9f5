"""Pages about what is written for others and filed to the council's record."""
