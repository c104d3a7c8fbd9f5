"""Questionnaires of a project: begun or uploaded, written, tried out, agreed, and taken out as an XLSForm."""
