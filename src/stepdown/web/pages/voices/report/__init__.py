"""The mixed-methods report of a project: read on a page, and taken out in each format."""
