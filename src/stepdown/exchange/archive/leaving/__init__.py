"""Files that leave a project: each with what it will not hold, and with its words for the check for real names."""
