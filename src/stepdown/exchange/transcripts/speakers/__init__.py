"""Who speaks: what could be a label on one line, which labels are ones over the whole file, and the lines with them."""
