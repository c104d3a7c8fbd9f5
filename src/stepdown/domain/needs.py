"""What a family may need help with, as a plan, a service and a handover name it.

The first ten are the headline outcomes of the National Supporting Families Outcome Framework, said as needs
(Supporting Families programme guidance 2022 to 2025, chapter 5, published 2 April 2022). They are used as a list of
words and for nothing else: no claim rests on them.
"""

from stepdown.domain.word import Word


class Need(Word):
    """One thing that a family may need help with."""

    EDUCATION = "education", "Education"
    EARLY_YEARS = "early_years", "Early years development"
    HEALTH = "health", "Mental and physical health"
    SUBSTANCE_USE = "substance_use", "Use of drugs or alcohol"
    FAMILY_RELATIONSHIPS = "family_relationships", "Family relationships"
    SAFE_FROM_ABUSE = "safe_from_abuse", "Children safe from abuse and exploitation"
    CRIME = "crime", "Keeping out of crime"
    DOMESTIC_ABUSE = "domestic_abuse", "Safety from domestic abuse"
    HOUSING = "housing", "Secure housing"
    MONEY = "money", "Money and work"
    OTHER = "other", "Something else"
