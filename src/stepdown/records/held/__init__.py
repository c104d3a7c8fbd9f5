"""Everything that the record holds about one person, each thing in plain words: what a subject access bundle is of."""
