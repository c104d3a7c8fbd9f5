"""Answers to figures: who answered, what they answered of how many, and the same by role; with every sum that holds."""
