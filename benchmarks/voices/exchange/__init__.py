"""How long a REFI-QDA project takes to be read and written again, beside other programs that claim to do both."""
