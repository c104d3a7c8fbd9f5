"""What is brought in from the council's own system."""
