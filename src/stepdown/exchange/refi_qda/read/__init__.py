"""Reading tolerantly: what other programs write is taken as it can be, and all that is not taken is told."""
