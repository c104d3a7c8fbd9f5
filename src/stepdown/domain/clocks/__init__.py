"""Working time, and clocks that are read rather than run: what was promised, what has gone by, and why."""
