"""Reporting checklists as dated data: what each item asks, and where a report or a project could answer it."""
