"""Bad files that councils send, each made where it is needed, with what must be said of it and where."""
