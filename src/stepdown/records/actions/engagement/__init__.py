"""What is written of engagement: agreements, turns, reviews."""
