"""Writes the pages of ``docs/reference`` that are made from the code and the specs: ``script/docs``.

It lies outside the product because it reads the tests, and nothing in the product needs it.
"""
