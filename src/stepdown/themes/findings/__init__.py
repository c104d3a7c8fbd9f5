"""When findings may be combined."""
