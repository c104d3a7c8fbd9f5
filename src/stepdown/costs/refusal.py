"""What the business case will not do, and why, in a sentence."""


class CostRefusal(Exception):
    """The business case cannot be made. Its text is a sentence, or several, for the person who asked."""
