"""The tables of the contract, grouped by what they are about; contract.py lists them."""
