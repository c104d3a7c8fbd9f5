"""How long the record takes to become the dataset, beside the framework's own way of getting rows out."""
