"""A questionnaire as a value: its pages, questions and choices, read from its own JSON and checked whole."""
