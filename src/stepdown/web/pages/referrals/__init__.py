"""Pages about referrals: to make one, to follow it, to decide it."""
