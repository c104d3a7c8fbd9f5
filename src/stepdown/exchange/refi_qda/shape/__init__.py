"""What a REFI-QDA file can hold, as plain values; a project of Stepdown is mapped to and from these."""
