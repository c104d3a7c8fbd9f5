"""How many were asked and took part, and what goes when somebody withdraws."""
