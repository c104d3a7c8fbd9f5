"""One program a file, each run as a process of its own: files in, one line out that says what was found."""
