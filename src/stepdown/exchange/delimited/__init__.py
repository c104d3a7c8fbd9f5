"""A folder with a CSV or Parquet file for each table of the contract."""
