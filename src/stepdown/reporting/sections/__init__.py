"""One file a section of the report: which tables, charts and sentences it has, made of released results."""
