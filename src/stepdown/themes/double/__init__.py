"""A sample that is coded twice: how far the coders agree, and where they differ."""
