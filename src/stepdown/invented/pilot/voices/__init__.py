"""The pilot's invented voices: a survey of 37, thirteen interviews and a focus group of nine. Nobody in them exists."""
