"""What is told to a community service, who reads it there, and what they record."""
