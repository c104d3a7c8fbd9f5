"""The forms of the people of a project: participants, roles, how many were asked, sheets, consent, real names."""
