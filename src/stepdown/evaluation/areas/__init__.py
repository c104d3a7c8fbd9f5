"""An area beside others: what the Department for Education publishes of each authority, kept as data, and looked up."""
