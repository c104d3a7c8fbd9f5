"""What changed: a study and a dataset in, counts by SQL, estimates from counts, results out."""
