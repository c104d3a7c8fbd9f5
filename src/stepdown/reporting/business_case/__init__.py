"""The business case, shown: the service's own documents with true figures, and a section that may be published.

``case_section`` is given the table of consequences, which stands before any money. Nothing in it hides a small count: a
release gets ``released_section`` instead, which is made of shown figures alone.
"""
