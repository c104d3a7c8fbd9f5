"""The ledger: what was published before, so that no release gives away what another hides.

``release.publish(...)`` is the one door: findings and a ledger in, a release and a longer ledger out.
"""
