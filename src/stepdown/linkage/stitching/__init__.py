"""Several extracts of the same children put together into one history, by rules that are named, listed and counted."""
