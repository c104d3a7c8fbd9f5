"""Quotes: what may be edited, who is named as what, where the quotes come from, and what could give somebody away."""
