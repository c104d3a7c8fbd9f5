"""What stands inside a file beside the words: its package, its changes, its groups, its margins, its characters."""
