"""A project of voices as files: the archive that outlives it, the files that leave it, and those that come into it."""
