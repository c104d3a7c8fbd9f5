"""The words of a subject access bundle: who asks, what is held, what goes out of it, and why something does not.

The paragraphs are those of the Data Protection Act 2018. Of Schedule 3, Part 3 (social work data) the definitions and
the test of serious harm were read; the others are from general knowledge, summaries and a council's published list of
codes, and are to be checked by whoever relies on them.
"""

from stepdown.domain.word import Word


class Asker(Word):
    """Who asks."""

    THEMSELVES = "themselves", "The person themselves"
    PARENT = "parent", "A parent, for their child"
    FOR_THEM = "for_them", "Somebody else for them, such as a solicitor"


class HeldKind(Word):
    """What kind of thing is held, as the person reads it."""

    FACTS = "facts", "Facts about you"
    REFERRAL = "referral", "How you came to us"
    WORKERS = "workers", "Who worked with you"
    OFFER = "offer", "What you said about our support"
    CONTACT = "contact", "Visits, calls and messages"
    PLAN = "plan", "Your plan"
    OBSERVED = "observed", "What was observed"
    DOCUMENT = "document", "Reports"
    DISCUSSED = "discussed", "What colleagues talked over"
    DISPUTED = "disputed", "What somebody said is wrong"
    SHARING = "sharing", "What was shared with others"
    TASK = "task", "What we had to do"
    WAY_OUT = "way_out", "How our work ended"
    READ_BY = "read_by", "Who looked at your record"


class Known(Word):
    """What the record says of whether the person knows it already."""

    PRESENT = "present", "You were there"
    OWN_WORDS = "own_words", "These are your own words"
    TOLD = "told", "The record says that you were told"
    NOT_SAID = "not_said", "The record does not say whether you know this"


class Treatment(Word):
    """What becomes of one thing that is held."""

    GIVEN = "given", "Given"
    WORDS_LEFT_OUT = "words_left_out", "Given with words left out"
    KEPT_BACK = "kept_back", "Kept back"
    NOT_THEIRS = "not_theirs", "Not about this person"


class KeptBackBecause(Word):
    """Why something is kept back, as the officer says it."""

    THIRD_PARTY = "third_party", "It is information about somebody else"
    ADDRESS = "address", "It would tell another's confidential address"
    SERIOUS_HARM = "serious_harm", "It would be likely to cause serious harm to somebody's health"
    HEALTH_OPINION = "health_opinion", "A health professional has not said yet that it may be given"
    WISHES = "wishes", "The child did not want, or did not expect, it to be passed on"
    PRIVILEGE = "privilege", "Legal privilege"
    CRIME = "crime", "It would get in the way of preventing or detecting a crime"
    COURT = "court", "It was given to a court whose rules keep it back"


PARAGRAPHS: dict[KeptBackBecause, str] = {
    KeptBackBecause.THIRD_PARTY: "Schedule 2, paragraphs 16 and 17",
    KeptBackBecause.ADDRESS: "Schedule 2, paragraph 16",
    KeptBackBecause.SERIOUS_HARM: "Schedule 3, paragraphs 5 and 11",
    KeptBackBecause.HEALTH_OPINION: "Schedule 3, paragraph 6",
    KeptBackBecause.WISHES: "Schedule 3, paragraphs 4 and 10",
    KeptBackBecause.PRIVILEGE: "Schedule 2, paragraph 19",
    KeptBackBecause.CRIME: "Schedule 2, paragraph 2",
    KeptBackBecause.COURT: "Schedule 3, paragraphs 3 and 9",
}
"""Where each reason stands in the Act."""

_OF_OTHERS = "It is information about somebody else."
_BY_LAW = "The law has us keep it back."

TOLD_AS: dict[KeptBackBecause, str] = {
    KeptBackBecause.THIRD_PARTY: _OF_OTHERS,
    KeptBackBecause.ADDRESS: _OF_OTHERS,
    KeptBackBecause.WISHES: _OF_OTHERS,
    KeptBackBecause.PRIVILEGE: "It is legal advice.",
    KeptBackBecause.SERIOUS_HARM: _BY_LAW,
    KeptBackBecause.HEALTH_OPINION: _BY_LAW,
    KeptBackBecause.CRIME: _BY_LAW,
    KeptBackBecause.COURT: _BY_LAW,
}
"""The reason as the person reads it: the others would themselves tell that there is an address to find, or a danger."""
