"""Where children stood on the safeguarding ladder over time: one by one, and a cohort by months from referral."""
