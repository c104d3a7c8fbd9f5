"""Writing strictly: what comes out is valid against the schema, or nothing does."""
