"""The pilot's tables: each module tells the rows of the tables it is named for."""
