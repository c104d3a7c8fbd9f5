"""What colleagues call a family or a referral aloud: a letter and six characters that cannot be misheard."""

import secrets

_SAFE = "23456789BCDFGHJKMNPQRTVWXYZ"  # no vowels, so no words; nothing that looks like another


def next_reference(letter: str) -> str:
    """A new reference, drawn at random: it says nothing of when or how many."""
    return f"{letter}-{''.join(secrets.choice(_SAFE) for _ in range(6))}"
