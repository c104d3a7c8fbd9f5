"""Pages on which a survey is answered, by whoever has a link: no account, no session, no trace of who it was."""
