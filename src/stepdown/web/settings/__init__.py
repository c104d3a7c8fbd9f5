"""Settings of the site: one file for what holds everywhere, one for each place where it runs."""
