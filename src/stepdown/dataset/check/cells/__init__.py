"""From the text of a cell to its value: one file a kind of column. Nothing is guessed."""
