"""How long the evaluation takes and how much memory it needs, beside what people use for the same tables."""
