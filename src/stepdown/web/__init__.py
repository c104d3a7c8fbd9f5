"""The desk: the site on which a team records its work once. Thin: pages call actions and queries."""
