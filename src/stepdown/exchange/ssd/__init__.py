"""The Standard Safeguarding Dataset: what councils of England take out of their case systems, a file for each table."""
