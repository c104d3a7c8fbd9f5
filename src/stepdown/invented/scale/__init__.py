"""The pilot at any size: copies of its families with ids and days of their own, written straight to Parquet."""
