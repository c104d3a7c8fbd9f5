"""From what pyxform understands to a questionnaire, each thing that cannot come along said with its row."""
