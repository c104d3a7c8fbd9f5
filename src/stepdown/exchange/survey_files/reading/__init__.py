"""Responses out of a CSV file, our own or another tool's: headings and cells understood, every doubt a finding."""
