"""Publications kept with the program: a folder each, with the figures as printed, the margins and the citation."""
