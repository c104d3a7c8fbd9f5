"""The programs that are compared. Each is a process of its own: from Parquet files to the answer of ``asked.py``."""
