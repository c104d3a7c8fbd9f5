"""Pages of group supervision."""
