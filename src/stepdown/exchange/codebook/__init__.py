"""Codebooks as tables: written as CSV, workbook and document, and read from CSV and workbooks into a code tree."""
