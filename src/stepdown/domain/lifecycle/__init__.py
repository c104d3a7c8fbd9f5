"""What may follow what, one file a thing. No timer leads anywhere that ends the work with a family."""
