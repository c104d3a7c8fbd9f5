"""Projects of voices, read by who has a part in them."""
