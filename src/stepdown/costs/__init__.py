"""What it was worth: money with its price year, uprating, and prices that each name their source."""
