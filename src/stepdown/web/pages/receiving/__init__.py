"""Pages of a community service that receives families, and those on which the team says what it may know."""
