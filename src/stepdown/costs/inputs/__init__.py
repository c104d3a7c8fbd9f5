"""What a business case takes from an evaluation: counts and a few means, nothing else."""
