"""What a dataset can say that does not come back from the record as it was, and why: for who loads one and compares."""

NOT_KEPT: dict[tuple[str, str], str] = {
    (
        "coverage",
        "*",
    ): "The record says for itself from when to when it speaks; what it was loaded from is in its loads.",
    (
        "parents",
        "role_missing",
    ): "The record does not say why nobody wrote down what a parent is: it comes back not asked.",
    (
        "referrals",
        "reason",
    ): "A text goes into the decision's note, which never leaves the record; what comes back are the "
    "reasons of its specialisms, in words.",
    (
        "referrals",
        "decided_at_missing",
    ): "It follows from the decision: not applicable while it is pending, else not known.",
    ("specialism_requests", "reason"): "A reason that is none of the record's words becomes the advice that a decline "
    "carries, which never leaves the record.",
    ("specialism_requests", "allocated_at_missing"): "It follows from how far the request has come.",
    ("specialism_requests", "first_attempt_at_missing"): "It follows from how far the request has come.",
    ("specialism_requests", "first_contact_at_missing"): "It follows from how far the request has come.",
    ("consultations", "answered_at_missing"): "It follows from whether the consultation was answered.",
    ("consultations", "discipline_missing"): "The record does not say why: it comes back not asked.",
    ("consultations", "minutes_missing"): "It follows from whether the consultation was answered.",
    (
        "episode_members",
        "in_scope_missing",
    ): "On a referral that began no episode, whoever is not said to be out of scope is whom the referral is about.",
    ("contacts", "place"): "It is kept and does not leave the record: on the desk a place can be an address.",
    ("contacts", "recording_minutes_missing"): "The record does not say why: it comes back not known.",
    (
        "observations",
        "source",
    ): "Whose judgement it is comes back in the record's words; another text is a practitioner's.",
    ("safeguarding", "source"): "Where it is empty the dataset's title takes its place.",
    ("goals", "set_by"): "It comes back as the record can say it: a parent, a young person, or a worker.",
    ("goals", "weight"): "The record has no weights of goals: it comes back not asked.",
    ("goals", "weight_missing"): "The record has no weights of goals: it comes back not asked.",
    ("goal_ratings", "level"): "The record has no levels of goal attainment scaling: it comes back not asked.",
    ("goal_ratings", "level_missing"): "The record has no levels of goal attainment scaling: it comes back not asked.",
    ("goal_ratings", "on"): "A rating without a day gets that of its point.",
    ("handovers", "need"): "A need that is none of the record's words is kept in words, which do not leave the record.",
    (
        "clocks",
        "*",
    ): "The record reads its clocks from what happened when, by its own rules.",
    ("workers", "fte_missing"): "The record does not say why: it comes back not asked.",
}
"""By table and column. Of the invented pilot all but coverage and clocks come back as they were: a test proves it."""
