"""What is done in a project of voices: each writes its entries to the log, or refuses with its reason."""
