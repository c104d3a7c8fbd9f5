"""The model: pure NumPy functions from parameters to what happens with and without the team, and what it costs."""
