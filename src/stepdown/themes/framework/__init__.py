"""The framework as people read it: the codebook, the words behind a code, how it came to be what it is."""
