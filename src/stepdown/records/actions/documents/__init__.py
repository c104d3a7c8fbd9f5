"""What is written for somebody else: drafted, gone on with, finished, filed."""
