"""Pages about a family's plan, and the print of it for one member of the family."""
