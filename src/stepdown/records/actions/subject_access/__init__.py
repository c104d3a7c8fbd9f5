"""What is done about a request for somebody's record: recorded, prepared by one, approved by another, given."""
