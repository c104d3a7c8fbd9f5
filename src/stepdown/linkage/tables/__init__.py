"""A history as tables of a dataset: each child's levels, flags and placements, with where each is written."""
