"""What every reader of a case system's files shares: tables as the file has them, every record accounted for."""
