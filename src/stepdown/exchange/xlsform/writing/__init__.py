"""From a questionnaire to the rows of an XLSForm, from which reading makes the same questionnaire again."""
