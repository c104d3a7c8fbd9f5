"""The only writers: each action is one transaction, says who and when, and leaves its audit event."""
