"""The deployment page, tried: its own commands typed on a bare machine, and a colleague who logs in afterwards."""
