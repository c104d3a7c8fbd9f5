"""Pages of the findings of each kind of source, and of the joint display in which they are combined."""
