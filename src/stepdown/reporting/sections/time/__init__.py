"""How long things took: the section of the report, its curves and tables, and where children stood over time."""
