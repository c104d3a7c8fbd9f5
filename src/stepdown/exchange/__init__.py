"""The edge: bytes to values and back, one folder a format, every doubt a finding. No Django."""
