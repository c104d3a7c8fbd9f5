"""The record's figures: taken from a snapshot under the study, shown with their definitions, and whose they are."""
