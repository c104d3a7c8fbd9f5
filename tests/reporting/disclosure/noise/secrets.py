"""Two secrets, of tests alone."""

from stepdown.reporting.disclosure.noise.secret import Secret

SECRET, OTHER = (Secret.of(f"of tests alone, and known to everybody: {name}") for name in ("one", "another"))
