"""Writing a questionnaire here: changed by one thing at a time, where each change gives a new questionnaire."""
