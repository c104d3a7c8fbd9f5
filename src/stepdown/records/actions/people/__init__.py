"""What is written about people: facts, names, homes, safe contact, relationships, merges."""
