"""The scenario: everything that a business case assumes, in one TOML file that its owner can defend."""
