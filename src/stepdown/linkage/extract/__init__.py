"""What one extract of a council's case system tells, in the words of the field, whatever its format."""
