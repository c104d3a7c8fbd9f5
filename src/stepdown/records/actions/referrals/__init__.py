"""What is done with a referral: sent, asked about, decided, allocated."""
