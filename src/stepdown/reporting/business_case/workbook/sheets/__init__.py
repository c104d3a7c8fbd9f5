"""One file for each sheet of the business case's workbook."""
