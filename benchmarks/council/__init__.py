"""How long a council's files take to be read, and its children's stories to be rebuilt, beside a bare parser."""
