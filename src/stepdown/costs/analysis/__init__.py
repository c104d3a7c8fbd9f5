"""What follows from running the model: totals, draws, tornado, break-even, the value of knowing more."""
