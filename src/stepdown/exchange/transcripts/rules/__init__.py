"""What can be said of a transcript's file: why it is not read, and what a person should look at."""

from stepdown.exchange.transcripts.rules.doubts import DOUBT_RULES
from stepdown.exchange.transcripts.rules.refused import REFUSED_RULES

TRANSCRIPT_RULES = (*REFUSED_RULES, *DOUBT_RULES)
"""Every rule of reading a transcript, in the order in which the documentation tells them."""

__all__ = ["TRANSCRIPT_RULES"]
