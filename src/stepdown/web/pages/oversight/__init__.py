"""Opening a record in an emergency, restricting one, and what those who watch over access look at."""
