"""Who is counted: index referrals, the rules that leave families and people out, and the units that remain."""
