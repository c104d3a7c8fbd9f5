"""Pages about a family: the list, the family at a glance, who works with them."""
