"""The sheets that Stepdown writes beside the tables: for people to read, passed over when a workbook is read."""

READ_ME = "Read me"
COLUMNS = "Columns"
LISTS = "Lists"
OWN_SHEETS = (READ_ME, COLUMNS, LISTS)

INVENTED = "These data are invented. No person in them is real."
"""The sentence by which files of invented data say so, and are recognised when read back."""
