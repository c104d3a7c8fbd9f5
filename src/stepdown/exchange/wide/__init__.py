"""A single wide sheet, one row a child or a family, read through a mapping file."""
