"""The children in need census: the yearly statutory return of each authority, an XML file (2017 and later)."""
