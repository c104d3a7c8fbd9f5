"""Why something cannot be done to a project: a sentence for whoever asked."""


class Refused(Exception):
    """Nothing was changed. The message says why, and what to do."""
