"""How the tools of the voices fare beside what people use for the same work."""
