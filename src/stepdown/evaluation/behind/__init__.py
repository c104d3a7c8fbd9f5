"""Whose a figure is: each family counted on its own, by the same inference, so that the parts add up to the whole."""
