"""The service workbook, generated from the contract: blank for a team to fill in, or filled from a dataset."""
