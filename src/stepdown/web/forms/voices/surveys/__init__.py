"""The forms of surveys: questionnaires and their questions, preparing and running a survey, invitations and letters."""
