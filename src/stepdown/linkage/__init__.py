"""Whose story it is: what several files say of the same child, put together with every doubt kept."""
