"""The forms of the projects of voices, one file an area."""
