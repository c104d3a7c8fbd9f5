"""Ofsted's Annex A: the workbook of lists that a council makes on the day of an inspection."""
