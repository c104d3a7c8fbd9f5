"""XLSForm: the workbook in which other programs keep questionnaires, read into a questionnaire and written from one."""
