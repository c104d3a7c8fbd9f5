"""What a coder sees of a text: its turns, and the codings beside them."""
