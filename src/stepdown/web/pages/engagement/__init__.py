"""Pages about how a family stands to the offer."""
