"""Pages about advice without a case: to ask, to answer, to look up, to make a referral of."""
