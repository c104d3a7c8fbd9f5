"""Pages of the bank of quotes: what was chosen to be quoted, from where it comes, and what is taken out of it."""
