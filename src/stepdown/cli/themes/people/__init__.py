"""The file of participants: a row a person, with their role and what they agreed to."""
