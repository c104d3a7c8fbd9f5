"""The programs that are timed, each in a process of its own: a project in, the same project out."""
