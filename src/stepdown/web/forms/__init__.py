"""What each page asks for, as plain forms: every message comes from one table."""
