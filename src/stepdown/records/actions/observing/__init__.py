"""What is written of observations: factors, events, levels mirrored from the council, measures."""
