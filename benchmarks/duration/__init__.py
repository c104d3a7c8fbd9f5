"""How long things took: curves of one end and of two, beside lifelines."""
