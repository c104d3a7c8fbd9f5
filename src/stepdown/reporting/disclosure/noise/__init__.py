"""Noise: a cell key for each count, so that the same count gets the same noise wherever and whenever it is told.

``table`` says which noise a count may get and how likely each is, ``secret`` is what nobody but the authority knows,
and ``drawing`` draws.
"""
