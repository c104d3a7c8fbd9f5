"""Sound files of every kind that is read, spoilt in thousands of ways: whatever is in them, reading ends with findings.

STEPDOWN_FUZZ=3000 spoils each of them so many times; without it a few dozen times, always the same ones.
"""
