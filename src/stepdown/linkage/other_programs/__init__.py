"""Other programs that weigh pairs of records. Each is an extra, and what it finds goes to the review."""
