"""How long things took, and where children stood as time went on: results from risk sets."""
