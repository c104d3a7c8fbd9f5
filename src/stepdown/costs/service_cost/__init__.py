"""What the service itself costs: its posts, whoever employs them, and everything around them."""
