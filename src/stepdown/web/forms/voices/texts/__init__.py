"""The forms of texts: brought in, their speakers, the names in them, words looked for, a turn corrected."""
