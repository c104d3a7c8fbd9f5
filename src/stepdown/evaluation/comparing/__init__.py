"""Districts with the team beside districts without it: counts by district and period in, estimates with ranks out."""
