"""Pages for what is still being written."""
