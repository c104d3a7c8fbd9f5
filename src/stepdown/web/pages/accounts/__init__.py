"""The accounts of the site, for an administrator: who is logged in, and logging them out."""
