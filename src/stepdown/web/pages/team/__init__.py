"""Pages for the manager: clocks, the team at a glance, what is missing and what nobody fills."""
