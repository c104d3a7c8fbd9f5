"""Disclosure control: what of the findings may be shown, so that no small count can be worked out from the rest.

``protect.protect(findings, profile, merges)`` is the one door. ``profiles`` holds the rules of publishing, ``explain``
the sentences that stand under a table, ``attack`` the attacker that each release must withstand.
"""
