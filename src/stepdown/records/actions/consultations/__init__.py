"""What is done with a consultation: asked, answered, followed up, made a referral of."""
