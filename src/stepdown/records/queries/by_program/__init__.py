"""What another system reads through the API: facts of its team's families, and the dataset under pseudonyms.

Notes, addresses, reasons and every other free text about somebody are in none of these answers.
"""
