"""Decisions about sharing."""
