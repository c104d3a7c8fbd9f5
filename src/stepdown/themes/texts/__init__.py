"""Transcripts as text: read, frozen, addressed by code points, and found again after a correction."""
