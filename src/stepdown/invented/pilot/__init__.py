"""The invented pilot: 90 families and 201 children, none of whom exists, with the counts of the published pilot.

A seed changes who has what and when; it never changes a declared count. Everything declared stands in `targets`.
"""
