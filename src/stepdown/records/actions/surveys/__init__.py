"""Questionnaires are written, surveys prepared, opened and closed, people invited, and answers handed in."""
