"""Pages of the framework: the tree of codes, one code, and what can be done to it."""
