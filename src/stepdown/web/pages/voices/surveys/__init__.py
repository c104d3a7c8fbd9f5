"""Surveys of a project: questionnaires, who is asked and by which letter, and what came of it."""
