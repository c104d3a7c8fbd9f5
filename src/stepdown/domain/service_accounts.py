"""What another system may read through the API, and for how long its token holds."""

from stepdown.domain.word import Word


class AccountScope(Word):
    """What a service account reads. One account has one: who holds both could undo the dataset's pseudonyms."""

    RECORDS = "records", "The team's families, people, episodes and contacts, without notes and addresses"
    DATASET = "dataset", "The evaluation dataset of the team's families, under pseudonyms"


LONGEST_DAYS = 366
"""Days for which a token holds at most: somebody says once a year that it is still needed (our choice, ADR 0023)."""
