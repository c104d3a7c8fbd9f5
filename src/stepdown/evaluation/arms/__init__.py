"""Children with the team beside children without it, made alike by weights: counts in, differences out."""
