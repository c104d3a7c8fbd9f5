"""What the site says of itself for the documents that a council has to write."""
