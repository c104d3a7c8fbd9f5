"""Whether an adult agrees to receive the team's support. It is no consent to the use of data, and can be taken back."""

from stepdown.domain.word import Word


class AgreementAnswer(Word):
    """What an adult said when the support was offered."""

    AGREED = "agreed", "Agrees to the support"
    NOT_NOW = "not_now", "Not now; may be asked again"
    DECLINED = "declined", "Does not want it"
    WITHDRAWN = "withdrawn", "Has taken the agreement back"


class NoticeGiven(Word):
    """How the privacy notice reached the adult."""

    IN_PERSON = "in_person", "Given and explained in person"
    POSTED = "posted", "Sent by post"
    READ_ALOUD = "read_aloud", "Read aloud"
    NOT_YET = "not_yet", "Not given yet"
