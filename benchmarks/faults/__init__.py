"""What is left of a write load when the site and its database are killed in the middle of it."""
