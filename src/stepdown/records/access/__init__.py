"""Who may do and see what, in three questions: what the state allows, what this person may do, what they may see."""
