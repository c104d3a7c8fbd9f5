"""What a project is after all that happened to it: frozen values, one file an area."""
