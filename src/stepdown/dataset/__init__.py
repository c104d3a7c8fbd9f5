"""The contract between where data come from and what is made of them: tables, checking, digest, storage, engines."""
