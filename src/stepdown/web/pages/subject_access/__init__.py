"""Pages about requests for a record: for whoever is asked, and for information governance."""
