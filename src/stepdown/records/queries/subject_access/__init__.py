"""Requests for somebody's record, and what is prepared for them."""
