"""A first draft of a mapping file: what each heading of a sheet most likely is, why, and what only a person can say."""
