"""A project of voices without the site: an append-only folder of the same entries that the record holds.

``log.jsonl`` has one entry a line; the words of an entry, if it has any, lie in ``words/<number>.txt``, so that they
can be erased when a participant withdraws and the entry stays. The register of real names is never in the folder.
"""
