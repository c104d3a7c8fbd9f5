"""Pages on how long records are kept and how they end."""
