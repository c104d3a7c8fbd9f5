"""What protecting tables of growing size costs a reader and the machine."""
