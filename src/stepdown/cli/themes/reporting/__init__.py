"""The mixed-methods report of a folder: what it is made of, and its files."""
