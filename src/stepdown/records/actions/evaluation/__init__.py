"""What is done with the record's figures: the latest are kept, and a run is frozen to be published."""
