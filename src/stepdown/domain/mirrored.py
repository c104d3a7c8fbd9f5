"""The council's statutory dates, which Stepdown shows and never reckons."""

from stepdown.domain.word import Word


class MirroredKind(Word):
    """Which date of the council's it is."""

    CHILD_PROTECTION_CONFERENCE = "child_protection_conference", "Initial child protection conference"
    REVIEW_CONFERENCE = "review_conference", "Review child protection conference"
    CORE_GROUP = "core_group", "Core group"
    CHILD_IN_NEED_REVIEW = "child_in_need_review", "Child in need review"
    LOOKED_AFTER_REVIEW = "looked_after_review", "Looked-after child review"
    ASSESSMENT = "assessment", "Child and family assessment"
    COURT = "court", "Court hearing"
