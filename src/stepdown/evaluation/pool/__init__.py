"""Several authorities' counts as one: what may be added, how it is added, and how authorities differ."""
