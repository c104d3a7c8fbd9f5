"""A dataset given to others: plain sheets with a codebook, or an extract in which nobody can be named."""
