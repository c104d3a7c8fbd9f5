"""Log-in through the council's provider (OpenID Connect): it says who somebody is, not that they have an account."""
