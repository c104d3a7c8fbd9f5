"""What is written of contacts: recorded, gone on with, finished, added to."""
