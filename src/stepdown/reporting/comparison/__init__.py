"""The report of a comparison of areas, after disclosure control."""
