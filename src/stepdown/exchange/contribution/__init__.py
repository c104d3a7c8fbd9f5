"""A contribution to a pool as one signed file: written and read by its declared shape, refused where it is not that."""
