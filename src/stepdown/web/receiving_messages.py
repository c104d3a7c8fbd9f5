"""The messages of the forms between the team and a community service: a part of the one table."""

RECEIVING: dict[str, str] = {
    "handover_letter.whom": "Say whom the service may contact",
    "handover_letter.safe_way": "Say how they can be reached safely",
    "handover_letter.why": "Say why they come to the service",
    "handover_letter.agreed_by": "Say who of the family agreed",
    "handover_letter.agreed_on": "Enter the day on which they agreed",
    "add_to_service.name": "Enter their name",
    "add_to_service.email": "Enter their e-mail address at the service",
    "move_handover.move": "Select what has happened",
    "move_handover.happened_on": "Enter the day on which it happened",
    "check_handover.still_attending": "Say whether the family still goes there",
}
