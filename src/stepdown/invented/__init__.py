"""Made-up people: the invented pilot at any size. Nobody in it exists, and it says so everywhere."""
