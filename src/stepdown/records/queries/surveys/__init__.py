"""Surveys: what the project's colleagues may see of each, and what a respondent's link opens."""
