"""Actions on what somebody says is wrong in the record."""
