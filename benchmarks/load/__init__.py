"""The site under load: a record of 20,000 families, twenty colleagues at once, and how pages grow with the record."""
