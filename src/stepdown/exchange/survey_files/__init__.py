"""A survey's responses as files for other software, and files of other software as responses. All are internal."""
