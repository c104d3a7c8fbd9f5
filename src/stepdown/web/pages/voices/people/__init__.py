"""Pages of the people of a project: who takes part, what they agreed to, and who they are behind their pseudonyms."""
