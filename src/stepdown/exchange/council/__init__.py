"""What a council's case system says of the families that may be referred: two plain sheets, read and checked."""
