"""What is done with a family episode: opened, and who works in it."""
