"""What is done after closure. Nothing in it opens an episode again."""
