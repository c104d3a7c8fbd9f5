"""The record's figures: as it stands now, each with its definition, and frozen to be published."""
