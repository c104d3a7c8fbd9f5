"""How often 95% intervals hold the truth where children come in families: every candidate, on drawn services."""
