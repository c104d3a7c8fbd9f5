"""Reporting checklists as dated data, filled from the project where it knows, and by hand where it does not."""
