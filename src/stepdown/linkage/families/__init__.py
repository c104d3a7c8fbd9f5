"""Who belongs to one family, where no file says it: rebuilt from addresses and kinship, each with its reason."""
