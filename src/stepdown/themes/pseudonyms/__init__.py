"""Pseudonyms: suspects found by rules and by the register of real names, decided by a person, replaced and checked."""
