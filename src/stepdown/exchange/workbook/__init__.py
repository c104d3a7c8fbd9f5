"""Workbooks (.xlsx): one sheet a table of the contract."""
