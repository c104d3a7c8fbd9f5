"""Checking a questionnaire whole: everything that would mislead or stop a respondent, said before anybody is asked."""
