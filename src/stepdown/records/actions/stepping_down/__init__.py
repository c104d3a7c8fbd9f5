"""What is done on the way to the end of the work: handovers, closings of disciplines, the closing of a family."""
