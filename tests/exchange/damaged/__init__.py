"""Damaged workbooks: each made from a sound one by one kind of damage, with the finding that it must get."""
