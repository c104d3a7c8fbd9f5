"""The business case, shown: internal documents that are made of one value, the case."""
