"""What people write: TOML files (studies, prices, scenarios) as checked values, or all their problems at once."""
