"""A text comes in: who speaks is said, names are dealt with, consent is there, and only then does it stand."""
