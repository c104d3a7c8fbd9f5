"""A transcript on its way into the folder: who speaks, and what becomes of names."""
