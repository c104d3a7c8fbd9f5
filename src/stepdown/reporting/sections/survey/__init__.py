"""What people answered: one section of a report for one survey, made of released results."""
