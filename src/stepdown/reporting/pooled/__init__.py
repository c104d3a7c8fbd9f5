"""Pools of several authorities as a report: what is hidden as bounds, authorities side by side, and what cannot be said."""
