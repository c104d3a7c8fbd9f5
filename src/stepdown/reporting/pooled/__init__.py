"""Pools of several authorities as a report: what is hidden as bounds, authorities side by side, what cannot be said."""
