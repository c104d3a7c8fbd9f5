"""Which before-and-after tables a publication's totals allow: every one of them, or proof that there is none."""
