"""Pages about contacts: the quick one, the list, one contact and its note."""
