"""What is looked for in the council's case files, and what was found in them."""
