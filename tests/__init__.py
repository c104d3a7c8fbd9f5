"""The tests: rules as specs, properties, golden figures, and the architecture itself."""
