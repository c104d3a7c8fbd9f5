"""The way that one respondent's answers lead through a questionnaire: what is asked, read, judged and kept."""
