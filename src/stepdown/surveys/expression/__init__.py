"""Expressions as XLSForm writes them: read into a tree, and worked out over answers with the meaning of XPath 1.0."""
