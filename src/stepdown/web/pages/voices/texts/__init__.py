"""Pages of texts: the list of them, words looked for, a text brought in step by step, a turn corrected."""
