"""The words of the work itself: referral, decision, episode, involvement, contact, handover, follow-up."""

from stepdown.domain.word import Word


class Decision(Word):
    """What became of a referral or of one specialism that it asked for."""

    ACCEPTED = "accepted", "Accepted"
    BELOW_THRESHOLD = "below_threshold", "Below threshold"
    DECLINED = "declined", "Declined with advice"
    WITHDRAWN = "withdrawn", "Withdrawn by the referrer"
    DUPLICATE = "duplicate", "Duplicate"
    PENDING = "pending", "Waiting for a decision"


class Engagement(Word):
    """Whether a family took up the support that it was offered."""

    ENGAGED = "engaged", "Engaged"
    DID_NOT_ENGAGE = "did_not_engage", "Did not engage"
    TOO_EARLY = "too_early", "Too early to say"
    NOT_OFFERED = "not_offered", "Not offered direct support"


class EpisodeState(Word):
    """Where a family's episode stood on a day. Never a safeguarding level."""

    CLOSED = "closed", "Closed"
    OPEN = "open", "Open"
    NEVER_OPENED = "never_opened", "Below threshold or never directly supported"


class ClosureReason(Word):
    """Why the team's work with a family ended. No timer may close an episode."""

    WORK_COMPLETED = "work_completed", "Work completed"
    HANDED_OVER = "handed_over", "Handed over to a community service"
    FAMILY_WITHDREW = "family_withdrew", "Family withdrew"
    CHILDREN_IN_CARE = "children_in_care", "Children became looked after"
    MOVED_AWAY = "moved_away", "Family moved away"
    NOT_ABLE_TO_CONTACT = "not_able_to_contact", "Not able to contact"
    OTHER = "other", "Other reason"


class InvolvementRole(Word):
    """What a worker is to an episode. At most one key worker at a time."""

    KEY = "key", "Key worker"
    SECONDARY = "secondary", "Secondary worker"
    CONSULTANT = "consultant", "Consultant"
    SUPERVISOR = "supervisor", "Supervisor"
    COVER = "cover", "Cover"
    REVIEWER = "reviewer", "Reviewing officer or conference chair, who reads"


class ContactMode(Word):
    """How a contact was made."""

    HOME_VISIT = "home_visit", "Home visit"
    OFFICE = "office", "At an office"
    SCHOOL = "school", "At school"
    COMMUNITY = "community", "Elsewhere in the community"
    TELEPHONE = "telephone", "Telephone"
    VIDEO = "video", "Video call"
    MESSAGE = "message", "Message"
    MEETING = "meeting", "Meeting about the family"


class ContactPurpose(Word):
    """What a contact was for."""

    SUPPORT = "support", "Support"
    EMERGENCY = "emergency", "Emergency"
    ADVOCACY = "advocacy", "Advocacy"
    JOINT_VISIT = "joint_visit", "Joint visit"
    ASSESSMENT = "assessment", "Assessment"
    REVIEW = "review", "Review or conference"
    INTRODUCTION = "introduction", "Introduction"
    MULTI_AGENCY_MEETING = "multi_agency_meeting", "Multi-agency meeting"
    BRIDGING = "bridging", "Bridging to a community service"
    AFTER_CARE = "after_care", "Keeping in touch after closure"


class ContactResult(Word):
    """Whether a contact reached the person."""

    SEEN = "seen", "Seen or spoken to"
    PARTLY = "partly", "Partly: some of those meant to be seen"
    ATTEMPT = "attempt", "Attempted, not reached"
    CANCELLED = "cancelled", "Cancelled by the family"
    CANCELLED_BY_US = "cancelled_by_us", "Cancelled by us"
    REFUSED = "refused", "Refused"

    @property
    def reached(self) -> bool:
        """Whether it reached somebody of those whom it was meant for."""
        return self in (ContactResult.SEEN, ContactResult.PARTLY)

    @property
    def failed(self) -> bool:
        """Whether the family was tried and not reached. What we cancelled ourselves is no failure of theirs."""
        return self in (ContactResult.ATTEMPT, ContactResult.CANCELLED, ContactResult.REFUSED)


class HandoverOutcome(Word):
    """What became of a proposed handover to a community service."""

    ATTENDED = "attended", "Attended"
    ACCEPTED = "accepted", "Accepted, not yet attended"
    PROPOSED = "proposed", "Proposed"
    DECLINED_BY_FAMILY = "declined_by_family", "Declined by the family"
    DECLINED_BY_SERVICE = "declined_by_service", "Declined by the service"
    DID_NOT_ATTEND = "did_not_attend", "Did not attend"


class EventKind(Word):
    """Dated things that happen to a child and are counted."""

    MISSING = "missing", "Missing from home or care"
    POLICE = "police", "Police contact"
    EXCLUSION = "exclusion", "Exclusion or suspension from school"
    HOSPITAL = "hospital", "Hospital attendance"
    REREFERRAL = "rereferral", "Re-referral to social care"


class GroupArm(Word):
    """Which group of the study a family's episode belongs to."""

    SUPPORTED = "supported", "Supported by the team"
    COMPARISON = "comparison", "Comparison"
