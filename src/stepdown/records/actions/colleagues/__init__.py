"""What is done with accounts and teams."""
