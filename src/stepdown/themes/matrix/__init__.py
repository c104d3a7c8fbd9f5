"""Who says what: counts of codings and of participants by code, source and role; and the framework matrix."""
