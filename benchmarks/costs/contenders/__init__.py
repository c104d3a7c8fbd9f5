"""Programs that give the net cost at the same draws, and what knowing everything would be worth."""
