"""One file a format, each with the same door: ``passages(file)``."""
